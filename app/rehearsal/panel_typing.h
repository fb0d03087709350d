#pragma once

#include "domain/dns_plan.h"
#include "rehearsal/practice_panel.h"

#include <chrono>

namespace hikkoshi {

/// Types \a records into the panel as a careful person would: the MX and aliases given here take the place of those that
/// are there, an SPF or DMARC text that of the one before, and any other text stands beside those that are there.
/// Nothing is published. A name that cannot be one is left out.
void typeInto(PracticePanel &panel, const QList<WantedRecord> &records, std::chrono::seconds ttl);

} // namespace hikkoshi

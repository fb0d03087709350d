#pragma once

#include "dns/dmarc/dmarc_record.h"
#include "dns/inquiry.h"

#include <QList>

#include <optional>

namespace hikkoshi {

/// What applies to mails from one domain (RFC 9989 §4.10). A value.
struct DmarcDiscovery {
    enum class State { Found, None, NotAnswered };
    State state = State::None;
    DomainName domain;                      ///< where the record was found, without "_dmarc"
    DmarcRecord record;
    std::optional<DmarcPolicy> policy;      ///< in effect for the author domain, t= counted; nothing: no DMARC
    DomainName organisation;                ///< the organisational domain: what relaxed alignment compares
    bool isOrganisationSure = true;         ///< false: a name above did not answer
    QList<DomainName> several;              ///< names that hold more than one record: all of those are discarded
    friend bool operator==(const DmarcDiscovery &, const DmarcDiscovery &) = default;
};

/// Up to eight questions, "_dmarc" in front of the author domain and of the names above it, down to the top-level
/// domain. Nothing while they are open.
[[nodiscard]] std::optional<DmarcDiscovery> discoverDmarc(const DomainName &author, Inquiry &inquiry);

/// The names of the walk, longest first: the domain, then (of more than eight labels, the seven last) its parents.
[[nodiscard]] QList<DomainName> dmarcWalk(const DomainName &author);

} // namespace hikkoshi

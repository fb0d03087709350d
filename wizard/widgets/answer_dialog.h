#pragma once

#include "dns/dns_reply.h"
#include "domain/finding.h"

class QWidget;

namespace hikkoshi {

/// Shows what stands behind a finding: each server's raw answer with its code and time, and the line that asks the same
/// by hand, to be copied. Not modal; deletes itself.
void showAnswers(QWidget *parent, const Finding &finding, const QList<DnsReply> &replies);

} // namespace hikkoshi

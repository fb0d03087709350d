#pragma once

#include "dns/dns_reply.h"

namespace hikkoshi {

/// Follows the chain of aliases from \a name through \a section and keeps the records on it, in their order; a record of
/// another owner is nobody's answer (RFC 2181 §5.4.1). DNAMEs above a name of the chain stay. \a end becomes its last name.
[[nodiscard]] QList<DnsRecord> recordsOnChain(const DnsQuestion &question, const QList<DnsRecord> &section, DomainName &end);

/// Sets DnsReply::status from the code, the flags and the sections (RFC 2308 §2, RFC 6604), and leaves only records on
/// the chain in the answer section.
void readStatus(DnsReply &reply);

} // namespace hikkoshi

#include "dns/spf/spf_macro_values.h"

#include "dns/reverse_name.h"
#include "dns/spf/spf_evaluate.h"
#include "dns/spf/spf_lookup.h"
#include "dns/spf/spf_name.h"

#include <algorithm>

namespace hikkoshi {

SpfSender senderOf(const QByteArray &mailFrom, const QByteArray &helo)
{
    SpfSender sender;
    if (mailFrom.isEmpty()) {
        sender.domain = helo;
    } else {
        const qsizetype at = mailFrom.lastIndexOf('@');
        if (at > 0)
            sender.localPart = mailFrom.left(at);
        sender.domain = mailFrom.mid(at + 1);
    }
    if (sender.domain.endsWith('.'))
        sender.domain.chop(1);
    return sender;
}

std::optional<QByteArray> SpfMacroValues::value(char letter, const QByteArray &domain)
{
    switch (letter) {
    case 's':
        return m_sender.localPart + '@' + m_sender.domain;
    case 'l':
        return m_sender.localPart;
    case 'o':
        return m_sender.domain;
    case 'd':
        return domain.endsWith('.') ? domain.chopped(1) : domain;
    case 'i':
        return dottedAddress(m_ip).toUpper();
    case 'p':
        return validatedName(domain);
    case 'v':
        return QByteArray(addressTypeOf(m_ip) == RecordType::A ? "in-addr" : "ip6");
    case 'h':
        return m_request.helo;
    case 'c':
        return m_ip.toString().toLatin1();
    case 'r':
        return m_request.receiver;
    case 't':
        return QByteArray::number(m_request.at.isValid() ? m_request.at.toSecsSinceEpoch() : 0);
    default:
        return QByteArray();
    }
}

std::optional<QList<DomainName>> SpfMacroValues::validatedNames()
{
    const DnsReply *reply = m_inquiry.lookUp(reverseName(m_ip), RecordType::PTR);
    if (!reply)
        return std::nullopt;
    QList<DomainName> validated;
    bool isComplete = true;
    const QList<DnsRecord> pointers = reply->answers().mid(0, SpfLimits::PtrNames);
    for (const DnsRecord &pointer : pointers) {
        const auto *name = pointer.as<NameData>();
        const DnsReply *back = name ? m_inquiry.lookUp(name->name, addressTypeOf(m_ip)) : nullptr;
        isComplete = isComplete && (back || !name);
        const QList<DnsRecord> addresses = back ? back->answers() : QList<DnsRecord>();
        if (std::any_of(addresses.begin(), addresses.end(), [this](const DnsRecord &record) {
                const auto *data = record.as<AddressData>();
                return data && data->address == m_ip;
            }))
            validated.append(name->name);
    }
    return isComplete ? std::optional(validated) : std::nullopt;
}

/// The domain itself before a name below it before any other (RFC 7208 §7.3).
std::optional<QByteArray> SpfMacroValues::validatedName(const QByteArray &domain)
{
    const auto names = validatedNames();
    if (!names)
        return std::nullopt;
    if (names->isEmpty())
        return QByteArray("unknown");
    const std::optional<DomainName> own = spfName(domain);
    auto best = own ? std::find(names->begin(), names->end(), *own) : names->end();
    if (best == names->end() && own)
        best = std::find_if(names->begin(), names->end(), [&own](const DomainName &name) { return name.isWithin(*own); });
    return (best == names->end() ? names->constFirst() : *best).ascii().toLatin1();
}

} // namespace hikkoshi

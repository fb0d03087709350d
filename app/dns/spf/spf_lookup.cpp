#include "dns/spf/spf_lookup.h"

#include "dns/spf/spf_name.h"
#include "dns/spf/spf_record.h"

namespace hikkoshi {

SpfLookup spfLookUp(Inquiry &inquiry, const QByteArray &name, RecordType type)
{
    const std::optional<DomainName> asked = spfName(name);
    return asked ? spfLookUp(inquiry, *asked, type) : SpfLookup {SpfLookup::State::NoQuestion, {}};
}

SpfLookup spfLookUp(Inquiry &inquiry, const DomainName &name, RecordType type)
{
    const DnsReply *reply = inquiry.lookUp(name, type);
    if (!reply)
        return {SpfLookup::State::Open, {}};
    switch (reply->status) {
    case ReplyStatus::Answer:
        return {SpfLookup::State::Found, reply->answers()};
    case ReplyStatus::NoData:
    case ReplyStatus::NoName:
        return {SpfLookup::State::Void, {}};
    case ReplyStatus::BadName:
        return {SpfLookup::State::NoQuestion, {}};
    default:
        return {SpfLookup::State::Failed, {}};
    }
}

std::optional<SpfText> spfTextOf(Inquiry &inquiry, const QByteArray &domain)
{
    const SpfLookup found = spfLookUp(inquiry, domain, RecordType::TXT);
    switch (found.state) {
    case SpfLookup::State::Open:
        return std::nullopt;
    case SpfLookup::State::Failed:
        return SpfText {std::nullopt, SpfProblem::NotAnswered};
    case SpfLookup::State::NoQuestion:
        return SpfText {std::nullopt, SpfProblem::BadName};
    case SpfLookup::State::Void:
        return SpfText {std::nullopt, SpfProblem::NoRecord, true};
    case SpfLookup::State::Found:
        break;
    }
    const QList<QByteArray> texts = spfRecordsIn(found.records);
    if (texts.size() == 1)
        return SpfText {texts.constFirst()};
    return SpfText {std::nullopt, texts.isEmpty() ? SpfProblem::NoRecord : SpfProblem::SeveralRecords};
}

RecordType addressTypeOf(const QHostAddress &ip)
{
    return ip.protocol() == QAbstractSocket::IPv6Protocol ? RecordType::AAAA : RecordType::A;
}

} // namespace hikkoshi

#include "dns/reply_status.h"

#include <QSet>

#include <algorithm>

namespace hikkoshi {

namespace {

enum Code { NoError = 0, ServerFailed = 2, NameError = 3, RefusedCode = 5 };

const DnsRecord *soaAbove(const DomainName &name, const QList<DnsRecord> &authority)
{
    const auto soa = std::find_if(authority.begin(), authority.end(), [&name](const DnsRecord &record) {
        return record.type == RecordType::SOA && name.isWithin(record.owner);
    });
    return soa == authority.end() ? nullptr : &*soa;
}

bool hasType(const QList<DnsRecord> &records, RecordType type)
{
    return std::any_of(records.begin(), records.end(), [type](const DnsRecord &record) { return record.type == type; });
}

ReplyStatus statusWithoutError(const DnsReply &reply, const DomainName &end)
{
    if (!reply.answers().isEmpty())
        return ReplyStatus::Answer;
    if (!reply.records.isEmpty())
        return soaAbove(end, reply.authority) ? ReplyStatus::NoData : ReplyStatus::AliasOnly;
    const bool refers = !reply.authoritative && hasType(reply.authority, RecordType::NS)
        && !hasType(reply.authority, RecordType::SOA);
    return refers ? ReplyStatus::Referral : ReplyStatus::NoData;
}

} // namespace

QList<DnsRecord> recordsOnChain(const DnsQuestion &question, const QList<DnsRecord> &section, DomainName &end)
{
    end = question.name;
    QSet<DomainName> chain {end};
    const auto aliasOf = [&section](const DomainName &name) {
        return std::find_if(section.begin(), section.end(), [&name](const DnsRecord &record) {
            return record.type == RecordType::CNAME && record.owner == name;
        });
    };
    while (question.type != RecordType::CNAME) {
        const auto alias = aliasOf(end);
        const auto *target = alias == section.end() ? nullptr : alias->as<NameData>();
        if (!target || chain.contains(target->name))
            break;
        end = target->name;
        chain.insert(end);
    }
    QList<DnsRecord> kept;
    std::copy_if(section.begin(), section.end(), std::back_inserter(kept), [&](const DnsRecord &record) {
        if (record.type == RecordType::DNAME && question.type != RecordType::DNAME)
            return std::any_of(chain.begin(), chain.end(), [&record](const DomainName &name) { return name.isWithin(record.owner); });
        if (record.type == question.type)
            return record.owner == end;
        return chain.contains(record.owner);
    });
    return kept;
}

void readStatus(DnsReply &reply)
{
    DomainName end;
    reply.records = recordsOnChain(reply.query.question, reply.records, end);
    switch (reply.code) {
    case NoError:
        reply.status = statusWithoutError(reply, end);
        return;
    case NameError:
        reply.status = ReplyStatus::NoName;
        return;
    case ServerFailed:
        reply.status = ReplyStatus::ServerFailure;
        return;
    case RefusedCode:
        reply.status = ReplyStatus::Refused;
        return;
    default:
        reply.status = ReplyStatus::OtherCode;
        return;
    }
}

} // namespace hikkoshi

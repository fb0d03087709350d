#pragma once

#include "dns/record_history.h"
#include "support/zone_world.h"

#include <QStringList>

namespace hikkoshi {

/// Answers as they come from real servers, for tests of what is made of them.

/// A moment of the tests' day.
inline QDateTime secondOfDay(double second)
{
    return QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC).addMSecs(qint64(second * 1000));
}

inline DnsQuestion officeQuestion(RecordType type = RecordType::MX)
{
    return {*DomainName::parse(u"office.example"), type};
}

/// \a records: lines of zone text below "office.example."; empty: NODATA with a SOA of TTL 3600 and MINIMUM 900.
inline DnsReply sighting(const DnsServer &server, const QStringList &records, double second,
                         RecordType type = RecordType::MX)
{
    DnsReply reply;
    reply.query = {officeQuestion(type), server};
    reply.authoritative = !server.recursive;
    reply.recursionAvailable = server.recursive;
    reply.receivedAt = secondOfDay(second);
    for (const ZoneLine &line : parseZone(records.join(u'\n')))
        reply.records.append(line.record);
    reply.status = reply.records.isEmpty() ? ReplyStatus::NoData : ReplyStatus::Answer;
    if (reply.records.isEmpty())
        reply.authority.append(parseZone(u"office.example. 3600 SOA ns1.office.example. root.office.example. 1 7200 900 604800 900").first().record);
    return reply;
}

inline DnsReply silence(const DnsServer &server, double second, ReplyStatus status = ReplyStatus::TimedOut)
{
    DnsReply reply;
    reply.query = {officeQuestion(), server};
    reply.status = status;
    reply.receivedAt = secondOfDay(second);
    return reply;
}

/// "office.example. 300 MX 10 mail.office.example."
inline QString mxLine(const QString &host, int ttl)
{
    return QStringLiteral("office.example. %1 MX 10 %2.").arg(QString::number(ttl), host);
}

} // namespace hikkoshi

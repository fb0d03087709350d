#include "dns/snapshot.h"

#include "dns/mail_checks/check_tools.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace hikkoshi {

SurveySnapshot snapshotOf(const CheckContext &context, const QList<DnsReply> &observations, const QList<Finding> &findings)
{
    const QList<DnsServer> &authorities = context.delegation.authorities;
    const bool byWorld = std::none_of(observations.begin(), observations.end(), [&](const DnsReply &reply) {
        return reply.isUsable() && reply.authoritative && authorities.contains(reply.query.server);
    });
    std::map<std::tuple<QString, QString, int, QStringList>, QStringList> sets;
    for (const DnsReply &reply : observations) {
        const DnsQuestion &question = reply.query.question;
        const bool counts = byWorld ? reply.query.server.recursive
                                    : reply.authoritative && authorities.contains(reply.query.server);
        if (!counts || reply.status != ReplyStatus::Answer || !question.name.isWithin(context.domain))
            continue;
        const int ttl = int(reply.ttl().value_or(std::chrono::seconds(0)).count());
        sets[{question.name.ascii(), nameOf(question.type), ttl, valuesOf(reply)}].append(serverLabel(reply.query.server));
    }
    SurveySnapshot snapshot;
    snapshot.takenAt = context.now;
    snapshot.domain = context.domain.ascii();
    snapshot.findings = findings;
    for (auto &[key, servers] : sets) {
        const auto &[name, type, ttl, values] = key;
        servers.sort();
        snapshot.records.append({name, type, values, ttl, servers});
    }
    return snapshot;
}

} // namespace hikkoshi

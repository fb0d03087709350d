#include "wizard/dns_answers.h"

#include <algorithm>

namespace hikkoshi {

void DnsAnswers::ask(const DnsQuery &query, const QObject *context, Answered answered)
{
    m_resolver->ask(query, context, [this, answered = std::move(answered)](const DnsReply &reply) {
        m_latest.insert(reply.query, reply);
        answered(reply);
    });
}

QList<DnsReply> DnsAnswers::about(const QString &subject) const
{
    QList<DnsReply> found;
    for (const DnsReply &reply : m_latest) {
        const DnsQuestion &question = reply.query.question;
        const QString &name = question.name.ascii();
        // A subject without a type is about everything at that name.
        if (subject == name || subject == name + QLatin1Char(' ') + nameOf(question.type))
            found.append(reply);
    }
    const auto rank = [](const DnsReply &reply) {
        return std::tuple(quint16(reply.query.question.type), reply.query.server.recursive, reply.query.server.name, reply.query.server.address.toString());
    };
    std::sort(found.begin(), found.end(), [&](const DnsReply &one, const DnsReply &other) { return rank(one) < rank(other); });
    return found;
}

} // namespace hikkoshi

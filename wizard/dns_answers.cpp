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
        const qsizetype name = question.name.ascii().size();
        if (subject.size() > name && subject.startsWith(question.name.ascii(), Qt::CaseInsensitive)
            && subject.mid(name) == QLatin1Char(' ') + nameOf(question.type))
            found.append(reply);
    }
    const auto rank = [](const DnsReply &reply) {
        return std::tuple(reply.query.server.recursive, reply.query.server.name, reply.query.server.address.toString());
    };
    std::sort(found.begin(), found.end(), [&](const DnsReply &one, const DnsReply &other) { return rank(one) < rank(other); });
    return found;
}

} // namespace hikkoshi

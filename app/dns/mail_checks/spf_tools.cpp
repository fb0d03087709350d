#include "dns/mail_checks/spf_tools.h"

#include <algorithm>

namespace hikkoshi {

namespace {

QByteArray bareName(const QByteArray &name)
{
    return (name.endsWith('.') ? name.chopped(1) : name).toLower();
}

} // namespace

QStringList serversWithSeveral(const RecordSets &sets)
{
    QStringList servers;
    for (const RecordsAt &one : sets.usable) {
        if (spfRecordsIn(one.reply->answers()).size() > 1)
            servers.append(serverLabel(one.server));
    }
    return servers;
}

QList<QByteArray> severalRecords(const RecordSets &sets)
{
    for (const RecordsAt &one : sets.usable) {
        if (const QList<QByteArray> records = spfRecordsIn(one.reply->answers()); records.size() > 1)
            return records;
    }
    return {};
}

QStringList recordsByServer(const RecordSets &sets)
{
    QStringList lines;
    QStringList common = sets.best() ? spfTextsFrom(spfRecordsIn(sets.best()->reply->answers())) : QStringList();
    common.sort();
    bool differ = false;
    for (const RecordsAt &one : sets.usable) {
        QStringList texts = spfTextsFrom(spfRecordsIn(one.reply->answers()));
        texts.sort();
        differ = differ || texts != common;
        for (const QString &text : texts)
            lines.append(QStringLiteral("%1: %2").arg(serverLabel(one.server), text));
    }
    return differ ? lines : common;
}

bool followsTheMove(const SpfDirective &directive, const DomainName &domain)
{
    const bool byName = directive.mechanism == SpfMechanism::Mx || directive.mechanism == SpfMechanism::A;
    return byName && (directive.domainSpec.isEmpty() || bareName(directive.domainSpec) == domain.ascii().toLatin1());
}

bool hasTerm(const SpfTerms &terms, const SpfDirective &term, const DomainName &domain)
{
    return std::any_of(terms.directives.begin(), terms.directives.end(), [&](const SpfDirective &other) {
        return canonicalTerm(other, domain) == canonicalTerm(term, domain);
    });
}

std::optional<SpfProposal> mergedRecord(const QList<QByteArray> &records, const CheckContext &context, Inquiry &inquiry)
{
    return mergeSpf({context.domain, records, context.plan.newSpf.toUtf8(), context.plan.oldAddresses,
                     context.plan.newAddresses, context.plan.otherSenders},
                    inquiry);
}

const SpfNode *nodeWith(const SpfNode &node, SpfProblem problem)
{
    if (node.problem == problem)
        return &node;
    for (const SpfNode &below : node.nodes) {
        if (const SpfNode *found = nodeWith(below, problem))
            return found;
    }
    return nullptr;
}

QString spfTextFrom(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

QStringList spfTextsFrom(const QList<QByteArray> &records)
{
    QStringList texts;
    for (const QByteArray &record : records)
        texts.append(spfTextFrom(record));
    return texts;
}

} // namespace hikkoshi

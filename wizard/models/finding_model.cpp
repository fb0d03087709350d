#include "wizard/models/finding_model.h"

#include "wizard/dns_desk.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/finding_text.h"
#include "wizard/words/size_text.h"

#include <QLocale>

#include <algorithm>

namespace hikkoshi {

namespace {

QStringList askedAbout(const QString &subject, const DnsDesk &desk)
{
    QStringList names;
    for (const DnsReply &reply : desk.answersAbout(subject)) {
        const DnsServer &server = reply.query.server;
        names << (server.name.isEmpty() ? server.address.toString() : server.name.section(QLatin1Char(' '), 0, 0));
    }
    names.removeDuplicates();
    return names;
}

QString listText(const QStringList &values)
{
    return values.isEmpty() ? dashText() : values.join(QStringLiteral(", "));
}

} // namespace

QList<FindingRow> findingRows(const QList<Finding> &findings, const DnsDesk &desk, const QDateTime &checkedAt, bool checking)
{
    QList<FindingRow> rows;
    for (const Finding &finding : findings) {
        FindingRow row {finding, {}, askedAbout(finding.subject, desk), checkedAt, checking, int(rows.size())};
        const auto same = [&](const Finding &other) { return other.id == finding.id; };
        if (std::count_if(findings.begin(), findings.end(), same) > 1) {
            // Several resolvers are asked about one record, several keys are looked for by one check.
            const bool bySubject = std::any_of(findings.begin(), findings.end(), [&](const Finding &other) {
                return same(other) && other.subject != finding.subject;
            });
            row.about = bySubject ? finding.subject.section(QLatin1Char(' '), 0, 0) : finding.facts.value(0);
        }
        rows << row;
    }
    return rows;
}

QString FindingModel::header(int column) const
{
    switch (column) {
    case State:
        return tr("State");
    case What:
        return tr("What is checked");
    case Now:
        return tr("Now");
    case Expected:
        return tr("Expected");
    case Asked:
        return tr("Asked");
    default:
        return tr("Time");
    }
}

QString FindingModel::keyOf(const FindingRow &row) const
{
    return QStringLiteral("%1 %2 %3").arg(row.finding.id, row.finding.subject, QString::number(row.number));
}

QVariant FindingModel::cell(const FindingRow &row, int column, int role) const
{
    if (column == State)
        return row.checking ? stateCell(Mark::Checking, markWord(Mark::Checking), role)
                            : stateCell(markOf(row.finding), findingWord(row.finding), role);
    if (role == Qt::ToolTipRole && column != Time)
        return column == Now && !row.finding.observed.isEmpty() ? row.finding.observed.join(QLatin1Char('\n'))
                                                                : findingHeadline(row.finding);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return row.about.isEmpty() ? checkName(row.finding.id)
                                   : tr("%1 (%2)", "check, what it is about").arg(checkName(row.finding.id), row.about);
    case Now:
        return row.finding.observed.isEmpty() ? findingHeadline(row.finding) : listText(row.finding.observed);
    case Expected:
        return listText(row.finding.expected);
    case Asked:
        return row.asked.isEmpty() ? dashText() : QLocale().createSeparatedList(row.asked);
    default:
        return row.checkedAt.isValid() ? untilText(row.checkedAt) : dashText();
    }
}

} // namespace hikkoshi

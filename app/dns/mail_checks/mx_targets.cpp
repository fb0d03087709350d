#include "dns/mail_checks/mx_targets.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype MostEntries = 20;

void sort(QList<MxEntry> &entries)
{
    std::sort(entries.begin(), entries.end(), [](const MxEntry &one, const MxEntry &other) {
        return std::pair(one.preference, one.host.ascii()) < std::pair(other.preference, other.host.ascii());
    });
}

} // namespace

QList<MxEntry> mxOf(const DnsReply &reply)
{
    QList<MxEntry> entries;
    for (const DnsRecord &record : reply.answers()) {
        if (const auto *data = record.as<MxData>())
            entries.append({data->preference, data->host});
    }
    sort(entries);
    return entries.mid(0, MostEntries);
}

QList<MxEntry> plannedMx(const DnsPlan &plan)
{
    QList<MxEntry> entries;
    for (const WantedRecord &record : plan.newMx) {
        const QStringList words = record.value.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        bool numbered = false;
        const int preference = words.first().toInt(&numbered);
        const DomainName host = nameFrom(words.last());
        if (!host.isRoot())
            entries.append({numbered && words.size() > 1 ? preference : 0, host});
    }
    sort(entries);
    return entries;
}

bool looksLikeAddress(const DomainName &host)
{
    const QString last = host.labels().isEmpty() ? QString() : host.labels().last();
    return !last.isEmpty() && std::all_of(last.begin(), last.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace hikkoshi

#include "wizard/models/check_trouble.h"

#include "domain/move_project.h"

namespace hikkoshi {

std::optional<Error> checkErrorOf(const MoveProject &project, const QString &address)
{
    const auto outcome = project.preflight(address);
    if (!outcome)
        return {};
    return outcome->oldSide.error ? outcome->oldSide.error : outcome->newSide.error;
}

QStringList distrusting(const MoveProject &project, const QStringList &addresses, const QString &host)
{
    QStringList found;
    for (const QString &address : addresses) {
        const auto error = checkErrorOf(project, address);
        if (error && error->certificate && error->certificate->host == host)
            found << address;
    }
    return found;
}

QString troubledAmong(const QList<CheckRow> &rows, const QStringList &selected)
{
    const auto isTroubled = [](const CheckRow &row) {
        return !row.excludedBecause
            && (row.outcome ? row.outcome->oldSide.error || row.outcome->newSide.error : !row.passwordsKnown);
    };
    QString first;
    for (const CheckRow &row : rows) {
        if (!isTroubled(row))
            continue;
        if (selected.contains(row.address))
            return row.address;
        if (first.isEmpty())
            first = row.address;
    }
    return first;
}

} // namespace hikkoshi

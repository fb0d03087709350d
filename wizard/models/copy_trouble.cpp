#include "wizard/models/copy_trouble.h"

#include "wizard/move_run.h"
#include "wizard/words/error_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CopyTrouble)
};

std::optional<Error> errorOf(const CopyRow &row)
{
    if (row.excludedBecause)
        return {};
    if (row.progress)
        return row.progress->phase == MailboxPhase::Failed ? row.progress->error : std::nullopt;
    return row.outcome && row.outcome->error && row.outcome->error->kind != ErrorKind::Cancelled ? row.outcome->error
                                                                                                 : std::nullopt;
}

} // namespace

std::optional<CopyTrouble> copyTrouble(const MoveProject &project, const MoveRun &run, const QStringList &selected)
{
    std::optional<CopyTrouble> trouble;
    for (const CopyRow &row : copyRows(project, run, true))
        if (const auto error = errorOf(row); error && (!trouble || selected.contains(row.address)))
            trouble = CopyTrouble {row.address, *error};
    return trouble;
}

QString troubleText(const CopyTrouble &trouble, bool othersGoOn)
{
    const QString what = errorHeadline(trouble.error.kind);
    const QString remedy = errorRemedy(trouble.error.kind);
    if (trouble.mendedByPassword() || trouble.mendedOnConnectPage())
        return othersGoOn ? Words::tr("%1. The other mailboxes go on.", "what happened").arg(what)
                          : Words::tr("%1.", "what happened").arg(what);
    return othersGoOn ? Words::tr("%1. %2 The other mailboxes go on.", "what happened, what to do").arg(what, remedy)
                      : Words::tr("%1. %2", "what happened, what to do").arg(what, remedy);
}

} // namespace hikkoshi

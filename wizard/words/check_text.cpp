#include "wizard/words/check_text.h"

#include "wizard/words/error_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

QString quotaText(const PreflightOutcome::Side &side)
{
    if (!side.quotaLimit || !side.quotaUsed)
        return Words::tr("no limit of space told");
    return Words::tr("%1 of %2 used").arg(bytesText(*side.quotaUsed), bytesText(*side.quotaLimit));
}

QString tlsName(const PreflightOutcome::Side &side)
{
    return side.tls.isEmpty() ? Words::tr("not encrypted (this computer only)") : side.tls.section(QLatin1Char(' '), 0, 0);
}
}

QString sideText(const PreflightOutcome::Side &side)
{
    if (side.loggedIn)
        return Words::tr("Log-in works");
    return side.error ? errorHeadline(side.error->kind) : Words::tr("Log-in does not work");
}

QString checkRemark(const CheckRow &row)
{
    if (row.excludedBecause)
        return *row.excludedBecause;
    if (!row.outcome)
        return row.passwordsKnown ? QString() : Words::tr("Enter the passwords first");
    const PreflightOutcome &outcome = *row.outcome;
    if (outcome.oldSide.error)
        return Words::tr("Old server: %1").arg(errorHeadline(outcome.oldSide.error->kind));
    if (outcome.newSide.error)
        return Words::tr("New server: %1").arg(errorHeadline(outcome.newSide.error->kind));
    if (outcome.quotaMissing)
        return Words::tr("The new mailbox lacks %1").arg(bytesText(*outcome.quotaMissing));
    if (outcome.overMessageCountLimit)
        return Words::tr("More messages than the new server holds");
    if (outcome.tooBigCount > 0)
        return Words::tr("%Ln message(s) over %1", nullptr, int(outcome.tooBigCount))
            .arg(bytesText(outcome.messageSizeLimit.value_or(ByteCount {})));
    return {};
}

QString oldSideFacts(const PreflightOutcome &outcome)
{
    return Words::tr("Old server: %1, certificate valid until %2, %3.")
        .arg(tlsName(outcome.oldSide), dateText(outcome.oldSide.certificateExpires), quotaText(outcome.oldSide));
}

QString newSideFacts(const PreflightOutcome &outcome)
{
    return Words::tr("New server: %1, certificate valid until %2, %3.")
        .arg(tlsName(outcome.newSide), dateText(outcome.newSide.certificateExpires), quotaText(outcome.newSide));
}

QString folderNoteText(const FolderPlan &plan)
{
    switch (plan.note) {
    case FolderPlan::Note::None:
        return plan.newExists ? Words::tr("Exists already") : QString();
    case FolderPlan::Note::RoleMatched:
        return Words::tr("Recognised by its purpose");
    case FolderPlan::Note::Renamed:
        return Words::tr("Renamed: the new server does not take the name");
    case FolderPlan::Note::Clash:
        return Words::tr("Renamed: two folders would have become one");
    case FolderPlan::Note::NotMail:
        return Words::tr("Holds no mail");
    case FolderPlan::Note::VirtualFolder:
        return Words::tr("Shows mail of other folders");
    case FolderPlan::Note::NotSelectable:
        return Words::tr("Only holds other folders");
    case FolderPlan::Note::ByDecision:
        return Words::tr("Decided by hand");
    case FolderPlan::Note::Filtered:
        return Words::tr("Left out by a filter");
    }
    return {};
}

} // namespace hikkoshi

#include "wizard/words/ledger_text.h"

#include "wizard/words/size_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LedgerText)
};
}

QString ledgerEquation(const LedgerCounts &counts)
{
    return QStringLiteral("%1 = %2 + %3 + %4 + %5 + %6 + %7")
        .arg(countText(counts.atSource), countText(counts.copied), countText(counts.already), countText(counts.skipped),
             countText(counts.refused), countText(counts.vanished), countText(counts.pending));
}

QString closingSentence(const LedgerCounts &counts)
{
    if (counts.atSource == 0)
        return Words::tr("Nothing has been read from the old server yet.");
    if (counts.closed())
        return Words::tr("Every message is accounted for.");
    if (counts.unaccounted > 0)
        return Words::tr("The old server has changed since it was last read. Copy once more.");
    return Words::tr("Some messages are not copied yet.");
}

QString ledgerStateText(const LedgerCounts &counts)
{
    if (!counts.closed())
        return Words::tr("Open", "the ledger does not close yet");
    return counts.refused > 0 ? Words::tr("Some refused") : Words::tr("Closes");
}

} // namespace hikkoshi

#include "wizard/words/notice_text.h"

#include "domain/move_project.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoticeText)
};
}

Notice copyEndedNotice(const MoveProject &project)
{
    int copied = 0;
    int stopped = 0;
    qint64 refused = 0;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        const auto outcome = project.copyOutcome(mailbox.address);
        if (mailbox.excludedBecause || !outcome)
            continue;
        ++(outcome->error ? stopped : copied);
        refused += outcome->counts.refused;
    }
    QStringList lines {Words::tr("%Ln mailbox(es) copied to the end.", nullptr, copied)};
    if (stopped > 0)
        lines << Words::tr("%Ln mailbox(es) stopped before the end.", nullptr, stopped);
    if (refused > 0)
        lines << Words::tr("%Ln message(s) did not arrive.", nullptr, int(refused));
    return {stopped > 0 || refused > 0 ? Words::tr("The copy has ended and needs attention")
                                       : Words::tr("The copy has ended"),
            lines.join(QLatin1Char('\n')), Words::tr("Open the window")};
}

} // namespace hikkoshi

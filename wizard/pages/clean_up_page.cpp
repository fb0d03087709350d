#include "wizard/pages/clean_up_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/action_row.h"
#include "wizard/widgets/by_hand_block.h"
#include "wizard/widgets/live_check.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/size_text.h"

#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int LongTtl = 3600;
}

CleanUpPage::CleanUpPage(MoveSession &session, QWidget *parent) : DnsPage(Step::CleanUp, session, parent)
{
    m_moved = new ActionRow(QStringLiteral("mailMovedButton"), ground());
    m_cleared = new ActionRow(QStringLiteral("oldSideClearedButton"), ground());
    m_byHand = new ByHandBlock(session, ground());
    content()->addWidget(m_moved);
    content()->addWidget(m_cleared);
    content()->addWidget(m_byHand);
    live()->setMinimumHeight(260);
    content()->addWidget(live(), 1);
    connect(m_moved, &ActionRow::pressed, this, [this] {
        change([](DnsPlan &plan) {
            plan.mailMovedAt = plan.mailMovedAt ? std::nullopt : std::optional(QDateTime::currentDateTimeUtc());
        });
        this->session().dns().checkNow(step());
    });
    connect(m_cleared, &ActionRow::pressed, this, [this] {
        change([](DnsPlan &plan) { plan.oldSideCleared = !plan.oldSideCleared; });
    });
    retranslate();
    refresh();
}

QList<WantedRecord> CleanUpPage::recordsToEnter() const
{
    const QString domain = session().project().settings().domain;
    QList<WantedRecord> records;
    const Finding *spf = find("X1");
    if (spf && spf->state != CheckState::Green && !spf->expected.isEmpty())
        records << WantedRecord {domain, QStringLiteral("TXT"), spf->expected.first()};
    const Finding *ttl = find("L4");
    if (ttl && ttl->state != CheckState::Green)
        records << plan().newMx;
    const Finding *clients = find("C1");
    if (clients && clients->state != CheckState::Green && !plan().autodiscover.isEmpty())
        records << WantedRecord {QStringLiteral("autodiscover.") + domain, QStringLiteral("CNAME"), plan().autodiscover};
    return records;
}

void CleanUpPage::retranslate()
{
    DnsPage::retranslate();
    m_byHand->setTitle(tr("Your work (DNS panel): enter these records"));
    m_byHand->setNote(tr("The SPF replaces the one that is there; the MX only gets its long TTL back."));
    m_byHand->setEmptyText(tr("Nothing to enter, or not checked yet."));
    m_byHand->retranslate();
}

void CleanUpPage::refresh()
{
    DnsPage::refresh();
    const auto moved = plan().mailMovedAt;
    if (moved) {
        m_moved->say(Mark::Pass, tr("The old server has sent nothing since %1.").arg(momentText(*moved)), tr("It still sends"));
    } else {
        m_moved->say(Mark::ByHand, tr("Does anything still send through the old server: web form, copier, somebody's phone?"),
                     tr("Nothing sends through it"));
    }
    if (plan().oldSideCleared) {
        m_cleared->say(Mark::Pass, tr("The domain was taken off the old server's mail settings."), tr("It is still there"));
    } else {
        m_cleared->say(Mark::ByHand, tr("Take the domain off the old server's mail settings, or it keeps mail of its neighbours."),
                       tr("I have taken it off"));
    }
    m_byHand->setRecords(recordsToEnter(), LongTtl);
}

} // namespace hikkoshi

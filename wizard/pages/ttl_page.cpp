#include "wizard/pages/ttl_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/action_row.h"
#include "wizard/widgets/by_hand_block.h"
#include "wizard/widgets/live_check.h"
#include "wizard/widgets/server_table.h"
#include "wizard/widgets/text_label.h"
#include "wizard/widgets/waiting_line.h"
#include "wizard/words/size_text.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace hikkoshi {

TtlPage::TtlPage(MoveSession &session, QWidget *parent) : DnsPage(Step::LowerTtl, session, parent)
{
    m_byHand = new ByHandBlock(session, ground());
    m_lowered = new ActionRow(QStringLiteral("ttlLoweredButton"), ground());
    m_tabs = new QTabBar(ground());
    m_tabs->setObjectName(QStringLiteral("ttlTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_servers = new ServerTable(session, ServerTable::About::Ttl, ground());
    m_views = new QStackedWidget(ground());
    m_views->addWidget(live());
    m_views->addWidget(m_servers);
    m_views->setMinimumHeight(230);
    m_waiting = new WaitingLine(ground());
    content()->addWidget(m_byHand);
    content()->addWidget(m_lowered);
    content()->addWidget(m_tabs);
    content()->addWidget(m_views, 1);
    content()->addWidget(m_waiting);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_lowered, &ActionRow::pressed, this, &TtlPage::toggleLowered);
    retranslate();
    refresh();
}

void TtlPage::toggleLowered()
{
    change([](DnsPlan &plan) {
        if (plan.ttlLoweredAt)
            plan.ttlLoweredAt.reset();
        else
            plan.ttlLoweredAt = QDateTime::currentDateTimeUtc();
    });
    session().dns().checkNow(step());
}

void TtlPage::retranslate()
{
    DnsPage::retranslate();
    m_byHand->setTitle(tr("Your work (DNS panel): change the TTL of the MX"));
    m_byHand->setNote(tr("Only the TTL changes; the value stays as it is."));
    m_byHand->setEmptyText(tr("The MX of today is not known yet. Survey the domain first."));
    m_byHand->retranslate();
    m_tabs->setTabText(0, tr("Checks"));
    m_tabs->setTabText(1, tr("Server by server"));
    m_tabs->setAccessibleName(tr("Lists"));
    m_servers->retranslate();
    m_waiting->setMeanwhile(tr("Do not switch the MX before. The program may be closed meanwhile."));
}

void TtlPage::refresh()
{
    DnsPage::refresh();
    const QString domain = session().project().settings().domain;
    QList<WantedRecord> records;
    for (const QString &value : savedValues(session().project().dns(), domain, QStringLiteral("MX")))
        records << WantedRecord {domain, QStringLiteral("MX"), value};
    m_byHand->setRecords(records, plan().wantedTtl);
    const auto when = plan().ttlLoweredAt;
    if (when)
        m_lowered->say(Mark::Pass, tr("You lowered the TTL on %1.").arg(momentText(*when)), tr("Not lowered after all"));
    else
        m_lowered->say(Mark::ByHand, tr("When you have saved the change in the panel, say so here: the time counts."), tr("I have lowered the TTL"));
    m_servers->refresh();
    const Finding *safe = find("L2");
    m_waiting->setUntil(safe && safe->state == CheckState::Amber ? safe->until : std::nullopt);
}

} // namespace hikkoshi

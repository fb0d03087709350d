#include "wizard/pages/switch_page.h"

#include "domain/dns_steps.h"
#include "wizard/move_session.h"
#include "wizard/widgets/action_row.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/by_hand_block.h"
#include "wizard/widgets/condition_card.h"
#include "wizard/widgets/live_check.h"
#include "wizard/widgets/server_table.h"
#include "wizard/widgets/text_label.h"
#include "wizard/widgets/value_field.h"
#include "wizard/widgets/waiting_line.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/finding_text.h"
#include "wizard/words/size_text.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
const QString Switched = QStringLiteral("switched");
}

SwitchPage::SwitchPage(MoveSession &session, QWidget *parent) : DnsPage(Step::SwitchMx, session, parent)
{
    m_conditions = new ConditionCard(ground());
    m_byHand = new ByHandBlock(session, ground());
    m_oldMx = new ValueField(ground());
    m_oldMx->setObjectName(QStringLiteral("oldMxField"));
    m_enterMx = new QPushButton(ground());
    m_enterMx->setObjectName(QStringLiteral("enterNewMxButton"));
    m_enterMx->setAutoDefault(false);
    content()->addWidget(m_conditions);
    content()->addWidget(m_byHand);
    content()->addWidget(m_enterMx, 0, Qt::AlignLeft);
    content()->addWidget(m_oldMx);
    m_commit = new ActionRow(QStringLiteral("mxChangedButton"), ground());
    makePrimary(m_commit->button());
    content()->addWidget(m_commit);
    buildViews();
    m_waiting = new WaitingLine(ground());
    content()->addWidget(m_waiting);
    connect(m_commit, &ActionRow::pressed, this, &SwitchPage::ask);
    connect(m_enterMx, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(Step::VerifyDomain); });
    retranslate();
    refresh();
}

void SwitchPage::buildViews()
{
    m_tabs = new QTabBar(ground());
    m_tabs->setObjectName(QStringLiteral("switchTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_servers = new ServerTable(session(), ServerTable::About::Value, ground());
    m_views = new QStackedWidget(ground());
    m_views->addWidget(m_servers);
    m_views->addWidget(live());
    m_views->setMinimumHeight(220);
    content()->addWidget(m_tabs);
    content()->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
}

bool SwitchPage::mayCommit() const
{
    const Obstacle standing = journey::dnsObstacle(step(), session().project());
    return standing != Obstacle::NoSnapshot && standing != Obstacle::AddressesMissing && !plan().newMx.isEmpty();
}

void SwitchPage::ask()
{
    const bool switched = session().project().confirmedAt(Switched).has_value();
    auto *question = new QMessageBox(this);
    question->setObjectName(QStringLiteral("mxChangedQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setTextFormat(Qt::PlainText);
    question->setText(switched ? tr("Has the old MX been entered again?") : tr("Have you saved the new MX in the DNS panel?"));
    question->setInformativeText(switched ? tr("Copies carry changes of the old server over again from now on.")
                                          : tr("The time is noted. From then on the copy only adds messages."));
    auto *yes = question->addButton(switched ? tr("The old MX is back") : tr("The MX is changed"), QMessageBox::AcceptRole);
    question->addButton(tr("Cancel"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("confirmMxChangedButton"));
    connect(yes, &QPushButton::clicked, this, [this, switched] { setSwitched(!switched); });
    question->open();
}

void SwitchPage::setSwitched(bool switched)
{
    session().setConfirmed(step(), Switched, switched);
    session().dns().checkNow(step());
    m_tabs->setCurrentIndex(0);
}

void SwitchPage::retranslate()
{
    DnsPage::retranslate();
    m_byHand->setTitle(tr("Your work (DNS panel): replace the MX by this"));
    m_byHand->setNote(tr("Delete every other MX. The old value below takes you back."));
    m_byHand->setEmptyText(tr("The new MX has not been entered yet."));
    m_byHand->retranslate();
    m_enterMx->setText(tr("&Enter the new MX…"));
    m_oldMx->setName(tr("MX before"));
    m_tabs->setTabText(0, tr("How the switch arrives"));
    m_tabs->setTabText(1, tr("Checks"));
    m_tabs->setAccessibleName(tr("Lists"));
    m_servers->retranslate();
    m_waiting->setMeanwhile(tr("Until then mail can arrive at either server. Look at both."));
}

void SwitchPage::refresh()
{
    DnsPage::refresh();
    const QString domain = session().project().settings().domain;
    m_byHand->setRecords(plan().newMx, plan().wantedTtl);
    m_enterMx->setVisible(plan().newMx.isEmpty());
    const QStringList before = savedValues(session().project().dns(), domain, QStringLiteral("MX"));
    m_oldMx->setValue(before.join(QStringLiteral(", ")));
    m_oldMx->setVisible(!before.isEmpty());
    const bool switched = session().project().confirmedAt(Switched).has_value();
    const Finding *seen = find("M2");
    // What was to be done makes room for what is to be watched.
    m_conditions->setVisible(!switched);
    m_byHand->setVisible(!switched || !seen || seen->state != CheckState::Green);
    showConditions();
    showCommitment();
    m_servers->refresh();
    const SafeFrom safe = session().dns().safeFrom();
    const bool counts = plan().mxChangedAt && safe.at.isValid();
    m_waiting->setUntil(counts ? std::optional(safe.at) : std::nullopt);
}

void SwitchPage::showConditions()
{
    const Obstacle standing = journey::dnsObstacle(step(), session().project());
    QList<ConditionCard::Condition> all;
    const bool saved = journey::hasSnapshot(session().project());
    all << ConditionCard::Condition {saved ? Mark::Pass : Mark::Fail, tr("The old values are saved")};
    const bool missing = standing == Obstacle::AddressesMissing || !saved;
    all << ConditionCard::Condition {missing ? Mark::Fail : Mark::Pass, tr("All addresses exist on the new server")};
    const auto check = session().project().dnsCheck(step());
    for (const Finding &finding : check ? check->findings : QList<Finding>()) {
        if (finding.id == QLatin1String("M2") || finding.id == QLatin1String("M3"))
            continue;
        // What has passed needs its name only.
        all << ConditionCard::Condition {markOf(finding), finding.state == CheckState::Green ? checkName(finding.id) : findingHeadline(finding)};
    }
    m_conditions->setConditions(all);
}

void SwitchPage::showCommitment()
{
    const auto when = session().project().confirmedAt(Switched);
    if (when) {
        m_commit->say(Mark::Pass, tr("You changed the MX on %1.").arg(momentText(*when)), tr("&Roll back…"));
    } else {
        m_commit->say(Mark::ByHand, tr("When the new MX is saved in the panel, say so here: the time counts."), tr("I have changed the &MX"));
    }
    m_commit->button()->setEnabled(when || mayCommit());
}

} // namespace hikkoshi

#include "wizard/pages/copy_page.h"

#include "wizard/mailbox_tasks.h"
#include "wizard/models/copy_trouble.h"
#include "wizard/move_session.h"
#include "wizard/widgets/activity_line.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/copy_lists.h"
#include "wizard/widgets/details_dialog.h"
#include "wizard/widgets/password_card.h"
#include "wizard/widgets/run_total_card.h"
#include "wizard/widgets/switched_row.h"
#include "wizard/words/error_text.h"
#include "wizard/words/size_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

using namespace std::chrono_literals;

CopyPage::CopyPage(MoveSession &session, QWidget *parent)
    : StepPage(Step::Copy, session, parent)
    , m_total(new RunTotalCard(session, this))
    , m_switched(new SwitchedRow(session, this))
    , m_activity(new ActivityLine(session, this))
    , m_lists(new CopyLists(session, this))
    , m_passwords(new PasswordCard(this))
{
    body()->addWidget(m_total);
    body()->addWidget(m_switched);
    body()->addWidget(m_lists, 1);
    body()->addWidget(m_activity);
    body()->addWidget(m_passwords);
    m_reenter = banner()->addButton(QStringLiteral("reenterPasswordButton"));
    m_toConnect = banner()->addButton(QStringLiteral("openConnectButton"));
    m_details = banner()->addButton(QStringLiteral("detailsButton"));
    m_clock.setInterval(1s);
    connectAll();
    retranslate();
    refresh();
}

void CopyPage::connectAll()
{
    MoveRun &run = session().run();
    connect(m_total, &RunTotalCard::startRequested, this, [this] { start(session().activeAddresses()); });
    connect(m_total, &RunTotalCard::quitRequested, this, &CopyPage::quitRequested);
    connect(m_lists, &CopyLists::selectionMoved, this, [this] {
        m_activity->setChosen(m_lists->selectedKeys());
        refreshState();
    });
    connect(m_lists, &CopyLists::copyRequested, this, &CopyPage::start);
    connect(m_lists, &CopyLists::retryRequested, this, [this](const QStringList &addresses) {
        startTask(session(), CopyService::Task::Copy, addresses, true);
    });
    connect(m_passwords, &PasswordCard::entered, this, &CopyPage::usePasswords);
    connect(m_passwords, &PasswordCard::openedOrClosed, this, &CopyPage::showProblem);
    connect(&run, &MoveRun::stateChanged, this, [this] {
        refresh();
        Q_EMIT completeChanged();
    });
    connect(&run, &MoveRun::progressed, this, [this] {
        if (isVisible())
            refreshRows();
    });
    connect(&session().ledger(), &LedgerView::countsChanged, this, &CopyPage::refreshState);
    connect(&m_clock, &QTimer::timeout, this, &CopyPage::refreshRows);
    connect(m_reenter, &QPushButton::clicked, this, [this] {
        if (const auto stopped = trouble())
            m_passwords->ask(stopped->address, true, true);
    });
    connect(m_toConnect, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(Step::Connect); });
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (const auto stopped = trouble())
            showDetails(this, errorDetails(stopped->error, stopped->address));
    });
}

void CopyPage::start(const QStringList &addresses)
{
    startTask(session(), CopyService::Task::Copy, addresses);
}

void CopyPage::usePasswords(const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword)
{
    keepPasswords(session(), address, oldPassword, newPassword);
    if (!session().run().isRunning())
        start({address});
}

void CopyPage::retranslate()
{
    StepPage::retranslate();
    m_reenter->setText(tr("&Enter the password…"));
    m_toConnect->setText(tr("&Mend it…"));
    m_details->setText(tr("&Details"));
}

void CopyPage::refresh()
{
    StepPage::refresh();
    if (session().run().isRunning())
        m_clock.start();
    else
        m_clock.stop();
    refreshRows();
}

Obstacle CopyPage::obstacle() const
{
    // It need not have ended: other work goes on beside it.
    return session().run().task() == CopyService::Task::Copy ? Obstacle::None : StepPage::obstacle();
}

void CopyPage::refreshRows()
{
    m_lists->refresh();
    refreshState();
}

void CopyPage::refreshState()
{
    const MoveRun &run = session().run();
    const bool copying = run.task() == CopyService::Task::Copy;
    if (copying)
        setState(run.isPaused() ? Mark::Waiting : Mark::Checking,
                 run.isPaused() ? tr("Paused") : tr("Running %1").arg(percentText(run.totals().fraction())));
    else
        setState(markOf(journey::stateOf(Step::Copy, session().project())),
                 stateWord(journey::stateOf(Step::Copy, session().project())));
    showProblem();
}

std::optional<CopyTrouble> CopyPage::trouble() const
{
    return copyTrouble(session().project(), session().run(), m_lists->selectedKeys());
}

void CopyPage::showProblem()
{
    const auto stopped = trouble();
    if (!stopped || !m_passwords->isHidden()) {
        banner()->clear();
        return;
    }
    m_reenter->setVisible(stopped->mendedByPassword());
    m_toConnect->setVisible(stopped->mendedOnConnectPage());
    const bool othersGoOn = session().run().task() == CopyService::Task::Copy && session().run().totals().working > 0;
    banner()->say(Mark::Fail, tr("The copy of %1 has stopped").arg(stopped->address), troubleText(*stopped, othersGoOn));
}

} // namespace hikkoshi

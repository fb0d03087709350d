#include "wizard/pages/copy_page.h"

#include "wizard/mailbox_tasks.h"
#include "wizard/models/copy_trouble.h"
#include "wizard/move_session.h"
#include "wizard/widgets/activity_line.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/details_dialog.h"
#include "wizard/widgets/mailbox_menu.h"
#include "wizard/widgets/missing_messages.h"
#include "wizard/widgets/password_card.h"
#include "wizard/widgets/run_total_card.h"
#include "wizard/widgets/switched_row.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"
#include "wizard/words/size_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace hikkoshi {

using namespace std::chrono_literals;

CopyPage::CopyPage(MoveSession &session, QWidget *parent)
    : StepPage(Step::Copy, session, parent)
    , m_total(new RunTotalCard(session, this))
    , m_switched(new SwitchedRow(session, this))
    , m_activity(new ActivityLine(session, this))
    , m_tabs(new QTabBar(this))
    , m_views(new QStackedWidget(this))
    , m_missing(new MissingMessages(session, this))
    , m_passwords(new PasswordCard(this))
{
    body()->addWidget(m_total);
    body()->addWidget(m_switched);
    buildTabs();
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

void CopyPage::buildTabs()
{
    m_tabs->setObjectName(QStringLiteral("copyTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_views->addWidget(mailboxView());
    m_views->addWidget(m_missing);
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(m_filter);
    row->addWidget(m_one);
    row->addWidget(m_retry);
    body()->addLayout(row);
    body()->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        m_filter->setVisible(tab == 0);
        m_one->setVisible(tab == 0);
    });
}

QWidget *CopyPage::mailboxView()
{
    m_filter = new QComboBox(this);
    m_filter->setObjectName(QStringLiteral("copyFilterCombo"));
    m_filter->addItems({QString(), QString()});
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(4);
    m_one = new MailboxMenu(session(), this);
    m_retry = new QPushButton(this);
    m_retry->setObjectName(QStringLiteral("retryRefusedButton"));
    m_retry->setAutoDefault(false);
    m_model = new CopyModel(this);
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("copyTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({114, 122, 150, 140, 86, 102, -1});
    m_table->setSpareColumns({CopyModel::Size, CopyModel::Refused}, 790);
    return m_table;
}

void CopyPage::connectAll()
{
    MoveRun &run = session().run();
    connect(m_total, &RunTotalCard::startRequested, this, [this] { start(session().activeAddresses()); });
    connect(m_total, &RunTotalCard::quitRequested, this, &CopyPage::quitRequested);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CopyPage::refreshRows);
    connect(m_table, &TableView::selectionMoved, this, [this] {
        m_activity->setChosen(m_table->selectedKeys());
        m_one->setChosen(m_table->selectedKeys());
        refreshState();
    });
    connect(m_one, &MailboxMenu::copyRequested, this, [this](const QStringList &addresses) { start(addresses); });
    connect(m_retry, &QPushButton::clicked, this, &CopyPage::retryRefused);
    connect(m_passwords, &PasswordCard::entered, this, &CopyPage::usePasswords);
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

void CopyPage::retryRefused()
{
    QStringList failed;
    for (const CopyRow &row : copyRows(session().project(), session().run(), true))
        failed << row.address;
    startTask(session(), CopyService::Task::Copy, failed, true);
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
    m_filter->setItemText(0, tr("All"));
    m_filter->setItemText(1, tr("Only problems"));
    m_filter->setAccessibleName(tr("Which mailboxes"));
    m_retry->setText(tr("Retr&y what failed"));
    m_retry->setToolTip(tr("Copies failed mailboxes again and tries refused messages once more"));
    m_table->setAccessibleName(tr("Progress of each mailbox"));
    m_table->setEmptyText(tr("There is none."));
    m_tabs->setAccessibleName(tr("Lists"));
    m_reenter->setText(tr("&Enter the password…"));
    m_toConnect->setText(tr("&Mend it…"));
    m_details->setText(tr("&Details"));
    m_model->retranslate();
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
    m_model->setRows(copyRows(session().project(), session().run(), m_filter->currentIndex() == 1));
    refreshState();
}

void CopyPage::refreshState()
{
    const MoveRun &run = session().run();
    const bool copying = run.task() == CopyService::Task::Copy;
    const LedgerCounts total = session().ledger().total();
    m_tabs->setTabText(0, mailboxesText(int(session().project().mailboxes().size())));
    m_tabs->setTabText(1, tr("%Ln message(s) did not arrive", nullptr, int(total.refused)));
    const bool anyProblem = !copyRows(session().project(), run, true).isEmpty();
    m_retry->setEnabled(!run.isRunning() && anyProblem);
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
    return copyTrouble(session().project(), session().run(), m_table->selectedKeys());
}

void CopyPage::showProblem()
{
    const auto stopped = trouble();
    if (!stopped) {
        banner()->clear();
        return;
    }
    m_reenter->setVisible(stopped->mendedByPassword());
    m_toConnect->setVisible(stopped->mendedOnConnectPage());
    const bool othersGoOn = session().run().task() == CopyService::Task::Copy && session().run().totals().working > 0;
    banner()->say(Mark::Fail, tr("The copy of %1 has stopped").arg(stopped->address), troubleText(*stopped, othersGoOn));
}

} // namespace hikkoshi

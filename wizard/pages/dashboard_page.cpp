#include "wizard/pages/dashboard_page.h"

#include "wizard/models/attention.h"
#include "wizard/models/event_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/ledger_card.h"
#include "wizard/widgets/run_card.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"
#include "wizard/words/step_text.h"
#include "wizard/widgets/banner.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

namespace {
constexpr int LogLines = 30;
constexpr int ShortTable = 92;      // pixels: the header and a row and a half
constexpr int RoomForWhy = 560;     // below, the tables need it
}

DashboardPage::DashboardPage(MoveSession &session, QWidget *parent)
    : StepPage(Step::Dashboard, session, parent)
    , m_runCard(new RunCard(session, this))
    , m_ledgerCard(new LedgerCard(session.ledger(), this))
{
    body()->addWidget(nextCard());
    auto *cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(m_runCard, 1);
    cards->addWidget(m_ledgerCard, 1);
    body()->addLayout(cards);
    body()->addWidget(tables(), 1);
    connect(&session, &MoveSession::noted, this, [this] {
        if (isVisible())
            refreshLog();
    });
    connect(&session, &MoveSession::problemChanged, this, &DashboardPage::refresh);
    retranslate();
    refresh();
}

QWidget *DashboardPage::nextCard()
{
    auto *card = new Card(this);
    card->setMark(Mark::Running);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(18, 14, 16, 14);
    row->setSpacing(12);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    m_nextKicker = new TextLabel(card, TextLabel::Size::Small, true);
    m_nextKicker->setMark(Mark::Running);
    m_nextHead = new TextLabel(card, TextLabel::Size::Large, true);
    m_nextHead->setObjectName(QStringLiteral("nextThingLabel"));
    m_nextWhy = new TextLabel(card);
    m_nextWhy->setQuiet();
    for (TextLabel *label : {m_nextKicker, m_nextHead, m_nextWhy})
        texts->addWidget(label);
    row->addLayout(texts, 1);
    const auto button = [&](const char *name) {
        auto *made = new QPushButton(card);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        row->addWidget(made, 0, Qt::AlignVCenter);
        return made;
    };
    m_rehearse = button("startRehearsalButton");
    m_passDay = button("passDayButton");
    m_open = button("openNextStepButton");
    makePrimary(m_open);
    connect(m_rehearse, &QPushButton::clicked, this, &DashboardPage::rehearsalRequested);
    connect(m_passDay, &QPushButton::clicked, this, &DashboardPage::dayRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        Q_EMIT stepRequested(journey::next(session().project()).value_or(Step::Report));
    });
    return card;
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    m_nextWhy->setVisible(height() >= RoomForWhy);
}

QWidget *DashboardPage::tables()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_attention = new AttentionModel(this);
    m_attentionView = new TableView(part);
    m_attentionView->setObjectName(QStringLiteral("attentionTable"));
    m_attentionView->setModel(m_attention);
    m_attentionView->setColumnWidths({110, -1, 220});
    m_attentionView->setMinimumHeight(ShortTable);
    m_attentionView->setMaximumHeight(176);
    connect(m_attentionView, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT stepRequested(m_attention->rows().at(index.row()).step);
    });
    m_logHead = new TextLabel(part, TextLabel::Size::Normal, true);
    m_events = new EventModel(this);
    m_eventView = new TableView(part);
    m_eventView->setObjectName(QStringLiteral("eventTable"));
    m_eventView->setModel(m_events);
    m_eventView->setColumnWidths({150, -1});
    m_eventView->setMinimumHeight(ShortTable);
    column->addWidget(m_attentionView);
    column->addWidget(m_logHead);
    column->addWidget(m_eventView, 1);
    return part;
}

void DashboardPage::retranslate()
{
    StepPage::retranslate();
    m_nextKicker->setValue(tr("Next for you"));
    m_open->setText(tr("&Open this step"));
    m_rehearse->setText(tr("Start the &rehearsal"));
    m_rehearse->setToolTip(tr("A practice office on this computer: try the whole move without any real mail."));
    m_passDay->setText(tr("Let a &day pass"));
    m_passDay->setToolTip(tr("New mail arrives at the old server of the rehearsal, as it will before the switch."));
    m_logHead->setValue(tr("Record of the move (latest)"));
    m_attentionView->setAccessibleName(tr("Needs attention"));
    m_eventView->setAccessibleName(tr("Record of the move"));
    m_eventView->setEmptyText(tr("Nothing has happened yet."));
    m_attention->retranslate();
    m_events->retranslate();
}

void DashboardPage::refresh()
{
    StepPage::refresh();
    const MoveProject &project = session().project();
    refreshNext();
    const QList<Attention> open = attentionOf(project);
    m_attention->setRows(open);
    m_attentionView->setVisible(!open.isEmpty());
    if (open.isEmpty())
        setState(project.confirmedAt(QStringLiteral("finished")) ? Mark::Pass : Mark::Running, QString());
    else
        setState(markOf(open.first()), tr("%Ln thing(s) need attention", nullptr, int(open.size())));
    const auto &problem = session().problem();
    if (problem)
        banner()->say(Mark::Fail, errorHeadline(problem->kind), errorRemedy(problem->kind));
    else
        banner()->clear();
    refreshLog();
}

void DashboardPage::refreshNext()
{
    const MoveProject &project = session().project();
    const auto next = journey::next(project);
    m_nextHead->setSentence(next ? nextHeadline(*next) : tr("The move is finished"));
    m_nextWhy->setSentence(next ? nextExplanation(*next) : tr("Keep this file together with the report."));
    m_rehearse->setVisible(!session().isRehearsal() && !project.settings().oldServer);
    m_passDay->setVisible(session().isRehearsal());
}

void DashboardPage::refreshLog()
{
    m_events->setRows(session().latestEvents(LogLines));
}

} // namespace hikkoshi

#include "wizard/widgets/run_total_card.h"

#include "wizard/move_session.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/ledger_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int RoomForBytes = 660;   // pixels
}

RunTotalCard::RunTotalCard(MoveSession &session, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_figure(new TextLabel(this, TextLabel::Size::Title, true))
    , m_counts(new TextLabel(this))
    , m_start(new QPushButton(this))
    , m_pause(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_bar(new ThinBar(this, 10))
    , m_line(new TextLabel(this))
    , m_quit(new QPushButton(this))
{
    m_counts->setQuiet();
    m_line->setQuiet();
    m_line->setObjectName(QStringLiteral("runLineLabel"));
    m_start->setObjectName(QStringLiteral("startCopyButton"));
    m_pause->setObjectName(QStringLiteral("pauseCopyButton"));
    m_stop->setObjectName(QStringLiteral("stopCopyButton"));
    m_quit->setObjectName(QStringLiteral("stopCopyAndQuitButton"));
    m_quit->setAutoDefault(false);
    makePrimary(m_start);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_figure);
    head->addWidget(m_counts, 1);
    for (QPushButton *button : {m_start, m_pause, m_stop}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    QVBoxLayout *lines = column();
    lines->addLayout(head);
    lines->addWidget(m_bar);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_line, 1);
    foot->addWidget(m_quit);
    lines->addLayout(foot);
    connect(m_start, &QPushButton::clicked, this, &RunTotalCard::startRequested);
    connect(m_quit, &QPushButton::clicked, this, &RunTotalCard::quitRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_session.run().setPaused(!m_session.run().isPaused()); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_session.run().stop(); });
    connect(&session.run(), &MoveRun::progressed, this, &RunTotalCard::refresh);
    connect(&session.run(), &MoveRun::stateChanged, this, &RunTotalCard::refresh);
    connect(&session.ledger(), &LedgerView::countsChanged, this, &RunTotalCard::refresh);
    connect(&session.project(), &MoveProject::mailboxesChanged, this, &RunTotalCard::refresh);
    retranslate();
}

void RunTotalCard::refresh()
{
    const MoveRun &run = m_session.run();
    const bool copying = run.task() == CopyService::Task::Copy;
    m_start->setText(m_session.ledger().total().atSource > 0 ? tr("&Copy what is new") : tr("Start the &copy"));
    m_start->setVisible(!copying);
    m_start->setEnabled(!run.isRunning() && !m_session.activeAddresses().isEmpty());
    m_pause->setVisible(copying);
    m_pause->setText(run.isPaused() ? tr("&Resume") : tr("&Pause"));
    m_pause->setEnabled(!run.isStopping());
    m_stop->setVisible(copying);
    m_stop->setText(run.isStopping() ? tr("Stopping") : tr("&Stop"));
    m_stop->setEnabled(!run.isStopping());
    m_quit->setVisible(copying);
    m_quit->setText(tr("Stop the copy and &quit"));
    if (copying)
        showRunning();
    else
        showResting();
    claimHeight();
}

void RunTotalCard::showRunning()
{
    const RunTotals &totals = m_session.run().totals();
    m_figure->setValue(tr("All %1").arg(percentText(totals.fraction())));
    const QString done = doneOfText(totals.messagesDone, totals.messagesTotal);
    m_counts->setValue(width() < RoomForBytes
                           ? tr("%1 messages", "done / total").arg(done)
                           : tr("%1 messages   %2 of %3", "done / total, bytes done, bytes in all")
                                 .arg(done, bytesText(totals.bytesDone), bytesText(totals.bytesTotal)));
    m_bar->setFraction(totals.fraction());
    m_bar->setMark(m_session.run().isPaused() ? Mark::Waiting : Mark::Running);
    const QString speed = QLocale().toString(totals.messagesPerSecond, 'f', totals.messagesPerSecond < 10 ? 1 : 0);
    const QString flow = bytesText({qint64(totals.bytesPerSecond)});
    if (totals.timeLeft)
        m_line->setSentence(tr("About %1 left (until about %2)   %3 messages/s, %4/s   %5 at once")
                                .arg(durationText(*totals.timeLeft),
                                     momentText(QDateTime::currentDateTime().addSecs(totals.timeLeft->count())), speed,
                                     flow, mailboxesText(totals.working)));
    else
        m_line->setSentence(tr("%1 messages/s, %2/s   %3 at once   The time left is told after three minutes.")
                                .arg(speed, flow, mailboxesText(totals.working)));
}

void RunTotalCard::showResting()
{
    const LedgerCounts total = m_session.ledger().total();
    const double done = total.atSource ? double(total.atSource - total.pending) / double(total.atSource) : 0;
    m_figure->setValue(total.atSource ? tr("All %1").arg(percentText(done)) : tr("Not started"));
    m_counts->setValue(total.atSource ? tr("%1 messages   %2 copied", "done / total, bytes")
                                            .arg(doneOfText(total.atSource - total.pending, total.atSource), bytesText(total.bytes))
                                      : QString());
    m_bar->setFraction(done);
    m_bar->setMark(total.closed() ? Mark::Pass : Mark::Running);
    m_line->setSentence(closingSentence(total));
}

void RunTotalCard::retranslate()
{
    refresh();
}

void RunTotalCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        refresh();
}

void RunTotalCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

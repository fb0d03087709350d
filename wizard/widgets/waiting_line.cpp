#include "wizard/widgets/waiting_line.h"

#include "wizard/widgets/text_label.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/size_text.h"

#include <QEvent>
#include <QHBoxLayout>

namespace hikkoshi {

WaitingLine::WaitingLine(QWidget *parent)
    : Card(parent)
    , m_mark(new MarkLabel(this, 22))
    , m_what(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_meanwhile(new TextLabel(this))
{
    m_what->setObjectName(QStringLiteral("waitingLabel"));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_meanwhile);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &WaitingLine::say);
    hide();
}

void WaitingLine::setUntil(const std::optional<QDateTime> &until)
{
    m_until = until;
    say();
}

void WaitingLine::setMeanwhile(const QString &sentence)
{
    m_meanwhile->setSentence(sentence);
    m_meanwhile->setVisible(!sentence.isEmpty());
}

void WaitingLine::say()
{
    setVisible(m_until.has_value());
    if (!m_until) {
        m_clock.stop();
        return;
    }
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(*m_until);
    const bool over = left <= 0;
    m_mark->setMark(over ? Mark::Pass : Mark::Waiting);
    setMark(over ? Mark::Pass : Mark::Waiting);
    m_what->setSentence(over ? tr("The cached old values expired at %1").arg(untilText(*m_until))
                             : tr("Cached old values expire at %1 at the latest (%2 left)")
                                   .arg(untilText(*m_until), countdownText(std::chrono::seconds(left))));
    setAccessibleName(m_what->accessibleName());
    claimHeight();
    if (over)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void WaitingLine::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

} // namespace hikkoshi

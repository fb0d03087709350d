#include "wizard/widgets/finding_pane.h"

#include "wizard/widgets/text_label.h"
#include "wizard/words/dns_text.h"
#include "wizard/words/finding_text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

FindingPane::FindingPane(QWidget *parent)
    : Card(parent)
    , m_mark(new MarkLabel(this, 22))
    , m_what(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_remedy(new TextLabel(this))
    , m_details(new QPushButton(this))
{
    m_what->setObjectName(QStringLiteral("findingHeadLabel"));
    m_remedy->setObjectName(QStringLiteral("findingRemedyLabel"));
    m_details->setObjectName(QStringLiteral("findingDetailsButton"));
    m_details->setAutoDefault(false);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_what);
    texts->addWidget(m_remedy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_details, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_details, &QPushButton::clicked, this, &FindingPane::detailsRequested);
    hide();
}

void FindingPane::show(const Finding &finding)
{
    const bool isNews = finding.state == CheckState::Red && (isHidden() || finding.reason != m_finding.reason);
    m_finding = finding;
    say();
    setVisible(true);
    if (isNews) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FindingPane::say()
{
    m_mark->setMark(markOf(m_finding));
    setMark(markOf(m_finding));
    m_what->setSentence(findingHeadline(m_finding));
    const QString remedy = findingRemedy(m_finding);
    m_remedy->setSentence(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_details->setText(tr("De&tails…"));
    setAccessibleName(m_what->accessibleName());
    claimHeight();
}

void FindingPane::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
}

} // namespace hikkoshi

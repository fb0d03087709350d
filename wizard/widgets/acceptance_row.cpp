#include "wizard/widgets/acceptance_row.h"

#include "wizard/move_session.h"
#include "wizard/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace hikkoshi {

AcceptanceRow::AcceptanceRow(MoveSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_accepted(new TextLabel(this))
    , m_reason(new QLineEdit(this))
    , m_accept(new QPushButton(this))
{
    m_reason->setObjectName(QStringLiteral("acceptReasonEdit"));
    m_accept->setObjectName(QStringLiteral("acceptDifferencesButton"));
    m_accept->setAutoDefault(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_accepted);
    row->addWidget(m_reason, 1);
    row->addWidget(m_accept);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_accept->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        m_session.acceptDifferences(m_address, m_reason->text().trimmed());
        m_reason->clear();
    });
    retranslate();
}

void AcceptanceRow::showMailbox(const QString &address, qint64 differences)
{
    m_address = address;
    const auto reason = m_session.project().acceptedBecause(address);
    setVisible(differences > 0);
    m_accepted->setValue(reason ? tr("Accepted: %1").arg(*reason) : QString());
    m_accepted->setVisible(reason.has_value());
    m_reason->setVisible(!reason);
    m_accept->setVisible(!reason);
    m_accept->setEnabled(!m_reason->text().trimmed().isEmpty());
}

void AcceptanceRow::retranslate()
{
    m_reason->setPlaceholderText(tr("Why these differences are all right"));
    m_reason->setAccessibleName(tr("Why these differences are all right"));
    m_accept->setText(tr("&Accept the differences"));
}

void AcceptanceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

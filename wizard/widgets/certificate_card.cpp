#include "wizard/widgets/certificate_card.h"

#include "wizard/widgets/text_label.h"
#include "wizard/words/size_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int Facts = 6;

/// "AA:BB:…" in two lines, as other programs show it.
QString fingerprint(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex(':').toUpper());
    return sha256.size() == 32 ? hex.left(47) + QLatin1Char('\n') + hex.mid(48) : hex;
}
}

CertificateCard::CertificateCard(QWidget *parent)
    : Card(parent)
    , m_head(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_why(new TextLabel(this))
    , m_compared(new QCheckBox(this))
    , m_trust(new QPushButton(this))
    , m_decline(new QPushButton(this))
{
    setMark(Mark::Warning);
    setObjectName(QStringLiteral("certificateCard"));
    m_compared->setObjectName(QStringLiteral("fingerprintComparedCheck"));
    m_trust->setObjectName(QStringLiteral("trustCertificateButton"));
    m_decline->setObjectName(QStringLiteral("declineCertificateButton"));
    QVBoxLayout *lines = column();
    lines->addWidget(m_head);
    lines->addWidget(m_why);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    for (int row = 0; row < Facts; ++row) {
        auto *name = new TextLabel(this);
        name->setQuiet();
        auto *value = new QLabel(this);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setWordWrap(row == 2);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
        m_names << name;
        m_values << value;
    }
    m_values.at(4)->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    grid->setColumnStretch(1, 1);
    lines->addLayout(grid);
    auto *row = new QHBoxLayout;
    row->addWidget(m_compared, 1);
    row->addWidget(m_decline);
    row->addWidget(m_trust);
    lines->addLayout(row);
    m_trust->setEnabled(false);
    for (QPushButton *button : {m_trust, m_decline})
        button->setAutoDefault(false);
    connect(m_compared, &QCheckBox::toggled, m_trust, &QPushButton::setEnabled);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted({m_facts.host, m_facts.sha256}); });
    connect(m_decline, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT declined();
    });
    hide();
}

void CertificateCard::ask(const CertificateFacts &facts)
{
    m_facts = facts;
    m_compared->setChecked(false);
    retranslate();
    show();
    m_compared->setFocus(Qt::OtherFocusReason);
}

void CertificateCard::setVisible(bool visible)
{
    Card::setVisible(visible);
    Q_EMIT openedOrClosed();
}

void CertificateCard::retranslate()
{
    m_head->setSentence(tr("The certificate of %1 cannot be verified").arg(m_facts.host));
    m_why->setSentence(tr("Ask the provider for the fingerprint and compare it, then trust exactly this certificate. "
                          "Any other one is still refused."));
    const QStringList names {tr("For whom"), tr("By whom"), tr("Names"), tr("Valid"), tr("SHA-256"), tr("Objection")};
    const QStringList values {m_facts.subject, m_facts.issuer, m_facts.names.join(QStringLiteral(", ")),
                              tr("%1 to %2", "dates").arg(dateText(m_facts.notBefore), dateText(m_facts.notAfter)),
                              fingerprint(m_facts.sha256), m_facts.problems.join(QStringLiteral(", "))};
    for (int row = 0; row < Facts; ++row) {
        m_names.at(row)->setValue(names.at(row));
        m_values.at(row)->setText(values.at(row));
        m_values.at(row)->setAccessibleName(names.at(row));
        m_values.at(row)->setVisible(!values.at(row).isEmpty());
        m_names.at(row)->setVisible(!values.at(row).isEmpty());
    }
    m_compared->setText(tr("I have compared the fingerprint"));
    m_trust->setText(tr("Trust exactly this certificate"));
    m_decline->setText(tr("Do not trust it"));
    claimHeight();
}

void CertificateCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

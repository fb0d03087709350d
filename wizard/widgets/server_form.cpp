#include "wizard/widgets/server_form.h"

#include "wizard/widgets/certificate_card.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int TlsPort = 993;
constexpr int StartTlsPort = 143;
}

ServerForm::ServerForm(Side side, QWidget *parent)
    : Card(parent)
    , m_side(side)
    , m_title(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_hostName(new TextLabel(this))
    , m_portName(new TextLabel(this))
    , m_encryptionName(new TextLabel(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_encryption(new QComboBox(this))
    , m_testButton(new QPushButton(this))
    , m_mark(new MarkLabel(this, 18))
    , m_answer(new TextLabel(this))
    , m_certificate(new CertificateCard(this))
{
    const QString name = side == Side::Old ? QStringLiteral("old") : QStringLiteral("new");
    m_host->setObjectName(name + QStringLiteral("HostEdit"));
    m_port->setObjectName(name + QStringLiteral("PortSpin"));
    m_encryption->setObjectName(name + QStringLiteral("EncryptionCombo"));
    m_testButton->setObjectName(name + QStringLiteral("TestButton"));
    m_answer->setObjectName(name + QStringLiteral("AnswerLabel"));
    m_testButton->setAutoDefault(false);
    m_port->setRange(1, 65535);
    m_port->setValue(TlsPort);
    m_port->setGroupSeparatorShown(false);
    m_encryption->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_encryption->setMinimumContentsLength(6);
    for (const Encryption kind : {Encryption::ImplicitTls, Encryption::StartTls})
        m_encryption->addItem(QString(), int(kind));
    build();
    connect(m_host, &QLineEdit::editingFinished, this, &ServerForm::takePastedUrl);
    connect(m_port, &QSpinBox::editingFinished, this, &ServerForm::edited);
    connect(m_encryption, &QComboBox::activated, this, &ServerForm::followEncryption);
    connect(m_testButton, &QPushButton::clicked, this, &ServerForm::test);
    connect(&m_test, &ConnectionTest::finished, this, &ServerForm::showAnswer);
    connect(m_certificate, &CertificateCard::trusted, this, [this](const CertificatePin &pin) {
        m_certificate->hide();
        Q_EMIT certificateTrusted(pin);
        test();
    });
    retranslate();
}

void ServerForm::build()
{
    for (TextLabel *name : {m_hostName, m_portName, m_encryptionName})
        name->setQuiet();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_hostName, 0, 0);
    grid->addWidget(m_host, 0, 1, 1, 3);
    grid->addWidget(m_encryptionName, 1, 0);
    grid->addWidget(m_encryption, 1, 1);
    grid->addWidget(m_portName, 1, 2);
    grid->addWidget(m_port, 1, 3);
    grid->setColumnStretch(1, 1);
    auto *answer = new QHBoxLayout;
    answer->addWidget(m_testButton);
    answer->addWidget(m_mark);
    answer->addWidget(m_answer, 1);
    QVBoxLayout *lines = column();
    lines->addWidget(m_title);
    lines->addLayout(grid);
    lines->addLayout(answer);
    lines->addWidget(m_certificate);
    lines->addStretch();
}

void ServerForm::setEndpoint(const std::optional<Endpoint> &endpoint)
{
    if (endpoint == this->endpoint())
        return;
    if (endpoint && m_encryption->findData(int(endpoint->encryption)) < 0) {
        // Without encryption only inside this computer; offered only where it is in use.
        m_encryption->addItem(QString(), int(Encryption::PlainLoopback));
        retranslate();
    }
    m_shown = endpoint;
    m_host->setText(endpoint ? endpoint->host : QString());
    m_port->setValue(endpoint ? endpoint->port : TlsPort);
    m_encryption->setCurrentIndex(m_encryption->findData(int(endpoint ? endpoint->encryption : Encryption::ImplicitTls)));
    m_state = State::Untested;
    showState();
}

std::optional<Endpoint> ServerForm::endpoint() const
{
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        return {};
    Endpoint endpoint;
    const QByteArray ace = QUrl::toAce(host);
    endpoint.host = ace.isEmpty() ? host.toLower() : QString::fromLatin1(ace);
    endpoint.port = quint16(m_port->value());
    endpoint.encryption = Encryption(m_encryption->currentData().toInt());
    if (m_shown && m_shown->host == endpoint.host)
        endpoint.address = m_shown->address;
    return endpoint;
}

bool ServerForm::isModified() const
{
    return m_host->isModified();
}

void ServerForm::setTrust(const TrustSettings &trust)
{
    m_trust = trust;
}

void ServerForm::takePastedUrl()
{
    if (const auto url = Endpoint::parse(m_host->text().trimmed()))
        setEndpoint(*url);
    if (m_host->isModified())
        m_state = State::Untested;
    m_host->setModified(false);
    showState();
    Q_EMIT edited();
}

void ServerForm::followEncryption()
{
    if (m_port->value() == TlsPort || m_port->value() == StartTlsPort)
        m_port->setValue(Encryption(m_encryption->currentData().toInt()) == Encryption::ImplicitTls ? TlsPort : StartTlsPort);
    m_state = State::Untested;
    showState();
    Q_EMIT edited();
}

void ServerForm::test()
{
    const auto where = endpoint();
    if (!where)
        return;
    m_certificate->hide();
    m_state = State::Testing;
    showState();
    m_test.start(*where, m_trust);
}

void ServerForm::showAnswer(const std::optional<Error> &error)
{
    m_state = error ? State::Failed : State::Reached;
    m_error = error;
    if (error && error->certificate)
        m_certificate->ask(*error->certificate);
    showState();
}

void ServerForm::showState()
{
    m_testButton->setEnabled(m_state != State::Testing && !m_host->text().trimmed().isEmpty());
    switch (m_state) {
    case State::Untested:
        m_mark->setMark(Mark::Unknown);
        m_answer->setSentence(tr("Not checked yet"));
        break;
    case State::Testing:
        m_mark->setMark(Mark::Checking);
        m_answer->setSentence(tr("Checking"));
        break;
    case State::Reached:
        m_mark->setMark(Mark::Pass);
        m_answer->setSentence(tr("Reached, encrypted, and the certificate is trusted"));
        break;
    case State::Failed:
        m_mark->setMark(Mark::Fail);
        m_answer->setSentence(errorHeadline(m_error->kind));
        break;
    }
    m_answer->setToolTip(m_state == State::Failed ? errorRemedy(m_error->kind) : QString());
}

void ServerForm::retranslate()
{
    m_title->setValue(m_side == Side::Old ? tr("Old server") : tr("New server"));
    m_hostName->setValue(tr("Host name"));
    m_portName->setValue(tr("Port"));
    m_encryptionName->setValue(tr("Encryption"));
    m_host->setPlaceholderText(m_side == Side::Old ? QStringLiteral("mail.example.co.jp") : QStringLiteral("imap.example.com"));
    for (int i = 0; i < m_encryption->count(); ++i) {
        const auto kind = Encryption(m_encryption->itemData(i).toInt());
        m_encryption->setItemText(i, kind == Encryption::ImplicitTls ? tr("TLS (usual)")
                                     : kind == Encryption::StartTls  ? tr("STARTTLS (required)")
                                                                     : tr("None (this computer only)"));
    }
    const QString side = m_title->accessibleName();
    m_host->setAccessibleName(tr("%1: host name").arg(side));
    m_port->setAccessibleName(tr("%1: port").arg(side));
    m_encryption->setAccessibleName(tr("%1: encryption").arg(side));
    m_testButton->setText(tr("Test the connection"));
    m_testButton->setAccessibleName(tr("%1: test the connection").arg(side));
    showState();
}

void ServerForm::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

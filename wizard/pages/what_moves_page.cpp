#include "wizard/pages/what_moves_page.h"

#include "wizard/move_session.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/secrets_card.h"
#include "wizard/widgets/server_form.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/dns_text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace hikkoshi {

namespace {
constexpr Destination Destinations[] = {Destination::NotChosen, Destination::Microsoft365, Destination::GoogleWorkspace,
                                        Destination::PostfixAdmin, Destination::OtherImap, Destination::WorkMail};
}

WhatMovesPage::WhatMovesPage(MoveSession &session, QWidget *parent)
    : StepPage(Step::WhatMoves, session, parent)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(generalCard());
    m_old = new ServerForm(ServerForm::Side::Old, content);
    m_new = new ServerForm(ServerForm::Side::New, content);
    auto *servers = new QHBoxLayout;
    servers->setSpacing(12);
    servers->addWidget(m_old, 1);
    servers->addWidget(m_new, 1);
    column->addLayout(servers);
    m_secrets = new SecretsCard(session, content);
    column->addWidget(m_secrets);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    for (ServerForm *form : {m_old, m_new}) {
        connect(form, &ServerForm::edited, this, &WhatMovesPage::save);
        connect(form, &ServerForm::certificateTrusted, this, &WhatMovesPage::trust);
    }
    connect(m_domain, &QLineEdit::editingFinished, this, &WhatMovesPage::save);
    connect(m_caFile, &QLineEdit::editingFinished, this, &WhatMovesPage::save);
    connect(m_atOnce, &QSpinBox::valueChanged, this, &WhatMovesPage::save);
    connect(m_caButton, &QPushButton::clicked, this, &WhatMovesPage::chooseCaFile);
    connect(m_destination, &QComboBox::activated, this, &WhatMovesPage::chooseDestination);
    retranslate();
    refresh();
}

QWidget *WhatMovesPage::generalCard()
{
    auto *card = new Card(this);
    m_domainName = new TextLabel(card);
    m_domain = new QLineEdit(card);
    m_domain->setObjectName(QStringLiteral("domainEdit"));
    m_destinationName = new TextLabel(card);
    m_destination = new QComboBox(card);
    m_destination->setObjectName(QStringLiteral("destinationCombo"));
    for (const Destination destination : Destinations)
        m_destination->addItem(QString(), int(destination));
    m_destinationNote = new TextLabel(card);
    m_destinationNote->setMark(Mark::Warning);
    m_atOnceName = new TextLabel(card);
    m_atOnce = new QSpinBox(card);
    m_atOnce->setObjectName(QStringLiteral("mailboxesAtOnceSpin"));
    m_atOnce->setRange(1, 16);
    m_caName = new TextLabel(card);
    m_caFile = new QLineEdit(card);
    m_caFile->setObjectName(QStringLiteral("caFileEdit"));
    m_caButton = new QPushButton(card);
    m_caButton->setAutoDefault(false);
    for (TextLabel *name : {m_domainName, m_destinationName, m_atOnceName, m_caName})
        name->setQuiet();
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 14);
    grid->setHorizontalSpacing(10);
    grid->addWidget(m_domainName, 0, 0);
    grid->addWidget(m_domain, 0, 1);
    grid->addWidget(m_atOnceName, 0, 2);
    grid->addWidget(m_atOnce, 0, 3);
    grid->addWidget(m_destinationName, 1, 0);
    grid->addWidget(m_destination, 1, 1);
    grid->addWidget(m_destinationNote, 2, 1, 1, 3);
    grid->addWidget(m_caName, 3, 0);
    grid->addWidget(m_caFile, 3, 1, 1, 2);
    grid->addWidget(m_caButton, 3, 3);
    grid->setColumnStretch(1, 1);
    return card;
}

void WhatMovesPage::retranslate()
{
    StepPage::retranslate();
    m_domainName->setValue(tr("Mail domain"));
    m_domain->setAccessibleName(tr("Mail domain"));
    m_domain->setPlaceholderText(QStringLiteral("example.co.jp"));
    m_destinationName->setValue(tr("New service"));
    m_destination->setAccessibleName(tr("New service"));
    for (int i = 0; i < m_destination->count(); ++i)
        m_destination->setItemText(i, destinationName(Destination(m_destination->itemData(i).toInt())));
    m_atOnceName->setValue(tr("Mailboxes at once"));
    m_atOnce->setAccessibleName(tr("Mailboxes at once"));
    m_caName->setValue(tr("Own certificate authority"));
    m_caFile->setAccessibleName(tr("Own certificate authority"));
    m_caFile->setPlaceholderText(tr("Only where the office has one of its own (PEM file)"));
    m_caButton->setText(tr("Choose…"));
    m_caButton->setAccessibleName(tr("Choose the file of the certificate authority"));
}

void WhatMovesPage::refresh()
{
    StepPage::refresh();
    const MoveSettings &settings = session().project().settings();
    // What is being typed is not overwritten by what happens meanwhile.
    if (!m_domain->isModified())
        m_domain->setText(settings.domain);
    if (!m_caFile->isModified())
        m_caFile->setText(settings.caFile);
    if (!m_old->isModified())
        m_old->setEndpoint(settings.oldServer);
    if (!m_new->isModified())
        m_new->setEndpoint(settings.newServer);
    m_old->setTrust(session().project().trust());
    m_new->setTrust(session().project().trust());
    const Destination destination = session().project().dns().plan.destination;
    m_destination->setCurrentIndex(m_destination->findData(int(destination)));
    m_destinationNote->setSentence(destinationNote(destination));
    m_destinationNote->setVisible(!destinationNote(destination).isEmpty());
    // Last: its signal saves the whole page.
    m_atOnce->setValue(settings.mailboxesAtOnce);
}

void WhatMovesPage::save()
{
    MoveSettings settings = session().project().settings();
    settings.domain = m_domain->text().trimmed().toLower();
    settings.mailboxesAtOnce = m_atOnce->value();
    settings.caFile = m_caFile->text().trimmed();
    settings.oldServer = m_old->endpoint();
    settings.newServer = m_new->endpoint();
    m_domain->setModified(false);
    m_caFile->setModified(false);
    if (settings == session().project().settings())
        return;
    session().project().setSettings(settings);
    session().run().setMailboxesAtOnce(settings.mailboxesAtOnce);
}

void WhatMovesPage::chooseDestination(int index)
{
    DnsPlan plan = session().project().dns().plan;
    plan.destination = Destination(m_destination->itemData(index).toInt());
    session().project().setDnsPlan(plan);
}

void WhatMovesPage::trust(const CertificatePin &pin)
{
    session().trustCertificate(Step::WhatMoves, pin);
    refresh();
}

void WhatMovesPage::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Certificate authority"), QString(), tr("Certificates (*.pem *.crt *.cer)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_caFile->setText(file);
        save();
    });
    dialog->open();
}

} // namespace hikkoshi

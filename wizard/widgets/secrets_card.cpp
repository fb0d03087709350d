#include "wizard/widgets/secrets_card.h"

#include "storage/keyring.h"
#include "wizard/move_session.h"
#include "wizard/widgets/passphrase_dialog.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace hikkoshi {

SecretsCard::SecretsCard(MoveSession &session, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_title(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_memory(new QRadioButton(this))
    , m_passphrase(new QRadioButton(this))
    , m_keyring(new QRadioButton(this))
    , m_note(new TextLabel(this, TextLabel::Size::Small))
{
    m_memory->setObjectName(QStringLiteral("secretsInMemoryRadio"));
    m_passphrase->setObjectName(QStringLiteral("secretsInVaultRadio"));
    m_keyring->setObjectName(QStringLiteral("secretsInKeyringRadio"));
    m_note->setQuiet();
    QVBoxLayout *lines = column();
    lines->setSpacing(6);
    lines->addWidget(m_title);
    for (QRadioButton *choice : {m_memory, m_passphrase, m_keyring})
        lines->addWidget(choice);
    lines->addWidget(m_note);
    connect(m_memory, &QRadioButton::clicked, this, [this] { m_session.keepInMemory(); });
    connect(m_passphrase, &QRadioButton::clicked, this, &SecretsCard::choosePassphrase);
    connect(m_keyring, &QRadioButton::clicked, this, &SecretsCard::chooseKeyring);
    connect(&session.project(), &MoveProject::settingsChanged, this, &SecretsCard::refresh);
    retranslate();
}

void SecretsCard::refresh()
{
    const SecretsPolicy policy = m_session.project().settings().secrets;
    m_memory->setChecked(policy == SecretsPolicy::MemoryOnly || policy == SecretsPolicy::NotDecided);
    m_passphrase->setChecked(policy == SecretsPolicy::Vault);
    m_keyring->setChecked(policy == SecretsPolicy::VaultWithKeyring);
    m_note->setMark({});
    m_note->setSentence(tr("Passwords are never in the project file, in a log or in a report."));
}

void SecretsCard::choosePassphrase()
{
    auto *dialog = new PassphraseDialog(PassphraseDialog::Purpose::Create, this);
    connect(dialog, &PassphraseDialog::entered, this, [this, dialog](const SharedSecret &passphrase) {
        const bool trying = m_session.keepInVault(passphrase, dialog, [dialog](const Result<> &kept) {
            if (kept)
                dialog->accept();
            else
                dialog->refuse(errorHeadline(kept.error().kind));
        });
        dialog->setTrying(trying);
    });
    connect(dialog, &PassphraseDialog::finished, this, &SecretsCard::refresh);
    dialog->open();
    refresh();
}

void SecretsCard::chooseKeyring()
{
    // The vault first: the keyring holds its key under the vault's own id.
    const auto key = std::make_shared<const Secret>(Vault::newKey());
    const auto kept = m_session.keepInVaultWithKey(*key);
    const auto id = kept ? Vault::id(m_session.fileName()) : Result<QString>(fail(kept.error()));
    if (!id) {
        sayKeyringFailed(id.error().detail);
        return;
    }
    keyring::write(*id, *key, this, [this](const keyring::Answer &answer) {
        if (answer.state == keyring::State::Done)
            refresh();
        else
            sayKeyringFailed(answer.detail);
    });
    refresh();
}

void SecretsCard::sayKeyringFailed(const QString &detail)
{
    m_session.keepInMemory();
    refresh();
    m_note->setMark(Mark::Fail);
    m_note->setSentence(tr("The keyring of this computer cannot be used: %1").arg(detail));
}

void SecretsCard::retranslate()
{
    m_title->setValue(tr("Passwords"));
    m_memory->setText(tr("Do not save them: they are asked for again when the project is opened"));
    m_passphrase->setText(tr("Save them under a pass-phrase…"));
    m_keyring->setText(tr("Save them, and let the keyring of this computer unlock them"));
    refresh();
}

void SecretsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

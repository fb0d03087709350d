#include "wizard/widgets/passphrase_dialog.h"

#include "wizard/widgets/app_style.h"
#include "wizard/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int ShortestPassphrase = 12;
}

PassphraseDialog::PassphraseDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_head(new TextLabel(this, TextLabel::Size::Large, true))
    , m_why(new TextLabel(this))
    , m_hint(new TextLabel(this))
    , m_first(new QLineEdit(this))
    , m_second(new QLineEdit(this))
    , m_ok(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("passphraseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_first->setObjectName(QStringLiteral("passphraseEdit"));
    m_second->setObjectName(QStringLiteral("repeatPassphraseEdit"));
    m_ok->setObjectName(QStringLiteral("passphraseOkButton"));
    m_cancel->setObjectName(QStringLiteral("passphraseCancelButton"));
    for (QLineEdit *edit : {m_first, m_second}) {
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::textChanged, this, &PassphraseDialog::check);
    }
    m_second->setVisible(purpose == Purpose::Create);
    makePrimary(m_ok);
    m_ok->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ok);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(m_why);
    column->addWidget(m_first);
    column->addWidget(m_second);
    column->addWidget(m_hint);
    column->addLayout(buttons);
    connect(m_ok, &QPushButton::clicked, this, &PassphraseDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PassphraseDialog::reject);
    retranslate();
    check();
}

void PassphraseDialog::check()
{
    const bool longEnough = m_purpose == Purpose::Open ? !m_first->text().isEmpty()
                                                       : m_first->text().size() >= ShortestPassphrase;
    const bool equal = m_purpose == Purpose::Open || m_first->text() == m_second->text();
    m_ok->setEnabled(!m_trying && longEnough && equal);
    if (!m_first->text().isEmpty())
        m_refusal.clear();
    showHint();
}

void PassphraseDialog::showHint()
{
    m_hint->setMark(m_refusal.isEmpty() ? std::nullopt : std::optional(Mark::Fail));
    if (m_trying)
        m_hint->setSentence(m_purpose == Purpose::Open ? tr("The pass-phrase is being checked…")
                                                       : tr("The passwords are being locked…"));
    else if (!m_refusal.isEmpty())
        m_hint->setSentence(m_refusal);
    else if (m_purpose == Purpose::Open)
        m_hint->setSentence({});
    else if (m_first->text().size() < ShortestPassphrase)
        m_hint->setSentence(tr("At least %Ln character(s).", nullptr, ShortestPassphrase));
    else
        m_hint->setSentence(m_first->text() != m_second->text() ? tr("The two do not agree yet.")
                                                                : tr("Keep it in a safe place: it cannot be recovered."));
}

void PassphraseDialog::submit()
{
    const auto secret = std::make_shared<const Secret>(Secret::fromText(m_first->text()));
    m_first->clear();
    m_second->clear();
    Q_EMIT entered(secret);
}

void PassphraseDialog::setTrying(bool trying)
{
    m_trying = trying;
    for (QWidget *widget : {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_second), static_cast<QWidget *>(m_cancel)})
        widget->setEnabled(!trying);
    check();
}

void PassphraseDialog::refuse(const QString &sentence)
{
    m_refusal = sentence;
    setTrying(false);
    m_first->setFocus();
}

void PassphraseDialog::reject()
{
    // Esc and X: what is being tried would go on behind the user's back.
    if (m_trying)
        return;
    Q_EMIT passedOver();
    QDialog::reject();
}

void PassphraseDialog::retranslate()
{
    const bool open = m_purpose == Purpose::Open;
    setWindowTitle(tr("Saved passwords"));
    m_head->setSentence(open ? tr("Open the saved passwords") : tr("Protect the saved passwords"));
    m_why->setSentence(open ? tr("The passwords of this move are locked with a pass-phrase.")
                            : tr("They are locked with a pass-phrase, in a file beside the project."));
    m_first->setAccessibleName(tr("Pass-phrase"));
    m_first->setPlaceholderText(tr("Pass-phrase"));
    m_second->setAccessibleName(tr("Pass-phrase once more"));
    m_second->setPlaceholderText(tr("Pass-phrase once more"));
    m_ok->setText(open ? tr("Open") : tr("Save"));
    m_cancel->setText(open ? tr("Go on without them") : tr("Cancel"));
    showHint();
}

void PassphraseDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

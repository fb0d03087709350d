#include "wizard/widgets/mailbox_editor.h"

#include "wizard/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
enum Field { Address, Name, OldUser, OldPassword, NewUser, NewPassword, FieldCount };

SharedSecret takeSecret(QLineEdit *edit)
{
    if (edit->text().isEmpty())
        return {};
    auto secret = std::make_shared<const Secret>(Secret::fromText(edit->text()));
    edit->clear();
    return secret;
}
}

MailboxEditor::MailboxEditor(QWidget *parent)
    : Card(parent)
    , m_head(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_reason(new QLineEdit(this))
    , m_exclude(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    for (int field = 0; field < FieldCount; ++field) {
        m_names << new TextLabel(this);
        m_names.last()->setQuiet();
        m_edits << new QLineEdit(this);
    }
    for (const Field field : {OldPassword, NewPassword})
        m_edits.at(field)->setEchoMode(QLineEdit::Password);
    const char *names[] = {"addressEdit", "displayNameEdit", "oldUserEdit", "oldPasswordEdit", "newUserEdit", "newPasswordEdit"};
    for (int field = 0; field < FieldCount; ++field)
        m_edits.at(field)->setObjectName(QLatin1String(names[field]));
    m_reason->setObjectName(QStringLiteral("excludeReasonEdit"));
    m_exclude->setObjectName(QStringLiteral("excludeButton"));
    m_remove->setObjectName(QStringLiteral("removeMailboxButton"));
    m_save->setObjectName(QStringLiteral("saveMailboxButton"));
    build();
    connect(m_save, &QPushButton::clicked, this, &MailboxEditor::save);
    connect(m_exclude, &QPushButton::clicked, this, &MailboxEditor::saveExclusion);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_mailbox)
            Q_EMIT removed(m_mailbox->address);
    });
    setMailbox({});
}

void MailboxEditor::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    for (int field = 0; field < FieldCount; ++field) {
        grid->addWidget(m_names.at(field), field / 2, field % 2 * 2);
        grid->addWidget(m_edits.at(field), field / 2, field % 2 * 2 + 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reason, 1);
    for (QPushButton *button : {m_exclude, m_remove, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    QVBoxLayout *lines = column();
    lines->addWidget(m_head);
    lines->addLayout(grid);
    lines->addLayout(buttons);
}

void MailboxEditor::setMailbox(const std::optional<MailboxPair> &mailbox)
{
    m_mailbox = mailbox;
    const MailboxPair shown = mailbox.value_or(MailboxPair {});
    m_edits.at(Address)->setText(shown.address);
    m_edits.at(Address)->setReadOnly(mailbox.has_value());
    m_edits.at(Name)->setText(shown.displayName);
    m_edits.at(OldUser)->setText(shown.oldUser);
    m_edits.at(NewUser)->setText(shown.newUser);
    m_edits.at(OldPassword)->clear();
    m_edits.at(NewPassword)->clear();
    m_reason->setText(shown.excludedBecause.value_or(QString()));
    m_reason->setEnabled(mailbox.has_value() && !shown.excludedBecause);
    m_exclude->setEnabled(mailbox.has_value());
    m_remove->setEnabled(mailbox.has_value());
    retranslate();
}

MailboxPair MailboxEditor::edited() const
{
    MailboxPair mailbox = m_mailbox.value_or(MailboxPair {});
    const auto text = [this](Field field) { return m_edits.at(field)->text().trimmed(); };
    mailbox.address = text(Address);
    mailbox.displayName = text(Name);
    mailbox.oldUser = text(OldUser).isEmpty() ? mailbox.address : text(OldUser);
    mailbox.newUser = text(NewUser).isEmpty() ? mailbox.address : text(NewUser);
    return mailbox;
}

void MailboxEditor::save()
{
    const MailboxPair mailbox = edited();
    if (!mailbox.address.contains(QLatin1Char('@'))) {
        m_edits.at(Address)->setFocus();
        return;
    }
    const SharedSecret oldPassword = takeSecret(m_edits.at(OldPassword));
    const SharedSecret newPassword = takeSecret(m_edits.at(NewPassword));
    Q_EMIT saved(mailbox, oldPassword, newPassword);
}

void MailboxEditor::saveExclusion()
{
    MailboxPair mailbox = edited();
    const QString reason = m_reason->text().trimmed();
    if (mailbox.excludedBecause) {
        mailbox.excludedBecause.reset();
    } else if (reason.isEmpty()) {
        m_reason->setFocus();
        return;
    } else {
        mailbox.excludedBecause = reason;
    }
    Q_EMIT saved(mailbox, {}, {});
}

void MailboxEditor::retranslate()
{
    const QStringList names {tr("Address"), tr("Name"), tr("User, old server"), tr("Password, old server"),
                             tr("User, new server"), tr("Password, new server")};
    for (int field = 0; field < FieldCount; ++field) {
        m_names.at(field)->setValue(names.at(field));
        m_edits.at(field)->setAccessibleName(names.at(field));
    }
    for (const Field field : {OldPassword, NewPassword})
        m_edits.at(field)->setPlaceholderText(m_mailbox ? tr("Leave empty to keep it") : QString());
    m_head->setValue(m_mailbox ? tr("Edit %1").arg(m_mailbox->address) : tr("Add a user"));
    m_reason->setPlaceholderText(tr("Why this mailbox is not moved"));
    m_reason->setAccessibleName(tr("Why this mailbox is not moved"));
    m_exclude->setText(m_mailbox && m_mailbox->excludedBecause ? tr("Move it after all") : tr("&Exclude"));
    m_remove->setText(tr("Take off the list"));
    m_save->setText(m_mailbox ? tr("&Save") : tr("&Add"));
}

void MailboxEditor::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

#pragma once

#include "domain/mailbox.h"
#include "domain/secret.h"
#include "wizard/widgets/card.h"

#include <optional>

class QLineEdit;
class QPushButton;

namespace hikkoshi {

class TextLabel;

/// Edits one mailbox: names, log-ins, passwords (empty fields leave them as they are), exclusion with a reason.
class MailboxEditor final : public Card
{
    Q_OBJECT
public:
    explicit MailboxEditor(QWidget *parent = nullptr);
    /// Nothing: a new mailbox is being entered.
    void setMailbox(const std::optional<MailboxPair> &mailbox);

Q_SIGNALS:
    /// Passwords are null where the field was left empty.
    void saved(const hikkoshi::MailboxPair &mailbox, const hikkoshi::SharedSecret &oldPassword,
               const hikkoshi::SharedSecret &newPassword);
    void removed(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void save();
    void saveExclusion();
    [[nodiscard]] MailboxPair edited() const;

    std::optional<MailboxPair> m_mailbox;
    TextLabel *m_head;
    QList<TextLabel *> m_names;
    QList<QLineEdit *> m_edits;     ///< in the order of Field
    QLineEdit *m_reason;
    QPushButton *m_exclude;
    QPushButton *m_remove;
    QPushButton *m_save;
};

} // namespace hikkoshi

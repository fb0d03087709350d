#pragma once

#include "domain/secret.h"
#include "wizard/widgets/card.h"

class QLineEdit;
class QPushButton;

namespace hikkoshi {

class TextLabel;

/// Asks in place for the passwords of one mailbox.
class PasswordCard final : public Card
{
    Q_OBJECT
public:
    explicit PasswordCard(QWidget *parent = nullptr);
    void ask(const QString &address, bool oldSide, bool newSide);
    void setVisible(bool visible) override;

Q_SIGNALS:
    void openedOrClosed();
    /// Null for a side that was not asked for or left empty.
    void entered(const QString &address, const hikkoshi::SharedSecret &oldPassword,
                 const hikkoshi::SharedSecret &newPassword);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void submit();
    QString m_address;
    TextLabel *m_head;
    TextLabel *m_oldName;
    QLineEdit *m_old;
    TextLabel *m_newName;
    QLineEdit *m_new;
    QPushButton *m_cancel;
    QPushButton *m_ok;
};

} // namespace hikkoshi

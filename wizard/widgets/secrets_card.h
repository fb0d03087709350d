#pragma once

#include "wizard/widgets/card.h"

class QRadioButton;

namespace hikkoshi {

class MoveSession;
class TextLabel;

/// Where the passwords are kept: in a vault under a pass-phrase, in a vault whose key the keyring holds, or nowhere.
class SecretsCard final : public Card
{
    Q_OBJECT
public:
    explicit SecretsCard(MoveSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void choosePassphrase();
    void chooseKeyring();
    void sayKeyringFailed(const QString &detail);
    MoveSession &m_session;
    TextLabel *m_title;
    QRadioButton *m_memory;
    QRadioButton *m_passphrase;
    QRadioButton *m_keyring;
    TextLabel *m_note;
};

} // namespace hikkoshi

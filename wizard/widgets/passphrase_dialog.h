#pragma once

#include "domain/secret.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace hikkoshi {

class TextLabel;

/// Asks for the pass-phrase of the vault: once to open it, twice to make it. Shown by open(); its field is wiped as
/// soon as it was read.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Open, Create };
    PassphraseDialog(Purpose purpose, QWidget *parent);
    /// The pass-phrase that was entered is being tried: nothing can be pressed until refuse() or the end.
    void setTrying(bool trying);
    /// Says that it was wrong, and lets it be entered again.
    void refuse(const QString &sentence);
    void reject() override;

Q_SIGNALS:
    void entered(const hikkoshi::SharedSecret &passphrase);
    /// Go on without the saved passwords.
    void passedOver();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void check();
    void submit();
    void showHint();
    Purpose m_purpose;
    bool m_trying = false;
    QString m_refusal;          ///< why the last one was not taken, until another is typed
    TextLabel *m_head;
    TextLabel *m_why;
    TextLabel *m_hint;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QPushButton *m_ok;
    QPushButton *m_cancel;
};

} // namespace hikkoshi

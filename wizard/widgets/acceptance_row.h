#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hikkoshi {

class MoveSession;
class TextLabel;

/// Differences of one mailbox are accepted with a written reason, or it says why they were. Hidden where nothing differs.
class AcceptanceRow final : public QWidget
{
    Q_OBJECT
public:
    explicit AcceptanceRow(MoveSession &session, QWidget *parent = nullptr);
    void showMailbox(const QString &address, qint64 differences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    MoveSession &m_session;
    QString m_address;
    TextLabel *m_accepted;
    QLineEdit *m_reason;
    QPushButton *m_accept;
};

} // namespace hikkoshi

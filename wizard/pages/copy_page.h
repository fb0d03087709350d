#pragma once

#include "domain/secret.h"
#include "wizard/pages/step_page.h"

#include <QTimer>

class QPushButton;

namespace hikkoshi {

class ActivityLine;
class CopyLists;
struct CopyTrouble;
class PasswordCard;
class RunTotalCard;
class SwitchedRow;

/// 13 メールのコピー: the sum, each mailbox, what stopped and how to mend it, what did not arrive.
class CopyPage final : public StepPage
{
    Q_OBJECT
public:
    explicit CopyPage(MoveSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Stop the copy, then end the program.
    void quitRequested();

protected:
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] Obstacle obstacle() const override;

private:
    void connectAll();
    void start(const QStringList &addresses);
    void usePasswords(const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword);
    void refreshRows();
    void refreshState();
    void showProblem();
    [[nodiscard]] std::optional<CopyTrouble> trouble() const;

    RunTotalCard *m_total;
    SwitchedRow *m_switched;
    ActivityLine *m_activity;
    CopyLists *m_lists;
    PasswordCard *m_passwords;
    QPushButton *m_reenter;
    QPushButton *m_toConnect;
    QPushButton *m_details;
    QTimer m_clock;     ///< for countdowns
};

} // namespace hikkoshi

#pragma once

#include "domain/secret.h"
#include "wizard/pages/step_page.h"

#include <QTimer>

class QAction;
class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hikkoshi {

class ActivityLine;
class CopyModel;
class MailboxMenu;
struct CopyTrouble;
class MissingMessages;
class PasswordCard;
class RunTotalCard;
class SwitchedRow;
class TableView;

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
    [[nodiscard]] QWidget *mailboxView();
    void buildTabs();
    void connectAll();
    void start(const QStringList &addresses);
    void retryRefused();
    void usePasswords(const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword);
    void refreshRows();
    void refreshState();
    void showProblem();
    [[nodiscard]] std::optional<CopyTrouble> trouble() const;

    RunTotalCard *m_total;
    SwitchedRow *m_switched;
    ActivityLine *m_activity;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    QComboBox *m_filter;
    MailboxMenu *m_one;
    QPushButton *m_retry;
    CopyModel *m_model;
    TableView *m_table;
    MissingMessages *m_missing;
    PasswordCard *m_passwords;
    QPushButton *m_reenter;
    QPushButton *m_toConnect;
    QPushButton *m_details;
    QTimer m_clock;     ///< for countdowns
};

} // namespace hikkoshi

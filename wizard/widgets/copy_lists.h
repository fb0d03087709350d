#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hikkoshi {

class CopyModel;
class MailboxMenu;
class MissingMessages;
class MoveSession;
class TableView;

/// What a copy came to, in two lists: each mailbox with its progress, and the messages that did not arrive; with what
/// can be done for a selected mailbox and for those that failed.
class CopyLists final : public QWidget
{
    Q_OBJECT
public:
    explicit CopyLists(MoveSession &session, QWidget *parent = nullptr);
    /// Reads rows and counts again.
    void refresh();
    [[nodiscard]] QStringList selectedKeys() const;

Q_SIGNALS:
    void selectionMoved();
    void copyRequested(const QStringList &addresses);
    /// These mailboxes once more, their refused messages too.
    void retryRequested(const QStringList &addresses);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void retranslate();
    void retry();
    void refreshCounts();
    void showControls();

    MoveSession &m_session;
    QTabBar *m_tabs;
    QComboBox *m_filter;
    MailboxMenu *m_one;
    QPushButton *m_retry;
    QStackedWidget *m_views;
    CopyModel *m_model;
    TableView *m_table;
    MissingMessages *m_missing;
};

} // namespace hikkoshi

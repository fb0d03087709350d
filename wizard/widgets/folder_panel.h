#pragma once

#include <QWidget>

namespace hikkoshi {

class FolderMapModel;
class MoveSession;
class TableView;
class TextLabel;

/// The folders of one mailbox and where each goes, what is known of both servers; a target can be changed here.
class FolderPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FolderPanel(MoveSession &session, QWidget *parent = nullptr);
    void showMailbox(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    MoveSession &m_session;
    QString m_address;
    TextLabel *m_head;
    TextLabel *m_facts;
    FolderMapModel *m_folders;
    TableView *m_table;
};

} // namespace hikkoshi

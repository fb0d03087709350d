#pragma once

#include "wizard/pages/step_page.h"

class QPushButton;
class QStackedWidget;

namespace hikkoshi {

class ImportPreview;
class MailboxEditor;
class RosterModel;
class TableView;

/// 8 利用者: whose mail moves. A CSV file or a paste from a spreadsheet is shown first and taken over after a look;
/// each mailbox can be edited, excluded with a reason, or removed.
class AccountsPage final : public StepPage
{
    Q_OBJECT
public:
    explicit AccountsPage(MoveSession &session, QWidget *parent = nullptr);

    /// Shows what \a text holds before it is taken over.
    void preview(const QByteArray &text);

protected:
    void retranslate() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *listView();
    void chooseFile();
    void paste();
    void takeOver();
    void showSelected();

    QStackedWidget *m_views;
    ImportPreview *m_preview;
    QPushButton *m_open;
    QPushButton *m_paste;
    QPushButton *m_add;
    TextLabel *m_count;
    RosterModel *m_model;
    TableView *m_table;
    MailboxEditor *m_editor;
};

} // namespace hikkoshi

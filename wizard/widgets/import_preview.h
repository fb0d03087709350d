#pragma once

#include "accounts/account_table.h"

#include <QWidget>

class QPushButton;

namespace hikkoshi {

class RosterModel;
class RowProblemModel;
class TableView;
class TextLabel;

/// What a file or a paste holds, before it is taken over: the usable rows with masked passwords, and the problems.
class ImportPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPreview(QWidget *parent = nullptr);
    void setTable(AccountTable table);
    /// Hands the rows over; the preview is empty afterwards.
    [[nodiscard]] std::vector<AccountRow> takeRows();

Q_SIGNALS:
    void accepted();
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    AccountTable m_content;
    TextLabel *m_head;
    RosterModel *m_rows;
    TableView *m_rowView;
    TextLabel *m_problemHead;
    RowProblemModel *m_problems;
    TableView *m_problemView;
    QPushButton *m_cancel;
    QPushButton *m_accept;
};

} // namespace hikkoshi

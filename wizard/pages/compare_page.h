#pragma once

#include "wizard/pages/step_page.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hikkoshi {

class AcceptanceRow;
class CompareModel;
class DifferenceModel;
class FolderComparisonModel;
class TableView;

/// 14 突き合わせ: both servers are read and compared; each mailbox gets a grade; differences are named, and accepted
/// with a written reason or mended by another copy.
class ComparePage final : public StepPage
{
    Q_OBJECT
public:
    explicit ComparePage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildTop();
    void buildDetails();
    void refreshRows();
    void refreshDetails();
    void compare(bool fully);
    [[nodiscard]] QString selectedAddress() const;

    TextLabel *m_head;
    QPushButton *m_stop;
    QPushButton *m_compareFully;
    QPushButton *m_compare;
    CompareModel *m_model;
    TableView *m_table;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    FolderComparisonModel *m_folders;
    TableView *m_folderTable;
    DifferenceModel *m_differences;
    TableView *m_differenceTable;
    AcceptanceRow *m_acceptance;
};

} // namespace hikkoshi

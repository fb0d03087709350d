#pragma once

#include "wizard/pages/step_page.h"

class QPushButton;

namespace hikkoshi {

class DecisionModel;
class LedgerModel;
class TableView;

/// 23 完了報告: the closed ledger of every mailbox, what was decided, the report to keep, and the word that it is done.
class ReportPage final : public StepPage
{
    Q_OBJECT
public:
    explicit ReportPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildSum();
    void buildTables();
    void chooseFile();
    void save(const QString &fileName);

    TextLabel *m_sumHead;
    TextLabel *m_equation;
    TextLabel *m_sentence;
    QPushButton *m_save;
    QPushButton *m_finish;
    LedgerModel *m_ledger;
    TableView *m_ledgerTable;
    TextLabel *m_decisionHead;
    DecisionModel *m_decisions;
    TableView *m_decisionTable;
};

} // namespace hikkoshi

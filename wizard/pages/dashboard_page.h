#pragma once

#include "wizard/pages/step_page.h"

class QGridLayout;
class QPushButton;

namespace hikkoshi {

class AttentionModel;
class EventModel;
class LedgerCard;
class MarkLabel;
class RunCard;
class TableView;

/// いまの状況: the next thing to do with its button, what runs, what needs attention, the ledger's sum, the last lines
/// of the record.
class DashboardPage final : public StepPage
{
    Q_OBJECT
public:
    explicit DashboardPage(MoveSession &session, QWidget *parent = nullptr);
    [[nodiscard]] bool isComplete() const override { return true; }

Q_SIGNALS:
    void rehearsalRequested();
    void dayRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void retranslate() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *nextCard();
    [[nodiscard]] QWidget *tables();
    void refreshNext();
    void refreshLog();

    TextLabel *m_nextKicker;
    TextLabel *m_nextHead;
    TextLabel *m_nextWhy;
    QPushButton *m_open;
    QPushButton *m_rehearse;
    QPushButton *m_passDay;
    RunCard *m_runCard;
    LedgerCard *m_ledgerCard;
    AttentionModel *m_attention;
    TableView *m_attentionView;
    TextLabel *m_logHead;
    EventModel *m_events;
    TableView *m_eventView;
};

} // namespace hikkoshi

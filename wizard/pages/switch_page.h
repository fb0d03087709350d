#pragma once

#include "wizard/pages/dns_page.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hikkoshi {

class ActionRow;
class ByHandBlock;
class ConditionCard;
class ServerTable;
class ValueField;
class WaitingLine;

/// 16 MX を切り替える: the conditions, the values, the commitment, and the change as it arrives at every server.
class SwitchPage final : public DnsPage
{
    Q_OBJECT
public:
    explicit SwitchPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildViews();
    void showConditions();
    void showCommitment();
    void ask();
    void setSwitched(bool switched);
    [[nodiscard]] bool mayCommit() const;

    ConditionCard *m_conditions;
    ByHandBlock *m_byHand;
    ValueField *m_oldMx;
    QPushButton *m_enterMx;
    ActionRow *m_commit;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    ServerTable *m_servers;
    WaitingLine *m_waiting;
};

} // namespace hikkoshi

#pragma once

#include "wizard/pages/dns_page.h"

class QStackedWidget;
class QTabBar;

namespace hikkoshi {

class ActionRow;
class ByHandBlock;
class ServerTable;
class WaitingLine;

/// 10 TTL を短くする: two days ahead, watched at every server until the last cache has let go of the old one.
class TtlPage final : public DnsPage
{
    Q_OBJECT
public:
    explicit TtlPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void toggleLowered();

    ByHandBlock *m_byHand;
    ActionRow *m_lowered;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    ServerTable *m_servers;
    WaitingLine *m_waiting;
};

} // namespace hikkoshi

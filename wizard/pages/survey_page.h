#pragma once

#include "wizard/pages/dns_page.h"

class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hikkoshi {

class SnapshotModel;
class TableView;

/// 2 いまの DNS を調べる: what is wrong with the domain's mail records, and what they were before the move.
class SurveyPage final : public DnsPage
{
    Q_OBJECT
public:
    explicit SurveyPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildSaved();
    void showSaved();

    TextLabel *m_domain;
    QPushButton *m_save;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    SnapshotModel *m_records;
    TableView *m_table;
};

} // namespace hikkoshi

#pragma once

#include "wizard/widgets/table_view.h"

#include <QTimer>
#include <QWidget>

namespace hikkoshi {

class MoveSession;
class ServerModel;

/// The MX at every authoritative server and resolver, as the desk's watch sees it; caches count down by the second.
class ServerTable final : public QWidget
{
    Q_OBJECT
public:
    /// What has to be seen even in a narrow window.
    enum class About { Value, Ttl };
    ServerTable(MoveSession &session, About about, QWidget *parent = nullptr);
    [[nodiscard]] TableView *table() const { return m_table; }
    void refresh();
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    MoveSession &m_session;
    ServerModel *m_model;
    TableView *m_table;
    QTimer m_clock;
};

} // namespace hikkoshi

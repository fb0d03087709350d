#include "wizard/widgets/server_table.h"

#include "wizard/models/server_model.h"
#include "wizard/move_session.h"

#include <QVBoxLayout>

namespace hikkoshi {

ServerTable::ServerTable(MoveSession &session, About about, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new ServerModel(this)), m_table(new TableView(this))
{
    m_table->setObjectName(QStringLiteral("serverTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({142, 206, -1, 66, 132, 78});
    if (about == About::Value)
        m_table->setSpareColumns({ServerModel::Ttl}, 960);
    else
        m_table->setSpareColumns({ServerModel::Time}, 700);
    m_table->setMinimumHeight(96);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &ServerTable::refresh);
    connect(&session.dns(), &DnsDesk::checked, this, &ServerTable::refresh);
    retranslate();
}

void ServerTable::refresh()
{
    const RecordHistory *history = m_session.dns().mxHistory();
    // From the file, until the watch has begun.
    const QList<RecordHistory> &kept = m_session.project().dns().histories;
    if (!history && !kept.isEmpty())
        history = &kept.first();
    const DnsPlan &plan = m_session.project().dns().plan;
    m_model->setRows(history ? serverRows(*history, m_session.dns().expected(), plan.mxChangedAt || plan.ttlLoweredAt,
                                          QDateTime::currentDateTimeUtc())
                             : QList<ServerRow>());
}

void ServerTable::retranslate()
{
    m_table->setAccessibleName(tr("The MX at each server"));
    m_table->setEmptyText(tr("Nobody has been asked yet."));
    m_model->retranslate();
    refresh();
}

void ServerTable::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_clock.start();
}

void ServerTable::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
}

} // namespace hikkoshi

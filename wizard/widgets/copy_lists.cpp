#include "wizard/widgets/copy_lists.h"

#include "wizard/models/copy_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/mailbox_menu.h"
#include "wizard/widgets/missing_messages.h"
#include "wizard/widgets/table_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace hikkoshi {

namespace {
constexpr int RoomForFilter = 660;  // pixels
}

CopyLists::CopyLists(MoveSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_tabs(new QTabBar(this))
    , m_filter(new QComboBox(this))
    , m_one(new MailboxMenu(session, this))
    , m_retry(new QPushButton(this))
    , m_views(new QStackedWidget(this))
    , m_model(new CopyModel(this))
    , m_table(new TableView(this))
    , m_missing(new MissingMessages(session, this))
{
    build();
    connectAll();
    retranslate();
}

void CopyLists::build()
{
    m_tabs->setObjectName(QStringLiteral("copyTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_filter->setObjectName(QStringLiteral("copyFilterCombo"));
    m_filter->addItems({QString(), QString()});
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(4);
    m_retry->setObjectName(QStringLiteral("retryRefusedButton"));
    m_retry->setAutoDefault(false);
    m_table->setObjectName(QStringLiteral("copyTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({110, 120, 138, 136, 86, 96, -1});
    m_table->setSpareColumns({CopyModel::Size, CopyModel::Refused}, 790);
    m_views->addWidget(m_table);
    m_views->addWidget(m_missing);
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(m_filter);
    row->addWidget(m_one);
    row->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(m_views, 1);
}

void CopyLists::connectAll()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_views->setCurrentIndex(tab);
        showControls();
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, &CopyLists::refresh);
    connect(m_table, &TableView::selectionMoved, this, [this] {
        m_one->setChosen(selectedKeys());
        Q_EMIT selectionMoved();
    });
    connect(m_one, &MailboxMenu::copyRequested, this, &CopyLists::copyRequested);
    connect(m_retry, &QPushButton::clicked, this, &CopyLists::retry);
    connect(&m_session.ledger(), &LedgerView::countsChanged, this, &CopyLists::refreshCounts);
}

void CopyLists::refresh()
{
    m_model->setRows(copyRows(m_session.project(), m_session.run(), m_filter->currentIndex() == 1));
    refreshCounts();
}

void CopyLists::refreshCounts()
{
    m_tabs->setTabText(0, mailboxesText(int(m_session.project().mailboxes().size())));
    m_tabs->setTabText(1, tr("%Ln message(s) did not arrive", nullptr, int(m_session.ledger().total().refused)));
    const bool anyProblem = !copyRows(m_session.project(), m_session.run(), true).isEmpty();
    m_retry->setEnabled(!m_session.run().isRunning() && anyProblem);
}

void CopyLists::showControls()
{
    const bool mailboxes = m_tabs->currentIndex() == 0;
    // In a narrow window the names of the tabs come first, unless the filter hides rows.
    m_filter->setVisible(mailboxes && (width() >= RoomForFilter || m_filter->currentIndex() != 0));
    m_one->setVisible(mailboxes);
}

QStringList CopyLists::selectedKeys() const
{
    return m_table->selectedKeys();
}

void CopyLists::retry()
{
    QStringList failed;
    for (const CopyRow &row : copyRows(m_session.project(), m_session.run(), true))
        failed << row.address;
    Q_EMIT retryRequested(failed);
}

void CopyLists::retranslate()
{
    m_filter->setItemText(0, tr("All"));
    m_filter->setItemText(1, tr("Only problems"));
    m_filter->setAccessibleName(tr("Which mailboxes"));
    m_retry->setText(tr("Retr&y what failed"));
    m_retry->setToolTip(tr("Copies failed mailboxes again and tries refused messages once more"));
    m_table->setAccessibleName(tr("Progress of each mailbox"));
    m_table->setEmptyText(tr("There is none."));
    m_tabs->setAccessibleName(tr("Lists"));
    m_model->retranslate();
    refresh();
}

void CopyLists::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showControls();
}

void CopyLists::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

#include "wizard/pages/compare_page.h"

#include "wizard/mailbox_tasks.h"
#include "wizard/models/compare_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/acceptance_row.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/compare_text.h"
#include "wizard/words/run_text.h"
#include "wizard/words/size_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace hikkoshi {

ComparePage::ComparePage(MoveSession &session, QWidget *parent) : StepPage(Step::Compare, session, parent)
{
    buildTop();
    buildDetails();
    m_acceptance = new AcceptanceRow(session, this);
    body()->addWidget(m_acceptance);
    connect(&session.run(), &MoveRun::stateChanged, this, &ComparePage::refresh);
    connect(&session.run(), &MoveRun::progressed, this, [this] {
        if (isVisible())
            refreshRows();
    });
    connect(m_table, &TableView::selectionMoved, this, &ComparePage::refreshDetails);
    retranslate();
    refresh();
}

void ComparePage::buildTop()
{
    m_head = new TextLabel(this, TextLabel::Size::Normal, true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_head, 1);
    const auto button = [&](const char *name) {
        auto *made = new QPushButton(this);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_stop = button("stopComparisonButton");
    m_compareFully = button("compareFullyButton");
    m_compare = button("compareButton");
    makePrimary(m_compare);
    connect(m_stop, &QPushButton::clicked, this, [this] { session().run().stop(); });
    connect(m_compare, &QPushButton::clicked, this, [this] { compare(false); });
    connect(m_compareFully, &QPushButton::clicked, this, [this] { compare(true); });
    m_model = new CompareModel(this);
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({164, 112, 64, 64, 64, 76, 84, 70, -1});
    m_table->setSpareColumns({CompareModel::OnlyOnNew, CompareModel::Accounted}, 860);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    body()->addLayout(row);
    body()->addWidget(m_table, 5);
}

void ComparePage::buildDetails()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(QString());
    m_tabs->addTab(QString());
    m_folders = new FolderComparisonModel(this);
    m_folderTable = new TableView(this);
    m_folderTable->setObjectName(QStringLiteral("folderComparisonTable"));
    m_folderTable->setModel(m_folders);
    m_folderTable->setColumnWidths({240, -1, 90, 90, 90, 90, 90});
    m_differences = new DifferenceModel(this);
    m_differenceTable = new TableView(this);
    m_differenceTable->setObjectName(QStringLiteral("differenceTable"));
    m_differenceTable->setModel(m_differences);
    m_differenceTable->setColumnWidths({178, 134, 160, -1, 100, 110});
    m_differenceTable->setSpareColumns({DifferenceModel::From}, 780);
    m_views = new QStackedWidget(this);
    m_views->addWidget(m_differenceTable);
    m_views->addWidget(m_folderTable);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    body()->addWidget(m_tabs);
    body()->addWidget(m_views, 4);
}

void ComparePage::compare(bool fully)
{
    startTask(session(), fully ? CopyService::Task::CompareFully : CopyService::Task::Compare, session().activeAddresses());
}

void ComparePage::retranslate()
{
    StepPage::retranslate();
    m_stop->setText(tr("&Stop"));
    m_compare->setText(tr("&Compare"));
    m_compareFully->setText(tr("Compare every bod&y"));
    m_compareFully->setToolTip(tr("Reads every message on both sides. Takes about as long as the copy."));
    m_table->setAccessibleName(tr("Grade of each mailbox"));
    m_table->setEmptyText(tr("No user is listed yet."));
    m_folderTable->setAccessibleName(tr("Folders"));
    m_folderTable->setEmptyText(tr("Select a mailbox that was compared."));
    m_differenceTable->setAccessibleName(tr("Differences"));
    m_differenceTable->setEmptyText(tr("There is none."));
    m_tabs->setAccessibleName(tr("Lists"));
    m_model->retranslate();
    m_folders->retranslate();
    m_differences->retranslate();
}

void ComparePage::refresh()
{
    StepPage::refresh();
    refreshRows();
}

void ComparePage::refreshRows()
{
    const MoveRun &run = session().run();
    const bool comparing = run.task() == CopyService::Task::Compare || run.task() == CopyService::Task::CompareFully;
    const QList<CompareRow> rows = compareRows(session().project(), run);
    m_model->setRows(rows);
    m_stop->setVisible(comparing);
    m_stop->setEnabled(!run.isStopping());
    m_compare->setEnabled(!run.isRunning() && !rows.isEmpty());
    m_compareFully->setEnabled(!run.isRunning() && !rows.isEmpty());
    m_head->setValue(comparing ? runHeadline(run.task(), run.isPaused(), run.totals().fraction())
                               : mailboxesText(int(rows.size())));
    const auto worst = std::max_element(rows.begin(), rows.end(), [](const CompareRow &a, const CompareRow &b) {
        return a.grade < b.grade;
    });
    if (worst != rows.end())
        setState(markOf(worst->grade), gradeText(worst->grade));
    refreshDetails();
}

QString ComparePage::selectedAddress() const
{
    const QStringList keys = m_table->selectedKeys();
    if (!keys.isEmpty())
        return keys.first();
    // The worst one first: that is what has to be looked at.
    QString worst;
    Grade grade = Grade::NotCompared;
    for (const CompareRow &row : m_model->rows()) {
        if (worst.isEmpty() || row.grade > grade) {
            worst = row.address;
            grade = row.grade;
        }
    }
    return worst;
}

void ComparePage::refreshDetails()
{
    const QString address = selectedAddress();
    const VerifyOutcome outcome = session().project().verifyOutcome(address).value_or(VerifyOutcome {});
    m_folders->setRows(outcome.folders);
    m_differences->setRows(outcome.differences);
    m_tabs->setTabText(0, address.isEmpty() ? tr("Differences")
                                            : tr("%1: %Ln difference(s)", nullptr, int(outcome.differenceCount)).arg(address));
    m_tabs->setTabText(1, tr("%Ln folder(s)", nullptr, int(outcome.folders.size())));
    m_acceptance->showMailbox(address, outcome.differenceCount);
}

} // namespace hikkoshi

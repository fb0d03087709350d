#include "wizard/pages/report_page.h"

#include "wizard/models/decision_model.h"
#include "wizard/models/ledger_model.h"
#include "wizard/move_session.h"
#include "wizard/save_report.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/ledger_text.h"
#include "wizard/words/run_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

namespace {
const QString Finished = QStringLiteral("finished");
}

ReportPage::ReportPage(MoveSession &session, QWidget *parent) : StepPage(Step::Report, session, parent)
{
    buildSum();
    buildTables();
    connect(&session.ledger(), &LedgerView::countsChanged, this, &ReportPage::refresh);
    retranslate();
    refresh();
}

void ReportPage::buildSum()
{
    auto *card = new Card(this);
    m_sumHead = new TextLabel(card, TextLabel::Size::Normal, true);
    m_equation = new TextLabel(card, TextLabel::Size::Title, true);
    m_equation->setObjectName(QStringLiteral("ledgerEquationLabel"));
    m_sentence = new TextLabel(card);
    m_sentence->setQuiet();
    m_save = new QPushButton(card);
    m_save->setObjectName(QStringLiteral("saveReportButton"));
    m_finish = new QPushButton(card);
    m_finish->setObjectName(QStringLiteral("finishMoveButton"));
    makePrimary(m_finish);
    QVBoxLayout *lines = card->column();
    auto *row = new QHBoxLayout;
    row->addWidget(m_sumHead, 1);
    lines->addLayout(row);
    lines->addWidget(m_equation);
    lines->addWidget(m_sentence);
    for (QPushButton *button : {m_save, m_finish}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    body()->addWidget(card);
    connect(m_save, &QPushButton::clicked, this, &ReportPage::chooseFile);
    connect(m_finish, &QPushButton::clicked, this, [this] {
        session().setConfirmed(Step::Report, Finished, !session().project().confirmedAt(Finished));
    });
}

void ReportPage::buildTables()
{
    m_ledger = new LedgerModel(this);
    m_ledgerTable = new TableView(this);
    m_ledgerTable->setObjectName(QStringLiteral("ledgerTable"));
    m_ledgerTable->setModel(m_ledger);
    m_ledgerTable->setColumnWidths({140, -1, 0, 0, 0, 0, 0, 0, 0});
    m_ledgerTable->setSpareColumns({LedgerModel::Skipped, LedgerModel::Vanished}, 780);
    m_decisionHead = new TextLabel(this, TextLabel::Size::Normal, true);
    m_decisions = new DecisionModel(this);
    m_decisionTable = new TableView(this);
    m_decisionTable->setObjectName(QStringLiteral("decisionTable"));
    m_decisionTable->setModel(m_decisions);
    m_decisionTable->setColumnWidths({200, 220, -1});
    body()->addWidget(m_ledgerTable, 5);
    body()->addWidget(m_decisionHead);
    body()->addWidget(m_decisionTable, 3);
}

void ReportPage::retranslate()
{
    StepPage::retranslate();
    m_sumHead->setSentence(tr("Source = copied + already there + excluded + refused + gone + not yet"));
    m_save->setText(tr("&Save the report…"));
    m_ledgerTable->setAccessibleName(tr("Ledger of each mailbox"));
    m_ledgerTable->setEmptyText(tr("Nothing was copied yet."));
    m_decisionHead->setValue(tr("What was decided by hand"));
    m_decisionTable->setAccessibleName(tr("What was decided by hand"));
    m_decisionTable->setEmptyText(tr("There is none."));
    m_ledger->retranslate();
    m_decisions->retranslate();
}

void ReportPage::refresh()
{
    StepPage::refresh();
    const MoveProject &project = session().project();
    const LedgerCounts total = session().ledger().total();
    QList<LedgerRow> rows;
    const auto &counts = session().ledger().counts();
    for (auto one = counts.begin(); one != counts.end(); ++one)
        rows << LedgerRow {one.key(), shortAddress(one.key(), project.settings().domain), one.value()};
    if (rows.size() > 1)
        rows << LedgerRow {QString(), QString(), total};
    m_ledger->setRows(rows);
    m_equation->setValue(ledgerEquation(total));
    m_sentence->setSentence(closingSentence(total));
    m_decisions->setRows(decisionsOf(project));
    const bool finished = project.confirmedAt(Finished).has_value();
    m_finish->setText(finished ? tr("Go on with the move") : tr("The move is &finished"));
    m_finish->setEnabled(finished || (total.closed() && total.atSource > 0));
    m_save->setEnabled(total.atSource > 0);
    setState(markOf(journey::stateOf(Step::Report, project)), stateWord(journey::stateOf(Step::Report, project)));
}

void ReportPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the report"), QFileInfo(session().fileName()).path(),
                                   tr("Report (*.txt);;Messages that did not arrive (*.csv);;Data (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        for (const QString &suffix : {QStringLiteral("txt"), QStringLiteral("csv"), QStringLiteral("json")})
            if (filter.contains(QStringLiteral("*.") + suffix))
                dialog->setDefaultSuffix(suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPage::save);
    dialog->open();
}

void ReportPage::save(const QString &fileName)
{
    saveReport(session(), fileName, this, [this, fileName](const Result<> &saved) {
        if (!saved) {
            banner()->say(Mark::Fail, tr("The report could not be saved"), saved.error().detail);
            return;
        }
        banner()->clear();
        session().note(Step::Report, QStringLiteral("report-saved"),
                       {{QStringLiteral("file"), QFileInfo(fileName).fileName()}});
    });
}

} // namespace hikkoshi

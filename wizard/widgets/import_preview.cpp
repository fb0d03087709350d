#include "wizard/widgets/import_preview.h"

#include "wizard/models/roster_model.h"
#include "wizard/models/row_problem_model.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/table_view.h"
#include "wizard/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

ImportPreview::ImportPreview(QWidget *parent)
    : QWidget(parent)
    , m_head(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_rows(new RosterModel(this))
    , m_rowView(new TableView(this))
    , m_problemHead(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_problems(new RowProblemModel(this))
    , m_problemView(new TableView(this))
    , m_cancel(new QPushButton(this))
    , m_accept(new QPushButton(this))
{
    m_rowView->setObjectName(QStringLiteral("importTable"));
    m_problemView->setObjectName(QStringLiteral("importProblemTable"));
    m_accept->setObjectName(QStringLiteral("acceptImportButton"));
    m_cancel->setObjectName(QStringLiteral("cancelImportButton"));
    m_rowView->setModel(m_rows);
    m_rowView->setColumnWidths({168, 164, 82, 142, 80, -1, 80});
    m_rowView->setSpareColumns({RosterModel::Name, RosterModel::OldPassword, RosterModel::NewPassword}, 780);
    m_problemView->setModel(m_problems);
    m_problemView->setColumnWidths({148, 60, 186, 160, -1});
    m_problemView->setSpareColumns({RowProblemModel::Value}, 780);
    m_problemView->setMaximumHeight(190);
    makePrimary(m_accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_head, 1);
    for (QPushButton *button : {m_cancel, m_accept}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(buttons);
    column->addWidget(m_rowView, 1);
    column->addWidget(m_problemHead);
    column->addWidget(m_problemView);
    connect(m_accept, &QPushButton::clicked, this, &ImportPreview::accepted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_content = {};
        Q_EMIT cancelled();
    });
    retranslate();
}

void ImportPreview::setTable(AccountTable table)
{
    m_content = std::move(table);
    QList<RosterRow> rows;
    for (const AccountRow &row : m_content.rows)
        rows << RosterRow {row.mailbox, !row.oldPassword.isEmpty(), !row.newPassword.isEmpty()};
    m_rows->setRows(rows);
    m_problems->setRows(m_content.problems);
    m_problemView->setVisible(!m_content.problems.isEmpty());
    m_problemHead->setVisible(!m_content.problems.isEmpty());
    m_accept->setEnabled(!m_content.rows.empty());
    retranslate();
}

std::vector<AccountRow> ImportPreview::takeRows()
{
    std::vector<AccountRow> rows = std::move(m_content.rows);
    m_content = {};
    return rows;
}

void ImportPreview::retranslate()
{
    m_head->setSentence(tr("%Ln user(s) can be taken over", nullptr, int(m_content.rows.size())));
    m_problemHead->setValue(tr("%Ln problem(s) in the table", nullptr, int(m_content.problems.size())));
    m_accept->setText(tr("&Take over"));
    m_cancel->setText(tr("Cancel"));
    m_rowView->setAccessibleName(tr("Users that can be taken over"));
    m_problemView->setAccessibleName(tr("Problems in the table"));
    m_rowView->setEmptyText(tr("No row can be used."));
    m_rows->retranslate();
    m_problems->retranslate();
}

void ImportPreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

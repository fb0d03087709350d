#include "wizard/widgets/folder_panel.h"

#include "wizard/models/folder_map_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/table_view.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/check_text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace hikkoshi {

FolderPanel::FolderPanel(MoveSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_head(new TextLabel(this, TextLabel::Size::Normal, true))
    , m_facts(new TextLabel(this, TextLabel::Size::Small))
    , m_folders(new FolderMapModel(this))
    , m_table(new TableView(this))
{
    m_facts->setQuiet();
    m_table->setObjectName(QStringLiteral("folderMapTable"));
    m_table->setModel(m_folders);
    m_table->setColumnWidths({210, 76, 200, -1});
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::SelectedClicked);
    auto *heads = new QVBoxLayout;
    heads->setSpacing(2);
    heads->addWidget(m_head);
    heads->addWidget(m_facts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(heads);
    column->addWidget(m_table, 1);
    connect(m_folders, &FolderMapModel::decided, this, [this](const FolderDecision &decision) {
        m_session.decideFolder(m_address, decision);
    });
    retranslate();
}

void FolderPanel::showMailbox(const QString &address)
{
    m_address = address;
    const auto mailbox = m_session.project().mailbox(address);
    const auto outcome = m_session.project().preflight(address);
    m_head->setSentence(address.isEmpty() ? tr("Folders") : tr("Folders of %1").arg(address));
    const bool known = outcome && mailbox && outcome->oldSide.loggedIn && outcome->newSide.loggedIn;
    m_facts->setVisible(known);
    if (known)
        m_facts->setSentence(oldSideFacts(*outcome) + QLatin1Char('\n') + newSideFacts(*outcome));
    m_folders->setRows(known ? withDecisions(outcome->folders, mailbox->folders) : QList<FolderPlan> {});
}

void FolderPanel::retranslate()
{
    m_table->setAccessibleName(tr("Folders of the mailbox"));
    m_table->setEmptyText(tr("Select a mailbox that was checked. Double-click a target to change it."));
    m_folders->retranslate();
    showMailbox(m_address);
}

void FolderPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

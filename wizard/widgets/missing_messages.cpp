#include "wizard/widgets/missing_messages.h"

#include "wizard/models/message_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/table_view.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"
#include "wizard/words/state_text.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace hikkoshi {

MissingMessages::MissingMessages(MoveSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_state(new QComboBox(this))
    , m_note(new TextLabel(this, TextLabel::Size::Small))
    , m_save(new QPushButton(this))
    , m_model(new MessageModel(this))
    , m_table(new TableView(this))
{
    m_state->setObjectName(QStringLiteral("messageStateCombo"));
    m_save->setObjectName(QStringLiteral("saveEmlButton"));
    m_save->setAutoDefault(false);
    m_table->setObjectName(QStringLiteral("missingMessagesTable"));
    m_note->setQuiet();
    for (const MessageState state : {MessageState::Refused, MessageState::Pending, MessageState::Skipped, MessageState::Vanished})
        m_state->addItem(QString(), int(state));
    m_table->setModel(m_model);
    m_table->setColumnWidths({130, 120, -1, -1, 104, 84, 76});
    m_table->setSpareColumns({MessageModel::Folder, MessageModel::Mailbox}, 800);
    auto *row = new QHBoxLayout;
    row->addWidget(m_state);
    row->addWidget(m_note, 1);
    row->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_state, &QComboBox::currentIndexChanged, this, &MissingMessages::read);
    connect(m_save, &QPushButton::clicked, this, &MissingMessages::chooseDirectory);
    connect(&session.ledger(), &LedgerView::linesRead, this, [this](const QList<MessageLine> &lines) {
        m_model->setRows(lines);
        m_save->setEnabled(!lines.isEmpty());
    });
    connect(&session.ledger(), &LedgerView::countsChanged, this, [this] {
        if (isVisible())
            read();
    });
    connect(&session.run(), &MoveRun::emlSaved, this, &MissingMessages::showSaved);
    m_save->setEnabled(false);
    retranslate();
}

void MissingMessages::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void MissingMessages::read()
{
    m_session.ledger().requestLines(QString(), MessageState(m_state->currentData().toInt()));
}

void MissingMessages::chooseDirectory()
{
    auto *dialog = new QFileDialog(this, tr("Save messages as .eml files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MissingMessages::save);
    dialog->open();
}

void MissingMessages::save(const QString &directory)
{
    const QStringList selected = m_table->selectedKeys();
    QList<MessageLine> lines;
    QStringList addresses;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!selected.isEmpty() && !selected.contains(m_model->index(row, 0).data(KeyRole).toString()))
            continue;
        lines << m_model->rows().at(row);
        if (!addresses.contains(lines.last().address))
            addresses << lines.last().address;
    }
    m_note->setSentence(tr("Reading the messages from the old server"));
    m_session.run().saveAsEml(m_session.plan(addresses), lines, directory);
}

void MissingMessages::showSaved(int saved, const QString &directory, const std::optional<Error> &error)
{
    if (error) {
        m_note->setSentence(errorHeadline(error->kind));
        return;
    }
    m_note->setSentence(tr("%Ln message(s) saved in %1", nullptr, saved).arg(QDir::toNativeSeparators(directory)));
    m_session.note(Step::Copy, QStringLiteral("messages-saved"), {{QStringLiteral("count"), saved}});
}

void MissingMessages::retranslate()
{
    for (int i = 0; i < m_state->count(); ++i)
        m_state->setItemText(i, messageStateWord(MessageState(m_state->itemData(i).toInt())));
    m_state->setAccessibleName(tr("Which messages"));
    m_save->setText(tr("Sa&ve as .eml…"));
    m_save->setToolTip(tr("Saves the selected messages, or all of the list"));
    m_table->setAccessibleName(tr("Messages that did not arrive"));
    m_table->setEmptyText(tr("There is none."));
    m_note->setSentence({});
    m_model->retranslate();
}

void MissingMessages::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace hikkoshi

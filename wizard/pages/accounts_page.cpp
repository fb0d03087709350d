#include "wizard/pages/accounts_page.h"

#include "accounts/account_table.h"
#include "wizard/models/roster_model.h"
#include "wizard/move_session.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/import_preview.h"
#include "wizard/widgets/mailbox_editor.h"
#include "wizard/widgets/table_view.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"
#include "wizard/words/run_text.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace hikkoshi {

AccountsPage::AccountsPage(MoveSession &session, QWidget *parent)
    : StepPage(Step::Accounts, session, parent), m_views(new QStackedWidget(this)), m_preview(new ImportPreview(this))
{
    m_views->addWidget(listView());
    m_views->addWidget(m_preview);
    body()->addWidget(m_views, 1);
    connect(m_preview, &ImportPreview::accepted, this, &AccountsPage::takeOver);
    connect(m_preview, &ImportPreview::cancelled, this, [this] { m_views->setCurrentIndex(0); });
    connect(m_table, &TableView::selectionMoved, this, &AccountsPage::showSelected);
    connect(&session, &MoveSession::secretsChanged, this, &AccountsPage::refresh);
    retranslate();
    refresh();
}

QWidget *AccountsPage::listView()
{
    auto *view = new QWidget(this);
    m_count = new TextLabel(view, TextLabel::Size::Normal, true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    const auto button = [&](const char *name) {
        auto *made = new QPushButton(view);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        buttons->addWidget(made);
        return made;
    };
    m_add = button("addMailboxButton");
    m_paste = button("pasteAccountsButton");
    m_open = button("openCsvButton");
    m_model = new RosterModel(this);
    m_table = new TableView(view);
    m_table->setObjectName(QStringLiteral("rosterTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({168, 164, 82, 142, 80, -1, 80});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSpareColumns({RosterModel::Name, RosterModel::OldPassword, RosterModel::NewPassword}, 780);
    m_editor = new MailboxEditor(view);
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    column->addWidget(m_editor);
    connect(m_open, &QPushButton::clicked, this, &AccountsPage::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &AccountsPage::paste);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_table->clearSelection();
        m_editor->setMailbox({});
    });
    connect(m_editor, &MailboxEditor::saved, this,
            [this](const MailboxPair &mailbox, const SharedSecret &oldPassword, const SharedSecret &newPassword) {
                const auto before = session().project().mailbox(mailbox.address);
                session().project().updateMailbox(mailbox);
                if (oldPassword)
                    session().keepPassword(mailbox.address, MoveSession::Side::Old, *oldPassword);
                if (newPassword)
                    session().keepPassword(mailbox.address, MoveSession::Side::New, *newPassword);
                if (before && before->excludedBecause != mailbox.excludedBecause)
                    session().note(Step::Accounts,
                                   mailbox.excludedBecause ? QStringLiteral("mailbox-excluded") : QStringLiteral("mailbox-included"),
                                   {{QStringLiteral("address"), mailbox.address},
                                    {QStringLiteral("reason"), mailbox.excludedBecause.value_or(QString())}});
                showSelected();
            });
    connect(m_editor, &MailboxEditor::removed, this, [this](const QString &address) { session().removeMailbox(address); });
    return view;
}

void AccountsPage::retranslate()
{
    StepPage::retranslate();
    m_open->setText(tr("&Open a CSV file…"));
    m_paste->setText(tr("&Paste from a spreadsheet"));
    m_paste->setToolTip(tr("Columns: address, old user, old password, new user, new password"));
    m_add->setText(tr("Ad&d one"));
    m_table->setAccessibleName(tr("Users"));
    m_table->setEmptyText(tr("No user yet. Open a CSV file with the columns address, old_user, old_password, new_user, "
                             "new_password, or copy these columns in a spreadsheet and paste them here."));
    m_model->retranslate();
}

void AccountsPage::refresh()
{
    StepPage::refresh();
    QList<RosterRow> rows;
    int missing = 0;
    for (const MailboxPair &mailbox : session().project().mailboxes()) {
        RosterRow row {mailbox, session().hasPassword(mailbox.address, MoveSession::Side::Old),
                       session().hasPassword(mailbox.address, MoveSession::Side::New)};
        missing += !mailbox.excludedBecause && !(row.hasOldPassword && row.hasNewPassword);
        rows << row;
    }
    m_model->setRows(rows);
    m_count->setValue(mailboxesText(int(rows.size())));
    if (rows.isEmpty())
        setState(Mark::NotStarted, markWord(Mark::NotStarted));
    else
        setState(missing ? Mark::Warning : Mark::Pass,
                 missing ? tr("%Ln password(s) missing", nullptr, missing) : tr("Complete"));
}

void AccountsPage::preview(const QByteArray &text)
{
    m_preview->setTable(readAccounts(text, session().project().settings().domain));
    m_views->setCurrentWidget(m_preview);
}

void AccountsPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a CSV file"), QString(), tr("Tables (*.csv *.tsv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &name) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            preview(file.readAll());
        else
            banner()->say(Mark::Fail, errorHeadline(ErrorKind::BadInput), file.errorString());
    });
    dialog->open();
}

void AccountsPage::paste()
{
    preview(QGuiApplication::clipboard()->text().toUtf8());
}

void AccountsPage::takeOver()
{
    session().addAccounts(m_preview->takeRows());
    m_views->setCurrentIndex(0);
}

void AccountsPage::showSelected()
{
    const QStringList keys = m_table->selectedKeys();
    m_editor->setMailbox(keys.isEmpty() ? std::nullopt : session().project().mailbox(keys.first()));
}

} // namespace hikkoshi

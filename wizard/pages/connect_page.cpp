#include "wizard/pages/connect_page.h"

#include "wizard/mailbox_tasks.h"
#include "wizard/models/check_rows.h"
#include "wizard/models/check_trouble.h"
#include "wizard/move_session.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/certificate_card.h"
#include "wizard/widgets/details_dialog.h"
#include "wizard/widgets/folder_panel.h"
#include "wizard/widgets/password_card.h"
#include "wizard/widgets/text_label.h"
#include "wizard/words/error_text.h"
#include "wizard/words/run_text.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace hikkoshi {

ConnectPage::ConnectPage(MoveSession &session, QWidget *parent) : StepPage(Step::Connect, session, parent)
{
    buildTop();
    m_folders = new FolderPanel(session, this);
    body()->addWidget(m_folders, 4);
    buildQuestions();
    connectAll();
    retranslate();
    refresh();
}

void ConnectPage::buildTop()
{
    m_count = new TextLabel(this, TextLabel::Size::Normal, true);
    m_checkSelected = new QPushButton(this);
    m_checkSelected->setObjectName(QStringLiteral("checkSelectedButton"));
    m_checkSelected->setAutoDefault(false);
    m_checkAll = new QPushButton(this);
    m_checkAll->setObjectName(QStringLiteral("checkAllButton"));
    m_checkAll->setAutoDefault(false);
    makePrimary(m_checkAll);
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_checkSelected);
    row->addWidget(m_checkAll);
    m_model = new CheckModel(this);
    m_table = new TableView(this);
    m_table->setObjectName(QStringLiteral("checkTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({136, 200, 54, 54, 96, 92, -1});
    m_table->setSpareColumns({CheckModel::Size, CheckModel::Messages}, 780);
    body()->addLayout(row);
    m_table->setMinimumHeight(112);     // its head and two rows, however narrow the window
    body()->addWidget(m_table, 5);
}

void ConnectPage::buildQuestions()
{
    m_passwords = new PasswordCard(this);
    m_certificate = new CertificateCard(this);
    body()->addWidget(m_passwords);
    body()->addWidget(m_certificate);
    m_reenter = banner()->addButton(QStringLiteral("reenterPasswordButton"));
    m_showCertificate = banner()->addButton(QStringLiteral("showCertificateButton"));
    m_details = banner()->addButton(QStringLiteral("detailsButton"));
}

void ConnectPage::connectAll()
{
    MoveSession &open = session();
    connect(m_checkAll, &QPushButton::clicked, this, [this] { check(session().activeAddresses()); });
    connect(m_checkSelected, &QPushButton::clicked, this, [this] { check(m_table->selectedKeys()); });
    connect(m_table, &TableView::selectionMoved, this, [this] {
        showFolders();
        showProblem();
    });
    connect(m_passwords, &PasswordCard::entered, this, &ConnectPage::usePasswords);
    connect(m_certificate, &CertificateCard::trusted, this, &ConnectPage::trust);
    connect(m_passwords, &PasswordCard::openedOrClosed, this, &ConnectPage::showProblem);
    connect(m_certificate, &CertificateCard::openedOrClosed, this, &ConnectPage::showProblem);
    connect(&open, &MoveSession::secretsChanged, this, &ConnectPage::refresh);
    connect(&open.run(), &MoveRun::stateChanged, this, &ConnectPage::refresh);
    connect(&open.run(), &MoveRun::progressed, this, [this] {
        if (session().run().task() == CopyService::Task::Check && isVisible())
            refresh();
    });
    connect(m_reenter, &QPushButton::clicked, this, [this] {
        const auto outcome = session().project().preflight(troubledAddress());
        m_passwords->ask(troubledAddress(), !outcome || !outcome->oldSide.loggedIn, !outcome || !outcome->newSide.loggedIn);
    });
    connect(m_showCertificate, &QPushButton::clicked, this, [this] {
        if (const auto error = checkErrorOf(session().project(), troubledAddress()); error && error->certificate)
            m_certificate->ask(*error->certificate);
    });
    connect(m_details, &QPushButton::clicked, this, [this] {
        showDetails(this, errorDetails(checkErrorOf(session().project(), troubledAddress()).value_or(Error {}), troubledAddress()));
    });
}

void ConnectPage::check(const QStringList &addresses)
{
    startTask(session(), CopyService::Task::Check, addresses);
}

void ConnectPage::retranslate()
{
    StepPage::retranslate();
    m_checkAll->setText(tr("Check &all"));
    m_checkSelected->setText(tr("Check the &selected"));
    m_table->setAccessibleName(tr("Mailboxes"));
    m_table->setEmptyText(tr("No user is listed yet."));
    m_reenter->setText(tr("&Enter the password…"));
    m_showCertificate->setText(tr("Look at the &certificate…"));
    m_details->setText(tr("&Details"));
    m_model->retranslate();
}

void ConnectPage::refresh()
{
    StepPage::refresh();
    const MoveRun &run = session().run();
    const QList<CheckRow> rows = checkRows(session());
    const auto active = std::count_if(rows.begin(), rows.end(), [](const CheckRow &row) { return !row.excludedBecause; });
    const auto good = std::count_if(rows.begin(), rows.end(), isReached);
    m_model->setRows(rows);
    m_count->setValue(mailboxesText(int(rows.size())));
    m_checkAll->setEnabled(!run.isRunning() && active > 0);
    m_checkSelected->setEnabled(!run.isRunning() && !m_table->selectedKeys().isEmpty());
    if (run.task() == CopyService::Task::Check)
        setState(Mark::Checking, markWord(Mark::Checking));
    else
        setState(active > 0 && good == active ? Mark::Pass : Mark::NotStarted,
                 tr("%1 of %2 can be reached").arg(QString::number(good), QString::number(active)));
    showFolders();
    showProblem();
}

QString ConnectPage::selectedAddress() const
{
    const QStringList keys = m_table->selectedKeys();
    if (!keys.isEmpty())
        return keys.first();
    return m_model->rows().isEmpty() ? QString() : m_model->rows().first().address;
}

void ConnectPage::showFolders()
{
    m_checkSelected->setEnabled(!session().run().isRunning() && !m_table->selectedKeys().isEmpty());
    m_folders->showMailbox(selectedAddress());
}

QString ConnectPage::troubledAddress() const
{
    return troubledAmong(m_model->rows(), m_table->selectedKeys());
}

void ConnectPage::showProblem()
{
    const QString address = troubledAddress();
    const bool asking = !m_passwords->isHidden() || !m_certificate->isHidden();
    m_folders->setVisible(!asking);
    if (asking || address.isEmpty() || session().run().task() == CopyService::Task::Check) {
        banner()->clear();
        return;
    }
    const auto error = checkErrorOf(session().project(), address);
    m_reenter->setVisible(!error || error->kind == ErrorKind::LoginRefused);
    m_showCertificate->setVisible(error && error->certificate);
    m_details->setVisible(error.has_value());
    if (error)
        banner()->say(Mark::Fail, tr("%1: %2", "mailbox: what happened").arg(address, errorHeadline(error->kind)),
                      errorRemedy(error->kind));
    else
        banner()->say(Mark::Warning, tr("The password of %1 is not known").arg(address),
                      tr("It was not saved. Mailboxes without a password are left out of the check and the copy."));
}

void ConnectPage::trust(const CertificatePin &pin)
{
    m_certificate->hide();
    session().trustCertificate(Step::Connect, pin);
    check(distrusting(session().project(), session().activeAddresses(), pin.authority));
}

void ConnectPage::usePasswords(const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword)
{
    keepPasswords(session(), address, oldPassword, newPassword);
    check({address});
}

} // namespace hikkoshi

#include "wizard/window_keeper.h"

#include "storage/keyring.h"
#include "wizard/recent_projects.h"
#include "wizard/widgets/passphrase_dialog.h"
#include "wizard/words/error_text.h"
#include "wizard/words/notice_text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace hikkoshi {

namespace {
using namespace std::chrono_literals;
constexpr auto BetweenNotices = 10min;      // and so long the program waits for somebody to press one
}

WindowKeeper::WindowKeeper(Language &language, WizardStart start, std::unique_ptr<Notifier> notifier)
    : m_language(language), m_start(std::move(start)), m_notifier(std::move(notifier))
{
    m_sinceNotice.setSingleShot(true);
    m_sinceNotice.setInterval(BetweenNotices);
    connect(m_notifier.get(), &Notifier::pressed, this, [this] {
        if (m_window)
            m_window->go(Step::Copy);
        raise();
    });
    connect(m_notifier.get(), &Notifier::gone, this, &WindowKeeper::quitUnlessSeen);
    connect(&m_sinceNotice, &QTimer::timeout, this, &WindowKeeper::quitUnlessSeen);
    connect(&m_door, &InstanceDoor::knocked, this, &WindowKeeper::raise);
}

WindowKeeper::~WindowKeeper()
{
    closeProject();
    m_rehearsal.reset();
}

void WindowKeeper::begin()
{
    if (m_start.rehearse) {
        startRehearsal();
        return;
    }
    connect(&m_door, &InstanceDoor::answered, this, &WindowKeeper::finished, Qt::SingleShotConnection);
    connect(&m_door, &InstanceDoor::nobodyThere, this, [this] {
        if (m_start.projectFile.isEmpty())
            showStart();
        else
            openProject(m_start.projectFile);
    }, Qt::SingleShotConnection);
    m_door.knock(m_start.projectFile);
}

void WindowKeeper::showStart()
{
    if (!m_startWindow) {
        m_startWindow = std::make_unique<StartWindow>(m_language);
        connect(m_startWindow.get(), &StartWindow::createRequested, this, &WindowKeeper::createProject);
        connect(m_startWindow.get(), &StartWindow::openRequested, this, &WindowKeeper::openProject);
        connect(m_startWindow.get(), &StartWindow::rehearsalRequested, this, &WindowKeeper::startRehearsal);
        connect(m_startWindow.get(), &StartWindow::closed, this, [this] {
            if (m_window)
                m_window->show();
            else
                quit();
        });
    }
    m_startWindow->setRecent(recent::projects());
    m_startWindow->show();
    m_startWindow->raise();
    m_startWindow->activateWindow();
}

void WindowKeeper::openProject(const QString &fileName)
{
    show(MoveSession::open(fileName), fileName);
}

void WindowKeeper::createProject(const QString &fileName)
{
    show(MoveSession::create(fileName), fileName);
}

void WindowKeeper::show(Result<std::unique_ptr<MoveSession>> session, const QString &fileName)
{
    if (!session) {
        showStart();
        m_startWindow->sayError(session.error(), QDir::toNativeSeparators(fileName));
        return;
    }
    closeProject();
    m_session = std::move(*session);
    m_session->dns().setSources(systemSources());
    recent::remember(QFileInfo(fileName).absoluteFilePath());
    m_door.open(fileName);
    showWindow();
    unlockSecrets();
}

void WindowKeeper::showWindow()
{
    m_window = std::make_unique<MoveWizard>(*m_session, m_language);
    // Queued: what is asked for may end the window that asks.
    const auto queued = [this](auto signal, auto slot) {
        connect(m_window.get(), signal, this, slot, Qt::QueuedConnection);
    };
    queued(&MoveWizard::startWindowRequested, &WindowKeeper::showStart);
    queued(&MoveWizard::rehearsalRequested, &WindowKeeper::startRehearsal);
    queued(&MoveWizard::quitRequested, &WindowKeeper::quit);
    queued(&MoveWizard::copyOfProjectRequested, &WindowKeeper::saveCopy);
    connect(m_window.get(), &MoveWizard::dayRequested, this, [this] {
        if (m_rehearsal)
            m_rehearsal->letADayPass();
    });
    connect(&m_session->run(), &MoveRun::ended, this, &WindowKeeper::endWithoutWindow, Qt::QueuedConnection);
    if (m_startWindow)
        m_startWindow->hide();
    m_window->show();
}

void WindowKeeper::endWithoutWindow(CopyService::Task task)
{
    if (!m_quitting && m_window->isVisible())
        return;
    // Without a window nobody could end the program later; while its notice is shown, pressing that brings the window.
    const bool told = !m_quitting && task == CopyService::Task::Copy && !m_sinceNotice.isActive()
        && m_notifier->tell(copyEndedNotice(m_session->project()));
    if (told)
        m_sinceNotice.start();
    else
        Q_EMIT finished();
}

void WindowKeeper::quitUnlessSeen()
{
    const bool isSeen = m_window && m_window->isVisible();
    const bool isStarting = m_startWindow && m_startWindow->isVisible();
    if (m_session && !m_session->run().isRunning() && !isSeen && !isStarting)
        Q_EMIT finished();
}

void WindowKeeper::unlockSecrets()
{
    if (!m_session->isVaultLocked())
        return;
    if (m_session->project().settings().secrets != SecretsPolicy::VaultWithKeyring) {
        askPassphrase();
        return;
    }
    const auto id = Vault::id(m_session->fileName());
    if (!id) {
        m_session->setProblem(id.error());
        return;
    }
    keyring::read(*id, m_window.get(), [this](const keyring::Answer &answer) {
        const Result<> opened = answer.state == keyring::State::Done
            ? m_session->unlockWithKey(*answer.key)
            : fail(ErrorKind::SecretsRefused, answer.detail);
        if (!opened)
            m_session->setProblem(opened.error());
    });
}

void WindowKeeper::askPassphrase()
{
    auto *dialog = new PassphraseDialog(PassphraseDialog::Purpose::Open, m_window.get());
    connect(dialog, &PassphraseDialog::entered, this, [this, dialog](const SharedSecret &passphrase) {
        const bool trying = m_session->unlock(passphrase, dialog, [dialog](const Result<> &opened) {
            if (opened)
                dialog->accept();
            else
                dialog->refuse(errorHeadline(opened.error().kind));
        });
        dialog->setTrying(trying);
    });
    dialog->open();
}

void WindowKeeper::startRehearsal()
{
    showStart();
    m_startWindow->setPreparing(true);
    if (m_window)
        m_window->hide();
    m_rehearsalDirectory.reset();
    QString directory = m_start.rehearsalDirectory;
    if (directory.isEmpty()) {
        m_rehearsalDirectory = std::make_unique<QTemporaryDir>();
        directory = m_rehearsalDirectory->path();
    }
    QDir().mkpath(directory);
    m_rehearsal = std::make_unique<RehearsalRoom>();
    connect(m_rehearsal.get(), &RehearsalRoom::ready, this, &WindowKeeper::fillRehearsal);
    connect(m_rehearsal.get(), &RehearsalRoom::failed, this, &WindowKeeper::rehearsalFailed);
    connect(m_rehearsal.get(), &RehearsalRoom::dayPassed, this, [this] {
        if (m_session)
            m_session->note(Step::Dashboard, QStringLiteral("rehearsal-day-passed"));
    });
    m_rehearsal->start(directory + QStringLiteral("/office"));
}

void WindowKeeper::fillRehearsal(const RehearsalRoom::Facts &facts)
{
    const QString directory = m_rehearsalDirectory ? m_rehearsalDirectory->path() : m_start.rehearsalDirectory;
    const QString file = directory + QStringLiteral("/rehearsal.hikkoshi");
    m_startWindow->setPreparing(false);
    auto session = QFileInfo::exists(file) ? MoveSession::open(file) : MoveSession::create(file);
    if (!session) {
        rehearsalFailed(session.error());
        return;
    }
    closeProject();
    m_session = std::move(*session);
    m_session->setRehearsal(true);
    MoveSettings settings = m_session->project().settings();
    settings.domain = facts.domain;
    settings.oldServer = facts.oldServer;
    settings.newServer = facts.newServer;
    settings.caFile = facts.caFile;
    settings.secrets = SecretsPolicy::MemoryOnly;
    m_session->project().setSettings(settings);
    QList<MailboxPair> mailboxes;
    std::vector<std::pair<QString, Secret>> secrets;
    for (const PracticeOffice::Person &person : *facts.people) {
        mailboxes << person.mailbox;
        secrets.emplace_back(MoveSession::secretName(person.mailbox.address, MoveSession::Side::Old), person.oldPassword.clone());
        secrets.emplace_back(MoveSession::secretName(person.mailbox.address, MoveSession::Side::New), person.newPassword.clone());
    }
    m_session->project().setMailboxes(mailboxes);
    if (const auto kept = m_session->setPasswords(std::move(secrets)); !kept)
        rehearsalFailed(kept.error());
    practiseDns(facts);
    m_session->note(Step::Dashboard, QStringLiteral("rehearsal-started"));
    m_door.open(file);
    showWindow();
}

void WindowKeeper::practiseDns(const RehearsalRoom::Facts &facts)
{
    if (!facts.names)
        return;
    DnsSources sources;
    int number = 0;
    for (const LoopbackServer &server : facts.names->nameServers) {
        const QString name = QStringLiteral("ns%1.%2").arg(QString::number(++number), facts.domain);
        sources.nameServers << DnsServer {server.address, server.port, DnsServer::Protocol::Plain, false, name};
    }
    const LoopbackServer &resolver = facts.names->resolver;
    sources.resolvers << DnsServer {resolver.address, resolver.port, DnsServer::Protocol::Plain, true, {}};
    // Its TTLs are seconds that stand for days.
    sources.pace.quick = std::chrono::seconds(3);
    sources.pace.slow = std::chrono::seconds(15);
    if (m_session->project().dns().plan == DnsPlan())
        m_session->project().setDnsPlan(facts.names->plan);
    m_session->dns().setSources(sources);
    m_session->setPractice(true);
    connect(m_session.get(), &MoveSession::practiceRequested, m_rehearsal.get(), &RehearsalRoom::changeZone);
    connect(m_rehearsal.get(), &RehearsalRoom::zoneRefused, m_session.get(), &MoveSession::setProblem);
    connect(m_rehearsal.get(), &RehearsalRoom::zoneChanged, m_session.get(), [this] {
        const Step step = m_session->project().lastStep();
        m_session->note(step, QStringLiteral("practice-dns-changed"));
        m_session->dns().checkNow(step);
    });
}

void WindowKeeper::rehearsalFailed(const Error &error)
{
    showStart();
    m_startWindow->setPreparing(false);
    m_startWindow->sayError(error, error.detail);
    m_rehearsal.reset();
}

void WindowKeeper::saveCopy()
{
    auto *dialog = new QFileDialog(m_window.get(), QString(), QFileInfo(m_session->fileName()).path(),
                                   QStringLiteral("*.hikkoshi"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("hikkoshi"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_session->copyTo(file, [this, file](const Result<> &copied) {
            if (!copied)
                m_session->setProblem(copied.error());
            else
                m_session->note(Step::Dashboard, QStringLiteral("project-copied"),
                                {{QStringLiteral("file"), QFileInfo(file).fileName()}});
        });
    });
    dialog->open();
}

void WindowKeeper::raise()
{
    QWidget *window = m_window ? static_cast<QWidget *>(m_window.get()) : m_startWindow.get();
    if (!window)
        return;
    window->show();
    window->raise();
    window->activateWindow();
}

void WindowKeeper::closeProject()
{
    m_window.reset();
    m_session.reset();
}

void WindowKeeper::quit()
{
    if (!m_session || !m_session->run().isRunning()) {
        Q_EMIT finished();
        return;
    }
    m_quitting = true;
    m_window->hide();
    m_session->run().stop();
}

} // namespace hikkoshi

#include "rehearsal/practice_office.h"

#include "rehearsal/certificates.h"
#include "rehearsal/dovecot_server.h"
#include "rehearsal/maildir_writer.h"
#include "rehearsal/practice_dns.h"
#include "rehearsal/practice_mail.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace hikkoshi {

namespace {

[[nodiscard]] QString newPassword()
{
    constexpr QLatin1String letters("abcdefghijkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < 16; ++i)
        password += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    return password;
}

} // namespace

struct PracticeOffice::Parts {
    QString directory;
    bool removeDirectory = true;
    QString logDirectory;               ///< empty: the logs are not kept
    QString caFile;
    std::unique_ptr<DovecotServer> oldServer;
    std::unique_ptr<DovecotServer> newServer;
    PracticeDnsOptions dnsOptions;
    std::unique_ptr<PracticeDns> dns;
    QString missingForDns;              ///< a package
    std::vector<Person> people;
    QList<PracticePerson> contents;     ///< without the mail itself
    std::vector<MaildirWriter> mailboxes;
    int days = 0;

    [[nodiscard]] Result<> open();
    [[nodiscard]] Result<> startServers(const CertificateAuthority &authority);
    [[nodiscard]] Result<> startDns();
    [[nodiscard]] Result<> fill();
    void keepLogs() const;
};

Result<> PracticeOffice::Parts::open()
{
    const QDir place(directory);
    if (place.exists() && !place.isEmpty())
        return fail(ErrorKind::BadInput, directory);
    if (!QDir().mkpath(directory))
        return fail(ErrorKind::StorageFailed, directory);
    auto authority = CertificateAuthority::create(directory, QStringLiteral("Hikkoshi practice office"));
    if (!authority)
        return fail(authority.error());
    caFile = authority->caFile();
    contents = practicePeople();
    for (const PracticePerson &one : contents) {
        const QString user = one.name.address;
        people.push_back({{user, one.name.name, user, user, {}, {}},
                          Secret::fromText(newPassword()),
                          Secret::fromText(newPassword())});
    }
    if (auto started = startServers(*authority); !started)
        return started;
    if (auto started = startDns(); !started)
        return started;
    return fill();
}

Result<> PracticeOffice::Parts::startServers(const CertificateAuthority &authority)
{
    auto certificate = authority.issue(QStringLiteral("server"), {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")});
    if (!certificate)
        return fail(certificate.error());
    DovecotOptions oldOptions;
    oldOptions.layout = DovecotOptions::Layout::MaildirPlusPlus;
    oldOptions.prefix = QStringLiteral("INBOX.");
    oldOptions.separator = QLatin1Char('.');
    oldOptions.specialUse = false;
    oldOptions.certificate = *certificate;
    DovecotOptions newOptions;
    newOptions.certificate = *certificate;
    newOptions.largestMessage = ByteCount {PracticeLargestMail};
    for (const Person &one : people) {
        oldOptions.users << DovecotOptions::User {one.mailbox.oldUser, QString::fromUtf8(one.oldPassword.reveal())};
        newOptions.users << DovecotOptions::User {one.mailbox.newUser, QString::fromUtf8(one.newPassword.reveal())};
    }
    auto first = DovecotServer::start(oldOptions, directory + QStringLiteral("/old"));
    if (!first)
        return fail(first.error());
    oldServer = std::move(*first);
    auto second = DovecotServer::start(newOptions, directory + QStringLiteral("/new"));
    if (!second)
        return fail(second.error());
    newServer = std::move(*second);
    return {};
}

/// An office can be moved without a DNS of its own, but not with half of one.
Result<> PracticeOffice::Parts::startDns()
{
    auto started = PracticeDns::start(directory + QStringLiteral("/dns"), dnsOptions);
    if (started)
        dns = std::move(*started);
    else if (started.error().kind == ErrorKind::ToolMissing)
        missingForDns = started.error().detail;
    else
        return fail(started.error());
    return {};
}

Result<> PracticeOffice::Parts::fill()
{
    for (PracticePerson &one : contents) {
        const QString root = oldServer->mailDirectory(one.name.address);
        MaildirWriter &mailbox = mailboxes.emplace_back(root);
        if (auto made = mailbox.addFolder({{QStringLiteral("INBOX")}}); !made)
            return made;
        for (const FolderPath &folder : one.folders) {
            if (auto made = mailbox.addFolder(folder); !made)
                return made;
        }
        for (const StoredMail &mail : one.mail) {
            if (auto delivered = mailbox.deliver(mail); !delivered)
                return delivered;
        }
        one.mail.clear();
        if (auto adopted = oldServer->adopt(root); !adopted)
            return adopted;
    }
    return {};
}

Result<std::unique_ptr<PracticeOffice>> PracticeOffice::start(const QString &directory,
                                                              const PracticeDnsOptions &dns)
{
    auto parts = std::make_unique<Parts>();
    parts->dnsOptions = dns;
    parts->directory = QDir(directory).absolutePath();
    // An office that could not open takes away what it had put there, but never what it found.
    std::unique_ptr<PracticeOffice> office(new PracticeOffice(std::move(parts)));
    if (auto opened = office->m_parts->open(); !opened) {
        office->m_parts->removeDirectory = opened.error().kind != ErrorKind::BadInput;
        return fail(opened.error());
    }
    return office;
}

PracticeOffice::PracticeOffice(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

PracticeOffice::~PracticeOffice()
{
    for (const auto *server : {&m_parts->oldServer, &m_parts->newServer}) {
        if (*server)
            (*server)->askToStop();
    }
    if (m_parts->dns)
        m_parts->dns->askToStop();
    m_parts->keepLogs();        // before a server takes its directory away
    m_parts->oldServer.reset();
    m_parts->newServer.reset();
    m_parts->dns.reset();
    if (m_parts->removeDirectory)
        QDir(m_parts->directory).removeRecursively();
}

void PracticeOffice::Parts::keepLogs() const
{
    if (logDirectory.isEmpty())
        return;
    const auto keep = [this](const QString &log, const char *name) {
        QFile::copy(log, QDir(logDirectory).filePath(QLatin1String(name)));
    };
    if (oldServer)
        keep(oldServer->logFile(), "old-server.log");
    if (newServer)
        keep(newServer->logFile(), "new-server.log");
    if (!dns)
        return;
    const QStringList logs = dns->logFiles();
    const char *const names[] = {"ns1.log", "ns2.log", "resolver.log"};
    for (qsizetype i = 0; i < logs.size(); ++i)
        keep(logs.at(i), names[i]);
}

PracticeDns *PracticeOffice::dns() const
{
    return m_parts->dns.get();
}

QString PracticeOffice::missingForDns() const
{
    return m_parts->missingForDns;
}

void PracticeOffice::keepLogsIn(const QString &logDirectory)
{
    m_parts->logDirectory = logDirectory;
}

QString PracticeOffice::domain() const
{
    return practiceDomain().ascii();
}

Endpoint PracticeOffice::oldServer() const
{
    return m_parts->oldServer->endpoint();
}

Endpoint PracticeOffice::newServer() const
{
    return m_parts->newServer->endpoint();
}

QString PracticeOffice::caFile() const
{
    return m_parts->caFile;
}

const std::vector<PracticeOffice::Person> &PracticeOffice::people() const
{
    return m_parts->people;
}

Result<> PracticeOffice::letADayPass()
{
    const FolderPath inbox {{QStringLiteral("INBOX")}};
    const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(9 * 3600);
    const int day = m_parts->days++;
    for (int number = 0; number < 3; ++number) {    // new mail for the first three people
        const MailName &who = m_parts->contents.at(number).name;
        const StoredMail mail = todaysMail(who, inbox, day * 3 + number, now);
        if (auto delivered = m_parts->mailboxes.at(size_t(number)).deliver(mail); !delivered)
            return delivered;
    }
    const auto messageOf = [&](size_t person) {
        const QStringList files = m_parts->mailboxes.at(person).messages(inbox);
        return files.value(day % qMax<qsizetype>(1, files.size()));
    };
    if (auto flagged = m_parts->mailboxes.at(0).setFlag(messageOf(0), QLatin1Char('F')); !flagged)
        return flagged;
    if (auto moved = m_parts->mailboxes.at(2).move(messageOf(2), m_parts->contents.at(2).folders.last()); !moved)
        return moved;
    if (auto removed = m_parts->mailboxes.at(3).remove(messageOf(3)); !removed)
        return removed;
    for (const PracticePerson &one : m_parts->contents) {
        if (auto adopted = m_parts->oldServer->adopt(m_parts->oldServer->mailDirectory(one.name.address)); !adopted)
            return adopted;
    }
    return {};
}

} // namespace hikkoshi

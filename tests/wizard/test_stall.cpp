#include "rehearsal/certificates.h"
#include "rehearsal/dovecot_server.h"
#include "rehearsal/maildir_writer.h"
#include "support/window_test.h"

#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

using namespace hikkoshi;
using namespace hikkoshi::test;
using namespace std::chrono_literals;

namespace {

using Time = std::chrono::nanoseconds;

constexpr int Mailboxes = 20;
constexpr int MessagesEach = 500;
/// No event may hold the window's thread for longer.
constexpr Time Limit = 50ms;

/// The time that this thread has used of a processor.
Time busyTime()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + Time(now.tv_nsec);
}

/// The time that this thread was ready to run while others had the processors: no fault of the program's. Zero where the
/// kernel does not count it.
Time queuedTime()
{
    static const int counters = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    std::array<char, 100> text {};
    if (::pread(counters, text.data(), text.size() - 1, 0) <= 0)
        return {};
    return Time(QByteArray(text.data()).split(' ').value(1).toLongLong());
}

double milliseconds(Time time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Measures every event that the event loop hands out, with all that it causes.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    struct Cost {
        Time busy {};       ///< of the thread's own processor time
        Time held {};       ///< busy, or waiting for a disk, a lock, another thread
        Time passed {};     ///< on the clock: with the waiting for a processor
        int type = 0;
        const char *receiver = "";
    };

    void watch()
    {
        m_costs.clear();
        m_watching = true;
    }
    [[nodiscard]] const QList<Cost> &costs() const { return m_costs; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Events of the transfer threads' sockets come through here too, in their threads.
        if (QThread::currentThread() != thread() || !m_watching || m_depth > 0)
            return QApplication::notify(receiver, event);
        Cost cost {{}, {}, {}, event->type(), receiver->metaObject()->className()};
        const Time queued = queuedTime();
        const Time busy = busyTime();
        const auto start = std::chrono::steady_clock::now();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        cost.passed = std::chrono::steady_clock::now() - start;
        cost.busy = busyTime() - busy;
        cost.held = std::max(cost.busy, cost.passed - (queuedTime() - queued));
        m_costs << cost;
        return done;
    }

private:
    bool m_watching = false;
    int m_depth = 0;
    QList<Cost> m_costs;
};

using Cost = WatchedApplication::Cost;

/// The three dearest by \a measure, the dearest first; they are printed too.
QList<Cost> dearest(const char *what, Time Cost::*measure, QList<Cost> costs)
{
    std::sort(costs.begin(), costs.end(), [&](const Cost &a, const Cost &b) { return a.*measure > b.*measure; });
    costs.resize(qMin<qsizetype>(costs.size(), 3));
    for (const Cost &cost : std::as_const(costs))
        qInfo("%s: busy %.1f ms, held %.1f ms, passed %.1f ms, event %d to %s", what, milliseconds(cost.busy),
              milliseconds(cost.held), milliseconds(cost.passed), cost.type, cost.receiver);
    return costs;
}

/// Painting spreads its work over threads of Qt's own and waits for them, who may wait for a processor.
QList<Cost> withoutPainting(QList<Cost> costs)
{
    costs.removeIf([](const Cost &cost) { return cost.type == QEvent::UpdateRequest; });
    return costs;
}

/// In memory where there is such a place, so that the servers are faster than the program.
QString roomForServers()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/hikkoshi-XXXXXX");
}

/// Two servers: the old one full of small mail, the new one empty.
class FullOffice
{
public:
    FullOffice() : m_place(roomForServers())
    {
        // The server runs as another user than root's.
        QFile::setPermissions(m_place.path(), QFile::permissions(m_place.path()) | QFile::ReadOther | QFile::ExeOther);
        const auto authority = CertificateAuthority::create(m_place.path(), QStringLiteral("Hikkoshi tests"));
        if (!authority)
            qFatal("%s", qPrintable(authority.error().detail));
        caFile = authority->caFile();
        const auto certificate = authority->issue(QStringLiteral("server"), {QStringLiteral("localhost")});
        DovecotOptions options;
        options.certificate = *certificate;
        options.safeWrites = false;
        for (int number = 0; number < Mailboxes; ++number)
            options.users << DovecotOptions::User {address(number), QStringLiteral("himitsu%1").arg(number)};
        newServer = startServer(options, QStringLiteral("/new"));
        options.layout = DovecotOptions::Layout::MaildirPlusPlus;
        oldServer = startServer(options, QStringLiteral("/old"));
        for (int number = 0; number < Mailboxes; ++number)
            fillMailbox(address(number));
    }
    [[nodiscard]] static QString address(int number) { return QStringLiteral("user%1@example.co.jp").arg(number + 1); }

    void describeTo(MoveSession &session) const
    {
        MoveSettings settings;
        settings.domain = QStringLiteral("example.co.jp");
        settings.caFile = caFile;
        settings.oldServer = oldServer->endpoint();
        settings.newServer = newServer->endpoint();
        settings.mailboxesAtOnce = 3;
        settings.secrets = SecretsPolicy::MemoryOnly;
        session.project().setSettings(settings);
        std::vector<AccountRow> rows;
        for (int number = 0; number < Mailboxes; ++number) {
            const Secret password = Secret::fromText(QStringLiteral("himitsu%1").arg(number));
            rows.push_back({{address(number), {}, address(number), address(number), {}, {}}, password.clone(), password.clone()});
        }
        session.addAccounts(std::move(rows));
    }

private:
    [[nodiscard]] std::unique_ptr<DovecotServer> startServer(const DovecotOptions &options, const QString &name) const
    {
        auto server = DovecotServer::start(options, m_place.path() + name);
        if (!server)
            qFatal("%s", qPrintable(server.error().detail));
        return std::move(*server);
    }
    void fillMailbox(const QString &user) const
    {
        MaildirWriter mailbox(oldServer->mailDirectory(user));
        for (int number = 0; number < MessagesEach; ++number) {
            StoredMail mail;
            mail.folder = {{number % 5 ? QStringLiteral("INBOX") : QStringLiteral("見積 %1").arg(number % 4)}};
            mail.content = QByteArrayLiteral("From: a@example.com\r\nMessage-ID: <") + QByteArray::number(number)
                + '.' + user.toLatin1() + QByteArrayLiteral(">\r\nSubject: a small mail\r\n\r\nshort\r\n");
            mail.arrived = QDateTime(QDate(2020, 1, 1), QTime(9, 0), Qt::UTC).addSecs(number * 600);
            if (const auto delivered = mailbox.deliver(mail); !delivered)
                qFatal("%s", qPrintable(delivered.error().detail));
        }
        if (const auto adopted = oldServer->adopt(oldServer->mailDirectory(user)); !adopted)
            qFatal("%s", qPrintable(adopted.error().detail));
    }
    QTemporaryDir m_place;

public:
    QString caFile;
    std::unique_ptr<DovecotServer> oldServer;
    std::unique_ptr<DovecotServer> newServer;
};

} // namespace

/// Whether the window stays lively while it copies as fast as this computer can.
class TestStall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noEventKeepsTheWindowBusyWhileItCopies();
};

void TestStall::noEventKeepsTheWindowBusyWhileItCopies()
{
    if (QStandardPaths::findExecutable(QStringLiteral("dovecot"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")}).isEmpty())
        QFAIL("dovecot-imapd is not installed");
    const FullOffice office;
    OpenWindow open;
    office.describeTo(*open.session);
    open.window->go(Step::Copy);
    MoveRun &run = open.session->run();
    auto *application = static_cast<WatchedApplication *>(qApp);

    application->watch();
    const auto start = std::chrono::steady_clock::now();
    open.press("startCopyButton");
    QVERIFY(run.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!run.isRunning(), 100'000);
    const Time took = std::chrono::steady_clock::now() - start;
    QTRY_VERIFY(open.session->ledger().total().closed());
    QCOMPARE(open.session->ledger().total().copied, Mailboxes * MessagesEach);

    const QList<Cost> costs = application->costs();
    qInfo("%d messages in %.1f s, %lld events", Mailboxes * MessagesEach, milliseconds(took) / 1000,
          static_cast<long long>(costs.size()));
    const Cost busiest = dearest("busiest", &Cost::busy, costs).first();
    const Cost holding = dearest("holding", &Cost::held, withoutPainting(costs)).first();
    [[maybe_unused]] const auto longest = dearest("longest", &Cost::passed, costs);
    QVERIFY2(busiest.busy <= Limit, busiest.receiver);
    QVERIFY2(holding.held <= Limit, holding.receiver);
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestStall test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_stall.moc"

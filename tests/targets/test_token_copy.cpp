#include "domain/move_project.h"
#include "rehearsal/certificates.h"
#include "rehearsal/dovecot_server.h"
#include "storage/project_store.h"
#include "support/outside_imap.h"
#include "support/token_server.h"
#include "targets/oauth/token_keeper.h"
#include "transfer/copy_service.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

/// Passes bytes on to a server on loopback, and cuts every connection once, after so many bytes to the server.
class Relay final : public QObject
{
public:
    Relay(quint16 port, qint64 cutAfter, std::function<void()> whenCut)
        : m_port(port), m_left(cutAfter), m_whenCut(std::move(whenCut))
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_listener.nextPendingConnection())
                join(client);
        });
    }
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }

private:
    void join(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, m_port);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(server, &QTcpSocket::readyRead, this, [client, server] { client->write(server->readAll()); });
        connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
            const QByteArray bytes = client->readAll();
            server->write(bytes);
            const bool wasWhole = m_left > 0;
            m_left -= bytes.size();
            if (!wasWhole || m_left > 0)
                return;
            m_whenCut();
            server->abort();
            client->abort();
        });
    }

    QTcpServer m_listener;
    quint16 m_port;
    qint64 m_left;
    std::function<void()> m_whenCut;
};

} // namespace

/// A real Dovecot that takes only tokens, and asks the end point about each of them.
class TestTokenCopy final : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    support::TokenServer m_tokens {1h};
    std::unique_ptr<DovecotServer> m_old;
    std::unique_ptr<DovecotServer> m_new;

    static constexpr int Messages = 400;

    Result<std::unique_ptr<DovecotServer>> startNew()
    {
        const QString file = m_directory.filePath(QStringLiteral("oauth2.conf"));
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return fail(ErrorKind::StorageFailed, file);
        out.write("introspection_mode = get\nintrospection_url = " + m_tokens.url(QStringLiteral("introspect")).toEncoded()
                  + "?token=\nactive_attribute = active\nactive_value = true\nusername_attribute = username\n");
        out.close();
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        QFile::setPermissions(m_directory.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
        DovecotOptions options;
        options.mechanisms = QStringLiteral("xoauth2 oauthbearer");
        options.safeWrites = false;
        options.moreConfiguration = QStringLiteral(
            "passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = %1\n}\n").arg(file);
        return DovecotServer::start(options, m_directory.filePath(QStringLiteral("new")));
    }

    /// Mail for \a user on the old server, written from outside.
    void fill(const QString &user)
    {
        support::OutsideImap outside(m_old->endpoint());
        outside.run("LOGIN " + user.toLatin1() + " secret");
        for (int i = 0; i < Messages; ++i) {
            const QByteArray mail = "Message-ID: <" + QByteArray::number(i) + "@office.example>\r\nSubject: " + QByteArray::number(i) + "\r\n\r\nx\r\n";
            outside.run("APPEND INBOX {" + QByteArray::number(mail.size()) + "+}\r\n" + mail);
            QVERIFY(outside.ok());
        }
    }

    MailboxJob job(const QString &user, TokenKeeper &keeper) const
    {
        MailboxJob job;
        job.mailbox.address = user + QStringLiteral("@office.example");
        job.mailbox.oldUser = user;
        job.mailbox.newUser = user;
        job.oldLogin = {user, {}, std::make_shared<const Secret>("secret"), {}};
        job.newLogin.user = user;
        job.newLogin.token = [&keeper, user](const Secret *refused, const std::stop_token &stop) {
            return keeper.token(user, refused, stop);
        };
        return job;
    }

    TransferPlan plan(TokenKeeper &keeper)
    {
        TransferPlan plan;
        plan.projectFile = m_directory.filePath(QStringLiteral("move.hikkoshi"));
        QFile::remove(plan.projectFile);
        MoveProject project;
        if (!ProjectStore::create(plan.projectFile, project))
            qFatal("no project file");
        plan.oldServer = m_old->endpoint();
        plan.newServer = m_new->endpoint();
        plan.options.batchMessages = 20;
        plan.options.settleMinimum = 100ms;
        plan.options.settleQuiet = 100ms;
        plan.options.firstRetry = 50ms;
        plan.jobs.push_back(job(QStringLiteral("taro"), keeper));
        return plan;
    }

    TokenGrant grant() const
    {
        return AppSecretGrant {m_tokens.url(QStringLiteral("token")), QStringLiteral("app"), QStringLiteral("scope"),
                               std::make_shared<const Secret>("client secret")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        DovecotOptions options;
        options.users = {{QStringLiteral("taro"), QStringLiteral("secret")}};
        options.safeWrites = false;
        auto old = DovecotServer::start(options, m_directory.filePath(QStringLiteral("old")));
        QVERIFY2(old, old ? "" : qPrintable(old.error().detail));
        m_old = std::move(*old);
        auto neu = startNew();
        QVERIFY2(neu, neu ? "" : qPrintable(neu.error().detail));
        m_new = std::move(*neu);
        fill(QStringLiteral("taro"));
    }
    void cleanupTestCase()
    {
        m_old.reset();
        m_new.reset();
    }

    /// Every connection is cut and every token ended in the middle: the copy goes on with a new one, once for each mail.
    void theCopySurvivesTheEndOfItsToken()
    {
        TokenKeeper keeper(grant());
        CopyService service;
        QSignalSpy finished(&service, &CopyService::finished);
        QSignalSpy copied(&service, &CopyService::mailboxCopied);
        Relay relay(m_new->plainPort(), 10'000, [this] { m_tokens.endTokens(); });
        auto cutOnce = plan(keeper);
        cutOnce.newServer.port = relay.port();
        QVERIFY(service.start(CopyService::Task::Copy, cutOnce));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        const auto outcome = copied.first().first().value<MailboxOutcome>();
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
        QCOMPARE(outcome.counts.copied, qint64(Messages));
        QVERIFY(outcome.counts.closed());
        QVERIFY(m_tokens.refusedTokens() > 0);          // the old one was tried and refused
        QCOMPARE(m_tokens.posted().size(), 2);          // and replaced once
    }

    void aTokenThatIsNeverAcceptedIsARefusedLogIn()
    {
        m_tokens.endTokens();                           // Dovecot asks this one, which knows none of the other's
        support::TokenServer other(1h);
        TokenKeeper keeper(AppSecretGrant {other.url(QStringLiteral("token")), {}, {}, std::make_shared<const Secret>("x")});
        CopyService service;
        QSignalSpy finished(&service, &CopyService::finished);
        QSignalSpy copied(&service, &CopyService::mailboxCopied);
        QVERIFY(service.start(CopyService::Task::Copy, plan(keeper)));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
        const auto outcome = copied.first().first().value<MailboxOutcome>();
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->kind, ErrorKind::LoginRefused);
    }
};

QTEST_GUILESS_MAIN(TestTokenCopy)
#include "test_token_copy.moc"

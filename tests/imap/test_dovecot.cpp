#include "imap/imap_store.h"
#include "rehearsal/certificates.h"
#include "rehearsal/dovecot_server.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace hikkoshi;

namespace {

/// Messages of every kind that may break a line-minded program.
QList<QByteArray> oddMessages()
{
    QList<QByteArray> messages {
        "Subject: plain\r\n\r\nhello\r\n",
        "Subject: bare\n\nline\nfeeds\n",
        "no header at all",
        "\r\n\r\n",
        "Subject: {5}\r\n\r\n* 1 FETCH (UID 1)\r\na001 OK\r\n{100}\r\n",
        QByteArray("Subject: eight bits \xe3\x83\xa1\xff\xfe\r\n\r\n\x80\x81\r\n"),
        "Subject: long line\r\n\r\n" + QByteArray(200'000, 'x') + "\r\n",
        "Subject: no end of line\r\n\r\nend",
        "Subject: big\r\n\r\n" + QByteArray("0123456789abcdef\r\n").repeated(150'000),
    };
    for (int i = 0; i < 700; ++i)
        messages.append("Message-ID: <" + QByteArray::number(i) + "@test>\r\nSubject: s\r\n\r\nbody " + QByteArray::number(i) + "\r\n");
    return messages;
}

/// What Dovecot makes of \a message: it stores bare line feeds as line ends.
QByteArray asDovecotKeepsIt(QByteArray message)
{
    return message.replace("\r\n", "\n").replace('\n', "\r\n");
}

QByteArray bytesOf(const Spool &spool)
{
    QByteArray all;
    const auto read = spool.read([&](QByteArrayView chunk) -> Result<> {
        all.append(chunk);
        return {};
    });
    return read ? all : QByteArray("(unreadable)");
}

} // namespace

class TestDovecot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMechanismLogsIn_data();
    void everyMechanismLogsIn();
    void everyEncryptionWorks_data();
    void everyEncryptionWorks();
    void masterUserLogsIn();
    void mailComesBackAsItWent_data();
    void mailComesBackAsItWent();
    void foldersHaveTheirFacts();
    void deltaTellsOnlyWhatChanged();
    void sourceStaysAsItWas();
    void hugeMessageTakesLittleMemory();

private:
    [[nodiscard]] std::unique_ptr<MailStore> store(const Endpoint &endpoint, const QString &user = QStringLiteral("taro"),
                                                   const char *password = "geheim");
    [[nodiscard]] std::unique_ptr<MailStore> store() { return store(m_server->endpoint()); }
    [[nodiscard]] QList<Uid> append(MailStore &to, const QByteArray &folder, const QList<QByteArray> &messages, qsizetype atOnce);

    QTemporaryDir m_directory;
    std::optional<CertificateAuthority> m_authority;
    std::unique_ptr<DovecotServer> m_server;
};

void TestDovecot::initTestCase()
{
    auto authority = CertificateAuthority::create(m_directory.path(), QStringLiteral("Test Authority"));
    QVERIFY(authority);
    m_authority = std::move(*authority);
    const auto certificate = m_authority->issue(QStringLiteral("server"), {QStringLiteral("localhost")});
    QVERIFY(certificate);
    DovecotOptions options;
    options.users = {{QStringLiteral("taro"), QStringLiteral("geheim")}, {QStringLiteral("hanako"), QStringLiteral("himitsu")}};
    options.master = DovecotOptions::User {QStringLiteral("admin"), QStringLiteral("kanri")};
    options.certificate = *certificate;
    options.safeWrites = false;
    auto server = DovecotServer::start(options, m_directory.filePath(QStringLiteral("dovecot")));
    if (!server && server.error().kind == ErrorKind::ToolMissing)
        QFAIL("Dovecot is not installed");
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    m_server = std::move(*server);
}

std::unique_ptr<MailStore> TestDovecot::store(const Endpoint &endpoint, const QString &user, const char *password)
{
    Login login;
    login.user = user;
    login.password = std::make_shared<const Secret>(Secret(QByteArrayView(password)));
    auto opened = openImapStore(endpoint, login, {m_authority->caFile(), {}}, {});
    if (!opened)
        qWarning("%s %s", qPrintable(errorName(opened.error().kind)), qPrintable(opened.error().detail));
    return opened ? std::move(*opened) : nullptr;
}

QList<Uid> TestDovecot::append(MailStore &to, const QByteArray &folder, const QList<QByteArray> &messages, qsizetype atOnce)
{
    QList<Uid> uids;
    for (qsizetype at = 0; at < messages.size(); at += atOnce) {
        std::vector<std::unique_ptr<Spool>> bodies;
        QList<AppendItem> items;
        for (const QByteArray &message : messages.mid(at, atOnce)) {
            bodies.push_back(std::make_unique<Spool>());
            if (!bodies.back()->write(message))
                return {};
            items.append({{"\\Seen", "$Work"}, "17-Jul-1996 02:44:25 -0700", bodies.back().get()});
        }
        const auto ticket = to.startAppend(folder, items);
        const auto appended = ticket ? to.finishAppend(*ticket) : fail(ticket.error());
        if (!appended)
            return {};
        uids += appended->uids;
    }
    return uids;
}

void TestDovecot::everyMechanismLogsIn_data()
{
    QTest::addColumn<QString>("mechanism");
    for (const char *name : {"scram-sha-256", "scram-sha-1", "plain", "login", "cram-md5"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDovecot::everyMechanismLogsIn()
{
    QFETCH(QString, mechanism);
    DovecotOptions options;
    options.users = {{QStringLiteral("taro"), QStringLiteral("geheim")}};
    options.mechanisms = mechanism;
    options.moreConfiguration = QStringLiteral("auth_failure_delay = 0\n");
    options.safeWrites = false;
    const auto server = DovecotServer::start(options, m_directory.filePath(mechanism));
    QVERIFY2(server, server ? "" : qPrintable(server.error().detail));
    QVERIFY(store((*server)->endpoint()));
    Login wrong;
    wrong.user = QStringLiteral("taro");
    wrong.password = std::make_shared<const Secret>(Secret("falsch"));
    const auto refused = openImapStore((*server)->endpoint(), wrong, {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LoginRefused);
}

void TestDovecot::everyEncryptionWorks_data()
{
    QTest::addColumn<Encryption>("how");
    QTest::newRow("TLS") << Encryption::ImplicitTls;
    QTest::newRow("STARTTLS") << Encryption::StartTls;
    QTest::newRow("plain") << Encryption::PlainLoopback;
}

void TestDovecot::everyEncryptionWorks()
{
    QFETCH(Encryption, how);
    const quint16 port = how == Encryption::ImplicitTls ? m_server->tlsPort() : m_server->plainPort();
    const auto opened = store({QStringLiteral("localhost"), port, how, QStringLiteral("127.0.0.1")});
    QVERIFY(opened);
    QCOMPARE(opened->features().tls.isEmpty(), how == Encryption::PlainLoopback);
    QVERIFY(opened->features().multiAppend && opened->features().uidPlus && opened->features().literalPlus);
    QVERIFY(opened->noop());
    opened->close();
}

void TestDovecot::masterUserLogsIn()
{
    Login login;
    login.user = QStringLiteral("hanako");
    login.masterUser = QStringLiteral("admin");
    login.password = std::make_shared<const Secret>(Secret("kanri"));
    const auto opened = openImapStore(m_server->endpoint(), login, {m_authority->caFile(), {}}, {});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
}

void TestDovecot::mailComesBackAsItWent_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<int>("atOnce");
    QTest::newRow("one by one") << QStringLiteral("taro") << QByteArray("single") << 1;
    QTest::newRow("in batches") << QStringLiteral("taro") << QByteArray("batch \"x\" \\ y") << 300;
}

void TestDovecot::mailComesBackAsItWent()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, folder);
    QFETCH(int, atOnce);
    const auto messages = oddMessages();
    const auto writer = store();
    QVERIFY(writer);
    QVERIFY(writer->createFolder(folder, FolderRole::None));
    QVERIFY(writer->createFolder(folder, FolderRole::None));
    const QList<Uid> uids = append(*writer, folder, messages, atOnce);
    QCOMPARE(uids.size(), messages.size());
    const auto reader = store();
    QVERIFY(reader);
    const auto opened = reader->open(folder, MailStore::Access::ReadOnly);
    QVERIFY(opened);
    QCOMPARE(opened->status.messages, quint32(messages.size()));
    qsizetype scanned = 0;
    QVERIFY(reader->scan(1, 0, MailStore::Flags | MailStore::Dates | MailStore::Sizes | MailStore::Headers, [&](MessageFacts &&facts) -> Result<> {
        const qsizetype index = uids.indexOf(facts.uid);
        const bool same = index == scanned++ && facts.flags == QList<QByteArray> {"$Work", "\\Seen"}
            && facts.size == asDovecotKeepsIt(messages[index]).size() && facts.internalDate.size() == 26;
        return same ? Result<> {} : fail(ErrorKind::Internal, QString::number(facts.uid));
    }));
    QCOMPARE(scanned, messages.size());
    QVERIFY(reader->requestBodies(uids + QList<Uid> {999'999}));
    qsizetype told = 0;
    for (;;) {
        const auto next = reader->nextBody();
        QVERIFY(next);
        if (!*next)
            break;
        ++told;
        const qsizetype index = uids.indexOf((*next)->uid);
        if (index < 0)
            QVERIFY(!(*next)->body && !(*next)->refusal);
        else
            QVERIFY(bytesOf(*(*next)->body) == asDovecotKeepsIt(messages[index]));
    }
    QCOMPARE(told, messages.size() + 1);
}

void TestDovecot::foldersHaveTheirFacts()
{
    const auto opened = store(m_server->endpoint(), QStringLiteral("hanako"), "himitsu");
    QVERIFY(opened);
    QVERIFY(opened->createFolder("&MLAw6zD8MNc-/x", FolderRole::None));
    QVERIFY(opened->subscribe("&MLAw6zD8MNc-/x"));
    QCOMPARE(append(*opened, "&MLAw6zD8MNc-/x", {"a: b\r\n\r\n", "c: d\r\n\r\n"}, 2).size(), 2);
    const auto folders = opened->listFolders();
    QVERIFY(folders);
    bool sent = false;
    bool own = false;
    for (const ServerFolder &folder : *folders) {
        sent = sent || (folder.role == FolderRole::Sent && folder.selectable);
        own = own || (folder.path.names == QStringList {QString::fromUtf8("グループ"), QStringLiteral("x")} && folder.subscribed);
    }
    QVERIFY(sent && own);
    const auto status = opened->status({"&MLAw6zD8MNc-/x", "nowhere", "inbox"});
    QVERIFY(status);
    QVERIFY(status->at(0) && status->at(0)->messages == 2 && status->at(0)->uidNext == 3 && status->at(0)->uidValidity > 0);
    QVERIFY(status->at(0)->highestModSeq > 0);
    QVERIFY(!status->at(1));
    QVERIFY(status->at(2));
    QCOMPARE(opened->open("nowhere", MailStore::Access::ReadOnly).error().kind, ErrorKind::FolderMissing);
    Spool body;
    QVERIFY(body.write("a: b\r\n\r\n"));
    const auto ticket = opened->startAppend("nowhere", {{{}, {}, &body}});
    QVERIFY(ticket);
    QCOMPARE(opened->finishAppend(*ticket).error().kind, ErrorKind::FolderMissing);
    QVERIFY(opened->noop());
}

void TestDovecot::deltaTellsOnlyWhatChanged()
{
    const auto opened = store();
    QVERIFY(opened);
    QVERIFY(opened->createFolder("delta", FolderRole::None));
    const QList<Uid> uids = append(*opened, "delta", {"a: 1\r\n\r\n", "a: 2\r\n\r\n", "a: 3\r\n\r\n"}, 3);
    const auto before = opened->open("delta", MailStore::Access::ReadWrite);
    QVERIFY(before && before->takesNewKeywords);
    QVERIFY(opened->changeFlags({{uids[1], {"\\Flagged", "$New"}, {"\\Seen"}}, {12345, {"\\Flagged", "$New"}, {}}}));
    QList<MessageFacts> changed;
    QVERIFY(opened->scan(1, 0, MailStore::Flags, [&](MessageFacts &&facts) -> Result<> {
        changed.append(facts);
        return {};
    }, before->status.highestModSeq));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0].uid, uids[1]);
    QCOMPARE(changed[0].flags, (QList<QByteArray> {"$New", "$Work", "\\Flagged"}));
    QVERIFY(changed[0].modSeq > before->status.highestModSeq);
}

void TestDovecot::sourceStaysAsItWas()
{
    const auto writer = store();
    QVERIFY(writer && writer->createFolder("source", FolderRole::None));
    Spool body;
    QVERIFY(body.write("a: b\r\n\r\n"));
    const auto ticket = writer->startAppend("source", {{{}, {}, &body}});
    QVERIFY(ticket && writer->finishAppend(*ticket));
    const auto before = writer->status({"source"});
    const auto reader = store();
    QVERIFY(reader && reader->open("source", MailStore::Access::ReadOnly));
    QVERIFY(reader->requestBodies({1}));
    const auto next = reader->nextBody();
    QVERIFY(next && *next && (*next)->body);
    QCOMPARE(reader->changeFlags({{1, {"\\Seen"}, {}}}).error().kind, ErrorKind::Internal);
    const auto after = writer->status({"source"});
    QVERIFY(before && after);
    QCOMPARE(*before, *after);
}

void TestDovecot::hugeMessageTakesLittleMemory()
{
    const auto opened = store();
    QVERIFY(opened && opened->createFolder("huge", FolderRole::None));
    auto body = std::make_unique<Spool>();
    const QByteArray piece = QByteArray("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcd\r\n").repeated(1000);
    QVERIFY(body->write("Subject: huge\r\n\r\n"));
    while (body->size() < 150'000'000)
        QVERIFY(body->write(piece));
    const auto resident = []() -> qint64 {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return 0; // sanitizers keep freed memory
#endif
        QFile statm(QStringLiteral("/proc/self/statm"));
        return statm.open(QIODevice::ReadOnly) ? statm.readAll().split(' ').value(1).toLongLong() * 4 : 0;
    };
    const qint64 before = resident();
    const auto ticket = opened->startAppend("huge", {{{}, {}, body.get()}});
    QVERIFY(ticket && opened->finishAppend(*ticket));
    QVERIFY(opened->open("huge", MailStore::Access::ReadOnly) && opened->requestBodies({1}));
    const auto next = opened->nextBody();
    QVERIFY(next && *next && (*next)->body);
    QCOMPARE((*next)->body->size(), body->size());
    QVERIFY2(resident() - before < 32 * 1024, qPrintable(QString::number(resident() - before)));
}

QTEST_GUILESS_MAIN(TestDovecot)
#include "test_dovecot.moc"

#include "domain/server.h"

#include <QTest>

using namespace hikkoshi;

class TestServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesUrls_data();
    void readsAndWritesUrls();
    void refusesWhatIsNoServer_data();
    void refusesWhatIsNoServer();
    void authorityAlwaysNamesThePort();
};

void TestServer::readsAndWritesUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("again");
    const auto row = [](const char *url, const char *host, int port, const char *again) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromLatin1(host) << port << QString::fromLatin1(again);
    };
    row("imaps://mail.example.co.jp", "mail.example.co.jp", 993, "imaps://mail.example.co.jp");
    row("imaps://mail.example.co.jp:993", "mail.example.co.jp", 993, "imaps://mail.example.co.jp");
    row("IMAPS://Mail.Example.CO.JP:1993", "mail.example.co.jp", 1993, "imaps://mail.example.co.jp:1993");
    row("imap://imap.example.com", "imap.example.com", 143, "imap://imap.example.com");
    row("imap://imap.example.com:993", "imap.example.com", 993, "imap://imap.example.com:993");
    row("imap+plain://127.0.0.2:1143", "127.0.0.2", 1143, "imap+plain://127.0.0.2:1143");
    row("imap+plain://localhost", "localhost", 143, "imap+plain://localhost");
    row("imap+plain://[::1]", "::1", 143, "imap+plain://[::1]");
    row("imaps://[2001:DB8:0:0::25]:993", "2001:db8::25", 993, "imaps://[2001:db8::25]");
    row("imaps://192.0.2.10", "192.0.2.10", 993, "imaps://192.0.2.10");
    row("imaps://メール.例え.jp", "xn--4dkua4c.xn--r8jz45g.jp", 993, "imaps://xn--4dkua4c.xn--r8jz45g.jp");
    row("imaps://a-1.b--c.example", "a-1.b--c.example", 993, "imaps://a-1.b--c.example");
}

void TestServer::readsAndWritesUrls()
{
    QFETCH(QString, url);
    const auto endpoint = Endpoint::parse(url);
    QVERIFY2(endpoint.has_value(), qPrintable(endpoint ? QString() : endpoint.error().detail));
    QTEST(endpoint->host, "host");
    QTEST(int(endpoint->port), "port");
    QTEST(endpoint->toUrl(), "again");
    QCOMPARE(Endpoint::parse(endpoint->toUrl()).value(), *endpoint);
}

void TestServer::refusesWhatIsNoServer_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "mail.example.com", "imaps:", "imaps://", "imaps:///", "imaps://host/", "imaps://host/INBOX",
             "imaps://user@host", "imaps://user:secret@host", "imaps://host?x=1", "imaps://host#x", "imaps://host:",
             "imaps://host:0", "imaps://host:65536", "imaps://host:-1", "imaps://host:99 3", "imaps://host:993x",
             "pop3s://host", "https://host", "imap+tls://host", " imaps://host", "imaps://host ", "imaps://host\n",
             "imaps://ho st", "imaps://host\r\nA1 LOGIN", "imaps://-host", "imaps://host-", "imaps://a..b", "imaps://.a",
             "imaps://host.", "imaps://1.2.3", "imaps://256.1.1.1", "imaps://1.2.3.4.5", "imaps://[::1", "imaps://::1",
             "imaps://[1.2.3.4]", "imaps://[:::]", "imaps://[fe80::1%eth0]", "imaps://ho%73t", "imaps://a\\b",
             "imap+plain://mail.example.com", "imap+plain://192.0.2.1", "imap+plain://128.0.0.1",
             "imap+plain://127.0.0.1.example.com", "imap+plain://[::2]"})
        QTest::newRow(qPrintable(QString::fromLatin1(url).prepend(u'>'))) << QString::fromLatin1(url);
    QTest::newRow("label of 64 letters") << QStringLiteral("imaps://") + QString(64, u'a');
    QTest::newRow("NUL") << QStringLiteral("imaps://host") + QChar(0);
    QTest::newRow("full-width slash") << QStringLiteral("imaps://host／x");
}

void TestServer::refusesWhatIsNoServer()
{
    QFETCH(QString, url);
    const auto endpoint = Endpoint::parse(url);
    QVERIFY2(!endpoint, qPrintable(endpoint ? endpoint->host : QString()));
    QCOMPARE(endpoint.error().kind, ErrorKind::BadInput);
    QVERIFY2(!endpoint.error().detail.contains(QLatin1String("secret")), "a password must not reach the log");
}

void TestServer::authorityAlwaysNamesThePort()
{
    QCOMPARE(Endpoint::parse(QStringLiteral("imaps://h.example"))->authority(), QStringLiteral("h.example:993"));
    QCOMPARE(Endpoint::parse(QStringLiteral("imap://[::1]"))->authority(), QStringLiteral("[::1]:143"));
}

QTEST_GUILESS_MAIN(TestServer)
#include "test_server.moc"

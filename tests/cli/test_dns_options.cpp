#include "cli/dns_options.h"

#include <QTest>

using namespace hikkoshi;

class TestDnsOptions final : public QObject
{
    Q_OBJECT

    static Result<DnsRequest> read(const QStringList &arguments)
    {
        QCommandLineParser parser;
        addDnsOptions(parser);
        if (!parser.parse(QStringList {QStringLiteral("survey")} + arguments))
            return fail(ErrorKind::BadInput, parser.errorText());
        return readDnsOptions(parser);
    }

private Q_SLOTS:
    void serversAreAddressesWithOrWithoutAPort_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("port");
        QTest::newRow("IPv4") << "192.0.2.1" << "192.0.2.1" << 53;
        QTest::newRow("IPv4 and port") << "192.0.2.1:5353" << "192.0.2.1" << 5353;
        QTest::newRow("IPv6") << "2001:db8::1" << "2001:db8::1" << 53;
        QTest::newRow("IPv6 in brackets") << "[2001:db8::1]" << "2001:db8::1" << 53;
        QTest::newRow("IPv6 and port") << "[2001:db8::1]:65535" << "2001:db8::1" << 65535;
    }

    void serversAreAddressesWithOrWithoutAPort()
    {
        QFETCH(QString, text);
        for (const bool recursive : {false, true}) {
            const auto server = serverFromText(text, recursive);
            QVERIFY(server);
            QCOMPARE(server->recursive, recursive);
            QTEST(server->address.toString(), "address");
            QTEST(int(server->port), "port");
        }
    }

    void anythingElseIsNoServer()
    {
        for (const char *text : {"", "ns1.example", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:65536", "127.1", "1.2.3.4.5", "256.0.0.1",
                                 "[192.0.2.1", "[2001:db8::1]:", "2001:db8::1:x", ":53", "192.0.2.1:53:53"})
            QVERIFY2(!serverFromText(QString::fromLatin1(text), false), text);
    }

    void hostsAreNamesBetweenCommas()
    {
        const auto hosts = hostsFromText(QStringLiteral("MX1.New.Example.,mx2.new.example,mx1.new.example"));
        QVERIFY(hosts);
        QCOMPARE(hosts->size(), 2);
        QCOMPARE(hosts->first().ascii(), QStringLiteral("mx1.new.example"));
        for (const char *text : {"", "a.example,", ",a.example", "a..example"})
            QVERIFY2(!hostsFromText(QString::fromLatin1(text)), text);
    }

    void everythingIsRead()
    {
        const auto request = read({QStringLiteral("日本語.jp"), QStringLiteral("--name-server"), QStringLiteral("192.0.2.1"),
                                   QStringLiteral("--name-server"), QStringLiteral("[2001:db8::1]:5353"),
                                   QStringLiteral("--resolver"), QStringLiteral("127.0.0.1:5300"), QStringLiteral("--expect-mx"),
                                   QStringLiteral("mx.example"), QStringLiteral("--json")});
        QVERIFY(request);
        QCOMPARE(request->domain.ascii(), QStringLiteral("xn--wgv71a119e.jp"));
        QCOMPARE(request->nameServers.size(), 2);
        QVERIFY(!request->nameServers[1].recursive);
        QCOMPARE(request->resolvers.size(), 1);
        QVERIFY(request->resolvers[0].recursive);
        QCOMPARE(request->expectedMx.size(), 1);
        QVERIFY(request->json);
    }

    void whatCannotBeUsedIsNamed()
    {
        QCOMPARE(read({QStringLiteral("a.example"), QStringLiteral("--name-server"), QStringLiteral("ns1")}).error().detail,
                 QStringLiteral("ns1"));
        QVERIFY(!read({}));
        QVERIFY(!read({QStringLiteral("a.example"), QStringLiteral("b.example")}));
        QVERIFY(!read({QStringLiteral("a..example")}));
        QVERIFY(!read({QStringLiteral("a.example"), QStringLiteral("--expect-mx"), QStringLiteral("a,,b")}));
    }
};

QTEST_GUILESS_MAIN(TestDnsOptions)
#include "test_dns_options.moc"

#include "dns/public_resolvers.h"

#include <QSet>
#include <QTest>

using namespace hikkoshi;

namespace {

QByteArray file(const char *resolver)
{
    return "{'resolvers': [" + QByteArray(resolver) + "]}";
}

Result<QList<PublicResolver>> readText(QByteArray text)
{
    return readPublicResolvers(text.replace('\'', '"'));
}

} // namespace

class TestPublicResolvers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProgramKnowsSixOfDifferentOperators()
    {
        const auto resolvers = publicResolvers();
        QVERIFY(resolvers.size() >= 6);
        QSet<QString> names;
        QSet<QHostAddress> addresses;
        qsizetype count = 0;
        for (const PublicResolver &resolver : resolvers) {
            names.insert(resolver.name);
            count += resolver.addresses.size();
            for (const QHostAddress &address : resolver.addresses) {
                QVERIFY(address.isGlobal());
                addresses.insert(address);
            }
            QVERIFY(!resolver.source.isEmpty());
        }
        QCOMPARE(names.size(), resolvers.size());
        QCOMPARE(addresses.size(), count);
    }
    void oneOfThemNeedsNoPort53()
    {
        const auto resolvers = publicResolvers();
        const auto iij = std::find_if(resolvers.begin(), resolvers.end(),
                                      [](const PublicResolver &resolver) { return resolver.name == QLatin1String("IIJ Public DNS"); });
        QVERIFY(iij != resolvers.end());
        QVERIFY(!iij->server(DnsServer::Protocol::Plain));
        const DnsServer server = iij->server();
        QCOMPARE(server.protocol, DnsServer::Protocol::Https);
        QCOMPARE(server.name, QStringLiteral("public.dns.iij.jp"));
        QCOMPARE(server.port, quint16(443));
        QVERIFY(server.recursive);
        QCOMPARE(iij->filters, QList {PublicResolver::Filter::Unlawful});
    }
    void everyWayHasItsPortAndName()
    {
        const auto read = readText(file("{'name': 'X', 'addresses': ['192.0.2.1', '192.0.2.2'], 'plain': true, 'tls': 'tls.x.test',"
                                        "'https': 'https.x.test', 'longestTtl': 60, 'filters': ['malware'], 'source': 's'}"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const PublicResolver &resolver = read->first();
        const QHostAddress address(QStringLiteral("192.0.2.1"));
        QCOMPARE(resolver.server(), (DnsServer {address, 53, DnsServer::Protocol::Plain, true, QStringLiteral("X")}));
        QCOMPARE(*resolver.server(DnsServer::Protocol::Tls), (DnsServer {address, 853, DnsServer::Protocol::Tls, true, QStringLiteral("tls.x.test")}));
        QCOMPARE(*resolver.server(DnsServer::Protocol::Https), (DnsServer {address, 443, DnsServer::Protocol::Https, true, QStringLiteral("https.x.test")}));
        QCOMPARE(resolver.longestTtl, std::optional(std::chrono::seconds(60)));
    }
    void whatIsWrongInAFileIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nothing") << QByteArray("{}") << QStringLiteral("resolvers");
        QTest::newRow("no JSON") << QByteArray("resolvers") << QStringLiteral("resolvers");
        QTest::newRow("address") << file("{'name': 'X', 'addresses': ['x'], 'plain': true, 'source': 's'}") << QStringLiteral("X: addresses");
        QTest::newRow("no address") << file("{'name': 'X', 'plain': true, 'source': 's'}") << QStringLiteral("X: plain");
        QTest::newRow("no way") << file("{'name': 'X', 'plain': false, 'source': 's'}") << QStringLiteral("X: plain");
        QTest::newRow("filter") << file("{'name': 'X', 'filters': ['x'], 'source': 's'}") << QStringLiteral("X: filters");
        QTest::newRow("host") << file("{'name': 'X', 'tls': 'a..b', 'source': 's'}") << QStringLiteral("X: tls");
        QTest::newRow("TTL") << file("{'name': 'X', 'tls': 'a.b', 'longestTtl': 'x', 'source': 's'}") << QStringLiteral("X: longestTtl");
        QTest::newRow("page") << file("{'name': 'X', 'tls': 'a.b', 'flushPage': 'http://x/', 'source': 's'}") << QStringLiteral("X: flushPage");
        QTest::newRow("source") << file("{'name': 'X', 'tls': 'a.b'}") << QStringLiteral("X: source");
    }
    void whatIsWrongInAFileIsNamed()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, detail);
        const auto read = readText(text);
        QVERIFY(!read);
        QCOMPARE(read.error(), (Error {ErrorKind::BadInput, detail}));
    }
};

QTEST_APPLESS_MAIN(TestPublicResolvers)
#include "test_public_resolvers.moc"

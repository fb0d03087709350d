#include "rehearsal/nsd_configuration.h"
#include "rehearsal/unbound_configuration.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

/// The two configurations, read by the programs' own checkers.
class TestNameServerConfiguration final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nsdReadsIt_data();
    void nsdReadsIt();
    void nsdIsAskedWithoutALimit();
    void unboundReadsIt_data();
    void unboundReadsIt();
    void unboundNeverAsksTheRealRoot();

private:
    [[nodiscard]] QByteArray complaint(const QString &checker, const QByteArray &configuration) const;
    const DomainName m_origin = DomainName::parse(u"office.test").value();
    const QHostAddress m_six {QHostAddress::LocalHostIPv6};
    QTemporaryDir m_place;
};

/// Empty when the program has nothing to say against it.
QByteArray TestNameServerConfiguration::complaint(const QString &checker, const QByteArray &configuration) const
{
    QFile file(m_place.filePath(QStringLiteral("it.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) < 0)
        return "not written";
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(checker, {file.fileName()});
    if (!process.waitForFinished())
        return "not started";
    return process.exitCode() == 0 ? QByteArray() : process.readAll();
}

void TestNameServerConfiguration::nsdReadsIt_data()
{
    QTest::addColumn<QList<QHostAddress>>("addresses");
    QTest::addColumn<QList<DomainName>>("origins");
    const QHostAddress four(QHostAddress::LocalHost);
    QTest::newRow("one zone") << QList<QHostAddress> {four} << QList<DomainName> {m_origin};
    QTest::newRow("no zone") << QList<QHostAddress> {four} << QList<DomainName>();
    QTest::newRow("the root, two addresses") << QList<QHostAddress> {four, m_six} << QList<DomainName> {DomainName(), m_origin};
}

void TestNameServerConfiguration::nsdReadsIt()
{
    QFETCH(QList<QHostAddress>, addresses);
    QFETCH(QList<DomainName>, origins);
    NsdOptions options;
    options.addresses = addresses;
    for (const DomainName &origin : origins) {
        options.zones << NsdOptions::ZoneContent {origin, {}};
        QFile zone(m_place.filePath(zoneFileName(origin)));
        QVERIFY(zone.open(QIODevice::WriteOnly));
    }
    const QByteArray text = nsdConfiguration(options, m_place.path(), 5353);
    QCOMPARE(complaint(QStringLiteral("/usr/sbin/nsd-checkconf"), text), QByteArray());
    QCOMPARE(text.count("  ip-address: "), addresses.size());
    QCOMPARE(text.count("zone:\n"), origins.size());
}

void TestNameServerConfiguration::nsdIsAskedWithoutALimit()
{
    QVERIFY(nsdConfiguration({}, m_place.path(), 5353).contains("  rrl-ratelimit: 0\n"));
}

void TestNameServerConfiguration::unboundReadsIt_data()
{
    QTest::addColumn<QHostAddress>("server");
    QTest::addColumn<DomainName>("origin");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost) << m_origin;
    QTest::newRow("IPv6") << m_six << m_origin;
    QTest::newRow("the root") << QHostAddress(QHostAddress::LocalHost) << DomainName();
    QTest::newRow("nothing") << QHostAddress() << m_origin;
}

void TestNameServerConfiguration::unboundReadsIt()
{
    QFETCH(QHostAddress, server);
    QFETCH(DomainName, origin);
    UnboundOptions options;
    if (!server.isNull())
        options.zones = {{origin, {{server, 5353}}}};
    const QByteArray text = unboundConfiguration(options, m_place.path(), 5354);
    QCOMPARE(complaint(QStringLiteral("/usr/sbin/unbound-checkconf"), text), QByteArray());
}

void TestNameServerConfiguration::unboundNeverAsksTheRealRoot()
{
    UnboundOptions options;
    QVERIFY(unboundConfiguration(options, m_place.path(), 1).contains("local-zone: \".\" refuse\n"));
    options.zones = {{m_origin, {{QHostAddress(QHostAddress::LocalHost), 5353}}}};
    const QByteArray text = unboundConfiguration(options, m_place.path(), 1);
    QCOMPARE(text.count("stub-zone:\n  name: \".\"\n  stub-addr: 127.0.0.1@5353\n"), 1);
    QVERIFY(text.contains("  outgoing-interface: 127.0.0.1\n  do-ip6: no\n"));
    options.zones = {{DomainName(), {{QHostAddress(QHostAddress::LocalHost), 5353}}}};
    QCOMPARE(unboundConfiguration(options, m_place.path(), 1).count("name: \".\""), 1);
}

QTEST_GUILESS_MAIN(TestNameServerConfiguration)
#include "test_name_server_configuration.moc"

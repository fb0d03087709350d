#include "dns/system_resolvers.h"

#include <QTest>

using namespace hikkoshi;

class TestSystemResolvers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nameserverLinesAreRead()
    {
        const auto servers = readResolvConf("# nameserver 192.0.2.9\n; nameserver 192.0.2.8\nsearch office.test\n"
                                            "nameserver 192.0.2.1\n\tnameserver\t2001:db8::1  \nnameserver fe80::1%eth0 # router\n");
        QCOMPARE(servers.size(), 3);
        QCOMPARE(servers.at(0), (DnsServer {QHostAddress(QStringLiteral("192.0.2.1")), 53, DnsServer::Protocol::Plain, true, {}}));
        QCOMPARE(servers.at(1).address, QHostAddress(QStringLiteral("2001:db8::1")));
        QCOMPARE(servers.at(2).address.scopeId(), QStringLiteral("eth0"));
        QVERIFY(servers.at(2).recursive);
    }
    void onlyTheFirstThreeCount()
    {
        const auto servers = readResolvConf("nameserver 192.0.2.1\nnameserver 192.0.2.2\nnameserver 192.0.2.3\nnameserver 192.0.2.4\n");
        QCOMPARE(servers.size(), 3);
        QCOMPARE(servers.last().address, QHostAddress(QStringLiteral("192.0.2.3")));
    }
    void whatIsNoAddressIsPassedOver()
    {
        QVERIFY(readResolvConf({}).isEmpty());
        QVERIFY(readResolvConf("nameserver\nnameserver dns.office.test\nnameservers 192.0.2.1\n").isEmpty());
        QCOMPARE(readResolvConf("nameserver nonsense\nnameserver 192.0.2.1\r\n").size(), 1);
    }
    void thisMachineIsAskedWithoutFault()
    {
        for (const DnsServer &server : systemResolvers()) {
            QVERIFY(!server.address.isNull());
            QVERIFY(server.recursive);
        }
    }
};

QTEST_APPLESS_MAIN(TestSystemResolvers)
#include "test_system_resolvers.moc"

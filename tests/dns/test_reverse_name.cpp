#include "dns/reverse_name.h"

#include <QTest>

using namespace hikkoshi;

class TestReverseName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addressesHaveNames()
    {
        QCOMPARE(reverseName(QHostAddress(QStringLiteral("192.0.2.1"))).ascii(), QStringLiteral("1.2.0.192.in-addr.arpa"));
        QCOMPARE(reverseName(QHostAddress(QStringLiteral("2001:db8::abcd"))).ascii(),
                 QStringLiteral("d.c.b.a.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"));
    }

    void onlyMappedAddressesLoseTheirMapping_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char *address, const char *bare) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(bare);
        };
        row("::ffff:192.0.2.1", "192.0.2.1");
        row("192.0.2.1", "192.0.2.1");
        row("::1", "::1");
        row("::", "::");
        row("::192.0.2.1", "::c000:201");
        row("2001:db8::1", "2001:db8::1");
    }

    void onlyMappedAddressesLoseTheirMapping()
    {
        QFETCH(QString, address);
        QFETCH(QString, bare);
        QCOMPARE(withoutMapping(QHostAddress(address)), QHostAddress(bare));
    }
};

QTEST_GUILESS_MAIN(TestReverseName)
#include "test_reverse_name.moc"

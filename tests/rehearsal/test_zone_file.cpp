#include "rehearsal/zone_file.h"

#include <QTest>

#include <limits>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

[[nodiscard]] DomainName name(const char *text)
{
    return DomainName::fromDns(QString(QLatin1String(text))).value();
}

[[nodiscard]] Zone zoneWith(const ZoneRecord &record)
{
    Zone zone;
    zone.origin = name("a.example");
    zone.primary = name("ns.a.example");
    zone.records = {record};
    return zone;
}

} // namespace

class TestZoneFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSoaCarriesAllItsNumbers();
    void valuesBecomeAbsolute_data();
    void valuesBecomeAbsolute();
    void impossibleValuesAreRefused_data();
    void impossibleValuesAreRefused();
    void longTextIsCutIntoStrings();
    void serialsGoRoundWithoutZero();
    void theSerialIsFoundInAnyLayout_data();
    void theSerialIsFoundInAnyLayout();
};

void TestZoneFile::theSoaCarriesAllItsNumbers()
{
    Zone zone = zoneWith({name("a.example"), QStringLiteral("NS"), QStringLiteral("ns.a.example"), 7s});
    zone.serial = 42;
    zone.soaTtl = 60s;
    zone.refresh = 1s;
    zone.retry = 2s;
    zone.expire = 3s;
    zone.minimum = 4s;
    QCOMPARE(zoneText(zone).value(), QByteArray("a.example. 60 IN SOA ns.a.example. hostmaster.a.example. 42 1 2 3 4\n"
                                                "a.example. 7 IN NS ns.a.example.\n"));
}

void TestZoneFile::valuesBecomeAbsolute_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("inFile");
    const auto row = [](const char *type, const char *value, const char *inFile) {
        QTest::newRow(qPrintable(QLatin1String(type) + u' ' + QLatin1String(value)))
            << QString(QLatin1String(type)) << QString::fromUtf8(value) << QByteArray(inFile);
    };
    row("MX", "10 mail.A.example", "10 mail.a.example.");
    row("MX", "0 .", "0 .");
    row("CNAME", "x.example.", "x.example.");
    row("SRV", "0 5 443 auto.x.example", "0 5 443 auto.x.example.");
    row("A", "192.0.2.1", "192.0.2.1");
    row("TXT", "v=spf1 -all", "\"v=spf1 -all\"");
    row("TXT", "", "\"\"");
    row("TXT", "say \"a\\b\"", "\"say \\\"a\\\\b\\\"\"");
    row("TXT", "\xe3\x81\x82", "\"\\227\\129\\130\"");
}

void TestZoneFile::valuesBecomeAbsolute()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    QFETCH(QByteArray, inFile);
    const QByteArray text = zoneText(zoneWith({name("w.a.example"), type, value, 5s})).value();
    QCOMPARE(text.split('\n').at(1), "w.a.example. 5 IN " + type.toLatin1() + ' ' + inFile);
}

void TestZoneFile::impossibleValuesAreRefused_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("value");
    QTest::newRow("MX without preference") << QStringLiteral("MX") << QStringLiteral("mail.a.example");
    QTest::newRow("MX with a word") << QStringLiteral("MX") << QStringLiteral("ten mail.a.example");
    QTest::newRow("CNAME of two names") << QStringLiteral("CNAME") << QStringLiteral("a b");
    QTest::newRow("NS of nothing") << QStringLiteral("NS") << QString();
    QTest::newRow("two lines") << QStringLiteral("A") << QStringLiteral("192.0.2.1\nevil A 192.0.2.2");
}

void TestZoneFile::impossibleValuesAreRefused()
{
    QFETCH(QString, type);
    QFETCH(QString, value);
    const auto text = zoneText(zoneWith({name("w.a.example"), type, value, 5s}));
    QVERIFY(!text);
    QCOMPARE(text.error().kind, ErrorKind::BadInput);
}

void TestZoneFile::longTextIsCutIntoStrings()
{
    const QString key(300, u'k');
    const QByteArray text = zoneText(zoneWith({name("w.a.example"), QStringLiteral("TXT"), key, 5s})).value();
    QVERIFY(text.endsWith("TXT \"" + QByteArray(255, 'k') + "\" \"" + QByteArray(45, 'k') + "\"\n"));
}

void TestZoneFile::serialsGoRoundWithoutZero()
{
    QCOMPARE(nextSerial(1), 2U);
    QCOMPARE(nextSerial(std::numeric_limits<quint32>::max()), 1U);
}

void TestZoneFile::theSerialIsFoundInAnyLayout_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("serial");
    QTest::newRow("one line") << QByteArray("a. 60 IN SOA ns. h. 42 1 2 3 4\n") << 42;
    QTest::newRow("brackets") << QByteArray("@ IN SOA ns h (\n 43 ; serial\n 1 2 3 4 )\n") << 43;
    QTest::newRow("comment first") << QByteArray("; SOA ns h 1 \n@ soa ns h 44 1 2 3 4\n") << 44;
    QTest::newRow("none") << QByteArray("@ IN NS ns\n") << -1;
}

void TestZoneFile::theSerialIsFoundInAnyLayout()
{
    QFETCH(QByteArray, text);
    QFETCH(int, serial);
    const auto found = serialIn(text);
    QCOMPARE(found ? int(*found) : -1, serial);
}

QTEST_GUILESS_MAIN(TestZoneFile)
#include "test_zone_file.moc"

#include "dns/mta_sts.h"

#include <QTest>

using namespace hikkoshi;

class TestMtaSts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPolicyIsReadLineByLine()
    {
        const auto policy = parseMtaStsPolicy("version: STSv1\r\nmode: enforce\r\nmx: Mail.example.com\r\nmx: *.example.net\r\nmax_age: 604800\r\nmode: none\r\n");
        QVERIFY(policy);
        QCOMPARE(policy->mode, MtaStsPolicy::Mode::Enforce);
        QCOMPARE(policy->mx, QStringList({QStringLiteral("mail.example.com"), QStringLiteral("*.example.net")}));
        QCOMPARE(policy->maxAge, std::chrono::seconds(604800));
    }

    void whatIsNoPolicyIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html><body>404</body></html>");
        QTest::newRow("no version") << QByteArray("mode: none\nmax_age: 1\n");
        QTest::newRow("another version") << QByteArray("version: STSv2\nmode: none\nmax_age: 1\n");
        QTest::newRow("no mode") << QByteArray("version: STSv1\nmx: a.example\nmax_age: 1\n");
        QTest::newRow("a mode of its own") << QByteArray("version: STSv1\nmode: maybe\nmx: a.example\nmax_age: 1\n");
        QTest::newRow("no max_age") << QByteArray("version: STSv1\nmode: none\n");
        QTest::newRow("max_age in words") << QByteArray("version: STSv1\nmode: none\nmax_age: long\n");
        QTest::newRow("enforced without mx") << QByteArray("version: STSv1\nmode: enforce\nmax_age: 1\n");
    }

    void whatIsNoPolicyIsRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!parseMtaStsPolicy(body));
    }

    void aStarStandsForOneLabel_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("named") << QStringLiteral("mail.example.com") << true;
        QTest::newRow("one label") << QStringLiteral("a.example.net") << true;
        QTest::newRow("two labels") << QStringLiteral("a.b.example.net") << false;
        QTest::newRow("none") << QStringLiteral("example.net") << false;
        QTest::newRow("another") << QStringLiteral("mail.example.org") << false;
    }

    void aStarStandsForOneLabel()
    {
        QFETCH(QString, host);
        QFETCH(bool, allowed);
        MtaStsPolicy policy;
        policy.mx = {QStringLiteral("mail.example.com"), QStringLiteral("*.example.net")};
        QCOMPARE(policy.allows(*DomainName::parse(host)), allowed);
    }

    void theRecordsIdIsRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("id");        // empty: no such record
        QTest::newRow("as in the RFC") << QByteArray("v=STSv1; id=20160831085700Z;") << QStringLiteral("20160831085700Z");
        QTest::newRow("without the last semicolon") << QByteArray("v=STSv1;id=a1") << QStringLiteral("a1");
        QTest::newRow("no id") << QByteArray("v=STSv1;") << QString();
        QTest::newRow("an id of dashes") << QByteArray("v=STSv1; id=2016-08-31;") << QString();
        QTest::newRow("id above 32") << QByteArray("v=STSv1; id=") + QByteArray(33, '1') << QString();
        QTest::newRow("version not first") << QByteArray("id=1; v=STSv1;") << QString();
        QTest::newRow("another record") << QByteArray("v=spf1 -all") << QString();
    }

    void theRecordsIdIsRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, id);
        QCOMPARE(mtaStsId(text).value_or(QString()), id);
    }

    void reportsNeedAnAddress_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("mail") << QByteArray("v=TLSRPTv1; rua=mailto:tls@example.com") << true;
        QTest::newRow("web") << QByteArray("v=TLSRPTv1;rua=https://reports.example.com/v1") << true;
        QTest::newRow("both") << QByteArray("v=TLSRPTv1; rua=mailto:a@b.example,https://c.example/") << true;
        QTest::newRow("one is broken") << QByteArray("v=TLSRPTv1; rua=mailto:a@b.example,tls@example.com") << false;
        QTest::newRow("no scheme") << QByteArray("v=TLSRPTv1; rua=tls@example.com") << false;
        QTest::newRow("no address") << QByteArray("v=TLSRPTv1;") << false;
        QTest::newRow("another version") << QByteArray("v=TLSRPTv2; rua=mailto:a@b.example") << false;
    }

    void reportsNeedAnAddress()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, valid);
        QCOMPARE(isTlsReporting(text), valid);
    }
};

QTEST_GUILESS_MAIN(TestMtaSts)
#include "test_mta_sts.moc"

#include "check_case.h"

using namespace hikkoshi;

namespace {

const char *const StsZone = "_mta-sts.{} TXT \"v=STSv1; id=20260101;\" ; mta-sts.{} A 192.0.2.80";

void setPolicy(CheckCase &office, const char *mode, const char *mx, PolicyReply::Status status = PolicyReply::Status::Fetched)
{
    const QByteArray body = QByteArray("version: STSv1\nmode: ") + mode + "\nmx: " + mx + "\nmax_age: 86400\n";
    office.office.world.add(PolicyReply {office.context.domain, status, body, {}, {}});
}

} // namespace

class TestTransportSecurityChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePolicyOfTodayIsJudged_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("mx");
        QTest::addColumn<int>("status");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const char *zone, const char *mode, const char *mx, PolicyReply::Status status,
                            const char *expected) {
            QTest::newRow(name) << officeZone(zone) << QByteArray(mode) << QByteArray(mx) << int(status) << list(expected);
        };
        using Status = PolicyReply::Status;
        row("none", "", "enforce", "x.example", Status::Fetched, "green MtaStsNone");
        row("two records count as none", "_mta-sts.{} TXT \"v=STSv1; id=1;\" ; _mta-sts.{} TXT \"v=STSv1; id=2;\"", "enforce",
            "x.example", Status::Fetched, "green MtaStsNone");
        row("a wildcard", "*.{} TXT \"v=STSv1; id=1;\"", "enforce", "x.example", Status::Fetched, "green MtaStsNone");
        row("mode none", StsZone, "none", "", Status::Fetched, "green MtaStsNone");
        row("testing", StsZone, "testing", "mail.office.example", Status::Fetched, "amber MtaStsTesting");
        row("enforced and right", StsZone, "enforce", "*.office.example", Status::Fetched, "green MtaStsFine");
        row("enforced without the MX", StsZone, "enforce", "mx.other.example", Status::Fetched, "red MtaStsExcludesMx");
        row("not there", StsZone, "enforce", "x", Status::NotFound, "amber MtaStsUnreadable");
        row("certificate", StsZone, "enforce", "x", Status::Untrusted, "amber MtaStsUnreadable");
        row("no policy", StsZone, "perhaps", "x", Status::Fetched, "amber MtaStsUnreadable");
        row("not reached", StsZone, "enforce", "x", Status::Unreachable, "unknown NoUsableAnswer");
        row("no web server", "_mta-sts.{} TXT \"v=STSv1; id=1;\"", "enforce", "x", Status::Fetched, "amber MtaStsUnreadable");
        row("silent", "_mta-sts.{} TXT !TIMEOUT", "enforce", "x", Status::Fetched, "unknown NoUsableAnswer");
    }

    void thePolicyOfTodayIsJudged()
    {
        QFETCH(QString, zone);
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, mx);
        QFETCH(int, status);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        setPolicy(office, mode.constData(), mx.constData(), PolicyReply::Status(status));
        QCOMPARE(office.verdicts("S13"), expected);
    }

    void theNewMxMustBeInThePolicy_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::addColumn<QByteArray>("mx");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("without it") << QByteArray("enforce") << QByteArray("mail.office.example") << list("red MtaStsExcludesMx");
        QTest::newRow("with it") << QByteArray("enforce") << QByteArray("*.cloud.example") << list("green MtaStsFine");
        QTest::newRow("testing") << QByteArray("testing") << QByteArray("mail.office.example") << list("amber MtaStsTesting");
        QTest::newRow("none") << QByteArray("none") << QByteArray("x") << list("green MtaStsNone");
    }

    void theNewMxMustBeInThePolicy()
    {
        QFETCH(QByteArray, mode);
        QFETCH(QByteArray, mx);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone(StsZone));
        setPolicy(office, mode.constData(), mx.constData());
        QCOMPARE(office.verdicts("T1"), QStringList());
        office.context.plan.newMx = {wanted("office.example", "MX", "0 mx.cloud.example")};
        QCOMPARE(office.verdicts("T1"), expected);
    }

    void anIdThatWasNotBumpedKeepsTheOldPolicyAlive()
    {
        CheckCase office(officeZone(StsZone));
        setPolicy(office, "enforce", "mail.office.example");
        office.context.plan.newMx = {wanted("office.example", "MX", "0 mx.cloud.example")};
        SurveySnapshot earlier;
        earlier.findings = office.findings("S13");
        office.context.earlier = earlier;
        setPolicy(office, "enforce", "*.cloud.example");
        QCOMPARE(office.verdicts("T1"), list("red MtaStsExcludesMx"));
        QCOMPARE(office.findings("T1").first().facts, list("mx.cloud.example"));
        QCOMPARE(office.findings("T1").first().expected, list("v=STSv1; id=20261121000000;"));
    }

    void tlsReportsAreJudged_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << officeZone() << list("green TlsReportsNone");
        QTest::newRow("fine") << officeZone("_smtp._tls.{} TXT v=TLSRPTv1;rua=mailto:t@{}") << list("green TlsReportsFine");
        QTest::newRow("no address") << officeZone("_smtp._tls.{} TXT v=TLSRPTv1;") << list("amber TlsReportsSyntax");
        QTest::newRow("twice") << officeZone("_smtp._tls.{} TXT v=TLSRPTv1;rua=mailto:a@{} ; _smtp._tls.{} TXT v=TLSRPTv1;rua=mailto:b@{}")
                               << list("amber TlsReportsSyntax");
        QTest::newRow("silent") << officeZone("_smtp._tls.{} TXT !TIMEOUT") << list("unknown NoUsableAnswer");
    }

    void tlsReportsAreJudged()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, expected);
        CheckCase office(zone);
        QCOMPARE(office.verdicts("T2"), expected);
    }

    void dnssecStandsInTheWayOfMovingTheNameServersOnly_data()
    {
        QTest::addColumn<QString>("world");
        QTest::addColumn<bool>("moves");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << QString() << true << list("green DnssecNone");
        QTest::newRow("there") << zoneText("{} 3600 DS 0123456789") << false << list("amber DnssecPresent");
        QTest::newRow("there, and the servers move") << zoneText("{} 3600 DS 0123456789") << true << list("red DnssecBlocksMove");
        QTest::newRow("silent") << zoneText("{} DS !TIMEOUT") << true << list("unknown NoUsableAnswer");
    }

    void dnssecStandsInTheWayOfMovingTheNameServersOnly()
    {
        QFETCH(QString, world);
        QFETCH(bool, moves);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone("_25._tcp.mail.{} TLSA 3 1 1 abcdef"));
        office.office.world.add(office.office.resolver, world);
        office.context.plan.nameServersMove = moves;
        QCOMPARE(office.verdicts("S14"), expected);
        const QStringList observed = office.findings("S14").first().observed;
        QCOMPARE(observed.join(u' ').contains(QLatin1String("_25._tcp.mail.office.example TLSA: 3 1 1 abcdef")),
                 world.contains(QLatin1String("0123456789")));
    }

    void daneOfTheNewMxIsJudged_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("world");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << QString() << QString() << list("green DaneNone");
        QTest::newRow("without DNSSEC") << zoneText("_25._tcp.new.{} TLSA 3 1 1 abcdef") << QString() << list("amber DaneWithoutDnssec");
        QTest::newRow("with DNSSEC") << zoneText("_25._tcp.new.{} TLSA 3 1 1 abcdef") << zoneText("{} DS 0123456789") << list("green DaneFine");
        QTest::newRow("DNSSEC not to be had") << zoneText("_25._tcp.new.{} TLSA 3 1 1 abcdef") << zoneText("{} DS !TIMEOUT")
                                              << list("unknown NoUsableAnswer");
        QTest::newRow("silent") << zoneText("_25._tcp.new.{} ANY !TIMEOUT") << QString() << list("unknown NoUsableAnswer");
    }

    void daneOfTheNewMxIsJudged()
    {
        QFETCH(QString, more);
        QFETCH(QString, world);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone("new.{} A 198.51.100.25") + more);
        office.office.world.add(office.office.resolver, world);
        QCOMPARE(office.verdicts("T3"), QStringList());
        office.context.plan.newMx = {wanted("office.example", "MX", "0 new.office.example")};
        QCOMPARE(office.verdicts("T3"), expected);
    }

    void aTlsaThatStayedWhenTheServerChangedIsStale()
    {
        CheckCase office(officeZone("_25._tcp.mail.{} TLSA 3 1 1 abcdef"));
        office.context.plan.newMx = {wanted("office.example", "MX", "0 mail.office.example")};
        SurveySnapshot earlier;
        earlier.records = {{QStringLiteral("_25._tcp.mail.office.example"), QStringLiteral("TLSA"), list("3 1 1 abcdef"), 300, {}},
                           {QStringLiteral("mail.office.example"), QStringLiteral("A"), list("192.0.2.25"), 300, {}}};
        office.context.earlier = earlier;
        QCOMPARE(office.verdicts("T3"), list("amber DaneWithoutDnssec"));
        office.context.earlier->records[1].values = list("192.0.2.99");
        QCOMPARE(office.verdicts("T3"), list("red DaneStale"));
    }
};

QTEST_GUILESS_MAIN(TestTransportSecurityChecks)
#include "test_transport_security_checks.moc"

#include "survey_office.h"

#include "dns/survey_json.h"

#include <QJsonArray>

using namespace hikkoshi;

namespace {

const char16_t *const CleanZone = uR"(
office.example. 300 MX 10 mail.office.example.
office.example. 300 A 192.0.2.80
www.office.example. 300 A 192.0.2.80
mail.office.example. 300 A 192.0.2.25
office.example. 300 TXT "v=spf1 ip4:192.0.2.25 -all"
_dmarc.office.example. 300 TXT "v=DMARC1; p=none; rua=mailto:postmaster@office.example"
)";

QStringList idsIn(const SurveyResult &result, CheckState state)
{
    QStringList ids;
    for (const Finding &finding : result.findings) {
        if (finding.state == state)
            ids.append(QStringLiteral("%1 %2").arg(finding.id, nameOf(finding.reason)));
    }
    return ids;
}

/// All of \a expected ("red S7 SpfSeveral") is found, \a named stands in what was found, and nothing else is red.
void checkFound(const SurveyResult &result, const QStringList &expected, const QString &named)
{
    QStringList missing = expected;
    bool isNamed = false;
    for (const Finding &finding : result.findings) {
        const QString text = QStringLiteral("%1 %2 %3").arg(nameOf(finding.state), finding.id, nameOf(finding.reason));
        missing.removeOne(text);
        QVERIFY2(finding.state != CheckState::Red || expected.contains(text), qPrintable(text));
        if (expected.contains(text))
            isNamed = isNamed || (finding.facts + finding.observed + finding.expected).join(u'\n').contains(named);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u',')));
    QVERIFY2(isNamed, qPrintable(named));
}

/// The longest time in which the event loop did not come round.
class Heartbeat final
{
public:
    Heartbeat()
    {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { m_longest = std::max(m_longest, m_last.restart()); });
        m_last.start();
        m_beat.start(5);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_beat;
    QElapsedTimer m_last;
    qint64 m_longest = 0;
};

/// Gives the office four name servers with two addresses each; the zone that they serve.
QString fourServers(SurveyOffice &office, SurveySettings &settings)
{
    QString zone = QStringLiteral("office.example. 300 SOA ns1.office.example. hostmaster.office.example. 7 10800 3600 604800 300\n")
        + QString::fromUtf16(CleanZone).replace(QStringLiteral("-all"), QStringLiteral("include:spf.protection.outlook.com ~all"))
        + QStringLiteral("office.example. 300 TXT MS=ms12345678\n"
                         "selector1._domainkey.office.example. 300 CNAME key.cloud.example.\n"
                         "selector2._domainkey.office.example. 300 CNAME key.cloud.example.\n"
                         "autodiscover.office.example. 300 CNAME autodiscover.outlook.com.\n");
    for (int i = 1; i <= 4; ++i)
        zone += QStringLiteral("office.example. 300 NS ns%1.office.example.\n").arg(QString::number(i));
    for (int i = 1; i <= 4; ++i) {
        const QString name = QStringLiteral("ns%1.office.example").arg(QString::number(i));
        settings.nameServers << SurveyOffice::namedServer(QStringLiteral("192.0.2.10%1").arg(QString::number(i)), name)
                             << SurveyOffice::namedServer(QStringLiteral("2001:db8::%1").arg(QString::number(i)), name);
    }
    for (const DnsServer &server : std::as_const(settings.nameServers))
        office.world.add(server, zone);
    office.world.add(office.resolver, zone);
    office.world.add(office.resolver, uR"(
spf.protection.outlook.com. TXT "v=spf1 ip4:203.0.113.0/24 include:spf.deeper.example -all"
spf.deeper.example. TXT "v=spf1 ip4:198.51.100.0/24 -all"
office-example.d-v1.mx.microsoft. A 203.0.113.25
autodiscover.outlook.com. A 203.0.113.26
key.cloud.example. TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
)");
    return zone;
}

/// Everything filled in, as it is when the MX is about to change.
DnsPlan planOfTheDay()
{
    const QString name = QStringLiteral("office.example");
    DnsPlan plan;
    plan.destination = Destination::Microsoft365;
    plan.ownership = {{name, QStringLiteral("TXT"), QStringLiteral("MS=ms12345678")}};
    plan.newMx = {{name, QStringLiteral("MX"), QStringLiteral("0 office-example.d-v1.mx.microsoft")}};
    for (const char *selector : {"selector1", "selector2"})
        plan.dkim.append({QStringLiteral("%1._domainkey.office.example").arg(QLatin1String(selector)), QStringLiteral("CNAME"),
                          QStringLiteral("key.cloud.example")});
    plan.newSpf = QStringLiteral("include:spf.protection.outlook.com");
    plan.autodiscover = QStringLiteral("autodiscover.outlook.com");
    plan.oldAddresses = {QStringLiteral("192.0.2.25")};
    plan.ttlLoweredAt = QDateTime(QDate(2026, 11, 18), QTime(0, 0), Qt::UTC);
    return plan;
}

} // namespace

class TestSurvey final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCleanZoneIsGreenAllOver()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        const auto result = office.survey(office.settings());
        QVERIFY(result);
        QCOMPARE(idsIn(*result, CheckState::Red), QStringList());
        QCOMPARE(idsIn(*result, CheckState::Amber), QStringList());
        QCOMPARE(idsIn(*result, CheckState::Unknown), QStringList());
        QVERIFY(idsIn(*result, CheckState::Green).contains(QStringLiteral("S4 MxFine")));
        QCOMPARE(result->authorities, QList({office.ns1, office.ns2}));
    }

    void plantedFaultsAreFoundAndNothingElseIsRed_data()
    {
        QTest::addColumn<QString>("zone");          // at both servers
        QTest::addColumn<QString>("zoneAtSecond");  // empty: the same
        QTest::addColumn<QStringList>("expected");
        QTest::addColumn<QString>("named");         // stands in the finding
        const QString clean = QString::fromUtf16(CleanZone);
        const auto row = [](const char *name, const QString &zone, const QString &second, const QStringList &expected,
                            const char *named) {
            QTest::newRow(name) << zone << second << expected << QString::fromLatin1(named);
        };
        row("two SPF records", clean + QStringLiteral("office.example. 300 TXT \"v=spf1 mx -all\"\n"), {},
            {QStringLiteral("red S7 SpfSeveral")}, "v=spf1 ip4:192.0.2.25 ~all");
        row("CNAME as MX target",
            QString(clean).replace(QStringLiteral("mail.office.example. 300 A 192.0.2.25"),
                                   QStringLiteral("mail.office.example. 300 CNAME host.office.example.\n"
                                                  "host.office.example. 300 A 192.0.2.25")),
            {}, {QStringLiteral("amber S4 MxTargetIsAlias")}, "host.office.example");
        row("wildcard", clean + QStringLiteral("*.office.example. 300 A 192.0.2.80\n"), {},
            {QStringLiteral("amber S11 WildcardAddress")}, "192.0.2.80");
        row("MX = apex", QString(clean).replace(QStringLiteral("MX 10 mail"), QStringLiteral("MX 0")).replace(QStringLiteral("MX 0."), QStringLiteral("MX 0 ")),
            {}, {QStringLiteral("amber S4 MxTargetIsDomain"), QStringLiteral("amber S5 MxIsDomainItself")}, "office.example");
        row("revoked DKIM key", clean + QStringLiteral("default._domainkey.office.example. 300 TXT \"v=DKIM1; k=rsa; p=\"\n"), {},
            {QStringLiteral("red S10 DkimRevoked")}, "default._domainkey.office.example");
        row("TTL not lowered on one server", clean,
            QString(clean).replace(QStringLiteral("300 MX"), QStringLiteral("86400 MX")),
            {QStringLiteral("amber S4 MxTtlDiffers"), QStringLiteral("amber L1 TtlLoweredPartly")}, "ns2.office.example (192.0.2.2)");
    }

    void plantedFaultsAreFoundAndNothingElseIsRed()
    {
        QFETCH(QString, zone);
        QFETCH(QString, zoneAtSecond);
        QFETCH(QStringList, expected);
        QFETCH(QString, named);
        SurveyOffice office;
        office.setZone(zone);
        if (!zoneAtSecond.isEmpty())
            office.setZoneAt(office.ns2, zoneAtSecond);
        const auto result = office.survey(office.settings());
        QVERIFY(result);
        checkFound(*result, expected, named);
    }

    void aLameServerIsNamed()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        office.world.clear(office.ns2);
        const auto result = office.survey(office.settings());
        QVERIFY(result);
        checkFound(*result, {QStringLiteral("red S1 NameServerLame")}, QStringLiteral("ns2.office.example (192.0.2.2)"));
    }

    void aDeadServerIsNamedAndAskedOnce()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        office.world.fail(office.ns2, ReplyStatus::TimedOut);
        const auto result = office.survey(office.settings());
        QVERIFY(result);
        checkFound(*result, {QStringLiteral("red S1 NameServerDead")}, QStringLiteral("ns2.office.example (192.0.2.2)"));
        QCOMPARE(office.network.questionsTo(office.ns2), 1);
    }

    void anUnsyncedSecondaryIsNamed()
    {
        SurveyOffice office;
        office.setZone(CleanZone, 8);
        office.setZoneAt(office.ns2, CleanZone, 7);
        const auto result = office.survey(office.settings());
        QVERIFY(result);
        checkFound(*result, {QStringLiteral("amber S3 SerialsDiffer")}, QStringLiteral("ns2.office.example (192.0.2.2)"));
    }

    void anEnforcedPolicyWithoutTheNewMxIsRed()
    {
        SurveyOffice office;
        office.setZone(QString::fromUtf16(CleanZone) + QStringLiteral(R"(
_mta-sts.office.example. 300 TXT "v=STSv1; id=20260101;"
mta-sts.office.example. 300 A 192.0.2.80
)"));
        office.world.add(office.resolver, u"mx.cloud.example. 300 A 203.0.113.25\n");
        office.world.add(PolicyReply {*DomainName::parse(u"office.example"), PolicyReply::Status::Fetched,
                                      "version: STSv1\nmode: enforce\nmx: mail.office.example\nmax_age: 86400\n", {}, {}});
        SurveySettings settings = office.settings();
        const auto before = office.survey(settings);
        QVERIFY(before);
        QCOMPARE(idsIn(*before, CheckState::Red), QStringList());
        settings.plan.newMx = {{QStringLiteral("office.example"), QStringLiteral("MX"), QStringLiteral("0 mx.cloud.example")}};
        settings.ids = {QStringLiteral("S13")};
        const auto result = office.survey(settings);
        QVERIFY(result);
        checkFound(*result, {QStringLiteral("red S13 MtaStsExcludesMx")}, QStringLiteral("mx.cloud.example"));
        QCOMPARE(result->findings.first().expected,
                 QStringList({QStringLiteral("mx: mx.cloud.example"), QStringLiteral("v=STSv1; id=20261121000000;")}));
    }

    void anInterceptedLineIsSaidAndSurveyedOverHttps()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        for (const DnsServer &server : {office.ns1, office.ns2, office.parent})
            office.world.intercept(server);
        SurveySettings settings = office.settings();
        DnsServer https = serverAt(u"198.51.100.54", true);
        https.port = 443;
        https.protocol = DnsServer::Protocol::Https;
        office.world.add(https, u"example. 3600 NS ns.example.\n");
        office.world.add(https, SurveyOffice::head(7));
        office.world.add(https, CleanZone);
        settings.fallbacks = {https};
        const auto result = office.survey(settings);
        QVERIFY(result);
        QCOMPARE(idsIn(*result, CheckState::Red), QStringList());
        QVERIFY(idsIn(*result, CheckState::Unknown).contains(QStringLiteral("E2 Intercepted")));
        QVERIFY(idsIn(*result, CheckState::Unknown).contains(QStringLiteral("E1 PortSilent")));
        QVERIFY(idsIn(*result, CheckState::Green).contains(QStringLiteral("S4 MxFine")));
        QVERIFY(office.network.questionsTo(https) > 5);
    }

    void aDeadResolverIsLeftForTheNextOne()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        SurveySettings settings = office.settings();
        settings.fallbacks = settings.resolvers;
        settings.resolvers = {serverAt(u"198.51.100.99", true)};
        const auto result = office.survey(settings);
        QVERIFY(result);
        QCOMPARE(idsIn(*result, CheckState::Unknown), QStringList());
        QCOMPARE(office.network.questionsTo(settings.resolvers.first()), 1);
    }

    void aSurveyTakesFewQuestionsAndLessThanASecond_data()
    {
        QTest::addColumn<bool>("hasPlan");
        QTest::newRow("of today") << false;
        QTest::newRow("on the day of the switch") << true;
    }

    /// 4 servers with 2 addresses each and 8 resolvers, each of which takes 50 ms for an answer.
    void aSurveyTakesFewQuestionsAndLessThanASecond()
    {
        QFETCH(bool, hasPlan);
        SurveyOffice office;
        SurveySettings settings = office.settings();
        const QString zone = fourServers(office, settings);
        for (int i = 1; i <= 7; ++i) {
            settings.resolvers.append(serverAt(QStringLiteral("198.51.100.%1").arg(QString::number(i)), true));
            office.world.add(settings.resolvers.last(), zone);
        }
        if (hasPlan)
            settings.plan = planOfTheDay();
        qint64 took = 0;
        qint64 stall = 0;
        for (int attempt = 0; attempt < 3; ++attempt) {         // a busy machine is not the survey's fault
            DelayedWorld slow(office.world);
            slow.setDelay(std::chrono::milliseconds(50));
            Heartbeat heart;
            QElapsedTimer clock;
            clock.start();
            const auto result = office.survey(settings, slow);
            took = clock.elapsed();
            stall = heart.longest();
            QVERIFY(result);
            QCOMPARE(idsIn(*result, CheckState::Red), QStringList());
            QCOMPARE(slow.questionsTo(settings.resolvers.last()) > 0, hasPlan);
            qInfo("%d questions, %d to the most asked server, %lld ms, no beat for %lld ms", slow.questions(),
                  slow.mostPerServer(), took, stall);
            QVERIFY(slow.mostPerServer() <= 30);
            if (took < 1000 && stall < 100)
                return;
        }
        QFAIL(qPrintable(QStringLiteral("%1 ms, no beat for %2 ms").arg(QString::number(took), QString::number(stall))));
    }

    void oneDeadServerDelaysNothingElse()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        office.world.fail(office.ns2, ReplyStatus::TimedOut);
        qint64 took = 0;
        for (int attempt = 0; attempt < 3; ++attempt) {
            DelayedWorld slow(office.world);
            slow.setDelay(std::chrono::milliseconds(5));
            slow.setPatience(std::chrono::milliseconds(900));
            QElapsedTimer clock;
            clock.start();
            QVERIFY(office.survey(office.settings(), slow));
            took = clock.elapsed();
            if (took < 2100)                    // the time-outs over UDP and TCP, and no work that waited for them
                return;
        }
        QFAIL(qPrintable(QString::number(took)));
    }

    void silenceAllAroundIsGreyAndNothingElse()
    {
        SurveyOffice office;
        SurveySettings settings = office.settings();
        settings.resolvers = {serverAt(u"198.51.100.99", true)};
        const auto result = office.survey(settings);
        QVERIFY(result);
        QVERIFY(!result->findings.isEmpty());
        QCOMPARE(idsIn(*result, CheckState::Unknown).size(), result->findings.size());
    }

    void aResolverThatDeniesEverythingProvesNothing()
    {
        SurveyOffice office;
        const DnsServer captive = serverAt(u"198.51.100.99", true);
        office.world.add(captive, u"login.captive.example2. A 10.0.0.1\n");
        SurveySettings settings = office.settings();
        settings.resolvers = {captive};
        settings.inside = captive;
        const auto result = office.survey(settings);
        QVERIFY(result);
        QVERIFY(!result->findings.isEmpty());
        QCOMPARE(idsIn(*result, CheckState::Unknown).size(), result->findings.size());
    }

    void silenceOfGivenServersIsGreyToo()
    {
        SurveyOffice office;
        SurveySettings settings = office.settings();
        settings.resolvers = {serverAt(u"198.51.100.99", true)};
        settings.nameServers = {serverAt(u"198.51.100.1"), serverAt(u"198.51.100.2")};
        const auto result = office.survey(settings);
        QVERIFY(result);
        QCOMPARE(idsIn(*result, CheckState::Unknown).size(), result->findings.size());
    }

    void aCancelledSurveySaysNothing()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        office.network.setDelay(std::chrono::milliseconds(5));
        Survey survey(office.network, office.policies());
        QSignalSpy finished(&survey, &Survey::finished);
        QSignalSpy progressed(&survey, &Survey::progressed);
        survey.start(office.settings());
        QTRY_VERIFY(!progressed.isEmpty());
        survey.cancel();
        QVERIFY(!survey.isRunning());
        QTest::qWait(50);
        QVERIFY(finished.isEmpty());
    }

    void theJsonHoldsWhatTheDesignPromises()
    {
        SurveyOffice office;
        office.setZone(CleanZone);
        const auto result = office.survey(office.settings());
        QVERIFY(result);
        const QJsonObject json = toJson(*result);
        QCOMPARE(json.value(QLatin1String("domain")).toString(), QStringLiteral("office.example"));
        const QJsonArray findings = json.value(QLatin1String("findings")).toArray();
        QCOMPARE(findings.size(), result->findings.size());
        for (const char *key : {"id", "state", "subject", "observed", "expected"})
            QVERIFY2(findings.first().toObject().contains(QLatin1String(key)), key);
        QCOMPARE(json.value(QLatin1String("observations")).toArray().size(), result->observations.size());
    }
};

QTEST_GUILESS_MAIN(TestSurvey)
#include "test_survey.moc"

#include "dns/network_resolver.h"
#include "dns/survey.h"
#include "support/dns_office.h"

#include <QTest>

#include <optional>

using namespace hikkoshi;
using namespace hikkoshi::support;

namespace {

const DomainName Origin = DomainName::parse(u"office.test").value_or(DomainName());

QByteArray soa(int serial)
{
    return "office.test. 300 IN SOA ns1.office.test. hostmaster.office.test. " + QByteArray::number(serial)
        + " 10800 3600 604800 300\n"
          "office.test. 300 IN NS ns1.office.test.\n"
          "office.test. 300 IN NS ns2.office.test.\n"
          "ns1.office.test. 300 IN A 127.0.53.1\n"
          "ns2.office.test. 300 IN A 127.0.53.2\n";
}

const QByteArray Clean = "office.test. 300 IN MX 10 mail.office.test.\n"
                         "office.test. 300 IN A 192.0.2.80\n"
                         "www.office.test. 300 IN CNAME office.test.\n"
                         "mail.office.test. 300 IN A 192.0.2.25\n"
                         "office.test. 300 IN TXT \"v=spf1 ip4:192.0.2.25 -all\"\n"
                         "_dmarc.office.test. 300 IN TXT \"v=DMARC1; p=none; rua=mailto:dmarc@office.test\"\n";

QByteArray planted(int mxTtl)
{
    return "office.test. " + QByteArray::number(mxTtl)
        + " IN MX 0 office.test.\n"
          "office.test. 300 IN MX 10 mail.office.test.\n"
          "office.test. 300 IN A 192.0.2.80\n"
          "mail.office.test. 300 IN CNAME host.office.test.\n"
          "host.office.test. 300 IN A 192.0.2.25\n"
          "*.office.test. 300 IN A 192.0.2.80\n"
          "office.test. 300 IN TXT \"v=spf1 ip4:192.0.2.25 -all\"\n"
          "office.test. 300 IN TXT \"v=spf1 ip4:192.0.2.26 -all\"\n"
          "default._domainkey.office.test. 300 IN TXT \"v=DKIM1; k=rsa; p=\"\n"
          "_mta-sts.office.test. 300 IN TXT \"v=STSv1; id=20260101;\"\n"
          "mta-sts.office.test. 300 IN A 192.0.2.80\n"
          "_dmarc.office.test. 300 IN TXT \"v=DMARC1; p=none; rua=mailto:dmarc@office.test\"\n";
}

QStringList verdicts(const SurveyResult &result, CheckState state)
{
    QStringList texts;
    for (const Finding &finding : result.findings) {
        if (finding.state == state)
            texts.append(QStringLiteral("%1 %2").arg(finding.id, nameOf(finding.reason)));
    }
    return texts;
}

const Finding *findingOf(const SurveyResult &result, Finding::Reason reason)
{
    for (const Finding &finding : result.findings) {
        if (finding.reason == reason)
            return &finding;
    }
    return nullptr;
}

/// The web server of the domain: enforces a policy that names the old MX only.
void fetchPolicy(const DomainName &domain, const QHostAddress &address, const QObject *context,
                 const std::function<void(const PolicyReply &)> &fetched)
{
    PolicyReply reply;
    reply.domain = domain;
    reply.status = address == QHostAddress(QStringLiteral("192.0.2.80")) ? PolicyReply::Status::Fetched
                                                                         : PolicyReply::Status::Unreachable;
    reply.body = "version: STSv1\nmode: enforce\nmx: *.office.test\nmx: office.test\nmax_age: 86400\n";
    QTimer::singleShot(0, context, [reply, fetched] { fetched(reply); });
}

std::optional<SurveyResult> surveyOf(const SurveySettings &settings)
{
    NetworkResolver network;
    Survey survey(network, fetchPolicy);
    std::optional<SurveyResult> result;
    QObject::connect(&survey, &Survey::finished, &survey, [&result](const SurveyResult &made) { result = made; });
    survey.start(settings);
    return QTest::qWaitFor([&result] { return result.has_value(); }, 60000) ? result : std::nullopt;
}

} // namespace

/// The survey over real sockets, NSD and Unbound.
class TestSurveyServers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCleanZoneHasNothingRedOrAmber();
    void eachPlantedFaultIsNamedAndNothingElseIsRed();
    void aBlockedNetworkIsGreyAllOver();
};

void TestSurveyServers::aCleanZoneHasNothingRedOrAmber()
{
    const DnsOffice::Zones zones {{Origin, soa(7) + Clean}};
    const auto office = DnsOffice::start({zones, zones});
    QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
    SurveySettings settings;
    settings.domain = Origin;
    settings.nameServers = (*office)->authoritatives();
    settings.resolvers = {(*office)->world()};
    const auto result = surveyOf(settings);
    QVERIFY(result);
    QCOMPARE(verdicts(*result, CheckState::Red), QStringList());
    QCOMPARE(verdicts(*result, CheckState::Amber), QStringList());
    for (const char *id : {"E1", "E2", "S1", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S11"}) {
        const auto green = [&](const Finding &finding) { return finding.id == QLatin1String(id) && finding.state == CheckState::Green; };
        QVERIFY2(std::any_of(result->findings.begin(), result->findings.end(), green), id);
    }
}

void TestSurveyServers::eachPlantedFaultIsNamedAndNothingElseIsRed()
{
    const auto office = DnsOffice::start({{{Origin, soa(8) + planted(300)}}, {{Origin, soa(7) + planted(86400)}}, {}});
    QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
    SurveySettings settings;
    settings.domain = Origin;
    settings.nameServers = (*office)->authoritatives();
    settings.resolvers = {(*office)->world()};
    settings.plan.newMx = {{QStringLiteral("office.test"), QStringLiteral("MX"), QStringLiteral("0 host.office.test")},
                           {QStringLiteral("office.test"), QStringLiteral("MX"), QStringLiteral("5 mx.cloud.test")}};
    settings.ids = {QStringLiteral("E1"), QStringLiteral("E2"), QStringLiteral("S1"), QStringLiteral("S3"), QStringLiteral("S4"),
                    QStringLiteral("S5"), QStringLiteral("S7"), QStringLiteral("S10"), QStringLiteral("S11"), QStringLiteral("S13"),
                    QStringLiteral("L1")};
    const auto result = surveyOf(settings);
    QVERIFY(result);
    QCOMPARE(verdicts(*result, CheckState::Red),
             QStringList({QStringLiteral("S1 NameServerLame"), QStringLiteral("S7 SpfSeveral"), QStringLiteral("S10 DkimRevoked"),
                          QStringLiteral("S13 MtaStsExcludesMx")}));
    const QStringList amber = verdicts(*result, CheckState::Amber);
    for (const char *expected : {"S3 SerialsDiffer", "S4 MxTargetIsDomain", "S4 MxTargetIsAlias", "S4 MxTtlDiffers",
                                 "S5 MxIsDomainItself", "S11 WildcardAddress", "L1 TtlLoweredPartly"})
        QVERIFY2(amber.contains(QLatin1String(expected)), qPrintable(QLatin1String(expected) + amber.join(u',')));
    const QString port = QString::number((*office)->world().port);
    QCOMPARE(findingOf(*result, Finding::Reason::NameServerLame)->facts.first(), QStringLiteral("127.0.53.3:") + port);
    QCOMPARE(findingOf(*result, Finding::Reason::SerialsDiffer)->facts.first(), QStringLiteral("127.0.53.2:") + port);
    QCOMPARE(findingOf(*result, Finding::Reason::MxTtlDiffers)->facts.first(), QStringLiteral("127.0.53.2:") + port);
    QCOMPARE(findingOf(*result, Finding::Reason::TtlLoweredPartly)->facts.first(), QStringLiteral("127.0.53.2:") + port);
    QCOMPARE(findingOf(*result, Finding::Reason::SpfSeveral)->expected,
             QStringList(QStringLiteral("v=spf1 ip4:192.0.2.25 ip4:192.0.2.26 ~all")));
    QCOMPARE(findingOf(*result, Finding::Reason::MtaStsExcludesMx)->facts, QStringList(QStringLiteral("mx.cloud.test")));
}

void TestSurveyServers::aBlockedNetworkIsGreyAllOver()
{
    SurveySettings settings;
    settings.domain = Origin;
    LoopbackServer nobody;
    nobody.address = DnsOffice::addressOf(7);
    nobody.port = freePort({nobody.address});
    settings.nameServers = {authoritative(nobody)};
    settings.resolvers = {recursive(nobody)};
    const auto result = surveyOf(settings);
    QVERIFY(result);
    QVERIFY(!result->findings.isEmpty());
    QCOMPARE(verdicts(*result, CheckState::Unknown).size(), result->findings.size());
}

QTEST_GUILESS_MAIN(TestSurveyServers)
#include "test_survey_servers.moc"

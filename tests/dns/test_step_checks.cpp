#include "dns/step_checks.h"

#include "dns/mail_checks/all_checks.h"
#include "dns/provider_table.h"
#include "support/dns_sightings.h"

#include <QTest>

using namespace hikkoshi;

class TestStepChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNamedCheckExists();
    void theProviderIsTheOneOfAllServers();
    void theWatchWaitsForWhatTheStepIsAbout();
    void theTtlPageJudgesWhatWasSeen();
    void theSwitchPageJudgesEachResolver();
};

namespace {

DnsServer named(const QString &name)
{
    DnsServer server = serverAt(u"192.0.2.1");
    server.name = name;
    return server;
}

DnsPlan plan()
{
    DnsPlan plan;
    plan.newMx = {{QStringLiteral("office.example"), QStringLiteral("MX"), QStringLiteral("0 MX.New.example.")}};
    return plan;
}

RecordHistory history(const QString &line)
{
    const QList<DnsServer> servers {serverAt(u"192.0.2.1"), serverAt(u"192.0.2.2")};
    RecordHistory history = emptyHistory(officeQuestion(), servers, {serverAt(u"192.0.2.9", true)});
    for (const DnsServer &server : servers)
        noteAuthority(history, sighting(server, {line}, 10));
    return history;
}

QStringList idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids << finding.id;
    return ids;
}

} // namespace

void TestStepChecks::everyNamedCheckExists()
{
    QStringList known;
    for (const MailCheck &check : mailChecks())
        known << check.id;
    for (const Step step : {Step::Survey, Step::VerifyDomain, Step::SenderAuthentication, Step::LowerTtl, Step::SwitchMx, Step::CleanUp}) {
        QVERIFY(!surveyedChecks(step).isEmpty());
        for (const QString &id : surveyedChecks(step))
            QVERIFY2(known.contains(id), qPrintable(id));
    }
    QVERIFY(surveyedChecks(Step::Copy).isEmpty());
}

void TestStepChecks::theProviderIsTheOneOfAllServers()
{
    const Provider *onamae = dnsProviderOf({named(QStringLiteral("01.dnsv.jp")), named(QStringLiteral("02.dnsv.jp"))});
    QVERIFY(onamae);
    QCOMPARE(onamae->key, QStringLiteral("onamae"));
    QVERIFY(!dnsProviderOf({named(QStringLiteral("01.dnsv.jp")), named(QStringLiteral("ns1.unknown.example"))}));
    QVERIFY(!dnsProviderOf({}));
}

void TestStepChecks::theWatchWaitsForWhatTheStepIsAbout()
{
    QVERIFY(expectedMx(plan(), Step::Survey) == RecordExpectation());
    QCOMPARE(expectedMx(plan(), Step::LowerTtl).ttlAtMost, std::optional(std::chrono::seconds(300)));
    QCOMPARE(expectedMx(plan(), Step::SwitchMx).values, QStringList {QStringLiteral("mx.new.example")});
    DnsPlan switched = plan();
    switched.mxChangedAt = secondOfDay(1);
    QCOMPARE(expectedMx(switched, {}).match, RecordExpectation::Match::Hosts);
    DnsPlan withoutNewMx;
    withoutNewMx.mxChangedAt = secondOfDay(1);
    QVERIFY(expectedMx(withoutNewMx, Step::SwitchMx) == RecordExpectation());
}

void TestStepChecks::theTtlPageJudgesWhatWasSeen()
{
    const auto findings = watchedFindings(Step::LowerTtl, history(mxLine(QStringLiteral("mail.office.example"), 86400)), plan(), nullptr, secondOfDay(20));
    QCOMPARE(idsOf(findings), QStringList({QStringLiteral("L1"), QStringLiteral("L2"), QStringLiteral("L3")}));
    QCOMPARE(findings.first().reason, Finding::Reason::TtlNotLoweredYet);
    QCOMPARE(findings.first().facts, QStringList {QStringLiteral("86400")});
}

void TestStepChecks::theSwitchPageJudgesEachResolver()
{
    DnsPlan switched = plan();
    switched.mxChangedAt = secondOfDay(1);
    RecordHistory seen = history(mxLine(QStringLiteral("mx.new.example"), 300));
    noteResolver(seen, sighting(serverAt(u"192.0.2.9", true), {mxLine(QStringLiteral("mail.office.example"), 200)}, 12));
    const auto findings = watchedFindings(Step::SwitchMx, seen, switched, nullptr, secondOfDay(20));
    QCOMPARE(idsOf(findings), QStringList({QStringLiteral("M2"), QStringLiteral("M3")}));
    QCOMPARE(findings.first().state, CheckState::Green);
    QCOMPARE(findings.last().reason, Finding::Reason::ResolverOld);
    QVERIFY(findings.last().until);
}

QTEST_GUILESS_MAIN(TestStepChecks)
#include "test_step_checks.moc"

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

#include "storage/dns_history_json.h"
#include "storage/dns_json.h"

#include "support/sample_project.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace hikkoshi;

namespace {

/// As it comes back from a file.
QJsonObject throughText(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

DnsCheck check()
{
    return {sample::time(3).toUTC(), {sample::finding(QStringLiteral("L1"), CheckState::Red), Finding()}};
}

} // namespace

class TestDnsJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBackEqual();
    void everyMissingMemberIsNamed();
    void unknownNamesAreRefused();
};

void TestDnsJson::everythingComesBackEqual()
{
    QVERIFY(dnsPlanFromJson(throughText(toJson(sample::dnsPlan()))) == sample::dnsPlan());
    QVERIFY(dnsPlanFromJson(throughText(toJson(DnsPlan()))) == DnsPlan());
    QVERIFY(snapshotFromJson(throughText(toJson(sample::snapshot()))) == sample::snapshot());
    QVERIFY(snapshotFromJson(throughText(toJson(SurveySnapshot()))) == SurveySnapshot());
    QVERIFY(dnsCheckFromJson(throughText(toJson(check()))) == check());
    QVERIFY(historyFromJson(throughText(toJson(sample::history()))) == sample::history());
    QVERIFY(historyFromJson(throughText(toJson(RecordHistory()))) == RecordHistory());
}

void TestDnsJson::everyMissingMemberIsNamed()
{
    const QJsonObject whole = toJson(sample::dnsPlan());
    for (const QString &name : whole.keys()) {
        if (name.endsWith(QLatin1String("_at")))
            continue;   // what has not happened yet has no time
        QJsonObject without = whole;
        without.remove(name);
        const auto read = dnsPlanFromJson(without);
        QVERIFY2(!read, qPrintable(name));
        QVERIFY(read.error().detail.contains(name));
    }
}

void TestDnsJson::unknownNamesAreRefused()
{
    QJsonObject plan = toJson(sample::dnsPlan());
    plan.insert(QStringLiteral("destination"), QStringLiteral("elsewhere"));
    QCOMPARE(dnsPlanFromJson(plan).error().kind, ErrorKind::ProjectDamaged);
    for (const char *member : {"state", "reason"}) {
        QJsonObject whole = toJson(check());
        QJsonArray findings = whole.value(QStringLiteral("findings")).toArray();
        QJsonObject first = findings.first().toObject();
        first.insert(QLatin1String(member), QStringLiteral("purple"));
        findings.replace(0, first);
        whole.insert(QStringLiteral("findings"), findings);
        QVERIFY(!dnsCheckFromJson(whole));
    }
}

QTEST_GUILESS_MAIN(TestDnsJson)
#include "test_dns_json.moc"

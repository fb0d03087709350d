#include "storage/outcome_json.h"

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

} // namespace

class TestOutcomeJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOutcomeComesBackEqual();
    void countsHaveTheCommandLinesNames();
    void timesKeepTheirOffset();
    void everyMissingMemberIsNamed();
    void unknownNamesAndOtherTypesAreRefused();
};

void TestOutcomeJson::everyOutcomeComesBackEqual()
{
    const auto preflight = sample::preflight(sample::Sato);
    QVERIFY(preflightFromJson(throughText(toJson(preflight))) == preflight);
    QVERIFY(preflightFromJson(throughText(toJson(PreflightOutcome()))) == PreflightOutcome());
    const auto copied = sample::copied(sample::Sato);
    QVERIFY(mailboxOutcomeFromJson(throughText(toJson(copied))) == copied);
    QVERIFY(mailboxOutcomeFromJson(throughText(toJson(MailboxOutcome()))) == MailboxOutcome());
    const auto compared = sample::compared(sample::Sato);
    QVERIFY(verifyOutcomeFromJson(throughText(toJson(compared))) == compared);
    QVERIFY(verifyOutcomeFromJson(throughText(toJson(VerifyOutcome()))) == VerifyOutcome());
}

void TestOutcomeJson::countsHaveTheCommandLinesNames()
{
    const QJsonObject object = toJson(sample::copied(sample::Sato));
    for (const char *name : {"address", "folders", "messages", "copied", "already", "skipped", "refused", "vanished",
             "pending", "bytes", "closed"})
        QVERIFY2(object.contains(QLatin1String(name)), name);
    QCOMPARE(object.value(QStringLiteral("closed")).toBool(), true);
    QCOMPARE(object.value(QStringLiteral("bytes")).toInteger(), qint64(1) << 40);
}

void TestOutcomeJson::timesKeepTheirOffset()
{
    const auto back = verifyOutcomeFromJson(throughText(toJson(sample::compared(sample::Sato))));
    QCOMPARE(back->differences.first().message.arrived.offsetFromUtc(), 9 * 3600);
    QCOMPARE(back->differences.first().message.arrived.time().msec(), 250);
}

void TestOutcomeJson::everyMissingMemberIsNamed()
{
    const QJsonObject whole = toJson(sample::copied(sample::Sato));
    for (const QString &name : whole.keys()) {
        if (name == QLatin1String("closed") || name == QLatin1String("error"))
            continue;   // one is computed, the other may be absent
        QJsonObject without = whole;
        without.remove(name);
        const auto read = mailboxOutcomeFromJson(without);
        QVERIFY2(!read, qPrintable(name));
        QCOMPARE(read.error().kind, ErrorKind::ProjectDamaged);
        QVERIFY(read.error().detail.endsWith(name));
    }
}

void TestOutcomeJson::unknownNamesAndOtherTypesAreRefused()
{
    const auto with = [](const char *name, const QJsonValue &value) {
        QJsonObject object = toJson(sample::copied(sample::Sato));
        object.insert(QLatin1String(name), value);
        return mailboxOutcomeFromJson(object).has_value();
    };
    QVERIFY(with("copied", 5));
    QVERIFY(!with("copied", 5.5));
    QVERIFY(!with("copied", QStringLiteral("5")));
    QVERIFY(!with("notes", QJsonArray {1}));
    QVERIFY(!with("error", QJsonObject {{QStringLiteral("kind"), QStringLiteral("bad-luck")}, {QStringLiteral("detail"), QString()}}));
    QVERIFY(!with("error", 3));
}

QTEST_GUILESS_MAIN(TestOutcomeJson)
#include "test_outcome_json.moc"

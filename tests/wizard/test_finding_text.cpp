#include "wizard/language.h"
#include "wizard/words/finding_text.h"
#include "wizard/words/size_text.h"

#include <QApplication>
#include <QMetaEnum>
#include <QStandardPaths>
#include <QTest>

using namespace hikkoshi;

/// Every reason has its sentences, in both languages, with facts and without.
class TestFindingText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void everyReasonIsSaidInBothLanguages_data();
    void everyReasonIsSaidInBothLanguages();
    void factsAreNamedInTheSentence();
    void theEndIsNamedByItsClock();
    void whatIsGreenNeedsNoAction();
    void everyRedNamesOneAction();
    void everyCheckHasAName();
};

namespace {

using Reason = Finding::Reason;

Finding finding(Reason reason, const QStringList &facts = {}, CheckState state = CheckState::Red)
{
    Finding made;
    made.reason = reason;
    made.facts = facts;
    made.state = state;
    return made;
}

bool isJapanese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff; });
}

QList<Reason> allReasons()
{
    const auto known = QMetaEnum::fromType<Reason>();
    QList<Reason> reasons;
    for (int i = 0; i < known.keyCount(); ++i)
        reasons << Reason(known.value(i));
    return reasons;
}

const QStringList Ids {
    QStringLiteral("E1"), QStringLiteral("E4"), QStringLiteral("S1"), QStringLiteral("S15"), QStringLiteral("L1"),
    QStringLiteral("L4"), QStringLiteral("V1"), QStringLiteral("V4"), QStringLiteral("M0"), QStringLiteral("M6"),
    QStringLiteral("A1"), QStringLiteral("A5"), QStringLiteral("C1"), QStringLiteral("T1"), QStringLiteral("T3"),
    QStringLiteral("B0"), QStringLiteral("B3"), QStringLiteral("X1"), QStringLiteral("X3")};

} // namespace

void TestFindingText::everyReasonIsSaidInBothLanguages_data()
{
    QTest::addColumn<QStringList>("facts");
    QTest::newRow("no facts") << QStringList();
    QTest::newRow("one fact") << QStringList {QStringLiteral("ns1.dns.example")};
    QTest::newRow("two facts") << QStringList {QStringLiteral("ns1.dns.example"), QStringLiteral("ns2.dns.example")};
}

void TestFindingText::everyReasonIsSaidInBothLanguages()
{
    QFETCH(QStringList, facts);
    Language language(Language::Name::English);
    for (const Reason reason : allReasons()) {
        for (const bool ends : {false, true}) {
            Finding made = finding(reason, facts);
            if (ends)
                made.until = QDateTime::currentDateTimeUtc().addSecs(60);
            language.use(Language::Name::English);
            const QString english = findingHeadline(made);
            const QString action = findingRemedy(made);
            language.use(Language::Name::Japanese);
            const QString japanese = findingHeadline(made);
            QVERIFY2(!english.isEmpty() && !isJapanese(english), qPrintable(nameOf(reason)));
            QVERIFY2(isJapanese(japanese), qPrintable(nameOf(reason)));
            QCOMPARE(action.isEmpty(), findingRemedy(made).isEmpty());
            QVERIFY2(action.isEmpty() || isJapanese(findingRemedy(made)), qPrintable(nameOf(reason)));
            for (const QString &sentence : {english, japanese, action, findingRemedy(made)})
                QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(nameOf(reason) + sentence));
        }
    }
}

void TestFindingText::factsAreNamedInTheSentence()
{
    Language language(Language::Name::Japanese);
    QCOMPARE(findingHeadline(finding(Reason::TtlNotLoweredYet, {QStringLiteral("86400")})), QStringLiteral("TTL がまだ 86400 秒です"));
    QCOMPARE(findingHeadline(finding(Reason::TokenPartly, {QStringLiteral("ns1"), QStringLiteral("ns2")})),
             QStringLiteral("ns1、ns2 には確認用のレコードがまだありません"));
    QCOMPARE(findingHeadline(finding(Reason::DkimKeyShort, {QStringLiteral("s1"), QStringLiteral("1024")})),
             QStringLiteral("DKIM の鍵 s1 は 1024 ビットしかありません"));
    QCOMPARE(findingHeadline(finding(Reason::DkimKeyShort, {QStringLiteral("s1")})), QStringLiteral("DKIM の鍵が推奨より短めです"));
    // What a zone holds is never taken for a place to fill.
    QVERIFY(findingHeadline(finding(Reason::DkimTargetMissing, {QStringLiteral("%2"), QStringLiteral("x")})).contains(QStringLiteral("%2")));
}

void TestFindingText::theEndIsNamedByItsClock()
{
    Language language(Language::Name::Japanese);
    Finding made = finding(Reason::SafeFrom);
    made.until = QDateTime(QDate::currentDate(), QTime(18, 10, 14));
    QCOMPARE(findingHeadline(made), QStringLiteral("前の TTL のキャッシュは、遅くとも 18:10:14 に切れます"));
    made.until = made.until->addDays(2);
    QVERIFY(findingHeadline(made).contains(momentText(*made.until)));
}

void TestFindingText::whatIsGreenNeedsNoAction()
{
    Language language(Language::Name::English);
    for (const Reason reason : allReasons())
        QVERIFY(findingRemedy(finding(reason, {}, CheckState::Green)).isEmpty());
}

void TestFindingText::everyRedNamesOneAction()
{
    Language language(Language::Name::English);
    // These are never red: facts/dns.md gives them as green or as something that needs nothing.
    int without = 0;
    for (const Reason reason : allReasons())
        without += findingRemedy(finding(reason)).isEmpty() ? 1 : 0;
    QVERIFY2(without < 60, qPrintable(QString::number(without)));
    for (const Reason reason : {Reason::MxMissing, Reason::SpfSeveral, Reason::NameServerLame, Reason::DkimKeyRevoked,
                                Reason::MtaStsExcludesMx, Reason::TtlNotLowered, Reason::NoUsableAnswer})
        QVERIFY(!findingRemedy(finding(reason)).isEmpty());
}

void TestFindingText::everyCheckHasAName()
{
    Language language(Language::Name::Japanese);
    for (const QString &id : Ids)
        QVERIFY2(checkName(id) != id, qPrintable(id));
    QCOMPARE(checkName(QStringLiteral("Z9")), QStringLiteral("Z9"));
}

QTEST_MAIN(TestFindingText)
#include "test_finding_text.moc"

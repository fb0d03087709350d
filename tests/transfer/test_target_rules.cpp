#include "transfer/target_rules.h"

#include <QTest>

using namespace hikkoshi;

class TestTargetRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void microsoft365HasItsOwnFigures()
    {
        StoreFeatures features;
        features.microsoftExchange = true;
        QCOMPARE(targetLimits(features).message, std::optional(35_MiB));
        QCOMPARE(targetLimits(features).messages, 500'000);
        QVERIFY(nameRulesFor(features).reserved.contains(QStringLiteral("Files")));
        QVERIFY(nameRulesFor(features).caseInsensitive);
    }

    void theServersOwnWordCounts()
    {
        StoreFeatures features;
        features.appendLimit = ByteCount {35'651'584};
        QCOMPARE(targetLimits(features).message, features.appendLimit);
        QCOMPARE(targetLimits(features).messages, 0);
    }

    void othersHaveNoLimitThatWeKnow()
    {
        QVERIFY(!targetLimits({}).message);
        QVERIFY(nameRulesFor({}).reserved.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTargetRules)
#include "test_target_rules.moc"

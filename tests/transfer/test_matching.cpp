#include "transfer/matching.h"

#include <QTest>

using namespace hikkoshi;

class TestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTwinsNeedAsManyCopies()
    {
        const MatchCandidate twin {1, "d", 100, 10, true};
        const QList<MatchCandidate> oldSide {twin, {2, "d", 100, 10, true}, {3, "d", 100, 10, true}};
        const auto pairs = matchMessages(oldSide, {{11, "d", 100, 10, true}, {12, "d", 100, 10, true}}, MatchRule::Exact);
        QCOMPARE(pairs, (QList<std::pair<Uid, Uid>> {{1, 11}, {2, 12}}));
    }

    void exactMeansDateAndSizeToo()
    {
        const QList<MatchCandidate> one {{1, "d", 100, 10, true}};
        QVERIFY(matchMessages(one, {{11, "d", 101, 10, true}}, MatchRule::Exact).isEmpty());
        QVERIFY(matchMessages(one, {{11, "d", 100, 11, true}}, MatchRule::Exact).isEmpty());
        QVERIFY(matchMessages(one, {{11, "e", 100, 10, true}}, MatchRule::Exact).isEmpty());
    }

    void adoptingForgivesAnotherToolsHeader()
    {
        const QList<MatchCandidate> one {{1, "d", 100, 2000, true}};
        QCOMPARE(matchMessages(one, {{11, "d", 999, 2022, true}}, MatchRule::Adopting).size(), 1);
    }

    void adoptingNeverTakesAnotherSizeWithoutMessageId()
    {
        const QList<MatchCandidate> one {{1, "d", 100, 2000, false}};
        QVERIFY(matchMessages(one, {{11, "d", 100, 2022, false}}, MatchRule::Adopting).isEmpty());
    }

    void adoptingNeverTakesAVeryDifferentSize()
    {
        const QList<MatchCandidate> one {{1, "d", 100, 2000, true}};
        QVERIFY(matchMessages(one, {{11, "d", 100, 9000, true}}, MatchRule::Adopting).isEmpty());
    }

    void theBetterMatchComesFirst()
    {
        const QList<MatchCandidate> oldSide {{1, "d", 100, 2000, true}, {2, "d", 200, 2000, true}};
        const QList<MatchCandidate> newSide {{11, "d", 200, 2000, true}, {12, "d", 100, 2000, true}};
        auto pairs = matchMessages(oldSide, newSide, MatchRule::Adopting);
        QCOMPARE(pairs, (QList<std::pair<Uid, Uid>> {{1, 12}, {2, 11}}));
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "test_matching.moc"

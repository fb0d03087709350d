#include "dns/record_history.h"

#include "support/dns_sightings.h"

#include <QTest>

using namespace hikkoshi;

namespace {

const DnsServer Ns1 = serverAt(u"192.0.2.1");
const DnsServer Ns2 = serverAt(u"192.0.2.2");
const DnsServer Cache = serverAt(u"198.51.100.1", true);
const QString Old = QStringLiteral("mail.office.example");
const QString New = QStringLiteral("mx.new.example");

RecordHistory office()
{
    return emptyHistory(officeQuestion(), {Ns1, Ns2}, {Cache});
}

} // namespace

class TestRecordHistory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstSightingIsNoChange()
    {
        RecordHistory history = office();
        QVERIFY(!noteAuthority(history, sighting(Ns1, {mxLine(Old, 3600)}, 10)));
        QCOMPARE(history.authorities[0].states.size(), 1);
        QCOMPARE(history.authorities[0].states[0].values, QStringList {QStringLiteral("10 mail.office.example")});
        QCOMPARE(history.authorities[0].states[0].ttl, std::chrono::seconds(3600));
        QVERIFY(history.authorities[1].states.isEmpty());
    }

    void aChangeNamesOldNewWhereAndWhen()
    {
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns2, {mxLine(Old, 3600)}, 10));
        QVERIFY(!noteAuthority(history, sighting(Ns2, {mxLine(Old, 3600)}, 40)));
        const auto change = noteAuthority(history, sighting(Ns2, {mxLine(New, 300)}, 70));
        QVERIFY(change);
        QCOMPARE(change->server, QStringLiteral("192.0.2.2:53"));
        QCOMPARE(change->oldValues, QStringList {QStringLiteral("10 mail.office.example")});
        QCOMPARE(change->newValues, QStringList {QStringLiteral("10 mx.new.example")});
        QCOMPARE(change->oldLastSeen, secondOfDay(40));
        QCOMPARE(change->newFirstSeen, secondOfDay(70));
        QCOMPARE(history.authorities[1].states[0].goneBy, secondOfDay(70));
    }

    void onlyAnAuthoritativeAnswerIsASighting_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("authoritative");
        QTest::newRow("time-out") << int(ReplyStatus::TimedOut) << false;
        QTest::newRow("SERVFAIL") << int(ReplyStatus::ServerFailure) << false;
        QTest::newRow("refused") << int(ReplyStatus::Refused) << false;
        QTest::newRow("referral") << int(ReplyStatus::Referral) << true;
        QTest::newRow("intercepted") << int(ReplyStatus::Answer) << false;
        QTest::newRow("intercepted no") << int(ReplyStatus::NoName) << false;
    }

    void onlyAnAuthoritativeAnswerIsASighting()
    {
        QFETCH(int, status);
        QFETCH(bool, authoritative);
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns1, {mxLine(Old, 3600)}, 10));
        DnsReply reply = sighting(Ns1, {mxLine(New, 300)}, 40);
        reply.status = ReplyStatus(status);
        reply.authoritative = authoritative;
        QVERIFY(!noteAuthority(history, reply));
        QCOMPARE(history.authorities[0].states.size(), 1);
        QCOMPARE(history.authorities[0].failures, 1);
        noteAuthority(history, sighting(Ns1, {mxLine(Old, 3600)}, 70));
        QCOMPARE(history.authorities[0].failures, 0);
    }

    void absenceIsAStateThatLastsForTheNegativeTtl()
    {
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns1, {}, 10));
        QCOMPARE(history.authorities[0].states[0].values, QStringList());
        QCOMPARE(history.authorities[0].states[0].ttl, std::chrono::seconds(900));
        QVERIFY(noteAuthority(history, sighting(Ns1, {mxLine(New, 300)}, 40)));
    }

    void theLongestTtlOfAChainCounts()
    {
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns1, {QStringLiteral("office.example. 7200 CNAME x.office.example."),
                                              QStringLiteral("x.office.example. 60 MX 10 mail.office.example.")}, 10));
        QCOMPARE(history.authorities[0].states[0].ttl, std::chrono::seconds(7200));
    }

    void aLateReplyIsPassedOver()
    {
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns1, {mxLine(New, 300)}, 40));
        QVERIFY(!noteAuthority(history, sighting(Ns1, {mxLine(Old, 3600)}, 20)));
        QCOMPARE(history.authorities[0].states.size(), 1);
        noteResolver(history, sighting(Cache, {mxLine(New, 300)}, 40));
        QVERIFY(!noteResolver(history, sighting(Cache, {mxLine(Old, 30)}, 39)));
    }

    void aServerThatGoesBackAndForthKeepsEachStateOnce()
    {
        RecordHistory history = office();
        for (int i = 0; i < 100; ++i)
            noteAuthority(history, sighting(Ns1, {mxLine(i % 2 == 0 ? Old : New, 300)}, i * 30));
        QCOMPARE(history.authorities[0].states.size(), 2);
        QCOMPARE(history.authorities[0].states[0].goneBy, secondOfDay(99 * 30));
    }

    void aServerThatMakesItsAnswersUpFillsNoMemory()
    {
        RecordHistory history = office();
        for (int i = 0; i < 10000; ++i)
            noteAuthority(history, sighting(Ns1, {mxLine(QStringLiteral("h%1.example").arg(i), i == 5 ? 86400 : 60)}, i));
        QVERIFY(history.authorities[0].states.size() <= 16);
        // The one with the long TTL was not dropped: caches remember it longest.
        const auto &states = history.authorities[0].states;
        QVERIFY(std::any_of(states.begin(), states.end(),
                            [](const ServedState &state) { return state.ttl == std::chrono::seconds(86400); }));
        QCOMPARE(history.authorities[0].forgottenUntil->secsTo(secondOfDay(9985 + 60)), 0);
    }

    void aResolverKeepsItsRemainingTime()
    {
        RecordHistory history = office();
        QVERIFY(!noteResolver(history, sighting(Cache, {mxLine(Old, 200)}, 10)));
        QVERIFY(!noteResolver(history, sighting(Cache, {mxLine(Old, 100)}, 110)));
        QCOMPARE(history.resolvers[0].firstSeen, secondOfDay(10));
        QCOMPARE(history.resolvers[0].ttlLeft, std::chrono::seconds(100));
        const auto change = noteResolver(history, sighting(Cache, {mxLine(New, 300)}, 212));
        QVERIFY(change && change->resolver);
        QCOMPARE(change->oldLastSeen, secondOfDay(110));
    }

    void theSavedSurveyCountsAtEveryServer()
    {
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns1, {mxLine(Old, 300)}, 1000));
        const SnapshotRecord record {QStringLiteral("office.example"), QStringLiteral("MX"),
                                     {QStringLiteral("10 mail.office.example")}, 86400, {QStringLiteral("ns1")}};
        noteEarlier(history, record, secondOfDay(10));
        for (const AuthorityHistory &authority : history.authorities)
            QCOMPARE(authority.states.first().ttl, std::chrono::seconds(86400));
        QCOMPARE(history.authorities[0].states[0].goneBy, secondOfDay(1000));
        QVERIFY(!history.authorities[1].states[0].goneBy);
        noteEarlier(history, record, secondOfDay(2000));
        QCOMPARE(history.authorities[0].states.size(), 2);
    }

    void everyTimeMovesWithTheClock()
    {
        RecordHistory history = office();
        noteAuthority(history, sighting(Ns1, {mxLine(Old, 300)}, 10));
        noteAuthority(history, sighting(Ns1, {mxLine(New, 300)}, 20));
        noteResolver(history, sighting(Cache, {mxLine(Old, 20)}, 30));
        shiftTimes(history, std::chrono::hours(-1));
        QCOMPARE(history.authorities[0].states[0].goneBy, secondOfDay(20 - 3600));
        QCOMPARE(history.authorities[0].states[1].lastSeen, secondOfDay(20 - 3600));
        QCOMPARE(history.resolvers[0].seenAt, secondOfDay(30 - 3600));
    }

    void whatIsExpectedIsCompared_data()
    {
        QTest::addColumn<int>("match");
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QStringList>("seen");
        QTest::addColumn<bool>("met");
        const auto words = [](const char *text) {
            return QString::fromLatin1(text).split(u',', Qt::SkipEmptyParts);
        };
        const int exactly = int(RecordExpectation::Match::Exactly);
        const int contains = int(RecordExpectation::Match::Contains);
        const int hosts = int(RecordExpectation::Match::Hosts);
        QTest::newRow("anything") << int(RecordExpectation::Match::Anything) << words("") << words("a") << true;
        QTest::newRow("same set") << exactly << words("b,a") << words("a,b") << true;
        QTest::newRow("one more") << exactly << words("a") << words("a,b") << false;
        QTest::newRow("among others") << contains << words("MS=1") << words("v=spf1 -all,MS=1") << true;
        QTest::newRow("missing") << contains << words("MS=1") << words("v=spf1 -all") << false;
        QTest::newRow("hosts") << hosts << words("a.example,b.example") << words("5 b.example,10 a.example") << true;
        QTest::newRow("split") << hosts << words("a.example") << words("5 b.example,10 a.example") << false;
        QTest::newRow("none") << hosts << words("a.example") << words("") << false;
    }

    void whatIsExpectedIsCompared()
    {
        QFETCH(int, match);
        QFETCH(QStringList, wanted);
        QFETCH(QStringList, seen);
        QTEST(meets({RecordExpectation::Match(match), wanted, {}}, seen, std::chrono::seconds(5)), "met");
    }

    void anUnknownTtlIsNotShort()
    {
        const RecordExpectation expected {RecordExpectation::Match::Anything, {}, std::chrono::seconds(300)};
        QVERIFY(meets(expected, {}, std::chrono::seconds(300)));
        QVERIFY(!meets(expected, {}, std::chrono::seconds(301)));
        QVERIFY(!meets(expected, {}, std::nullopt));
    }
};

QTEST_GUILESS_MAIN(TestRecordHistory)
#include "test_record_history.moc"

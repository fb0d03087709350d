#include "dns/mail_checks/switch_checks.h"

#include "dns/record_history.h"
#include "support/dns_sightings.h"

#include <QTest>

using namespace hikkoshi;
using Reason = Finding::Reason;

namespace {

const DnsServer Ns1 = serverAt(u"192.0.2.1");
const DnsServer Ns2 = serverAt(u"192.0.2.2");
const DnsServer Cache = serverAt(u"198.51.100.1", true);
const QString Old = QStringLiteral("mail.office.example");
const QString New = QStringLiteral("mx.new.example");

const QStringList Before {mxLine(Old, 600)};
const QStringList After {mxLine(New, 300)};
const QStringList Both {mxLine(Old, 600), mxLine(New, 600)};

MxSwitch toNew(std::optional<QDateTime> changedAt = {})
{
    return {{New}, changedAt, {}};
}

RecordHistory watched(const QStringList &first, const QStringList &second)
{
    RecordHistory history = emptyHistory(officeQuestion(), {Ns1, Ns2}, {Cache});
    for (const DnsServer &server : {Ns1, Ns2})
        noteAuthority(history, sighting(server, Before, 0));
    noteAuthority(history, sighting(Ns1, first, 60));
    noteAuthority(history, sighting(Ns2, second, 60));
    return history;
}

} // namespace

class TestSwitchChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAuthoritiesAreJudged_data()
    {
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("second");
        QTest::addColumn<bool>("told");
        QTest::addColumn<int>("now");
        QTest::addColumn<CheckState>("state");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("all") << After << After << true << 100 << CheckState::Green << Reason::MxSwitched << QStringList();
        QTest::newRow("one") << After << Before << true << 100 << CheckState::Amber << Reason::MxSwitchedPartly
                             << QStringList {QStringLiteral("192.0.2.2")};
        QTest::newRow("old beside") << Both << Both << true << 100 << CheckState::Amber << Reason::MxSplit << QStringList {Old};
        QTest::newRow("not yet") << Before << Before << true << 3600 << CheckState::Amber << Reason::MxNotSwitchedYet << QStringList();
        QTest::newRow("not published") << Before << Before << true << 3601 << CheckState::Red << Reason::MxNotSwitched << QStringList();
        QTest::newRow("nobody has done it") << Before << Before << false << 99999 << CheckState::Amber
                                            << Reason::MxNotSwitchedYet << QStringList();
        QTest::newRow("gone altogether") << QStringList() << QStringList() << true << 3601 << CheckState::Red
                                         << Reason::MxNotSwitched << QStringList();
    }

    void theAuthoritiesAreJudged()
    {
        QFETCH(QStringList, first);
        QFETCH(QStringList, second);
        QFETCH(bool, told);
        QFETCH(int, now);
        const MxSwitch change = toNew(told ? std::optional(secondOfDay(0)) : std::nullopt);
        const Finding finding = mxAtAuthorities(watched(first, second), change, secondOfDay(now));
        QCOMPARE(finding.id, QStringLiteral("M2"));
        QTEST(finding.reason, "reason");
        QTEST(finding.state, "state");
        QTEST(finding.facts, "facts");
    }

    void aServerThatCannotBeAskedIsNotGreen()
    {
        RecordHistory history = emptyHistory(officeQuestion(), {Ns1, Ns2}, {});
        history.refresh = std::chrono::seconds(7200);
        history.retry = std::chrono::seconds(900);
        noteAuthority(history, sighting(Ns1, After, 0));
        noteAuthority(history, silence(Ns2, 0));
        const Finding waiting = mxAtAuthorities(history, toNew(), secondOfDay(60));
        QCOMPARE(waiting.state, CheckState::Unknown);
        QCOMPARE(waiting.facts, QStringList {QStringLiteral("192.0.2.2")});
        QCOMPARE(mxAtAuthorities(history, toNew(), secondOfDay(8100)).state, CheckState::Green);
    }

    void withoutAnyAnswerEverythingIsGrey()
    {
        RecordHistory history = emptyHistory(officeQuestion(), {Ns1, Ns2}, {Cache});
        noteAuthority(history, silence(Ns1, 0));
        noteAuthority(history, silence(Ns2, 0));
        noteResolver(history, silence(Cache, 0));
        QCOMPARE(mxAtAuthorities(history, toNew(), secondOfDay(60)).state, CheckState::Unknown);
        QCOMPARE(mxAtResolvers(history, toNew(), secondOfDay(60)).first().state, CheckState::Unknown);
    }

    void aResolverThatWasNotAskedIsNotListed()
    {
        QVERIFY(mxAtResolvers(watched(Before, Before), toNew(), secondOfDay(60)).isEmpty());
    }

    void theOldAtAResolverHasItsTime()
    {
        RecordHistory history = watched(After, After);
        noteResolver(history, sighting(Cache, {mxLine(Old, 500)}, 100));
        const Finding finding = mxAtResolvers(history, toNew(), secondOfDay(101)).first();
        QCOMPARE(finding.state, CheckState::Amber);
        QCOMPARE(finding.reason, Reason::ResolverOld);
        QCOMPARE(*finding.until, secondOfDay(602));
        QCOMPARE(finding.facts, QStringList {QStringLiteral("198.51.100.1")});
    }

    void theOldAfterTheBoundIsRed()
    {
        RecordHistory history = watched(After, After);      // gone by 60 s, known until 662 s
        noteResolver(history, sighting(Cache, {mxLine(Old, 500)}, 662));
        QCOMPARE(mxAtResolvers(history, toNew(), secondOfDay(662)).first().state, CheckState::Amber);
        noteResolver(history, sighting(Cache, {mxLine(Old, 500)}, 663));
        const Finding finding = mxAtResolvers(history, toNew(), secondOfDay(663)).first();
        QCOMPARE(finding.state, CheckState::Red);
        QCOMPARE(finding.reason, Reason::ResolverOldTooLong);
    }

    void theNewAtAResolverIsGreen()
    {
        RecordHistory history = watched(After, After);
        noteResolver(history, sighting(Cache, After, 100));
        QCOMPARE(mxAtResolvers(history, toNew(), secondOfDay(101)).first().reason, Reason::ResolverNew);
    }
};

QTEST_GUILESS_MAIN(TestSwitchChecks)
#include "test_switch_checks.moc"

#include "wizard/rehearsal_room.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

/// The practice office in its own thread: the window never waits for it.
class TestRehearsalRoom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePracticePanelIsReachedFromTheWindow();
};

void TestRehearsalRoom::thePracticePanelIsReachedFromTheWindow()
{
    QTemporaryDir place;
    RehearsalRoom room;
    QSignalSpy failed(&room, &RehearsalRoom::failed);
    std::optional<RehearsalRoom::Facts> facts;
    connect(&room, &RehearsalRoom::ready, this, [&](const RehearsalRoom::Facts &made) { facts = made; });
    room.start(place.filePath(QStringLiteral("office")));
    QTRY_VERIFY_WITH_TIMEOUT(facts || !failed.isEmpty(), 60'000);
    QVERIFY(facts);
    QVERIFY2(facts->names, "nsd or unbound is not installed");
    QCOMPARE(facts->names->nameServers.size(), 2);
    QVERIFY(!facts->names->plan.newMx.isEmpty());

    QSignalSpy changed(&room, &RehearsalRoom::zoneChanged);
    QSignalSpy refused(&room, &RehearsalRoom::zoneRefused);
    room.changeZone(facts->names->plan.newMx, 5);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20'000);
    // A CNAME beside other data is no zone; the panel takes it back, and the next change works again.
    room.changeZone({{facts->domain, QStringLiteral("CNAME"), QStringLiteral("elsewhere.example")}}, 5);
    QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, 20'000);
    room.changeZone(facts->names->plan.ownership, 5);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, 20'000);
}

QTEST_GUILESS_MAIN(TestRehearsalRoom)
#include "test_rehearsal_room.moc"

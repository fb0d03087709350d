#include "rehearsal/practice_panel.h"

#include "rehearsal/practice_zones.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

class TestPracticePanel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsNotPublished();
    void aChangedSetKeepsItsPlace();
    void theWholeSetGetsOneTtl();
    void noValuesRemoveTheSet();
    void revertForgetsTheDraft();
    void allPracticeZonesCanBeWritten();

private:
    PracticePanel m_panel {practiceZone({}, {})};
    const DomainName m_domain = practiceDomain();
    const QString m_mx = QStringLiteral("MX");
    const QString m_txt = QStringLiteral("TXT");
};

void TestPracticePanel::aDraftIsNotPublished()
{
    PracticePanel panel = m_panel;
    panel.change(m_domain, m_mx, {QStringLiteral("10 new.example")}, 5s);
    QVERIFY(panel.hasChanges());
    QCOMPARE(panel.published(), m_panel.published());
    QCOMPARE(panel.next().serial, panel.published().serial + 1);
    panel.setPublished(panel.next());
    QVERIFY(!panel.hasChanges());
    QCOMPARE(panel.published().serial, 2U);
}

void TestPracticePanel::aChangedSetKeepsItsPlace()
{
    PracticePanel panel = m_panel;
    const auto placeOfMx = [&] {
        const auto &all = panel.records();
        return std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.type == m_mx; }) - all.begin();
    };
    const auto before = placeOfMx();
    panel.change(m_domain, m_mx, {QStringLiteral("10 a.example"), QStringLiteral("20 b.example")}, 5s);
    QCOMPARE(placeOfMx(), before);
    QCOMPARE(panel.recordsOf(m_domain, m_mx).size(), 2);
    QCOMPARE(panel.recordsOf(m_domain, m_mx).last().value, QStringLiteral("20 b.example"));
    QCOMPARE(panel.records().size(), m_panel.records().size() + 1);
}

void TestPracticePanel::theWholeSetGetsOneTtl()
{
    PracticePanel panel = m_panel;
    panel.add({m_domain, m_txt, QStringLiteral("proof"), 7s});
    const auto texts = panel.recordsOf(m_domain, m_txt);
    QCOMPARE(texts.size(), 2);
    QVERIFY(texts.first().value.startsWith(QLatin1String("v=spf1")));
    QCOMPARE(texts.first().ttl, 7s);
    QCOMPARE(texts.last().ttl, 7s);
}

void TestPracticePanel::noValuesRemoveTheSet()
{
    PracticePanel panel = m_panel;
    panel.change(m_domain, m_mx, {}, 5s);
    QVERIFY(panel.recordsOf(m_domain, m_mx).isEmpty());
    panel.change(m_domain.child(u"new"), m_mx, {}, 5s);     // nothing there: nothing happens
    QCOMPARE(panel.records().size(), m_panel.records().size() - 1);
}

void TestPracticePanel::revertForgetsTheDraft()
{
    PracticePanel panel = m_panel;
    panel.change(m_domain, m_mx, {}, 5s);
    panel.revert();
    QCOMPARE(panel.records(), m_panel.records());
    QVERIFY(!panel.hasChanges());
}

void TestPracticePanel::allPracticeZonesCanBeWritten()
{
    QVERIFY(zoneText(m_panel.published()));
    const auto contents = practiceSurroundings({});
    QCOMPARE(contents.size(), 3);
    for (const NsdOptions::ZoneContent &zone : contents)
        QVERIFY(serialIn(zone.text).has_value());
    QCOMPARE(practicePlan({60s, 6s, 2s}).wantedTtl, 6);
}

QTEST_GUILESS_MAIN(TestPracticePanel)
#include "test_practice_panel.moc"

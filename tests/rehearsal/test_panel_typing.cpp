#include "rehearsal/panel_typing.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

class TestPanelTyping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewMxReplacesEveryOldOne();
    void aTokenStandsBesideOtherTexts();
    void anSpfReplacesTheOneBefore();
    void onlyTheTtlMayChange();
    void nothingIsPublishedAndNonsenseIsLeftOut();
};

namespace {

const QString Office = QStringLiteral("office.example");
const QString Mx = QStringLiteral("MX");
const QString Txt = QStringLiteral("TXT");

DomainName office()
{
    return DomainName::parse(Office).value();
}

PracticePanel panel()
{
    Zone zone;
    zone.origin = office();
    zone.records = {{office(), Mx, QStringLiteral("10 mail.office.example"), 40s},
                    {office(), Mx, QStringLiteral("20 backup.office.example"), 40s},
                    {office(), Txt, QStringLiteral("v=spf1 ip4:192.0.2.1 ~all"), 40s},
                    {office(), Txt, QStringLiteral("other=1"), 40s}};
    return PracticePanel(zone);
}

QStringList values(const PracticePanel &panel, const QString &type)
{
    QStringList values;
    for (const PanelRecord &record : panel.recordsOf(office(), type))
        values << record.value;
    return values;
}

} // namespace

void TestPanelTyping::theNewMxReplacesEveryOldOne()
{
    PracticePanel typed = panel();
    typeInto(typed, {{Office, Mx, QStringLiteral("10 mx1.new.example")}, {Office, Mx, QStringLiteral("20 mx2.new.example")}}, 5s);
    QCOMPARE(values(typed, Mx), QStringList({QStringLiteral("10 mx1.new.example"), QStringLiteral("20 mx2.new.example")}));
}

void TestPanelTyping::aTokenStandsBesideOtherTexts()
{
    PracticePanel typed = panel();
    const WantedRecord token {Office, Txt, QStringLiteral("MS=ms1")};
    typeInto(typed, {token}, 5s);
    typeInto(typed, {token}, 5s);       // again: it stands there once
    QCOMPARE(values(typed, Txt), QStringList({QStringLiteral("v=spf1 ip4:192.0.2.1 ~all"), QStringLiteral("other=1"), QStringLiteral("MS=ms1")}));
}

void TestPanelTyping::anSpfReplacesTheOneBefore()
{
    PracticePanel typed = panel();
    typeInto(typed, {{Office, Txt, QStringLiteral("v=spf1 include:new.example ~all")}}, 5s);
    QCOMPARE(values(typed, Txt), QStringList({QStringLiteral("other=1"), QStringLiteral("v=spf1 include:new.example ~all")}));
}

void TestPanelTyping::onlyTheTtlMayChange()
{
    PracticePanel typed = panel();
    typeInto(typed, {{Office, Mx, QStringLiteral("10 mail.office.example")}, {Office, Mx, QStringLiteral("20 backup.office.example")}}, 5s);
    QCOMPARE(values(typed, Mx), values(panel(), Mx));
    for (const PanelRecord &record : typed.recordsOf(office(), Mx))
        QCOMPARE(record.ttl, 5s);
}

void TestPanelTyping::nothingIsPublishedAndNonsenseIsLeftOut()
{
    PracticePanel typed = panel();
    typeInto(typed, {{QStringLiteral("a..b"), Mx, QStringLiteral("10 x.example")}}, 5s);
    QVERIFY(!typed.hasChanges());
    typeInto(typed, {{Office, Txt, QStringLiteral("MS=ms1")}}, 5s);
    QVERIFY(typed.hasChanges());
    QVERIFY(typed.published() == panel().published());
}

QTEST_GUILESS_MAIN(TestPanelTyping)
#include "test_panel_typing.moc"

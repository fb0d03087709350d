#include "dns/dmarc/dmarc_record.h"

#include <QTest>

using namespace hikkoshi;

Q_DECLARE_METATYPE(std::optional<hikkoshi::DmarcPolicy>)
Q_DECLARE_METATYPE(QList<hikkoshi::DmarcFlaw::Kind>)

namespace {

using Kind = DmarcFlaw::Kind;
using Policy = std::optional<DmarcPolicy>;

QList<Kind> kindsIn(const DmarcRecord &record)
{
    QList<Kind> kinds;
    for (const DmarcFlaw &flaw : record.flaws)
        kinds.append(flaw.kind);
    return kinds;
}

} // namespace

class TestDmarcRecord final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theVersionMustComeFirstAndBeExact_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("plain") << QByteArray("v=DMARC1; p=none") << true;
        QTest::newRow("alone") << QByteArray("v=DMARC1") << true;
        QTest::newRow("blanks") << QByteArray("v = DMARC1 ;p=none") << true;
        QTest::newRow("name of the tag in any case") << QByteArray("V=DMARC1; p=none") << true;
        QTest::newRow("value in small letters") << QByteArray("v=dmarc1; p=none") << false;
        QTest::newRow("leading blank") << QByteArray(" v=DMARC1; p=none") << false;
        QTest::newRow("not first") << QByteArray("p=none; v=DMARC1") << false;
        QTest::newRow("longer") << QByteArray("v=DMARC10; p=none") << false;
        QTest::newRow("no separator") << QByteArray("v=DMARC1 p=none") << false;
        QTest::newRow("SPF") << QByteArray("v=spf1 -all") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void theVersionMustComeFirstAndBeExact()
    {
        QFETCH(QByteArray, text);
        QTEST(isDmarc(text), "isIt");
    }

    void policiesFollowTheRecord_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Policy>("own");
        QTest::addColumn<Policy>("below");
        QTest::addColumn<Policy>("absent");
        const auto row = [](const char *text, Policy own, Policy below, Policy absent) {
            QTest::newRow(text) << QByteArray(text) << own << below << absent;
        };
        const Policy none = DmarcPolicy::None;
        const Policy quarantine = DmarcPolicy::Quarantine;
        const Policy reject = DmarcPolicy::Reject;
        row("v=DMARC1; p=none", none, none, none);
        row("v=DMARC1; p=Reject", reject, reject, reject);
        row("v=DMARC1; p=reject; sp=none", reject, none, none);
        row("v=DMARC1; p=none; np=reject", none, none, reject);
        row("v=DMARC1; p=none; sp=quarantine; np=reject", none, quarantine, reject);
        row("v=DMARC1; p=quarantine; sp=none; np=none", quarantine, none, none);
        row("v=DMARC1", {}, {}, {});
        row("v=DMARC1; rua=mailto:d@office.example", none, none, none);
        row("v=DMARC1; p=n", {}, {}, {});
        row("v=DMARC1; p=n; rua=mailto:d@office.example", none, none, none);
        row("v=DMARC1; p=reject; sp=nothing", {}, {}, {});
        row("v=DMARC1; p=reject; np=bad; rua=mailto:d@office.example", none, none, none);
        row("v=DMARC1; p=n; rua=office.example", {}, {}, {});
        row("v=DMARC1; sp=reject", {}, {}, {});
        row("v=DMARC1; sp=reject; rua=mailto:d@office.example", none, none, none);
        row("v=DMARC1; p=reject; p=none; rua=mailto:d@office.example", {}, {}, {});
    }

    void policiesFollowTheRecord()
    {
        QFETCH(QByteArray, text);
        const DmarcRecord record = parseDmarc(text);
        QTEST(record.ownPolicy(), "own");
        QTEST(record.policyBelow(true), "below");
        QTEST(record.policyBelow(false), "absent");
    }

    void flawsAreNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<Kind>>("kinds");
        const auto row = [](const char *text, const QList<Kind> &kinds) { QTest::newRow(text) << QByteArray(text) << kinds; };
        row("v=DMARC1; p=none", {});
        row("v=DMARC1; p=none;", {});
        row("v=DMARC1; p=none; sp=none; np=none; adkim=s; aspf=r; fo=0:1:d:s; psd=u; t=n", {});
        row("v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@y.example", {});
        row("v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@y.example,mailto:c@z.example", {Kind::ManyAddresses});
        row("v=DMARC1; p=none; pct=100", {Kind::RemovedTag});
        row("v=DMARC1; p=none; rf=afrf; ri=86400", {Kind::RemovedTag, Kind::RemovedTag});
        row("v=DMARC1; p=none; rua=mailto:a@x.example!10m", {Kind::SizeLimit});
        row("v=DMARC1; p=none; rua=a@x.example", {Kind::BadUri});
        row("v=DMARC1; p=none; rua=mailto:x.example", {Kind::BadUri});
        row("v=DMARC1; p=none; ruf=mailto:@x.example", {Kind::BadUri});
        row("v=DMARC1; p=none; adkim=relaxed", {Kind::BadValue});
        row("v=DMARC1; p=none; fo=2", {Kind::BadValue});
        row("v=DMARC1; p=none; psd=yes; t=yes", {Kind::BadValue, Kind::BadValue});
        row("v=DMARC1; p=none; color=red", {Kind::UnknownTag});
        row("v=DMARC1; sp=none; p=none", {Kind::PolicyNotSecond});
        row("v=DMARC1; rua=mailto:a@x.example", {Kind::NoPolicy});
        row("v=DMARC1; p=monitor", {Kind::BadPolicy});
        row("v=DMARC1; p=none; what is this", {Kind::BrokenPart});
        row("v=DMARC1; p=none; p=none", {Kind::RepeatedTag});
    }

    void flawsAreNamed()
    {
        QFETCH(QByteArray, text);
        QTEST(kindsIn(parseDmarc(text)), "kinds");
    }

    void everyTagIsRead()
    {
        const DmarcRecord record = parseDmarc("v=DMARC1; P=reject; adkim=S; aspf=s; fo=1:d; psd=N; t=Y; "
                                              "rua=mailto:agg%2bx@Reports.example!5m, https://x.example/r; ruf=mailto:f@f.example");
        QCOMPARE(record.dkimAlignment, DmarcRecord::Alignment::Strict);
        QCOMPARE(record.spfAlignment, DmarcRecord::Alignment::Strict);
        QCOMPARE(record.failureOptions, QByteArray("1:d"));
        QCOMPARE(record.psd, DmarcRecord::Psd::No);
        QVERIFY(record.isTest);
        QCOMPARE(record.aggregate.size(), 2);
        QCOMPARE(record.aggregate.at(0).uri, QByteArray("mailto:agg%2bx@Reports.example"));
        QCOMPARE(record.aggregate.at(0).host->ascii(), QStringLiteral("reports.example"));
        QVERIFY(!record.aggregate.at(1).host);
        QCOMPARE(record.failure.at(0).host->ascii(), QStringLiteral("f.example"));
    }

    void testModeTakesOneStepBack()
    {
        QCOMPARE(lessened(DmarcPolicy::Reject), DmarcPolicy::Quarantine);
        QCOMPARE(lessened(DmarcPolicy::Quarantine), DmarcPolicy::None);
        QCOMPARE(lessened(DmarcPolicy::None), DmarcPolicy::None);
    }
};

QTEST_GUILESS_MAIN(TestDmarcRecord)
#include "test_dmarc_record.moc"

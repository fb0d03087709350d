#include "dns/spf/spf_evaluate.h"

#include "dns/spf/spf_cost.h"
#include "support/zone_world.h"

#include <QTest>

using namespace hikkoshi;

Q_DECLARE_METATYPE(hikkoshi::SpfProblem)

namespace {

constexpr auto World = uR"(
    office.example. TXT "v=spf1 mx include:host.example include:news.example exists:%{i}.ok.example ~all"
    office.example. MX 10 mail.office.example.
    mail.office.example. A 192.0.2.10
    host.example. TXT "v=spf1 a:out.host.example a:gone.host.example -all"
    out.host.example. A 192.0.2.20
    news.example. TXT "v=spf1 redirect=_spf.news.example"
    _spf.news.example. TXT "v=spf1 ip4:192.0.2.30 -all"
    circle.example. TXT "v=spf1 include:ring.example -all"
    ring.example. TXT "v=spf1 include:circle.example -all"
    wrong.example. TXT "v=spf1 include:typo.example include:void.example include:double.example -all"
    typo.example. TXT "v=spf1 ipv4:192.0.2.1 -all"
    double.example. TXT "v=spf1 -all"
    double.example. TXT "v=spf1 ~all"
    sick.example. TXT "v=spf1 include:silent.example a:impossible..example -all"
    silent.example. TXT !TIMEOUT
    only6.example. TXT "v=spf1 a:six.example -all"
    six.example. AAAA 2001:db8::1
    crowd.example. TXT "v=spf1 mx -all"
    ends.example. TXT "v=spf1 ip4:192.0.2.1 -all include:host.example redirect=news.example"
)";

const DnsServer &resolver()
{
    static const DnsServer server = serverAt(u"127.0.0.1", true);
    return server;
}

ZoneWorld world()
{
    ZoneWorld made;
    made.add(resolver(), World);
    for (int i = 0; i < 11; ++i)
        made.add(resolver(), QStringLiteral("crowd.example. MX %1 mail.office.example.").arg(i));
    return made;
}

struct Evaluated {
    SpfOutcome outcome;
    qsizetype questions = 0;
};

Evaluated evaluate(const char *ip, const char *mailFrom, const std::optional<QByteArray> &record = std::nullopt)
{
    SpfRequest request;
    request.ip = QHostAddress(QString::fromLatin1(ip));
    request.mailFrom = mailFrom;
    request.helo = "mail.office.example";
    request.record = record;
    Observations known;
    const auto outcome = settle(world(), known, resolver(), [&](Inquiry &inquiry) { return evaluateSpf(request, inquiry); });
    return {*outcome, known.replies().size()};
}

SpfNode cost(QStringView domain, const std::optional<QByteArray> &record = std::nullopt)
{
    Observations known;
    const DomainName name = *DomainName::parse(domain);
    return *settle(world(), known, resolver(), [&](Inquiry &inquiry) { return spfCost(name, inquiry, record); });
}

} // namespace

class TestSpfEvaluate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTraceIsTheTreeOfWhatWasReached()
    {
        const SpfOutcome outcome = evaluate("192.0.2.20", "a@office.example").outcome;
        QCOMPARE(outcome.result, SpfResult::Pass);
        QCOMPARE(outcome.trace.target, QByteArray("office.example"));
        QCOMPARE(outcome.trace.nodes.size(), 2);
        QVERIFY(!outcome.trace.nodes.at(0).matched);
        const SpfNode &include = outcome.trace.nodes.at(1);
        QVERIFY(include.matched);
        QCOMPARE(include.term, QByteArray("include:host.example"));
        QCOMPARE(include.record, QByteArray("v=spf1 a:out.host.example a:gone.host.example -all"));
        QCOMPARE(include.nodes.size(), 1);
        QCOMPARE(include.nodes.at(0).target, QByteArray("out.host.example"));
        QCOMPARE(include.allLookups(), 2);
        QCOMPARE(outcome.trace.allLookups(), 3);
        QCOMPARE(outcome.trace.allVoids(), 0);
    }

    void macrosAndRedirectsStandInTheTrace()
    {
        const SpfOutcome outcome = evaluate("203.0.113.1", "a@office.example").outcome;
        QCOMPARE(outcome.result, SpfResult::SoftFail);
        QCOMPARE(outcome.trace.nodes.size(), 5);
        const SpfNode &redirect = outcome.trace.nodes.at(2).nodes.at(0);
        QCOMPARE(redirect.term, QByteArray("redirect=_spf.news.example"));
        QCOMPARE(redirect.lookups, 1);
        QCOMPARE(outcome.trace.nodes.at(3).target, QByteArray("203.0.113.1.ok.example"));
        QCOMPARE(outcome.trace.allLookups(), 7);
        QCOMPARE(outcome.trace.allVoids(), 2);
    }

    void onlyWhatTheCaseNeedsIsAskedFor()
    {
        QCOMPARE(evaluate("192.0.2.10", "a@office.example").questions, 3);
    }

    void aPlanIsEvaluatedInPlaceOfWhatIsPublished()
    {
        QCOMPARE(evaluate("192.0.2.30", "a@office.example", "v=spf1 include:news.example -all").outcome.result, SpfResult::Pass);
        QCOMPARE(evaluate("192.0.2.10", "a@office.example", "v=spf1 include:news.example -all").outcome.result, SpfResult::Fail);
        QCOMPARE(evaluate("192.0.2.10", "a@office.example", "v=spf1 incl:x -all").outcome.result, SpfResult::PermError);
    }

    void theProblemStandsWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("mailFrom");
        QTest::addColumn<SpfProblem>("problem");
        QTest::newRow("loop") << QByteArray("a@circle.example") << SpfProblem::TooManyLookups;
        QTest::newRow("syntax") << QByteArray("a@wrong.example") << SpfProblem::Syntax;
        QTest::newRow("silence") << QByteArray("a@sick.example") << SpfProblem::NotAnswered;
        QTest::newRow("crowd") << QByteArray("a@crowd.example") << SpfProblem::TooManyMxHosts;
        QTest::newRow("none") << QByteArray("a@absent.example") << SpfProblem::NoRecord;
        QTest::newRow("double") << QByteArray("a@double.example") << SpfProblem::SeveralRecords;
    }

    void theProblemStandsWhereItIs()
    {
        QFETCH(QByteArray, mailFrom);
        QFETCH(SpfProblem, problem);
        QVERIFY(evaluate("203.0.113.1", mailFrom.constData()).outcome.trace.has(problem));
    }

    void theCostIsThatOfTheWholeTree()
    {
        const SpfNode tree = cost(u"office.example");
        QCOMPARE(tree.problem, SpfProblem::None);
        QCOMPARE(tree.nodes.size(), 5);
        QCOMPARE(tree.nodes.at(0).allLookups(), 1);
        QCOMPARE(tree.nodes.at(1).allLookups(), 3);
        QCOMPARE(tree.nodes.at(1).allVoids(), 1);
        QCOMPARE(tree.nodes.at(2).allLookups(), 2);
        QCOMPARE(tree.nodes.at(3).problem, SpfProblem::NeedsSender);
        QCOMPARE(tree.nodes.at(4).allLookups(), 0);
        QCOMPARE(tree.allLookups(), 7);
        QCOMPARE(tree.allVoids(), 1);
    }

    void exactlyTenLookUpsAreAllowed_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<SpfProblem>("problem");
        QTest::newRow("nine") << 9 << SpfProblem::None;
        QTest::newRow("ten") << 10 << SpfProblem::None;
        QTest::newRow("eleven") << 11 << SpfProblem::TooManyLookups;
    }

    void exactlyTenLookUpsAreAllowed()
    {
        QFETCH(int, count);
        const SpfNode tree = cost(u"office.example", "v=spf1" + QByteArray(" a:out.host.example").repeated(count) + " -all");
        QCOMPARE(tree.allLookups(), count);
        QTEST(tree.problem, "problem");
    }

    void exactlyTwoVoidsAreAllowed_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<SpfProblem>("problem");
        QTest::newRow("one") << 1 << SpfProblem::None;
        QTest::newRow("two") << 2 << SpfProblem::None;
        QTest::newRow("three") << 3 << SpfProblem::TooManyVoids;
    }

    void exactlyTwoVoidsAreAllowed()
    {
        QFETCH(int, count);
        const SpfNode tree = cost(u"office.example", "v=spf1" + QByteArray(" mx:gone.host.example").repeated(count) + " -all");
        QCOMPARE(tree.allVoids(), count);
        QTEST(tree.problem, "problem");
    }

    void theCostNamesEveryProblem()
    {
        const SpfNode wrong = cost(u"wrong.example");
        QCOMPARE(wrong.nodes.at(0).problem, SpfProblem::Syntax);
        QCOMPARE(wrong.nodes.at(0).problemTerm, QByteArray("ipv4:192.0.2.1"));
        QCOMPARE(wrong.nodes.at(1).problem, SpfProblem::NoRecord);
        QCOMPARE(wrong.nodes.at(1).voids, 1);
        QCOMPARE(wrong.nodes.at(2).problem, SpfProblem::SeveralRecords);
        const SpfNode sick = cost(u"sick.example");
        QCOMPARE(sick.nodes.at(0).problem, SpfProblem::NotAnswered);
        QCOMPARE(sick.nodes.at(1).problem, SpfProblem::BadName);
        QCOMPARE(cost(u"crowd.example").nodes.at(0).problem, SpfProblem::TooManyMxHosts);
        QVERIFY(cost(u"circle.example").has(SpfProblem::Loop));
        QCOMPARE(cost(u"absent.example").problem, SpfProblem::NoRecord);
        QCOMPARE(cost(u"absent.example").allVoids(), 0);
        QCOMPARE(cost(u"double.example").problem, SpfProblem::SeveralRecords);
    }

    void aNameWithOneKindOfAddressIsNotVoid()
    {
        QCOMPARE(cost(u"only6.example").allVoids(), 0);
    }

    void aRecordWithoutEndIsCountedButNotAskedAbout()
    {
        QByteArray record = "v=spf1";
        for (int i = 0; i < 500; ++i)
            record += " a:h" + QByteArray::number(i) + ".host.example";
        Observations known;
        const DomainName office = *DomainName::parse(u"office.example");
        const auto tree = settle(world(), known, resolver(), [&](Inquiry &inquiry) { return spfCost(office, inquiry, record); });
        QCOMPARE(tree->allLookups(), 500);
        QVERIFY(known.replies().size() <= 120);
    }

    void whatNobodyReachesCostsNothing()
    {
        QCOMPARE(cost(u"ends.example").allLookups(), 0);
        QCOMPARE(cost(u"ends.example").nodes.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSpfEvaluate)
#include "test_spf_evaluate.moc"

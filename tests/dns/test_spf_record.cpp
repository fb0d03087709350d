#include "dns/spf/spf_record.h"

#include "dns/spf/spf_macro.h"
#include "dns/spf/spf_terms.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hikkoshi;

Q_DECLARE_METATYPE(hikkoshi::SpfSyntaxError::Kind)

namespace {

using Kind = SpfSyntaxError::Kind;

} // namespace

class TestSpfRecord final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartOfARecordIsRead()
    {
        const auto record = parseSpf("v=spf1 +A:web.example/24//64 ~mx -ip4:192.0.2.0/28 ?IP6:2001:db8::/32 ptr "
                                     "exists:%{i}.x.example include:y.example -all exp=why.example note=1 redirect=z.example");
        QVERIFY(record);
        QCOMPARE(record->directives.size(), 8);
        const SpfDirective &a = record->directives.at(0);
        QCOMPARE(a.mechanism, SpfMechanism::A);
        QCOMPARE(a.domainSpec, QByteArray("web.example"));
        QCOMPARE(a.prefix4, 24);
        QCOMPARE(a.prefix6, 64);
        QCOMPARE(record->directives.at(1).qualifier, SpfQualifier::SoftFail);
        QCOMPARE(record->directives.at(2).network, QHostAddress(QStringLiteral("192.0.2.0")));
        QCOMPARE(record->directives.at(2).prefix4, 28);
        QCOMPARE(record->directives.at(3).prefix6, 32);
        QCOMPARE(record->directives.at(3).text, QByteArray("?IP6:2001:db8::/32"));
        QCOMPARE(*record->all(), SpfQualifier::Fail);
        QCOMPARE(*record->explanation, QByteArray("why.example"));
        QCOMPARE(*record->redirect, QByteArray("z.example"));
        QCOMPARE(record->otherModifiers, QList<QByteArray> {"note=1"});
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("term");
        const auto row = [](const char *text, Kind kind, const char *term) {
            QTest::newRow(text) << QByteArray(text) << kind << QByteArray(term);
        };
        row("v=spf2 -all", Kind::NotSpf, "v=spf2 -all");
        row("v=spf1 ip4:192.0.2.1 incldue:x.example -all", Kind::UnknownMechanism, "incldue:x.example");
        row("v=spf1 -all.", Kind::UnknownMechanism, "-all.");
        row("v=spf1 include -all", Kind::BadArgument, "include");
        row("v=spf1 all:x.example", Kind::BadArgument, "all:x.example");
        row("v=spf1 include:office -all", Kind::BadDomain, "include:office");
        row("v=spf1 a:192.0.2.1 -all", Kind::BadDomain, "a:192.0.2.1");
        row("v=spf1 ip4:192.0.2 -all", Kind::BadNetwork, "ip4:192.0.2");
        row("v=spf1 ip6:192.0.2.1 -all", Kind::BadNetwork, "ip6:192.0.2.1");
        row("v=spf1 ip4:192.0.2.0/33 -all", Kind::BadPrefix, "ip4:192.0.2.0/33");
        row("v=spf1 mx//129 -all", Kind::BadPrefix, "mx//129");
        row("v=spf1 note=%x -all", Kind::BadModifier, "note=%x");
        row("v=spf1 exp=a.example exp=b.example", Kind::RepeatedModifier, "exp=b.example");
        row("v=spf1 redirect=", Kind::BadDomain, "redirect=");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        const auto record = parseSpf(text);
        QVERIFY(!record);
        QTEST(record.error().kind, "kind");
        QTEST(record.error().term, "term");
    }

    void macroLettersAreKnownBeforeTheyAreNeeded()
    {
        QCOMPARE(macroLettersIn("%{I}.%{d2r-}.%%.%{i}.x.example"), QByteArray("id"));
        QCOMPARE(macroLettersIn("x.example"), QByteArray());
    }

    void termsAreReadWithoutMercyForTheRest()
    {
        const SpfTerms terms = readSpfTerms("\"V=SPF1  include:x.example\tbogus ip4:192.0.2.1 -all\" mx note=1");
        QCOMPARE(terms.directives.size(), 2);
        QCOMPARE(terms.refused, QList<QByteArray> {"bogus"});
        QCOMPARE(terms.modifiers, QList<QByteArray> {"note=1"});
        QCOMPARE(*terms.all, SpfQualifier::Fail);
        QCOMPARE(*readSpfTerms("v=spf1 redirect=x.example").redirect, QByteArray("x.example"));
        QVERIFY(!readSpfTerms("v=spf1 redirect=x.example ~all").redirect);
    }

    void whatIsReadIsWrittenAndReadAgain()
    {
        // Pieces of records in random order: most are no SPF, and all must be taken apart without harm.
        const QList<QByteArray> pieces {"v=spf1", " ", " ", " ", "a", "mx", "ptr", "all", "-", "~", "?", "+", "include:", "ip4:", "ip6:",
                                        "exists:", "redirect=", "exp=", "x.example", ".", "/", "//", "24", "129", "192.0.2.1",
                                        "2001:db8::", "%{i}", "%{d2r-}", "%", "{", "}", "%%", ":", "=", "\"", "\x80", "\n", "\0"};
        QRandomGenerator random(7208);
        int read = 0;
        for (int i = 0; i < 50'000; ++i) {
            QByteArray text = "v=spf1 ";
            for (int length = random.bounded(8); length >= 0; --length)
                text += pieces.at(random.bounded(int(pieces.size())));
            const SpfTerms terms = readSpfTerms(text);
            const auto again = parseSpf(spfText(terms.directives, SpfQualifier::SoftFail, {}));
            QVERIFY2(again, text.constData());
            QCOMPARE(again->directives.size(), terms.directives.size() + 1);
            const auto record = parseSpf(text);
            if (!record)
                continue;
            ++read;
            QVERIFY2(terms.refused.isEmpty(), text.constData());
            for (const SpfDirective &directive : record->directives)
                QCOMPARE(*parseSpfDirective(directive.text), directive);
        }
        QVERIFY(read > 500);
    }

    void termsThatMeanTheSameAreTheSame_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("isSame");
        const auto row = [](const char *one, const char *other, bool isSame) {
            QTest::newRow(one) << QByteArray(one) << QByteArray(other) << isSame;
        };
        row("+include:X.example.", "include:x.example", true);
        row("ip4:192.0.2.1/32", "ip4:192.0.2.1", true);
        row("ip6:2001:DB8:0::1/128", "ip6:2001:db8::1", true);
        row("mx:office.example", "mx", true);
        row("a/32//128", "a", true);
        row("a/24", "a", false);
        row("-include:x.example", "include:x.example", false);
        row("ip4:192.0.2.0/24", "ip4:192.0.2.0", false);
        row("a:web.office.example", "a", false);
        row("mx", "a", false);
    }

    void termsThatMeanTheSameAreTheSame()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        const DomainName office = *DomainName::parse(u"office.example");
        const QByteArray first = canonicalTerm(*parseSpfDirective(one), office);
        QTEST(first == canonicalTerm(*parseSpfDirective(other), office), "isSame");
        // It can be written into a record as it is.
        QVERIFY(parseSpfDirective(first));
    }
};

QTEST_GUILESS_MAIN(TestSpfRecord)
#include "test_spf_record.moc"

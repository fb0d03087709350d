#include "domain/domain_name.h"

#include <QTest>

using namespace hikkoshi;

class TestDomainName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAPersonTypesBecomesAscii_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ascii");
        QTest::newRow("plain") << QStringLiteral("Office.Example") << QStringLiteral("office.example");
        QTest::newRow("final dot and blanks") << QStringLiteral(" office.example. ") << QStringLiteral("office.example");
        QTest::newRow("Japanese") << QStringLiteral("日本語.jp") << QStringLiteral("xn--wgv71a119e.jp");
        QTest::newRow("full width") << QStringLiteral("ｏｆｆｉｃｅ．ｊｐ") << QStringLiteral("office.jp");
        QTest::newRow("ideographic dot") << QStringLiteral("日本語。jp") << QStringLiteral("xn--wgv71a119e.jp");
        QTest::newRow("underscore before Japanese") << QStringLiteral("_dmarc.日本語.jp") << QStringLiteral("_dmarc.xn--wgv71a119e.jp");
    }
    void whatAPersonTypesBecomesAscii()
    {
        QFETCH(QString, typed);
        QFETCH(QString, ascii);
        const auto name = DomainName::parse(typed);
        QVERIFY(name);
        QCOMPARE(name->ascii(), ascii);
    }

    void impossibleNamesAreRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("only a dot") << QStringLiteral(".");
        QTest::newRow("empty label") << QStringLiteral("office..example");
        QTest::newRow("label of 64") << QString(64, u'a') + QStringLiteral(".example");
        QTest::newRow("254 octets") << QStringLiteral("a.").repeated(126) + QStringLiteral("aaa");
        QTest::newRow("address") << QStringLiteral("taro@office.example");
        QTest::newRow("URL") << QStringLiteral("https://office.example/");
        QTest::newRow("line break") << QStringLiteral("office\nexample");
    }
    void impossibleNamesAreRefused()
    {
        QFETCH(QString, typed);
        const auto name = DomainName::parse(typed);
        QVERIFY(!name);
        QCOMPARE(name.error().kind, ErrorKind::BadInput);
    }

    void labelsAreCutAtDotsThatAreNotEscaped()
    {
        const auto name = DomainName::fromDns(u"A\\.b\\032c.example.");
        QVERIFY(name);
        QCOMPARE(name->labels(), (QStringList {QStringLiteral("a\\.b\\032c"), QStringLiteral("example")}));
        QCOMPARE(name->parent().ascii(), QStringLiteral("example"));
        QVERIFY(name->parent().parent().isRoot());
    }

    void oneNameHasOneForm()
    {
        const auto form = [](const char *presentation) { return DomainName::fromDns(QString::fromLatin1(presentation))->ascii(); };
        QCOMPARE(form("\\065\\046\\b.EXAMPLE."), QStringLiteral("a\\.b.example"));
        QCOMPARE(form("a\\ b"), QStringLiteral("a\\032b"));
        QCOMPARE(form("a\\\"b@c\xff"), QStringLiteral("a\\034b\\064c\\255"));
        QCOMPARE(form("_\\100marc.*"), QStringLiteral("_dmarc.*"));
        QCOMPARE(form("a\\."), QStringLiteral("a\\."));
        QCOMPARE(form(form("\\092\\127").toLatin1().constData()), QStringLiteral("\\092\\127"));
        QVERIFY(!DomainName::fromDns(u"日本語.jp"));
    }

    void aNameIsWithinItselfAndItsParents()
    {
        const DomainName office = *DomainName::parse(u"office.example");
        QVERIFY(office.child(u"_dmarc").isWithin(office));
        QVERIFY(office.isWithin(DomainName()));
        QVERIFY(!DomainName::parse(u"backoffice.example")->isWithin(office));
    }

    void aChildThatIsTooLongCannotBeAskedFor()
    {
        const DomainName office = *DomainName::parse(u"office.example");
        QVERIFY(office.isAskable());
        QVERIFY(!office.child(QString(64, u'a')).isAskable());
    }

    void aNameIsShownInItsOwnLetters()
    {
        QCOMPARE(DomainName::parse(u"日本語.jp")->display(), QStringLiteral("日本語.jp"));
    }
};

QTEST_GUILESS_MAIN(TestDomainName)
#include "test_domain_name.moc"

#include "dns/tag_list.h"

#include <QTest>

using namespace hikkoshi;

class TestTagList final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tagsKeepTheirOrderAndLoseTheirBlanks()
    {
        const TagList list = parseTagList("v=DKIM1 ; p= a b ;; t = y:s;");
        QCOMPARE(list.tags, (QList<TagList::Tag> {{"v", "DKIM1"}, {"p", "a b"}, {"t", "y:s"}}));
        QCOMPARE(*list.value("t"), QByteArray("y:s"));
        QVERIFY(!list.value("k"));
        QVERIFY(list.broken.isEmpty() && list.repeated.isEmpty());
    }

    void aValueMayHoldEqualsSigns()
    {
        QCOMPARE(*parseTagList("p=abc==").value("p"), QByteArray("abc=="));
        QCOMPARE(*parseTagList("p=").value("p"), QByteArray());
    }

    void whatIsNoTagIsNamed()
    {
        const TagList list = parseTagList("v=1; lonely; =x; 2a=b; a-b=c; p=1; p=2");
        QCOMPARE(list.broken, (QList<QByteArray> {"lonely", "=x", "2a=b", "a-b=c"}));
        QCOMPARE(list.repeated, QByteArray("p"));
        QCOMPARE(*list.value("p"), QByteArray("1"));
    }
};

QTEST_GUILESS_MAIN(TestTagList)
#include "test_tag_list.moc"

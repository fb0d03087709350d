#include "transfer/save_eml.h"

#include <QTest>

using namespace hikkoshi;

class TestSaveEml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noNameLeavesTheFolder()
    {
        MessageLine line;
        line.address = QStringLiteral("../../etc/passwd@x");
        line.oldUid = 7;
        line.rawSubject = "..\\..\\C:/a\tb";
        const QString name = emlFileName(line);
        QVERIFY(!name.contains(u'/'));
        QVERIFY(!name.contains(u'\\'));
        QVERIFY(!name.contains(u'.'));
        QVERIFY(!name.contains(u':'));
        QVERIFY(name.size() < 120);
    }

    void japaneseSubjectsStayReadable()
    {
        MessageLine line;
        line.address = QStringLiteral("sato@example.co.jp");
        line.oldUid = 7;
        line.rawSubject = "=?UTF-8?B?6KaL56mN5pu4?=";
        QCOMPARE(emlFileName(line), QStringLiteral("sato@example_co_jp_7_見積書"));
    }
};

QTEST_GUILESS_MAIN(TestSaveEml)
#include "test_save_eml.moc"

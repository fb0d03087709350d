#include "transfer/message_flags.h"

#include <QTest>

using namespace hikkoshi;

class TestMessageFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinedFlagsComeApartAgain()
    {
        const QList<QByteArray> flags {"$Forwarded", "\\Seen"};
        QCOMPARE(splitFlags(joinFlags(flags)), flags);
        QVERIFY(splitFlags(joinFlags({})).isEmpty());
    }

    void keywordsGoWhereTheFolderTakesThem()
    {
        QList<QByteArray> dropped;
        OpenedFolder folder;
        folder.takesNewKeywords = true;
        QCOMPARE(keptFlags({"$Forwarded", "\\Seen"}, folder, dropped), (QList<QByteArray> {"$Forwarded", "\\Seen"}));
        QVERIFY(dropped.isEmpty());
    }

    void otherKeywordsAreDroppedAndNamed()
    {
        QList<QByteArray> dropped;
        OpenedFolder folder;
        folder.permanentFlags = {"\\Seen", "$MDNSent"};
        QCOMPARE(keptFlags({"$Forwarded", "$mdnsent", "\\Seen"}, folder, dropped), (QList<QByteArray> {"$mdnsent", "\\Seen"}));
        QCOMPARE(dropped, QList<QByteArray> {"$Forwarded"});
    }

    void whatIsNoAtomNeverReachesACommand()
    {
        QList<QByteArray> dropped;
        OpenedFolder folder;
        folder.takesNewKeywords = true;
        QVERIFY(keptFlags({"a]b", "x(y", "r\nA1 LOGOUT", "\\Weird"}, folder, dropped).isEmpty());
        QCOMPARE(dropped.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestMessageFlags)
#include "test_message_flags.moc"

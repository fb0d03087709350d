#include "rehearsal/maildir_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;

class TestMaildirWriter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreModifiedUtf7();
    void mailLiesWhereDovecotLooks();
    void keywordsBecomeLettersOfTheirFolder();
    void flagsStayInOrderAndMessagesMoveAndGo();
};

void TestMaildirWriter::namesAreModifiedUtf7()
{
    QCOMPARE(MaildirWriter::modifiedUtf7(QStringLiteral("送信済み")), QByteArray("&kAFP4W4IMH8-"));
    QCOMPARE(MaildirWriter::modifiedUtf7(QStringLiteral("迷惑メール")), QByteArray("&j,dg0TDhMPww6w-"));
    QCOMPARE(MaildirWriter::modifiedUtf7(QStringLiteral("R&D")), QByteArray("R&-D"));
    QCOMPARE(MaildirWriter::modifiedUtf7(QStringLiteral("送信BOX")), QByteArray("&kAFP4Q-BOX"));
}

void TestMaildirWriter::mailLiesWhereDovecotLooks()
{
    QTemporaryDir place;
    MaildirWriter writer(place.path());
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1000000000, Qt::UTC);
    QVERIFY(writer.deliver({{{QStringLiteral("A"), QStringLiteral("件")}}, "x\r\n", when, QStringLiteral("RS"), {}}));
    const QStringList files = writer.messages({{QStringLiteral("A"), QStringLiteral("件")}});
    QCOMPARE(files.size(), 1);
    QVERIFY(files.first().contains(QLatin1String("/.A.&TvY-/cur/1000000000.")));
    QVERIFY(files.first().endsWith(QLatin1String(":2,RS")));
    QCOMPARE(QFileInfo(files.first()).lastModified().toSecsSinceEpoch(), 1000000000);
}

void TestMaildirWriter::keywordsBecomeLettersOfTheirFolder()
{
    QTemporaryDir place;
    MaildirWriter writer(place.path());
    const FolderPath inbox {{QStringLiteral("INBOX")}};
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1000000000, Qt::UTC);
    QVERIFY(writer.deliver({inbox, "1", when, QString(), {QStringLiteral("$Forwarded")}}));
    QVERIFY(writer.deliver({inbox, "2", when, QStringLiteral("S"),
                            {QStringLiteral("$label1"), QStringLiteral("$Forwarded")}}));
    QVERIFY(writer.messages(inbox).at(0).endsWith(QLatin1String(":2,a")));
    QVERIFY(writer.messages(inbox).at(1).endsWith(QLatin1String(":2,Sab")));
    QStringList many;
    for (int i = 0; i < 27; ++i)
        many << QStringLiteral("k%1").arg(i);
    QVERIFY(!writer.deliver({inbox, "3", when, QString(), many}));
}

void TestMaildirWriter::flagsStayInOrderAndMessagesMoveAndGo()
{
    QTemporaryDir place;
    MaildirWriter writer(place.path());
    const FolderPath inbox {{QStringLiteral("INBOX")}};
    const FolderPath other {{QStringLiteral("B")}};
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1000000000, Qt::UTC);
    QVERIFY(writer.deliver({inbox, "1", when, QStringLiteral("S"), {}}));
    QVERIFY(writer.setFlag(writer.messages(inbox).first(), QLatin1Char('F')));
    QVERIFY(writer.messages(inbox).first().endsWith(QLatin1String(":2,FS")));
    QVERIFY(writer.move(writer.messages(inbox).first(), other));
    QVERIFY(writer.messages(inbox).isEmpty());
    QCOMPARE(writer.messages(other).size(), 1);
    QVERIFY(writer.remove(writer.messages(other).first()));
    QVERIFY(writer.messages(other).isEmpty());
}

QTEST_GUILESS_MAIN(TestMaildirWriter)
#include "test_maildir_writer.moc"

#include "reports/move_report.h"
#include "support/report_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using samples::text;

class TestMoveReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsUpTheMailboxes();
    void isClosedWhenEveryMailboxIs();
    void jsonTellsEverything();
    void jsonTellsWhatWasNotDone();
    void writesAFileThatCanBeRead();
    void aFileThatCannotBeWrittenIsAnError();
    void afterAFailureTheOldFileStands();
};

void TestMoveReport::sumsUpTheMailboxes()
{
    const LedgerCounts totals = samples::report().totals();
    QCOMPARE(totals.folders, 3);
    QCOMPARE(totals.atSource, 1'013);
    QCOMPARE(totals.copied, 1'010);
    QCOMPARE(totals.already, 2);
    QCOMPARE(totals.refused, 1);
    QCOMPARE(totals.bytes.value, 5'001'000);
    QVERIFY(totals.closed());
}

void TestMoveReport::isClosedWhenEveryMailboxIs()
{
    MoveReport report = samples::report();
    QVERIFY(report.closed());
    // Two mistakes that cancel each other in the sum are still two.
    report.mailboxes[0].counts.copied += 1;
    report.mailboxes[1].counts.copied -= 1;
    QVERIFY(report.totals().closed());
    QVERIFY(!report.closed());
    QVERIFY(!MoveReport().closed());
}

void TestMoveReport::jsonTellsEverything()
{
    const QJsonObject json = toJson(samples::report(), samples::asUtf8);
    QCOMPARE(json.value(QStringLiteral("format")).toString(), QLatin1String("hikkoshi-report"));
    QCOMPARE(json.value(QStringLiteral("started")).toString(), QLatin1String("2026-11-21T08:30:00+09:00"));
    QCOMPARE(json.value(QStringLiteral("closed")), QJsonValue(true));
    QCOMPARE(json.value(QStringLiteral("totals")).toObject().value(QStringLiteral("messages")).toInteger(), 1'013);
    const QJsonObject taro = json.value(QStringLiteral("mailboxes")).toArray().at(0).toObject();
    QCOMPARE(taro.value(QStringLiteral("counts")).toObject().value(QStringLiteral("bytes")).toInteger(), 5'000'000);
    QCOMPARE(taro.value(QStringLiteral("acceptedBecause")).toString(), text("確認済み"));
    QCOMPARE(taro.value(QStringLiteral("notArrivedCount")).toInteger(), 1);
    const QJsonObject folder = taro.value(QStringLiteral("folders")).toArray().at(0).toObject();
    QCOMPARE(folder.value(QStringLiteral("old")).toArray(), QJsonArray {text("送信済み")});
    QVERIFY(!folder.contains(QStringLiteral("folders")));
    const QJsonObject mail = taro.value(QStringLiteral("notArrived")).toArray().at(0).toObject();
    QCOMPARE(mail.value(QStringLiteral("folder")).toArray(), (QJsonArray {text("営業"), text("見積")}));
    QCOMPARE(mail.value(QStringLiteral("reason")).toString(), QLatin1String("message-too-big"));
    QCOMPARE(mail.value(QStringLiteral("from")).toString(), text("佐藤 花子 <hanako@example.jp>"));
    QCOMPARE(mail.value(QStringLiteral("state")).toString(), QLatin1String("refused"));
    const QJsonObject comparison = taro.value(QStringLiteral("comparison")).toObject();
    QCOMPARE(comparison.value(QStringLiteral("differenceCount")).toInteger(), 3);
    const QJsonObject difference = comparison.value(QStringLiteral("differences")).toArray().at(0).toObject();
    QCOMPARE(difference.value(QStringLiteral("kind")).toString(), QLatin1String("flags-differ"));
    QCOMPARE(difference.value(QStringLiteral("old")).toString(), QLatin1String("\\Seen"));
}

void TestMoveReport::jsonTellsWhatWasNotDone()
{
    MoveReport report = samples::report();
    report.finished = {};
    report.mailboxes[1].comparison.reset();
    report.mailboxes[0].comparison->error = Error {ErrorKind::ConnectionLost, text("reset")};
    const QJsonObject json = toJson(report, samples::asUtf8);
    QVERIFY(json.value(QStringLiteral("finished")).isNull());
    const QJsonArray mailboxes = json.value(QStringLiteral("mailboxes")).toArray();
    QVERIFY(mailboxes.at(1).toObject().value(QStringLiteral("comparison")).isNull());
    QVERIFY(mailboxes.at(1).toObject().value(QStringLiteral("acceptedBecause")).isNull());
    const QJsonObject error = mailboxes.at(0).toObject().value(QStringLiteral("comparison")).toObject().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("kind")).toString(), QLatin1String("connection-lost"));
}

void TestMoveReport::writesAFileThatCanBeRead()
{
    QTemporaryDir directory;
    const QString name = directory.filePath(text("記録.json"));
    QVERIFY(writeJson(name, samples::report(), samples::asUtf8));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), toJson(samples::report(), samples::asUtf8));
}

void TestMoveReport::aFileThatCannotBeWrittenIsAnError()
{
    QTemporaryDir directory;
    const QString name = directory.filePath(text("missing/記録.json"));
    const auto written = writeJson(name, samples::report(), samples::asUtf8);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::StorageFailed);
    QVERIFY(written.error().detail.startsWith(name + QLatin1String(": ")));
    QVERIFY(written.error().detail.size() > name.size() + 2);
}

void TestMoveReport::afterAFailureTheOldFileStands()
{
    QTemporaryDir directory;
    const QString name = directory.filePath(text("a.json"));
    QVERIFY(saveFile(name, [](QIODevice &device) { return device.write("old") == 3; }));
    const auto written = saveFile(name, [](QIODevice &device) {
        device.write("half");
        return false;
    });
    QVERIFY(!written);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestMoveReport)
#include "test_move_report.moc"

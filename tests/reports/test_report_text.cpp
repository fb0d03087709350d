#include "reports/report_text.h"
#include "support/report_samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using samples::text;

class TestReportText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeARecord();
    void numbersFollowTheLanguage();
    void saysWhenMailIsOpen();
    void saysWhenNothingWasCompared();
    void saysWhenTheComparisonFailed();
    void saysWhatIsNotListed();
    void foreignTextNeverBreaksALine();
    void placeholdersInForeignTextStay();
    void writesUtf8();
};

namespace {

ReportWords english()
{
    ReportWords words;
    words.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    words.title = text("Move of %1");
    words.servers = text("%1 -> %2");
    words.period = text("from %1 to %2");
    words.allAccountedFor = text("all %1 of %2 accounted for");
    words.notAllAccountedFor = text("%1 open");
    words.counts = text("%1: %2 copied %3 there %4 skipped %5 refused %6 vanished %7 pending %8");
    words.totals = text("total %1: %2 %3 %4 %5 %6 %7 %8");
    words.mailbox = text("== %1");
    words.folder = text("%1 -> %2: %3 = %4 + %5");
    words.notArrived = text("%1 not arrived");
    words.notArrivedNotListed = text("%1 more");
    words.message = text("[%1] [%2] [%3] [%4] [%5] [%6] [%7]");
    words.reasonWithDetail = text("%1 (%2)");
    words.notCompared = text("not compared");
    words.comparedEqual = text("%1 equal");
    words.comparedFullyEqual = text("%1 equal in every byte");
    words.differences = text("%1 differ");
    words.difference = text("{%1} {%2} {%3} {%4} {%5} {%6} {%7}");
    words.differencesNotListed = text("%1 more differ");
    words.comparisonFailed = text("failed: %1");
    words.acceptedBecause = text("accepted: %1");
    words.state = [](MessageState) { return text("refused"); };
    words.reason = [](ErrorKind kind) { return errorName(kind); };
    words.differenceKind = [](DifferenceKind) { return text("flags"); };
    return words;
}

QStringList linesOf(const MoveReport &report, const ReportWords &words = english())
{
    return reportText(report, words, samples::asUtf8).split(u'\n');
}

} // namespace

void TestReportText::readsLikeARecord()
{
    const ReportWords words = english();
    const QString morning = words.locale.toString(samples::tokyoTime(8), QLocale::ShortFormat);
    const QString noon = words.locale.toString(samples::tokyoTime(12), QLocale::ShortFormat);
    const QString arrived = words.locale.toString(samples::tokyoTime(9), QLocale::ShortFormat);
    const QStringList expected {
        text("Move of example.co.jp"),
        text("imaps://old -> imaps://new"),
        text("from %1 to %2").arg(morning, noon),
        text("all 1,013 of 2 accounted for"),
        text("total 1,013: 1,010 2 0 1 0 0 4.77 MiB"),
        QString(),
        text("== taro@example.co.jp"),
        text("1,003: 1,000 copied 2 there 0 skipped 1 refused 0 vanished 0 pending 4.77 MiB"),
        text("送信済み -> Sent: 1,003 = 1,002 + 1"),
        text("1 not arrived"),
        text("[営業 / 見積] [%1] [佐藤 花子 <hanako@example.jp>] [=HYPERLINK(\"http://x\")] [11.77 MiB] [refused] "
             "[message-too-big (NO [TOOBIG] too big)]").arg(arrived),
        text("3 differ"),
        text("{flags} {営業 / 見積} {%1} {佐藤 花子 <hanako@example.jp>} {=HYPERLINK(\"http://x\")} {\\Seen} {}").arg(arrived),
        text("2 more differ"),
        text("accepted: 確認済み"),
        QString(),
        text("== hanako@example.co.jp"),
        text("10: 10 copied 0 there 0 skipped 0 refused 0 vanished 0 pending 1,000 bytes"),
        text("10 equal in every byte"),
        QString(),
    };
    QCOMPARE(linesOf(samples::report()), expected);
}

void TestReportText::numbersFollowTheLanguage()
{
    ReportWords german = english();
    german.locale = QLocale(QLocale::German);
    QCOMPARE(linesOf(samples::report(), german).at(3), text("all 1.013 of 2 accounted for"));
}

void TestReportText::saysWhenMailIsOpen()
{
    MoveReport report = samples::report();
    report.mailboxes[1].counts.pending = 1;
    QCOMPARE(linesOf(report).at(3), text("1 open"));
}

void TestReportText::saysWhenNothingWasCompared()
{
    MoveReport report = samples::report();
    report.mailboxes[1].comparison.reset();
    QVERIFY(linesOf(report).contains(text("not compared")));
    report.mailboxes[1].comparison = VerifyOutcome();
    QVERIFY(linesOf(report).contains(text("0 equal")));
}

void TestReportText::saysWhenTheComparisonFailed()
{
    MoveReport report = samples::report();
    report.mailboxes[1].comparison->error = Error {ErrorKind::ConnectionLost, text("cut")};
    const QStringList lines = linesOf(report);
    QVERIFY(lines.contains(text("failed: connection-lost (cut)")));
    QVERIFY(!lines.contains(text("10 equal in every byte")));
}

void TestReportText::saysWhatIsNotListed()
{
    MoveReport report = samples::report();
    report.mailboxes[0].counts.skipped = 5;
    QVERIFY(linesOf(report).contains(text("5 more")));
}

void TestReportText::foreignTextNeverBreaksALine()
{
    MoveReport report = samples::report();
    const qsizetype lines = linesOf(report).size();
    MessageLine &line = report.mailboxes[0].notArrived[0];
    line.rawSubject = "a\r\nb\xe2\x80\xa8" "c\xe2\x80\xae" "d\x1b[0m";
    line.detail = text("x\ny");
    line.folder.names.last() = text("f\ng");
    const QString written = linesOf(report).at(10);
    QCOMPARE(linesOf(report).size(), lines);
    QVERIFY2(written.contains(text("[a  b cd [0m]")), qPrintable(written));
    QVERIFY(written.contains(text("(x y)")));
}

void TestReportText::placeholdersInForeignTextStay()
{
    MoveReport report = samples::report();
    report.mailboxes[0].notArrived[0].rawFrom = "%4 %1";
    QVERIFY(linesOf(report).at(10).contains(text("[%4 %1] [=HYPERLINK")));
}

void TestReportText::writesUtf8()
{
    QTemporaryDir directory;
    const QString name = directory.filePath(text("記録.txt"));
    QVERIFY(writeText(name, samples::report(), english(), samples::asUtf8));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), reportText(samples::report(), english(), samples::asUtf8));
    QVERIFY(!writeText(directory.filePath(text("no/x.txt")), samples::report(), english(), samples::asUtf8));
}

QTEST_GUILESS_MAIN(TestReportText)
#include "test_report_text.moc"

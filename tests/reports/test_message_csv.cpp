#include "reports/message_csv.h"
#include "support/report_samples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using samples::text;

class TestMessageCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreSafe_data();
    void fieldsAreSafe();
    void writesOneLinePerMessage();
    void copiedMessagesHaveNoReason();
    void aFileThatCannotBeWrittenIsAnError();
};

namespace {

CsvWords words()
{
    return {{text("アドレス"), text("フォルダー"), text("UID"), text("状態"), text("日付"), text("差出人"), text("件名"),
             text("バイト"), text("受信"), text("理由"), text("サーバーの言葉")},
            [](MessageState state) { return state == MessageState::Refused ? text("拒否") : text("ほか"); },
            [](ErrorKind kind) { return kind == ErrorKind::MessageTooBig ? text("大きすぎます") : text("?"); }};
}

QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestMessageCsv::fieldsAreSafe_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("written");
    const std::pair<const char *, const char *> rows[] = {
        {"", ""}, {"plain", "plain"}, {"件名", "件名"}, {"a,b", "\"a,b\""}, {"a\"b", "\"a\"\"b\""}, {"\"", "\"\"\"\""},
        {"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@x", "'@x"}, {"\t=1", "' =1"}, {"\r=1", "' =1"}, {"\n=1", "' =1"},
        {"＝1", "'＝1"}, {"＋1", "'＋1"}, {"－1", "'－1"}, {"＠x", "'＠x"}, {"=A1,B1", "\"'=A1,B1\""},
        {"a=1", "a=1"}, {"a\r\nb", "a  b"}, {" x ", "\" x \""}, {"a;b", "a;b"}, {"=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"},
    };
    for (const auto &[field, written] : rows)
        QTest::addRow("%s", field) << text(field) << QByteArray(written);
}

void TestMessageCsv::fieldsAreSafe()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, written);
    QCOMPARE(csvField(field), written);
}

void TestMessageCsv::writesOneLinePerMessage()
{
    QTemporaryDir directory;
    const QString name = directory.filePath(text("一覧.csv"));
    QVERIFY(writeCsv(name, {samples::refusedMail()}, words(), samples::asUtf8));
    QCOMPARE(contentsOf(name),
             QByteArray("\xef\xbb\xbf"
                        "アドレス,フォルダー,UID,状態,日付,差出人,件名,バイト,受信,理由,サーバーの言葉\r\n"
                        "taro@example.co.jp,営業 / 見積,17,拒否,\"Sat, 21 Nov 2026 09:30:00 +0900\",佐藤 花子 <hanako@example.jp>,"
                        "\"'=HYPERLINK(\"\"http://x\"\")\",12345678,2026-11-21T09:30:00+09:00,大きすぎます,NO [TOOBIG] too big\r\n"));
}

void TestMessageCsv::copiedMessagesHaveNoReason()
{
    QTemporaryDir directory;
    const QString name = directory.filePath(text("a.csv"));
    MessageLine line;
    line.address = text("a@example.jp");
    line.folder = {{text("INBOX")}};
    line.oldUid = 1;
    line.state = MessageState::Copied;
    QVERIFY(writeCsv(name, {line, line}, words(), samples::asUtf8));
    const QByteArrayList lines = contentsOf(name).split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(1), QByteArray("a@example.jp,INBOX,1,ほか,,,,0,,,\r"));
    QCOMPARE(lines.at(2), lines.at(1));
}

void TestMessageCsv::aFileThatCannotBeWrittenIsAnError()
{
    QTemporaryDir directory;
    const auto written = writeCsv(directory.path(), {}, words(), samples::asUtf8);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::StorageFailed);
}

QTEST_GUILESS_MAIN(TestMessageCsv)
#include "test_message_csv.moc"

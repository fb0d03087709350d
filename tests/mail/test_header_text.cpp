#include "mail/header_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hikkoshi;

class TestHeaderText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodesSubjects_data();
    void decodesSubjects();
    void decodesAddresses_data();
    void decodesAddresses();
    void stripsWhatDeceives();
    void cutsAtTwoHundredCharacters();
    void survivesRubbish();
};

void TestHeaderText::decodesSubjects_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &raw, const char *text) {
        QTest::newRow(name) << raw << QString::fromUtf8(text);
    };
    row("plain", "Re: Hello", "Re: Hello");
    row("iso-2022-jp", "=?ISO-2022-JP?B?GyRCOjRGIxsoQg==?=", "佐藤");
    row("utf-8 base64", "=?UTF-8?B?44GC44GE?=", "あい");
    row("utf-8 quoted", "=?utf-8?q?=E3=81=82_b?=", "あ b");
    row("in the middle", "Re: =?UTF-8?B?44GC?= end", "Re: あ end");
    row("two words", "=?UTF-8?B?44GC?= =?UTF-8?B?44GE?=", "あい");
    row("two words, folded", "=?UTF-8?B?44GC?=\t =?iso-2022-jp?B?GyRCOjRGIxsoQg==?=", "あ佐藤");
    row("character in two words", "=?UTF-8?B?44GC44GE4w==?= =?utf-8?B?gYbjgYjjgYrjgYvjgY3jgY/jgZHjgZM=?=", "あいうえおかきくけこ");
    row("language", "=?utf-8*ja?B?44GC?=", "あ");
    row("glued to text", "x=?UTF-8?B?44GC?=y", "xあy");
    row("blanks inside", "=?UTF-8?Q?hello world?=", "hello world");
    row("cut off", "=?UTF-8?B?44GC44GE44", "あい");
    row("shift_jis word", "=?Shift_JIS?B?ysHd?= ", "ﾊﾁﾝ");
    row("euc word", "=?EUC-JP?B?urTGow==?=", "佐藤");
    row("chinese", "=?gb2312?B?1cXI/Q==?=", "张三");
    row("latin", "=?iso-8859-1?Q?M=FCller?=", "Müller");
    row("korean", "=?euc-kr?B?x9Gx2w==?=", "한글");
    row("unknown charset", "=?x-nobody-knows?B?44GC?=", "あ");
    row("declared wrongly", "=?UTF-8?B?jbKToQ==?=", "佐藤");
    row("declared as jis, is sjis", "=?ISO-2022-JP?B?jbKToQ==?=", "佐藤");
    row("declared as ascii", "=?us-ascii?B?44GC?=", "あ");
    row("raw jis", QByteArray("\x1b$B7oL>!':4F#\x1b(B"), "件名：佐藤");
    row("raw jis with NEC's signs", QByteArray("\x1b$B-!-j\x1b(B"), "①㈱");
    row("raw sjis", QByteArray::fromHex("955c8ea6835c83748367945c97cd82cc8c8f"), "表示ソフト能力の件");
    row("raw euc", QByteArray::fromHex("c0c1b5e1bdf1a4cec1f7c9d5a4cba4c4a4a4a4c6"), "請求書の送付について");
    row("raw utf-8", "請求書 ①😀", "請求書 ①😀");
    row("raw latin", "M\xfcller", "Müller");
    row("raw and words", "佐 =?UTF-8?B?44GC?=", "佐 あ");
    row("broken word", "=?UTF-8?X?abc?= =?UTF-8?B", "=?UTF-8?X?abc?= =?UTF-8?B");
    row("empty", "", "");
    row("empty word", "=?UTF-8?B?" "?=", "");
}

void TestHeaderText::decodesSubjects()
{
    QFETCH(QByteArray, raw);
    QTEST(decodeHeaderText(raw), "text");
}

void TestHeaderText::decodesAddresses_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("text");
    const auto row = [](const QByteArray &raw, const char *text) {
        QTest::newRow(raw.constData()) << raw << QString::fromUtf8(text);
    };
    row("sato@example.co.jp", "sato@example.co.jp");
    row("<sato@example.co.jp>", "sato@example.co.jp");
    row("\"Sato, Hanako\" <sato@example.co.jp>", "Sato, Hanako <sato@example.co.jp>");
    row("\"a \\\"b\\\" c\" <a@b>", "a \"b\" c <a@b>");
    row("=?ISO-2022-JP?B?GyRCOjRGIxsoQiAbJEIyVjtSGyhC?= <sato@example.co.jp>", "佐藤 花子 <sato@example.co.jp>");
    row("\"=?UTF-8?B?44GC?=\" <a@b>", "あ <a@b>");
    row("\x1b$B:4F#\x1b(B <a@b>", "佐藤 <a@b>");
    row("\"a@b\" <a@b>", "a@b");
    row("a@b (Hanako)", "a@b (Hanako)");
    row("", "");
    row("<>", "");
}

void TestHeaderText::decodesAddresses()
{
    QFETCH(QByteArray, raw);
    QTEST(decodeAddressText(raw), "text");
}

void TestHeaderText::stripsWhatDeceives()
{
    QCOMPARE(decodeHeaderText("a\xe2\x80\xae" "b\xe2\x81\xa6" "c\xe2\x80\x8f" "d\xef\xbb\xbf"), QStringLiteral("abcd"));
    QCOMPARE(decodeHeaderText(QByteArrayLiteral("a\0b\rc\nd\te\x1b[31mf\x7fg")), QStringLiteral("a b c d e [31mfg"));
    QCOMPARE(decodeHeaderText("=?UTF-8?Q?a=0D=0AX-Evil:_1=C2=85=E2=80=A8z?="), QStringLiteral("a  X-Evil: 1 z"));
}

void TestHeaderText::cutsAtTwoHundredCharacters()
{
    QCOMPARE(decodeHeaderText(QByteArray(100'000, 'x')).size(), 200);
    const QString emoji = decodeHeaderText("x" + QByteArray("😀").repeated(500));
    QCOMPARE(emoji.size(), 199);    // no half of a pair
    QVERIFY(emoji.isValidUtf16());
    const QString address = decodeAddressText("\"" + QByteArray(1000, 'n') + "\" <sato@example.co.jp>");
    QCOMPARE(address.size(), 200);
    QVERIFY(address.endsWith(QLatin1String("n <sato@example.co.jp>")));
}

void TestHeaderText::survivesRubbish()
{
    const QList<QByteArray> parts {"=?", "?=", "?B?", "?Q?", "UTF-8", "iso-2022-jp", "shift_jis", "x-", "\x1b$B", "\x1b(B", "\xe3\x81",
        "\x83", "=E3", "44GC", "\"", "\\", "<", ">", "@", " ", "\n", "*", "(", ")", "=?utf-7?Q?+AGE-?=", "=?utf-16?B?2AA=?="};
    QRandomGenerator random(7);
    for (int round = 0; round < 5000; ++round) {
        QByteArray raw;
        for (quint32 i = random.bounded(40u); i > 0; --i) {
            raw += parts.at(qsizetype(random.bounded(quint32(parts.size()))));
            raw += char(random.bounded(256u));
        }
        for (const QString &text : {decodeHeaderText(raw), decodeAddressText(raw)}) {
            QVERIFY2(text.size() <= 200 && text.isValidUtf16(), raw.toHex().constData());
            for (const QChar c : text)
                QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x7f && !(c >= QChar(0x80) && c <= QChar(0x9f)), raw.toHex().constData());
        }
        QVERIFY(scanHeader(raw).subject.size() <= 1024);
        const QDateTime when = decodeDate(raw);
        QVERIFY(!when.isValid() || when.date().year() >= 1900);
    }
}

QTEST_GUILESS_MAIN(TestHeaderText)
#include "test_header_text.moc"

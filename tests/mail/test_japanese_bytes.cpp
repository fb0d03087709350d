#include "mail/japanese_bytes.h"

#include <QTest>

using namespace hikkoshi;

Q_DECLARE_METATYPE(GuessedCharset)

class TestJapaneseBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void guessesRight_data();
    void guessesRight();
    void jisBecomesShiftJis();
    void eucBecomesShiftJis();
};

void TestJapaneseBytes::guessesRight_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<GuessedCharset>("charset");
    QTest::newRow("empty") << QByteArray() << GuessedCharset::Ascii;
    QTest::newRow("ascii") << QByteArray("Hello $B(B") << GuessedCharset::Ascii;
    QTest::newRow("jis") << QByteArray("\x1b$B:4F#\x1b(B") << GuessedCharset::Iso2022Jp;
    QTest::newRow("utf-8") << QByteArray("佐藤 ①") << GuessedCharset::Utf8;
    QTest::newRow("utf-8, cut off") << QByteArray("佐藤").chopped(1) << GuessedCharset::Utf8;
    QTest::newRow("sjis") << QByteArray::fromHex("955c8ea6835c8374836794 5c97cd82cc8c8f") << GuessedCharset::ShiftJis;
    QTest::newRow("sjis, cut off") << QByteArray::fromHex("955c8ea683") << GuessedCharset::ShiftJis;
    QTest::newRow("euc") << QByteArray::fromHex("c0c1b5e1bdf1a4cec1f7c9d5a4cba4c4a4a4a4c6") << GuessedCharset::EucJp;
    QTest::newRow("euc, cut off") << QByteArray::fromHex("c0c1b5e1bdf1a4") << GuessedCharset::EucJp;
    QTest::newRow("latin 1") << QByteArray("M\xfcller") << GuessedCharset::Unknown;
    QTest::newRow("rubbish") << QByteArray("\xff\xfe\x80") << GuessedCharset::Unknown;
}

void TestJapaneseBytes::guessesRight()
{
    QFETCH(QByteArray, bytes);
    QFETCH(GuessedCharset, charset);
    QCOMPARE(int(guessCharset(bytes)), int(charset));
}

void TestJapaneseBytes::jisBecomesShiftJis()
{
    QCOMPARE(shiftJisFromIso2022Jp("a\x1b$B:4F#\x1b(Bb"), QByteArray("a\x8d\xb2\x93\xa1" "b"));
    QCOMPARE(shiftJisFromIso2022Jp("\x1b$B-!-j\x1b(B"), QByteArray("\x87\x40\x87\x8a"));       // NEC's row 13: ①㈱
    QCOMPARE(shiftJisFromIso2022Jp("\x1b(I1\x1b(J\\"), QByteArray("\xb1\\"));                   // half-width katakana
    QCOMPARE(shiftJisFromIso2022Jp("\x0e" "1\x0f" "1"), QByteArray("\xb1" "1"));
    QCOMPARE(shiftJisFromIso2022Jp("\x1b$(D0!\x1b(B."), QByteArray("\x81\xac."));               // no such character there
    QCOMPARE(shiftJisFromIso2022Jp("\x1b$B:4F"), QByteArray("\x8d\xb2"));                       // cut off
    QCOMPARE(shiftJisFromIso2022Jp("\x1b$B:4\nab"), QByteArray("\x8d\xb2\nab"));                // not switched back
    QCOMPARE(shiftJisFromIso2022Jp("\x1bZa\x1b"), QByteArray("Za"));
}

void TestJapaneseBytes::eucBecomesShiftJis()
{
    QCOMPARE(shiftJisFromEucJp("a\xba\xb4\xc6\xa3" "b"), QByteArray("a\x8d\xb2\x93\xa1" "b"));
    QCOMPARE(shiftJisFromEucJp("\x8e\xb1"), QByteArray("\xb1"));
    QCOMPARE(shiftJisFromEucJp("\x8f\xb0\xa1."), QByteArray("\x81\xac."));
    QCOMPARE(shiftJisFromEucJp("\xba\xb4\xc6"), QByteArray("\x8d\xb2"));
    QCOMPARE(shiftJisFromEucJp("\xff" "a"), QByteArray("\x81\xac" "a"));
}

QTEST_GUILESS_MAIN(TestJapaneseBytes)
#include "test_japanese_bytes.moc"

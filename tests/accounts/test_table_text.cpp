#include "accounts/table_text.h"

#include <QStringEncoder>
#include <QTest>

using namespace hikkoshi;

class TestTableText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsItsEncodings();
    void cp932IsMicrosofts();
    void cp932SurvivesRubbish();
    void longTextsAreNotCutAtTheBuffer();
};

void TestTableText::knowsItsEncodings()
{
    const QString text = QStringLiteral("佐藤,ü😀");
    QCOMPARE(decodeTableText(text.toUtf8()), text);
    QCOMPARE(decodeTableText("\xef\xbb\xbf" + text.toUtf8()), text);
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        QCOMPARE(decodeTableText(encoder(text)), text);
    }
    QCOMPARE(decodeTableText("\x8d\xb2\x93\xa1"), QStringLiteral("佐藤"));
    QCOMPARE(decodeTableText(""), QString());
}

void TestTableText::cp932IsMicrosofts()
{
    // Backslash and tilde stay what they are; the wave dash is the full-width tilde; NEC's and IBM's extensions.
    QCOMPARE(decodeCp932(QByteArray("\x5c\x7e\x81\x60\x87\x40\xfb\xfc\x83\x5c\xb1", 11)), QStringLiteral("\\~～①髙ソｱ"));
}

void TestTableText::cp932SurvivesRubbish()
{
    QCOMPARE(decodeCp932("a\xff" "b"), QStringLiteral("a\ufffd" "b"));
    QCOMPARE(decodeCp932("a\x81"), QStringLiteral("a\ufffd"));
    QCOMPARE(decodeCp932(QByteArray("a\0b", 3)), QStringLiteral("a%1b").arg(QChar(0)));
}

void TestTableText::longTextsAreNotCutAtTheBuffer()
{
    const QByteArray long932 = "x" + QByteArray("\x8d\xb2").repeated(10'000);
    QCOMPARE(decodeCp932(long932), QString(u'x') + QString(10'000, u'佐'));
}

QTEST_GUILESS_MAIN(TestTableText)
#include "test_table_text.moc"

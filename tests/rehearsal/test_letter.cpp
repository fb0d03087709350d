#include "rehearsal/letter.h"

#include <QTest>

using namespace hikkoshi;

class TestLetter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void iso2022JpReturnsToAsciiAtTheEnd();
    void whatTheCharsetCannotSayIsWrittenInUtf8();
    void longSubjectsAreFoldedIntoWholeWords();
    void aLetterWithoutMessageIdHasNone();
    void anAttachmentSurvivesByteForByte();
};

void TestLetter::iso2022JpReturnsToAsciiAtTheEnd()
{
    const auto bytes = encodedText(QStringLiteral("件名"), Letter::Charset::Iso2022Jp);
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("\x1b$B7oL>\x1b(B"));
    QVERIFY(!encodedText(QStringLiteral("😀"), Letter::Charset::Iso2022Jp));
}

void TestLetter::whatTheCharsetCannotSayIsWrittenInUtf8()
{
    Letter letter;
    letter.subject = QStringLiteral("お祝い😀");
    letter.charset = Letter::Charset::Iso2022Jp;
    letter.date = QDateTime(QDate(2024, 2, 29), QTime(12, 0), Qt::OffsetFromUTC, 9 * 3600);
    const QByteArray text = composed(letter);
    QVERIFY(text.contains("Subject: =?UTF-8?B?"));
    QVERIFY(text.contains("Date: Thu, 29 Feb 2024 12:00:00 +0900\r\n"));
}

void TestLetter::longSubjectsAreFoldedIntoWholeWords()
{
    Letter letter;
    letter.subject = QStringLiteral("年末年始の休業期間中のお問い合わせの受付について");
    letter.date = QDateTime::fromSecsSinceEpoch(0, Qt::OffsetFromUTC, 9 * 3600);
    const QByteArray text = composed(letter);
    QString decoded;
    const qsizetype start = text.indexOf("Subject: ") + 9;
    const QByteArray field = text.mid(start, text.indexOf("MIME-Version") - start);
    for (const QByteArray &line : field.split('\n')) {
        QVERIFY(line.size() <= 76);
        decoded += QString::fromUtf8(QByteArray::fromBase64(line.trimmed().mid(10).chopped(line.isEmpty() ? 0 : 2)));
    }
    QCOMPARE(decoded, letter.subject);
}

void TestLetter::aLetterWithoutMessageIdHasNone()
{
    Letter letter;
    letter.date = QDateTime::fromSecsSinceEpoch(0, Qt::OffsetFromUTC, 0);
    QVERIFY(!composed(letter).contains("Message-ID"));
    letter.messageId = "a@b";
    QVERIFY(composed(letter).contains("\r\nMessage-ID: <a@b>\r\n"));
}

void TestLetter::anAttachmentSurvivesByteForByte()
{
    QByteArray content;
    for (int i = 0; i < 1000; ++i)
        content += char(i * 7);
    Letter letter;
    letter.date = QDateTime::fromSecsSinceEpoch(0, Qt::OffsetFromUTC, 0);
    letter.attachments << Letter::Attachment {QStringLiteral("a.pdf"), "application/pdf", content};
    const QByteArray text = composed(letter);
    const qsizetype start = text.indexOf("\r\n\r\n", text.indexOf("filename=\"a.pdf\"")) + 4;
    QCOMPARE(QByteArray::fromBase64(text.mid(start, text.indexOf("\r\n--", start) - start)), content);
}

QTEST_GUILESS_MAIN(TestLetter)
#include "test_letter.moc"

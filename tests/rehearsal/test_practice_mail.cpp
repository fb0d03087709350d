#include "rehearsal/practice_mail.h"

#include <QSet>
#include <QTest>

using namespace hikkoshi;

class TestPracticeMail final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsTheSameEveryTime();
    void thereAreSixPeopleAndAboutThreeHundredMails();
    void thereIsOneMailThatIsTooBig();
    void thereIsOneMailWithoutMessageId();
    void thereAreTwoExactDuplicates();
    void headersAreInJapaneseCharsetsAndSevenBit();
    void oneFolderIsEmpty();
    void threadsAndFlagsAndKeywordsOccur();

private:
    const QList<PracticePerson> m_people = practicePeople();
    [[nodiscard]] QList<StoredMail> all() const
    {
        QList<StoredMail> mails;
        for (const PracticePerson &one : m_people)
            mails << one.mail;
        return mails;
    }
};

void TestPracticeMail::itIsTheSameEveryTime()
{
    const QList<PracticePerson> again = practicePeople();
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        QCOMPARE(again.at(i).mail.size(), m_people.at(i).mail.size());
        for (qsizetype k = 0; k < again.at(i).mail.size(); ++k)
            QVERIFY(again.at(i).mail.at(k).content == m_people.at(i).mail.at(k).content);
    }
}

void TestPracticeMail::thereAreSixPeopleAndAboutThreeHundredMails()
{
    QCOMPARE(m_people.size(), 6);
    const qsizetype count = all().size();
    QVERIFY2(count > 250 && count < 350, qPrintable(QString::number(count)));
    QSet<int> years;
    for (const StoredMail &mail : all())
        years << mail.arrived.date().year();
    QVERIFY(years.size() >= 8);
}

void TestPracticeMail::thereIsOneMailThatIsTooBig()
{
    const QList<StoredMail> mails = all();
    const auto big = std::count_if(mails.begin(), mails.end(),
                                   [](const StoredMail &mail) { return mail.content.size() > PracticeLargestMail; });
    QCOMPARE(big, 1);
}

void TestPracticeMail::thereIsOneMailWithoutMessageId()
{
    const QList<StoredMail> mails = all();
    QCOMPARE(std::count_if(mails.begin(), mails.end(),
                           [](const StoredMail &mail) { return !mail.content.contains("\r\nMessage-ID: <"); }), 1);
}

void TestPracticeMail::thereAreTwoExactDuplicates()
{
    int pairs = 0;
    for (const PracticePerson &one : m_people) {
        QSet<QByteArray> seen;
        for (const StoredMail &mail : one.mail) {
            pairs += seen.contains(mail.content) ? 1 : 0;
            seen << mail.content;
        }
    }
    QCOMPARE(pairs, 1);
}

void TestPracticeMail::headersAreInJapaneseCharsetsAndSevenBit()
{
    QByteArray headers;
    for (const StoredMail &mail : all()) {
        const QByteArray header = mail.content.left(mail.content.indexOf("\r\n\r\n"));
        headers += header;
        for (const QByteArray &line : header.split('\n'))
            QVERIFY2(line.size() <= 200, line.constData());
    }
    QVERIFY(std::all_of(headers.begin(), headers.end(), [](char c) { return (c & 0x80) == 0; }));
    QVERIFY(headers.count("=?ISO-2022-JP?B?GyRC") > 100);
    QVERIFY(headers.count("=?UTF-8?B?") > 100);
    QVERIFY(headers.count("=?Shift_JIS?B?") > 20);
}

void TestPracticeMail::oneFolderIsEmpty()
{
    int empty = 0;
    for (const PracticePerson &one : m_people) {
        for (const FolderPath &folder : one.folders) {
            empty += std::none_of(one.mail.begin(), one.mail.end(),
                                  [&](const StoredMail &mail) { return mail.folder == folder; });
        }
    }
    QVERIFY2(empty >= 1 && empty <= 3, qPrintable(QString::number(empty)));
}

void TestPracticeMail::threadsAndFlagsAndKeywordsOccur()
{
    int answers = 0;
    QSet<QString> flags;
    QSet<QString> keywords;
    for (const StoredMail &mail : all()) {
        answers += mail.content.contains("\r\nIn-Reply-To: <") ? 1 : 0;
        flags << mail.flags;
        keywords += QSet<QString>(mail.keywords.begin(), mail.keywords.end());
    }
    QVERIFY(answers > 100);
    QVERIFY(flags.contains(QString()) && flags.contains(QStringLiteral("RS")) && flags.contains(QStringLiteral("DS")));
    QVERIFY(keywords.contains(QStringLiteral("$Forwarded")) && keywords.contains(QStringLiteral("$label1")));
}

QTEST_GUILESS_MAIN(TestPracticeMail)
#include "test_practice_mail.moc"

#include "support/office_dns.h"
#include "support/window_test.h"
#include "support/window_words.h"
#include "wizard/start_window.h"
#include "wizard/words/run_text.h"

#include <QRegularExpression>

using namespace hikkoshi;
using namespace hikkoshi::test;

/// The language is switched while the window is open, on every page and in every stage of a move.
class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSwitchLeavesNoWordOfTheOtherLanguage_data();
    void aSwitchLeavesNoWordOfTheOtherLanguage();
    void theStartWindowFollows();
    void englishKnowsOneAndMany();
};

namespace {

/// What the office's data says in Japanese, and what every language calls itself.
const QStringList Data {QStringLiteral("日本語"), QStringLiteral("鈴木"), QStringLiteral("佐藤"), QStringLiteral("山田"),
                        QStringLiteral("田中"), QStringLiteral("利用者が手元"), QStringLiteral("案件"), QStringLiteral("送信済み"),
                        QStringLiteral("ごみ箱"), QStringLiteral("見積"), QStringLiteral("予定表"), QStringLiteral("図面"),
                        QStringLiteral("既読の印だけ")};

bool isData(const QString &text)
{
    return std::any_of(Data.begin(), Data.end(), [&](const QString &name) { return text.contains(name); });
}

QStringList leftovers(const QWidget &window, Language::Name language)
{
    // A word that is the same in both languages, or foreign: names of protocols, files, columns, servers' words.
    static const QSet<QString> neutral {QStringLiteral("SHA-256"), QStringLiteral("UID"), QStringLiteral("English"),
        QStringLiteral("STARTTLS"), QStringLiteral("TLS"), QStringLiteral("IMAP"), QStringLiteral("MX"), QStringLiteral("CSV"),
        QStringLiteral("PEM"), QStringLiteral("eml"), QStringLiteral("GB"), QStringLiteral("MB"), QStringLiteral("kB"),
        QStringLiteral("POP"), QStringLiteral("INBOX"), QStringLiteral("Sent"), QStringLiteral("Trash"), QStringLiteral("Seen"),
        QStringLiteral("Web"), QStringLiteral("Shin"), QStringLiteral("Mail"), QStringLiteral("CA"), QStringLiteral("TLSv1"),
        QStringLiteral("sato"), QStringLiteral("suzuki"), QStringLiteral("yamada"), QStringLiteral("tanaka"),
        QStringLiteral("info"), QStringLiteral("keiri"), QStringLiteral("sales"), QStringLiteral("old-fax")};
    // What the DNS and its records are called and hold.
    static const QSet<QString> records = [] {
        QSet<QString> words;
        for (const char *word : {"A", "AAAA", "CNAME", "NS", "SOA", "TXT", "PTR", "SRV", "SPF", "DKIM", "DMARC", "DANE", "DNS", "DNSSEC",
                                 "TTL", "MTA-STS", "TLS-RPT", "IP", "PC", "HTTPS", "TCP", "UDP", "F5", "dig", "autodiscover", "msoid",
                                 "include", "mx", "all", "ip4", "spf1", "DMARC1", "none", "rua", "mailto", "MS", "ms12345678",
                                 "norecurse", "Amazon", "WorkMail", "Microsoft", "Google", "Workspace", "PostfixAdmin", "Public", "com"})
            words << QLatin1String(word);
        return words;
    }();
    QStringList found;
    for (const QString &text : wordsOf(window)) {
        if (language == Language::Name::English) {
            if (hasJapanese(text) && !isData(text))
                found << text;
            continue;
        }
        QString rest = text;
        rest.remove(QRegularExpression(QStringLiteral("[\\w.-]*@[\\w.-]*|[\\w-]+(\\.[\\w-]+)+|\\w*_\\w*|\\*\\.\\w+|\\((\\w)\\)|"
                                                      "The certificate is self-signed[^,]*|\\[[A-Z]+\\][\\w .]*")));
        for (const QString &word : rest.split(QRegularExpression(QStringLiteral("[^A-Za-z0-9-]+")), Qt::SkipEmptyParts))
            if (word.size() > 1 && word.contains(QRegularExpression(QStringLiteral("^[A-Za-z]+"))) && !neutral.contains(word) && !records.contains(word)
                && word != QLatin1String("address"))
                found << word + QStringLiteral(" in: ") + text;
    }
    return found;
}

} // namespace

void TestLanguage::aSwitchLeavesNoWordOfTheOtherLanguage_data()
{
    QTest::addColumn<int>("stage");
    QTest::newRow("empty") << 0;
    QTest::newRow("checked") << 1;
    QTest::newRow("copying") << 2;
    QTest::newRow("done") << 3;
    QTest::newRow("domain as it is") << 4;
    QTest::newRow("domain switched") << 5;
    QTest::newRow("left out with a reason") << 4;
}

void TestLanguage::aSwitchLeavesNoWordOfTheOtherLanguage()
{
    QFETCH(int, stage);
    OpenWindow open(Language::Name::Japanese);
    if (stage >= 1) {
        office::fillRoster(*open.session);
        office::fillChecks(open.project());
    }
    if (stage == 4)
        open.session->overrideObstacle(Step::Connect, QStringLiteral("見積"));
    if (stage == 2)
        office::startCopy(open.session->run());
    if (stage == 3) {
        office::fillCopies(*open.session);
        office::fillComparisons(open.project());
        QTRY_VERIFY(!open.session->ledger().counts().isEmpty());
    }
    if (stage >= 4) {
        open.project().setDnsPlan(office::dnsPlan());
        open.project().setSnapshot(office::snapshot());
        open.project().confirm(QStringLiteral("domain-verified"), QDateTime::currentDateTime());
        office::moveIntoWorld(*open.session, stage == 4 ? office::DnsStage::Before : office::DnsStage::Switched);
    }
    if (stage == 5) {
        DnsPlan plan = office::dnsPlan();
        plan.destination = Destination::WorkMail;
        plan.ttlLoweredAt = plan.mailMovedAt = QDateTime::currentDateTimeUtc().addDays(-2);
        plan.mxChangedAt = QDateTime::currentDateTimeUtc();
        open.project().setDnsPlan(plan);
        open.project().confirm(QStringLiteral("switched"), QDateTime::currentDateTime());
    }
    for (const Step step : QList<Step> {Step::Dashboard} + journey::steps()) {
        open.window->go(step);
        if (stage >= 4 && open.session->dns().canCheck(step)) {
            open.session->dns().checkNow(step);
            QTRY_VERIFY(!open.session->dns().isChecking(step) && open.project().dnsCheck(step));
        }
        open.language.use(Language::Name::English);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(leftovers(*open.window, Language::Name::English).join(QLatin1Char('\n')), QString());
        open.language.use(Language::Name::Japanese);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(leftovers(*open.window, Language::Name::Japanese).join(QLatin1Char('\n')), QString());
    }
}

void TestLanguage::theStartWindowFollows()
{
    Language language(Language::Name::English);
    StartWindow start(language);
    QVERIFY(!wordsOf(start).contains(QStringLiteral("メール引っ越しウィザード")));
    language.use(Language::Name::Japanese);
    QCoreApplication::sendPostedEvents();
    QVERIFY(wordsOf(start).contains(QStringLiteral("メール引っ越しウィザード")));
    QCOMPARE(leftovers(start, Language::Name::Japanese).join(QLatin1Char('\n')), QString());
    start.setPreparing(true);
    language.use(Language::Name::English);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(leftovers(start, Language::Name::English), QStringList());
}

void TestLanguage::englishKnowsOneAndMany()
{
    Language language(Language::Name::English);
    QCOMPARE(stoppedText(1), QStringLiteral("1 mailbox stopped"));
    QCOMPARE(stoppedText(2), QStringLiteral("2 mailboxes stopped"));
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"

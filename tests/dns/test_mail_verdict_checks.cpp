#include "check_case.h"

using namespace hikkoshi;

namespace {

MailVerdict arrived(const CheckCase &office)
{
    MailVerdict mail;
    mail.sentAt = office.context.now.addSecs(-600);
    mail.arrivedAt = office.context.now.addSecs(-500);
    mail.fromDomain = QStringLiteral("office.example");
    return mail;
}

} // namespace

class TestMailVerdictChecks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutALetterNothingIsJudged()
    {
        CheckCase office(officeZone());
        for (const char *id : {"A3", "A5", "M4", "M5", "M6"})
            QCOMPARE(office.verdicts(id), QStringList());
    }

    void theSignatureIsJudgedByItsDomain_data()
    {
        QTest::addColumn<QStringList>("signedBy");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("own") << list("office.example") << list("green MailSignedByDomain");
        QTest::newRow("own beside the provider's") << list("office.onmicrosoft.com | office.example") << list("green MailSignedByDomain");
        QTest::newRow("provider") << list("office.onmicrosoft.com") << list("amber MailSignedByProvider");
        QTest::newRow("none") << QStringList() << list("red MailNotSigned");
    }

    void theSignatureIsJudgedByItsDomain()
    {
        QFETCH(QStringList, signedBy);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        office.context.testMail = arrived(office);
        office.context.testMail->signedBy = signedBy;
        QCOMPARE(office.verdicts("A3"), expected);
    }

    void alignmentFollowsTheRecord_data()
    {
        QTest::addColumn<QString>("dmarc");
        QTest::addColumn<QString>("spf");
        QTest::addColumn<QStringList>("signedBy");
        QTest::addColumn<QStringList>("expected");
        const QString relaxed = QStringLiteral("v=DMARC1; p=none");
        const QString strict = QStringLiteral("v=DMARC1; p=none; adkim=s; aspf=s");
        const auto row = [](const char *name, const QString &dmarc, const char *spf, const char *by, const char *expected) {
            QTest::newRow(name) << dmarc << QString::fromLatin1(spf) << list(by) << list(expected);
        };
        row("both", relaxed, "office.example", "office.example", "green Aligned");
        row("both below, relaxed", relaxed, "bounce.office.example", "mail.office.example", "green Aligned");
        row("both below, strict", strict, "bounce.office.example", "mail.office.example", "red NotAligned");
        row("SPF only", relaxed, "office.example", "office.onmicrosoft.com", "amber AlignedByOne");
        row("DKIM only", relaxed, "", "office.example", "amber AlignedByOne");
        row("none", relaxed, "cloud.example", "office.onmicrosoft.com", "red NotAligned");
    }

    void alignmentFollowsTheRecord()
    {
        QFETCH(QString, dmarc);
        QFETCH(QString, spf);
        QFETCH(QStringList, signedBy);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone() + QStringLiteral("_dmarc.office.example. TXT \"%1\"\n").arg(dmarc));
        office.context.testMail = arrived(office);
        office.context.testMail->spfDomain = spf;
        office.context.testMail->signedBy = signedBy;
        QCOMPARE(office.verdicts("A5"), expected);
    }

    void aCallAtTheOldServerIsJudged_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("banner") << int(SmtpGreeting::Outcome::Greeted) << list("green OldServerReceives");
        QTest::newRow("refused") << int(SmtpGreeting::Outcome::Refused) << list("red OldServerOff");
        QTest::newRow("silent") << int(SmtpGreeting::Outcome::Silent) << list("unknown OldServerUnreachable");
    }

    void aCallAtTheOldServerIsJudged()
    {
        QFETCH(int, outcome);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        office.context.oldServer = SmtpGreeting {SmtpGreeting::Outcome(outcome), QStringLiteral("mail.office.example"), QStringLiteral("220 hello")};
        QCOMPARE(office.verdicts("M4"), expected);
        QCOMPARE(office.findings("M4").first().facts, list("mail.office.example"));
    }

    void theOldSideIsAskedForFromTheSwitchOn()
    {
        CheckCase office(officeZone());
        office.context.plan.mxChangedAt = office.context.now;
        QCOMPARE(office.verdicts("M5"), list("amber OldSideNotCleared"));
        office.context.plan.oldSideCleared = true;
        QCOMPARE(office.verdicts("M5"), list("green OldSideCleared"));
    }

    void theTestLetterIsTimed_data()
    {
        QTest::addColumn<int>("sentMinutesAgo");
        QTest::addColumn<int>("minutes");       // -1: not yet
        QTest::addColumn<bool>("bounced");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("arrived") << 60 << 15 << false << list("green TestMailArrived");
        QTest::newRow("late") << 60 << 16 << false << list("amber TestMailLate");
        QTest::newRow("under way") << 5 << -1 << false << list("unknown NoUsableAnswer");
        QTest::newRow("not there") << 16 << -1 << false << list("amber TestMailLate");
        QTest::newRow("bounced") << 5 << -1 << true << list("red TestMailBounced");
    }

    void theTestLetterIsTimed()
    {
        QFETCH(int, sentMinutesAgo);
        QFETCH(int, minutes);
        QFETCH(bool, bounced);
        QFETCH(QStringList, expected);
        CheckCase office(officeZone());
        MailVerdict mail;
        mail.sentAt = office.context.now.addSecs(-60 * sentMinutesAgo);
        if (minutes >= 0)
            mail.arrivedAt = mail.sentAt.addSecs(60 * minutes);
        mail.bounced = bounced;
        mail.bounceText = QStringLiteral("550 5.1.1 unknown");
        office.context.testMail = mail;
        QCOMPARE(office.verdicts("M6"), expected);
        QCOMPARE(office.findings("M6").first().facts.value(0) == mail.bounceText, bounced);
        QCOMPARE(office.findings("M6").first().until.has_value(), expected.first().startsWith(QLatin1String("unknown")));
    }
};

QTEST_GUILESS_MAIN(TestMailVerdictChecks)
#include "test_mail_verdict_checks.moc"

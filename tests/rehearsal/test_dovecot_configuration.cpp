#include "rehearsal/dovecot_configuration.h"

#include <QTest>

using namespace hikkoshi;

class TestDovecotConfiguration final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOldServerIsMaildirWithPrefix();
    void dovecotsOwnVariablesSurvive();
    void limitsBringTheQuotaPlugin();
    void aMasterUserIsAskedFirst();
    void usersBecomeAPasswdFile();

private:
    const DovecotPlace m_place {QStringLiteral("/x"), 1143, 1993, {99, 98, QStringLiteral("u"), QStringLiteral("g")}};
};

void TestDovecotConfiguration::theOldServerIsMaildirWithPrefix()
{
    DovecotOptions options;
    options.layout = DovecotOptions::Layout::MaildirPlusPlus;
    options.prefix = QStringLiteral("INBOX.");
    options.separator = QLatin1Char('.');
    options.specialUse = false;
    const QByteArray text = dovecotConfiguration(options, m_place);
    QVERIFY(text.contains("mail_location = maildir:~\n"));
    QVERIFY(text.contains("  separator = .\n  prefix = INBOX.\n}"));
    QVERIFY(text.contains("ssl = no\n"));
    QVERIFY(!text.contains("special_use"));
}

void TestDovecotConfiguration::dovecotsOwnVariablesSurvive()
{
    const QByteArray text = dovecotConfiguration({}, m_place);
    QVERIFY(text.contains("args = uid=99 gid=98 home=/x/mail/%u\n"));
    QVERIFY(text.contains("username_format=%u /x/users\n"));
    QVERIFY(text.contains("port = 1143") && text.contains("port = 1993"));
}

void TestDovecotConfiguration::limitsBringTheQuotaPlugin()
{
    QVERIFY(!dovecotConfiguration({}, m_place).contains("quota"));
    DovecotOptions options;
    options.largestMessage = 2_MiB;
    options.quota = 5_KiB;
    const QByteArray text = dovecotConfiguration(options, m_place);
    QVERIFY(text.contains("quota_max_mail_size = 2097152B\n"));
    QVERIFY(text.contains("quota_rule = *:storage=5120B\n"));
}

void TestDovecotConfiguration::aMasterUserIsAskedFirst()
{
    DovecotOptions options;
    options.master = DovecotOptions::User {QStringLiteral("boss"), QStringLiteral("pw")};
    const QByteArray text = dovecotConfiguration(options, m_place);
    QVERIFY(text.indexOf("/x/masters") >= 0 && text.indexOf("/x/masters") < text.indexOf("/x/users"));
}

void TestDovecotConfiguration::usersBecomeAPasswdFile()
{
    QCOMPARE(dovecotUsers({{QStringLiteral("a@b"), QStringLiteral("s1")}, {QStringLiteral("c"), QStringLiteral("s2")}}),
             QByteArray("a@b:{PLAIN}s1\nc:{PLAIN}s2\n"));
}

QTEST_GUILESS_MAIN(TestDovecotConfiguration)
#include "test_dovecot_configuration.moc"

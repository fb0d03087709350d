#include "imap/folder_mapping.h"
#include "imap/special_folders.h"

#include <QTest>

using namespace hikkoshi;

class TestSpecialFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHaveRoles_data();
    void namesHaveRoles();
    void gmailsOwnNamesCountOnlyThere();
    void deeperFoldersHaveNone();
    void calendarsAreNoMailOnExchangeOnly();
    void outboxesAreNeverMail();
    void theServersWordComesFirst();
};

void TestSpecialFolders::namesHaveRoles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FolderRole>("role");
    using enum FolderRole;
    const std::pair<const char16_t *, FolderRole> rows[] = {
        {u"INBOX", Inbox}, {u"inbox", Inbox}, {u"受信トレイ", Inbox},
        {u"Drafts", Drafts}, {u"DRAFT", Drafts}, {u"下書き", Drafts},
        {u"Sent", Sent}, {u"Sent Items", Sent}, {u"Sent Messages", Sent}, {u"送信済みアイテム", Sent},
        {u"送信済みメール", Sent}, {u"送信済み", Sent}, {u"送信BOX", Sent}, {u"送信ＢＯＸ", Sent},
        {u"Trash", Trash}, {u"Deleted Items", Trash}, {u"Deleted Messages", Trash}, {u"削除済みアイテム", Trash},
        {u"ごみ箱", Trash}, {u"ゴミ箱", Trash}, {u"ｺﾞﾐ箱", Trash}, {u"コ\u3099ミ箱", Trash},
        {u"Junk", Junk}, {u"Junk Email", Junk}, {u"Spam", Junk}, {u"SPAM", Junk}, {u"Bulk", Junk}, {u"迷惑メール", Junk},
        {u"Archive", Archive}, {u"Archives", Archive}, {u"アーカイブ", Archive},
        {u"Outbox", NotMail}, {u"送信トレイ", NotMail}, {u"予約送信", NotMail}, {u"Calendar", NotMail},
        {u"Contacts", NotMail}, {u"Tasks", NotMail}, {u"Notes", NotMail}, {u"Journal", NotMail},
        {u"Sync Issues", NotMail}, {u"Conversation History", NotMail}, {u"予定表", NotMail}, {u"連絡先", NotMail},
        {u"タスク", NotMail}, {u"メモ", NotMail}, {u"履歴", NotMail},
        {u" sent ", Sent}, {u"営業", None}, {u"Sentiment", None}, {u"送信", None}, {u"", None},
    };
    for (const auto &[name, role] : rows)
        QTest::addRow("%s", qPrintable(QString::fromUtf16(name))) << QString::fromUtf16(name) << role;
}

void TestSpecialFolders::namesHaveRoles()
{
    QFETCH(QString, name);
    QFETCH(FolderRole, role);
    QCOMPARE(roleFromName({{name}}), role);
}

void TestSpecialFolders::gmailsOwnNamesCountOnlyThere()
{
    const std::pair<QString, FolderRole> rows[] = {
        {QStringLiteral("All Mail"), FolderRole::All}, {QStringLiteral("すべてのメール"), FolderRole::All},
        {QStringLiteral("Starred"), FolderRole::Flagged}, {QStringLiteral("スター付き"), FolderRole::Flagged},
        {QStringLiteral("Important"), FolderRole::Important}, {QStringLiteral("重要"), FolderRole::Important}};
    for (const auto &[name, role] : rows) {
        QCOMPARE(roleFromName({{QStringLiteral("[Gmail]"), name}}), role);
        QCOMPARE(roleFromName({{name}}), FolderRole::None);
    }
    QCOMPARE(roleFromName({{QStringLiteral("[Google Mail]"), QStringLiteral("Sent Mail")}}), FolderRole::Sent);
}

void TestSpecialFolders::deeperFoldersHaveNone()
{
    QCOMPARE(roleFromName({{QStringLiteral("営業"), QStringLiteral("Sent")}}), FolderRole::None);
    QCOMPARE(roleFromName({}), FolderRole::None);
}

void TestSpecialFolders::calendarsAreNoMailOnExchangeOnly()
{
    const auto named = [](const char16_t *name) { return ServerFolder {{}, {{QString::fromUtf16(name)}}}; };
    QList<ServerFolder> folders {named(u"INBOX"), named(u"予定表"), named(u"連絡先")};
    QVERIFY(!looksLikeExchange(folders));
    folders += named(u"タスク");
    QVERIFY(looksLikeExchange(folders));
    const ServerFolder memo = named(u"メモ");
    QCOMPARE(roleOf(memo, false), FolderRole::None);
    QCOMPARE(roleOf(memo, true), FolderRole::NotMail);
    const ServerFolder below {{}, {{QStringLiteral("Calendar"), QStringLiteral("祝日")}}};
    QCOMPARE(roleOf(below, true), FolderRole::NotMail);
    QCOMPARE(roleOf(below, false), FolderRole::None);
}

void TestSpecialFolders::outboxesAreNeverMail()
{
    for (const char16_t *name : {u"Outbox", u"送信トレイ", u"予約送信"})
        QCOMPARE(roleOf({{}, {{QString::fromUtf16(name)}}}, false), FolderRole::NotMail);
}

void TestSpecialFolders::theServersWordComesFirst()
{
    QCOMPARE(roleOf({{}, {{QStringLiteral("Sent")}}, FolderRole::Trash}, false), FolderRole::Trash);
    QCOMPARE(roleOf({{}, {{QStringLiteral("INBOX")}}, FolderRole::Archive}, false), FolderRole::Inbox);
}

QTEST_GUILESS_MAIN(TestSpecialFolders)
#include "test_special_folders.moc"

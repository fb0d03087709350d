#include "imap/folder_mapping.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace hikkoshi;
using Note = FolderPlan::Note;

Q_DECLARE_METATYPE(hikkoshi::NameSpace)

namespace {

const NameSpace Slash {"", '/'};
const NameSpace Dot {"", '.'};
const NameSpace Courier {"INBOX.", '.'};
const NameSpace Flat {"", 0};

FolderPath path(const char *joined)     // "A|B": the separator of these tests
{
    return {QString::fromUtf8(joined).split(u'|')};
}

ServerFolder folder(const char *joined, FolderRole role = FolderRole::None)
{
    return {QByteArray("old:") + joined, path(joined), role};
}

ServerFolder parentOnly(const char *joined)
{
    ServerFolder made = folder(joined);
    made.selectable = false;
    return made;
}

struct Asked {
    QList<ServerFolder> old;
    QList<ServerFolder> neu {};
    QList<FolderDecision> decisions {};
    NameRules rules {};
    QStringList only {};
    QStringList excluded {};
    NameSpace nameSpace = Slash;
};

QList<FolderPlan> planned(const Asked &asked)
{
    return planFolders(asked.old, asked.neu, asked.nameSpace, asked.decisions, asked.rules, asked.only, asked.excluded);
}

FolderPlan of(const QList<FolderPlan> &plans, const char *joined)
{
    for (const FolderPlan &plan : plans) {
        if (plan.oldWireName == QByteArray("old:") + joined)
            return plan;
    }
    qFatal("no plan for %s", joined);
}

QString goal(const QList<FolderPlan> &plans, const char *joined)
{
    return of(plans, joined).newPath.names.join(u'|');
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

NameRules caseless()
{
    NameRules rules;
    rules.caseInsensitive = true;
    return rules;
}

} // namespace

class TestFolderMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWireNames_data();
    void readsWireNames();
    void writesWireNames_data();
    void writesWireNames();
    void writtenNamesAreReadBack();
    void hostileDepthIsBounded();

    void theTreeIsKept();
    void sentFindsSent_data();
    void sentFindsSent();
    void theSecondOfARoleKeepsItsName();
    void theMarkedOneTakesTheRole();
    void childrenFollowTheirParent();
    void whatIsNoMailStandsInThePlan();
    void anOfficesOwnMemoIsMail();
    void exchangesNotesAreNeverATarget();
    void gmailBecomesPlainFolders();
    void decisionsComeFirst();
    void aDecisionMovesNoOtherFolder();
    void filtersSayWhy_data();
    void filtersSayWhy();
    void filtersDoNotChangeThePlacesOfOthers();
    void namesThatDifferInCaseClash();
    void childrenOfAClashDoNotMerge();
    void foldersOfOneNameAreNeverMerged();
    void existingNamesAreUsedAsTheyStand();
    void refusedNamesAreChanged_data();
    void refusedNamesAreChanged();
    void longNamesAreShortenedApart();
    void childrenOfTheInboxMayClashUnderCourier();
    void theOrderOfListDoesNotMatter();
    void theSecondPlanIsTheFirst();
    void twoFoldersNeverShareOne();
    void randomTreesKeepTheirPlaces();
    void manyEqualNamesTakeNoTime();
};

void TestFolderMapping::readsWireNames_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<NameSpace>("nameSpace");
    QTest::addColumn<QString>("names");
    struct Case {
        const char *wire;
        NameSpace nameSpace;
        const char *names;
    };
    const Case cases[] = {
        {"INBOX", Slash, "INBOX"}, {"inbox", Slash, "INBOX"}, {"Inbox/Sub", Slash, "INBOX|Sub"}, {"a/Inbox", Slash, "a|Inbox"},
        {"INBOX", Courier, "INBOX"}, {"INBOX.Sent", Courier, "Sent"}, {"INBOX.a.b", Courier, "a|b"},
        {"inbox.Sent", Courier, "Sent"}, {"INBOX.INBOX", Courier, "INBOX|INBOX"}, {"INBOX.inbox.a", Courier, "INBOX|INBOX|a"},
        {"shared.x", Courier, "shared|x"}, {"INBOX.A/B", Courier, "A/B"},
        {"&kAFP4W4IMH8-", Slash, "送信済み"}, {"a&AC8-b/c", Slash, "a/b|c"}, {"a.b", Slash, "a.b"}, {"a.b", Dot, "a|b"},
        {"a/b", Flat, "a/b"}, {"mail/x", {"mail/", '/'}, "x"}, {"mail", {"mail/", '/'}, "mail"}, {"INBOX", {"mail/", '/'}, "INBOX"},
        {"a//b/", Slash, "a|b"}, {"/", Slash, "_"}, {"a\\b", {"", '\\'}, "a|b"},
        {"Entw\xc3\xbcrfe", Slash, "Entwürfe"}, {"\x8c\xa9\x90\xcf/a", Slash, "見積|a"}, {"R&D", Slash, "R&D"},
        {"a\x01z", Slash, "a_z"}, {"../x", Slash, "..|x"},
        {"&MEswmQ-", Slash, "が"},      // NFD on the wire
    };
    for (const Case &c : cases)
        QTest::addRow("%s under '%s'", c.wire, c.nameSpace.prefix.constData()) << QByteArray(c.wire) << c.nameSpace << text(c.names);
}

void TestFolderMapping::readsWireNames()
{
    QFETCH(QByteArray, wire);
    QFETCH(NameSpace, nameSpace);
    QFETCH(QString, names);
    QCOMPARE(pathFromWire(wire, nameSpace).names.join(u'|'), names);
}

void TestFolderMapping::writesWireNames_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<NameSpace>("nameSpace");
    QTest::addColumn<QByteArray>("wire");
    struct Case {
        const char *names;
        NameSpace nameSpace;
        const char *wire;
    };
    const Case cases[] = {
        {"INBOX", Slash, "INBOX"}, {"INBOX", Courier, "INBOX"}, {"Inbox", {"mail/", '/'}, "INBOX"}, {"INBOX|Sub", Slash, "INBOX/Sub"},
        {"Sent", Courier, "INBOX.Sent"}, {"a|b", Courier, "INBOX.a.b"}, {"INBOX|a", Courier, "INBOX.a"},
        {"INBOX|INBOX", Courier, "INBOX.INBOX"}, {"a|b", {"mail/", '/'}, "mail/a/b"}, {"INBOX|a", {"mail/", '/'}, "INBOX/a"},
        {"A.B", Courier, "INBOX.A&,w4-B"}, {"見積/請求", Slash, "&iYt6Tf8PistsQg-"}, {"A.B", Slash, "A.B"}, {"A/B", Dot, "A/B"},
        {"a\\b", {"", '\\'}, "a&,zw-b"}, {"a~b", {"", '~'}, "a_b"}, {"R&D", Slash, "R&-D"}, {"a|b", Flat, "a&,w8-b"},
        {"見積|請求", Flat, "&iYt6Tf8PistsQg-"}, {"a\r\nb", Slash, "a__b"}, {"a||b", Slash, "a/_/b"}, {"か\u3099", Slash, "&MEw-"},
    };
    for (const Case &c : cases)
        QTest::addRow("%s under '%s'", c.names, c.nameSpace.prefix.constData()) << text(c.names) << c.nameSpace << QByteArray(c.wire);
}

void TestFolderMapping::writesWireNames()
{
    QFETCH(QString, names);
    QFETCH(NameSpace, nameSpace);
    QFETCH(QByteArray, wire);
    QCOMPARE(wireFromPath({names.split(u'|')}, nameSpace), wire);
}

void TestFolderMapping::writtenNamesAreReadBack()
{
    const char *names[] = {"INBOX", "Sent", "営業|見積", "A.B|C/D", "INBOX|INBOX", "INBOX|INBOX|a", "📁|R&D", "a b|c"};
    for (const NameSpace &nameSpace : {Slash, Dot, Courier, NameSpace {"mail/", '/'}}) {
        for (const char *name : names) {
            const QByteArray wire = wireFromPath(path(name), nameSpace);
            QCOMPARE(wireFromPath(pathFromWire(wire, nameSpace), nameSpace), wire);
        }
    }
}

void TestFolderMapping::hostileDepthIsBounded()
{
    const FolderPath deep = pathFromWire(QByteArray("a/").repeated(100'000) + "b", Slash);
    QCOMPARE(deep.names.size(), 64);
    QVERIFY(deep.names.last().endsWith(QLatin1String("a/b")));
}

void TestFolderMapping::theTreeIsKept()
{
    const auto plans = planned({.old = {folder("営業|見積"), folder("営業"), folder("INBOX"), folder("INBOX|個人")}});
    const char *order[] = {"INBOX", "INBOX|個人", "営業", "営業|見積"};
    QCOMPARE(plans.size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(plans.at(i).oldPath, path(order[i]));
        QCOMPARE(plans.at(i).newPath, path(order[i]));
        QCOMPARE(plans.at(i).note, Note::None);
        QVERIFY(plans.at(i).copy);
    }
    QVERIFY(plans.at(0).newExists);
    QVERIFY(!plans.at(2).newExists);
}

void TestFolderMapping::sentFindsSent_data()
{
    QTest::addColumn<QList<ServerFolder>>("neu");
    QTest::addColumn<QString>("goal");
    QTest::addColumn<bool>("exists");
    QTest::addColumn<Note>("note");
    const auto row = [](const char *name, const QList<ServerFolder> &neu, const char *where, bool exists, Note note) {
        QTest::newRow(name) << neu << text(where) << exists << note;
    };
    row("nothing there", {}, "送信済み", false, Note::None);
    row("by attribute", {folder("Sent"), folder("Gesendet", FolderRole::Sent)}, "Gesendet", true, Note::RoleMatched);
    row("by English name", {folder("Sent Items")}, "Sent Items", true, Note::RoleMatched);
    row("by Japanese name", {folder("送信済みアイテム")}, "送信済みアイテム", true, Note::RoleMatched);
    row("same name among several", {folder("Sent"), folder("送信済み")}, "送信済み", true, Note::None);
    row("first among several", {folder("Sent Items"), folder("Sent")}, "Sent", true, Note::RoleMatched);
    row("marked as something else", {folder("Sent", FolderRole::Trash)}, "送信済み", false, Note::None);
    row("only a parent", {parentOnly("Sent")}, "送信済み", false, Note::None);
}

void TestFolderMapping::sentFindsSent()
{
    QFETCH(QList<ServerFolder>, neu);
    QFETCH(QString, goal);
    QFETCH(bool, exists);
    QFETCH(Note, note);
    const auto plan = planned({.old = {folder("送信済み")}, .neu = neu}).first();
    QCOMPARE(plan.newPath.names.join(u'|'), goal);
    QCOMPARE(plan.newExists, exists);
    QCOMPARE(plan.note, note);
    QCOMPARE(plan.role, FolderRole::Sent);
}

void TestFolderMapping::theSecondOfARoleKeepsItsName()
{
    const auto plans = planned({.old = {folder("送信済みアイテム"), folder("Sent")}, .neu = {folder("Sent Messages", FolderRole::Sent)}});
    QCOMPARE(goal(plans, "Sent"), QLatin1String("Sent Messages"));
    QCOMPARE(goal(plans, "送信済みアイテム"), text("送信済みアイテム"));
    QCOMPARE(of(plans, "送信済みアイテム").role, FolderRole::None);
    QCOMPARE(of(plans, "送信済みアイテム").note, Note::None);
}

void TestFolderMapping::theMarkedOneTakesTheRole()
{
    const auto plans = planned({.old = {folder("Sent"), folder("送信済みアイテム", FolderRole::Sent)}, .neu = {folder("Sent", FolderRole::Sent)}});
    QCOMPARE(goal(plans, "送信済みアイテム"), QLatin1String("Sent"));
    QCOMPARE(of(plans, "送信済みアイテム").note, Note::RoleMatched);
    QCOMPARE(goal(plans, "Sent"), QLatin1String("Sent (2)"));
    QCOMPARE(of(plans, "Sent").note, Note::Clash);
    QVERIFY(!of(plans, "Sent").newExists);
}

void TestFolderMapping::childrenFollowTheirParent()
{
    const auto plans = planned({.old = {folder("アーカイブ"), folder("アーカイブ|2023"), folder("A"), folder("A|b")},
                                .neu = {folder("Archive")},
                                .decisions = {{"old:A", true, path("X|Y")}}});
    QCOMPARE(goal(plans, "アーカイブ|2023"), QLatin1String("Archive|2023"));
    QCOMPARE(of(plans, "アーカイブ|2023").note, Note::RoleMatched);
    QCOMPARE(goal(plans, "A|b"), QLatin1String("X|Y|b"));
    QCOMPARE(of(plans, "A|b").note, Note::Renamed);
}

void TestFolderMapping::whatIsNoMailStandsInThePlan()
{
    const auto plans = planned({.old = {folder("Calendar"), folder("Calendar|祝日"), folder("Contacts"), folder("Tasks"), folder("Outbox"),
                                        parentOnly("親"), folder("親|子"), folder("全部", FolderRole::All),
                                        folder("★", FolderRole::Flagged), folder("!", FolderRole::Important)}});
    QCOMPARE(plans.size(), 10);
    for (const char *name : {"Calendar", "Calendar|祝日", "Contacts", "Tasks", "Outbox"})
        QCOMPARE(of(plans, name).note, Note::NotMail);
    for (const char *name : {"全部", "★", "!"})
        QCOMPARE(of(plans, name).note, Note::VirtualFolder);
    QCOMPARE(of(plans, "親").note, Note::NotSelectable);
    QCOMPARE(goal(plans, "親"), text("親"));
    QVERIFY(of(plans, "親|子").copy);
    QCOMPARE(std::count_if(plans.begin(), plans.end(), [](const FolderPlan &plan) { return plan.copy; }), 1);
}

void TestFolderMapping::anOfficesOwnMemoIsMail()
{
    const auto plans = planned({.old = {folder("INBOX"), folder("メモ"), folder("連絡先"), folder("重要")}});
    for (const char *name : {"メモ", "連絡先", "重要"}) {
        QVERIFY(of(plans, name).copy);
        QCOMPARE(goal(plans, name), text(name));
    }
}

void TestFolderMapping::exchangesNotesAreNeverATarget()
{
    const auto plans = planned({.old = {folder("Notes"), folder("Notes|a"), folder("Tasks|b")},
                                .neu = {folder("Calendar"), folder("Contacts"), folder("Tasks"), folder("Notes")},
                                .rules = caseless()});
    QCOMPARE(goal(plans, "Notes"), QLatin1String("Notes (2)"));
    QCOMPARE(of(plans, "Notes").note, Note::Renamed);
    QCOMPARE(goal(plans, "Notes|a"), QLatin1String("Notes (2)|a"));
    QCOMPARE(goal(plans, "Tasks|b"), QLatin1String("Tasks (2)|b"));
}

void TestFolderMapping::gmailBecomesPlainFolders()
{
    const auto plans = planned({.old = {folder("INBOX"), parentOnly("[Gmail]"), folder("[Gmail]|送信済みメール", FolderRole::Sent),
                                        folder("[Gmail]|すべてのメール"), folder("[Gmail]|ゴミ箱", FolderRole::Trash)},
                                .neu = {folder("Trash")}});
    QCOMPARE(goal(plans, "[Gmail]|送信済みメール"), text("送信済みメール"));
    QCOMPARE(of(plans, "[Gmail]|送信済みメール").note, Note::Renamed);
    QCOMPARE(goal(plans, "[Gmail]|ゴミ箱"), QLatin1String("Trash"));
    QCOMPARE(of(plans, "[Gmail]|すべてのメール").note, Note::VirtualFolder);
}

void TestFolderMapping::decisionsComeFirst()
{
    const auto plans = planned({.old = {folder("A"), folder("B"), folder("C"), folder("Outbox"), parentOnly("P")},
                                .decisions = {{"old:B", true, path("A")}, {"old:C", false, {}},
                                              {"old:Outbox", true, path("未送信")}, {"old:P", true, path("Q")}}});
    QCOMPARE(goal(plans, "B"), QLatin1String("A"));
    QCOMPARE(of(plans, "B").note, Note::ByDecision);
    QCOMPARE(goal(plans, "A"), QLatin1String("A (2)"));
    QCOMPARE(of(plans, "A").note, Note::Clash);
    QVERIFY(!of(plans, "C").copy);
    QCOMPARE(of(plans, "C").note, Note::ByDecision);
    QVERIFY(of(plans, "Outbox").copy);
    QVERIFY(!of(plans, "P").copy);
}

void TestFolderMapping::aDecisionMovesNoOtherFolder()
{
    const QList<ServerFolder> old {folder("Sent"), folder("Sent Items")};
    const QList<ServerFolder> neu {folder("送信済み", FolderRole::Sent)};
    const auto plans = planned({.old = old, .neu = neu, .decisions = {{"old:Sent", true, path("X")}}});
    QCOMPARE(goal(plans, "Sent"), QLatin1String("X"));
    QCOMPARE(of(plans, "Sent").role, FolderRole::None);
    QCOMPARE(goal(plans, "Sent Items"), QLatin1String("Sent Items"));
}

void TestFolderMapping::filtersSayWhy_data()
{
    QTest::addColumn<QStringList>("only");
    QTest::addColumn<QStringList>("excluded");
    QTest::addColumn<QString>("copied");
    const auto list = [](std::initializer_list<const char *> globs) {
        QStringList made;
        for (const char *glob : globs)
            made += text(glob);
        return made;
    };
    QTest::newRow("none") << list({}) << list({}) << text("INBOX,INBOX/x,Sales,Sales/2023,Sales/2023/Q1,sales,[a]");
    QTest::newRow("children only") << list({"Sales/*"}) << list({}) << text("Sales/2023,Sales/2023/Q1");
    QTest::newRow("prefix") << list({"INBOX*"}) << list({}) << text("INBOX,INBOX/x");
    QTest::newRow("parent with children") << list({"Sales"}) << list({}) << text("Sales,Sales/2023,Sales/2023/Q1");
    QTest::newRow("without") << list({}) << list({"Sales/2023", "[a]"}) << text("INBOX,INBOX/x,Sales,sales");
    QTest::newRow("both") << list({"INBOX*", "?ales*"}) << list({"*/x", "S*"}) << text("INBOX,sales");
    QTest::newRow("nothing matches") << list({"Nope"}) << list({}) << QString();
}

void TestFolderMapping::filtersSayWhy()
{
    QFETCH(QStringList, only);
    QFETCH(QStringList, excluded);
    QFETCH(QString, copied);
    const auto plans = planned({.old = {folder("INBOX"), folder("INBOX|x"), folder("Sales"), folder("Sales|2023"),
                                        folder("Sales|2023|Q1"), folder("[a]"), folder("sales")},
                                .only = only, .excluded = excluded});
    QStringList names;
    for (const FolderPlan &plan : plans) {
        if (plan.copy)
            names += plan.oldPath.names.join(u'/');
        QCOMPARE(plan.note, plan.copy ? Note::None : Note::Filtered);
    }
    QStringList expected = copied.split(u',', Qt::SkipEmptyParts);
    names.sort();
    expected.sort();
    QCOMPARE(names, expected);
    QCOMPARE(plans.size(), 7);
}

void TestFolderMapping::filtersDoNotChangeThePlacesOfOthers()
{
    const QList<ServerFolder> old {folder("Sales"), folder("sales")};
    const auto all = planned({.old = old, .rules = caseless()});
    const auto one = planned({.old = old, .rules = caseless(), .excluded = {QStringLiteral("Sales")}});
    QCOMPARE(goal(one, "sales"), goal(all, "sales"));
    QCOMPARE(of(one, "Sales").note, Note::Filtered);
}

void TestFolderMapping::namesThatDifferInCaseClash()
{
    const QList<ServerFolder> old {folder("Sales"), folder("sales"), folder("ガ"), folder("カ\u3099 ")};
    NameRules rules = caseless();
    rules.trimsBlanks = false;
    auto plans = planned({.old = old, .rules = rules});
    QCOMPARE(goal(plans, "Sales"), QLatin1String("Sales"));
    QCOMPARE(goal(plans, "sales"), QLatin1String("sales (2)"));
    QCOMPARE(of(plans, "sales").note, Note::Clash);
    QCOMPARE(int(of(plans, "ガ").note == Note::Clash) + int(of(plans, "カ\u3099 ").note == Note::Clash), 1);
    rules.caseInsensitive = false;
    plans = planned({.old = old, .rules = rules});
    for (const FolderPlan &plan : plans)
        QVERIFY(plan.note != Note::Clash);
}

void TestFolderMapping::childrenOfAClashDoNotMerge()
{
    const auto plans = planned({.old = {folder("Sales"), folder("Sales|x"), folder("sales"), folder("sales|x")}, .rules = caseless()});
    QCOMPARE(goal(plans, "Sales|x"), QLatin1String("Sales|x"));
    QCOMPARE(goal(plans, "sales|x"), QLatin1String("sales (2)|x"));
    QCOMPARE(of(plans, "sales|x").note, Note::Renamed);
}

void TestFolderMapping::foldersOfOneNameAreNeverMerged()
{
    ServerFolder raw {"old:raw", path("é")};
    ServerFolder encoded {"old:encoded", path("é")};
    ServerFolder third {"old:third", path("é (2)")};
    const auto plans = planned({.old = {raw, encoded, third}});
    QSet<QStringList> goals;
    for (const FolderPlan &plan : plans)
        goals += plan.newPath.names;
    QCOMPARE(goals.size(), 3);
}

void TestFolderMapping::existingNamesAreUsedAsTheyStand()
{
    const auto plans = planned({.old = {folder("Sales"), folder("Files"), folder("Files|new"), folder("Only")},
                                .neu = {folder("SALES"), folder("Files"), parentOnly("Only")},
                                .rules = {{QStringLiteral("Files")}, {}, 0, true, true}});
    QCOMPARE(goal(plans, "Sales"), QLatin1String("SALES"));
    QVERIFY(of(plans, "Sales").newExists);
    QCOMPARE(goal(plans, "Files"), QLatin1String("Files"));
    QCOMPARE(goal(plans, "Files|new"), QLatin1String("Files|new"));
    QCOMPARE(goal(plans, "Only"), QLatin1String("Only"));
    QVERIFY(!of(plans, "Only").newExists);
}

void TestFolderMapping::refusedNamesAreChanged_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("neu");
    QTest::newRow("reserved") << text("files") << text("files (2)");
    QTest::newRow("reserved at the top only") << text("A|Files") << text("A|Files");
    QTest::newRow("forbidden letters") << text("a^b\"c") << text("a_b_c");
    QTest::newRow("blanks around") << text(" a |b ") << text("a|b");
    QTest::newRow("nothing but blanks") << text("  ") << text("_");
    QTest::newRow("separator in the name") << text("見積/請求") << text("見積／請求");
    QTest::newRow("control characters") << text("a\tb") << text("a_b");
    QTest::newRow("fine") << text("R&D") << text("R&D");
}

void TestFolderMapping::refusedNamesAreChanged()
{
    QFETCH(QString, old);
    QFETCH(QString, neu);
    const NameRules rules {{QStringLiteral("Files")}, QStringLiteral("^\""), 0, false, true};
    const auto plan = planned({.old = {folder(old.toUtf8().constData())}, .rules = rules}).first();
    QCOMPARE(plan.newPath.names.join(u'|'), neu);
    QCOMPARE(plan.note, old == neu ? Note::None : Note::Renamed);
    QCOMPARE(plan.oldPath.names.join(u'|'), old);
}

void TestFolderMapping::longNamesAreShortenedApart()
{
    NameRules rules;
    rules.longestName = 30;
    const QByteArray base = QByteArray("📁").repeated(20);
    const auto plans = planned({.old = {folder((base + "a").constData()), folder((base + "b").constData()),
                                        folder("abcdefghijklmnopqrstuvwxyz|mnopqrst")},
                                .rules = rules});
    QSet<QByteArray> wires;
    for (const FolderPlan &plan : plans) {
        const QByteArray wire = wireFromPath(plan.newPath, Slash);
        QVERIFY2(wire.size() <= 30, wire.constData());
        QVERIFY(plan.newPath.names.last().isValidUtf16());
        QVERIFY(plan.note == Note::Renamed || plan.note == Note::Clash);
        wires += wire;
    }
    QCOMPARE(wires.size(), 3);
}

void TestFolderMapping::childrenOfTheInboxMayClashUnderCourier()
{
    const auto plans = planned({.old = {folder("INBOX"), folder("INBOX|Sub"), folder("Sub"), folder("INBOX|Solo")}, .nameSpace = Courier});
    QCOMPARE(goal(plans, "INBOX"), QLatin1String("INBOX"));
    QCOMPARE(goal(plans, "INBOX|Sub"), QLatin1String("Sub"));
    QCOMPARE(goal(plans, "Sub"), QLatin1String("Sub (2)"));
    QCOMPARE(of(plans, "Sub").note, Note::Clash);
    QCOMPARE(goal(plans, "INBOX|Solo"), QLatin1String("Solo"));
}

void TestFolderMapping::theOrderOfListDoesNotMatter()
{
    QList<ServerFolder> old {folder("INBOX"), folder("Sent"), folder("Sent Items"), folder("sales"), folder("Sales"), folder("Sales|x")};
    QList<ServerFolder> neu {folder("送信済み"), folder("Sent Messages")};
    const auto plans = planned({.old = old, .neu = neu, .rules = caseless()});
    std::reverse(old.begin(), old.end());
    std::reverse(neu.begin(), neu.end());
    QCOMPARE(planned({.old = old, .neu = neu, .rules = caseless()}), plans);
}

void TestFolderMapping::theSecondPlanIsTheFirst()
{
    const QList<ServerFolder> old {folder("INBOX"), folder("送信済み"), folder("Sent"), folder("sales"), folder("Sales"), folder("Sales|A/B"),
                                   folder("Notes"), folder("[Gmail]|Trash"), folder("Files"), folder("INBOX|x"), folder("x")};
    for (const NameSpace &nameSpace : {Slash, Courier, Flat}) {
        const NameRules rules {{QStringLiteral("Files")}, {}, 0, true, true};
        const auto first = planned({.old = old, .rules = rules, .nameSpace = nameSpace});
        QList<ServerFolder> neu;
        for (const FolderPlan &plan : first) {
            const QByteArray wire = wireFromPath(plan.newPath, nameSpace);
            neu += {wire, pathFromWire(wire, nameSpace), plan.role};
        }
        const auto second = planned({.old = old, .neu = neu, .rules = rules, .nameSpace = nameSpace});
        for (qsizetype i = 0; i < first.size(); ++i) {
            QCOMPARE(second.at(i).newPath, first.at(i).newPath);
            QVERIFY(second.at(i).newExists);
        }
    }
}

void TestFolderMapping::twoFoldersNeverShareOne()
{
    QList<ServerFolder> old;
    for (const char *name : {"INBOX", "Sent", "sent", "SENT", "Sent (2)", "送信済み", "Sent Items", "a/b", "a／b", "a\tb", "a_b", "a b",
                             " a b ", "A B", "x|Sent", "X|sent", "受信トレイ", "INBOX|a b", "INBOX|INBOX"})
        old += folder(name);
    for (const NameSpace &nameSpace : {Slash, Dot, Courier, Flat}) {
        QSet<QByteArray> wires;
        const auto plans = planned({.old = old, .neu = {folder("Sent", FolderRole::Sent)}, .rules = caseless(), .nameSpace = nameSpace});
        for (const FolderPlan &plan : plans) {
            QVERIFY(plan.copy);
            wires += wireFromPath(plan.newPath, nameSpace).toLower();
        }
        QCOMPARE(wires.size(), old.size());
        QCOMPARE(plans.size(), old.size());
    }
}

/// Of any old tree, whatever the rules: every folder is in the plan, no two share a place, and a plan made again when
/// its folders exist is the same plan.
void TestFolderMapping::randomTreesKeepTheirPlaces()
{
    const QStringList pieces = text("INBOX,inbox,Sent,sent,送信済み,Sent Items,Trash,ごみ箱,Outbox,Notes,Files,[Gmail],All Mail,a,A,a/b,a.b,"
                                    " a,a ,a (2),カ\u3099,ガ,📁📁📁📁📁📁,重要,Archive,x~,Calendar,Contacts").split(u',');
    QRandomGenerator random(20261121);
    for (int round = 0; round < 2'000; ++round) {
        const NameSpace nameSpace = QList {Slash, Dot, Courier, Flat}.at(random.bounded(4));
        const bool caseless = random.bounded(2) == 1;
        const NameRules rules {{text("files")}, random.bounded(2) ? text("^~") : QString(), random.bounded(2) ? 60 : 0,
                               caseless, caseless || random.bounded(2) == 1};
        QList<ServerFolder> old;
        for (int i = random.bounded(1, 25); i > 0; --i) {
            QStringList names;
            for (int depth = random.bounded(1, 4); depth > 0; --depth)
                names += pieces.at(random.bounded(int(pieces.size())));
            const bool marked = names.size() == 1 && random.bounded(4) == 0;
            old += {QByteArray::number(i), {names}, marked ? FolderRole::Sent : FolderRole::None, random.bounded(9) != 0};
        }
        const auto first = planned({.old = old, .rules = rules, .nameSpace = nameSpace});
        QCOMPARE(first.size(), old.size());
        QList<ServerFolder> neu;
        QSet<QByteArray> wires;
        for (const FolderPlan &plan : first) {
            if (!plan.copy)
                continue;
            const QByteArray wire = wireFromPath(plan.newPath, nameSpace);
            const FolderPath listed = pathFromWire(wire, nameSpace);
            QVERIFY2(!wires.contains(rules.caseInsensitive ? wire.toLower() : wire), wire.constData());
            wires += rules.caseInsensitive ? wire.toLower() : wire;
            QCOMPARE(listed, plan.newPath);
            neu += {wire, listed, FolderRole::None};
        }
        const auto second = planned({.old = old, .neu = neu, .rules = rules, .nameSpace = nameSpace});
        for (qsizetype i = 0; i < first.size(); ++i) {
            QCOMPARE(second.at(i).oldWireName, first.at(i).oldWireName);
            if (first.at(i).copy)
                QCOMPARE(second.at(i).newPath.display(), first.at(i).newPath.display());
        }
    }
}

void TestFolderMapping::manyEqualNamesTakeNoTime()
{
    QList<ServerFolder> old;
    for (int i = 0; i < 20'000; ++i)
        old += {QByteArray::number(i), path("same")};
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(planned({.old = old}).last().note, Note::Clash);
    QVERIFY(timer.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(TestFolderMapping)
#include "test_folder_mapping.moc"

#include "accounts/roster.h"

#include <QTest>

using namespace hikkoshi;
using Kind = RosterProblem::Kind;

namespace {

constexpr auto Header = "address,display_name,kind,old_user,new_user,targets\r\n";

/// The kinds of problems with '!' for fatal ones, in order.
QStringList told(const Roster &roster)
{
    QStringList lines;
    for (const RosterProblem &problem : roster.problems)
        lines.append(QStringLiteral("%1:%2%3").arg(QString::number(problem.row), QString::number(int(problem.kind)),
                                                   problem.fatal ? QStringLiteral("!") : QString()));
    return lines;
}

QString problem(int row, Kind kind, bool fatal = true)
{
    return QStringLiteral("%1:%2%3").arg(QString::number(row), QString::number(int(kind)), fatal ? QStringLiteral("!") : QString());
}

QStringList addresses(const Roster &roster)
{
    QStringList all;
    for (const RosterEntry &entry : roster.entries)
        all.append(entry.address);
    return all;
}

} // namespace

class TestRoster final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindIsRead()
    {
        const Roster roster = readRoster(QByteArray(Header) +
            "taro@example.jp,山田 太郎,person,taro,,\r\n"
            "sales@example.jp,営業部,shared,,,taro@example.jp\r\n"
            "info@example.jp,,list,,,taro@example.jp; hanako@ext.example\r\n"
            "t.yamada@example.jp,,alias,,,taro@example.jp\r\n"
            "scan@example.jp,複合機,system,,,\r\n"
            "old@example.jp,,pop,,,\r\n"
            "@example.jp,,,,,taro@example.jp\r\n");
        QCOMPARE(told(roster), QStringList());
        QCOMPARE(roster.entries.size(), 7);
        QCOMPARE(roster.domain, QStringLiteral("example.jp"));
        QCOMPARE(roster.entries.at(0).oldUser, QStringLiteral("taro"));
        QCOMPARE(roster.entries.at(0).newUser, QStringLiteral("taro@example.jp"));
        QCOMPARE(roster.entries.at(2).targets, (QStringList {QStringLiteral("taro@example.jp"), QStringLiteral("hanako@ext.example")}));
        QCOMPARE(roster.entries.at(6).kind, AddressKind::CatchAll);
    }

    void columnsStandInAnyOrderAndLanguage()
    {
        const Roster roster = readRoster("種別,氏名,メールアドレス,転送先\n共有,営業部,sales@example.jp,\n転送,,x@example.jp,sales@example.jp\n");
        QCOMPARE(told(roster), QStringList());
        QCOMPARE(roster.entries.at(0).kind, AddressKind::Shared);
        QCOMPARE(roster.entries.at(0).displayName, QStringLiteral("営業部"));
        QCOMPARE(roster.entries.at(1).kind, AddressKind::Alias);
    }

    void postfixAdminsMailboxesAreRead()
    {
        const Roster roster = readRoster(
            "username,password,name,maildir,quota,local_part,domain,created,modified,active\n"
            "taro@example.jp,$6$hash,山田太郎,example.jp/taro/,0,taro,example.jp,2020-01-01,2020-01-01,1\n");
        QCOMPARE(told(roster), QStringList());
        QCOMPARE(roster.entries.at(0).displayName, QStringLiteral("山田太郎"));
        QCOMPARE(roster.entries.at(0).kind, AddressKind::Person);
    }

    void postfixAdminsAliasToItselfIsAMailbox()
    {
        const Roster roster = readRoster("address,goto,domain,active\ntaro@example.jp,taro@example.jp,example.jp,1\n"
                                         "info@example.jp,\"taro@example.jp,x@ext.example\",example.jp,1\n");
        QCOMPARE(told(roster), QStringList());
        QCOMPARE(roster.entries.at(0).kind, AddressKind::Person);
        QCOMPARE(roster.entries.at(0).targets, QStringList());
        QCOMPARE(roster.entries.at(1).kind, AddressKind::Alias);
        QCOMPARE(roster.entries.at(1).targets.size(), 2);
    }

    void passwdFilesAndPlainListsAreRead()
    {
        const Roster roster = readRoster("taro@example.jp:{SHA512-CRYPT}$6$salt$hash:5000:5000::/home::\nhanako@example.jp:{PLAIN}x\n");
        QCOMPARE(told(roster), QStringList());
        QCOMPARE(addresses(roster), (QStringList {QStringLiteral("taro@example.jp"), QStringLiteral("hanako@example.jp")}));
        QCOMPARE(addresses(readRoster("taro@example.jp\nhanako@example.jp\n")).size(), 2);
    }

    void badRowsAreNamedAndTheOthersStay()
    {
        const Roster roster = readRoster(QByteArray(Header) +
            "not an address,,,,,\r\n"                               // 2
            "taro@example.jp,,,,,\r\n"                              // 3
            "TARO@example.jp,,,,,\r\n"                              // 4
            "a@example.jp,,ghost,,,\r\n"                            // 5
            "b@example.jp,,list,,,\r\n"                             // 6
            "c@example.jp,,alias,,,nobody\r\n"                      // 7
            "d@example.jp,,retired,,,\r\n"                          // 8
            "e@example.jp,\"un\nder\",person,,,\r\n"                // 9, two lines
            "f@example.jp,,,,,,,too,many\r\n"                       // 11
            "\"g@example.jp,,,,,\r\n");                             // 12
        QCOMPARE(told(roster), (QStringList {problem(2, Kind::NotAnAddress), problem(4, Kind::DuplicateAddress),
                                             problem(5, Kind::UnknownKind), problem(6, Kind::MissingTargets),
                                             problem(7, Kind::TargetNotAnAddress), problem(8, Kind::MissingReason),
                                             problem(9, Kind::ControlCharacter), problem(11, Kind::WrongCellCount),
                                             problem(12, Kind::UnclosedQuote)}));
        QCOMPARE(addresses(roster), QStringList {QStringLiteral("taro@example.jp")});
    }

    void targetsAreLookedAfter()
    {
        const Roster roster = readRoster("address,kind,targets,reason\n"
                                         "taro@example.jp,person,,\n"                        // 2
                                         "gone@example.jp,retired,,left the company\n"       // 3
                                         "a@example.jp,alias,gone@example.jp,\n"             // 4: retired
                                         "b@example.jp,alias,nobody@example.jp,\n"           // 5: not in the roster
                                         "c@example.jp,alias,taro@ext.example,\n"            // 6: elsewhere is fine
                                         "d@example.jp,list,e@example.jp,\n"                 // 7: in a circle
                                         "e@example.jp,alias,\"d@example.jp,taro@example.jp\",\n"    // 8
                                         "x@other.example,person,,\n");                      // 9
        QCOMPARE(told(roster), (QStringList {problem(4, Kind::TargetRetired, false), problem(5, Kind::TargetNotInRoster, false),
                                             problem(7, Kind::TargetLoop), problem(8, Kind::TargetLoop),
                                             problem(9, Kind::OtherDomain, false)}));
        QVERIFY(!addresses(roster).contains(QStringLiteral("d@example.jp")));
    }

    void anEmptyFileSaysSo()
    {
        QCOMPARE(told(readRoster({})), QStringList {problem(0, Kind::Empty)});
        QCOMPARE(told(readRoster(Header)), QStringList {problem(1, Kind::Empty)});
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "test_roster.moc"

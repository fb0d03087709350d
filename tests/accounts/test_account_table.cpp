#include "accounts/account_table.h"

#include <QTest>

using namespace hikkoshi;
using Kind = RowProblem::Kind;

namespace {

QByteArray shown(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

/// "row kind column!" for each problem, with '!' for fatal ones.
QStringList told(const AccountTable &table)
{
    static const char *const names[] = {"MissingColumn", "UnknownColumn", "WrongCellCount", "UnclosedQuote", "NotAnAddress",
        "DuplicateAddress", "OtherDomain", "MissingUser", "MissingPassword", "BlankAroundValue", "UndecodableText", "Empty"};
    QStringList lines;
    for (const RowProblem &problem : table.problems) {
        lines.append(QStringLiteral("%1 %2 %3%4").arg(QString::number(problem.row), QLatin1String(names[int(problem.kind)]),
            problem.column, QLatin1String(problem.fatal ? "!" : "")).simplified());
    }
    return lines;
}

constexpr auto Header = "address,old_user,old_password,new_user,new_password\r\n";

AccountTable readBelowHeader(const QByteArray &rows, const QString &domain = {})
{
    return readAccounts(Header + rows, domain);
}

} // namespace

class TestAccountTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsThePlainForm();
    void headerComesInAnyOrderCaseAndLanguage();
    void excelsCp932IsRead();
    void pastedTableNeedsNoHeader();
    void missingUsersMeanTheAddress();
    void passwordsAreKeptExactly_data();
    void passwordsAreKeptExactly();
    void invisibleBlanksAreTold();
    void badAddressesCostTheirRowOnly();
    void duplicatesAndOtherDomainsAreTold();
    void cellCountsMustFit();
    void undecodableTextCostsItsRow();
    void columnsAreChecked();
    void emptyTablesAreTold_data();
    void emptyTablesAreTold();
    void noProblemEverShowsAPassword();
};

void TestAccountTable::readsThePlainForm()
{
    const AccountTable table = readBelowHeader("sato@example.co.jp,sato,old pw,sato@new,new pw\r\n"
                                               "suzuki@example.co.jp,suzuki,\"a,b\"\"c\",suzuki,x\r\n");
    QCOMPARE(told(table), QStringList());
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(table.rows[0].mailbox.address, QStringLiteral("sato@example.co.jp"));
    QCOMPARE(table.rows[0].mailbox.oldUser, QStringLiteral("sato"));
    QCOMPARE(table.rows[0].mailbox.newUser, QStringLiteral("sato@new"));
    QCOMPARE(shown(table.rows[0].oldPassword), QByteArray("old pw"));
    QCOMPARE(shown(table.rows[1].oldPassword), QByteArray("a,b\"c"));
    QCOMPARE(shown(table.rows[1].newPassword), QByteArray("x"));
}

void TestAccountTable::headerComesInAnyOrderCaseAndLanguage()
{
    for (const char *header : {"New_Password,NEW USER,Address,old-user,OldPassword", "新パスワード,新ユーザー,メールアドレス,旧ユーザー,旧パスワード",
             "移行先パスワード,移行先ユーザー名,電子メール,移行元ｱｶｳﾝﾄ,移行元パスワード", "new pw,new login,E-Mail,old login,old pw",
             "\xef\xbb\xbf\"New_Password\",\"new_user\",\"address\",\"old_user\",\"old_password\""}) {
        const AccountTable table = readAccounts(QByteArray(header) + "\n5,4,a@b.example,2,3\n");
        QCOMPARE(told(table), QStringList());
        QCOMPARE(table.rows.size(), size_t(1));
        QCOMPARE(table.rows[0].mailbox.oldUser, QStringLiteral("2"));
        QCOMPARE(shown(table.rows[0].oldPassword), QByteArray("3"));
        QCOMPARE(table.rows[0].mailbox.newUser, QStringLiteral("4"));
        QCOMPARE(shown(table.rows[0].newPassword), QByteArray("5"));
    }
}

void TestAccountTable::excelsCp932IsRead()
{
    // メールアドレス,旧ユーザー,旧パスワード,新ユーザー,新パスワード / sato@example.co.jp,佐藤,表～①\ソ,,髙
    const AccountTable table = readAccounts(QByteArray::fromHex(
        "8381815b838b83418368838c83582c8b8c8386815b8355815b2c8b8c83708358838f815b83682c90568386815b8355815b2c9056837083"
        "58838f815b83680d0a7361746f406578616d706c652e636f2e6a702c8db293a12c955c816087405c835c2c2cfbfc"));
    QCOMPARE(told(table), QStringList());
    QCOMPARE(table.rows[0].mailbox.oldUser, QStringLiteral("佐藤"));
    QCOMPARE(shown(table.rows[0].oldPassword), QByteArray("表～①\\ソ"));
    QCOMPARE(shown(table.rows[0].newPassword), QByteArray("髙"));
}

void TestAccountTable::pastedTableNeedsNoHeader()
{
    const QByteArray rows = "a@b.example\told\t\"p,w\"\tnew\tq\nc@b.example\told2\tr\n";
    for (const QByteArray &text : {rows, "address\told_user\told_password\tnew_user\tnew_password\n" + rows}) {
        const AccountTable table = readAccounts(text);
        QCOMPARE(table.rows.size(), size_t(2));
        QCOMPARE(shown(table.rows[0].oldPassword), QByteArray("\"p,w\""));
        QCOMPARE(shown(table.rows[0].newPassword), QByteArray("q"));
        QCOMPARE(table.rows[1].mailbox.newUser, QStringLiteral("c@b.example"));
        QVERIFY(table.rows[1].newPassword.isEmpty());
    }
}

void TestAccountTable::missingUsersMeanTheAddress()
{
    const AccountTable table = readBelowHeader("Sato@example.co.jp,,p,,q\n");
    QCOMPARE(told(table), QStringList());
    QCOMPARE(table.rows[0].mailbox.oldUser, QStringLiteral("Sato@example.co.jp"));
    QCOMPARE(table.rows[0].mailbox.newUser, QStringLiteral("Sato@example.co.jp"));
}

void TestAccountTable::passwordsAreKeptExactly_data()
{
    QTest::addColumn<QString>("password");
    for (const char *password : {";", ",", "\"", "\"\"", "'", "$HOME", "%2", "\\", "\\n", "=1+1", "-x", "@", "#", "<b>", "a b",
             "パスワード①～", "pä\xcc\x88ss", "😀", "null", "0123", "1e10", "\\u0041", "&amp;", "line\nbreak", "tab\there"})
        QTest::newRow(password) << QString::fromUtf8(password);
}

void TestAccountTable::passwordsAreKeptExactly()
{
    QFETCH(QString, password);
    QString quoted = password;
    quoted.replace(u'"', QStringLiteral("\"\""));
    const AccountTable table = readBelowHeader("a@b.example,u,\"" + quoted.toUtf8() + "\",u,x\n");
    QCOMPARE(told(table), QStringList());
    QCOMPARE(shown(table.rows[0].oldPassword), password.toUtf8());
}

void TestAccountTable::invisibleBlanksAreTold()
{
    const AccountTable table = readBelowHeader(" a@b.example,u ,\" p\",u,q　\n");
    QCOMPARE(told(table), (QStringList {QStringLiteral("2 BlankAroundValue address"), QStringLiteral("2 BlankAroundValue old_user"),
        QStringLiteral("2 BlankAroundValue old_password"), QStringLiteral("2 BlankAroundValue new_password")}));
    QCOMPARE(table.rows[0].mailbox.address, QStringLiteral("a@b.example"));
    QCOMPARE(table.rows[0].mailbox.oldUser, QStringLiteral("u"));
    QCOMPARE(shown(table.rows[0].oldPassword), QByteArray(" p"));
    QCOMPARE(shown(table.rows[0].newPassword), QByteArray("q　"));
}

void TestAccountTable::badAddressesCostTheirRowOnly()
{
    for (const char *address : {"sato", "@b.example", "a@", "a@b@", "a b@b.example", "a@b example", "a@-b.example", "a@b..example",
             "a＠b.example", "佐藤@b.example", "<a@b.example>", "a@b.example>", "a@[1.2.3.4]"}) {
        const AccountTable table = readBelowHeader(QByteArray("\"") + address + "\",u,p,u,p\nok@b.example,u,p,u,p\n");
        QCOMPARE(told(table), QStringList {QStringLiteral("2 NotAnAddress address!")});
        QCOMPARE(table.problems[0].value, QString::fromUtf8(address));
        QCOMPARE(table.rows.size(), size_t(1));
    }
    for (const char *address : {"a..b.@docomo.example", "a+b@b.example", "O'Neil@b.example", "a@例え.jp", "a@localhost"})
        QCOMPARE(told(readBelowHeader(QByteArray(address) + ",u,p,u,p\n")), QStringList());
}

void TestAccountTable::duplicatesAndOtherDomainsAreTold()
{
    const AccountTable table = readBelowHeader("a@Example.co.jp,u,p,u,p\nA@example.co.jp,u,p,u,p\nb@other.example,u,p,u,p\n",
        QStringLiteral("example.co.jp"));
    QCOMPARE(told(table), (QStringList {QStringLiteral("3 DuplicateAddress address!"), QStringLiteral("4 OtherDomain address")}));
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(told(readBelowHeader("a@xn--r8jz45g.jp,u,p,u,p\n", QStringLiteral("例え.jp"))), QStringList());
}

void TestAccountTable::cellCountsMustFit()
{
    const AccountTable table = readBelowHeader("a@b.example,u,p,w,u,q\nb@b.example,u,p,u\nc@b.example,u,p,u,q,,\nd@b.example,\"u,p\n"
                                               "e@b.example,u,p,u,q\n");
    QCOMPARE(told(table), (QStringList {QStringLiteral("2 WrongCellCount !"), QStringLiteral("3 WrongCellCount !"),
        QStringLiteral("5 UnclosedQuote !")}));
    QCOMPARE(table.rows.size(), size_t(2));
}

void TestAccountTable::undecodableTextCostsItsRow()
{
    const AccountTable table = readBelowHeader(
        QByteArrayLiteral("a@b.example,u,p\xff" "w,u,q\nb@b.example,u,p\0w,u,q\nc@b.example,u,p,u,q\n"));
    QCOMPARE(told(table), (QStringList {QStringLiteral("2 UndecodableText old_password!"),
        QStringLiteral("3 UndecodableText old_password!")}));
    QCOMPARE(table.rows.size(), size_t(1));
}

void TestAccountTable::columnsAreChecked()
{
    const AccountTable table = readAccounts("address,氏名,favourite colour,old_password,address\na@b.example,佐藤,red,p,x\n");
    QCOMPARE(told(table), (QStringList {QStringLiteral("1 UnknownColumn favourite colour"), QStringLiteral("1 UnknownColumn address"),
        QStringLiteral("1 MissingColumn new_password")}));
    QCOMPARE(table.rows[0].mailbox.displayName, QStringLiteral("佐藤"));
    QCOMPARE(told(readAccounts("old_user,old_password\nu,p\n")), (QStringList {QStringLiteral("1 MissingColumn address!")}));
}

void TestAccountTable::emptyTablesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("0 Empty !");
    QTest::newRow("blank lines") << QByteArray("\r\n\r\n,,,\r\n") << QStringLiteral("0 Empty !");
    QTest::newRow("BOM") << QByteArray("\xef\xbb\xbf") << QStringLiteral("0 Empty !");
    QTest::newRow("header only") << QByteArray(Header) << QStringLiteral("1 Empty !");
}

void TestAccountTable::emptyTablesAreTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, problem);
    const AccountTable table = readAccounts(text);
    QCOMPARE(told(table), QStringList {problem});
    QVERIFY(table.rows.empty());
}

void TestAccountTable::noProblemEverShowsAPassword()
{
    const QString canary = QStringLiteral("kanaria");
    for (const char *text : {"sato,u,kanaria,u,kanaria\n", "kanaria,kanaria\n", "a@b.example,u,\" kanaria\",u,kanaria\n",
             "a@b.example,u,kanaria,kanaria,u,kanaria,7\n", "a@b.example,u,\"kanaria,u\n", "a@b.example,u,kanaria\xff,u,kanaria\n"}) {
        for (const QByteArray &table : {QByteArray(text), Header + QByteArray(text)}) {
            const AccountTable read = readAccounts(table);
            QVERIFY2(!read.problems.isEmpty(), text);
            for (const RowProblem &problem : read.problems) {
                if (problem.kind == Kind::NotAnAddress && table.startsWith(Header) && QByteArray(text).startsWith("kanaria"))
                    continue;   // it stands in the address column
                QVERIFY2(!problem.value.contains(canary) && !problem.column.contains(canary), text);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestAccountTable)
#include "test_account_table.moc"

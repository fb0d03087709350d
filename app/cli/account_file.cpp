#include "cli/account_file.h"

#include "cli/console.h"

#include <QCoreApplication>
#include <QFile>

namespace hikkoshi {

namespace {

QString words(RowProblem::Kind kind)
{
    switch (kind) {
    case RowProblem::Kind::MissingColumn: return QCoreApplication::translate("cli", "the column is missing");
    case RowProblem::Kind::UnknownColumn: return QCoreApplication::translate("cli", "the column is not known");
    case RowProblem::Kind::WrongCellCount: return QCoreApplication::translate("cli", "the number of cells is wrong");
    case RowProblem::Kind::UnclosedQuote: return QCoreApplication::translate("cli", "a quotation mark is not closed");
    case RowProblem::Kind::NotAnAddress: return QCoreApplication::translate("cli", "this is not a mail address");
    case RowProblem::Kind::DuplicateAddress: return QCoreApplication::translate("cli", "the address stands twice");
    case RowProblem::Kind::OtherDomain: return QCoreApplication::translate("cli", "the address is of another domain");
    case RowProblem::Kind::MissingUser: return QCoreApplication::translate("cli", "the user name is missing");
    case RowProblem::Kind::MissingPassword: return QCoreApplication::translate("cli", "the password is missing");
    case RowProblem::Kind::BlankAroundValue:
        return QCoreApplication::translate("cli", "there is a blank before or after the value");
    case RowProblem::Kind::UndecodableText: return QCoreApplication::translate("cli", "the letters cannot be decoded");
    case RowProblem::Kind::Empty: return QCoreApplication::translate("cli", "there is nothing in it");
    }
    return {};
}

void complainOf(const QString &fileName, const RowProblem &problem)
{
    const QString where = QStringLiteral("%1:%2").arg(fileName, QString::number(problem.row));
    if (problem.column.isEmpty())
        console::complain(QCoreApplication::translate("cli", "%1: %2").arg(where, words(problem.kind)));
    else
        console::complain(QCoreApplication::translate("cli", "%1: column %2: %3 (%4)")
                              .arg(where, problem.column, words(problem.kind), problem.value));
}

} // namespace

Result<std::vector<AccountRow>> readAccountFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::BadInput, QStringLiteral("%1: %2").arg(fileName, file.errorString()));
    AccountTable table = readAccounts(file.readAll());
    bool usable = !table.rows.empty();
    for (const RowProblem &problem : table.problems) {
        complainOf(fileName, problem);
        usable = usable && !problem.fatal;
    }
    for (const AccountRow &row : table.rows) {
        if (!row.oldPassword.isEmpty() && !row.newPassword.isEmpty())
            continue;
        console::complain(QCoreApplication::translate("cli", "%1: a password is missing").arg(row.mailbox.address));
        usable = false;
    }
    if (!usable)
        return fail(ErrorKind::BadInput, fileName);
    return std::move(table.rows);
}

} // namespace hikkoshi

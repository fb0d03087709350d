#include "wizard/words/roster_text.h"

#include "wizard/words/size_text.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RosterText)
};
}

QString rosterStateText(bool excluded, bool passwordsKnown)
{
    if (excluded)
        return Words::tr("Excluded");
    return passwordsKnown ? Words::tr("Ready") : Words::tr("Password missing");
}

QString passwordText(bool known)
{
    return known ? QStringLiteral("••••••") : dashText();
}

QString passwordSpoken(bool known)
{
    return known ? Words::tr("Password known") : Words::tr("Password missing");
}

QString problemText(const RowProblem &problem)
{
    switch (problem.kind) {
    case RowProblem::Kind::MissingColumn:
        return Words::tr("This column is missing.");
    case RowProblem::Kind::UnknownColumn:
        return Words::tr("This column is not known and is left out.");
    case RowProblem::Kind::WrongCellCount:
        return Words::tr("The row has more or fewer cells than the header.");
    case RowProblem::Kind::UnclosedQuote:
        return Words::tr("A quotation mark is not closed.");
    case RowProblem::Kind::NotAnAddress:
        return Words::tr("This is not a mail address.");
    case RowProblem::Kind::DuplicateAddress:
        return Words::tr("This address is listed twice.");
    case RowProblem::Kind::OtherDomain:
        return Words::tr("The address is of another domain.");
    case RowProblem::Kind::MissingUser:
        return Words::tr("The user name is missing; the address is taken.");
    case RowProblem::Kind::MissingPassword:
        return Words::tr("The password is missing; it is asked for later.");
    case RowProblem::Kind::BlankAroundValue:
        return Words::tr("There was a blank before or after the value.");
    case RowProblem::Kind::UndecodableText:
        return Words::tr("Some letters cannot be read.");
    case RowProblem::Kind::Empty:
        return Words::tr("There is nothing in it.");
    }
    return {};
}

QString columnText(const QString &header)
{
    if (header == QLatin1String("address"))
        return Words::tr("Address");
    if (header == QLatin1String("old_user"))
        return Words::tr("User, old server");
    if (header == QLatin1String("new_user"))
        return Words::tr("User, new server");
    if (header == QLatin1String("old_password"))
        return Words::tr("Password, old server");
    if (header == QLatin1String("new_password"))
        return Words::tr("Password, new server");
    return header;
}

} // namespace hikkoshi

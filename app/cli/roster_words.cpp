#include "cli/roster_words.h"

#include <QCoreApplication>

namespace hikkoshi {

namespace {

using Kind = RosterProblem::Kind;
using Reason = LeftOut::Reason;

struct Words {
    const char *name;
    const char *sentence;
};

Words wordsOf(Kind kind)
{
    switch (kind) {
    case Kind::MissingColumn: return {"missing-column", QT_TRANSLATE_NOOP("cli", "the column is missing")};
    case Kind::UnknownColumn: return {"unknown-column", QT_TRANSLATE_NOOP("cli", "the column is not known")};
    case Kind::WrongCellCount: return {"wrong-cell-count", QT_TRANSLATE_NOOP("cli", "the number of cells is wrong")};
    case Kind::UnclosedQuote: return {"unclosed-quote", QT_TRANSLATE_NOOP("cli", "a quotation mark is not closed")};
    case Kind::UndecodableText: return {"undecodable-text", QT_TRANSLATE_NOOP("cli", "the letters cannot be decoded")};
    case Kind::ControlCharacter:
        return {"control-character", QT_TRANSLATE_NOOP("cli", "there is a line break or a control character in it")};
    case Kind::Empty: return {"empty", QT_TRANSLATE_NOOP("cli", "there is nothing in it")};
    case Kind::NotAnAddress: return {"not-an-address", QT_TRANSLATE_NOOP("cli", "this is not a mail address")};
    case Kind::DuplicateAddress: return {"duplicate-address", QT_TRANSLATE_NOOP("cli", "the address stands twice")};
    case Kind::OtherDomain: return {"other-domain", QT_TRANSLATE_NOOP("cli", "the address is of another domain")};
    case Kind::UnknownKind: return {"unknown-kind", QT_TRANSLATE_NOOP("cli", "this kind of address is not known")};
    case Kind::MissingTargets: return {"missing-targets", QT_TRANSLATE_NOOP("cli", "the members or targets are missing")};
    case Kind::TargetNotAnAddress:
        return {"target-not-an-address", QT_TRANSLATE_NOOP("cli", "this member or target is not a mail address")};
    case Kind::TargetNotInRoster: return {"target-not-in-roster", QT_TRANSLATE_NOOP("cli", "this target is not in the list")};
    case Kind::TargetRetired: return {"target-retired", QT_TRANSLATE_NOOP("cli", "this target is to be retired")};
    case Kind::TargetLoop: return {"target-loop", QT_TRANSLATE_NOOP("cli", "the targets lead back to the address itself")};
    case Kind::MissingReason:
        return {"missing-reason", QT_TRANSLATE_NOOP("cli", "an address to be retired needs a reason")};
    }
    Q_UNREACHABLE();
}

Words wordsOf(Reason reason)
{
    switch (reason) {
    case Reason::NoCatchAll: return {"no-catch-all", QT_TRANSLATE_NOOP("cli", "this service has no catch-all address")};
    case Reason::AddressTooLong: return {"address-too-long", QT_TRANSLATE_NOOP("cli", "the address is too long for this service")};
    case Reason::LettersRefused:
        return {"letters-refused", QT_TRANSLATE_NOOP("cli", "this service does not accept these letters")};
    case Reason::NameTooLong: return {"name-too-long", QT_TRANSLATE_NOOP("cli", "the name is too long for this service")};
    case Reason::NameLeadingDash:
        return {"name-leading-dash", QT_TRANSLATE_NOOP("cli", "the name begins with a hyphen and is left out")};
    case Reason::ForwardByHand: return {"forward-by-hand", QT_TRANSLATE_NOOP("cli", "set up this forward by hand")};
    case Reason::OutsideMember:
        return {"outside-member", QT_TRANSLATE_NOOP("cli", "groups of this service hold no outside address")};
    }
    Q_UNREACHABLE();
}

QString translated(const char *sentence)
{
    return QCoreApplication::translate("cli", sentence);
}

} // namespace

QString nameOf(Kind kind)
{
    return QString::fromLatin1(wordsOf(kind).name);
}

QString sentenceOf(Kind kind)
{
    return translated(wordsOf(kind).sentence);
}

QString nameOf(Reason reason)
{
    return QString::fromLatin1(wordsOf(reason).name);
}

QString sentenceOf(Reason reason)
{
    return translated(wordsOf(reason).sentence);
}

AccountFileWords accountFileWords()
{
    AccountFileWords words;
    words.scriptHeading = QCoreApplication::translate("cli", "Makes what is missing; it may be run again at any time. It holds first passwords: keep it secret.");
    words.undoHeading = QCoreApplication::translate("cli", "Takes back what the other script made, and nothing else. Mailboxes go with the mail in them.");
    words.sheetHeader = {QCoreApplication::translate("cli", "No."), QCoreApplication::translate("cli", "Address"),
                         QCoreApplication::translate("cli", "Name"), QCoreApplication::translate("cli", "Kind"),
                         QCoreApplication::translate("cli", "First password"), QCoreApplication::translate("cli", "Members or targets")};
    const auto word = [&words](AddressKind kind, const QString &text) { words.kind[int(kind)] = text; };
    word(AddressKind::Person, QCoreApplication::translate("cli", "Person"));
    word(AddressKind::Shared, QCoreApplication::translate("cli", "Shared mailbox"));
    word(AddressKind::List, QCoreApplication::translate("cli", "Distribution list"));
    word(AddressKind::Alias, QCoreApplication::translate("cli", "Alias or forward"));
    word(AddressKind::System, QCoreApplication::translate("cli", "System"));
    word(AddressKind::PopOnly, QCoreApplication::translate("cli", "POP only"));
    word(AddressKind::CatchAll, QCoreApplication::translate("cli", "Catch-all"));
    word(AddressKind::Retired, QCoreApplication::translate("cli", "To be retired"));
    return words;
}

} // namespace hikkoshi

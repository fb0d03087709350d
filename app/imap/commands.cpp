#include "imap/commands.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype LongestSet = 1'200;

bool isPrintable(char c)
{
    return c >= 0x20 && c <= 0x7e;
}

bool isDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isAtomChar(char c)
{
    return c > 0x20 && c < 0x7f && QByteArrayView("(){%*\"\\]").indexOf(c) < 0;
}

/// RFC 6154's attribute for \a role; empty when there is none.
QByteArrayView attributeOf(FolderRole role)
{
    switch (role) {
    case FolderRole::Drafts: return "\\Drafts";
    case FolderRole::Sent: return "\\Sent";
    case FolderRole::Trash: return "\\Trash";
    case FolderRole::Junk: return "\\Junk";
    case FolderRole::Archive: return "\\Archive";
    case FolderRole::All: return "\\All";
    case FolderRole::Flagged: return "\\Flagged";
    case FolderRole::Important: return "\\Important";
    case FolderRole::None:
    case FolderRole::Inbox:
    case FolderRole::NotMail: break;
    }
    return {};
}

} // namespace

bool mayPush(LiteralMode mode, qint64 size)
{
    return mode == LiteralMode::Any || (mode == LiteralMode::Small && size <= SmallLiteral);
}

bool isFlag(QByteArrayView flag)
{
    const QByteArrayView atom = flag.startsWith('\\') ? flag.sliced(1) : flag;
    return !atom.isEmpty() && atom.size() <= 200 && std::all_of(atom.begin(), atom.end(), isAtomChar);
}

bool isDateTime(QByteArrayView text)
{
    constexpr const char *Months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (text.size() != 26 || !(text[0] == ' ' || isDigits(text.first(1))) || !isDigits(text.sliced(1, 1)))
        return false;
    if (text[2] != '-' || text[6] != '-' || text[11] != ' ' || text[14] != ':' || text[17] != ':' || text[20] != ' ')
        return false;
    if (std::none_of(std::begin(Months), std::end(Months), [&](const char *month) { return text.sliced(3, 3) == QByteArrayView(month); }))
        return false;
    return isDigits(text.sliced(7, 4)) && isDigits(text.sliced(12, 2)) && isDigits(text.sliced(15, 2))
        && isDigits(text.sliced(18, 2)) && (text[21] == '+' || text[21] == '-') && isDigits(text.sliced(22, 4));
}

CommandBuilder::CommandBuilder(QByteArrayView verb, LiteralMode mode)
    : m_mode(mode)
{
    m_command.parts.append(verb.toByteArray());
}

CommandBuilder &CommandBuilder::fixed(QByteArrayView words)
{
    Q_ASSERT(std::all_of(words.begin(), words.end(), isPrintable));
    m_command.parts.last().append(words);
    return *this;
}

CommandBuilder &CommandBuilder::text(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (c == '\r' || c == '\n' || c == '\0') {
            refuse(QStringLiteral("a line end or NUL in a name"));
            return *this;
        }
    }
    QByteArray &part = m_command.parts.last();
    if (std::all_of(bytes.begin(), bytes.end(), isPrintable)) {
        part.append('"');
        for (const char c : bytes) {
            if (c == '"' || c == '\\')
                part.append('\\');
            part.append(c);
        }
        part.append('"');
    } else {
        literalHeader(bytes.size());
        m_command.parts.last().append(bytes);
    }
    return *this;
}

CommandBuilder &CommandBuilder::flags(const QList<QByteArray> &flags)
{
    QByteArray &part = m_command.parts.last();
    part.append('(');
    for (const QByteArray &flag : flags) {
        if (!isFlag(flag))
            refuse(QStringLiteral("flag %1").arg(QString::fromLatin1(flag.left(100))));
        else
            part.append(part.endsWith('(') ? QByteArray() : QByteArrayLiteral(" ")).append(flag);
    }
    part.append(')');
    return *this;
}

CommandBuilder &CommandBuilder::date(QByteArrayView dateTime)
{
    if (!isDateTime(dateTime))
        refuse(QStringLiteral("date %1").arg(QString::fromLatin1(dateTime.first(qMin<qsizetype>(100, dateTime.size())))));
    else
        m_command.parts.last().append('"').append(dateTime).append('"');
    return *this;
}

CommandBuilder &CommandBuilder::message(qint64 size)
{
    literalHeader(size);
    return *this;
}

void CommandBuilder::literalHeader(qint64 size)
{
    const bool push = mayPush(m_mode, size);
    m_command.parts.last().append('{').append(QByteArray::number(size)).append(push ? "+}\r\n" : "}\r\n");
    if (!push)
        m_command.parts.append(QByteArray());
}

void CommandBuilder::refuse(const QString &what)
{
    if (!m_refused)
        m_refused = Error {ErrorKind::BadInput, what};
}

Result<Command> CommandBuilder::finish()
{
    if (m_refused)
        return fail(*m_refused);
    return std::move(m_command);
}

QList<UidSet> uidSets(QList<Uid> uids, qsizetype mostUids)
{
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    QList<UidSet> sets;
    for (qsizetype i = 0; i < uids.size();) {
        if (sets.isEmpty() || sets.last().uids.size() >= mostUids || sets.last().text.size() >= LongestSet - 22)
            sets.append(UidSet {});
        UidSet &set = sets.last();
        const qsizetype room = mostUids - set.uids.size();
        qsizetype end = i + 1;
        while (end < uids.size() && end - i < room && uids[end] == uids[end - 1] + 1)
            ++end;
        if (!set.text.isEmpty())
            set.text.append(',');
        set.text.append(QByteArray::number(uids[i]));
        if (end - i > 1)
            set.text.append(':').append(QByteArray::number(uids[end - 1]));
        set.uids.append(uids.mid(i, end - i));
        i = end;
    }
    return sets;
}

namespace commands {

Result<Command> plain(QByteArrayView verb)
{
    return CommandBuilder(verb).finish();
}

Result<Command> onFolder(QByteArrayView verb, const QByteArray &wireName, LiteralMode mode, QByteArrayView suffix)
{
    return CommandBuilder(verb, mode).fixed(" ").text(wireName).fixed(suffix).finish();
}

Result<Command> create(const QByteArray &wireName, FolderRole role, LiteralMode mode)
{
    CommandBuilder builder("CREATE ", mode);
    builder.text(wireName);
    if (const QByteArrayView attribute = attributeOf(role); !attribute.isEmpty())
        builder.fixed(" (USE (").fixed(attribute).fixed("))");
    return builder.finish();
}

Result<Command> fetchFacts(Uid first, Uid last, int facts, quint64 changedSince)
{
    CommandBuilder builder("UID FETCH ");
    builder.fixed(QByteArray::number(first)).fixed(":");
    builder.fixed(last == 0 ? QByteArrayLiteral("*") : QByteArray::number(last)).fixed(" (UID");
    if (facts & MailStore::Flags)
        builder.fixed(" FLAGS");
    if (facts & MailStore::Dates)
        builder.fixed(" INTERNALDATE");
    if (facts & MailStore::Sizes)
        builder.fixed(" RFC822.SIZE");
    if (facts & MailStore::Headers)
        builder.fixed(" BODY.PEEK[HEADER.FIELDS (MESSAGE-ID DATE SUBJECT FROM RECEIVED)]");
    builder.fixed(")");
    if (changedSince > 0)
        builder.fixed(" (CHANGEDSINCE ").fixed(QByteArray::number(changedSince)).fixed(")");
    return builder.finish();
}

Result<Command> fetchBodies(const UidSet &set)
{
    return CommandBuilder("UID FETCH ").fixed(set.text).fixed(" (UID BODY.PEEK[])").finish();
}

Result<Command> store(const UidSet &set, bool add, const QList<QByteArray> &flags)
{
    CommandBuilder builder("UID STORE ");
    builder.fixed(set.text).fixed(add ? " +FLAGS.SILENT " : " -FLAGS.SILENT ");
    return builder.flags(flags).finish();
}

Result<Command> appendNext(const AppendItem &item, qint64 size, LiteralMode mode)
{
    CommandBuilder builder(" ", mode);
    builder.flags(item.flags).fixed(" ");
    if (!item.internalDate.isEmpty())
        builder.date(item.internalDate).fixed(" ");
    return builder.message(size).finish();
}

Result<Command> append(const QByteArray &wireName, const AppendItem &item, qint64 size, LiteralMode mode)
{
    CommandBuilder builder("APPEND ", mode);
    builder.text(wireName).fixed(" ").flags(item.flags).fixed(" ");
    if (!item.internalDate.isEmpty())
        builder.date(item.internalDate).fixed(" ");
    return builder.message(size).finish();
}

}

} // namespace hikkoshi

#pragma once

#include "domain/result.h"
#include "imap/mail_store.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace hikkoshi {

/// Which literals may be sent without asking (RFC 7888).
enum class LiteralMode { Ask, Small, Any };
constexpr qint64 SmallLiteral = 4096;

/// One command without its tag and its final line end. Each part but the last ends in a literal's "{n}" that the server
/// must permit before the next part is sent.
struct Command {
    QList<QByteArray> parts;
};

/// Puts a command together from typed pieces. Whatever it is given, no CR, LF or NUL comes out of it other than inside
/// literals that were counted, so that nothing can become a command of its own. The first thing refused (BadInput) is
/// told by finish().
class CommandBuilder final
{
public:
    /// \a verb is one of ours.
    explicit CommandBuilder(QByteArrayView verb, LiteralMode mode = LiteralMode::Ask);

    /// Our own words: never anything that came from outside.
    CommandBuilder &fixed(QByteArrayView words);
    /// A name or password: quoted when it is printable ASCII, a literal otherwise.
    CommandBuilder &text(QByteArrayView bytes);
    CommandBuilder &flags(const QList<QByteArray> &flags);
    /// An RFC 3501 date-time.
    CommandBuilder &date(QByteArrayView dateTime);
    /// The announcement of a message of \a size bytes, which follows it on the wire.
    CommandBuilder &message(qint64 size);

    [[nodiscard]] Result<Command> finish();

private:
    void literalHeader(qint64 size);
    void refuse(const QString &what);

    Command m_command;
    LiteralMode m_mode;
    std::optional<Error> m_refused;
};

/// Whether a literal of \a size may be sent without asking.
[[nodiscard]] bool mayPush(LiteralMode mode, qint64 size);
/// Whether \a flag may be sent: a system flag or a keyword that is an atom.
[[nodiscard]] bool isFlag(QByteArrayView flag);
/// Whether \a dateTime has the form "17-Jul-1996 02:44:25 -0700" (the day may be padded by a blank).
[[nodiscard]] bool isDateTime(QByteArrayView dateTime);

/// \a uids as sets in ascending order ("1:200,205"), each of at most \a mostUids and of at most 1,200 bytes.
struct UidSet {
    QByteArray text;
    QList<Uid> uids;
};
[[nodiscard]] QList<UidSet> uidSets(QList<Uid> uids, qsizetype mostUids);

namespace commands {
[[nodiscard]] Result<Command> plain(QByteArrayView verb);
/// A verb with one folder name: SELECT, EXAMINE, CREATE, SUBSCRIBE, GETQUOTAROOT.
[[nodiscard]] Result<Command> onFolder(QByteArrayView verb, const QByteArray &wireName, LiteralMode mode,
                                       QByteArrayView suffix = {});
[[nodiscard]] Result<Command> create(const QByteArray &wireName, FolderRole role, LiteralMode mode);
[[nodiscard]] Result<Command> fetchFacts(Uid first, Uid last, int facts, quint64 changedSince);
[[nodiscard]] Result<Command> fetchBodies(const UidSet &set);
[[nodiscard]] Result<Command> store(const UidSet &set, bool add, const QList<QByteArray> &flags);
/// The beginning of an APPEND, up to the first message's announcement.
[[nodiscard]] Result<Command> append(const QByteArray &wireName, const AppendItem &item, qint64 size, LiteralMode mode);
/// What stands between two messages of one APPEND.
[[nodiscard]] Result<Command> appendNext(const AppendItem &item, qint64 size, LiteralMode mode);
}

} // namespace hikkoshi

#include "imap/grammar.h"

#include "imap/cursor.h"
#include "imap/fetch_grammar.h"

#include <limits>

namespace hikkoshi {

using grammar::flagList;
using grammar::is;
using grammar::unreadable;

namespace {

constexpr quint64 Max32 = std::numeric_limits<quint32>::max();
constexpr quint64 Max63 = quint64(std::numeric_limits<qint64>::max());
constexpr qsizetype MostCapabilities = 10'000;

std::optional<Condition> conditionOf(QByteArrayView word)
{
    if (is(word, "OK"))
        return Condition::Ok;
    if (is(word, "NO"))
        return Condition::No;
    if (is(word, "BAD"))
        return Condition::Bad;
    if (is(word, "BYE"))
        return Condition::Bye;
    if (is(word, "PREAUTH"))
        return Condition::PreAuth;
    return {};
}

/// Where the response code that begins \a words ends: brackets inside lists and quotes do not count.
qsizetype endOfCode(QByteArrayView words)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 1; i < words.size(); ++i) {
        const char c = words[i];
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == '(')
            ++depth;
        else if (!quoted && c == ')')
            --depth;
        else if (!quoted && depth <= 0 && c == ']')
            return i;
    }
    return words.indexOf(']'); // unbalanced: the first will do
}

StatusReply statusReply(Condition condition, QByteArrayView words)
{
    words = words.trimmed();
    StatusReply reply {condition, {}, {}, words.toByteArray()};
    if (!words.startsWith('['))
        return reply;
    const qsizetype end = endOfCode(words);
    if (end < 0)
        return reply;
    const QByteArrayView code = words.sliced(1, end - 1);
    const qsizetype blank = code.indexOf(' ');
    reply.codeName = code.first(blank < 0 ? code.size() : blank).toByteArray().toUpper();
    if (blank >= 0)
        reply.codeArguments = code.sliced(blank + 1).trimmed().toByteArray();
    return reply;
}

QList<QByteArray> words(QByteArrayView text, qsizetype most)
{
    QList<QByteArray> result;
    qsizetype at = 0;
    while (at < text.size() && result.size() < most) {
        const qsizetype end = text.indexOf(' ', at) < 0 ? text.size() : text.indexOf(' ', at);
        if (end > at)
            result.append(text.sliced(at, end - at).toByteArray());
        at = end + 1;
    }
    return result;
}

Result<Reply> listReply(Cursor &cursor, const RawResponse &response, bool fromLsub)
{
    ListReply reply;
    reply.fromLsub = fromLsub;
    cursor.skipSpaces();
    auto attributes = flagList(cursor);
    if (!attributes)
        return unreadable("LIST", response);
    reply.attributes = std::move(*attributes);
    cursor.skipSpaces();
    if (!cursor.isNil()) {
        const auto separator = cursor.text();
        if (!separator || separator->size() > 1)
            return unreadable("LIST", response);
        reply.separator = separator->isEmpty() ? '\0' : separator->front();
    }
    cursor.skipSpaces();
    auto name = cursor.text();
    if (!name)
        return unreadable("LIST", response);
    reply.name = std::move(*name);
    return reply;
}

bool readStatusItem(Cursor &cursor, FolderStatus &status)
{
    const QByteArrayView name = cursor.word();
    cursor.skipSpaces();
    if (is(name, "MESSAGES") || is(name, "UIDNEXT") || is(name, "UIDVALIDITY")) {
        const auto value = cursor.number(Max32);
        (is(name, "MESSAGES")      ? status.messages
             : is(name, "UIDNEXT") ? status.uidNext
                                   : status.uidValidity)
            = quint32(value.value_or(0));
        return value.has_value();
    }
    if (is(name, "HIGHESTMODSEQ")) {
        const auto value = cursor.number(Max63);
        status.highestModSeq = value.value_or(0);
        return value.has_value();
    }
    return !name.isEmpty() && cursor.skipValue();
}

Result<Reply> statusItemsReply(Cursor &cursor, const RawResponse &response)
{
    StatusItemsReply reply;
    cursor.skipSpaces();
    auto name = cursor.text();
    cursor.skipSpaces();
    if (!name || !cursor.take('('))
        return unreadable("STATUS", response);
    reply.name = std::move(*name);
    for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
        if (!readStatusItem(cursor, reply.status))
            return unreadable("STATUS", response);
    }
    return reply;
}

/// Only the first personal namespace matters; one that cannot be read is as good as none.
Reply namespaceReply(Cursor &cursor)
{
    NamespaceReply reply;
    cursor.skipSpaces();
    if (!cursor.take('(') || !cursor.take('('))
        return reply;
    auto prefix = cursor.text();
    cursor.skipSpaces();
    NameSpace personal {prefix.value_or(QByteArray()), '\0'};
    if (!cursor.isNil()) {
        const auto separator = cursor.text();
        if (!prefix || !separator || separator->size() != 1)
            return reply;
        personal.separator = separator->front();
    }
    reply.personal = std::move(personal);
    return reply;
}

Reply quotaReply(Cursor &cursor)
{
    constexpr quint64 Unit = 1024;
    QuotaReply reply;
    cursor.skipSpaces();
    const auto root = cursor.text();
    cursor.skipSpaces();
    if (!root || !cursor.take('('))
        return reply;
    for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
        const QByteArrayView resource = cursor.word();
        cursor.skipSpaces();
        const auto used = cursor.number(Max63 / Unit);
        cursor.skipSpaces();
        const auto limit = cursor.number(Max63 / Unit);
        if (!used || !limit)
            return reply;
        if (is(resource, "STORAGE"))
            reply.storage = Quota {{qint64(*used * Unit)}, {qint64(*limit * Unit)}};
    }
    return reply;
}

/// 0 when it is none.
Uid uidOf(QByteArrayView digits)
{
    quint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9' || value > Max32)
            return 0;
        value = value * 10 + quint64(c - '0');
    }
    return value > Max32 ? 0 : Uid(value);
}

Result<Reply> numberedReply(Cursor &cursor, quint64 number, const RawResponse &response)
{
    cursor.skipSpaces();
    const QByteArrayView name = cursor.word();
    if (is(name, "FETCH"))
        return grammar::fetchReply(cursor, response);
    if (is(name, "EXISTS"))
        return ExistsReply {quint32(number)};
    return IgnoredReply {name.toByteArray()};
}

Result<Reply> untaggedReply(Cursor &cursor, const RawResponse &response)
{
    cursor.skipSpaces();
    if (cursor.peek() >= '0' && cursor.peek() <= '9') {
        const auto number = cursor.number(Max32);
        if (!number)
            return unreadable("number", response);
        return numberedReply(cursor, *number, response);
    }
    const QByteArrayView name = cursor.word();
    if (const auto condition = conditionOf(name))
        return statusReply(*condition, cursor.rest());
    if (is(name, "CAPABILITY"))
        return CapabilityReply {words(cursor.rest().toByteArray().toUpper(), MostCapabilities)};
    if (is(name, "LIST") || is(name, "XLIST"))
        return listReply(cursor, response, false);
    if (is(name, "LSUB"))
        return listReply(cursor, response, true);
    if (is(name, "STATUS"))
        return statusItemsReply(cursor, response);
    if (is(name, "NAMESPACE"))
        return namespaceReply(cursor);
    if (is(name, "QUOTA"))
        return quotaReply(cursor);
    return IgnoredReply {name.toByteArray()};
}

} // namespace

Result<Reply> parseReply(RawResponse &&response)
{
    Cursor cursor(response);
    if (cursor.isAtEnd())
        return IgnoredReply {};
    if (cursor.take('+'))
        return Continuation {cursor.rest().trimmed().toByteArray()};
    const QByteArrayView first = cursor.word();
    if (is(first, "*"))
        return untaggedReply(cursor, response);
    cursor.skipSpaces();
    const auto condition = conditionOf(cursor.word());
    if (first.isEmpty() || !condition || *condition == Condition::Bye || *condition == Condition::PreAuth)
        return unreadable("not IMAP", response);
    return TaggedReply {first.toByteArray(), statusReply(*condition, cursor.rest())};
}

std::optional<QList<Uid>> parseUidSet(QByteArrayView text, qsizetype most)
{
    QList<Uid> uids;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype comma = text.indexOf(',', at) < 0 ? text.size() : text.indexOf(',', at);
        const QByteArrayView range = text.sliced(at, comma - at);
        const qsizetype colon = range.indexOf(':');
        const Uid first = uidOf(colon < 0 ? range : range.first(colon));
        const Uid last = colon < 0 ? first : uidOf(range.sliced(colon + 1));
        if (first == 0 || last < first || qint64(last) - first >= most - uids.size())
            return {};
        for (quint64 uid = first; uid <= last; ++uid)
            uids.append(Uid(uid));
        at = comma + 1;
    }
    return uids;
}

QList<QByteArray> parseFlagList(QByteArrayView text)
{
    RawResponse response {text.toByteArray(), {}};
    Cursor cursor(response);
    return flagList(cursor).value_or(QList<QByteArray>());
}

} // namespace hikkoshi

#include "imap/fetch_grammar.h"

#include <algorithm>
#include <limits>

namespace hikkoshi::grammar {

bool is(QByteArrayView word, const char *name)
{
    return word.compare(QByteArrayView(name), Qt::CaseInsensitive) == 0;
}

tl::unexpected<Error> unreadable(const char *what, const RawResponse &response)
{
    return fail(ErrorKind::ProtocolViolation,
                QStringLiteral("%1: %2").arg(QString::fromLatin1(what), QString::fromLatin1(response.text.left(200))));
}

namespace {

constexpr quint64 Max32 = std::numeric_limits<quint32>::max();
constexpr quint64 Max63 = quint64(std::numeric_limits<qint64>::max());

/// System flags in one spelling, so that they compare equal across servers.
QByteArray flagOf(QByteArrayView word)
{
    for (const char *known : {"\\Seen", "\\Answered", "\\Flagged", "\\Deleted", "\\Draft", "\\Recent"}) {
        if (is(word, known))
            return QByteArray(known);
    }
    return word.toByteArray();
}

} // namespace

std::optional<QList<QByteArray>> flagList(Cursor &cursor)
{
    QList<QByteArray> flags;
    if (!cursor.take('('))
        return {};
    for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
        const QByteArrayView word = cursor.word();
        if (word.isEmpty())
            return {};
        flags.append(flagOf(word));
    }
    return flags;
}

namespace {

bool isBodyItem(QByteArrayView name)
{
    return is(name, "BODY[]") || is(name, "BODY[]<0>") || is(name, "RFC822") || is(name, "BINARY[]")
        || is(name, "BINARY[]<0>");
}

bool readBody(Cursor &cursor, FetchReply &reply)
{
    ++reply.bodies;
    if (Literal *literal = cursor.literal()) {
        reply.body = std::move(literal->body);
        return reply.body != nullptr;
    }
    if (cursor.isNil())
        return true;
    if (cursor.peek() != '"')
        return false;
    const auto text = cursor.text();
    if (!text)
        return false;
    reply.body = std::make_unique<Spool>();
    return reply.body->write(*text).has_value();
}

bool readModSeq(Cursor &cursor, FetchReply &reply)
{
    if (!cursor.take('('))
        return false;
    const auto value = cursor.number(Max63);
    reply.facts.modSeq = value.value_or(0);
    return value && cursor.take(')');
}

bool readFlags(Cursor &cursor, FetchReply &reply)
{
    auto flags = flagList(cursor);
    if (!flags)
        return false;
    flags->removeAll("\\Recent");
    std::sort(flags->begin(), flags->end());
    flags->erase(std::unique(flags->begin(), flags->end()), flags->end());
    reply.facts.flags = std::move(*flags);
    reply.told |= MailStore::Flags;
    return true;
}

bool readDate(Cursor &cursor, FetchReply &reply)
{
    reply.told |= MailStore::Dates;
    if (cursor.isNil())
        return true;
    auto date = cursor.text();
    reply.facts.internalDate = date.value_or(QByteArray());
    return date.has_value();
}

bool readItem(Cursor &cursor, FetchReply &reply)
{
    const QByteArrayView name = cursor.itemName();
    if (name.isEmpty())
        return false;
    cursor.skipSpaces();
    if (is(name, "UID")) {
        const auto uid = cursor.number(Max32);
        reply.facts.uid = Uid(uid.value_or(0));
        return uid && *uid > 0;
    }
    if (is(name, "FLAGS"))
        return readFlags(cursor, reply);
    if (is(name, "INTERNALDATE"))
        return readDate(cursor, reply);
    if (is(name, "RFC822.SIZE")) {
        const auto size = cursor.number(Max63);
        reply.facts.size = qint64(size.value_or(0));
        reply.told |= MailStore::Sizes;
        return size.has_value();
    }
    if (is(name, "MODSEQ"))
        return readModSeq(cursor, reply);
    if (isBodyItem(name))
        return readBody(cursor, reply);
    if (name.size() > 12 && is(name.first(12), "BODY[HEADER.")) {
        reply.told |= MailStore::Headers;
        if (cursor.isNil())
            return true;
        auto header = cursor.text();
        reply.facts.headerFields = header.value_or(QByteArray());
        return header.has_value();
    }
    return cursor.skipValue();
}

} // namespace

Result<Reply> fetchReply(Cursor &cursor, const RawResponse &response)
{
    FetchReply reply;
    cursor.skipSpaces();
    if (!cursor.take('('))
        return unreadable("FETCH", response);
    for (cursor.skipSpaces(); !cursor.take(')'); cursor.skipSpaces()) {
        if (!readItem(cursor, reply) || (cursor.peek() != ' ' && cursor.peek() != ')'))
            return unreadable("FETCH", response);
    }
    if (reply.bodies > 1)
        return unreadable("two bodies in one answer", response);
    return reply;
}

} // namespace hikkoshi::grammar

#include "imap/response_reader.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace hikkoshi {

namespace {

tl::unexpected<Error> violation(const char *what)
{
    return fail(ErrorKind::ProtocolViolation, QString::fromLatin1(what));
}

bool sameWord(QByteArrayView a, const char *b)
{
    return a.compare(QByteArrayView(b), Qt::CaseInsensitive) == 0;
}

QByteArrayView wordAt(QByteArrayView text, qsizetype from)
{
    if (from >= text.size())
        return {};
    const char *begin = text.data() + from;
    const char *end = std::find(begin, text.data() + text.size(), ' ');
    return {begin, end - begin};
}

/// Continuations and status responses end in free text: a "{5}" in it is no literal.
bool endsInFreeText(QByteArrayView text)
{
    if (text.startsWith('+'))
        return true;
    const QByteArrayView word = wordAt(text, wordAt(text, 0).size() + 1);
    return sameWord(word, "OK") || sameWord(word, "NO") || sameWord(word, "BAD") || sameWord(word, "BYE")
        || sameWord(word, "PREAUTH");
}

bool isFetch(QByteArrayView text)
{
    if (!text.startsWith("* "))
        return false;
    return sameWord(wordAt(text, wordAt(text, 2).size() + 3), "FETCH");
}

bool endsWith(QByteArrayView text, QByteArrayView end)
{
    return text.size() > end.size() && text.last(end.size()).compare(end, Qt::CaseInsensitive) == 0;
}

/// Whether the value that follows \a text is a message's body, whole.
bool asksForBody(QByteArrayView text)
{
    for (const char *item : {"BODY[] ", "BODY[]<0> ", "RFC822 ", "BINARY[] ", "BINARY[]<0> "}) {
        const QByteArrayView name(item);
        if (endsWith(text, name)) {
            const char before = text[text.size() - name.size() - 1];
            return before == '(' || before == ' ';
        }
    }
    return false;
}

bool insideQuotes(QByteArrayView text)
{
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (inside && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            inside = !inside;
    }
    return inside;
}

/// The number in "{n}" or "{n+}"; nothing when it is none.
std::optional<qint64> literalSize(QByteArrayView braces)
{
    QByteArrayView digits = braces.sliced(1, braces.size() - 2);
    if (digits.endsWith('+'))
        digits.chop(1);
    if (digits.isEmpty() || digits.size() > 18)
        return {};
    qint64 size = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {};
        size = size * 10 + (c - '0');
    }
    return size;
}

} // namespace

char *ResponseReader::room(qsizetype size)
{
    if (m_begin == m_end)
        m_begin = m_end = m_scanned = 0;
    if (m_buffer.size() - m_end < size && m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, size_t(available()));
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() - m_end < size)
        m_buffer.resize(m_end + size);
    return m_buffer.data() + m_end;
}

void ResponseReader::feed(QByteArrayView bytes)
{
    std::copy(bytes.begin(), bytes.end(), room(bytes.size()));
    commit(bytes.size());
}

Result<bool> ResponseReader::next(RawResponse &response)
{
    for (;;) {
        if (m_inLiteral) {
            if (auto taken = takeLiteral(); !taken)
                return fail(taken.error());
            if (m_inLiteral)
                return false;
        }
        auto whole = takeLine();
        if (!whole)
            return fail(whole.error());
        if (*whole) {
            std::swap(response, m_response);
            m_response.text.resize(0);
            m_response.literals.clear();
            m_smallKept = 0;
            return true;
        }
        if (!m_inLiteral)
            return false;
    }
}

/// Takes one line if there is one. True: the response is whole. False: a literal follows, or bytes are missing.
Result<bool> ResponseReader::takeLine()
{
    const char *begin = m_buffer.constData() + m_begin;
    const auto *end = static_cast<const char *>(
        available() > m_scanned ? std::memchr(begin + m_scanned, '\n', size_t(available() - m_scanned)) : nullptr);
    const qsizetype length = end ? end - begin : available();
    if (m_response.text.size() + length > LongestText)
        return violation("a line is too long");
    if (!end) {
        m_scanned = length;
        return false;
    }
    m_scanned = 0;
    m_begin += length + 1;
    m_response.text.append(begin, length > 0 && begin[length - 1] == '\r' ? length - 1 : length);
    if (!m_response.text.endsWith('}'))
        return true;
    auto literal = startLiteral();
    if (!literal)
        return fail(literal.error());
    return !*literal;
}

Result<bool> ResponseReader::startLiteral()
{
    QByteArray &text = m_response.text;
    const qsizetype open = text.lastIndexOf('{');
    if (open < 1 || endsInFreeText(text))
        return false;
    const bool binary = text[open - 1] == '~';
    const char before = open > (binary ? 1 : 0) ? text[open - (binary ? 2 : 1)] : '\0';
    if ((before != ' ' && before != '(') || insideQuotes(QByteArrayView(text).first(open)))
        return false;
    const auto size = literalSize(QByteArrayView(text).sliced(open));
    if (!size || *size > LargestLiteral)
        return violation("a literal of impossible size");
    text.truncate(binary ? open - 1 : open);
    Literal literal {text.size(), *size, {}, {}};
    m_literalToKeep = *size;
    if (isFetch(text) && asksForBody(text)) {
        const auto &all = m_response.literals;
        if (!m_bodiesExpected)
            return violation("a body that was not asked for");
        if (std::any_of(all.begin(), all.end(), [](const Literal &other) { return other.body != nullptr; }))
            return violation("two bodies in one answer");
        literal.body = std::make_unique<Spool>(m_spill ? 0 : Spool::MemoryLimit);
    } else {
        if (isFetch(text))
            m_literalToKeep = std::min({*size, KeptOfFetchItem, SmallLiterals - m_smallKept});
        m_smallKept += m_literalToKeep;
        if (m_smallKept > SmallLiterals)
            return violation("literals are too long");
    }
    m_response.literals.push_back(std::move(literal));
    m_literalLeft = *size;
    m_inLiteral = true;
    return true;
}

Result<> ResponseReader::takeLiteral()
{
    Literal &literal = m_response.literals.back();
    const qint64 count = std::min<qint64>(m_literalLeft, available());
    const QByteArrayView bytes(m_buffer.constData() + m_begin, count);
    if (literal.body) {
        if (auto written = literal.body->write(bytes); !written)
            return written;
    } else {
        literal.bytes.append(bytes.first(std::min<qint64>(count, m_literalToKeep - literal.bytes.size())));
    }
    m_begin += count;
    m_literalLeft -= count;
    m_inLiteral = m_literalLeft > 0;
    return {};
}

} // namespace hikkoshi

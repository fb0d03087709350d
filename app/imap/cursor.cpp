#include "imap/cursor.h"

namespace hikkoshi {

bool Cursor::take(char c)
{
    if (peek() != c || isAtEnd())
        return false;
    ++m_at;
    return true;
}

void Cursor::skipSpaces()
{
    while (peek() == ' ')
        ++m_at;
}

QByteArrayView Cursor::word()
{
    const qsizetype begin = m_at;
    const qsizetype end = m_literal < m_literals.size() ? m_literals[m_literal].at : m_text.size();
    while (m_at < end && m_text[m_at] != ' ' && m_text[m_at] != '(' && m_text[m_at] != ')')
        ++m_at;
    return m_text.sliced(begin, m_at - begin);
}

QByteArrayView Cursor::itemName()
{
    const qsizetype begin = m_at;
    const qsizetype end = m_literal < m_literals.size() ? m_literals[m_literal].at : m_text.size();
    bool inSection = false;
    while (m_at < end) {
        const char c = m_text[m_at];
        if (c == '[')
            inSection = true;
        else if (c == ']')
            inSection = false;
        else if (!inSection && (c == ' ' || c == '(' || c == ')'))
            break;
        ++m_at;
    }
    return m_text.sliced(begin, m_at - begin);
}

std::optional<quint64> Cursor::number(quint64 largest)
{
    const QByteArrayView digits = word();
    if (digits.isEmpty() || digits.size() > 20)
        return {};
    quint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return {};
        const auto digit = quint64(c - '0');
        if (value > (largest - digit) / 10)
            return {};
        value = value * 10 + digit;
    }
    return value;
}

bool Cursor::isNil()
{
    if (isAtLiteral() || m_text.sliced(m_at).first(qMin<qsizetype>(3, m_text.size() - m_at)).compare("NIL", Qt::CaseInsensitive) != 0)
        return false;
    const char after = m_at + 3 < m_text.size() ? m_text[m_at + 3] : ' ';
    if (after != ' ' && after != ')')
        return false;
    m_at += 3;
    return true;
}

std::optional<QByteArray> Cursor::text()
{
    if (Literal *here = literal())
        return std::move(here->bytes);
    if (peek() == '"')
        return quoted();
    const QByteArrayView here = word();
    if (here.isEmpty())
        return {};
    return here.toByteArray();
}

Literal *Cursor::literal()
{
    return isAtLiteral() ? &m_literals[m_literal++] : nullptr;
}

std::optional<QByteArray> Cursor::quoted()
{
    const qsizetype end = m_literal < m_literals.size() ? m_literals[m_literal].at : m_text.size();
    QByteArray result;
    for (++m_at; m_at < end; ++m_at) {
        if (m_text[m_at] == '"') {
            ++m_at;
            return result;
        }
        if (m_text[m_at] == '\\' && m_at + 1 < end)
            ++m_at;
        result.append(m_text[m_at]);
    }
    return {};
}

bool Cursor::skipValue()
{
    int depth = 0;
    do {
        if (take('(')) {
            if (++depth > DeepestList)
                return false;
        } else if (depth > 0 && take(')')) {
            --depth;
        } else if (literal() == nullptr) {
            if (peek() == '"' ? !quoted() : word().isEmpty())
                return false;
        }
        if (depth > 0)
            skipSpaces();
    } while (depth > 0);
    return true;
}

} // namespace hikkoshi

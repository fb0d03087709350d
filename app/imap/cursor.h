#pragma once

#include "imap/response_reader.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>

namespace hikkoshi {

/// Walks through one response, token by token. Every reader returns nothing (or false) when what it wants does not stand
/// there; the position is then undefined and the response unusable.
class Cursor final
{
public:
    static constexpr int DeepestList = 64;

    explicit Cursor(RawResponse &response)
        : m_text(response.text)
        , m_literals(response.literals)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size() && !isAtLiteral(); }
    [[nodiscard]] char peek() const { return m_at < m_text.size() && !isAtLiteral() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool take(char c);
    void skipSpaces();
    [[nodiscard]] QByteArrayView rest() const { return m_text.sliced(m_at); }

    /// Up to the next blank, bracket or literal; may be empty.
    [[nodiscard]] QByteArrayView word();
    /// The name of a FETCH item, with its section: BODY[HEADER.FIELDS (DATE)]<0>.
    [[nodiscard]] QByteArrayView itemName();
    [[nodiscard]] std::optional<quint64> number(quint64 largest);
    [[nodiscard]] bool isNil();
    /// Quoted, literal, or a word as it stands.
    [[nodiscard]] std::optional<QByteArray> text();
    /// The literal here, if there is one.
    [[nodiscard]] Literal *literal();
    /// Any value: text, NIL or a list of values up to DeepestList deep.
    [[nodiscard]] bool skipValue();

private:
    [[nodiscard]] bool isAtLiteral() const
    {
        return m_literal < m_literals.size() && m_literals[m_literal].at == m_at;
    }
    [[nodiscard]] std::optional<QByteArray> quoted();

    QByteArrayView m_text;
    std::vector<Literal> &m_literals;
    qsizetype m_at = 0;
    size_t m_literal = 0;
};

} // namespace hikkoshi

#include "dns/spf/spf_macro.h"

#include <QList>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr QByteArrayView Delimiters = ".-+,/_=";
constexpr int MostLabels = 128;

/// A stretch of plain text, or one "%{…}".
struct Piece {
    QByteArray literal;
    char letter = 0;            ///< lower case; 0: \a literal
    bool escapes = false;       ///< the letter was upper case
    int keep = MostLabels;      ///< so many parts from the right
    bool reverses = false;
    QByteArray delimiters = ".";
    bool isMacro = false;       ///< "%{…}", "%%", "%_" or "%-"
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlphanumeric(char c)
{
    return isLetter(c) || isDigit(c);
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

/// The inside of "%{…}"; nothing when it is malformed.
std::optional<Piece> parseInside(QByteArrayView inside)
{
    if (inside.isEmpty() || !QByteArrayView("slodiphcrtv").contains(lower(inside.front())))
        return std::nullopt;
    Piece piece;
    piece.isMacro = true;
    piece.letter = lower(inside.front());
    piece.escapes = piece.letter != inside.front();
    qsizetype at = 1;
    if (at < inside.size() && isDigit(inside.at(at))) {
        piece.keep = 0;
        for (; at < inside.size() && isDigit(inside.at(at)); ++at)
            piece.keep = std::min(piece.keep * 10 + (inside.at(at) - '0'), MostLabels);
        if (piece.keep == 0)
            return std::nullopt;
    }
    if (at < inside.size() && lower(inside.at(at)) == 'r') {
        piece.reverses = true;
        ++at;
    }
    const QByteArrayView delimiters = inside.sliced(at);
    if (!std::all_of(delimiters.begin(), delimiters.end(), [](char c) { return Delimiters.contains(c); }))
        return std::nullopt;
    if (!delimiters.isEmpty())
        piece.delimiters = delimiters.toByteArray();
    return piece;
}

Piece literalMacro(const char *text)
{
    Piece piece;
    piece.literal = text;
    piece.isMacro = true;
    return piece;
}

/// What begins with the "%" at \a at, which moves behind it.
std::optional<Piece> parsePercent(QByteArrayView text, qsizetype &at)
{
    const char next = at + 1 < text.size() ? text.at(at + 1) : '\0';
    at += 2;
    switch (next) {
    case '%':
        return literalMacro("%");
    case '_':
        return literalMacro(" ");
    case '-':
        return literalMacro("%20");
    case '{':
        break;
    default:
        return std::nullopt;
    }
    const qsizetype end = text.indexOf('}', at);
    if (end < 0)
        return std::nullopt;
    const QByteArrayView inside = text.sliced(at, end - at);
    at = end + 1;
    return parseInside(inside);
}

std::optional<QList<Piece>> parsePieces(QByteArrayView text, bool mayHoldBlanks)
{
    QList<Piece> pieces;
    for (qsizetype at = 0; at < text.size();) {
        const char c = text.at(at);
        if (c == '%') {
            const std::optional<Piece> macro = parsePercent(text, at);
            if (!macro)
                return std::nullopt;
            pieces.append(*macro);
            continue;
        }
        if (c < (mayHoldBlanks ? 0x20 : 0x21) || c > 0x7e)
            return std::nullopt;
        if (pieces.isEmpty() || pieces.constLast().isMacro)
            pieces.append(Piece {});
        pieces.last().literal.append(c);
        ++at;
    }
    return pieces;
}

/// RFC 3986 §2.3: everything that is not unreserved, escaped.
QByteArray escaped(const QByteArray &text)
{
    return text.toPercentEncoding();
}

QByteArray transformed(const Piece &piece, const QByteArray &value)
{
    QList<QByteArray> parts {QByteArray()};
    for (const char c : value) {
        if (piece.delimiters.contains(c))
            parts.append(QByteArray());
        else
            parts.last().append(c);
    }
    if (piece.reverses)
        std::reverse(parts.begin(), parts.end());
    const QByteArray joined = parts.mid(std::max(qsizetype(0), parts.size() - piece.keep)).join('.');
    return piece.escapes ? escaped(joined) : joined;
}

} // namespace

bool isMacroString(QByteArrayView text, SpfMacroPlace place)
{
    const auto pieces = parsePieces(text, place == SpfMacroPlace::Explanation);
    if (!pieces)
        return false;
    return place == SpfMacroPlace::Explanation || std::none_of(pieces->begin(), pieces->end(), [](const Piece &piece) {
        return piece.letter == 'c' || piece.letter == 'r' || piece.letter == 't';
    });
}

bool isTopLabel(QByteArrayView label)
{
    if (label.isEmpty() || label.front() == '-' || label.back() == '-')
        return false;
    return std::all_of(label.begin(), label.end(), [](char c) { return isAlphanumeric(c) || c == '-'; })
        && !std::all_of(label.begin(), label.end(), isDigit);
}

bool isDomainSpec(QByteArrayView text)
{
    const auto pieces = parsePieces(text, false);
    if (!pieces || pieces->isEmpty() || !isMacroString(text, SpfMacroPlace::Term))
        return false;
    if (pieces->constLast().isMacro)
        return true;
    QByteArrayView tail = pieces->constLast().literal;
    if (tail.endsWith('.'))
        tail.chop(1);
    const qsizetype dot = tail.lastIndexOf('.');
    return dot >= 0 && isTopLabel(tail.sliced(dot + 1));
}

QByteArray macroLettersIn(QByteArrayView text)
{
    QByteArray letters;
    for (const Piece &piece : parsePieces(text, true).value_or(QList<Piece>())) {
        if (piece.letter && !letters.contains(piece.letter))
            letters.append(piece.letter);
    }
    return letters;
}

std::optional<QByteArray> expandMacros(QByteArrayView text, const SpfMacroValue &value)
{
    QByteArray expanded;
    bool isComplete = true;
    for (const Piece &piece : parsePieces(text, true).value_or(QList<Piece>())) {
        if (!piece.letter) {
            expanded.append(piece.literal);
            continue;
        }
        const std::optional<QByteArray> known = value(piece.letter);
        isComplete = isComplete && known;
        expanded.append(transformed(piece, known.value_or(QByteArray())));
    }
    return isComplete ? std::optional(expanded) : std::nullopt;
}

} // namespace hikkoshi

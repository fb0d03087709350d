#include "mail/header_text.h"

#include "mail/japanese_bytes.h"

#include <QRegularExpression>

#include <algorithm>
#include <mutex>
#include <optional>
#include <vmime/platforms/posix/posixHandler.hpp>
#include <vmime/vmime.hpp>

namespace hikkoshi {

namespace {

constexpr qsizetype LongestValue = 4096;
constexpr qsizetype LongestText = 200;

/// Runs \a operation; no exception of vmime, or of what it is built on, passes this line.
template<typename Operation>
auto guarded(Operation &&operation) -> std::optional<decltype(operation())>
try {
    static std::once_flag once;
    std::call_once(once, [] { vmime::platform::setHandler<vmime::platforms::posix::posixHandler>(); });
    return operation();
} catch (const std::exception &) {      // vmime::exception is one
    return std::nullopt;
}

std::optional<QString> convert(const QByteArray &bytes, const QByteArray &charset)
{
    return guarded([&] {
        std::string utf8;
        vmime::charset::convert(bytes.toStdString(), utf8, vmime::charset(charset.toStdString()), vmime::charset("utf-8"));
        return QString::fromStdString(utf8);
    });
}

QString fromShiftJis(const QByteArray &bytes)
{
    return convert(bytes, "CP932").value_or(QString::fromLatin1(bytes));
}

QString guessed(const QByteArray &bytes)
{
    switch (guessCharset(bytes)) {
    case GuessedCharset::Iso2022Jp:
        return fromShiftJis(shiftJisFromIso2022Jp(bytes));
    case GuessedCharset::EucJp:
        return fromShiftJis(shiftJisFromEucJp(bytes));
    case GuessedCharset::ShiftJis:
        return fromShiftJis(bytes);
    case GuessedCharset::Utf8:
        return QString::fromUtf8(bytes);
    case GuessedCharset::Ascii:
    case GuessedCharset::Unknown:
        return QString::fromLatin1(bytes);
    }
    Q_UNREACHABLE();
}

/// Bytes with the charset that their encoded word declared; empty for what stood there in the raw.
struct Piece {
    QByteArray charset;
    QByteArray bytes;
};

/// As declared; or as it looks, when that cannot be.
QString decoded(const Piece &piece)
{
    const QByteArray charset = piece.charset;
    const GuessedCharset looks = guessCharset(piece.bytes);
    if (charset.isEmpty() || charset == "us-ascii" || charset.contains("unknown"))
        return guessed(piece.bytes);
    if (charset.startsWith("iso-2022-jp") || charset.startsWith("cp5022"))
        return guessed(piece.bytes);        // 8-bit bytes in it are another charset
    if (charset == "utf-8" || charset == "utf8")
        return looks == GuessedCharset::Utf8 || looks == GuessedCharset::Unknown ? QString::fromUtf8(piece.bytes) : guessed(piece.bytes);
    if (charset == "euc-jp" || charset == "x-euc-jp" || charset == "eucjp" || charset == "ujis")
        return fromShiftJis(shiftJisFromEucJp(piece.bytes));
    static const QList<QByteArray> shiftJis {"shift_jis", "shift-jis", "x-sjis", "sjis", "cp932", "ms932", "windows-31j", "ms_kanji"};
    if (shiftJis.contains(charset))
        return fromShiftJis(piece.bytes);
    return convert(piece.bytes, charset).value_or(guessed(piece.bytes));
}

/// vmime takes the base64 or quoted-printable off one encoded word.
std::optional<Piece> parseWord(const QByteArray &encoded)
{
    return guarded([&] {
        vmime::word word;
        word.parse(encoded.toStdString());
        return Piece {QByteArray::fromStdString(word.getCharset().getName()), QByteArray::fromStdString(word.getBuffer())};
    });
}

/// Words are found by ourselves, also inside quotes and in the middle of a word, where they are not allowed but common.
/// One that was cut off at the end counts as far as it goes.
QList<Piece> split(const QByteArray &raw)
{
    static const QRegularExpression form(QStringLiteral("=\\?([A-Za-z0-9_.:-]{1,40})(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)(?:\\?=|\\?\\z|\\z)"));
    const QString text = QString::fromLatin1(raw);
    QList<Piece> pieces;
    qsizetype at = 0;
    bool afterWord = false;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QByteArray between = raw.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        if (!(afterWord && between.trimmed().isEmpty()))    // blanks between two words are there for folding only
            pieces.append({{}, between});
        const QByteArray charset = match.captured(1).toLatin1().toLower();
        const auto word = parseWord("=?us-ascii?" + match.captured(2).toLatin1() + '?' + match.captured(3).toLatin1() + "?=");
        const QByteArray bytes = word ? word->bytes : QByteArray();
        // A character may begin in one word and end in the next.
        if (afterWord && pieces.last().charset == charset)
            pieces.last().bytes += bytes;
        else
            pieces.append({charset, bytes});
        afterWord = true;
    }
    pieces.append({{}, raw.mid(at)});
    return pieces;
}

/// Directions would let a name look like another; controls have no place in one line.
bool isUnwanted(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c
        || c == 0xfeff || c == 0x7f || (c >= 0x80 && c <= 0x9f) || (c >= 0xe0000 && c <= 0xe007f);
}

QString cleaned(const QString &text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        if (c < 0x20 || c == 0x2028 || c == 0x2029)
            out += u' ';
        else if (!isUnwanted(c))
            out += QString::fromUcs4(&c, 1);
    }
    return out.trimmed();
}

QString cut(QString text, qsizetype length)
{
    text.truncate(std::max<qsizetype>(0, length));
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

/// Everything; not cut.
QString decodedText(const QByteArray &raw)
{
    QString text;
    for (const Piece &piece : split(raw.left(LongestValue)))
        text += decoded(piece);
    return cleaned(text);
}

QString withoutQuotes(const QString &text)
{
    QString out;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'"') {
            quoted = !quoted;
            continue;
        }
        if (quoted && text[i] == u'\\' && i + 1 < text.size())
            ++i;
        out += text[i];
    }
    return out.simplified();
}

} // namespace

QString decodeHeaderText(const QByteArray &raw)
{
    return cut(decodedText(raw), LongestText);
}

QString decodeAddressText(const QByteArray &raw)
{
    const QString text = withoutQuotes(decodedText(raw));
    const qsizetype open = text.lastIndexOf(u'<');
    if (open < 0 || !text.endsWith(u'>'))
        return cut(text, LongestText);
    const QString address = cut(text.mid(open + 1, text.size() - open - 2).trimmed(), LongestText);
    const QString name = text.first(open).trimmed();
    if (name.isEmpty() || name == address)
        return address;
    // A long name must not push the address out of sight.
    const QString shown = cut(name, LongestText - address.size() - 3);
    return shown.isEmpty() ? address : shown + QStringLiteral(" <") + address + u'>';
}

} // namespace hikkoshi

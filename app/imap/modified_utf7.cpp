#include "imap/folder_mapping.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace hikkoshi {

namespace {

constexpr char Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/// -1 for what is not in the alphabet.
constexpr std::array<qint8, 256> reverseAlphabet()
{
    std::array<qint8, 256> values {};
    values.fill(-1);
    for (int i = 0; i < 64; ++i)
        values[static_cast<unsigned char>(Alphabet[i])] = qint8(i);
    return values;
}

constexpr auto Values = reverseAlphabet();

bool isDirect(char16_t unit)
{
    return unit >= 0x20 && unit <= 0x7e;
}

/// Lone surrogates have no place in a name: each becomes U+FFFD.
QString withoutLoneSurrogates(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (text.at(i).isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QByteArray encodeSegment(QStringView units)
{
    QByteArray wire("&");
    quint32 bits = 0;
    int count = 0;
    for (const QChar unit : units) {
        bits = (bits << 16) | unit.unicode();
        count += 16;
        while (count >= 6) {
            count -= 6;
            wire += Alphabet[(bits >> count) & 63];
        }
        bits &= (1U << count) - 1;
    }
    if (count > 0)
        wire += Alphabet[(bits << (6 - count)) & 63];
    return wire + '-';
}

/// The UTF-16 units between "&" and "-"; nothing when that is not an encoded segment but a plain "&".
std::optional<QString> decodeSegment(QByteArrayView base64)
{
    QString units;
    quint32 bits = 0;
    int count = 0;
    for (const char c : base64) {
        const qint8 value = Values[static_cast<unsigned char>(c)];
        if (value < 0)
            return {};
        bits = (bits << 6) | quint32(value);
        count += 6;
        if (count >= 16) {
            count -= 16;
            units += QChar(char16_t(bits >> count));
            bits &= (1U << count) - 1;
        }
    }
    if (units.isEmpty() || count >= 6 || bits != 0)
        return {};
    return units;
}

/// Bytes that RFC 3501 does not allow in a name but servers hand out: UTF-8, else Shift_JIS, else Latin-1 letters.
QString decodeRaw(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    QStringDecoder shiftJis("windows-31j", QStringDecoder::Flag::Stateless);
    if (shiftJis.isValid()) {
        const QString japanese = shiftJis.decode(bytes);
        if (!shiftJis.hasError() && !japanese.contains(QChar::ReplacementCharacter))
            return japanese;
    }
    return QString::fromLatin1(bytes);
}

} // namespace

QByteArray encodeModifiedUtf7(const QString &name)
{
    const QString text = withoutLoneSurrogates(name);
    QByteArray wire;
    for (qsizetype i = 0; i < text.size();) {
        const char16_t unit = text.at(i).unicode();
        if (isDirect(unit)) {
            wire += char(unit);
            if (unit == u'&')
                wire += '-';
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && !isDirect(text.at(i).unicode()))
            ++i;
        wire += encodeSegment(QStringView(text).sliced(start, i - start));
    }
    return wire;
}

QString decodeModifiedUtf7(const QByteArray &wire)
{
    QString name;
    QByteArray raw;     // collected, because a character of Shift_JIS or UTF-8 has several bytes
    const auto flushRaw = [&] {
        name += decodeRaw(raw);
        raw.clear();
    };
    for (qsizetype i = 0; i < wire.size(); ++i) {
        const qsizetype end = wire.at(i) == '&' ? wire.indexOf('-', i) : -1;
        if (end == i + 1) {
            raw += '&';
            i = end;
        } else if (const auto units = end < 0 ? std::nullopt : decodeSegment(QByteArrayView(wire).sliced(i + 1, end - i - 1))) {
            flushRaw();
            name += *units;
            i = end;
        } else {
            raw += wire.at(i);
        }
    }
    flushRaw();
    return withoutLoneSurrogates(name);
}

} // namespace hikkoshi

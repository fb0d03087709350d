#include "mail/japanese_bytes.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr char Escape = 0x1b;
constexpr char Geta[] = "\x81\xac";

bool within(uchar byte, int first, int last)
{
    return byte >= first && byte <= last;
}

bool isAscii(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
}

/// How many bytes the character at the beginning has; 0: none of this charset. May be more than there are.
using LengthOf = qsizetype (*)(QByteArrayView);

uchar second(QByteArrayView bytes, uchar otherwise)
{
    return bytes.size() > 1 ? uchar(bytes[1]) : otherwise;
}

qsizetype utf8Length(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    if (lead < 0x80)
        return 1;
    const qsizetype length = within(lead, 0xc2, 0xdf) ? 2 : within(lead, 0xe0, 0xef) ? 3 : within(lead, 0xf0, 0xf4) ? 4 : 0;
    for (qsizetype i = 1; i < std::min(length, bytes.size()); ++i) {
        if (!within(uchar(bytes[i]), 0x80, 0xbf))
            return 0;
    }
    return length;
}

qsizetype shiftJisLength(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    if (lead < 0x80 || within(lead, 0xa1, 0xdf))
        return 1;
    if (!within(lead, 0x81, 0x9f) && !within(lead, 0xe0, 0xfc))
        return 0;
    const uchar trail = second(bytes, 0x40);
    if (lead == 0xfc && trail > 0x4b)
        return 0;       // the last of IBM's extensions is FC4B; beyond it is a Latin letter
    return within(trail, 0x40, 0xfc) && trail != 0x7f ? 2 : 0;
}

qsizetype eucJpLength(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    if (lead < 0x80)
        return 1;
    if (lead == 0x8e)
        return within(second(bytes, 0xa1), 0xa1, 0xdf) ? 2 : 0;
    if (lead == 0x8f)
        return within(second(bytes, 0xa1), 0xa1, 0xfe) ? 3 : 0;
    return within(lead, 0xa1, 0xfe) && within(second(bytes, 0xa1), 0xa1, 0xfe) ? 2 : 0;
}

bool isAll(QByteArrayView bytes, LengthOf lengthOf)
{
    while (!bytes.isEmpty()) {
        const qsizetype length = lengthOf(bytes);
        if (length == 0)
            return false;
        bytes = bytes.sliced(std::min(length, bytes.size()));
    }
    return true;
}

/// \a row and \a column as in JIS X 0208, 0x21 to 0x7E each.
void appendJis(QByteArray &out, uchar row, uchar column)
{
    if (!within(row, 0x21, 0x7e) || !within(column, 0x21, 0x7e)) {
        out.append(Geta);
        return;
    }
    const int lead = ((row - 1) >> 1) + (row <= 0x5e ? 0x71 : 0xb1);
    const int trail = row % 2 == 0 ? column + 0x7e : column + (column < 0x60 ? 0x1f : 0x20);
    out.append(char(lead)).append(char(trail));
}

enum class Set { Ascii, Kana, Jis0208, Jis0212 };

struct Designation {
    const char *sequence;
    Set set;
};
/// Longer ones first.
constexpr Designation Designations[] = {
    {"\x1b$(D", Set::Jis0212}, {"\x1b$(@", Set::Jis0208}, {"\x1b$(B", Set::Jis0208}, {"\x1b$@", Set::Jis0208},
    {"\x1b$B", Set::Jis0208}, {"\x1b(I", Set::Kana}, {"\x1b(B", Set::Ascii}, {"\x1b(J", Set::Ascii}, {"\x1b(H", Set::Ascii},
    {"\x1b&@", Set::Jis0208},
};

} // namespace

GuessedCharset guessCharset(QByteArrayView bytes)
{
    if (isAscii(bytes)) {
        const bool escaped = std::any_of(std::begin(Designations), std::end(Designations), [&](const Designation &d) {
            return bytes.indexOf(QByteArrayView(d.sequence)) >= 0;
        });
        return escaped ? GuessedCharset::Iso2022Jp : GuessedCharset::Ascii;
    }
    if (isAll(bytes, utf8Length))
        return GuessedCharset::Utf8;
    // Whatever is both is EUC: as Shift_JIS it would be half-width katakana and rare signs only.
    if (isAll(bytes, eucJpLength))
        return GuessedCharset::EucJp;
    return isAll(bytes, shiftJisLength) ? GuessedCharset::ShiftJis : GuessedCharset::Unknown;
}

QByteArray shiftJisFromIso2022Jp(QByteArrayView bytes)
{
    QByteArray out;
    Set set = Set::Ascii;
    bool shiftedOut = false;
    while (!bytes.isEmpty()) {
        const auto designation = std::find_if(std::begin(Designations), std::end(Designations),
            [&](const Designation &d) { return bytes.startsWith(QByteArrayView(d.sequence)); });
        const char first = bytes.front();
        qsizetype used = 1;
        if (designation != std::end(Designations)) {
            set = designation->set;
            used = QByteArrayView(designation->sequence).size();
        } else if (first == '\x0e' || first == '\x0f') {
            shiftedOut = first == '\x0e';
        } else if (first == '\r' || first == '\n') {
            set = Set::Ascii;       // every line begins so
            out.append(first);
        } else if (set == Set::Kana || shiftedOut) {
            out.append(within(uchar(first), 0x21, 0x5f) ? char(uchar(first) | 0x80) : first);
        } else if ((set == Set::Jis0208 || set == Set::Jis0212) && first != ' ') {
            used = std::min<qsizetype>(2, bytes.size());
            if (used == 2 && set == Set::Jis0208)
                appendJis(out, uchar(first), uchar(bytes[1]));
            else if (used == 2)
                out.append(Geta);
        } else if (first != Escape) {
            out.append(first);
        }
        bytes = bytes.sliced(used);
    }
    return out;
}

QByteArray shiftJisFromEucJp(QByteArrayView bytes)
{
    QByteArray out;
    while (!bytes.isEmpty()) {
        const auto lead = uchar(bytes.front());
        const qsizetype length = std::max<qsizetype>(eucJpLength(bytes), 1);
        if (length > bytes.size())
            break;      // cut off
        if (length == 2 && lead == 0x8e)
            out.append(bytes[1]);
        else if (length == 2)
            appendJis(out, lead & 0x7f, uchar(bytes[1]) & 0x7f);
        else if (length == 3 || lead >= 0x80)
            out.append(Geta);
        else
            out.append(char(lead));
        bytes = bytes.sliced(length);
    }
    return out;
}

} // namespace hikkoshi

#include "mail/header_text.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype LongestField = 1024;

struct Field {
    const char *name;
    QByteArray RawHeader::*value;
};
constexpr Field Fields[] = {
    {"message-id", &RawHeader::messageId},
    {"date", &RawHeader::date},
    {"from", &RawHeader::from},
    {"subject", &RawHeader::subject},
    {"received", &RawHeader::received},
};

/// Without its line end, which is taken from \a rest.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

void append(QByteArray &value, QByteArrayView text)
{
    // Twice the limit: blanks at the front are trimmed away at the end.
    value.append(text.first(std::min(text.size(), std::max<qsizetype>(0, 2 * LongestField - value.size()))));
}

/// What the line is the beginning of; null when of nothing that is wanted.
QByteArray *begin(RawHeader &header, QByteArrayView line, qsizetype colon)
{
    const QByteArray name = line.first(colon).toByteArray().trimmed().toLower();
    for (const Field &field : Fields) {
        QByteArray &value = header.*field.value;
        if (name == field.name && value.isNull()) {
            value = QByteArray("");     // found, be it empty: the next one of this name does not count
            append(value, line.sliced(colon + 1));
            return &value;
        }
    }
    return nullptr;
}

} // namespace

RawHeader scanHeader(QByteArrayView bytes)
{
    RawHeader header;
    QByteArray *open = nullptr;
    while (!bytes.isEmpty()) {
        const QByteArrayView line = takeLine(bytes);
        if (line.isEmpty())
            break;
        if (isBlank(line.front())) {
            if (open)
                append(*open, line);
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        open = colon > 0 ? begin(header, line, colon) : nullptr;
    }
    for (const Field &field : Fields) {
        QByteArray &value = header.*field.value;
        value = value.trimmed().left(LongestField);
    }
    return header;
}

} // namespace hikkoshi

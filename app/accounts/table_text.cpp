#include "accounts/table_text.h"

#include <QStringDecoder>

#include <array>
#include <cerrno>
#include <iconv.h>

namespace hikkoshi {

QString decodeTableText(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*encoding);      // drops the BOM
        const QString text = decoder(bytes);
        return text;
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? decodeCp932(bytes) : text;
}

QString decodeCp932(const QByteArray &bytes)
{
    const iconv_t converter = ::iconv_open("UTF-16LE", "CP932");
    if (converter == iconv_t(-1))
        return QString(bytes.size(), QChar::ReplacementCharacter);
    QString text;
    std::array<char, 4096> buffer {};
    QByteArray input = bytes;       // iconv wants to be able to write
    char *in = input.data();
    size_t left = size_t(input.size());
    while (left > 0) {
        char *out = buffer.data();
        size_t room = buffer.size();
        const size_t converted = ::iconv(converter, &in, &left, &out, &room);
        const int reason = errno;
        const QByteArray units(buffer.data(), qsizetype(buffer.size() - room));
        text += QStringDecoder(QStringConverter::Utf16LE, QStringConverter::Flag::ConvertInitialBom)(units);
        if (converted == size_t(-1) && reason != E2BIG) {
            text += QChar(QChar::ReplacementCharacter);
            ++in;
            --left;
        }
    }
    ::iconv_close(converter);
    return text;
}

} // namespace hikkoshi

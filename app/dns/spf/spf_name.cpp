#include "dns/spf/spf_name.h"

namespace hikkoshi {

namespace {

constexpr qsizetype LongestName = 253;

QString presentation(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes) {
        const auto code = uchar(byte);
        if (byte == '\\')
            text.append(QLatin1String("\\\\"));
        else if (code > 0x20 && code < 0x7f)
            text.append(QLatin1Char(byte));
        else
            text.append(QStringLiteral("\\%1").arg(code, 3, 10, QLatin1Char('0')));
    }
    return text;
}

} // namespace

std::optional<DomainName> spfName(QByteArray bytes)
{
    if (bytes.endsWith('.'))
        bytes.chop(1);
    while (bytes.size() > LongestName && bytes.contains('.'))
        bytes.remove(0, bytes.indexOf('.') + 1);
    if (bytes.isEmpty())
        return std::nullopt;
    const Result<DomainName> name = DomainName::fromDns(presentation(bytes));
    return name ? std::optional(*name) : std::nullopt;
}

} // namespace hikkoshi

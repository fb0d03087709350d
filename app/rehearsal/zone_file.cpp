#include "rehearsal/zone_file.h"

#include <QRegularExpression>
#include <QStringList>

#include <limits>

namespace hikkoshi {

namespace {

constexpr qsizetype LongestString = 255;    // bytes of one character-string

/// Where in the value of a type its host name stands: behind that many numbers.
[[nodiscard]] std::optional<qsizetype> numbersBeforeName(const QString &type)
{
    if (type == QLatin1String("NS") || type == QLatin1String("CNAME") || type == QLatin1String("PTR")
        || type == QLatin1String("DNAME"))
        return 0;
    if (type == QLatin1String("MX"))
        return 1;
    if (type == QLatin1String("SRV"))
        return 3;
    return {};
}

[[nodiscard]] QByteArray absolute(const DomainName &name)
{
    return name.ascii().toLatin1() + '.';
}

[[nodiscard]] QByteArray quoted(const QByteArray &bytes)
{
    QByteArray text("\"");
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (c >= ' ' && c <= '~')
            text += c;
        else
            text += '\\' + QByteArray::number(quint8(c)).rightJustified(3, '0');
    }
    return text + '"';
}

[[nodiscard]] QByteArray textStrings(const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    QByteArrayList strings;
    for (qsizetype at = 0; at < bytes.size() || at == 0; at += LongestString)
        strings << quoted(bytes.mid(at, LongestString));
    return strings.join(' ');
}

/// The value with its name made absolute; nothing when it has not that form.
[[nodiscard]] std::optional<QByteArray> numbersAndName(const QString &value, qsizetype numbers)
{
    const QStringList parts = value.simplified().split(u' ');
    if (parts.size() != numbers + 1)
        return {};
    QByteArray text;
    for (const QString &number : parts.first(numbers)) {
        bool isNumber = false;
        text += QByteArray::number(number.toUShort(&isNumber)) + ' ';
        if (!isNumber)
            return {};
    }
    const auto name = DomainName::fromDns(parts.last());
    if (!name || parts.last().isEmpty())
        return {};
    return text + absolute(*name);
}

[[nodiscard]] std::optional<QByteArray> valueInFile(const ZoneRecord &record)
{
    if (record.type == QLatin1String("TXT"))
        return textStrings(record.value);
    if (const auto numbers = numbersBeforeName(record.type))
        return numbersAndName(record.value, *numbers);
    if (record.value.contains(u'\n') || record.value.trimmed().isEmpty())
        return {};
    return record.value.toLatin1();
}

[[nodiscard]] QByteArray seconds(std::chrono::seconds duration)
{
    return QByteArray::number(qint64(duration.count()));
}

[[nodiscard]] QByteArray soaLine(const Zone &zone)
{
    const DomainName mailbox = zone.origin.child(u"hostmaster");
    QByteArrayList fields {absolute(zone.origin), seconds(zone.soaTtl), "IN SOA", absolute(zone.primary),
                           absolute(mailbox), QByteArray::number(zone.serial)};
    for (const std::chrono::seconds timer : {zone.refresh, zone.retry, zone.expire, zone.minimum})
        fields << seconds(timer);
    return fields.join(' ') + '\n';
}

} // namespace

Result<QByteArray> zoneText(const Zone &zone)
{
    QByteArray text = soaLine(zone);
    for (const ZoneRecord &record : zone.records) {
        const auto value = valueInFile(record);
        if (!value)
            return fail(ErrorKind::BadInput, record.name.ascii() + u' ' + record.type + u' ' + record.value);
        text += absolute(record.name) + ' ' + seconds(record.ttl) + " IN " + record.type.toLatin1() + ' ' + *value + '\n';
    }
    return text;
}

quint32 nextSerial(quint32 serial)
{
    return serial == std::numeric_limits<quint32>::max() ? 1 : serial + 1;
}

std::optional<quint32> serialIn(const QByteArray &zoneText)
{
    static const QRegularExpression comment(QStringLiteral(";[^\n]*"));
    static const QRegularExpression soa(QStringLiteral("\\sSOA\\s+\\S+\\s+\\S+\\s+(?:\\(\\s*)?(\\d+)\\s"),
                                        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(zoneText).remove(comment);
    const auto found = soa.match(text);
    if (!found.hasMatch())
        return {};
    return found.captured(1).toUInt();
}

} // namespace hikkoshi

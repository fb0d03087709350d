#include "support/zone_text.h"

#include <QHash>
#include <QStringList>

#include <utility>

namespace hikkoshi {

namespace {

constexpr auto DefaultTtl = std::chrono::seconds(300);

const QHash<QString, RecordType> &types()
{
    static const QHash<QString, RecordType> known = [] {
        QHash<QString, RecordType> names;
        for (const RecordType type : {RecordType::A, RecordType::NS, RecordType::CNAME, RecordType::SOA, RecordType::PTR,
                                      RecordType::MX, RecordType::TXT, RecordType::AAAA, RecordType::SRV, RecordType::DNAME,
                                      RecordType::DS, RecordType::DNSKEY, RecordType::TLSA, RecordType::CAA})
            names.insert(nameOf(type), type);
        return names;
    }();
    return known;
}

std::optional<ReplyStatus> failureOf(const QString &word)
{
    static const QHash<QString, ReplyStatus> failures {
        {QStringLiteral("!TIMEOUT"), ReplyStatus::TimedOut},      {QStringLiteral("!SERVFAIL"), ReplyStatus::ServerFailure},
        {QStringLiteral("!REFUSED"), ReplyStatus::Refused},       {QStringLiteral("!CLOSED"), ReplyStatus::PortClosed},
        {QStringLiteral("!MALFORMED"), ReplyStatus::Malformed},   {QStringLiteral("!TRUNCATED"), ReplyStatus::TruncatedNoTcp},
        {QStringLiteral("!BADNAME"), ReplyStatus::BadName},
    };
    const auto found = failures.constFind(word);
    return found == failures.constEnd() ? std::nullopt : std::optional(*found);
}

[[noreturn]] void refuse(QStringView line)
{
    qFatal("Not a zone line: %s", qPrintable(line.toString()));
}

/// The byte that an escape behind a backslash stands for; \a i ends on its last character.
char escaped(QStringView line, qsizetype &i)
{
    const qsizetype left = line.size() - i;
    if (left > 2 && line.at(i) == u'x') {
        i += 2;
        return char(line.mid(i - 1, 2).toUInt(nullptr, 16));
    }
    if (left > 2 && line.at(i).isDigit()) {
        i += 2;
        return char(line.mid(i - 2, 3).toUInt());
    }
    return line.at(i).toLatin1();
}

/// Words, quoted ones as one; with \a raw, escapes stay as they are (names).
QList<QByteArray> words(QStringView line, bool raw)
{
    QList<QByteArray> found;
    QByteArray word;
    bool quoted = false;
    bool begun = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"') {
            quoted = !quoted;
            begun = true;
        } else if (c == u' ' && !quoted) {
            if (std::exchange(begun, false))
                found.append(std::exchange(word, {}));
        } else {
            begun = true;
            word.append(c == u'\\' && !raw ? escaped(line, ++i) : c.toLatin1());
        }
    }
    if (begun)
        found.append(word);
    return found;
}

DomainName name(const QByteArray &word)
{
    const auto parsed = DomainName::fromDns(QString::fromLatin1(word));
    if (!parsed)
        refuse(QString::fromLatin1(word));
    return *parsed;
}

SoaData soa(const QList<QByteArray> &fields)
{
    const auto seconds = [&fields](qsizetype at) { return std::chrono::seconds(fields.at(at).toInt()); };
    return {name(fields.at(0)), name(fields.at(1)), fields.at(2).toUInt(), seconds(3), seconds(4), seconds(5), seconds(6)};
}

void setData(DnsRecord &record, QStringView value)
{
    const QList<QByteArray> fields = words(value, record.type != RecordType::TXT && record.type != RecordType::CAA);
    if (fields.isEmpty() && record.type != RecordType::TXT)
        refuse(value);
    switch (record.type) {
    case RecordType::A:
    case RecordType::AAAA:
        record.data = AddressData {QHostAddress(QString::fromLatin1(fields.at(0)))};
        return;
    case RecordType::NS:
    case RecordType::CNAME:
    case RecordType::PTR:
    case RecordType::DNAME:
        record.data = NameData {name(fields.at(0))};
        return;
    case RecordType::MX:
        record.data = MxData {fields.at(0).toUShort(), name(fields.at(1))};
        return;
    case RecordType::TXT:
        record.data = TxtData {fields};
        return;
    case RecordType::SOA:
        record.data = soa(fields);
        return;
    case RecordType::SRV:
        record.data = SrvData {fields.at(0).toUShort(), fields.at(1).toUShort(), fields.at(2).toUShort(), name(fields.at(3))};
        return;
    case RecordType::TLSA:
        record.data = TlsaData {quint8(fields.at(0).toUShort()), quint8(fields.at(1).toUShort()),
                                quint8(fields.at(2).toUShort()), QByteArray::fromHex(fields.at(3))};
        return;
    case RecordType::CAA:
        record.data = CaaData {quint8(fields.at(0).toUShort()), fields.at(1), fields.at(2)};
        return;
    case RecordType::DS:
    case RecordType::DNSKEY:
        record.data = OtherData {QByteArray::fromHex(fields.join())};
        return;
    }
}

/// Cuts the first word off \a rest.
QString cutWord(QStringView &rest)
{
    const qsizetype end = rest.indexOf(u' ');
    const QString word = (end < 0 ? rest : rest.left(end)).toString();
    rest = end < 0 ? QStringView() : rest.mid(end).trimmed();
    return word;
}

ZoneLine parseLine(QStringView line)
{
    ZoneLine parsed;
    QStringView rest = line;
    parsed.record.owner = name(cutWord(rest).toLatin1());
    parsed.record.ttl = DefaultTtl;
    QString type = cutWord(rest);
    bool isTtl = false;
    if (const int ttl = type.toInt(&isTtl); isTtl) {
        parsed.record.ttl = std::chrono::seconds(ttl);
        type = cutWord(rest);
    }
    parsed.failure = failureOf(rest.toString());
    parsed.everyType = type == u"ANY" && parsed.failure;
    if (parsed.everyType)
        return parsed;
    if (!types().contains(type))
        refuse(line);
    parsed.record.type = types().value(type);
    if (!parsed.failure)
        setData(parsed.record, rest);
    return parsed;
}

} // namespace

QList<ZoneLine> parseZone(QStringView text)
{
    QList<ZoneLine> lines;
    for (const QStringView line : text.split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith(u';'))
            lines.append(parseLine(trimmed));
    }
    return lines;
}

} // namespace hikkoshi

#include "dns/dns_record.h"

#include <array>
#include <utility>

namespace hikkoshi {

namespace {

constexpr std::array<std::pair<RecordType, const char *>, 14> Types {{
    {RecordType::A, "A"}, {RecordType::NS, "NS"}, {RecordType::CNAME, "CNAME"}, {RecordType::SOA, "SOA"},
    {RecordType::PTR, "PTR"}, {RecordType::MX, "MX"}, {RecordType::TXT, "TXT"}, {RecordType::AAAA, "AAAA"},
    {RecordType::SRV, "SRV"}, {RecordType::DNAME, "DNAME"}, {RecordType::DS, "DS"}, {RecordType::DNSKEY, "DNSKEY"},
    {RecordType::TLSA, "TLSA"}, {RecordType::CAA, "CAA"},
}};

QString printable(const QByteArray &bytes)
{
    QString text;
    for (const char byte : bytes) {
        const auto code = uchar(byte);
        if (code >= 0x20 && code < 0x7f)
            text.append(QLatin1Char(byte));
        else
            text.append(QStringLiteral("\\%1").arg(code, 3, 10, QLatin1Char('0')));
    }
    return text;
}

QString hostText(const DomainName &name)
{
    return name.isRoot() ? QStringLiteral(".") : name.ascii();
}

struct ValueText {
    QString operator()(const OtherData &other) const { return QString::fromLatin1(other.bytes.toHex()); }
    QString operator()(const AddressData &address) const { return address.address.toString(); }
    QString operator()(const NameData &name) const { return hostText(name.name); }
    QString operator()(const MxData &mx) const { return QStringLiteral("%1 %2").arg(QString::number(mx.preference), hostText(mx.host)); }
    QString operator()(const TxtData &txt) const { return printable(txt.joined()); }
    QString operator()(const SoaData &soa) const
    {
        return QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
            .arg(hostText(soa.primary), hostText(soa.mailbox), QString::number(soa.serial), QString::number(soa.refresh.count()),
                 QString::number(soa.retry.count()), QString::number(soa.expire.count()), QString::number(soa.minimum.count()));
    }
    QString operator()(const SrvData &srv) const
    {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(QString::number(srv.priority), QString::number(srv.weight), QString::number(srv.port), hostText(srv.target));
    }
    QString operator()(const TlsaData &tlsa) const
    {
        return QStringLiteral("%1 %2 %3 %4")
            .arg(QString::number(tlsa.usage), QString::number(tlsa.selector), QString::number(tlsa.matching),
                 QString::fromLatin1(tlsa.data.toHex()));
    }
    QString operator()(const CaaData &caa) const
    {
        return QStringLiteral("%1 %2 \"%3\"").arg(QString::number(caa.flags), printable(caa.tag), printable(caa.value));
    }
};

} // namespace

QString nameOf(RecordType type)
{
    for (const auto &[known, name] : Types) {
        if (known == type)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("TYPE%1").arg(quint16(type));
}

QString valueText(const DnsRecord &record)
{
    return std::visit(ValueText {}, record.data);
}

} // namespace hikkoshi

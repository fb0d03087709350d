#include "dns/network_resolver.h"
#include "support/answer_zone.h"
#include "support/ask_and_wait.h"
#include "support/dns_office.h"
#include "support/dns_packets.h"

#include <QProcess>
#include <QTest>

using namespace hikkoshi;
using support::DnsOffice;

namespace {

/// The bytes that a name in presentation form stands for: labels with a length byte each.
QByteArray wireName(const QString &presentation)
{
    QByteArray wire;
    QByteArray label;
    const QByteArray text = presentation.toLatin1();
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text.at(i) == '.') {
            wire += label.isEmpty() ? QByteArray() : dnsPackets::string(label);
            label.clear();
        } else if (text.at(i) == '\\' && i + 3 < text.size() && QChar::isDigit(uint(uchar(text.at(i + 1))))) {
            label += char(text.mid(i + 1, 3).toInt());
            i += 3;
        } else {
            i += text.at(i) == '\\' ? 1 : 0;
            label += text.at(i);
        }
    }
    return wire.toLower() + '\0';
}

QByteArray wireName(const DomainName &name)
{
    return wireName(name.ascii());
}

/// What we have read, written again by the tests' own hand.
struct WireData {
    QByteArray operator()(const OtherData &other) const { return other.bytes; }
    QByteArray operator()(const NameData &data) const { return wireName(data.name); }
    QByteArray operator()(const MxData &mx) const { return dnsPackets::number16(mx.preference) + wireName(mx.host); }
    QByteArray operator()(const AddressData &data) const
    {
        if (data.address.protocol() == QAbstractSocket::IPv4Protocol)
            return dnsPackets::number32(data.address.toIPv4Address());
        const Q_IPV6ADDR bytes = data.address.toIPv6Address();
        return QByteArray(reinterpret_cast<const char *>(bytes.c), 16);
    }
    QByteArray operator()(const TxtData &txt) const
    {
        QByteArray wire;
        for (const QByteArray &string : txt.strings)
            wire += dnsPackets::string(string);
        return wire;
    }
    QByteArray operator()(const SoaData &soa) const
    {
        QByteArray wire = wireName(soa.primary) + wireName(soa.mailbox) + dnsPackets::number32(soa.serial);
        for (const auto seconds : {soa.refresh, soa.retry, soa.expire, soa.minimum})
            wire += dnsPackets::number32(quint32(seconds.count()));
        return wire;
    }
    QByteArray operator()(const SrvData &srv) const
    {
        return dnsPackets::number16(srv.priority) + dnsPackets::number16(srv.weight) + dnsPackets::number16(srv.port)
            + wireName(srv.target);
    }
    QByteArray operator()(const TlsaData &tlsa) const
    {
        return QByteArray(1, char(tlsa.usage)) + char(tlsa.selector) + char(tlsa.matching) + tlsa.data;
    }
    QByteArray operator()(const CaaData &caa) const { return QByteArray(1, char(caa.flags)) + dnsPackets::string(caa.tag) + caa.value; }
};

QString lineOf(const QByteArray &owner, qint64 ttl, uint type, const QByteArray &data)
{
    return QStringLiteral("%1 %2 %3 %4").arg(QString::fromLatin1(owner.toHex()), QString::number(ttl), QString::number(type),
                                            QString::fromLatin1(data.toHex()));
}

/// Names within RDATA keep their case on the wire; ours are lower case.
QByteArray comparable(uint type, const QByteArray &data)
{
    switch (RecordType(type)) {
    case RecordType::NS:
    case RecordType::CNAME:
    case RecordType::PTR:
    case RecordType::DNAME:
    case RecordType::SOA:
        return data.toLower();
    case RecordType::MX:
        return data.first(2) + data.sliced(2).toLower();
    case RecordType::SRV:
        return data.first(6) + data.sliced(6).toLower();
    default:
        return data;
    }
}

QStringList ours(const DnsReply &reply)
{
    QStringList lines;
    for (const DnsRecord &record : reply.records + reply.authority + reply.additional) {
        const auto type = uint(record.type);
        lines << lineOf(wireName(record.owner), record.ttl.count(), type, comparable(type, std::visit(WireData {}, record.data)));
    }
    lines.sort();
    return lines;
}

/// BIND's dig, told to write all data as bytes (RFC 3597): "owner ttl CLASS1 TYPE15 \# 4 000A0000".
QStringList digs(const DnsServer &server, const QString &name, uint type, QString &status)
{
    QProcess dig;
    dig.start(QStringLiteral("dig"),
              {u'@' + server.address.toString(), QStringLiteral("-p"), QString::number(server.port), QStringLiteral("+norecurse"),
               QStringLiteral("+unknownformat"), QStringLiteral("+nocookie"), QStringLiteral("+noidnin"), QStringLiteral("+noidnout"),
               QStringLiteral("+nosplit"), QStringLiteral("-q"), name + u'.', QStringLiteral("-t"), QStringLiteral("TYPE%1").arg(type)});
    dig.waitForFinished();
    QStringList lines;
    for (const QString &line : QString::fromLatin1(dig.readAllStandardOutput()).split(u'\n')) {
        if (line.contains(QLatin1String("status: ")))
            status = line.section(QLatin1String("status: "), 1).section(u',', 0, 0);
        const QStringList words = line.simplified().split(u' ');
        if (line.startsWith(u';') || words.size() < 6 || !words.at(3).startsWith(QLatin1String("TYPE")))
            continue;
        const uint found = words.at(3).mid(4).toUInt();
        const QByteArray data = QByteArray::fromHex(words.mid(6).join(QString()).toLatin1());
        lines << lineOf(wireName(words.at(0)), words.at(1).toLongLong(), found, comparable(found, data));
    }
    lines.sort();
    return lines;
}

} // namespace

/// What we read in real answers is what BIND's dig reads in them.
class TestCodecAgainstDig final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DnsOffice> m_office;
    NetworkResolver m_resolver;

private Q_SLOTS:
    void initTestCase()
    {
        auto started = DnsOffice::start({{{domainName("office.test"), support::answerZoneText()}}});
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_office = *std::move(started);
    }

    void bothReadTheSame_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<uint>("type");
        const QList<std::pair<const char *, QList<uint>>> questions {
            {"office.test", {2, 6, 15, 16, 257, 1, 28, 43, 48}}, {"www.office.test", {1, 28, 15}}, {"ns2.office.test", {1, 28}},
            {"default._domainkey.office.test", {16, 1}}, {"_domainkey.office.test", {16}}, {"selector1._domainkey.office.test", {5, 16}},
            {"alias.office.test", {1, 5}}, {"deep.office.test", {1, 28, 15}}, {"dangling.office.test", {1}},
            {"_25._tcp.mail.office.test", {52}}, {"_autodiscover._tcp.office.test", {33}}, {"_imaps._tcp.office.test", {33}},
            {"null.office.test", {15}}, {"below.ent.office.test", {16}}, {"any.wild.office.test", {1, 16}},
            {"host.sub.office.test", {1}}, {"odd\\.label.office.test", {16}}, {"sp\\032ace.office.test", {16}},
            {"quo\\\"ted.office.test", {16}}, {"upper.office.test", {16}}, {"x.old.office.test", {1}}, {"old.office.test", {39}},
            {"reverse.office.test", {12}}, {"signed.office.test", {43}}, {"key.office.test", {48}}, {"generic.office.test", {65280}},
            {"https.office.test", {65}}, {"big.office.test", {16}}, {"absent.office.test", {1, 15}}};
        for (const auto &[name, types] : questions) {
            for (const uint type : types)
                QTest::addRow("%s %u", name, type) << QString::fromLatin1(name) << type;
        }
    }

    void bothReadTheSame()
    {
        QFETCH(const QString, name);
        QFETCH(const uint, type);
        const DnsServer server = m_office->authoritatives().first();
        const auto reply = askAndWait(m_resolver, {{DomainName::fromDns(name).value(), RecordType(type)}, server});
        QVERIFY(reply);
        QVERIFY(reply->isUsable());
        QString status;
        const QStringList expected = digs(server, name, type, status);
        QCOMPARE(ours(*reply), expected);
        QCOMPARE(reply->code == 3 ? QStringLiteral("NXDOMAIN") : QStringLiteral("NOERROR"), status);
        QVERIFY(!expected.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCodecAgainstDig)
#include "test_codec_against_dig.moc"

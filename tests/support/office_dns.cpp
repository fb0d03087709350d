#include "support/office_dns.h"

#include "support/delayed_world.h"
#include "support/zone_world.h"

namespace hikkoshi::office {

namespace {

const QString Domain = QStringLiteral("example.co.jp");

/// Owns the world that it asks.
class OfficeResolver final : public Resolver
{
public:
    explicit OfficeResolver(ZoneWorld world) : m_world(std::move(world)), m_answers(m_world) { }
    void ask(const DnsQuery &query, const QObject *context, Answered answered) override
    {
        m_world.setNow(QDateTime::currentDateTimeUtc());
        m_answers.ask(query, context, std::move(answered));
    }

private:
    ZoneWorld m_world;
    DelayedWorld m_answers;
};

DnsServer nameServer(int number)
{
    DnsServer server = serverAt(QStringLiteral("192.0.2.%1").arg(number));
    server.name = QStringLiteral("0%1.dnsv.jp").arg(number);
    return server;
}

DnsServer resolver(const QString &address, const QString &name)
{
    DnsServer server = serverAt(address, true);
    server.name = name;
    return server;
}

QString zone(const QString &mx, int ttl, const QString &more)
{
    return QStringLiteral("example.co.jp. 86400 SOA 01.dnsv.jp. hostmaster.dnsv.jp. 2026112101 3600 900 604800 300\n"
                          "example.co.jp. 86400 NS 01.dnsv.jp.\n"
                          "example.co.jp. 86400 NS 02.dnsv.jp.\n"
                          "example.co.jp. %2 MX %1\n"
                          "example.co.jp. 3600 TXT \"v=spf1 ip4:192.0.2.25 include:_spf.onamae.ne.jp ~all\"\n"
                          "mail.example.co.jp. 3600 A 192.0.2.25\n"
                          "www.example.co.jp. 3600 A 192.0.2.80\n"
                          "_dmarc.example.co.jp. 3600 TXT \"v=DMARC1; p=none; rua=mailto:postmaster@example.co.jp\"\n"
                          "%3").arg(mx, QString::number(ttl), more);
}

const QString Elsewhere = QStringLiteral(
    "01.dnsv.jp. 3600 A 192.0.2.1\n02.dnsv.jp. 3600 A 192.0.2.2\n"
    "example.co.jp. 86400 NS 01.dnsv.jp.\nexample.co.jp. 86400 NS 02.dnsv.jp.\n"
    "mail.example.co.jp. 3600 A 192.0.2.25\n"
    "_spf.onamae.ne.jp. 3600 TXT \"v=spf1 ip4:192.0.2.64/26 -all\"\n"
    "spf.protection.outlook.com. 3600 TXT \"v=spf1 ip4:198.51.100.0/24 -all\"\n"
    "example-co-jp.mail.protection.outlook.com. 3600 A 198.51.100.10\n");

const QString OldMx = QStringLiteral("10 mail.example.co.jp.");
const QString NewMx = QStringLiteral("0 example-co-jp.mail.protection.outlook.com.");
const QString Token = QStringLiteral("example.co.jp. 3600 TXT \"MS=ms12345678\"\n");

} // namespace

DnsPlan dnsPlan()
{
    DnsPlan plan;
    plan.destination = Destination::Microsoft365;
    plan.ownership = {{Domain, QStringLiteral("TXT"), QStringLiteral("MS=ms12345678")}};
    plan.newMx = {{Domain, QStringLiteral("MX"), QStringLiteral("0 example-co-jp.mail.protection.outlook.com")}};
    plan.dkim = {{QStringLiteral("selector1._domainkey.example.co.jp"), QStringLiteral("CNAME"),
                  QStringLiteral("selector1-example-co-jp._domainkey.office.q-v1.dkim.mail.microsoft")}};
    plan.newSpf = QStringLiteral("include:spf.protection.outlook.com");
    plan.autodiscover = QStringLiteral("autodiscover.outlook.com");
    plan.oldAddresses = {QStringLiteral("192.0.2.25")};
    return plan;
}

SurveySnapshot snapshot()
{
    const QStringList servers {QStringLiteral("01.dnsv.jp (192.0.2.1)"), QStringLiteral("02.dnsv.jp (192.0.2.2)")};
    const auto record = [&](const QString &name, const QString &type, const QStringList &values, int ttl) {
        return SnapshotRecord {name, type, values, ttl, servers};
    };
    SurveySnapshot snapshot;
    snapshot.takenAt = QDateTime(QDate(2026, 11, 18), QTime(0, 40), Qt::UTC);
    snapshot.domain = Domain;
    snapshot.records = {
        record(Domain, QStringLiteral("MX"), {QStringLiteral("10 mail.example.co.jp")}, 86400),
        record(Domain, QStringLiteral("NS"), {QStringLiteral("01.dnsv.jp"), QStringLiteral("02.dnsv.jp")}, 86400),
        record(Domain, QStringLiteral("TXT"), {QStringLiteral("v=spf1 ip4:192.0.2.25 include:_spf.onamae.ne.jp ~all")}, 3600),
        record(QStringLiteral("mail.example.co.jp"), QStringLiteral("A"), {QStringLiteral("192.0.2.25")}, 3600)};
    return snapshot;
}

void moveIntoWorld(MoveSession &session, DnsStage stage)
{
    ZoneWorld world;
    const bool before = stage == DnsStage::Before;
    const QString more = before ? QString() : Token;
    const bool switched = stage == DnsStage::Switched;
    world.add(nameServer(1), zone(switched ? NewMx : OldMx, before ? 86400 : 300, more));
    world.add(nameServer(2), zone(OldMx, stage == DnsStage::Switched ? 300 : 86400, more));
    DnsSources sources;
    sources.nameServers = {nameServer(1), nameServer(2)};
    sources.resolvers = {resolver(QStringLiteral("192.168.1.1"), {}), resolver(QStringLiteral("8.8.8.8"), QStringLiteral("Google Public DNS"))};
    for (const DnsServer &server : std::as_const(sources.resolvers))
        world.add(server, Elsewhere + zone(OldMx, 192, more));
    session.dns().setResolver(std::make_unique<OfficeResolver>(std::move(world)));
    session.dns().setSources(sources);
}

} // namespace hikkoshi::office

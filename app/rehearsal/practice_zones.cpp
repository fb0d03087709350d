#include "rehearsal/practice_zones.h"

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;

constexpr auto SurroundingsTtl = 60s;
// Public keys of 2048 bits; nobody has their private halves any more.
constexpr QLatin1String OldKey(
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnAJq775PdUGzV6g/023399dKM37s/8ZLZTNiA4hbkI7Moagt6SlcWI"
    "es74iYMk98/QyTEHDvb3gg0kO9qVaWq+RMkg/vbaiG8cpl9KL+YN8HrdCk9OYH6jX/AFgjLoyA1OqqaGXgvaRllFzWQ0FRMCYI"
    "TLyGCbKwHTzkNoHl29/GBKwZV3jn1zfqUr60A+2g5onTKiH0l8aWlPUQRLraCADPUw/mLAfqxB90af/rSJyMk5CJsfdj2WzeKd"
    "W1GhZU9Lgs0mwwT9Lzqwg+rZbMqTWpltc/i2a/MVy6O51zndzLZv5LX3OYIz/VE3Xwhzm7clTPtvYoM5hmd55zWT7z2QIDAQAB");
constexpr QLatin1String NewKey(
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuDkg4KoxheTcVAwdKI144tCqSn9P4JM7bYHnbL7bGY4yb+pWBSTBdW"
    "mhIjOKAX/X7CgUIY1l/+6lx0KA9dFhY4qFDauWF+VuSSawLF3YK9jJfe/WbGnsHG3AEzkg5QTIomzwl+eq5QbZLaeufD10gWtQ"
    "YQefAy1B0uZYgOHHz9Xz0g3yanDQzd4BVcp1DNpEchEn+mjR0yxXLFmOGmXfvhkH5oe0ReNbBkjRl6foAIBHrLnyZ5x8GUowNj"
    "1WuKzqs/8pwbAydqAXIZPIqkm+C7EeKY90Ru86KxdO3i//+AY5zKH7JKNaQzBIhvbaLj4PMCvzKrTu55VmrKzHWhFHTwIDAQAB");

[[nodiscard]] DomainName name(QLatin1String text)
{
    return DomainName::fromDns(QString(text)).value_or(DomainName());
}

[[nodiscard]] DomainName oldService()
{
    return name(QLatin1String("furui-mail.example"));
}

[[nodiscard]] DomainName newService()
{
    return name(QLatin1String("atarashii-mail.example"));
}

[[nodiscard]] QString keyText(QLatin1String key)
{
    return QStringLiteral("v=DKIM1; k=rsa; p=") + key;
}

/// A zone of the surroundings, served by the same two servers.
[[nodiscard]] Zone surrounding(const DomainName &origin)
{
    Zone zone;
    zone.origin = origin;
    zone.primary = practiceDomain().child(u"ns1");
    zone.soaTtl = zone.minimum = SurroundingsTtl;
    for (const char16_t *server : {u"ns1", u"ns2"})
        zone.records << ZoneRecord {origin, QStringLiteral("NS"), practiceDomain().child(server).ascii(), SurroundingsTtl};
    return zone;
}

/// A mail service: SPF include, hosts, autodiscover.
[[nodiscard]] Zone service(const DomainName &origin, const QString &address)
{
    Zone zone = surrounding(origin);
    const auto add = [&](QStringView host, const QString &type, const QString &value) {
        zone.records << ZoneRecord {origin.child(host), type, value, SurroundingsTtl};
    };
    add(u"_spf", QStringLiteral("TXT"), QStringLiteral("v=spf1 ip4:%1 -all").arg(address));
    for (const char16_t *host : {u"mx1", u"mx2", u"autodiscover"})
        add(host, QStringLiteral("A"), address);
    return zone;
}

/// NS records and addresses of the name servers, as the parent has them.
void delegate(Zone &parent, const PracticeAddresses &addresses)
{
    for (const DomainName &child : {practiceDomain(), oldService(), newService()}) {
        for (const char16_t *server : {u"ns1", u"ns2"})
            parent.records << ZoneRecord {child, QStringLiteral("NS"), practiceDomain().child(server).ascii(), SurroundingsTtl};
    }
    parent.records << ZoneRecord {practiceDomain().child(u"ns1"), QStringLiteral("A"), addresses.primary.toString(), SurroundingsTtl}
                   << ZoneRecord {practiceDomain().child(u"ns2"), QStringLiteral("A"), addresses.secondary.toString(), SurroundingsTtl};
}

} // namespace

DomainName practiceDomain()
{
    return name(QLatin1String("renshu.example"));
}

Zone practiceZone(const PracticeClock &clock, const PracticeAddresses &addresses)
{
    const DomainName domain = practiceDomain();
    Zone zone;
    zone.origin = domain;
    zone.primary = domain.child(u"ns1");
    zone.soaTtl = clock.ttl;
    zone.refresh = clock.lag;       // with retry: how long the second may lag
    zone.retry = clock.lag;
    zone.minimum = clock.loweredTtl;
    const auto add = [&](const DomainName &owner, const QString &type, const QString &value) {
        zone.records << ZoneRecord {owner, type, value, clock.ttl};
    };
    add(domain, QStringLiteral("NS"), domain.child(u"ns1").ascii());
    add(domain, QStringLiteral("NS"), domain.child(u"ns2").ascii());
    add(domain.child(u"ns1"), QStringLiteral("A"), addresses.primary.toString());
    add(domain.child(u"ns2"), QStringLiteral("A"), addresses.secondary.toString());
    add(domain, QStringLiteral("MX"), QStringLiteral("10 ") + domain.child(u"mail").ascii());
    add(domain, QStringLiteral("TXT"), QStringLiteral("v=spf1 ip4:127.0.0.1 include:%1 ~all").arg(oldService().child(u"_spf").ascii()));
    add(domain.child(u"mail"), QStringLiteral("A"), QStringLiteral("127.0.0.1"));
    add(domain.child(u"www"), QStringLiteral("A"), QStringLiteral("127.0.53.80"));
    add(domain.child(u"autodiscover"), QStringLiteral("CNAME"), oldService().child(u"autodiscover").ascii());
    add(domain.child(u"default._domainkey"), QStringLiteral("TXT"), keyText(OldKey));
    return zone;
}

QList<NsdOptions::ZoneContent> practiceSurroundings(const PracticeAddresses &addresses)
{
    Zone parent = surrounding(name(QLatin1String("example")));
    delegate(parent, addresses);
    const Zone oldOne = service(oldService(), QStringLiteral("127.0.53.10"));
    Zone newOne = service(newService(), QStringLiteral("127.0.53.20"));
    newOne.records << ZoneRecord {newService().child(u"s1.renshu-example.dkim"), QStringLiteral("TXT"), keyText(NewKey),
                                  SurroundingsTtl};
    QList<NsdOptions::ZoneContent> contents;
    for (const Zone &zone : {parent, oldOne, newOne})
        contents << NsdOptions::ZoneContent {zone.origin, zoneText(zone).value_or(QByteArray())};
    return contents;
}

DnsPlan practicePlan(const PracticeClock &clock)
{
    const QString domain = practiceDomain().ascii();
    const QString service = newService().ascii();
    DnsPlan plan;
    plan.destination = Destination::OtherImap;
    plan.ownership = {{domain, QStringLiteral("TXT"), QStringLiteral("atarashii-verification=5f3a9c27d1e84b60")}};
    plan.newMx = {{domain, QStringLiteral("MX"), QStringLiteral("10 mx1.") + service},
                  {domain, QStringLiteral("MX"), QStringLiteral("20 mx2.") + service}};
    plan.dkim = {{QStringLiteral("s1._domainkey.") + domain, QStringLiteral("CNAME"),
                  QStringLiteral("s1.renshu-example.dkim.") + service}};
    plan.newSpf = QStringLiteral("include:_spf.") + service;
    plan.autodiscover = QStringLiteral("autodiscover.") + service;
    plan.oldAddresses = QStringList {QStringLiteral("127.0.0.1")};
    plan.otherSenders = QStringList {QStringLiteral("include:_spf.") + oldService().ascii()};
    plan.wantedTtl = int(clock.loweredTtl.count());
    return plan;
}

} // namespace hikkoshi

#include "support/zone_world.h"

#include <QTest>

using namespace hikkoshi;

namespace {

DomainName named(QStringView name)
{
    return *DomainName::fromDns(name);
}

constexpr auto OfficeZone = uR"(
    office.example. 3600 SOA ns1.office.example. admin.office.example. 7 10800 3600 604800 900
    office.example. NS ns1.office.example.
    office.example. 600 MX 10 mail.office.example.
    office.example. TXT "v=spf1 " "-all\x80"
    mail.office.example. A 192.0.2.10
    deep.down.office.example. A 192.0.2.11
    alias.office.example. CNAME mail.office.example.
    away.office.example. CNAME mail.elsewhere.example.
    sub.office.example. NS ns.sub.office.example.
    ns.sub.office.example. A 192.0.2.53
    *.wild.office.example. A 192.0.2.12
    sick.office.example. A !SERVFAIL
    half.office.example. A 192.0.2.13
    half.office.example. ANY !TIMEOUT
)";

} // namespace

class TestZoneWorld final : public QObject
{
    Q_OBJECT
private:
    ZoneWorld m_world;
    const DnsServer m_office = serverAt(u"192.0.2.1");
    const DnsServer m_resolver = serverAt(u"192.0.2.2", true);

    DnsReply ask(const DnsServer &server, QStringView name, RecordType type) const
    {
        return m_world.answer({{named(name), type}, server});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world.add({m_office, m_resolver}, OfficeZone);
        m_world.add(m_resolver, u"mail.elsewhere.example. A 192.0.2.20\nloop.example. CNAME loop.example.");
    }

    void anAuthoritativeServerAnswersForItsZoneOnly()
    {
        const DnsReply mx = ask(m_office, u"office.example", RecordType::MX);
        QCOMPARE(mx.status, ReplyStatus::Answer);
        QVERIFY(mx.authoritative && !mx.recursionAvailable);
        QCOMPARE(valueText(mx.answers().constFirst()), QStringLiteral("10 mail.office.example"));
        QCOMPARE(*mx.ttl(), std::chrono::seconds(600));
        QCOMPARE(ask(m_office, u"elsewhere.example", RecordType::MX).status, ReplyStatus::Refused);
        QCOMPARE(ask(m_office, u"away.office.example", RecordType::A).status, ReplyStatus::AliasOnly);
        QCOMPARE(ask(serverAt(u"192.0.2.99"), u"office.example", RecordType::MX).status, ReplyStatus::TimedOut);
    }

    void textKeepsItsBytesAndStrings()
    {
        const DnsReply txt = ask(m_office, u"office.example", RecordType::TXT);
        QCOMPARE(txt.answers().constFirst().as<TxtData>()->strings, (QList<QByteArray> {"v=spf1 ", "-all\x80"}));
    }

    void aNoCarriesTheSoa()
    {
        const DnsReply absent = ask(m_office, u"nobody.office.example", RecordType::A);
        QCOMPARE(absent.status, ReplyStatus::NoName);
        QCOMPARE(*absent.negativeTtl(), std::chrono::seconds(900));
        QCOMPARE(ask(m_office, u"mail.office.example", RecordType::MX).status, ReplyStatus::NoData);
        QCOMPARE(ask(m_office, u"down.office.example", RecordType::A).status, ReplyStatus::NoData);
    }

    void aliasesAreFollowedAsFarAsTheServerKnows()
    {
        const DnsReply alias = ask(m_office, u"alias.office.example", RecordType::A);
        QCOMPARE(alias.status, ReplyStatus::Answer);
        QCOMPARE(alias.records.size(), 2);
        const DnsReply away = ask(m_resolver, u"away.office.example", RecordType::A);
        QCOMPARE(away.status, ReplyStatus::Answer);
        QVERIFY(!away.authoritative && away.recursionAvailable);
        QCOMPARE(ask(m_resolver, u"loop.example", RecordType::A).status, ReplyStatus::ServerFailure);
    }

    void cutsRefer()
    {
        const DnsReply cut = ask(m_office, u"www.sub.office.example", RecordType::A);
        QCOMPARE(cut.status, ReplyStatus::Referral);
        QVERIFY(!cut.authoritative);
        QCOMPARE(cut.authority.size(), 1);
        QCOMPARE(cut.additional.size(), 1);
    }

    void wildcardsStandForAbsentNames()
    {
        QCOMPARE(ask(m_office, u"x.wild.office.example", RecordType::A).answers().constFirst().owner, named(u"x.wild.office.example"));
        QCOMPARE(ask(m_office, u"x.wild.office.example", RecordType::MX).status, ReplyStatus::NoData);
        QCOMPARE(ask(m_office, u"wild.office.example", RecordType::A).status, ReplyStatus::NoData);
    }

    void failuresArePerNameTypeAndServer()
    {
        QCOMPARE(ask(m_office, u"sick.office.example", RecordType::A).status, ReplyStatus::ServerFailure);
        QCOMPARE(ask(m_office, u"sick.office.example", RecordType::AAAA).status, ReplyStatus::NoData);
        QCOMPARE(ask(m_office, u"half.office.example", RecordType::A).status, ReplyStatus::Answer);
        QCOMPARE(ask(m_office, u"half.office.example", RecordType::TXT).status, ReplyStatus::TimedOut);
        ZoneWorld broken = m_world;
        broken.fail(m_office, ReplyStatus::Refused);
        broken.intercept(m_resolver);
        QCOMPARE(broken.answer({{named(u"office.example"), RecordType::MX}, m_office}).status, ReplyStatus::Refused);
    }

    void settlingRunsAFunctionUntilItWantsNothing()
    {
        Observations known;
        const auto address = settle(m_world, known, m_resolver, [](Inquiry &inquiry) -> std::optional<QString> {
            const DnsReply *mx = inquiry.lookUp(named(u"office.example"), RecordType::MX);
            if (!mx)
                return std::nullopt;
            const DnsReply *host = inquiry.lookUp(mx->answers().constFirst().as<MxData>()->host, RecordType::A);
            return host ? std::optional(valueText(host->answers().constFirst())) : std::nullopt;
        });
        QCOMPARE(*address, QStringLiteral("192.0.2.10"));
        QCOMPARE(known.replies().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestZoneWorld)
#include "test_zone_world.moc"

#include "dns/dmarc/dmarc_discovery.h"

#include "support/zone_world.h"

#include <QTest>

using namespace hikkoshi;

Q_DECLARE_METATYPE(std::optional<hikkoshi::DmarcPolicy>)
Q_DECLARE_METATYPE(hikkoshi::DmarcDiscovery::State)

namespace {

using State = DmarcDiscovery::State;
using Policy = std::optional<DmarcPolicy>;

DomainName named(QStringView name)
{
    return *DomainName::parse(name);
}

const DnsServer &resolver()
{
    static const DnsServer server = serverAt(u"127.0.0.1", true);
    return server;
}

struct Found {
    DmarcDiscovery discovery;
    qsizetype questions = 0;
};

Found discover(QStringView author, QStringView zone)
{
    ZoneWorld world;
    world.add(resolver(), zone);
    Observations known;
    const DomainName domain = named(author);
    const auto discovery = settle(world, known, resolver(), [&](Inquiry &inquiry) { return discoverDmarc(domain, inquiry); });
    return {*discovery, known.replies().size()};
}

} // namespace

class TestDmarcDiscovery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWalkHasAtMostEightNames_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QStringList>("walk");
        const auto row = [](const char *author, const QStringList &walk) {
            QTest::newRow(author) << QString::fromLatin1(author) << walk;
        };
        row("example", {QStringLiteral("example")});
        row("office.co.example", {QStringLiteral("office.co.example"), QStringLiteral("co.example"), QStringLiteral("example")});
        const QStringList seven {QStringLiteral("b.c.d.e.f.g.h"), QStringLiteral("c.d.e.f.g.h"), QStringLiteral("d.e.f.g.h"),
                                 QStringLiteral("e.f.g.h"),       QStringLiteral("f.g.h"),       QStringLiteral("g.h"),
                                 QStringLiteral("h")};
        row("b.c.d.e.f.g.h", seven);
        row("a.b.c.d.e.f.g.h", QStringList {QStringLiteral("a.b.c.d.e.f.g.h")} + seven);
        row("z.a.b.c.d.e.f.g.h", QStringList {QStringLiteral("z.a.b.c.d.e.f.g.h")} + seven);
        row("v.w.x.y.z.a.b.c.d.e.f.g.h", QStringList {QStringLiteral("v.w.x.y.z.a.b.c.d.e.f.g.h")} + seven);
    }

    void theWalkHasAtMostEightNames()
    {
        QFETCH(QString, author);
        QStringList names;
        const QList<DomainName> walk = dmarcWalk(named(author));
        for (const DomainName &name : walk)
            names.append(name.ascii());
        QTEST(names, "walk");
        QCOMPARE(discover(author, u"").questions, names.size());
    }

    void thePolicyInEffectIsFound_data()
    {
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<Policy>("policy");
        const auto row = [](const char *name, const char *author, const char *zone, State state, const char *domain,
                            const char *organisation, Policy policy) {
            QTest::newRow(name) << QString::fromLatin1(author) << QString::fromLatin1(zone) << state
                                << QString::fromLatin1(domain) << QString::fromLatin1(organisation) << policy;
        };
        const Policy none = DmarcPolicy::None;
        const Policy quarantine = DmarcPolicy::Quarantine;
        const Policy reject = DmarcPolicy::Reject;
        row("nothing anywhere", "office.co.example", "", State::None, "", "office.co.example", {});
        row("its own", "office.co.example", "_dmarc.office.co.example. TXT \"v=DMARC1; p=quarantine\"", State::Found,
            "office.co.example", "office.co.example", quarantine);
        row("of the parent, for a domain that exists", "mail.office.example",
            "_dmarc.office.example. TXT \"v=DMARC1; p=reject; sp=quarantine; np=none\"\nmail.office.example. A 192.0.2.1",
            State::Found, "office.example", "office.example", quarantine);
        row("of the parent, for a domain that does not exist", "ghost.office.example",
            "_dmarc.office.example. TXT \"v=DMARC1; p=reject; sp=quarantine; np=none\"", State::Found, "office.example",
            "office.example", none);
        row("its own although the parent has one", "mail.office.example",
            "_dmarc.office.example. TXT \"v=DMARC1; p=none\"\n_dmarc.mail.office.example. TXT \"v=DMARC1; p=reject; sp=none\"",
            State::Found, "mail.office.example", "office.example", reject);
        row("the fewest labels are the organisation", "a.b.office.example",
            "_dmarc.b.office.example. TXT \"v=DMARC1; p=none\"\n_dmarc.office.example. TXT \"v=DMARC1; p=reject\"", State::Found,
            "office.example", "office.example", reject);
        row("psd=n ends the walk", "a.b.office.example",
            "_dmarc.b.office.example. TXT \"v=DMARC1; p=quarantine; psd=n\"\n_dmarc.office.example. TXT \"v=DMARC1; p=reject\"",
            State::Found, "b.office.example", "b.office.example", quarantine);
        row("psd=n at the start", "office.example",
            "_dmarc.office.example. TXT \"v=DMARC1; p=quarantine; psd=n\"\n_dmarc.example. TXT \"v=DMARC1; p=reject\"",
            State::Found, "office.example", "office.example", quarantine);
        row("a public suffix speaks for those who say nothing", "www.office.city.example",
            "_dmarc.city.example. TXT \"v=DMARC1; p=none; sp=reject; psd=y\"", State::Found, "city.example",
            "office.city.example", reject);
        row("below a public suffix, the organisation's own record counts", "www.office.city.example",
            "_dmarc.city.example. TXT \"v=DMARC1; p=reject; psd=y\"\n_dmarc.office.city.example. TXT \"v=DMARC1; p=none\"",
            State::Found, "office.city.example", "office.city.example", none);
        row("mail of the public suffix itself", "city.example",
            "_dmarc.city.example. TXT \"v=DMARC1; p=reject; psd=y\"\n_dmarc.example. TXT \"v=DMARC1; p=none\"", State::Found,
            "city.example", "city.example", reject);
        row("the top-level domain publishes", "office.bank", "_dmarc.bank. TXT \"v=DMARC1; p=reject; psd=y\"", State::Found,
            "bank", "office.bank", reject);
        row("two records are none", "office.example",
            "_dmarc.office.example. TXT \"v=DMARC1; p=none\"\n_dmarc.office.example. TXT \"v=DMARC1; p=reject\"", State::None, "",
            "office.example", {});
        row("two records are none, the parent's counts", "mail.office.example",
            "_dmarc.mail.office.example. TXT \"v=DMARC1; p=none\"\n_dmarc.mail.office.example. TXT \"v=DMARC1; p=none\"\n"
            "_dmarc.office.example. TXT \"v=DMARC1; p=reject\"",
            State::Found, "office.example", "office.example", reject);
        row("other texts beside it do not matter", "office.example",
            "_dmarc.office.example. TXT \"v=spf1 -all\"\n_dmarc.office.example. TXT \"v=DMARC1; p=reject\"", State::Found,
            "office.example", "office.example", reject);
        row("a repeated tag voids the record", "office.example", "_dmarc.office.example. TXT \"v=DMARC1; p=none; p=reject\"",
            State::None, "", "office.example", {});
        row("test mode", "office.example", "_dmarc.office.example. TXT \"v=DMARC1; p=reject; t=y\"", State::Found,
            "office.example", "office.example", quarantine);
        row("test mode of the parent", "mail.office.example",
            "_dmarc.office.example. TXT \"v=DMARC1; p=reject; sp=quarantine; t=y\"", State::Found, "office.example",
            "office.example", none);
        row("a record without a policy and without reports", "office.example", "_dmarc.office.example. TXT \"v=DMARC1\"",
            State::Found, "office.example", "office.example", {});
        row("through an alias", "office.example",
            "_dmarc.office.example. CNAME policy.elsewhere.example.\npolicy.elsewhere.example. TXT \"v=DMARC1; p=reject\"",
            State::Found, "office.example", "office.example", reject);
        row("a wildcard is no record of its own", "office.example", "*.example. TXT \"v=spf1 -all\"", State::None, "",
            "office.example", {});
        row("no answer", "office.example", "_dmarc.office.example. TXT !TIMEOUT", State::NotAnswered, "", "office.example", {});
        row("no answer above", "mail.office.example", "_dmarc.office.example. TXT !SERVFAIL", State::NotAnswered, "",
            "mail.office.example", {});
        row("own record, no answer above", "mail.office.example",
            "_dmarc.mail.office.example. TXT \"v=DMARC1; p=reject\"\n_dmarc.office.example. TXT !SERVFAIL", State::Found,
            "mail.office.example", "mail.office.example", reject);
    }

    void thePolicyInEffectIsFound()
    {
        QFETCH(QString, author);
        QFETCH(QString, zone);
        const DmarcDiscovery found = discover(author, zone).discovery;
        QTEST(found.state, "state");
        QTEST(found.domain.ascii(), "domain");
        QTEST(found.organisation.ascii(), "organisation");
        QTEST(found.policy, "policy");
    }

    void namesWithSeveralRecordsAreNamed()
    {
        const DmarcDiscovery found = discover(u"office.example", u"_dmarc.office.example. TXT \"v=DMARC1; p=none\"\n"
                                                                 u"_dmarc.office.example. TXT \"v=DMARC1; p=reject\"").discovery;
        QCOMPARE(found.several, QList {named(u"office.example")});
    }

    void anUnsureOrganisationIsSaid()
    {
        QVERIFY(discover(u"office.example", u"").discovery.isOrganisationSure);
        QVERIFY(!discover(u"office.example", u"_dmarc.example. TXT !REFUSED").discovery.isOrganisationSure);
    }
};

QTEST_GUILESS_MAIN(TestDmarcDiscovery)
#include "test_dmarc_discovery.moc"

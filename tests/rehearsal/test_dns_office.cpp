#include "support/dns_office.h"

#include "support/dig.h"
#include "support/rbldnsd_server.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using namespace hikkoshi::support;
using namespace std::chrono_literals;

class TestDnsOffice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void serversDisagreeWhenToldTo();
    void theResolverKnowsEveryZone();
    void aBlockListIsPartOfTheWorld();

private:
    [[nodiscard]] Zone zone(const QString &mx) const
    {
        Zone zone;
        zone.origin = m_origin;
        zone.primary = m_origin.child(u"ns1");
        zone.records = {{m_origin, QStringLiteral("NS"), QStringLiteral("ns1.office.test"), 60s},
                        {m_origin, QStringLiteral("MX"), QStringLiteral("10 ") + mx, 60s}};
        return zone;
    }
    const DomainName m_origin = DomainName::parse(u"office.test").value();
    const DomainName m_list = DomainName::parse(u"zen.test").value();
    QTemporaryDir m_place;
    std::unique_ptr<RbldnsdServer> m_lists;
    std::unique_ptr<DnsOffice> m_office;
};

void TestDnsOffice::initTestCase()
{
    auto lists = RbldnsdServer::start({{m_list, "127.0.0.2 :127.0.0.2:test entry\n192.0.2.7 :127.0.0.4:found there\n"}},
                                      m_place.filePath(QStringLiteral("rbl")));
    QVERIFY2(lists, lists ? "" : qPrintable(lists.error().detail));
    m_lists = std::move(*lists);
    const QByteArray oldZone = zoneText(zone(QStringLiteral("old.test"))).value();
    const QByteArray newZone = zoneText(zone(QStringLiteral("new.test"))).value();
    const QByteArray other = "new.test. 60 IN SOA ns1.office.test. h.new.test. 1 60 60 60 60\nnew.test. 60 IN A 127.0.0.1\n";
    auto office = DnsOffice::start({{{m_origin, newZone}, {DomainName::parse(u"new.test").value(), other}},
                                    {{m_origin, oldZone}},
                                    {}},
                                   {{m_list, {m_lists->server()}}});
    QVERIFY2(office, office ? "" : qPrintable(office.error().detail));
    m_office = std::move(*office);
}

void TestDnsOffice::serversDisagreeWhenToldTo()
{
    const auto mxAt = [&](int number) {
        return dig(m_office->nameServer(number).server(), QStringLiteral("office.test"), QStringLiteral("MX"));
    };
    QCOMPARE(mxAt(0).value(), QStringLiteral("10 new.test."));
    QCOMPARE(mxAt(1).value(), QStringLiteral("10 old.test."));
    QCOMPARE(mxAt(2).status, QStringLiteral("REFUSED"));
    QCOMPARE(m_office->authoritatives().at(1).address, DnsOffice::addressOf(1));
    QVERIFY(!m_office->authoritatives().at(1).recursive && m_office->world().recursive);
}

void TestDnsOffice::theResolverKnowsEveryZone()
{
    QCOMPARE(dig(m_office->resolver().server(), QStringLiteral("new.test"), QStringLiteral("A")).value(),
             QStringLiteral("127.0.0.1"));
    const QString mx = dig(m_office->resolver().server(), QStringLiteral("office.test"), QStringLiteral("MX")).value();
    QVERIFY2(mx == QLatin1String("10 new.test.") || mx == QLatin1String("10 old.test."), qPrintable(mx));
}

void TestDnsOffice::aBlockListIsPartOfTheWorld()
{
    const LoopbackServer world = m_office->resolver().server();
    QCOMPARE(dig(world, QStringLiteral("7.2.0.192.zen.test"), QStringLiteral("A")).value(), QStringLiteral("127.0.0.4"));
    QCOMPARE(dig(world, QStringLiteral("2.0.0.127.zen.test"), QStringLiteral("A")).value(), QStringLiteral("127.0.0.2"));
    QCOMPARE(dig(world, QStringLiteral("1.0.0.127.zen.test"), QStringLiteral("A")).status, QStringLiteral("NXDOMAIN"));
}

QTEST_GUILESS_MAIN(TestDnsOffice)
#include "test_dns_office.moc"

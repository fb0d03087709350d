#include "rehearsal/nsd_server.h"

#include "rehearsal/dns_probe.h"
#include "rehearsal/zone_file.h"
#include "support/dig.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using hikkoshi::support::dig;

class TestNsdServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMissingNsdIsNamedByItsPackage();
    void anAddressOfTheWorldIsRefused();
    void aZoneThatCannotBeReadIsToldInNsdsWords();
    void itServesItsZonesWithAuthorityAtEveryAddress();
    void withoutZonesItRefuses();
    void theRootCanBeServed();
    void aNewZoneIsServedByEveryProcess();
    void aBrokenNewZoneChangesNothing();
    void manyQuestionsAreAllAnswered();
    void itStartsAgainOnTheSamePort();
    void nothingIsLeftAfterwards();

private:
    QTemporaryDir m_place;
    [[nodiscard]] QString directory(const char *name) const { return m_place.filePath(QLatin1String(name)); }
    const DomainName m_origin = DomainName::parse(u"a.example").value();
    [[nodiscard]] QByteArray text(quint32 serial, const QString &address = QStringLiteral("192.0.2.1")) const
    {
        Zone zone;
        zone.origin = m_origin;
        zone.primary = m_origin.child(u"ns");
        zone.serial = serial;
        zone.records = {{m_origin, QStringLiteral("NS"), QStringLiteral("ns.a.example"), 60s},
                        {m_origin.child(u"ns"), QStringLiteral("A"), address, 60s},
                        {m_origin, QStringLiteral("MX"), QStringLiteral("10 ns.a.example"), 40s}};
        return zoneText(zone).value();
    }
    [[nodiscard]] NsdOptions withZone() const
    {
        NsdOptions options;
        options.zones = {{m_origin, text(1)}};
        return options;
    }
};

#define START(variable, options, name) \
    auto variable##Result = NsdServer::start(options, directory(name)); \
    QVERIFY2(variable##Result, variable##Result ? "" : qPrintable(variable##Result.error().detail)); \
    auto &variable = *variable##Result

void TestNsdServer::aMissingNsdIsNamedByItsPackage()
{
    NsdOptions options = withZone();
    options.program = QStringLiteral("/nowhere/nsd");
    auto server = NsdServer::start(options, directory("missing"));
    QVERIFY(!server);
    QCOMPARE(server.error(), (Error {ErrorKind::ToolMissing, QStringLiteral("nsd")}));
}

void TestNsdServer::anAddressOfTheWorldIsRefused()
{
    NsdOptions options = withZone();
    options.addresses = {QHostAddress(QHostAddress::AnyIPv4)};
    auto server = NsdServer::start(options, directory("world"));
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::BadInput);
}

void TestNsdServer::aZoneThatCannotBeReadIsToldInNsdsWords()
{
    NsdOptions options = withZone();
    options.zones.first().text += "w.a.example. 5 IN A not-an-address\n";
    auto server = NsdServer::start(options, directory("broken"));
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::BadInput);
    QVERIFY2(server.error().detail.contains(QLatin1String("error")), qPrintable(server.error().detail));
    QVERIFY(!QFile::exists(directory("broken")));
}

void TestNsdServer::itServesItsZonesWithAuthorityAtEveryAddress()
{
    NsdOptions options = withZone();
    options.addresses = {QHostAddress(QStringLiteral("127.0.53.1")), QHostAddress(QStringLiteral("127.0.53.2"))};
    QElapsedTimer clock;
    clock.start();
    START(server, options, "two");
    qInfo("started in %lld ms", clock.elapsed());
    QCOMPARE(server->servers().size(), 2);
    for (const LoopbackServer &one : server->servers()) {
        const auto reply = dig(one, QStringLiteral("a.example"), QStringLiteral("MX"), {QStringLiteral("+norec")});
        QCOMPARE(reply.answers, QStringList {QStringLiteral("a.example. 40 IN MX 10 ns.a.example.")});
        QCOMPARE(reply.flags, QStringLiteral("qr aa"));
        QCOMPARE(dig(one, QStringLiteral("a.example"), QStringLiteral("MX"), {QStringLiteral("+tcp")}).status,
                 QStringLiteral("NOERROR"));
        QCOMPARE(dig(one, QStringLiteral("no.a.example"), QStringLiteral("A")).status, QStringLiteral("NXDOMAIN"));
        QCOMPARE(dig(one, QStringLiteral("b.example"), QStringLiteral("A")).status, QStringLiteral("REFUSED"));
    }
}

void TestNsdServer::withoutZonesItRefuses()
{
    START(server, NsdOptions(), "lame");
    QCOMPARE(dig(server->server(), QStringLiteral("a.example"), QStringLiteral("SOA")).status, QStringLiteral("REFUSED"));
}

void TestNsdServer::theRootCanBeServed()
{
    NsdOptions options;
    options.zones = {{DomainName(), ". 60 IN SOA ns. h. 5 1 2 3 4\n. 60 IN NS ns.\nns. 60 IN A 127.0.0.1\n"
                                    "a.example. 60 IN NS ns.a.example.\nns.a.example. 60 IN A 127.0.0.1\n"}};
    START(server, options, "root");
    const auto reply = dig(server->server(), QStringLiteral("a.example"), QStringLiteral("MX"));
    QCOMPARE(reply.status, QStringLiteral("NOERROR"));
    QVERIFY(reply.answers.isEmpty() && !reply.flags.contains(QLatin1String("aa")));     // a referral
}

void TestNsdServer::aNewZoneIsServedByEveryProcess()
{
    NsdOptions options = withZone();
    START(server, options, "change");
    for (quint32 serial = 2; serial < 12; ++serial) {
        auto set = server->setZone(m_origin, text(serial));
        QVERIFY2(set, set ? "" : qPrintable(set.error().detail));
        for (int i = 0; i < 50; ++i) {
            const auto reply = askSerial(server->server(), m_origin, 2s);
            QVERIFY(reply && reply->serial);
            QCOMPARE(*reply->serial, serial);
        }
    }
}

void TestNsdServer::aBrokenNewZoneChangesNothing()
{
    START(server, withZone(), "keeps");
    QVERIFY(!server->setZone(m_origin, text(2) + "nonsense\n"));
    QVERIFY(!server->setZone(m_origin, text(1, QStringLiteral("192.0.2.9"))));      // the same serial number
    QVERIFY(!server->setZone(DomainName::parse(u"b.example").value(), text(2)));
    QCOMPARE(askSerial(server->server(), m_origin, 2s)->serial, std::optional<quint32>(1));
    QCOMPARE(dig(server->server(), QStringLiteral("ns.a.example"), QStringLiteral("A")).value(), QStringLiteral("192.0.2.1"));
    QVERIFY(server->setZone(m_origin, text(2, QStringLiteral("192.0.2.9"))));
    QCOMPARE(dig(server->server(), QStringLiteral("ns.a.example"), QStringLiteral("A")).value(), QStringLiteral("192.0.2.9"));
}

void TestNsdServer::manyQuestionsAreAllAnswered()
{
    START(server, withZone(), "many");
    for (int i = 0; i < 1000; ++i)      // more than the 200 a second that NSD allows by itself
        QVERIFY(askSerial(server->server(), m_origin, 2s));
}

void TestNsdServer::itStartsAgainOnTheSamePort()
{
    START(server, withZone(), "again");
    const LoopbackServer before = server->server();
    server->stop();
    QVERIFY(!askSerial(before, m_origin, 100ms));
    QVERIFY(server->setZone(m_origin, text(7)));
    QVERIFY(server->resume());
    QCOMPARE(server->server(), before);
    QCOMPARE(askSerial(before, m_origin, 2s)->serial, std::optional<quint32>(7));
}

void TestNsdServer::nothingIsLeftAfterwards()
{
    LoopbackServer where;
    {
        START(server, withZone(), "gone");
        where = server->server();
        QVERIFY(QFile::exists(directory("gone")));
    }
    QVERIFY(!QFile::exists(directory("gone")));
    QVERIFY(!askSerial(where, m_origin, 100ms));
}

QTEST_GUILESS_MAIN(TestNsdServer)
#include "test_nsd_server.moc"

#include "rehearsal/unbound_server.h"

#include "rehearsal/nsd_server.h"
#include "rehearsal/unbound_configuration.h"
#include "rehearsal/zone_file.h"
#include "support/dig.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using hikkoshi::support::dig;

class TestUnboundServer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aMissingUnboundIsNamedByItsPackage();
    void aServerOutInTheWorldIsRefused();
    void itAsksTheServersOfAZone();
    void namesElsewhereAreNeverAskedOutside();
    void withoutZonesItRefuses();
    void anAnswerIsKeptForItsTtlAndNotLonger();
    void aNoIsKeptForTheNegativeTtl();
    void itStartsAgainWithAnEmptyCache();
    void nothingIsLeftAfterwards();

private:
    QTemporaryDir m_place;
    std::unique_ptr<NsdServer> m_names;
    quint32 m_serial = 1;
    const DomainName m_origin = DomainName::parse(u"office.test").value();

    [[nodiscard]] QString directory(const char *name) const { return m_place.filePath(QLatin1String(name)); }
    [[nodiscard]] QByteArray text(const QString &mx, const QString &code = {}) const;
    [[nodiscard]] Result<> change(const QString &mx, const QString &code = {})
    {
        ++m_serial;
        return m_names->setZone(m_origin, text(mx, code));
    }
    [[nodiscard]] UnboundOptions withZone() const
    {
        UnboundOptions options;
        options.zones = {{m_origin, m_names->servers()}};
        return options;
    }
    [[nodiscard]] static QString mx(const UnboundServer &server)
    {
        return dig(server.server(), QStringLiteral("office.test"), QStringLiteral("MX")).value();
    }
};

#define START(variable, options, name) \
    auto variable##Result = UnboundServer::start(options, directory(name)); \
    QVERIFY2(variable##Result, variable##Result ? "" : qPrintable(variable##Result.error().detail)); \
    auto &variable = *variable##Result

QByteArray TestUnboundServer::text(const QString &mx, const QString &code) const
{
    Zone zone;
    zone.origin = m_origin;
    zone.primary = m_origin.child(u"ns");
    zone.serial = m_serial;
    zone.minimum = 3s;
    zone.records = {{m_origin, QStringLiteral("NS"), QStringLiteral("ns.office.test"), 60s},
                    {m_origin.child(u"ns"), QStringLiteral("A"), QStringLiteral("127.0.0.1"), 60s},
                    {m_origin, QStringLiteral("MX"), QStringLiteral("10 ") + mx, 3s}};
    if (!code.isEmpty())
        zone.records << ZoneRecord {m_origin.child(u"proof"), QStringLiteral("TXT"), code, 3s};
    return zoneText(zone).value();
}

void TestUnboundServer::initTestCase()
{
    NsdOptions options;
    options.zones = {{m_origin, text(QStringLiteral("old.test"))}};
    auto names = NsdServer::start(options, directory("nsd"));
    QVERIFY2(names, names ? "" : qPrintable(names.error().detail));
    m_names = std::move(*names);
}

void TestUnboundServer::aMissingUnboundIsNamedByItsPackage()
{
    UnboundOptions options = withZone();
    options.program = QStringLiteral("/nowhere/unbound");
    auto server = UnboundServer::start(options, directory("missing"));
    QVERIFY(!server);
    QCOMPARE(server.error(), (Error {ErrorKind::ToolMissing, QStringLiteral("unbound")}));
}

void TestUnboundServer::aServerOutInTheWorldIsRefused()
{
    UnboundOptions options;
    options.zones = {{m_origin, {{QHostAddress(QStringLiteral("192.0.2.53")), 53}}}};
    auto server = UnboundServer::start(options, directory("world"));
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::BadInput);
    QVERIFY(unboundConfiguration(withZone(), directory("x"), 1).contains("outgoing-interface: 127.0.0.1\n"));
}

void TestUnboundServer::itAsksTheServersOfAZone()
{
    QElapsedTimer clock;
    clock.start();
    START(server, withZone(), "asks");
    qInfo("started in %lld ms", clock.elapsed());
    const auto reply = dig(server->server(), QStringLiteral("office.test"), QStringLiteral("NS"));
    QCOMPARE(reply.value(), QStringLiteral("ns.office.test."));
    QVERIFY(!reply.flags.contains(QLatin1String("aa")) && reply.flags.contains(QLatin1String("ra")));
    QCOMPARE(dig(server->server(), QStringLiteral("none.office.test"), QStringLiteral("A")).status,
             QStringLiteral("NXDOMAIN"));
}

void TestUnboundServer::namesElsewhereAreNeverAskedOutside()
{
    START(server, withZone(), "elsewhere");
    for (const char *name : {"www.example.com", "example", "a.test", "1.0.0.127.in-addr.arpa"}) {
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(dig(server->server(), QLatin1String(name), QStringLiteral("A")).status, QStringLiteral("SERVFAIL"));
        QVERIFY2(clock.elapsed() < 1500, name);
    }
}

void TestUnboundServer::withoutZonesItRefuses()
{
    START(server, UnboundOptions(), "nothing");
    QCOMPARE(dig(server->server(), QStringLiteral("office.test"), QStringLiteral("MX")).status, QStringLiteral("REFUSED"));
}

void TestUnboundServer::anAnswerIsKeptForItsTtlAndNotLonger()
{
    QVERIFY(change(QStringLiteral("old.test")));
    START(server, withZone(), "cache");
    QCOMPARE(mx(*server), QStringLiteral("10 old.test."));
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    QVERIFY(change(QStringLiteral("new.test")));
    QCOMPARE(mx(*server), QStringLiteral("10 old.test."));      // the world still sees the old one
    QTRY_COMPARE_WITH_TIMEOUT(mx(*server), QStringLiteral("10 new.test."), 8000);
    QVERIFY2(sinceAsked.elapsed() > 2000, qPrintable(QString::number(sinceAsked.elapsed())));
    QVERIFY2(sinceAsked.elapsed() < 6000, qPrintable(QString::number(sinceAsked.elapsed())));
}

void TestUnboundServer::aNoIsKeptForTheNegativeTtl()
{
    QVERIFY(change(QStringLiteral("old.test")));
    START(server, withZone(), "negative");
    const auto proof = [&] { return dig(server->server(), QStringLiteral("proof.office.test"), QStringLiteral("TXT")); };
    QCOMPARE(proof().status, QStringLiteral("NXDOMAIN"));
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    QVERIFY(change(QStringLiteral("old.test"), QStringLiteral("MS=ms1")));
    QCOMPARE(proof().status, QStringLiteral("NXDOMAIN"));
    QTRY_COMPARE_WITH_TIMEOUT(proof().value(), QStringLiteral("\"MS=ms1\""), 8000);
    QVERIFY2(sinceAsked.elapsed() > 2000, qPrintable(QString::number(sinceAsked.elapsed())));
}

void TestUnboundServer::itStartsAgainWithAnEmptyCache()
{
    QVERIFY(change(QStringLiteral("old.test")));
    START(server, withZone(), "again");
    const LoopbackServer before = server->server();
    QCOMPARE(mx(*server), QStringLiteral("10 old.test."));
    QVERIFY(change(QStringLiteral("new.test")));
    QVERIFY(server->resume());
    QCOMPARE(server->server(), before);
    QCOMPARE(mx(*server), QStringLiteral("10 new.test."));
}

void TestUnboundServer::nothingIsLeftAfterwards()
{
    LoopbackServer where;
    {
        START(server, withZone(), "gone");
        where = server->server();
    }
    QVERIFY(!QFile::exists(directory("gone")));
    QVERIFY(dig(where, QStringLiteral("office.test"), QStringLiteral("MX")).status.isEmpty());
}

QTEST_GUILESS_MAIN(TestUnboundServer)
#include "test_unbound_server.moc"

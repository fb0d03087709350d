#include "rehearsal/practice_dns.h"

#include "support/dig.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using hikkoshi::support::dig;

class TestPracticeDns final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theWorldSeesTheOldService();
    void everyNameOfThePlanResolves();
    void theSecondServerLagsBehind();
    void theWorldSeesANewMxOnlyAfterLagAndTtl();
    void whatIsNoZoneIsRefusedAndCanBePutRight();
    void twoChangesWithinTheLagArriveInOrder();
    void nothingIsLeftAfterwards();

private:
    [[nodiscard]] QString ask(const LoopbackServer &server, const char *name, const char *type) const
    {
        return dig(server, QLatin1String(name), QLatin1String(type)).value();
    }
    [[nodiscard]] QString mx(const LoopbackServer &server) const { return ask(server, "renshu.example", "MX"); }
    [[nodiscard]] LoopbackServer first() const { return m_dns->nameServers().at(0); }
    [[nodiscard]] LoopbackServer second() const { return m_dns->nameServers().at(1); }
    void typeMx(const char *value)
    {
        m_dns->panel().change(practiceDomain(), QStringLiteral("MX"), {QLatin1String(value)}, m_clock.loweredTtl);
    }

    const PracticeClock m_clock {4s, 2s, 2s};
    const QString m_old = QStringLiteral("10 mail.renshu.example.");
    const QString m_new = QStringLiteral("10 mx1.atarashii-mail.example.");
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<PracticeDns> m_dns;
};

void TestPracticeDns::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    auto dns = PracticeDns::start(m_place->filePath(QStringLiteral("dns")), {m_clock, {}, {}});
    QVERIFY2(dns, dns ? "" : qPrintable(dns.error().detail));
    m_dns = std::move(*dns);
}

void TestPracticeDns::cleanup()
{
    m_dns.reset();
}

void TestPracticeDns::theWorldSeesTheOldService()
{
    for (const LoopbackServer &server : m_dns->nameServers() + QList<LoopbackServer> {m_dns->resolver()}) {
        QCOMPARE(mx(server), m_old);
        QVERIFY(ask(server, "renshu.example", "TXT").startsWith(QLatin1String("\"v=spf1 ip4:127.0.0.1")));
        QVERIFY(ask(server, "default._domainkey.renshu.example", "TXT").startsWith(QLatin1String("\"v=DKIM1;")));
    }
    QCOMPARE(dig(m_dns->resolver(), QStringLiteral("_dmarc.renshu.example"), QStringLiteral("TXT")).status,
             QStringLiteral("NXDOMAIN"));
    QCOMPARE(dig(m_dns->resolver(), QStringLiteral("_dmarc.example"), QStringLiteral("TXT")).status,
             QStringLiteral("NXDOMAIN"));
    QCOMPARE(dig(first(), QStringLiteral("renshu.example"), QStringLiteral("MX")).ttl(), int(m_clock.ttl.count()));
}

void TestPracticeDns::everyNameOfThePlanResolves()
{
    const DnsPlan plan = m_dns->plan();
    for (const WantedRecord &record : plan.newMx) {
        const QString host = record.value.section(u' ', 1);
        QVERIFY2(!dig(m_dns->resolver(), host, QStringLiteral("A")).answers.isEmpty(), qPrintable(host));
    }
    QVERIFY(dig(m_dns->resolver(), plan.dkim.first().value, QStringLiteral("TXT")).value().contains(QLatin1String("p=")));
    QVERIFY(!dig(m_dns->resolver(), plan.autodiscover, QStringLiteral("A")).answers.isEmpty());
    const QString include = plan.newSpf.section(u':', 1);
    QVERIFY(dig(m_dns->resolver(), include, QStringLiteral("TXT")).value().startsWith(QLatin1String("\"v=spf1 ")));
    // Typed into the panel as they stand in the plan.
    for (const WantedRecord &record : plan.dkim + plan.ownership)
        m_dns->panel().add({DomainName::parse(record.name).value(), record.type, record.value, m_clock.loweredTtl});
    const auto published = m_dns->publish();
    QVERIFY2(published, published ? "" : qPrintable(published.error().detail));
    QCOMPARE(ask(first(), "s1._domainkey.renshu.example", "CNAME"), plan.dkim.first().value + u'.');
}

void TestPracticeDns::theSecondServerLagsBehind()
{
    QSignalSpy followed(m_dns.get(), &PracticeDns::secondaryFollowed);
    typeMx("10 mx1.atarashii-mail.example");
    QCOMPARE(mx(first()), m_old);       // a draft is nobody's business
    QElapsedTimer sinceSaved;
    sinceSaved.start();
    QVERIFY(m_dns->publish());
    QCOMPARE(mx(first()), m_new);
    QCOMPARE(mx(second()), m_old);
    QVERIFY(m_dns->isLagging());
    QTRY_COMPARE_WITH_TIMEOUT(followed.size(), 1, 10000);
    QVERIFY(sinceSaved.elapsed() >= 2000);
    QCOMPARE(mx(second()), m_new);
    QVERIFY(!m_dns->isLagging());
}

void TestPracticeDns::theWorldSeesANewMxOnlyAfterLagAndTtl()
{
    QCOMPARE(mx(m_dns->resolver()), m_old);
    typeMx("10 mx1.atarashii-mail.example");
    QVERIFY(m_dns->publish());
    QCOMPARE(mx(m_dns->resolver()), m_old);     // its cache still knows it
    // It is asked all the time, and may ask the lagging server in its turn. From the last moment of the old zone, old TTL
    // and the margin on, only the new one is right.
    QTRY_VERIFY_WITH_TIMEOUT(!mx(m_dns->resolver()).isEmpty() && !m_dns->isLagging(), 10000);
    const QDeadlineTimer bound(m_clock.ttl + 2s);
    QTRY_VERIFY_WITH_TIMEOUT(!mx(m_dns->resolver()).isEmpty() && bound.hasExpired(), 10000);
    QCOMPARE(mx(m_dns->resolver()), m_new);
}

void TestPracticeDns::whatIsNoZoneIsRefusedAndCanBePutRight()
{
    m_dns->panel().change(practiceDomain().child(u"mail"), QStringLiteral("CNAME"), {QStringLiteral("www.renshu.example")}, 5s);
    const auto published = m_dns->publish();
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::BadInput);
    QVERIFY2(published.error().detail.contains(QLatin1String("CNAME")), qPrintable(published.error().detail));
    QCOMPARE(ask(first(), "mail.renshu.example", "A"), QStringLiteral("127.0.0.1"));
    m_dns->panel().revert();
    typeMx("10 mx1.atarashii-mail.example");
    QVERIFY(m_dns->publish());
    QCOMPARE(mx(first()), m_new);
}

void TestPracticeDns::twoChangesWithinTheLagArriveInOrder()
{
    QSignalSpy followed(m_dns.get(), &PracticeDns::secondaryFollowed);
    QSignalSpy failed(m_dns.get(), &PracticeDns::secondaryFailed);
    typeMx("10 wrong.example");
    QVERIFY(m_dns->publish());
    typeMx("10 mx1.atarashii-mail.example");
    QVERIFY(m_dns->publish());
    QTRY_COMPARE_WITH_TIMEOUT(followed.size(), 2, 10000);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(mx(second()), m_new);
}

void TestPracticeDns::nothingIsLeftAfterwards()
{
    const LoopbackServer where = first();
    typeMx("10 mx1.atarashii-mail.example");
    QVERIFY(m_dns->publish());
    m_dns.reset();                      // while the second server is still to follow
    QVERIFY(QDir(m_place->path()).isEmpty());
    QVERIFY(dig(where, QStringLiteral("renshu.example"), QStringLiteral("MX")).status.isEmpty());
}

QTEST_GUILESS_MAIN(TestPracticeDns)
#include "test_practice_dns.moc"

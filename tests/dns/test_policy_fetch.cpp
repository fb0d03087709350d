#include "dns/policy_fetch.h"
#include "support/ask_and_wait.h"
#include "support/https_server.h"
#include "support/test_certificates.h"

#include <QTcpServer>
#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;

namespace {

const QByteArray Policy = "version: STSv1\r\nmode: enforce\r\nmx: mail.office.test\r\nmax_age: 86400\r\n";

} // namespace

class TestPolicyFetch final : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    TestCertificates::Files m_good;

    std::optional<PolicyReply> fetch(quint16 port)
    {
        PolicyFetch fetcher;
        fetcher.setTrust({m_certificates.caFile(), {}});
        fetcher.setPort(port);
        std::optional<PolicyReply> got;
        fetcher.fetch(domainName("office.test"), QHostAddress(QHostAddress::LocalHost), this,
                      [&got](const PolicyReply &reply) { got = reply; });
        (void)QTest::qWaitFor([&got] { return got.has_value(); }, 15000);
        return got;
    }
    std::optional<PolicyReply> fetchAs(const QByteArray &response)
    {
        const HttpsServer server([response](const HttpsServer::Request &) { return response; }, m_good.certificate, m_good.key);
        return fetch(server.port());
    }

private Q_SLOTS:
    void initTestCase();
    void policyIsFetchedFromItsPlace();
    void certificateMustCarryTheName();
    void missingPolicyIsToldApart();
    void redirectIsNoPolicy();
    void errorOfTheServerIsNoWordAboutThePolicy();
    void longPolicyIsTooLarge();
    void longestPolicyIsTaken();
    void closedPortIsUnreachable();
    void silenceEndsAfterTenSeconds();
    void nobodyIsCalledAfterTheContextHasGone();
    void unreadableAuthorityIsUntrusted();
};

void TestPolicyFetch::initTestCase()
{
    TestCertificates::Wish wish;
    wish.alternativeNames = "DNS:mta-sts.office.test";
    m_good = m_certificates.make(wish);
    QVERIFY(m_certificates.isFine());
}

void TestPolicyFetch::policyIsFetchedFromItsPlace()
{
    const HttpsServer server([](const HttpsServer::Request &) { return HttpsServer::response(Policy, "text/plain"); },
                             m_good.certificate, m_good.key);
    const auto reply = fetch(server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::Fetched);
    QCOMPARE(reply->domain, domainName("office.test"));
    QCOMPARE(reply->body, Policy);
    const HttpsServer::Request &request = server.requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QByteArray("/.well-known/mta-sts.txt"));
    QCOMPARE(request.host, "mta-sts.office.test:" + QByteArray::number(server.port()));
}

void TestPolicyFetch::certificateMustCarryTheName()
{
    TestCertificates::Wish wish;
    wish.commonName = "office.test";
    wish.alternativeNames = "DNS:office.test";
    const auto other = m_certificates.make(wish);
    const HttpsServer server([](const HttpsServer::Request &) { return HttpsServer::response(Policy, "text/plain"); },
                             other.certificate, other.key);
    const auto reply = fetch(server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::Untrusted);
    QVERIFY(reply->body.isEmpty());
    QVERIFY(!reply->detail.isEmpty());
    QVERIFY(server.requests().isEmpty());
}

void TestPolicyFetch::missingPolicyIsToldApart()
{
    const auto reply = fetchAs(HttpsServer::response("no such page", "text/html", "404 Not Found"));
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::NotFound);
    QVERIFY(reply->body.isEmpty());
}

void TestPolicyFetch::redirectIsNoPolicy()
{
    const auto reply = fetchAs(HttpsServer::response(Policy, "text/plain", "301 Moved", "Location: https://127.0.0.1/\r\n"));
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::NotFound);
    QCOMPARE(reply->detail, QStringLiteral("HTTP 301"));
}

void TestPolicyFetch::errorOfTheServerIsNoWordAboutThePolicy()
{
    const auto reply = fetchAs(HttpsServer::response("later", "text/html", "503 Service Unavailable"));
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::Unreachable);
}

void TestPolicyFetch::longPolicyIsTooLarge()
{
    const auto reply = fetchAs(HttpsServer::response(QByteArray(65537, 'x'), "text/plain"));
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::TooLarge);
    QVERIFY(reply->body.isEmpty());
}

void TestPolicyFetch::longestPolicyIsTaken()
{
    const auto reply = fetchAs(HttpsServer::response(QByteArray(65536, 'x'), "text/plain"));
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::Fetched);
    QCOMPARE(reply->body.size(), 65536);
}

void TestPolicyFetch::closedPortIsUnreachable()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    const quint16 port = server.serverPort();
    server.close();
    const auto reply = fetch(port);
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::Unreachable);
}

void TestPolicyFetch::silenceEndsAfterTenSeconds()
{
    QElapsedTimer clock;
    clock.start();
    const auto reply = fetchAs({});
    QVERIFY(reply);
    QCOMPARE(reply->status, PolicyReply::Status::Unreachable);
    QVERIFY(clock.elapsed() >= 9900 && clock.elapsed() < 12000);
}

void TestPolicyFetch::nobodyIsCalledAfterTheContextHasGone()
{
    const HttpsServer server([](const HttpsServer::Request &) { return HttpsServer::response(Policy, "text/plain"); },
                             m_good.certificate, m_good.key);
    PolicyFetch fetcher;
    fetcher.setTrust({m_certificates.caFile(), {}});
    fetcher.setPort(server.port());
    int calls = 0;
    {
        QObject context;
        fetcher.fetch(domainName("office.test"), QHostAddress(QHostAddress::LocalHost), &context,
                      [&calls](const PolicyReply &) { ++calls; });
    }
    bool isOther = false;
    fetcher.fetch(domainName("office.test"), QHostAddress(QHostAddress::LocalHost), this, [&isOther](const PolicyReply &) { isOther = true; });
    QTRY_VERIFY(isOther);
    QCOMPARE(calls, 0);
}

void TestPolicyFetch::unreadableAuthorityIsUntrusted()
{
    PolicyFetch fetcher;
    fetcher.setTrust({QStringLiteral("/nowhere/authority.pem"), {}});
    std::optional<PolicyReply> got;
    fetcher.fetch(domainName("office.test"), QHostAddress(QHostAddress::LocalHost), this, [&got](const PolicyReply &reply) { got = reply; });
    QVERIFY(!got);
    QTRY_VERIFY(got);
    QCOMPARE(got->status, PolicyReply::Status::Untrusted);
}

QTEST_GUILESS_MAIN(TestPolicyFetch)
#include "test_policy_fetch.moc"

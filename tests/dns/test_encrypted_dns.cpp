#include "dns/network_resolver.h"
#include "dns/tls_trust.h"
#include "support/ask_and_wait.h"
#include "support/fault_dns_server.h"
#include "support/https_server.h"
#include "support/test_certificates.h"

#include <QTest>

using namespace hikkoshi;
using namespace std::chrono_literals;
using dnsPackets::Record;
using Asked = FaultDnsServer::Asked;
using Step = FaultDnsServer::Step;
using Steps = QList<Step>;

namespace {

const Record OfficeMx {"office.test", dnsPackets::Mx, 300, dnsPackets::mx(10, "mail.office.test")};

QByteArray mxAnswer(const dnsPackets::Question &question)
{
    return dnsPackets::answer(question, {dnsPackets::RecursionAvailable, dnsPackets::NoError, {OfficeMx}});
}

QByteArray dnsMessage(const QByteArray &packet, const QByteArray &headers = {})
{
    return HttpsServer::response(packet, "application/dns-message", "200 OK", headers);
}

} // namespace

/// DNS over TLS (RFC 7858) and over HTTPS (RFC 8484), against servers of the test with an authority of the test.
class TestEncryptedDns final : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;
    TestCertificates::Files m_good;
    NetworkResolver m_resolver;

    static constexpr auto Tls = DnsServer::Protocol::Tls;
    static constexpr auto Https = DnsServer::Protocol::Https;

    std::optional<DnsReply> ask(DnsServer::Protocol protocol, quint16 port, const QString &name = QStringLiteral("dns.test"),
                                const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        return askAndWait(m_resolver, {{domainName("office.test"), RecordType::MX}, {address, port, protocol, true, name}});
    }
    [[nodiscard]] FaultDnsServer::Options tls(const TestCertificates::Files &files) const
    {
        FaultDnsServer::Options options;
        options.tls = serverTls(files.certificate, files.key);
        return options;
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void tlsAnswers();
    void certificateOfAnotherNameIsUntrusted_data();
    void certificateOfAnotherNameIsUntrusted();
    void unknownAuthorityIsUntrusted_data();
    void unknownAuthorityIsUntrusted();
    void commonNameAloneIsUntrusted_data();
    void commonNameAloneIsUntrusted();
    void namesAreComparedLabelByLabel_data();
    void namesAreComparedLabelByLabel();
    void aServerWithoutTlsIsMalformed();
    void longAnswerOverTlsIsRefusedByItsLength();
    void closedTlsPortIsKnownAtOnce();
    void silenceAfterTheHandshakeEnds();
    void httpsAnswers();
    void httpsTellsItsClock();
    void httpsByNameAlone();
    void refusedUnderItsAddressIsAskedUnderItsName();
    void redirectIsNotFollowed();
    void longBodyIsCutOff();
    void strangeBodyIsMalformed();
    void answerToAnotherQuestionIsMalformed();
    void closedHttpsPortIsKnown();
    void silentWebServerTimesOut();
    void unreadableAuthorityIsUntrusted();
};

void TestEncryptedDns::initTestCase()
{
    TestCertificates::Wish wish;
    wish.alternativeNames = "DNS:dns.test,DNS:localhost";
    m_good = m_certificates.make(wish);
    QVERIFY(m_certificates.isFine());
}

void TestEncryptedDns::init()
{
    m_resolver.setTrust({m_certificates.caFile(), {}});
}

void TestEncryptedDns::tlsAnswers()
{
    const FaultDnsServer server([](const Asked &asked) { return Steps {{mxAnswer(asked.question)}}; }, tls(m_good));
    const auto reply = ask(Tls, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("10 mail.office.test"));
    QCOMPARE(server.asked().size(), 1);
    QVERIFY(server.asked().first().question.flags & dnsPackets::RecursionDesired);
}

void TestEncryptedDns::certificateOfAnotherNameIsUntrusted_data()
{
    QTest::addColumn<bool>("overHttps");
    QTest::newRow("TLS") << false;
    QTest::newRow("HTTPS") << true;
}

void TestEncryptedDns::certificateOfAnotherNameIsUntrusted()
{
    QFETCH(const bool, overHttps);
    const FaultDnsServer names([](const Asked &asked) { return Steps {{mxAnswer(asked.question)}}; }, tls(m_good));
    const HttpsServer web([](const HttpsServer::Request &request) { return dnsMessage(mxAnswer(dnsPackets::read(request.body))); },
                          m_good.certificate, m_good.key);
    const auto reply = ask(overHttps ? Https : Tls, overHttps ? web.port() : names.port(), QStringLiteral("other.test"));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Untrusted);
    QVERIFY(names.asked().isEmpty() && web.requests().isEmpty());
}

void TestEncryptedDns::unknownAuthorityIsUntrusted_data()
{
    certificateOfAnotherNameIsUntrusted_data();
}

void TestEncryptedDns::unknownAuthorityIsUntrusted()
{
    QFETCH(const bool, overHttps);
    TestCertificates::Wish wish;
    wish.alternativeNames = "DNS:dns.test";
    wish.issuer = TestCertificates::Issuer::Stranger;
    const auto stranger = m_certificates.make(wish);
    const FaultDnsServer names([](const Asked &asked) { return Steps {{mxAnswer(asked.question)}}; }, tls(stranger));
    const HttpsServer web([](const HttpsServer::Request &request) { return dnsMessage(mxAnswer(dnsPackets::read(request.body))); },
                          stranger.certificate, stranger.key);
    const auto reply = ask(overHttps ? Https : Tls, overHttps ? web.port() : names.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Untrusted);
    QVERIFY(names.asked().isEmpty() && web.requests().isEmpty());
}

void TestEncryptedDns::commonNameAloneIsUntrusted_data()
{
    certificateOfAnotherNameIsUntrusted_data();
}

void TestEncryptedDns::commonNameAloneIsUntrusted()
{
    QFETCH(const bool, overHttps);
    TestCertificates::Wish wish;
    wish.commonName = "dns.test";
    wish.alternativeNames = "DNS:other.test";
    const auto files = m_certificates.make(wish);
    const FaultDnsServer names([](const Asked &asked) { return Steps {{mxAnswer(asked.question)}}; }, tls(files));
    const HttpsServer web([](const HttpsServer::Request &request) { return dnsMessage(mxAnswer(dnsPackets::read(request.body))); },
                          files.certificate, files.key);
    const auto reply = ask(overHttps ? Https : Tls, overHttps ? web.port() : names.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Untrusted);
}

void TestEncryptedDns::namesAreComparedLabelByLabel_data()
{
    QTest::addColumn<QByteArray>("alternativeNames");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("same") << QByteArray("DNS:DNS.test") << QStringLiteral("dns.TEST") << true;
    QTest::newRow("one of two") << QByteArray("DNS:a.test,DNS:dns.test") << QStringLiteral("dns.test") << true;
    QTest::newRow("wildcard") << QByteArray("DNS:*.office.test") << QStringLiteral("mta-sts.office.test") << true;
    QTest::newRow("wildcard for two labels") << QByteArray("DNS:*.test") << QStringLiteral("mta-sts.office.test") << false;
    QTest::newRow("wildcard for a top") << QByteArray("DNS:*.test") << QStringLiteral("office.test") << false;
    QTest::newRow("wildcard within a label") << QByteArray("DNS:m*.office.test") << QStringLiteral("mta-sts.office.test") << false;
    QTest::newRow("address") << QByteArray("IP:192.0.2.1") << QStringLiteral("192.0.2.1") << true;
    QTest::newRow("other address") << QByteArray("IP:192.0.2.1,DNS:192.0.2.2") << QStringLiteral("192.0.2.2") << false;
    QTest::newRow("none") << QByteArray() << QStringLiteral("mail.test") << false;
}

void TestEncryptedDns::namesAreComparedLabelByLabel()
{
    QFETCH(const QByteArray, alternativeNames);
    QFETCH(const QString, host);
    QFETCH(const bool, isNamed);
    TestCertificates::Wish wish;
    wish.alternativeNames = alternativeNames;
    const auto certificates = QSslCertificate::fromPath(m_certificates.make(wish).certificate, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    QVERIFY(!certificates.isEmpty());
    QCOMPARE(isIssuedFor(certificates.first(), host), isNamed);
}

void TestEncryptedDns::aServerWithoutTlsIsMalformed()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    connect(&server, &QTcpServer::newConnection, this, [&server] { server.nextPendingConnection()->write("220 hello\r\n"); });
    const auto reply = ask(Tls, server.serverPort());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
}

void TestEncryptedDns::longAnswerOverTlsIsRefusedByItsLength()
{
    FaultDnsServer::Options options = tls(m_good);
    options.framesStreams = false;
    const FaultDnsServer server([](const Asked &) { return Steps {{dnsPackets::number16(65535)}}; }, options);
    const auto reply = ask(Tls, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TooLarge);
}

void TestEncryptedDns::closedTlsPortIsKnownAtOnce()
{
    const quint16 port = FaultDnsServer([](const Asked &) { return Steps {}; }).port();
    const auto reply = ask(Tls, port);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::PortClosed);
    QVERIFY(reply->took < 1s);
}

void TestEncryptedDns::silenceAfterTheHandshakeEnds()
{
    const FaultDnsServer server([](const Asked &) { return Steps {}; }, tls(m_good));
    const auto reply = ask(Tls, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TimedOut);
    QVERIFY(reply->took >= 4400ms && reply->took < 6s);
}

void TestEncryptedDns::httpsAnswers()
{
    const HttpsServer server([](const HttpsServer::Request &request) { return dnsMessage(mxAnswer(dnsPackets::read(request.body))); },
                             m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QCOMPARE(valueText(reply->answers().first()), QStringLiteral("10 mail.office.test"));
    QVERIFY(!reply->serverClock);
    const HttpsServer::Request &request = server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/dns-query"));
    QCOMPARE(request.contentType, QByteArray("application/dns-message"));
    QCOMPARE(request.host, "dns.test:" + QByteArray::number(server.port()));
    QCOMPARE(dnsPackets::read(request.body).id, quint16(0));
}

void TestEncryptedDns::httpsTellsItsClock()
{
    const HttpsServer server([](const HttpsServer::Request &request) {
        return dnsMessage(mxAnswer(dnsPackets::read(request.body)), "Date: Sat, 21 Nov 2026 23:16:05 GMT\r\n");
    }, m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->serverClock, std::optional(QDateTime(QDate(2026, 11, 21), QTime(23, 16, 5), Qt::UTC)));
}

void TestEncryptedDns::httpsByNameAlone()
{
    const HttpsServer server([](const HttpsServer::Request &request) { return dnsMessage(mxAnswer(dnsPackets::read(request.body))); },
                             m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port(), QStringLiteral("localhost"), QHostAddress());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
}

void TestEncryptedDns::refusedUnderItsAddressIsAskedUnderItsName()
{
    int count = 0;
    const HttpsServer server([&count](const HttpsServer::Request &request) {
        return ++count == 1 ? HttpsServer::response({}, "text/plain", "421 Misdirected Request")
                            : dnsMessage(mxAnswer(dnsPackets::read(request.body)));
    }, m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port(), QStringLiteral("localhost"));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Answer);
    QCOMPARE(server.requests().size(), 2);
}

void TestEncryptedDns::redirectIsNotFollowed()
{
    const HttpsServer server([](const HttpsServer::Request &) {
        return HttpsServer::response({}, "text/html", "302 Found", "Location: /elsewhere\r\n");
    }, m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port(), QStringLiteral("localhost"));
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
    for (const HttpsServer::Request &request : server.requests())
        QCOMPARE(request.path, QByteArray("/dns-query"));
}

void TestEncryptedDns::longBodyIsCutOff()
{
    const HttpsServer server([](const HttpsServer::Request &request) {
        return dnsMessage(mxAnswer(dnsPackets::read(request.body)) + QByteArray(1 << 20, 'x'));
    }, m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TooLarge);
}

void TestEncryptedDns::strangeBodyIsMalformed()
{
    const HttpsServer server([](const HttpsServer::Request &) { return HttpsServer::response("<html>please log in</html>", "text/html"); },
                             m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
}

void TestEncryptedDns::answerToAnotherQuestionIsMalformed()
{
    const HttpsServer server([](const HttpsServer::Request &) {
        return dnsMessage(mxAnswer(dnsPackets::read(dnsPackets::question(0, "other.test", dnsPackets::Mx))));
    }, m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Malformed);
}

void TestEncryptedDns::closedHttpsPortIsKnown()
{
    const quint16 port = FaultDnsServer([](const Asked &) { return Steps {}; }).port();
    const auto reply = ask(Https, port);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::PortClosed);
    QVERIFY(reply->took < 2s);
}

void TestEncryptedDns::silentWebServerTimesOut()
{
    const HttpsServer server([](const HttpsServer::Request &) { return QByteArray(); }, m_good.certificate, m_good.key);
    const auto reply = ask(Https, server.port());
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::TimedOut);
    QVERIFY(reply->took >= 4400ms && reply->took < 6s);
}

void TestEncryptedDns::unreadableAuthorityIsUntrusted()
{
    m_resolver.setTrust({QStringLiteral("/nowhere/authority.pem"), {}});
    const auto reply = ask(Tls, 1);
    QVERIFY(reply);
    QCOMPARE(reply->status, ReplyStatus::Untrusted);
}

QTEST_GUILESS_MAIN(TestEncryptedDns)
#include "test_encrypted_dns.moc"

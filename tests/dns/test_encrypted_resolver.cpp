#include "dns/network_resolver.h"
#include "rehearsal/unbound_server.h"
#include "support/ask_and_wait.h"
#include "support/dns_office.h"
#include "support/test_certificates.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace hikkoshi;
using namespace std::chrono_literals;

/// DoT and DoH as a real resolver speaks them: Unbound serves HTTPS by HTTP/2 only.
class TestEncryptedResolver final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_place;
    TestCertificates m_certificates;
    std::unique_ptr<UnboundServer> m_unbound;
    quint16 m_tlsPort = 0;
    quint16 m_httpsPort = 0;
    NetworkResolver m_resolver;

    [[nodiscard]] DnsQuery query(DnsServer::Protocol protocol, const char *name = "office.test") const
    {
        const quint16 port = protocol == DnsServer::Protocol::Tls ? m_tlsPort : m_httpsPort;
        return {{domainName(name), RecordType::MX},
                {QHostAddress(QHostAddress::LocalHost), port, protocol, true, QStringLiteral("dns.test")}};
    }

    /// Started by root, Unbound gives its rights up before it reads its certificate.
    [[nodiscard]] TestCertificates::Files readableByAll(const TestCertificates::Files &files) const
    {
        constexpr auto ForAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
        QFile::setPermissions(m_place.path(), ForAll | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        const TestCertificates::Files copies {m_place.filePath(QStringLiteral("leaf.pem")), m_place.filePath(QStringLiteral("leaf.key")), {}};
        for (const auto &[from, to] : {std::pair(files.certificate, copies.certificate), std::pair(files.key, copies.key)}) {
            QFile::copy(from, to);
            QFile::setPermissions(to, ForAll);
        }
        return copies;
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestCertificates::Wish wish;
        wish.alternativeNames = "DNS:dns.test";
        const auto files = readableByAll(m_certificates.make(wish));
        QVERIFY(m_certificates.isFine());
        m_resolver.setTrust({m_certificates.caFile(), {}});
        const QHostAddress here(QHostAddress::LocalHost);
        m_tlsPort = freePort({here});
        do {
            m_httpsPort = freePort({here});
        } while (m_httpsPort == m_tlsPort);
        UnboundOptions options;
        // Its own zone: what is tested is the way to it.
        options.moreConfiguration = QStringLiteral("  interface: 127.0.0.1@%1\n  interface: 127.0.0.1@%2\n  tls-port: %1\n  https-port: %2\n"
                                                   "  tls-service-key: \"%3\"\n  tls-service-pem: \"%4\"\n"
                                                   "  local-zone: \"office.test.\" static\n"
                                                   "  local-data: \"office.test. 300 IN MX 10 mail.office.test.\"\n")
                                        .arg(QString::number(m_tlsPort), QString::number(m_httpsPort), files.key, files.certificate);
        auto started = UnboundServer::start(options, m_place.filePath(QStringLiteral("unbound")));
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_unbound = *std::move(started);
    }

    void answers_data()
    {
        QTest::addColumn<DnsServer::Protocol>("protocol");
        QTest::newRow("TLS") << DnsServer::Protocol::Tls;
        QTest::newRow("HTTPS") << DnsServer::Protocol::Https;
    }
    void answers()
    {
        QFETCH(const DnsServer::Protocol, protocol);
        const auto reply = askAndWait(m_resolver, query(protocol));
        QVERIFY(reply);
        QCOMPARE(reply->status, ReplyStatus::Answer);
        QVERIFY(reply->recursionAvailable);
        QCOMPARE(valueText(reply->answers().first()), QStringLiteral("10 mail.office.test"));
        qInfo("%lld ms", static_cast<long long>(reply->took.count()));
        const auto absent = askAndWait(m_resolver, query(protocol, "absent.office.test"));
        QVERIFY(absent);
        QCOMPARE(absent->status, ReplyStatus::NoName);
    }

    void manyAtOnceAreAnswered_data() { answers_data(); }
    void manyAtOnceAreAnswered()
    {
        QFETCH(const DnsServer::Protocol, protocol);
        int good = 0;
        qint64 longest = 0;
        QElapsedTimer clock;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = qMax(longest, clock.restart()); });
        clock.start();
        beat.start(5ms);
        for (int i = 0; i < 20; ++i) {
            m_resolver.ask(query(protocol, QByteArray("n" + QByteArray::number(i) + ".office.test").constData()), this,
                           [&good](const DnsReply &reply) { good += reply.status == ReplyStatus::NoName ? 1 : 0; });
        }
        QTRY_COMPARE(good, 20);
        qInfo("longest gap %lld ms", longest);
    }
};

QTEST_GUILESS_MAIN(TestEncryptedResolver)
#include "test_encrypted_resolver.moc"

#include "rehearsal/loopback.h"

#include "rehearsal/dns_probe.h"

#include <QTcpServer>
#include <QThread>
#include <QTest>
#include <QUdpSocket>

#include <memory>

using namespace hikkoshi;
using namespace std::chrono_literals;

class TestLoopback final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFreePortIsFreeOnEveryAddress();
    void onlyThisPcIsLoopback_data();
    void onlyThisPcIsLoopback();
    void whatIsNoAnswerIsNone_data();
    void whatIsNoAnswerIsNone();
    void aRefusalIsAnAnswerWithoutASerial();
};

void TestLoopback::aFreePortIsFreeOnEveryAddress()
{
    const QList<QHostAddress> addresses {QHostAddress(QHostAddress::LocalHost), QHostAddress(QStringLiteral("127.0.53.9"))};
    const quint16 port = freePort(addresses);
    QVERIFY(port != 0);
    for (const QHostAddress &address : addresses) {
        QUdpSocket packets;
        QTcpServer connections;
        QVERIFY(packets.bind(address, port, QAbstractSocket::DontShareAddress) && connections.listen(address, port));
    }
    QCOMPARE(freePort({}), quint16(0));
    QCOMPARE(freePort({QHostAddress(QStringLiteral("192.0.2.1"))}), quint16(0));    // not ours
}

void TestLoopback::onlyThisPcIsLoopback_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("is");
    QTest::newRow("usual") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("any of the net") << QStringLiteral("127.200.0.7") << true;
    QTest::newRow("IPv6") << QStringLiteral("::1") << true;
    QTest::newRow("everywhere") << QStringLiteral("0.0.0.0") << false;
    QTest::newRow("elsewhere") << QStringLiteral("192.0.2.1") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestLoopback::onlyThisPcIsLoopback()
{
    QFETCH(QString, address);
    QFETCH(bool, is);
    QCOMPARE(isLoopback(QHostAddress(address)), is);
}

void TestLoopback::whatIsNoAnswerIsNone_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another id") << QByteArray("??\x80\x05") + QByteArray(8, '\0');
    QTest::newRow("a question") << QByteArray("ID") + QByteArray(10, '\0');
    QTest::newRow("too short") << QByteArray("ID\x80");
}

/// A server that says once what it is told to; "ID" at the start stands for the question's.
static std::optional<SerialReply> askOneThatSays(const QByteArray &text)
{
    QUdpSocket server;
    if (!server.bind(QHostAddress(QHostAddress::LocalHost), 0))
        return {};
    QObject::connect(&server, &QUdpSocket::readyRead, &server, [&] {
        QByteArray question(512, '\0');
        QHostAddress from;
        quint16 port = 0;
        question.truncate(server.readDatagram(question.data(), question.size(), &from, &port));
        QByteArray answer = text;
        if (answer.startsWith("ID"))
            answer.replace(0, 2, question.left(2));
        server.writeDatagram(answer, from, port);
    });
    // The question waits in the server's socket until the event loop runs: so ask from a thread.
    std::optional<SerialReply> reply;
    std::unique_ptr<QThread> asker(QThread::create([&reply, port = server.localPort()] {
        reply = askSerial({QHostAddress(QHostAddress::LocalHost), port}, DomainName::parse(u"a.example").value(), 300ms);
    }));
    asker->start();
    if (!QTest::qWaitFor([&] { return asker->isFinished(); }))
        return {};
    return reply;
}

void TestLoopback::whatIsNoAnswerIsNone()
{
    QFETCH(QByteArray, answer);
    QVERIFY(!askOneThatSays(answer));
}

void TestLoopback::aRefusalIsAnAnswerWithoutASerial()
{
    const auto reply = askOneThatSays(QByteArray("ID\x80\x05") + QByteArray(8, '\0'));
    QVERIFY(reply);
    QCOMPARE(reply->code, 5);
    QVERIFY(!reply->serial);
}

QTEST_GUILESS_MAIN(TestLoopback)
#include "test_loopback.moc"

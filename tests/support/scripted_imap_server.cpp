#include "support/scripted_imap_server.h"

#include <QElapsedTimer>
#include <QHash>
#include <QMutex>
#include <QSemaphore>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>
#include <QFile>

#include <atomic>
#include <optional>

namespace {

constexpr int Slice = 20;

class SslListener final : public QTcpServer
{
public:
    std::optional<qintptr> descriptor;

protected:
    void incomingConnection(qintptr handle) override { descriptor = handle; }
};

QByteArray unescaped(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] != '\\') {
            result += text[i];
        } else if (next == 'x' && i + 3 < text.size()) {
            result += QByteArray::fromHex(text.mid(i + 2, 2));
            i += 3;
        } else {
            result += next == 'r' ? '\r' : next == 'n' ? '\n' : next;
            ++i;
        }
    }
    return result;
}

} // namespace

class ScriptedImapServer::Worker final : public QThread
{
public:
    Worker(QList<QByteArray> scripts, std::optional<Tls> wanted)
        : transcripts(std::move(scripts))
        , tls(std::move(wanted))
    {
        start();
        ready.acquire();
    }
    ~Worker() override
    {
        stopping = true;
        wait();
    }

    QSemaphore ready;
    std::atomic<bool> stopping = false;
    std::atomic<bool> played = false;
    std::atomic<int> count = 0;
    quint16 port = 0;
    mutable QMutex mutex;
    QString problem;
    QByteArray received;

protected:
    void run() override;

private:
    void play(QSslSocket &socket, const QByteArray &transcript);
    bool playStep(QSslSocket &socket, const QByteArray &step);
    bool expectLine(QSslSocket &socket, const QByteArray &wanted);
    bool expectBytes(QSslSocket &socket, qint64 wanted);
    bool send(QSslSocket &socket, const QByteArray &bytes, bool slowly = false);
    bool secure(QSslSocket &socket);
    bool waitForMore(QSslSocket &socket);
    QByteArray withTag(const QByteArray &line) const;
    bool differ(const QString &what);

    QList<QByteArray> transcripts;
    std::optional<Tls> tls;
    QHash<QByteArray, QByteArray> tags;
    QByteArray input;
};

void ScriptedImapServer::Worker::run()
{
    SslListener listener;
    listener.listen(QHostAddress::LocalHost, 0);
    port = listener.serverPort();
    ready.release();
    while (!stopping) {
        listener.waitForNewConnection(Slice);
        if (!listener.descriptor)
            continue;
        QSslSocket socket;
        socket.setSocketDescriptor(*std::exchange(listener.descriptor, {}));
        socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        const int index = count++;
        play(socket, transcripts[qMin<qsizetype>(index, transcripts.size() - 1)]);
        socket.abort();
    }
}

void ScriptedImapServer::Worker::play(QSslSocket &socket, const QByteArray &transcript)
{
    tags.clear();
    input.clear();
    if (tls && tls->fromTheStart && !secure(socket))
        return;
    const auto steps = transcript.split('\n');
    for (const QByteArray &step : steps) {
        if (!step.trimmed().isEmpty() && !playStep(socket, step.endsWith('\r') ? step.chopped(1) : step))
            return;
    }
    played = true;
    while (waitForMore(socket)) { }
}

bool ScriptedImapServer::Worker::playStep(QSslSocket &socket, const QByteArray &step)
{
    if (step == "TLS")
        return secure(socket);
    if (step == "CLOSE") {
        socket.flush();
        played = true;
        return false;
    }
    if (step == "DEAF") {
        while (!stopping)
            msleep(Slice);
        return false;
    }
    if (step.startsWith("SILENCE ")) {
        if (input.isEmpty() && !socket.waitForReadyRead(step.mid(8).toInt()))
            return true;
        return differ(QStringLiteral("expected silence, got \"%1\"").arg(QString::fromUtf8(input + socket.readAll())));
    }
    const qsizetype colon = step.indexOf(':');
    const QByteArray how = step.left(colon);
    const QByteArray what = step.mid(colon + 2);
    if (step.startsWith("C+ "))
        return expectBytes(socket, step.mid(3).toLongLong());
    if (how == "C")
        return expectLine(socket, what);
    const bool raw = how.startsWith("S-");
    const qsizetype star = how.indexOf('*');
    const int times = star < 0 ? 1 : how.mid(star + 1).toInt();
    const QByteArray once = raw ? unescaped(withTag(what)) : withTag(what) + "\r\n";
    QByteArray block;
    for (int i = 1; i <= times; ++i) {
        QByteArray one = once;
        block += star < 0 ? one : one.replace('#', QByteArray::number(i));
        if ((block.size() > 64 * 1024 || i == times) && !send(socket, std::exchange(block, {}), how == "S~"))
            return false;
    }
    return true;
}

QByteArray ScriptedImapServer::Worker::withTag(const QByteArray &line) const
{
    QByteArray result = line;
    const QByteArray first = line.left(line.indexOf(' '));
    if (tags.contains(first))
        result.replace(0, first.size(), tags[first]);
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        result.replace('{' + tag.key() + '}', tag.value());
    return result;
}

bool ScriptedImapServer::Worker::send(QSslSocket &socket, const QByteArray &bytes, bool slowly)
{
    const qsizetype piece = slowly ? 1 : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        socket.write(bytes.mid(at, piece));
        while (socket.bytesToWrite() + socket.encryptedBytesToWrite() > 0) {
            if (stopping || socket.state() != QAbstractSocket::ConnectedState)
                return false;
            socket.waitForBytesWritten(Slice);
        }
        if (slowly)
            msleep(Slice);
        if (stopping)
            return false;
    }
    return true;
}

/// False when the client is gone.
bool ScriptedImapServer::Worker::waitForMore(QSslSocket &socket)
{
    while (socket.bytesAvailable() == 0) {
        if (stopping || socket.state() != QAbstractSocket::ConnectedState)
            return false;
        socket.waitForReadyRead(Slice);
    }
    const QByteArray bytes = socket.readAll();
    input += bytes;
    const QMutexLocker lock(&mutex);
    if (received.size() < 1024 * 1024)
        received += bytes;
    return true;
}

bool ScriptedImapServer::Worker::expectLine(QSslSocket &socket, const QByteArray &wanted)
{
    qsizetype end = 0;
    while ((end = input.indexOf("\r\n")) < 0) {
        if (!waitForMore(socket))
            return differ(QStringLiteral("expected \"%1\", the client left").arg(QString::fromUtf8(wanted)));
    }
    QByteArray line = input.left(end);
    input.remove(0, end + 2);
    QByteArray pattern = wanted;
    const QByteArray name = pattern.left(pattern.indexOf(' '));
    const bool tagged = name.size() >= 2 && name.size() <= 4 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= '0'
        && name[1] <= '9';
    if (tagged) {
        tags[name] = line.left(line.indexOf(' '));
        line.replace(0, tags[name].size(), name);
    }
    const QByteArray any = QByteArrayLiteral("…");
    const bool fits = pattern.endsWith(any) ? line.startsWith(pattern.chopped(any.size())) : line == pattern;
    return fits || differ(QStringLiteral("expected \"%1\", got \"%2\"").arg(QString::fromUtf8(pattern), QString::fromUtf8(line)));
}

bool ScriptedImapServer::Worker::expectBytes(QSslSocket &socket, qint64 wanted)
{
    while (input.size() < wanted) {
        if (!waitForMore(socket))
            return differ(QStringLiteral("expected %1 bytes, the client left after %2").arg(wanted).arg(input.size()));
    }
    input.remove(0, wanted);
    return true;
}

bool ScriptedImapServer::Worker::secure(QSslSocket &socket)
{
    if (!tls)
        return differ(QStringLiteral("no certificate"));
    QFile key(tls->key);
    if (!key.open(QIODevice::ReadOnly))
        return differ(QStringLiteral("no key"));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(tls->certificate));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    socket.startServerEncryption();
    QElapsedTimer timer;
    timer.start();
    while (!socket.isEncrypted() && !stopping && timer.elapsed() < 5000
           && socket.state() == QAbstractSocket::ConnectedState)
        socket.waitForEncrypted(Slice);
    return socket.isEncrypted();
}

bool ScriptedImapServer::Worker::differ(const QString &what)
{
    const QMutexLocker lock(&mutex);
    if (problem.isEmpty() && !stopping)
        problem = what;
    return false;
}

ScriptedImapServer::ScriptedImapServer(const QList<QByteArray> &transcripts)
    : m_worker(std::make_unique<Worker>(transcripts, std::nullopt))
{
}

ScriptedImapServer::ScriptedImapServer(const QList<QByteArray> &transcripts, const Tls &tls)
    : m_worker(std::make_unique<Worker>(transcripts, tls))
{
}

ScriptedImapServer::~ScriptedImapServer() = default;

quint16 ScriptedImapServer::port() const
{
    return m_worker->port;
}

QString ScriptedImapServer::problem() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->problem;
}

bool ScriptedImapServer::isPlayed() const
{
    return m_worker->played;
}

QByteArray ScriptedImapServer::received() const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->received;
}

int ScriptedImapServer::connections() const
{
    return m_worker->count;
}

QByteArray ScriptedImapServer::login(const QByteArray &capabilities)
{
    return "S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready\n"
           "C: L1 AUTHENTICATE PLAIN …\n"
           "S: L1 OK [CAPABILITY IMAP4rev1 " + capabilities + "] in\n"
           "C: L2 LIST \"\" \"\"\n"
           "S: * LIST (\\Noselect) \"/\" \"\"\n"
           "S: L2 OK done\n";
}

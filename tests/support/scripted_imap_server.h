#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

/// A server on a free port of 127.0.0.1 that plays transcripts, each connection the next one (the last one again and
/// again), in a thread of its own. A transcript is the test's text, one step a line:
///
///   S: * OK ready         sends the line. A first word that named a command's tag is replaced by that tag.
///   S*1000: * OK x        sends it so many times ("#" in it is replaced by the number, from 1)
///   S-: abc\r\n\x00       sends these bytes (escapes \r \n \\ \xHH) without a line end; tags as {A1}
///   S-*1000: x            sends these bytes so many times
///   S~: text              as "S:", one byte every 20 ms
///   C: A1 NOOP            expects this line; A1 becomes the name of the tag that comes. "…" at its end: anything may follow.
///   C+ 42                 expects so many bytes
///   SILENCE 100           expects that the client says nothing for so many milliseconds
///   DEAF                  reads nothing more, but stays
///   TLS                   does the server's side of a handshake
///   CLOSE                 cuts the connection
///
/// After the last step it reads on and says nothing until the client leaves. Blank lines are passed over.
class ScriptedImapServer final
{
public:
    struct Tls {
        QString certificate;    ///< PEM chain
        QString key;
        bool fromTheStart = true;
    };

    explicit ScriptedImapServer(const QByteArray &transcript) : ScriptedImapServer(QList<QByteArray> {transcript}) {}
    explicit ScriptedImapServer(const QList<QByteArray> &transcripts);
    ScriptedImapServer(const QList<QByteArray> &transcripts, const Tls &tls);
    ~ScriptedImapServer();

    [[nodiscard]] quint16 port() const;
    /// What differed from the transcript first; empty while all went as written.
    [[nodiscard]] QString problem() const;
    /// Whether a connection has come to the end of its transcript.
    [[nodiscard]] bool isPlayed() const;
    /// Every byte that clients sent, inside and outside TLS, without handshakes.
    [[nodiscard]] QByteArray received() const;
    [[nodiscard]] int connections() const;

    /// A greeting and a log-in by AUTHENTICATE PLAIN that ends with these capabilities (IMAP4rev1 comes by itself),
    /// the separator being "/". The next tag may be called anything.
    [[nodiscard]] static QByteArray login(const QByteArray &capabilities = {});

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

#pragma once

#include "domain/server.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QSslConfiguration>
#include <QSslSocket>

namespace hikkoshi::support {

/// A few lines of IMAP that know nothing of our engine: what a test needs to look at a server from outside.
/// Blocks; every wait ends after ten seconds, and then ok() is false.
class OutsideImap final
{
public:
    explicit OutsideImap(const Endpoint &server, const QString &caFile = {})
    {
        if (server.encryption == Encryption::ImplicitTls) {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
            m_socket.setSslConfiguration(configuration);
            m_socket.connectToHostEncrypted(server.address, server.port, server.host);
            m_ok = m_socket.waitForEncrypted(10000);
        } else {
            m_socket.connectToHost(server.address, server.port);
            m_ok = m_socket.waitForConnected(10000);
        }
        m_greeting = line();
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] QByteArray greeting() const { return m_greeting; }

    /// Sends \a command; the untagged lines with their literals, one entry per answer. ok() tells whether it went well.
    QByteArrayList run(const QByteArray &command)
    {
        const QByteArray tag = 't' + QByteArray::number(++m_commands);
        m_socket.write(tag + ' ' + command + "\r\n");
        QByteArrayList answers;
        while (m_ok) {
            const QByteArray answer = answerLine();
            if (answer.startsWith(tag + ' ')) {
                m_ok = answer.startsWith(tag + " OK");
                m_closing = answer;
                break;
            }
            answers << answer;
        }
        return answers;
    }

    [[nodiscard]] QByteArray closing() const { return m_closing; }

    bool logIn(const QString &user, QByteArrayView password)
    {
        run("LOGIN \"" + user.toUtf8() + "\" \"" + password.toByteArray() + '"');
        return m_ok;
    }

private:
    [[nodiscard]] QByteArray line()
    {
        while (m_ok && !m_socket.canReadLine())
            m_ok = m_socket.waitForReadyRead(10000);
        return m_ok ? m_socket.readLine() : QByteArray();
    }

    [[nodiscard]] QByteArray answerLine()
    {
        QByteArray answer = line();
        while (m_ok && answer.endsWith("}\r\n")) {
            const qsizetype size = answer.mid(answer.lastIndexOf('{') + 1).chopped(3).toLongLong();
            const qsizetype end = answer.size() + size;
            while (m_ok && answer.size() < end) {
                if (m_socket.bytesAvailable() == 0)
                    m_ok = m_socket.waitForReadyRead(10000);
                answer += m_socket.read(end - answer.size());
            }
            answer += line();
        }
        return answer;
    }

    QSslSocket m_socket;
    bool m_ok = false;
    int m_commands = 0;
    QByteArray m_greeting;
    QByteArray m_closing;
};

} // namespace hikkoshi::support

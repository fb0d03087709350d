#include "support/openssl_server.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

OpensslServer::OpensslServer(const TestCertificates::Files &shown, const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("openssl"),
                    QStringList {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
                                 QStringLiteral("-cert"), shown.certificate, QStringLiteral("-key"), shown.key,
                                 QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0")}
                        + options);
    static const QRegularExpression accepting(QStringLiteral("ACCEPT \\S*:(\\d+)"));
    const QDeadlineTimer deadline(20'000);
    while (m_port == 0 && !deadline.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(100);
        m_port = accepting.match(QString::fromLatin1(output())).captured(1).toUShort();
    }
    if (m_port == 0)
        qWarning("openssl s_server: %s", output().constData());
}

OpensslServer::~OpensslServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray OpensslServer::output()
{
    m_process.waitForReadyRead(1);
    m_output += m_process.readAll();
    return m_output;
}

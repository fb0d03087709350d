#pragma once

#include "support/test_certificates.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

/// "openssl s_server" on a free port of 127.0.0.1: speaks TLS in ways that a server made with Qt would not. Ends with
/// this object.
class OpensslServer final
{
public:
    /// Shows \a shown at security level 0, so that any key, digest and version can be had; \a options are s_server's own.
    OpensslServer(const TestCertificates::Files &shown, const QStringList &options);
    ~OpensslServer();

    /// 0 when it did not start.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// What it printed so far: what clients said in a TLS connection, and the name they asked for.
    [[nodiscard]] QByteArray output();

private:
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};

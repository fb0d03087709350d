#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

namespace hikkoshi {

struct CertificateFiles {
    QString certificate;    ///< PEM
    QString key;            ///< PEM, readable by its owner only
};

/// A certificate authority of our own, good for a week, and the certificates it signs. Made by the openssl command:
/// nothing that it does is worth a line of C here. Blocks for some tens of milliseconds per certificate.
class CertificateAuthority final
{
public:
    /// ToolMissing (detail: "openssl") without the command. \a directory must exist.
    [[nodiscard]] static Result<CertificateAuthority> create(const QString &directory, const QString &name);

    /// PEM: what a client has to trust.
    [[nodiscard]] QString caFile() const { return m_files.certificate; }
    /// Signs a certificate for \a names (host names or numeric addresses), the first being its subject; \a fileStem
    /// names its files in the authority's directory.
    [[nodiscard]] Result<CertificateFiles> issue(const QString &fileStem, const QStringList &names) const;

private:
    CertificateAuthority() = default;
    [[nodiscard]] Result<> openssl(const QStringList &arguments) const;
    [[nodiscard]] Result<> makeRequest(const CertificateFiles &files, const QString &request,
                                       const QString &subject) const;

    QString m_program;
    QString m_directory;
    CertificateFiles m_files;
};

} // namespace hikkoshi

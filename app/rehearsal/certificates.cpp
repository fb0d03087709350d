#include "rehearsal/certificates.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>

#include <chrono>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
constexpr std::chrono::milliseconds OpensslPatience = 30s;
constexpr QLatin1String Lifetime("7");   // days

[[nodiscard]] Result<> writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return fail(ErrorKind::StorageFailed, path + QLatin1String(": ") + file.errorString());
    return {};
}

[[nodiscard]] QByteArray extensionsFor(const QStringList &names)
{
    QStringList alternatives;
    for (const QString &name : names) {
        const bool numeric = !QHostAddress(name).isNull();
        alternatives << (numeric ? QStringLiteral("IP:") : QStringLiteral("DNS:")) + name;
    }
    return "basicConstraints=critical,CA:FALSE\n"
           "keyUsage=critical,digitalSignature\n"
           "extendedKeyUsage=serverAuth\n"
           "subjectAltName=" + alternatives.join(QLatin1Char(',')).toUtf8() + '\n';
}

} // namespace

Result<CertificateAuthority> CertificateAuthority::create(const QString &directory, const QString &name)
{
    CertificateAuthority authority;
    authority.m_directory = directory;
    authority.m_program = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (authority.m_program.isEmpty())
        return fail(ErrorKind::ToolMissing, QStringLiteral("openssl"));
    authority.m_files = {directory + QStringLiteral("/ca.pem"), directory + QStringLiteral("/ca.key")};
    const QString request = directory + QStringLiteral("/ca.csr");
    const QString extensions = directory + QStringLiteral("/ca.ext");
    if (auto written = writeFile(extensions, "basicConstraints=critical,CA:TRUE\n"
                                             "keyUsage=critical,keyCertSign,cRLSign\n"); !written)
        return fail(written.error());
    if (auto made = authority.makeRequest(authority.m_files, request, name); !made)
        return fail(made.error());
    auto signedSelf = authority.openssl(
        {QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request, QStringLiteral("-signkey"),
         authority.m_files.key, QStringLiteral("-days"), QString(Lifetime), QStringLiteral("-extfile"), extensions,
         QStringLiteral("-out"), authority.m_files.certificate});
    if (!signedSelf)
        return fail(signedSelf.error());
    return authority;
}

Result<CertificateFiles> CertificateAuthority::issue(const QString &fileStem, const QStringList &names) const
{
    const QString stem = m_directory + QLatin1Char('/') + fileStem;
    const CertificateFiles files {stem + QStringLiteral(".pem"), stem + QStringLiteral(".key")};
    const QString request = stem + QStringLiteral(".csr");
    const QString extensions = stem + QStringLiteral(".ext");
    if (auto made = makeRequest(files, request, names.first()); !made)
        return fail(made.error());
    if (auto written = writeFile(extensions, extensionsFor(names)); !written)
        return fail(written.error());
    auto done = openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
                         QStringLiteral("-CA"), m_files.certificate, QStringLiteral("-CAkey"), m_files.key,
                         QStringLiteral("-CAcreateserial"), QStringLiteral("-days"), QString(Lifetime),
                         QStringLiteral("-extfile"), extensions, QStringLiteral("-out"), files.certificate});
    if (!done)
        return fail(done.error());
    return files;
}

Result<> CertificateAuthority::makeRequest(const CertificateFiles &files, const QString &request,
                                           const QString &subject) const
{
    auto done = openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                         QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                         QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                         QStringLiteral("-keyout"), files.key, QStringLiteral("-subj"),
                         QStringLiteral("/CN=") + subject, QStringLiteral("-out"), request});
    if (done)
        QFile::setPermissions(files.key, QFile::ReadOwner | QFile::WriteOwner);
    return done;
}

Result<> CertificateAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_program, arguments, QIODevice::ReadOnly);
    const bool ended = process.waitForFinished(int(OpensslPatience.count()));
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Internal, QStringLiteral("openssl: ") + QString::fromLocal8Bit(process.readAll()).trimmed());
    return {};
}

} // namespace hikkoshi

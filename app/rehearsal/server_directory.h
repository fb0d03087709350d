#pragma once

#include "domain/result.h"
#include "rehearsal/guarded_process.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace hikkoshi {

/// The server program \a name: \a wanted when that is not empty, else the installed one, also where only root's PATH
/// leads. ToolMissing (detail: \a package) when there is none.
[[nodiscard]] Result<QString> findServerProgram(const QString &wanted, const QString &name, const QString &package);

/// The one directory in which a server of ours has all its files, owned by the user that the server runs as.
class ServerDirectory final
{
public:
    /// Makes \a wanted. Where that cannot serve (too long a path for sockets, or root's own) a temporary directory is
    /// used instead: see path(). StorageFailed when neither can be made.
    [[nodiscard]] static Result<ServerDirectory> make(const QString &wanted);
    ServerDirectory() = default;
    ServerDirectory(ServerDirectory &&other) noexcept = default;
    ServerDirectory &operator=(ServerDirectory &&other) noexcept = default;
    ~ServerDirectory();     ///< removes it with everything in it: end the server before

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const ServiceUser &user() const { return m_user; }
    [[nodiscard]] QString file(const char *name) const;
    /// Writes a file that only its owner may read. Replaced as a whole: a server never reads half of it.
    [[nodiscard]] Result<> write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Result<> makeFolder(const char *name) const;
    /// Gives everything in it to the server's user.
    [[nodiscard]] Result<> handOver() const { return m_user.own(m_path); }
    /// The end of a log, at most 1000 bytes; empty when there is none.
    [[nodiscard]] QString lastLines(const char *name) const;

private:
    std::unique_ptr<QTemporaryDir> m_instead;
    QString m_given;
    QString m_path;
    ServiceUser m_user;
};

} // namespace hikkoshi

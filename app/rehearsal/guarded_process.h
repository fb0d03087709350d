#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace hikkoshi {

/// Who a server runs as. Dovecot's mail processes refuse to be root, so that root starts it as somebody else.
struct ServiceUser {
    unsigned uid = 0;
    unsigned gid = 0;
    QString name;
    QString group;

    /// The running user; for root the user that Dovecot's package brings ("dovenull"), else "nobody".
    [[nodiscard]] static Result<ServiceUser> choose();
    /// Makes \a path and all below it this user's own. Does nothing unless the program runs as root.
    [[nodiscard]] Result<> own(const QString &path) const;
    /// Whether this user may go through every folder above \a path, itself included.
    [[nodiscard]] bool mayReach(const QString &path) const;
};

/// A server that cannot outlive the program: a guard between the two ends it when the program stops, crashes or is
/// killed. It has a session of its own, so that Ctrl-C in the terminal reaches only us. POSIX only; belongs to no thread.
class GuardedProcess final
{
public:
    struct Command {
        QString program;                ///< absolute path
        QStringList arguments;
        QStringList environment;        ///< "NAME=value", besides ours
        QString outputFile;             ///< where its standard output and error go
        std::optional<ServiceUser> runAs;
        QString removeWhenOrphaned;     ///< a directory that goes when the program died without stop(); empty: none
    };

    /// Internal when the system refuses a new process. That the program could not be run shows as its end.
    [[nodiscard]] static Result<GuardedProcess> start(const Command &command);
    GuardedProcess(GuardedProcess &&other) noexcept;
    GuardedProcess &operator=(GuardedProcess &&) = delete;
    ~GuardedProcess();                  ///< stop()

    /// Waits at most \a patience for the process to end by itself; true when it has.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds patience) const;
    /// SIGTERM, after five seconds SIGKILL; returns when it is gone.
    void stop();
    /// Begins a stop() without waiting for it: of several servers all may end at the same time.
    void askToStop();

private:
    GuardedProcess(int guard, int line) : m_guard(guard), m_line(line) {}
    int m_guard = -1;   ///< process id
    int m_line = -1;    ///< socket to the guard: each side sees at once when the other is gone
};

} // namespace hikkoshi

#include "rehearsal/guarded_process.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace hikkoshi {

namespace {

constexpr int GuardLooksEvery = 50;     // milliseconds
constexpr int TermPatience = 5000;

[[nodiscard]] QString systemWords()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

/// What exec() wants, built before the fork: a child of a threaded program may not allocate.
class Strings final
{
public:
    explicit Strings(const QStringList &texts)
    {
        for (const QString &text : texts)
            m_bytes.push_back(QFile::encodeName(text));
    }
    void addEnvironment()
    {
        for (char **variable = environ; *variable; ++variable)
            m_bytes.push_back(QByteArray(*variable));
    }
    [[nodiscard]] std::vector<char *> pointers()
    {
        std::vector<char *> result;
        for (QByteArray &bytes : m_bytes)
            result.push_back(bytes.data());
        result.push_back(nullptr);
        return result;
    }

private:
    std::vector<QByteArray> m_bytes;
};

struct Prepared {
    char *const *arguments = nullptr;
    char *const *environment = nullptr;
    const ServiceUser *user = nullptr;  ///< nothing: stay who we are
    int output = -1;
    const char *removal = nullptr;      ///< directory that goes when the program died
};

/// The server's side of the second fork. Only calls that are safe after fork.
[[noreturn]] void becomeServer(const Prepared &what)
{
    ::dup2(what.output, STDOUT_FILENO);
    ::dup2(what.output, STDERR_FILENO);
    const int null = ::open("/dev/null", O_RDONLY);
    ::dup2(null, STDIN_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    if (what.user
        && (::setgroups(0, nullptr) != 0 || ::setgid(what.user->gid) != 0 || ::setuid(what.user->uid) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGTERM); // after setuid, which clears it: for a guard that was killed itself
    ::execve(what.arguments[0], what.arguments, what.environment);
    ::_exit(127);
}

/// A program that says goodbye sends one byte first (askToStop); one that died sends none.
[[nodiscard]] bool saidGoodbye(int line)
{
    char byte = 0;
    return ::read(line, &byte, 1) == 1;
}

[[noreturn]] void leave(const char *removal)
{
    if (removal)
        ::execl("/bin/rm", "rm", "-rf", "--", removal, nullptr);
    ::_exit(0);
}

/// Kills the server when the line to the program breaks; leaves when the server has ended.
[[noreturn]] void keepGuard(int line, pid_t server, const char *removal)
{
    bool orphaned = false;
    for (int afterTerm = -1;;) {
        if (::waitpid(server, nullptr, WNOHANG) == server)
            leave(orphaned ? removal : nullptr);
        pollfd watched {line, POLLIN, 0};
        const bool toldAlready = afterTerm >= 0;
        const bool broken = ::poll(&watched, toldAlready ? 0 : 1, GuardLooksEvery) > 0;
        if (broken && !toldAlready) {
            orphaned = !saidGoodbye(line);
            ::kill(server, SIGTERM);
            afterTerm = 0;
        } else if (toldAlready && (afterTerm += GuardLooksEvery) == TermPatience) {
            ::kill(server, SIGKILL);
        }
    }
}

[[noreturn]] void becomeGuard(const Prepared &what, int line)
{
    ::setsid();
    // Handlers of the program mean nothing here, and its mask may block what we rely on.
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGCHLD})
        ::signal(number, SIG_DFL);
    const pid_t server = ::_Fork();
    if (server == 0)
        becomeServer(what);
    if (server < 0)
        ::_exit(1);
    ::dup2(line, STDIN_FILENO);
    ::dup2(what.output, STDOUT_FILENO);
    ::dup2(what.output, STDERR_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    keepGuard(STDIN_FILENO, server, what.removal);
}

} // namespace

Result<ServiceUser> ServiceUser::choose()
{
    const passwd *found = nullptr;
    if (::geteuid() != 0)
        found = ::getpwuid(::geteuid());
    else if (found = ::getpwnam("dovenull"); !found)
        found = ::getpwnam("nobody");
    if (!found)
        return fail(ErrorKind::Internal, QStringLiteral("this user has no entry in the system's list of users"));
    ServiceUser user {found->pw_uid, found->pw_gid, QString::fromLocal8Bit(found->pw_name), {}};
    const struct ::group *ofUser = ::getgrgid(user.gid);
    if (!ofUser)
        return fail(ErrorKind::Internal, QStringLiteral("the group of user %1 has no name").arg(user.name));
    user.group = QString::fromLocal8Bit(ofUser->gr_name);
    return user;
}

Result<> ServiceUser::own(const QString &path) const
{
    if (::geteuid() != 0)
        return {};
    const auto give = [this](const QString &one) {
        return ::lchown(QFile::encodeName(one).constData(), uid, gid) == 0;
    };
    if (!give(path))
        return fail(ErrorKind::StorageFailed, path + QLatin1String(": ") + systemWords());
    QDirIterator below(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (below.hasNext()) {
        if (!give(below.next()))
            return fail(ErrorKind::StorageFailed, below.filePath() + QLatin1String(": ") + systemWords());
    }
    return {};
}

bool ServiceUser::mayReach(const QString &path) const
{
    if (::geteuid() != 0)
        return true;
    for (QDir above(QDir::cleanPath(path));; above.cdUp()) {
        const QFileInfo info(above.absolutePath());
        const bool own = info.ownerId() == uid && info.permission(QFile::ExeOwner);
        if (!own && !info.permission(QFile::ExeOther))
            return false;
        if (above.isRoot())
            return true;
    }
}

Result<GuardedProcess> GuardedProcess::start(const Command &command)
{
    Strings arguments(QStringList {command.program} + command.arguments);
    Strings environment(command.environment);
    environment.addEnvironment();
    const std::vector<char *> argumentPointers = arguments.pointers();
    const std::vector<char *> environmentPointers = environment.pointers();

    const QByteArray outputName = QFile::encodeName(command.outputFile);
    const int output = ::open(outputName.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (output < 0)
        return fail(ErrorKind::StorageFailed, command.outputFile + QLatin1String(": ") + systemWords());
    int line[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, line) != 0) {
        ::close(output);
        return fail(ErrorKind::Internal, systemWords());
    }
    const bool changesUser = command.runAs && ::geteuid() == 0;
    const QByteArray removal = QFile::encodeName(command.removeWhenOrphaned);
    const Prepared prepared {argumentPointers.data(), environmentPointers.data(),
                             changesUser ? &*command.runAs : nullptr, output,
                             removal.isEmpty() ? nullptr : removal.constData()};
    const pid_t guard = ::fork();
    if (guard == 0)
        becomeGuard(prepared, line[1]);
    const QString why = guard < 0 ? systemWords() : QString();
    ::close(output);
    ::close(line[1]);
    if (guard < 0) {
        ::close(line[0]);
        return fail(ErrorKind::Internal, why);
    }
    return GuardedProcess(guard, line[0]);
}

GuardedProcess::GuardedProcess(GuardedProcess &&other) noexcept
    : m_guard(std::exchange(other.m_guard, -1))
    , m_line(std::exchange(other.m_line, -1))
{
}

GuardedProcess::~GuardedProcess()
{
    stop();
}

bool GuardedProcess::waitForEnd(std::chrono::milliseconds patience) const
{
    if (m_line < 0)
        return true;
    pollfd watched {m_line, POLLIN, 0};
    return ::poll(&watched, 1, int(patience.count())) > 0; // the guard never writes: readable means gone
}

void GuardedProcess::askToStop()
{
    if (m_line < 0)
        return;
    const char goodbye = 1;
    [[maybe_unused]] const auto sent = ::send(m_line, &goodbye, 1, MSG_NOSIGNAL);
    ::close(std::exchange(m_line, -1));
}

void GuardedProcess::stop()
{
    askToStop();
    if (m_guard < 0)
        return;
    const pid_t guard = std::exchange(m_guard, -1);
    while (::waitpid(guard, nullptr, 0) < 0 && errno == EINTR) { }
}

} // namespace hikkoshi

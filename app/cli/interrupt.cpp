#include "cli/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <unistd.h>

namespace hikkoshi {

namespace {

// A signal handler may only write to a descriptor that it finds in a static place.
std::array<int, 2> pipeEnds {-1, -1};

extern "C" void tellPipe(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

void handleOnce(int number)
{
    struct sigaction action = {};
    action.sa_handler = tellPipe;
    action.sa_flags = int(SA_RESETHAND) | SA_RESTART; // the second time the system's own ending applies
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = ::read(pipeEnds[0], &byte, 1);
        Q_EMIT requested();
    });
    handleOnce(SIGINT);
    handleOnce(SIGTERM);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

bool errorOutputIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

} // namespace hikkoshi

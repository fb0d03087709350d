#pragma once

#include "cli/command_line.h"
#include "cli/dns_options.h"
#include "dns/dns_watch.h"
#include "dns/mail_checks/switch_checks.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

namespace hikkoshi {

/// Watches the MX of a domain and prints what changes, until it is reached or, with DnsRequest::once, has been looked at
/// once. With --json the lines go to standard error.
class WatchRun final : public QObject
{
    Q_OBJECT
public:
    WatchRun(Resolver &resolver, const DnsRequest &request, const QList<DnsServer> &authorities,
             const QList<DnsServer> &resolvers, const CommandWords &words);

    void start();
    /// M2, and M3 of every resolver that was asked.
    [[nodiscard]] QList<Finding> findings() const;
    [[nodiscard]] bool isReached() const { return m_watch.isReached(); }
    [[nodiscard]] QJsonObject toJson() const;
    void printState() const;

Q_SIGNALS:
    void finished();

private:
    void takeRound();
    void tell(const DnsChange &change);
    void tellBound();
    void tellJump(const ClockJump &jump);
    void say(const QString &line) const;

    DnsRequest m_request;
    const CommandWords &m_words;
    SystemClock m_clock;
    DnsWatch m_watch;
    MxSwitch m_change;
    QList<DnsChange> m_changes;
    std::optional<QDateTime> m_toldBound;
    bool m_shown = false;
};

} // namespace hikkoshi

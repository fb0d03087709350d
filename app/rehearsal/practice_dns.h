#pragma once

#include "rehearsal/loopback.h"
#include "rehearsal/nsd_server.h"
#include "rehearsal/practice_panel.h"
#include "rehearsal/practice_zones.h"
#include "rehearsal/unbound_server.h"

#include <QObject>

#include <memory>

namespace hikkoshi {

struct PracticeDnsOptions {
    PracticeClock clock;
    QString nsdProgram;             ///< empty: the installed one
    QString unboundProgram;
};

/// The practice office's DNS: two real NSDs for its domain, the second of which learns of every change some seconds
/// later, as a provider's secondary does; a real Unbound, whose cache is "the world"; and the provider's panel. Nothing
/// of it leaves this PC. Belongs to the thread that made it, whose event loop brings the second server up to date.
class PracticeDns final : public QObject
{
    Q_OBJECT
public:
    /// Blocks until all three serve (about 0.4 s). ToolMissing (detail: the package, "nsd" or "unbound") when one is not
    /// installed. \a directory is made, and removed at the end.
    [[nodiscard]] static Result<std::unique_ptr<PracticeDns>> start(const QString &directory,
                                                                    const PracticeDnsOptions &options = {});
    ~PracticeDns() override;

    [[nodiscard]] const PracticeClock &clock() const { return m_options.clock; }
    [[nodiscard]] DnsPlan plan() const { return practicePlan(m_options.clock); }
    /// ns1 and ns2 of the domain, all on the same port.
    [[nodiscard]] QList<LoopbackServer> nameServers() const;
    [[nodiscard]] LoopbackServer resolver() const;
    [[nodiscard]] QStringList logFiles() const;     ///< of ns1, ns2 and the resolver

    /// What the person types goes here; it counts from publish() on.
    [[nodiscard]] PracticePanel &panel() { return m_panel; }
    /// The first name server has the panel's records when this returns (some 50 ms), the second one a lag later:
    /// secondaryFollowed(). BadInput, and nothing changed, when they cannot be a zone (NSD's words: a CNAME beside other
    /// data, say). Without changes there is nothing to publish: no error.
    [[nodiscard]] Result<> publish();
    /// The second server has not yet what the first has.
    [[nodiscard]] bool isLagging() const { return m_underWay > 0; }

    void askToStop();       ///< begins to: of several servers all may end at the same time

Q_SIGNALS:
    void secondaryFollowed();
    void secondaryFailed(const hikkoshi::Error &error);

private:
    PracticeDns(const PracticeDnsOptions &options, const PracticeAddresses &addresses, const QString &directory);
    [[nodiscard]] Result<> open(const PracticeAddresses &addresses);
    void bringSecondaryUpToDate(const QByteArray &text);

    PracticeDnsOptions m_options;
    QString m_directory;
    PracticePanel m_panel;
    std::unique_ptr<NsdServer> m_primary;
    std::unique_ptr<NsdServer> m_secondary;
    std::unique_ptr<UnboundServer> m_resolver;
    int m_underWay = 0;
};

} // namespace hikkoshi

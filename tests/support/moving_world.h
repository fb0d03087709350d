#pragma once

#include "dns/resolver.h"
#include "support/fake_clock.h"
#include "support/zone_world.h"

#include <QHash>
#include <QList>

namespace hikkoshi {

/// A world whose zones change while time passes on a FakeClock: authoritative servers as in a ZoneWorld, and resolvers
/// that keep what they fetched from one of them for exactly its TTL (RFC 2181, RFC 2308). Writes down every question.
class MovingWorld final : public Resolver
{
public:
    struct Asked {
        DnsQuery query;
        std::chrono::milliseconds at {0};       ///< FakeClock::running()
    };

    explicit MovingWorld(FakeClock &clock) : m_clock(clock) {}

    ZoneWorld zones;
    QList<DnsServer> authorities;               ///< which resolvers fetch from, the first
    bool networkGone = false;

    void ask(const DnsQuery &query, const QObject *context, Answered answered) override;

    /// Somebody else asks that resolver.
    void fill(const DnsQuery &query);

    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    void forgetAsked() { m_asked.clear(); }
    [[nodiscard]] int asked(const DnsServer &server) const;
    /// Questions to a resolver before the TTL that it had given was over.
    [[nodiscard]] int impatient() const { return m_impatient; }

private:
    [[nodiscard]] DnsReply answer(const DnsQuery &query);
    [[nodiscard]] DnsReply fromCache(const DnsQuery &query);

    FakeClock &m_clock;
    QList<Asked> m_asked;
    struct Kept {
        DnsReply reply;
        std::chrono::milliseconds at {0};
        std::chrono::milliseconds until {0};
    };
    QHash<DnsQuery, Kept> m_kept;
    QHash<DnsQuery, std::chrono::milliseconds> m_promised;  ///< what was told about the time left
    int m_impatient = 0;
};

} // namespace hikkoshi

#pragma once

#include "dns/resolver.h"

#include <QHash>
#include <QList>

#include <memory>

namespace hikkoshi {

/// A resolver that asks another one and keeps the latest answer of every server to every question: what the detail pane
/// shows. GUI thread.
class DnsAnswers final : public Resolver
{
public:
    explicit DnsAnswers(std::unique_ptr<Resolver> resolver) : m_resolver(std::move(resolver)) { }

    void ask(const DnsQuery &query, const QObject *context, Answered answered) override;

    /// What was answered about "office.example MX", or about everything at "office.example"; the authoritative servers
    /// first.
    [[nodiscard]] QList<DnsReply> about(const QString &subject) const;
    void forget() { m_latest.clear(); }
    void setResolver(std::unique_ptr<Resolver> resolver) { m_resolver = std::move(resolver); }

private:
    std::unique_ptr<Resolver> m_resolver;
    QHash<DnsQuery, DnsReply> m_latest;
};

} // namespace hikkoshi

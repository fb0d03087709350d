#include "dns/survey.h"

#include "dns/mail_checks/all_checks.h"
#include "dns/mta_sts.h"
#include "dns/provider_table.h"
#include "dns/snapshot.h"
#include "dns/world_choice.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace hikkoshi {

namespace {

constexpr auto Gathering = 2ms;     ///< answers that come this close together are looked at together

} // namespace

/// One run over what is known.
struct Survey::Pass {
    Inquiry inquiry;
    CheckContext context;
    QList<Finding> findings;
};

Survey::Survey(Resolver &resolver, PolicySource policies, QObject *parent)
    : QObject(parent)
    , m_resolver(resolver)
    , m_policies(std::move(policies))
{
    m_next.setSingleShot(true);
    m_next.setInterval(Gathering);
    connect(&m_next, &QTimer::timeout, this, &Survey::proceed);
}

Survey::~Survey() = default;

void Survey::start(const SurveySettings &settings)
{
    Q_ASSERT(!settings.resolvers.isEmpty() || !settings.fallbacks.isEmpty());
    cancel();
    m_settings = settings;
    m_known = {};
    m_asked = m_answered = 0;
    m_running = true;
    m_next.start();
}

void Survey::cancel()
{
    m_running = false;
    m_next.stop();
    m_askers.clear();
    m_pending.clear();
    m_pendingPolicies.clear();
}

Survey::Pass Survey::look() const
{
    CheckContext context;
    context.domain = m_settings.domain;
    context.plan = m_settings.plan;
    context.world = chooseWorld(m_known, m_settings.resolvers, m_settings.fallbacks);
    context.inside = m_settings.inside;
    context.resolvers = m_settings.resolvers;
    context.now = m_settings.now();
    context.earlier = m_settings.earlier;
    context.histories = m_settings.histories;
    context.clockOffset = m_settings.clockOffset;
    for (const DnsServer &server : m_settings.resolvers + m_settings.fallbacks) {
        if (!context.clockServer && server.protocol == DnsServer::Protocol::Https)
            context.clockServer = server;
    }
    context.testMail = m_settings.testMail;
    context.oldServer = m_settings.oldServer;
    context.overriddenIds = m_settings.overriddenIds;
    context.providers = &ProviderTable::standard();
    Inquiry inquiry(m_known, context.world.value_or((m_settings.resolvers + m_settings.fallbacks).first()));
    context.delegation = findDelegation(context.domain, m_settings.nameServers, context.world.has_value(), inquiry);
    QList<Finding> findings = runChecks(inquiry, context, m_settings.ids);
    return {std::move(inquiry), std::move(context), std::move(findings)};
}

void Survey::proceed()
{
    Pass pass = look();
    giveUpOthers(pass.context.world);
    for (const DnsQuery &query : pass.inquiry.wanted())
        ask(query);
    for (const DomainName &domain : pass.inquiry.wantedPolicies())
        askPolicy(domain, pass.inquiry);
    if (!pass.inquiry.isOpen())
        finish(pass);
    else if (m_pending.isEmpty() && m_pendingPolicies.isEmpty())
        m_next.start();             // all that was wanted is known to be in vain: the next run goes without
    else
        Q_EMIT progressed(m_answered, m_asked);
}

void Survey::ask(const DnsQuery &query)
{
    if (m_pending.contains(query))
        return;
    if (hasFailed(m_known, query.server)) {
        DnsReply reply;             // not asked again, and without a time: a server that never answers costs one wait
        reply.query = query;
        m_known.add(reply);
        return;
    }
    m_pending.insert(query);
    ++m_asked;
    std::unique_ptr<QObject> &asker = m_askers[query.server];
    if (!asker)
        asker = std::make_unique<QObject>();
    m_resolver.ask(query, asker.get(), [this](const DnsReply &reply) {
        m_pending.remove(reply.query);
        m_known.add(reply);
        ++m_answered;
        if (!m_next.isActive())
            m_next.start();
    });
}

void Survey::askPolicy(const DomainName &domain, Inquiry &inquiry)
{
    if (m_pendingPolicies.contains(domain))
        return;
    // The check that wants the policy has looked for the address before it.
    const DnsReply *reply = inquiry.lookUp(mtaStsHost(domain), RecordType::A);
    const QList<DnsRecord> answers = reply ? reply->answers() : QList<DnsRecord>();
    const auto *address = answers.isEmpty() ? nullptr : answers.first().as<AddressData>();
    m_pendingPolicies.insert(domain);
    ++m_asked;
    std::unique_ptr<QObject> &asker = m_askers[DnsServer()];
    if (!asker)
        asker = std::make_unique<QObject>();
    m_policies(domain, address ? address->address : QHostAddress(), asker.get(), [this, domain](const PolicyReply &fetched) {
        m_pendingPolicies.remove(domain);
        m_known.add(fetched);
        ++m_answered;
        if (!m_next.isActive())
            m_next.start();
    });
}

void Survey::giveUpOthers(const std::optional<DnsServer> &world)
{
    for (const DnsServer &server : m_settings.resolvers + m_settings.fallbacks) {
        if (world == server || !hasFailed(m_known, server))
            continue;
        const auto asker = m_askers.find(server);
        if (asker == m_askers.end())
            continue;
        m_askers.erase(asker);
        for (auto query = m_pending.begin(); query != m_pending.end();) {
            const bool given = query->server == server;
            m_asked -= given ? 1 : 0;
            query = given ? m_pending.erase(query) : std::next(query);
        }
    }
}

void Survey::finish(const Pass &pass)
{
    SurveyResult result;
    result.domain = m_settings.domain.ascii();
    result.findings = pass.findings;
    for (const DnsReply &reply : m_known.replies()) {
        if (reply.receivedAt.isValid())
            result.observations.append(reply);
    }
    std::stable_sort(result.observations.begin(), result.observations.end(), [](const DnsReply &one, const DnsReply &other) {
        return one.receivedAt < other.receivedAt;
    });
    result.authorities = pass.context.delegation.authorities;
    result.snapshot = snapshotOf(pass.context, result.observations, result.findings);
    cancel();
    Q_EMIT progressed(m_answered, m_asked);
    Q_EMIT finished(result);
}

} // namespace hikkoshi

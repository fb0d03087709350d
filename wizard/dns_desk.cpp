#include "wizard/dns_desk.h"

#include "dns/network_resolver.h"
#include "dns/provider_table.h"
#include "dns/step_checks.h"

#include <QJsonArray>

#include <algorithm>

using namespace std::chrono_literals;

namespace hikkoshi {

namespace {

constexpr auto HistoriesEvery = 10min;  ///< what was seen again is kept so often; a change at once

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

/// Where a change of a record belongs in the log.
Step stepOf(const DnsPlan &plan)
{
    return plan.mxChangedAt ? Step::SwitchMx : plan.ttlLoweredAt ? Step::LowerTtl : Step::Survey;
}

bool isWatched(Step step)
{
    return step == Step::LowerTtl || step == Step::SwitchMx || step == Step::CleanUp;
}

} // namespace

DnsDesk::DnsDesk(MoveProject &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_answers(std::make_unique<NetworkResolver>())
    , m_survey(m_answers, [this](const DomainName &name, const QHostAddress &address, const QObject *context,
                                 PolicyFetch::Fetched fetched) {
        m_policies.fetch(name, address, context, std::move(fetched));
    })
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_attended)
            startSurvey(*m_attended);
    });
    connect(&m_survey, &Survey::progressed, this, &DnsDesk::progressed);
    connect(&m_survey, &Survey::finished, this, &DnsDesk::takeSurvey);
    connect(&project, &MoveProject::settingsChanged, this, &DnsDesk::takeSettings);
    connect(&project, &MoveProject::dnsChanged, this, [this] {
        if (m_watch && expectedMx(m_project.dns().plan, m_attended) != m_expected)
            follow(m_authorities);
    });
}

DnsDesk::~DnsDesk() = default;

std::optional<DomainName> DnsDesk::domain() const
{
    const auto parsed = DomainName::parse(m_project.settings().domain);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void DnsDesk::setSources(const DnsSources &sources)
{
    m_sources = sources;
    forgetAll();
    takeSettings();
}

void DnsDesk::setResolver(std::unique_ptr<Resolver> resolver)
{
    forgetAll();
    m_answers.setResolver(std::move(resolver));
    takeSettings();
}

void DnsDesk::takeSettings()
{
    const TrustSettings trust = m_project.trust();
    m_policies.setTrust(trust);
    if (domain() == m_domain)
        return;
    forgetAll();
    m_domain = domain();
    // What may change meanwhile is watched from the start, once it is known how it was.
    if (m_sources.canAsk() && journey::stateOf(Step::Survey, m_project) == StepState::Done)
        startSurvey(Step::LowerTtl);
    else if (m_attended)
        startSurvey(*m_attended);
}

void DnsDesk::forgetAll()
{
    const auto was = std::exchange(m_surveying, std::nullopt);
    m_survey.cancel();
    m_watch.reset();
    m_answers.forget();
    m_authorities.clear();
    m_found.clear();
    m_lastChecked.clear();
    m_surveyed.reset();
    m_again.stop();
    m_domain.reset();
    if (was)
        Q_EMIT checkingChanged(*was);
}

bool DnsDesk::canCheck(Step step) const
{
    return m_domain && m_sources.canAsk() && hasSomethingToCheck(step, m_project.dns().plan);
}

bool DnsDesk::isChecking(Step step) const
{
    return m_surveying == step || (isWatched(step) && m_watch && m_watch->isChecking());
}

QDateTime DnsDesk::lastChecked(Step step) const
{
    if (m_lastChecked.contains(step))
        return m_lastChecked.value(step);
    const auto check = m_project.dnsCheck(step);
    return check ? check->checkedAt : QDateTime();
}

std::chrono::milliseconds DnsDesk::rhythm() const
{
    const bool quiet = m_quietSince.isValid() && m_quietSince.msecsTo(now()) > m_sources.pace.quickFor.count();
    return quiet ? m_sources.pace.slow : m_sources.pace.quick;
}

void DnsDesk::attend(Step step)
{
    m_attended = step;
    m_quietSince = now();
    if (m_watch) {
        m_watch->setAttention(isWatched(step) ? DnsWatch::Attention::Watched : DnsWatch::Attention::Background);
        if (expectedMx(m_project.dns().plan, m_attended) != m_expected)
            follow(m_authorities);
    }
    // A survey costs a hundred questions: only when a person asks for it.
    if (step != Step::Survey)
        startSurvey(step);
}

void DnsDesk::leave(Step step)
{
    if (m_attended != step)
        return;
    m_attended.reset();
    m_again.stop();
    if (m_watch)
        m_watch->setAttention(DnsWatch::Attention::Background);
    if (m_surveying == step && step != Step::Survey) {
        m_surveying.reset();
        m_survey.cancel();
        Q_EMIT checkingChanged(step);
    }
}

void DnsDesk::checkNow(Step step)
{
    m_quietSince = now();
    if (isWatched(step) && m_watch)
        m_watch->checkNow();
    startSurvey(step);
}

void DnsDesk::startSurvey(Step step)
{
    if (!m_domain)
        m_domain = domain();
    if (!canCheck(step) || m_surveying == step)
        return;
    const auto was = std::exchange(m_surveying, step);
    SurveySettings settings;
    settings.domain = *m_domain;
    settings.nameServers = m_sources.nameServers;
    settings.resolvers = m_sources.resolvers;
    settings.fallbacks = m_sources.fallbacks;
    settings.inside = m_sources.inside;
    settings.plan = m_project.dns().plan;
    settings.ids = surveyedChecks(step);
    settings.earlier = m_project.dns().snapshot;
    m_survey.start(settings);
    if (was)
        Q_EMIT checkingChanged(*was);
    Q_EMIT checkingChanged(step);
}

void DnsDesk::takeSurvey(const SurveyResult &result)
{
    const Step step = std::exchange(m_surveying, std::nullopt).value_or(Step::Survey);
    if (m_found.value(step) != result.findings)
        m_quietSince = now();
    m_found.insert(step, result.findings);
    m_lastChecked.insert(step, now());
    if (step == Step::Survey)
        m_surveyed = result;
    if (!result.authorities.isEmpty() && (!m_watch || result.authorities != m_authorities))
        follow(result.authorities);
    keepFindings(step);
    Q_EMIT checkingChanged(step);
    Q_EMIT checked(step);
    if (m_attended && m_attended != step && m_attended != Step::Survey)
        startSurvey(*m_attended);
    else if (m_attended && m_attended != Step::Survey)
        m_again.start(rhythm());
}

void DnsDesk::follow(const QList<DnsServer> &authorities)
{
    const bool restart = m_watch != nullptr;
    if (restart)
        keepHistories(true);
    m_authorities = authorities;
    m_expected = expectedMx(m_project.dns().plan, m_attended);
    WatchPlan plan;
    plan.zone = *m_domain;
    plan.authorities = authorities;
    plan.resolvers = m_sources.resolvers;
    plan.pace = m_sources.pace;
    const bool waits = m_expected.match != RecordExpectation::Match::Anything || m_expected.ttlAtMost;
    plan.records = {{{*m_domain, RecordType::MX}, m_expected, waits}};
    m_watch = std::make_unique<DnsWatch>(m_answers, m_clock, plan);
    m_watch->restore(m_project.dns().histories);
    const bool seen = m_attended && isWatched(*m_attended);
    m_watch->setAttention(seen ? DnsWatch::Attention::Watched : DnsWatch::Attention::Background);
    connect(m_watch.get(), &DnsWatch::checked, this, &DnsDesk::takeWatch);
    connect(m_watch.get(), &DnsWatch::changed, this, &DnsDesk::report);
    m_watch->start();
}

void DnsDesk::takeWatch()
{
    keepHistories(false);
    for (const Step step : {Step::LowerTtl, Step::SwitchMx, Step::CleanUp}) {
        const bool known = m_found.contains(step) || m_project.dnsCheck(step);
        if (step != m_attended && !known)
            continue;
        m_lastChecked.insert(step, m_watch->lastChecked());
        keepFindings(step);
        Q_EMIT checked(step);
    }
}

void DnsDesk::keepHistories(bool immediately)
{
    const bool due = !m_historiesKept.isValid()
        || m_historiesKept.msecsTo(now()) > std::chrono::milliseconds(HistoriesEvery).count();
    if (!immediately && !due)
        return;
    m_historiesKept = now();
    m_project.setDnsHistories(m_watch->histories());
}

void DnsDesk::report(const DnsChange &change)
{
    m_quietSince = now();
    keepHistories(true);
    QJsonObject facts {{QStringLiteral("name"), change.name},
                       {QStringLiteral("type"), change.type},
                       {QStringLiteral("server"), change.serverName.isEmpty() ? change.server : change.serverName},
                       {QStringLiteral("resolver"), change.resolver},
                       {QStringLiteral("old"), QJsonArray::fromStringList(change.oldValues)},
                       {QStringLiteral("new"), QJsonArray::fromStringList(change.newValues)}};
    if (change.oldTtl)
        facts.insert(QStringLiteral("old_ttl"), qint64(change.oldTtl->count()));
    if (change.newTtl)
        facts.insert(QStringLiteral("new_ttl"), qint64(change.newTtl->count()));
    Q_EMIT happened(stepOf(m_project.dns().plan), QStringLiteral("dns-changed"), facts);
}

void DnsDesk::keepFindings(Step step)
{
    // Once the MX is switched the TTL may go back up: what was lowered in its time stays done.
    if (step == Step::LowerTtl && m_project.dns().plan.mxChangedAt && m_project.dnsCheck(step))
        return;
    QList<Finding> findings = m_found.value(step);
    if (findings.isEmpty() && !m_found.contains(step) && m_project.dnsCheck(step)) {
        // What surveys of an earlier run found stays until there is newer.
        findings = m_project.dnsCheck(step)->findings;
        findings.removeIf([step](const Finding &finding) { return !surveyedChecks(step).contains(finding.id); });
    }
    if (const RecordHistory *history = mxHistory())
        findings += watchedFindings(step, *history, m_project.dns().plan, provider(), now());
    const auto before = m_project.dnsCheck(step);
    // The time alone is not worth a write every half minute.
    if (!before || before->findings != findings || before->checkedAt.secsTo(now()) > 600)
        m_project.setDnsCheck(step, {now(), findings});
}

void DnsDesk::saveSnapshot()
{
    if (!m_surveyed)
        return;
    SurveySnapshot snapshot = m_surveyed->snapshot;
    snapshot.domain = m_project.settings().domain;
    m_project.setSnapshot(snapshot);
    Q_EMIT happened(Step::Survey, QStringLiteral("snapshot-saved"),
                    {{QStringLiteral("domain"), snapshot.domain}, {QStringLiteral("records"), int(snapshot.records.size())}});
}

const RecordHistory *DnsDesk::mxHistory() const
{
    return m_watch && !m_watch->histories().isEmpty() ? &m_watch->histories().first() : nullptr;
}

const Provider *DnsDesk::provider() const
{
    if (!m_authorities.isEmpty())
        return dnsProviderOf(m_authorities);
    // Not asked yet in this run: as the saved survey has it.
    QList<DnsServer> named;
    const auto &snapshot = m_project.dns().snapshot;
    for (const SnapshotRecord &record : snapshot ? snapshot->records : QList<SnapshotRecord>()) {
        for (const QString &name : record.type == QLatin1String("NS") ? record.values : QStringList()) {
            DnsServer server;
            server.name = name;
            named.append(server);
        }
    }
    return dnsProviderOf(named);
}

SafeFrom DnsDesk::safeFrom() const
{
    return m_watch ? m_watch->safeFrom(0) : SafeFrom();
}

} // namespace hikkoshi

#include "cli/watch_run.h"

#include "cli/console.h"
#include "cli/finding_output.h"
#include "dns/record_history.h"
#include "dns/survey_json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hikkoshi {

namespace {

MxSwitch switchTo(const DnsRequest &request)
{
    MxSwitch change;
    for (const DomainName &host : request.expectedMx)
        change.newHosts.append(host.ascii());
    // Who asks once wants it to be there now; who waits has just saved it.
    change.changedAt = request.once ? QDateTime::fromSecsSinceEpoch(0, Qt::UTC) : QDateTime::currentDateTimeUtc();
    return change;
}

WatchPlan planFor(const DnsRequest &request, const QList<DnsServer> &authorities, const QList<DnsServer> &resolvers)
{
    WatchPlan plan;
    plan.zone = request.domain;
    plan.authorities = authorities;
    plan.resolvers = resolvers;
    plan.records = {{{request.domain, RecordType::MX}, switchedMx(switchTo(request)), true}};
    return plan;
}

QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString isoText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString listText(const QStringList &values)
{
    return values.isEmpty() ? QStringLiteral("-") : values.join(QStringLiteral(", "));
}

QString ttlText(std::optional<std::chrono::seconds> ttl)
{
    return ttl ? QString::number(ttl->count()) : QStringLiteral("?");
}

QString nameOf(SafeFrom::State state)
{
    switch (state) {
    case SafeFrom::State::Unknown:
        return QStringLiteral("unknown");
    case SafeFrom::State::StillServed:
        return QStringLiteral("still-served");
    case SafeFrom::State::Running:
        return QStringLiteral("running");
    case SafeFrom::State::Passed:
        return QStringLiteral("passed");
    }
    Q_UNREACHABLE();
}

/// What one server was seen with.
QJsonObject serverJson(const QString &server, const QString &name, const QStringList &values,
                       std::optional<std::chrono::seconds> ttl, const QDateTime &firstSeen, const QDateTime &lastSeen,
                       const QString &status)
{
    QJsonObject object {{QStringLiteral("server"), server}, {QStringLiteral("name"), name},
                        {QStringLiteral("values"), QJsonArray::fromStringList(values)}, {QStringLiteral("status"), status}};
    if (ttl)
        object.insert(QStringLiteral("ttl"), qint64(ttl->count()));
    if (firstSeen.isValid()) {
        object.insert(QStringLiteral("firstSeen"), isoText(firstSeen));
        object.insert(QStringLiteral("lastSeen"), isoText(lastSeen));
    }
    return object;
}

QJsonObject changeJson(const DnsChange &change)
{
    return {{QStringLiteral("server"), change.server}, {QStringLiteral("resolver"), change.resolver},
            {QStringLiteral("old"), QJsonArray::fromStringList(change.oldValues)},
            {QStringLiteral("new"), QJsonArray::fromStringList(change.newValues)},
            {QStringLiteral("oldLastSeen"), isoText(change.oldLastSeen)},
            {QStringLiteral("newFirstSeen"), isoText(change.newFirstSeen)}};
}

} // namespace

WatchRun::WatchRun(Resolver &resolver, const DnsRequest &request, const QList<DnsServer> &authorities,
                   const QList<DnsServer> &resolvers, const CommandWords &words)
    : m_request(request)
    , m_words(words)
    , m_watch(resolver, m_clock, planFor(request, authorities, resolvers))
    , m_change(switchTo(request))
{
    connect(&m_watch, &DnsWatch::changed, this, &WatchRun::tell);
    connect(&m_watch, &DnsWatch::checked, this, &WatchRun::takeRound);
    connect(&m_watch, &DnsWatch::clockJumped, this, &WatchRun::tellJump);
    connect(&m_watch, &DnsWatch::offlineChanged, this, [this](bool offline) {
        say(offline ? QCoreApplication::translate("cli", "No name server answers. Trying again.")
                    : QCoreApplication::translate("cli", "The name servers answer again."));
    });
}

void WatchRun::start()
{
    m_watch.start();
}

QList<Finding> WatchRun::findings() const
{
    const QDateTime now = m_clock.now().utc;
    const RecordHistory &history = m_watch.histories().first();
    return QList<Finding> {mxAtAuthorities(history, m_change, now)} + mxAtResolvers(history, m_change, now);
}

void WatchRun::takeRound()
{
    if (!std::exchange(m_shown, true) && !m_request.once && !m_request.json)
        printState();
    tellBound();
    if (!m_request.once && !isReached())
        return;
    m_watch.stop();
    Q_EMIT finished();
}

void WatchRun::tell(const DnsChange &change)
{
    m_changes.append(change);
    say(QCoreApplication::translate("cli", "%1  %2: %3 → %4 (TTL %5)")
            .arg(timeText(change.newFirstSeen), serverLabel(change.serverName, change.server), listText(change.oldValues),
                 listText(change.newValues), ttlText(change.newTtl)));
}

/// Says once from when on no cache knows the old, and again when that moves.
void WatchRun::tellBound()
{
    const SafeFrom safe = m_watch.safeFrom(0);
    if (safe.state != SafeFrom::State::Running || safe.assumed || m_toldBound == safe.at)
        return;
    m_toldBound = safe.at;
    say(QCoreApplication::translate("cli", "All authoritative servers agree. The old value is in no cache any more from %1 on.")
            .arg(timeText(safe.at)));
}

void WatchRun::tellJump(const ClockJump &jump)
{
    const QString amount = QString::number(std::chrono::duration_cast<std::chrono::seconds>(jump.by).count());
    switch (jump.kind) {
    case ClockJump::Kind::Slept:
        say(QCoreApplication::translate("cli", "The PC slept for %1 s. Asking everything again.").arg(amount));
        break;
    case ClockJump::Kind::SetForward:
        say(QCoreApplication::translate("cli", "The clock was set forward by %1 s. Asking everything again.").arg(amount));
        break;
    case ClockJump::Kind::SetBack:
        say(QCoreApplication::translate("cli", "The clock was set back by %1 s. Asking everything again.").arg(amount));
        break;
    }
}

void WatchRun::printState() const
{
    printFindings(findings(), m_words);
}

void WatchRun::say(const QString &line) const
{
    m_request.json ? console::complain(line) : console::print(line);
}

QJsonObject WatchRun::toJson() const
{
    const RecordHistory &history = m_watch.histories().first();
    QJsonArray findingList;
    for (const Finding &finding : findings())
        findingList.append(hikkoshi::toJson(finding));
    QJsonArray servers;
    for (const AuthorityHistory &one : history.authorities) {
        const ServedState state = one.states.isEmpty() ? ServedState() : one.states.last();
        servers.append(serverJson(one.server, one.name, state.values, state.ttl, state.firstSeen, state.lastSeen, one.lastStatus));
    }
    QJsonArray resolvers;
    for (const ResolverHistory &one : history.resolvers)
        resolvers.append(serverJson(one.server, one.name, one.values, one.ttlLeft, one.firstSeen, one.seenAt, one.lastStatus));
    QJsonArray changes;
    for (const DnsChange &change : m_changes)
        changes.append(changeJson(change));
    const SafeFrom safe = m_watch.safeFrom(0);
    QJsonObject clock {{QStringLiteral("state"), nameOf(safe.state)}, {QStringLiteral("assumed"), safe.assumed}};
    if (safe.at.isValid())
        clock.insert(QStringLiteral("at"), isoText(safe.at));
    return {{QStringLiteral("domain"), m_request.domain.ascii()}, {QStringLiteral("reached"), isReached()},
            {QStringLiteral("findings"), findingList}, {QStringLiteral("authorities"), servers},
            {QStringLiteral("resolvers"), resolvers}, {QStringLiteral("changes"), changes}, {QStringLiteral("oldGone"), clock}};
}

} // namespace hikkoshi

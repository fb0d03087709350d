#include "cli/practice_switch.h"

#include "cli/console.h"
#include "cli/finding_output.h"
#include "dns/mail_checks/switch_checks.h"
#include "dns/mail_checks/ttl_checks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;
constexpr auto LooksEvery = 500ms;      // practice servers mind no questions
constexpr auto WorldAskedEvery = 200ms;
constexpr auto Patience = 3min;

[[nodiscard]] QString timeText(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

[[nodiscard]] QString valuesText(const QStringList &values, const std::optional<std::chrono::seconds> &ttl)
{
    const QString text = values.isEmpty() ? QStringLiteral("-") : QLocale().createSeparatedList(values);
    return ttl ? QStringLiteral("%1 (TTL %2)").arg(text, QString::number(ttl->count())) : text;
}

[[nodiscard]] DomainName named(const QString &name)
{
    return DomainName::fromDns(name).value_or(DomainName());
}

[[nodiscard]] QStringList hostsOf(const QList<WantedRecord> &mx)
{
    QStringList hosts;
    for (const WantedRecord &record : mx)
        hosts << record.value.section(u' ', 1).toLower();
    return hosts;
}

[[nodiscard]] QString titleOf(PracticeSwitch::Stage stage)
{
    switch (stage) {
    case PracticeSwitch::Stage::Before: return QCoreApplication::translate("cli", "The domain as it is");
    case PracticeSwitch::Stage::Gate: return QCoreApplication::translate("cli", "Conditions of the switch");
    case PracticeSwitch::Stage::After: return QCoreApplication::translate("cli", "The domain after the switch");
    }
    return {};
}

/// The watch has its own say about TTLs and the MX at the servers, and what the new service wants is not there before.
[[nodiscard]] bool mattersAt(PracticeSwitch::Stage stage, const QString &id)
{
    const QChar letter = id.at(0);
    switch (stage) {
    case PracticeSwitch::Stage::Before: return letter == u'E' || letter == u'S';
    case PracticeSwitch::Stage::Gate: return letter == u'V' || letter == u'A' || id == u"L2" || id == u"M0" || id == u"M1";
    case PracticeSwitch::Stage::After: return letter != u'L' && (letter != u'M' || id == u"M1" || id == u"M5");
    }
    return true;
}

/// Policies are fetched from the practice office's own world, and there is no web server in it.
void noPolicy(const DomainName &domain, const QHostAddress &, const QObject *context,
              const std::function<void(const PolicyReply &)> &fetched)
{
    PolicyReply reply;
    reply.domain = domain;
    reply.receivedAt = QDateTime::currentDateTimeUtc();
    QTimer::singleShot(0, context, [reply, fetched] { fetched(reply); });
}

} // namespace

PracticeSwitch::PracticeSwitch(PracticeDns &dns, MoveProject &project, const CommandWords &words)
    : m_dns(dns)
    , m_project(project)
    , m_words(words)
    , m_plan(dns.plan())
{
    m_asking.setInterval(WorldAskedEvery);
    connect(&m_asking, &QTimer::timeout, this, [this] { askTheWorld(); });
}

DnsServer PracticeSwitch::world() const
{
    const LoopbackServer resolver = m_dns.resolver();
    return {resolver.address, resolver.port, DnsServer::Protocol::Plain, true, {}};
}

QList<DnsServer> PracticeSwitch::nameServers() const
{
    QList<DnsServer> servers;
    for (const LoopbackServer &server : m_dns.nameServers()) {
        const QString host = practiceDomain().child(servers.isEmpty() ? u"ns1" : u"ns2").ascii();
        servers << DnsServer {server.address, server.port, DnsServer::Protocol::Plain, false, host};
    }
    return servers;
}

void PracticeSwitch::note(Step step, const QList<Finding> &findings)
{
    m_project.setDnsPlan(m_plan);
    m_project.setDnsCheck(step, {QDateTime::currentDateTimeUtc(), findings});
}

void PracticeSwitch::survey(Stage stage, Done done)
{
    m_survey = std::make_unique<Survey>(m_resolver, noPolicy);
    connect(m_survey.get(), &Survey::finished, this, [this, stage, done](const SurveyResult &result) {
        judgeSurvey(stage, result);
        done({});
    });
    if (stage == Stage::After)      // after the last delta: what is left of the old service matters from now on
        m_plan.mailMovedAt = QDateTime::currentDateTimeUtc();
    SurveySettings settings;
    settings.domain = practiceDomain();
    settings.nameServers = nameServers();
    settings.resolvers = {world()};
    settings.plan = m_plan;
    settings.earlier = m_project.dns().snapshot;
    if (m_watch)    // what a single look cannot know: when the long TTLs went
        settings.histories = m_watch->histories();
    m_survey->start(settings);
}

void PracticeSwitch::judgeSurvey(Stage stage, const SurveyResult &result)
{
    console::print(titleOf(stage));
    QList<Finding> matters = result.findings;
    matters.removeIf([stage](const Finding &finding) { return !mattersAt(stage, finding.id); });
    printFindings(matters, m_words);
    console::print(QString());
    m_surveyed = result.findings;
    if (stage == Stage::Before)
        m_project.setSnapshot(result.snapshot);
    else
        m_failed = m_failed || worstOf(matters) == CheckState::Red;
    note(stage == Stage::After ? Step::CleanUp : Step::Survey, result.findings);
}

/// A new watch that knows what the one before has seen.
void PracticeSwitch::watch(const QList<WatchedRecord> &records)
{
    WatchPlan plan;
    plan.zone = practiceDomain();
    plan.authorities = nameServers();
    plan.resolvers = {world()};
    plan.records = records;
    plan.pace.quick = LooksEvery;
    const QList<RecordHistory> known = m_watch ? m_watch->histories() : QList<RecordHistory>();
    m_watch = std::make_unique<DnsWatch>(m_resolver, m_clock, plan);
    m_watch->restore(known);
    connect(m_watch.get(), &DnsWatch::changed, this, &PracticeSwitch::say);
    m_watch->start();
}

/// The clock can only count what it has seen: nothing is changed before the old is.
void PracticeSwitch::whenSeen(std::function<Result<>()> edit, Done done)
{
    m_waiting = std::make_unique<QObject>();
    connect(m_watch.get(), &DnsWatch::checked, m_waiting.get(), [this, edit, done] {
        disconnect(m_watch.get(), nullptr, m_waiting.get(), nullptr);
        m_waiting.release()->deleteLater();
        if (const auto edited = edit(); !edited) {
            done(edited);
            return;
        }
        const auto published = m_dns.publish();
        m_watch->checkNow();
        done(published);
    });
}

void PracticeSwitch::prepare(Done done)
{
    console::print(QCoreApplication::translate("cli", "Shorter TTLs and the records of the new service"));
    TtlLowering lowering;
    lowering.wanted = m_dns.clock().loweredTtl;
    const DomainName domain = practiceDomain();
    RecordExpectation text = loweredTtl(lowering);
    text.match = RecordExpectation::Match::Contains;
    for (const WantedRecord &proof : m_plan.ownership)
        text.values << proof.value;
    watch({{{domain, RecordType::MX}, loweredTtl(lowering), true}, {{domain, RecordType::TXT}, text, true}});
    whenSeen([this] { return typeNewRecords(); }, std::move(done));
}

Result<> PracticeSwitch::typeNewRecords()
{
    PracticePanel &panel = m_dns.panel();
    const std::chrono::seconds ttl = m_dns.clock().loweredTtl;
    const QList<PanelRecord> all = panel.records();
    for (const PanelRecord &record : all) {
        const bool isMail = record.type == QLatin1String("MX") || record.type == QLatin1String("TXT")
            || record.name == practiceDomain().child(u"autodiscover");
        QStringList values;
        for (const PanelRecord &one : panel.recordsOf(record.name, record.type))
            values << one.value;
        if (isMail)
            panel.change(record.name, record.type, values, ttl);
    }
    typeSpf();
    for (const WantedRecord &record : m_plan.ownership + m_plan.dkim)
        panel.add({named(record.name), record.type, record.value, ttl});
    m_plan.ttlLoweredAt = QDateTime::currentDateTimeUtc();
    return {};
}

/// The text that check A1 gives to paste, in the place of the SPF record that is there.
void PracticeSwitch::typeSpf()
{
    const QString version = QStringLiteral("v=spf1 ");
    QStringList texts;
    for (const PanelRecord &record : m_dns.panel().recordsOf(practiceDomain(), QStringLiteral("TXT")))
        texts << record.value;
    for (const Finding &finding : std::as_const(m_surveyed)) {
        if (finding.id != QLatin1String("A1") || !finding.expected.value(0).startsWith(version))
            continue;
        texts.removeIf([&](const QString &text) { return text.startsWith(version); });
        texts.prepend(finding.expected.first());
    }
    m_dns.panel().change(practiceDomain(), QStringLiteral("TXT"), texts, m_dns.clock().loweredTtl);
}

void PracticeSwitch::waitUntilShort(Done done)
{
    waitUntilPassed([this] { judgeTtl(); }, std::move(done));
}

/// Until no cache can know the old MX, and all that are asked have the new state.
void PracticeSwitch::waitUntilPassed(std::function<void()> judge, Done done)
{
    m_waiting = std::make_unique<QObject>();
    auto *look = new QTimer(m_waiting.get());
    auto announced = std::make_shared<bool>(false);
    const QDateTime patience = QDateTime::currentDateTimeUtc().addSecs(std::chrono::seconds(Patience).count());
    connect(look, &QTimer::timeout, m_waiting.get(), [this, look, judge, done, announced, patience] {
        const SafeFrom safe = m_watch->safeFrom(0);
        if (safe.state == SafeFrom::State::Running && !std::exchange(*announced, true)) {
            console::print(QCoreApplication::translate("cli", "All name servers have it. The old values are gone from every cache by %1 at the latest.")
                               .arg(timeText(safe.at)));
        }
        const bool passed = safe.state == SafeFrom::State::Passed && m_watch->isReached();
        if (!passed && QDateTime::currentDateTimeUtc() < patience)
            return;
        look->stop();
        m_waiting.release()->deleteLater();
        if (passed)
            judge();
        done(passed ? Result<>() : fail(ErrorKind::TimedOut, practiceDomain().ascii()));
    });
    look->start(WorldAskedEvery);
}

void PracticeSwitch::judgeTtl()
{
    TtlLowering lowering;
    lowering.wanted = m_dns.clock().loweredTtl;
    lowering.loweredAt = m_plan.ttlLoweredAt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const RecordHistory &mx = m_watch->histories().first();
    const QList<Finding> findings {ttlLowered(mx, lowering, now), ttlSafe(mx, lowering, now), negativeTtlFinding(mx)};
    printFindings(findings, m_words);
    console::print(QString());
    note(Step::LowerTtl, findings);
}

void PracticeSwitch::switchMx(Done done)
{
    console::print(QCoreApplication::translate("cli", "The MX is switched"));
    MxSwitch change;
    change.newHosts = hostsOf(m_plan.newMx);
    watch({{{practiceDomain(), RecordType::MX}, switchedMx(change), true}});
    // Asked once before anything is changed, so that its cache has the old MX to be let go of.
    askTheWorld([this, done] {
        m_asking.start();
        whenSeen([this] { return typeNewMx(); }, [this, done](const Result<> &published) {
            if (!published)
                done(published);
            else
                waitUntilPassed([this] { judgeSwitch(); }, done);
        });
    });
}

Result<> PracticeSwitch::typeNewMx()
{
    QStringList values;
    for (const WantedRecord &record : m_plan.newMx)
        values << record.value;
    const std::chrono::seconds ttl = m_dns.clock().loweredTtl;
    m_dns.panel().change(practiceDomain(), QStringLiteral("MX"), values, ttl);
    m_dns.panel().change(practiceDomain().child(u"autodiscover"), QStringLiteral("CNAME"), {m_plan.autodiscover}, ttl);
    m_plan.mxChangedAt = QDateTime::currentDateTimeUtc();
    m_plan.oldSideCleared = true;
    return {};
}

void PracticeSwitch::askTheWorld(const std::function<void()> &then)
{
    const DnsQuery query {{practiceDomain(), RecordType::MX}, world()};
    m_resolver.ask(query, &m_asking, [this, then](const DnsReply &reply) {
        const QStringList hosts = hostsOf(m_plan.newMx);
        const QList<DnsRecord> records = reply.answers();
        const bool isOld = std::any_of(records.begin(), records.end(), [&](const DnsRecord &record) {
            const auto *mx = record.as<MxData>();
            return mx && !hosts.contains(mx->host.ascii());
        });
        if (isOld)
            m_oldLastSeen = reply.receivedAt;
        if (then)
            then();
    });
}

void PracticeSwitch::judgeSwitch()
{
    m_asking.stop();
    MxSwitch change;
    change.newHosts = hostsOf(m_plan.newMx);
    change.changedAt = m_plan.mxChangedAt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const RecordHistory &mx = m_watch->histories().first();
    const QList<Finding> findings = QList<Finding> {mxAtAuthorities(mx, change, now)} + mxAtResolvers(mx, change, now);
    printFindings(findings, m_words);
    const QDateTime promised = m_watch->safeFrom(0).at;
    console::print(QCoreApplication::translate("cli", "The practice resolver gave the old MX until %1. Promised was %2 at the latest.")
                       .arg(timeText(m_oldLastSeen), timeText(promised)));
    console::print(QString());
    m_failed = m_failed || !m_oldLastSeen.isValid() || m_oldLastSeen > promised || worstOf(findings) == CheckState::Red;
    note(Step::SwitchMx, findings);
    m_watch->stop();
}

void PracticeSwitch::say(const DnsChange &change)
{
    const QString server = change.serverName.isEmpty() ? change.server : change.serverName;
    const QString where = change.resolver ? QCoreApplication::translate("cli", "practice resolver") : server;
    console::print(QStringLiteral("%1  %2  %3 %4: %5 → %6")
                       .arg(timeText(change.newFirstSeen), where, change.name, change.type,
                            valuesText(change.oldValues, change.oldTtl), valuesText(change.newValues, change.newTtl)));
}

} // namespace hikkoshi

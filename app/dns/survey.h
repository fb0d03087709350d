#pragma once

#include "dns/check_context.h"
#include "dns/inquiry.h"
#include "dns/resolver.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <unordered_map>

namespace hikkoshi {

/// What a survey came to. A value.
struct SurveyResult {
    QString domain;                 ///< ASCII
    QList<Finding> findings;        ///< in the order of the list of checks
    QList<DnsReply> observations;   ///< every answer, oldest first
    QList<DnsServer> authorities;
    SurveySnapshot snapshot;        ///< what to keep in the project
    friend bool operator==(const SurveyResult &, const SurveyResult &) = default;
};

/// What to survey, and whom to ask.
struct SurveySettings {
    DomainName domain;
    QList<DnsServer> nameServers;   ///< given ones replace those found by delegation
    QList<DnsServer> resolvers;     ///< the first that answers is the world's; at least one, or one fallback
    QList<DnsServer> fallbacks;     ///< DoH of the public list: when the resolvers fail or the line intercepts port 53
    std::optional<DnsServer> inside;    ///< the system's resolver (E3, B0-B2); nothing: those checks are left out
    DnsPlan plan;
    QStringList ids;                ///< only these checks; empty: all that apply
    std::optional<SurveySnapshot> earlier;
    QList<RecordHistory> histories; ///< what a watch has seen
    std::optional<std::chrono::seconds> clockOffset;
    std::optional<MailVerdict> testMail;
    std::optional<SmtpGreeting> oldServer;
    QStringList overriddenIds;
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

/// Fetches the MTA-STS policy of a domain from the web server at \a address (PolicyFetch::fetch()): calls back exactly
/// once, later, unless the context is destroyed before.
using PolicySource = std::function<void(const DomainName &domain, const QHostAddress &address, const QObject *context,
                                        std::function<void(const PolicyReply &)> fetched)>;

/// Looks at a domain as the world sees it. Runs the checks on what is known, asks for what they want, and runs them
/// again on every handful of answers until nothing is wanted. Lives in the thread that made it; never blocks.
/// Ends in exactly one finished(), or in none after cancel() or destruction.
class Survey final : public QObject
{
    Q_OBJECT
public:
    /// \a resolver must outlive the survey.
    Survey(Resolver &resolver, PolicySource policies, QObject *parent = nullptr);
    ~Survey() override;

    /// Starts anew; one that is under way is given up.
    void start(const SurveySettings &settings);
    /// Nothing is asked or said any more.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int questions() const { return m_asked; }     ///< asked so far

Q_SIGNALS:
    void progressed(int answered, int asked);
    void finished(const hikkoshi::SurveyResult &result);

private:
    struct Pass;
    struct ServerHash {
        size_t operator()(const DnsServer &server) const { return qHash(server); }
    };
    [[nodiscard]] Pass look() const;
    void proceed();
    void ask(const DnsQuery &query);
    void askPolicy(const DomainName &domain, Inquiry &inquiry);
    void giveUpOthers(const std::optional<DnsServer> &world);
    void finish(const Pass &pass);

    Resolver &m_resolver;
    PolicySource m_policies;
    SurveySettings m_settings;
    Observations m_known;
    QTimer m_next;                  ///< collects answers that come together
    QSet<DnsQuery> m_pending;
    QSet<DomainName> m_pendingPolicies;
    /// Whose life is the life of the questions to one server: a resolver that proved dead is not waited for.
    std::unordered_map<DnsServer, std::unique_ptr<QObject>, ServerHash> m_askers;
    int m_asked = 0;
    int m_answered = 0;
    bool m_running = false;
};

} // namespace hikkoshi

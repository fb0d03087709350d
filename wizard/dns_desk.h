#pragma once

#include "dns/dns_watch.h"
#include "dns/policy_fetch.h"
#include "dns/survey.h"
#include "domain/move_project.h"
#include "wizard/dns_answers.h"
#include "wizard/dns_sources.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace hikkoshi {

struct Provider;

/// Looks after the DNS of the project's domain while the project is open: runs the checks of the page that is looked at,
/// watches the MX in the background, writes what it finds into the project and every change of a record into the log.
/// GUI thread; blocks nothing. Another domain ends all work on the one before: late answers about it count for nothing.
class DnsDesk final : public QObject
{
    Q_OBJECT
public:
    /// Asks nobody before it has sources.
    explicit DnsDesk(MoveProject &project, QObject *parent = nullptr);
    ~DnsDesk() override;

    void setSources(const DnsSources &sources);
    /// Asks by \a resolver from now on, for whoever is not on a network. Forgets what was asked before.
    void setResolver(std::unique_ptr<Resolver> resolver);
    [[nodiscard]] const DnsSources &sources() const { return m_sources; }

    /// The page of \a step is looked at: its checks run now and every 30 s, more slowly when nothing changes.
    void attend(Step step);
    /// It is not looked at any more. What runs is ended; the watch goes on in the background.
    void leave(Step step);
    void checkNow(Step step);
    /// There is a domain, somebody to ask, and something to check.
    [[nodiscard]] bool canCheck(Step step) const;
    [[nodiscard]] bool isChecking(Step step) const;
    /// When the latest answers came; UTC; invalid: never.
    [[nodiscard]] QDateTime lastChecked(Step step) const;
    [[nodiscard]] std::chrono::milliseconds rhythm() const;     ///< between two checks, as it is now

    /// The latest survey becomes what the project remembers as "before".
    void saveSnapshot();
    [[nodiscard]] const std::optional<SurveyResult> &surveyed() const { return m_surveyed; }

    /// The raw answers about "office.example MX" since the program was started.
    [[nodiscard]] QList<DnsReply> answersAbout(const QString &subject) const { return m_answers.about(subject); }
    /// What was seen of the MX; nullptr: nothing is watched yet.
    [[nodiscard]] const RecordHistory *mxHistory() const;
    [[nodiscard]] const RecordExpectation &expected() const { return m_expected; }
    [[nodiscard]] SafeFrom safeFrom() const;
    /// Who runs the domain's name servers, by their names; nullptr: nobody that is known.
    [[nodiscard]] const Provider *provider() const;

Q_SIGNALS:
    void checkingChanged(hikkoshi::Step step);
    void progressed(int answered, int asked);
    void checked(hikkoshi::Step step);
    /// For the log: a record of the domain has changed, a survey was saved.
    void happened(hikkoshi::Step step, const QString &kind, const QJsonObject &facts);

private:
    void takeSettings();
    void forgetAll();
    void startSurvey(Step step);
    void takeSurvey(const SurveyResult &result);
    void follow(const QList<DnsServer> &authorities);
    void takeWatch();
    void keepHistories(bool now);
    void report(const DnsChange &change);
    void keepFindings(Step step);
    [[nodiscard]] std::optional<DomainName> domain() const;

    MoveProject &m_project;
    DnsAnswers m_answers;
    PolicyFetch m_policies;
    SystemClock m_clock;
    Survey m_survey;
    std::unique_ptr<DnsWatch> m_watch;
    DnsSources m_sources;
    std::optional<DomainName> m_domain;         ///< all below is about it
    std::optional<Step> m_attended;
    std::optional<Step> m_surveying;
    QList<DnsServer> m_authorities;
    RecordExpectation m_expected;
    QMap<Step, QList<Finding>> m_found;         ///< by surveys of this run
    QMap<Step, QDateTime> m_lastChecked;
    std::optional<SurveyResult> m_surveyed;
    QTimer m_again;
    QDateTime m_quietSince;                     ///< nothing has changed since; UTC
    QDateTime m_historiesKept;
};

} // namespace hikkoshi

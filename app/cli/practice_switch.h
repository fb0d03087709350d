#pragma once

#include "cli/command_line.h"
#include "dns/dns_watch.h"
#include "dns/network_resolver.h"
#include "dns/survey.h"
#include "domain/move_project.h"
#include "rehearsal/practice_dns.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace hikkoshi {

/// The DNS half of the practice move, as a person would do it with the wizard and the provider's panel: survey, shorter
/// TTLs and the new service's records, wait until the clock says that no cache knows the old TTLs, switch the MX, wait
/// again. What is said is what was seen at real servers, and the practice resolver is asked all the time whether the
/// clock kept its promise. One step at a time; each calls back once, from the event loop. Prints as it goes.
class PracticeSwitch final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<> &)>;

    /// All three must outlive it.
    PracticeSwitch(PracticeDns &dns, MoveProject &project, const CommandWords &words);

    enum class Stage {
        Before,         ///< the domain as it is: kept in the project as "what it was before"
        Gate,           ///< whether anything speaks against the switch
        After
    };
    /// Surveys the domain, and says what matters at that stage.
    void survey(Stage stage, Done done);
    /// Shorter TTLs, ownership, SPF and DKIM into the panel. Done when published; the watch goes on.
    void prepare(Done done);
    /// Until no cache can know the old TTLs.
    void waitUntilShort(Done done);
    /// The new MX into the panel, and until no cache can know the old one.
    void switchMx(Done done);

    /// Something was red at the gate or after the switch, or a cache knew the old MX after the promised time.
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    void watch(const QList<WatchedRecord> &records);
    void whenSeen(std::function<Result<>()> edit, Done done);
    void waitUntilPassed(std::function<void()> judge, Done done);
    void say(const DnsChange &change);
    void askTheWorld(const std::function<void()> &then = {});
    [[nodiscard]] Result<> typeNewRecords();
    void typeSpf();
    [[nodiscard]] Result<> typeNewMx();
    void judgeTtl();
    void judgeSwitch();
    void judgeSurvey(Stage stage, const SurveyResult &result);
    void note(Step step, const QList<Finding> &findings);
    [[nodiscard]] DnsServer world() const;
    [[nodiscard]] QList<DnsServer> nameServers() const;

    PracticeDns &m_dns;
    MoveProject &m_project;
    const CommandWords &m_words;
    DnsPlan m_plan;
    NetworkResolver m_resolver;
    SystemClock m_clock;
    std::unique_ptr<Survey> m_survey;
    std::unique_ptr<DnsWatch> m_watch;
    std::unique_ptr<QObject> m_waiting;         ///< context of the step under way
    QTimer m_asking;                            ///< asks the practice resolver for the MX
    QList<Finding> m_surveyed;                  ///< of the latest survey
    QDateTime m_oldLastSeen;                    ///< when it last gave the old MX
    bool m_failed = false;
};

} // namespace hikkoshi

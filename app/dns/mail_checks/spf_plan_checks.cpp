#include "dns/mail_checks/spf_plan_checks.h"

#include "dns/mail_checks/spf_tools.h"
#include "dns/spf/spf_cleanup.h"
#include "dns/spf/spf_cost.h"
#include "dns/spf/spf_evaluate.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String A1("A1");
constexpr QLatin1String X1("X1");
constexpr std::chrono::seconds OldSideMayStay = std::chrono::days(30);

/// How the record treats the addresses of one side.
struct Passage {
    bool isKnown = true;
    bool isAnswered = true;
    QStringList passing;
    QStringList refused;        ///< "fail": receivers are told not to take it
    QStringList unsure;         ///< neither
    QStringList byMove;         ///< terms of the passing ones that mean another server after the switch
    QStringList terms;          ///< terms that let them pass
};

/// The term of the record itself that decided.
QString decidingTerm(const SpfNode &root)
{
    const auto found
        = std::find_if(root.nodes.begin(), root.nodes.end(), [](const SpfNode &node) { return node.matched; });
    return found == root.nodes.end() ? QString() : spfTextFrom(found->term);
}

Passage passageOf(const QStringList &addresses, const CheckContext &context, Inquiry &inquiry)
{
    Passage passage;
    for (const QString &text : addresses) {
        const auto address = addressOf(text.trimmed());
        if (!address)
            continue;
        SpfRequest request;
        request.ip = *address;
        request.helo = context.domain.ascii().toLatin1();
        request.mailFrom = "postmaster@" + request.helo;
        request.at = context.now;
        const auto outcome = evaluateSpf(request, inquiry);
        if (!outcome) {
            passage.isKnown = false;
        } else if (outcome->result == SpfResult::Pass) {
            passage.passing.append(text);
            const QString term = decidingTerm(outcome->trace);
            passage.terms.append(term);
            const auto directive = parseSpfDirective(term.toLatin1());
            if (directive && followsTheMove(*directive, context.domain))
                passage.byMove.append(term);
        } else if (outcome->result == SpfResult::TempError) {
            passage.isAnswered = false;
        } else {
            (outcome->result == SpfResult::Fail ? passage.refused : passage.unsure).append(text);
        }
    }
    passage.byMove.removeDuplicates();
    passage.terms.removeDuplicates();
    return passage;
}

/// The terms and addresses of the new side that the record lacks. Nothing while it is open.
std::optional<QStringList> missingNew(const QByteArray &record, const CheckContext &context, Inquiry &inquiry)
{
    QStringList missing;
    const SpfTerms there = readSpfTerms(record);
    for (const SpfDirective &wanted : readSpfTerms(context.plan.newSpf.toUtf8()).directives) {
        if (!hasTerm(there, wanted, context.domain))
            missing.append(spfTextFrom(wanted.text));
    }
    const Passage passage = passageOf(context.plan.newAddresses, context, inquiry);
    for (const QString &address : passage.refused + passage.unsure) {
        if (const auto term = addressTerm(address))
            missing.append(spfTextFrom(term->text));
    }
    return passage.isKnown ? std::optional(missing) : std::nullopt;
}

/// Judges one record against the plan.
class MergeJudge final
{
public:
    MergeJudge(const RecordSets &sets, const CheckContext &context, Inquiry &inquiry)
        : m_context(context), m_inquiry(inquiry), m_records(spfRecordsIn(sets.best()->reply->answers())),
          m_several(severalRecords(sets)), m_observed(recordsByServer(sets))
    {}

    /// Nothing while it is open.
    std::optional<Finding> judge()
    {
        const auto merged = mergedRecord(m_several.isEmpty() ? m_records : m_several, m_context, m_inquiry);
        if (!merged)
            return std::nullopt;
        m_merged = spfTextFrom(merged->record);
        if (!m_several.isEmpty())
            return made(CheckState::Red, Reason::SpfSeveral, {QString::number(m_several.size())});
        if (m_records.isEmpty())
            return made(CheckState::Red, Reason::SpfLacksNew, {m_context.plan.newSpf});
        if (const auto record = parseSpf(m_records.first()); !record)
            return made(CheckState::Red, Reason::SpfSyntax, {spfTextFrom(record.error().term)});
        const auto cost = spfCost(m_context.domain, m_inquiry);
        const auto missing = missingNew(m_records.first(), m_context, m_inquiry);
        const Passage old
            = m_context.plan.mailMovedAt ? Passage() : passageOf(m_context.plan.oldAddresses, m_context, m_inquiry);
        if (!cost || !missing || !old.isKnown)
            return std::nullopt;
        if (cost->allLookups() > SpfLimits::Lookups)
            return made(CheckState::Red, Reason::SpfTooManyLookups, {QString::number(cost->allLookups())});
        return missing->isEmpty() ? judgeOld(old) : made(CheckState::Red, Reason::SpfLacksNew, *missing);
    }

private:
    Finding made(CheckState state, Reason reason, const QStringList &facts) const
    {
        Finding found = finding(A1, state, reason, subjectOf(m_context.domain, RecordType::TXT));
        found.observed = m_observed;
        found.facts = facts;
        if (state != CheckState::Green)
            found.expected = {m_merged};
        return found;
    }

    Finding judgeOld(const Passage &old) const
    {
        if (!old.refused.isEmpty())
            return made(CheckState::Red, Reason::SpfLacksOld, old.refused + old.unsure);
        if (!old.unsure.isEmpty())
            return made(CheckState::Amber, Reason::SpfLacksOld, old.unsure);
        if (!old.isAnswered)
            return made(CheckState::Unknown, Reason::NoUsableAnswer, {});
        if (!old.byMove.isEmpty())
            return made(CheckState::Amber, Reason::SpfCoversOldByMx, old.byMove);
        return made(CheckState::Green, Reason::SpfCoversBoth, old.passing);
    }

    const CheckContext &m_context;
    Inquiry &m_inquiry;
    const QList<QByteArray> m_records;
    const QList<QByteArray> m_several;
    const QStringList m_observed;
    QString m_merged;
};

bool endedStrictly(const CheckContext &context)
{
    if (!context.earlier)
        return false;
    const auto strict = [&context](const SnapshotRecord &record) {
        return record.name == context.domain.ascii() && record.type == QLatin1String("TXT")
            && std::any_of(record.values.begin(), record.values.end(), [](const QString &value) {
                   return isSpf(value.toLatin1()) && readSpfTerms(value.toLatin1()).all == SpfQualifier::Fail;
               });
    };
    return std::any_of(context.earlier->records.begin(), context.earlier->records.end(), strict);
}

} // namespace

QList<Finding> mergedSpfCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (context.plan.newSpf.isEmpty() && context.plan.newAddresses.isEmpty())
        return {};
    const RecordSets sets = setsOf({context.domain, RecordType::TXT}, context, inquiry);
    if (!sets.isKnown)
        return {};
    if (!sets.best())
        return {unknown(A1, subjectOf(context.domain, RecordType::TXT), sets)};
    const auto found = MergeJudge(sets, context, inquiry).judge();
    return found ? QList {*found} : QList<Finding>();
}

QList<Finding> oldSpfCheck(Inquiry &inquiry, const CheckContext &context)
{
    if (!context.plan.mailMovedAt || context.plan.oldAddresses.isEmpty())
        return {};
    const QString subject = subjectOf(context.domain, RecordType::TXT);
    const RecordSets sets = setsOf({context.domain, RecordType::TXT}, context, inquiry);
    if (!sets.isKnown)
        return {};
    if (!sets.best())
        return {unknown(X1, subject, sets)};
    const QList<QByteArray> records = spfRecordsIn(sets.best()->reply->answers());
    if (records.isEmpty())
        return {finding(X1, CheckState::Green, Reason::OldSpfRemoved, subject)};
    const Passage old = passageOf(context.plan.oldAddresses, context, inquiry);
    const auto cost = spfCost(context.domain, inquiry);
    const auto clean
        = removeOldSpf({context.domain, records.first(), context.plan.oldAddresses, context.plan.newSpf.toUtf8(),
                           context.plan.newAddresses, context.plan.otherSenders, endedStrictly(context)},
            inquiry);
    if (!old.isKnown || !cost || !clean)
        return {};
    const QDateTime limit = context.plan.mailMovedAt->addSecs(OldSideMayStay.count());
    const SpfNode *dead = nodeWith(*cost, SpfProblem::NoRecord);
    Finding found = finding(X1, CheckState::Green, Reason::OldSpfRemoved, subject);
    QStringList more;
    if (dead && !dead->term.isEmpty()) {
        found = finding(X1, CheckState::Red, Reason::OldSpfDead, subject);
        found.facts = {spfTextFrom(dead->term)};
    } else if (!old.passing.isEmpty()) {
        const bool overdue = context.now > limit;
        found = finding(X1, overdue ? CheckState::Red : CheckState::Amber,
                        overdue ? Reason::OldSpfOverdue : Reason::OldSpfStillThere, subject);
        found.facts = old.passing;
        more = old.terms;
        if (!overdue)
            found.until = limit;
    } else if (!old.isAnswered) {
        return {unknown(X1, subject)};
    }
    found.observed = spfTextsFrom(records) + more;
    if (found.state != CheckState::Green)
        found.expected = {spfTextFrom(clean->record)};
    return {found};
}

} // namespace hikkoshi

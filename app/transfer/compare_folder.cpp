#include "transfer/compare_folder.h"

#include "transfer/internal_date.h"
#include "transfer/matching.h"
#include "transfer/message_digest.h"
#include "transfer/message_flags.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype MostDifferences = 10'000;
constexpr qsizetype BodiesAtOnce = 200;

/// One message as a side tells it. Lean: a folder may hold half a million.
struct Seen {
    Uid uid = 0;
    qint64 size = 0;
    qint64 arrived = 0;
    QByteArray digest;
    QByteArray flags;
    bool hasMessageId = false;
};

Result<QHash<Uid, Seen>> readSide(MailStore &store, const QByteArray &wireName)
{
    const auto opened = store.open(wireName, MailStore::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    QHash<Uid, Seen> result;
    QSet<QByteArray> flagSets;
    constexpr int All = MailStore::Flags | MailStore::Dates | MailStore::Sizes | MailStore::Headers;
    const auto scanned = store.scan(1, 0, All, [&](MessageFacts &&facts) -> Result<> {
        const RawHeader header = scanHeader(facts.headerFields);
        result.insert(facts.uid, {facts.uid, facts.size, secondsOf(facts.internalDate).value_or(0),
                                  headerDigest(header), *flagSets.insert(joinFlags(facts.flags)),
                                  !header.messageId.isEmpty()});
        return {};
    });
    if (!scanned)
        return fail(scanned.error());
    return result;
}

QList<MatchCandidate> candidatesOf(const QHash<Uid, Seen> &side, const QSet<Uid> &used)
{
    QList<MatchCandidate> result;
    for (const Seen &seen : side) {
        if (!used.contains(seen.uid))
            result.append({seen.uid, seen.digest, seen.arrived, seen.size, seen.hasMessageId});
    }
    std::sort(result.begin(), result.end(),
              [](const MatchCandidate &a, const MatchCandidate &b) { return a.uid < b.uid; });
    return result;
}

/// Compares one folder pair.
class FolderComparer
{
public:
    FolderComparer(MailboxRun &run, MailStore &oldStore, MailStore &newStore, VerifyOutcome &outcome, const FolderPlan &plan)
        : m_run(run)
        , m_old(oldStore)
        , m_new(newStore)
        , m_outcome(outcome)
        , m_plan(plan)
    {
    }

    Result<> compare(const QByteArray &newWireName, bool newExists, bool full)
    {
        m_comparison.oldPath = m_plan.oldPath;
        m_comparison.newPath = m_plan.newPath;
        auto oldSide = readSide(m_old, m_plan.oldWireName);
        if (!oldSide)
            return fail(oldSide.error());
        m_oldSide = std::move(*oldSide);
        if (newExists) {
            auto newSide = readSide(m_new, newWireName);
            if (!newSide)
                return fail(newSide.error());
            m_newSide = std::move(*newSide);
        } else {
            add({DifferenceKind::FolderMissing, lineOf(0), m_plan.oldPath.display(), {}});
        }
        m_comparison.oldMessages = m_oldSide.size();
        m_comparison.newMessages = m_newSide.size();
        if (const auto paired = pair(); !paired)
            return paired;
        QList<std::pair<Uid, Uid>> same;
        for (const auto &[oldUid, newUid] : m_pairs) {
            if (compareFacts(m_oldSide[oldUid], m_newSide[newUid]))
                same.append({oldUid, newUid});
        }
        m_comparison.identical = same.size();
        m_comparison.onlyOnNew = m_newSide.size() - m_pairs.size();
        if (full) {
            if (const auto compared = compareBodies(same); !compared)
                return compared;
        }
        m_outcome.folders.append(m_comparison);
        return nameMissing();
    }

private:
    /// By the ledger where it knows the copy, else by digest: so what another tool copied counts too.
    Result<> pair()
    {
        const auto folders = m_run.ledger.folders(m_outcome.address);
        if (!folders)
            return fail(folders.error());
        QSet<Uid> usedOld;
        QSet<Uid> usedNew;
        for (const LedgerFolder &folder : *folders) {
            if (folder.oldWireName != m_plan.oldWireName)
                continue;
            const auto known = m_run.ledger.pairs(folder.id);
            const auto accounted = m_run.ledger.accounted(folder.id);
            if (!known || !accounted)
                return fail(known ? accounted.error() : known.error());
            m_accounted = *accounted;
            for (const auto &[oldUid, newUid] : *known) {
                // A pair counts only if both are there and look alike: UIDs may have been given anew since.
                if (!m_oldSide.contains(oldUid) || !m_newSide.contains(newUid)
                    || m_oldSide[oldUid].digest != m_newSide[newUid].digest)
                    continue;
                m_pairs.append({oldUid, newUid});
                usedOld.insert(oldUid);
                usedNew.insert(newUid);
            }
        }
        const auto matched = matchMessages(candidatesOf(m_oldSide, usedOld), candidatesOf(m_newSide, usedNew),
                                           MatchRule::Adopting);
        for (const auto &[oldUid, newUid] : matched) {
            m_pairs.append({oldUid, newUid});
            usedOld.insert(oldUid);
        }
        for (const Seen &seen : m_oldSide) {
            if (!usedOld.contains(seen.uid))
                m_unmatched.append(seen.uid);
        }
        std::sort(m_unmatched.begin(), m_unmatched.end());
        return {};
    }

    bool compareFacts(const Seen &before, const Seen &after)
    {
        const auto differs = [&](DifferenceKind kind, const QString &oldValue, const QString &newValue) {
            add({kind, lineOf(before.uid), oldValue, newValue});
            m_toName.append(before.uid);
            return false;
        };
        bool same = true;
        if (before.size != after.size)
            same = differs(DifferenceKind::SizeDiffers, QString::number(before.size), QString::number(after.size));
        if (before.arrived != after.arrived && before.arrived != 0) {
            const auto text = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate); };
            same = differs(DifferenceKind::DateDiffers, text(before.arrived), text(after.arrived));
        }
        if (before.flags != after.flags)
            same = differs(DifferenceKind::FlagsDiffer, QString::fromLatin1(before.flags), QString::fromLatin1(after.flags));
        if (before.digest != after.digest)
            same = differs(DifferenceKind::HeaderDiffers, {}, {});
        return same;
    }

    /// Reads the bodies of both sides, a few hundred at a time.
    Result<> compareBodies(const QList<std::pair<Uid, Uid>> &pairs)
    {
        for (qsizetype first = 0; first < pairs.size(); first += BodiesAtOnce) {
            const auto part = pairs.mid(first, BodiesAtOnce);
            QList<Uid> oldUids;
            QList<Uid> newUids;
            for (const auto &[oldUid, newUid] : part) {
                oldUids.append(oldUid);
                newUids.append(newUid);
            }
            const auto before = hashes(m_old, oldUids);
            if (!before)
                return fail(before.error());
            const auto after = hashes(m_new, newUids);
            if (!after)
                return fail(after.error());
            for (const auto &[oldUid, newUid] : part) {
                if (before->value(oldUid) == after->value(newUid))
                    continue;
                --m_comparison.identical;
                add({DifferenceKind::BodyDiffers, lineOf(oldUid), QString::fromLatin1(before->value(oldUid).toHex()),
                     QString::fromLatin1(after->value(newUid).toHex())});
                m_toName.append(oldUid);
            }
            m_run.meter.done(part.size(), {});
        }
        return {};
    }

    Result<QHash<Uid, QByteArray>> hashes(MailStore &store, const QList<Uid> &uids)
    {
        if (const auto asked = store.requestBodies(uids); !asked)
            return fail(asked.error());
        QHash<Uid, QByteArray> result;
        while (true) {
            const auto fetched = store.nextBody();
            if (!fetched)
                return fail(fetched.error());
            if (!*fetched)
                return result;
            if (!(*fetched)->body)
                continue;
            auto hash = sha256Of(*(*fetched)->body);
            if (!hash)
                return fail(hash.error());
            result.insert((*fetched)->uid, std::move(*hash));
        }
    }

    MessageLine lineOf(Uid uid) const
    {
        MessageLine line;
        line.address = m_outcome.address;
        line.folder = m_plan.oldPath;
        line.oldUid = uid;
        if (const auto seen = m_oldSide.find(uid); seen != m_oldSide.end()) {
            line.size = {seen->size};
            line.arrived = QDateTime::fromSecsSinceEpoch(seen->arrived, Qt::UTC);
        }
        return line;
    }

    void add(const Difference &difference)
    {
        ++m_outcome.differenceCount;
        if (m_outcome.differences.size() < MostDifferences)
            m_outcome.differences.append(difference);
    }

    /// What is missing, and who wrote each message that differs: a person must be able to find it.
    Result<> nameMissing()
    {
        for (const Uid uid : m_unmatched) {
            const auto accounted = m_accounted.find(uid);
            if (accounted != m_accounted.end()) {
                ++m_outcome.folders.last().accounted;
                continue;
            }
            add({DifferenceKind::MissingOnNew, lineOf(uid), {}, {}});
            m_toName.append(uid);
        }
        if (m_toName.isEmpty())
            return {};
        const auto opened = m_old.open(m_plan.oldWireName, MailStore::Access::ReadOnly);
        if (!opened)
            return fail(opened.error());
        QHash<Uid, RawHeader> headers;
        const QSet<Uid> wanted(m_toName.begin(), m_toName.end());
        const auto [first, last] = std::minmax_element(m_toName.begin(), m_toName.end());
        const auto scanned = m_old.scan(*first, *last, MailStore::Headers, [&](MessageFacts &&facts) -> Result<> {
            if (wanted.contains(facts.uid) && headers.size() < MostDifferences)
                headers.insert(facts.uid, scanHeader(facts.headerFields));
            return {};
        });
        if (!scanned)
            return scanned;
        for (Difference &difference : m_outcome.differences) {
            MessageLine &line = difference.message;
            if (line.folder != m_plan.oldPath || !headers.contains(line.oldUid))
                continue;
            const RawHeader &header = headers[line.oldUid];
            line.rawDate = header.date;
            line.rawFrom = header.from;
            line.rawSubject = header.subject;
        }
        return {};
    }

    MailboxRun &m_run;
    MailStore &m_old;
    MailStore &m_new;
    VerifyOutcome &m_outcome;
    const FolderPlan &m_plan;
    FolderComparison m_comparison;
    QHash<Uid, Seen> m_oldSide;
    QHash<Uid, Seen> m_newSide;
    QList<std::pair<Uid, Uid>> m_pairs;
    QList<Uid> m_unmatched;
    QSet<Uid> m_accounted;
    QList<Uid> m_toName;
};

} // namespace

Result<> compareFolder(MailboxRun &run, MailStore &oldStore, MailStore &newStore, VerifyOutcome &outcome,
                       const FolderPlan &plan, const QByteArray &newWireName, bool newExists, bool full)
{
    FolderComparer comparer(run, oldStore, newStore, outcome, plan);
    return comparer.compare(newWireName, newExists, full);
}

} // namespace hikkoshi

#include "transfer/matching.h"

#include <QMultiHash>
#include <QSet>

#include <functional>

namespace hikkoshi {

namespace {

/// Line ends made whole, a header added by a tool: so much may two copies of one message differ in size.
bool nearlyEqual(qint64 a, qint64 b)
{
    return qAbs(a - b) <= 256 + qMin(a, b) / 32;
}

class Matcher
{
public:
    Matcher(const QList<MatchCandidate> &oldSide, const QList<MatchCandidate> &newSide)
        : m_old(oldSide)
        , m_new(newSide)
    {
        // Inserted from the back, so that equal digests come out in UID order.
        for (auto place = newSide.size(); place-- > 0;)
            m_byDigest.insert(newSide[place].digest, place);
    }

    void pass(const std::function<bool(const MatchCandidate &, const MatchCandidate &)> &same)
    {
        for (qsizetype i = 0; i < m_old.size(); ++i) {
            if (m_usedOld.contains(i))
                continue;
            for (auto it = m_byDigest.find(m_old[i].digest); it != m_byDigest.end() && it.key() == m_old[i].digest; ++it) {
                if (same(m_old[i], m_new[it.value()])) {
                    pairs.append({m_old[i].uid, m_new[it.value()].uid});
                    m_usedOld.insert(i);
                    m_byDigest.erase(it);
                    break;
                }
            }
        }
    }

    QList<std::pair<Uid, Uid>> pairs;

private:
    const QList<MatchCandidate> &m_old;
    const QList<MatchCandidate> &m_new;
    QMultiHash<QByteArray, qsizetype> m_byDigest;
    QSet<qsizetype> m_usedOld;
};

} // namespace

QList<std::pair<Uid, Uid>> matchMessages(const QList<MatchCandidate> &oldSide, const QList<MatchCandidate> &newSide,
                                         MatchRule rule)
{
    Matcher matcher(oldSide, newSide);
    matcher.pass([](const MatchCandidate &a, const MatchCandidate &b) {
        return a.arrived == b.arrived && a.size == b.size;
    });
    if (rule == MatchRule::Adopting) {
        matcher.pass([](const MatchCandidate &a, const MatchCandidate &b) { return a.size == b.size; });
        matcher.pass([](const MatchCandidate &a, const MatchCandidate &b) {
            return a.hasMessageId && nearlyEqual(a.size, b.size);
        });
    }
    return matcher.pairs;
}

} // namespace hikkoshi

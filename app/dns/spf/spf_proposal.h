#pragma once

#include "dns/spf/spf_node.h"

#include <QByteArray>
#include <QList>

namespace hikkoshi {

/// A record to be pasted, and what is to be known about it.
struct SpfProposal {
    static constexpr qsizetype LongestString = 255;     ///< of TXT data (RFC 1035 §3.3.14)
    static constexpr qsizetype LongestRecord = 450;     ///< with other TXT beside it, a longer one may not fit into UDP

    QByteArray record;                  ///< exactly what is to stand there; one TXT record
    QList<QByteArray> strings;          ///< the same in pieces of 255, for panels that do not cut by themselves
    QList<QByteArray> added;            ///< terms that were not there
    QList<QByteArray> removed;          ///< terms that were
    QList<QByteArray> refused;          ///< pieces of the input that are no SPF
    QList<QByteArray> addressesLeft;    ///< old addresses that pass although they should not any more (clean-up)
    SpfNode cost;                       ///< of the whole tree; its root says when it is too much

    [[nodiscard]] bool isLong() const { return record.size() > LongestRecord; }
    /// Nobody can evaluate it: more than ten look-ups or two void ones.
    [[nodiscard]] bool isTooExpensive() const
    {
        return cost.allLookups() > SpfLimits::Lookups || cost.allVoids() > SpfLimits::Voids;
    }
};

/// \a text in pieces of at most 255 octets. No piece begins or ends with a blank at a cut: panels trim.
[[nodiscard]] QList<QByteArray> txtStrings(const QByteArray &text);

/// The pieces as a zone file writes them: "\"v=spf1 …\" \"…\"".
[[nodiscard]] QByteArray quotedStrings(const QList<QByteArray> &strings);

} // namespace hikkoshi

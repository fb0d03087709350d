#pragma once

#include "imap/mail_store.h"
#include "imap/pipeline.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <vector>

namespace hikkoshi {

/// Tells the facts of each message once, whatever the server says twice, in pieces, or unasked. Keeps four bytes a
/// message.
class FolderScan final
{
public:
    using Sink = std::function<Result<>(MessageFacts &&)>;
    FolderScan(Uid first, Uid last, int facts, const Sink &sink)
        : m_first(first)
        , m_last(last)
        , m_facts(facts)
        , m_sink(sink)
    {
    }

    /// Runs the scan on \a pipeline. The sink's error kills the pipeline.
    [[nodiscard]] Result<> run(Pipeline &pipeline, quint64 changedSince);

private:
    struct Piece {
        MessageFacts facts;
        int told = 0;
    };

    [[nodiscard]] Result<> hear(Reply &&reply);
    [[nodiscard]] Result<> tellRest();
    [[nodiscard]] bool isKnown(Uid uid) const;
    void remember(Uid uid);

    Uid m_first;
    Uid m_last;
    int m_facts;
    const Sink &m_sink;
    std::vector<Uid> m_told;            ///< ascending
    QSet<Uid> m_toldLate;               ///< those that came out of order
    QHash<Uid, Piece> m_pieces;
};

} // namespace hikkoshi

#pragma once

#include "imap/mail_store.h"
#include "imap/pipeline.h"

#include <QHash>

namespace hikkoshi {

/// APPENDs under way. At most one of them waits for permission to send a message; anything else that is to be sent on
/// the same connection must call proceedAll() first.
class Appender final
{
public:
    Appender(Pipeline &pipeline, LiteralMode literals, bool uidPlus)
        : m_pipeline(pipeline)
        , m_literals(literals)
        , m_uidPlus(uidPlus)
    {
    }

    using Ticket = MailStore::Ticket;
    [[nodiscard]] Result<Ticket> start(const QByteArray &wireName, const QList<AppendItem> &items);
    [[nodiscard]] Result<> proceed(Ticket ticket);
    [[nodiscard]] Result<Appended> finish(Ticket ticket);
    [[nodiscard]] Result<> proceedAll();

private:
    struct Run {
        QList<const Spool *> bodies;
        QList<Command> heads;           ///< what is sent before each body
        qsizetype next = 0;             ///< the body whose head is being sent
        qsizetype part = 0;             ///< of that head
        bool asking = false;
        bool sent = false;              ///< nothing more to send
    };

    [[nodiscard]] Result<> advance(Ticket ticket, Run &run, bool mayWait);
    [[nodiscard]] Result<> sendHead(Ticket ticket, Run &run);
    [[nodiscard]] Result<> sendBody(const Spool &body);
    [[nodiscard]] Appended told(const StatusReply &status, qsizetype count) const;

    Pipeline &m_pipeline;
    LiteralMode m_literals;
    bool m_uidPlus;
    QHash<Ticket, Run> m_runs;
};

} // namespace hikkoshi

#include "imap/appender.h"

namespace hikkoshi {

Result<Appender::Ticket> Appender::start(const QByteArray &wireName, const QList<AppendItem> &items)
{
    Run run;
    for (const AppendItem &item : items) {
        if (!item.body || (items.size() > 1 && item.body->size() == 0))
            return fail(ErrorKind::BadInput, QStringLiteral("an empty message among others"));
        auto head = run.heads.isEmpty() ? commands::append(wireName, item, item.body->size(), m_literals)
                                        : commands::appendNext(item, item.body->size(), m_literals);
        if (!head)
            return fail(head.error());
        run.heads.append(std::move(*head));
        run.bodies.append(item.body);
    }
    if (run.heads.isEmpty())
        return fail(ErrorKind::BadInput, QStringLiteral("nothing to append"));
    if (auto others = proceedAll(); !others)
        return fail(others.error());
    auto id = m_pipeline.begin(ReplyContext::Append);
    if (!id)
        return id;
    if (auto sent = advance(*id, run, false); !sent)
        return fail(sent.error());
    m_runs.insert(*id, std::move(run));
    return id;
}

/// Sends as much as may be sent; stops at a question to the server unless it may wait for the answer.
Result<> Appender::advance(Ticket ticket, Run &run, bool mayWait)
{
    while (!run.sent) {
        if (run.asking) {
            if (!mayWait)
                return {};
            auto permission = m_pipeline.awaitPermission(ticket);
            if (!permission)
                return fail(permission.error());
            run.asking = false;
            run.sent = !*permission; // refused before its bytes: the command is over
            continue;
        }
        if (run.part < run.heads[run.next].parts.size()) {
            if (auto sent = sendHead(ticket, run); !sent)
                return sent;
            continue;
        }
        if (auto sent = sendBody(*run.bodies[run.next]); !sent)
            return sent;
        run.part = 0;
        run.sent = ++run.next == run.bodies.size();
        if (auto ended = run.sent ? m_pipeline.end() : Result<> {}; !ended)
            return ended;
    }
    return {};
}

/// The next part of a head; all parts but the last end in a question.
Result<> Appender::sendHead(Ticket ticket, Run &run)
{
    const QList<QByteArray> &parts = run.heads[run.next].parts;
    if (auto put = m_pipeline.put(parts[run.part]); !put)
        return put;
    run.asking = ++run.part < parts.size();
    if (!run.asking)
        return {};
    m_pipeline.expectPermission(ticket);
    return m_pipeline.flush();
}

Result<> Appender::sendBody(const Spool &body)
{
    auto sent = body.read([this](QByteArrayView bytes) { return m_pipeline.put(bytes); });
    // Fewer bytes than announced: the rest of the connection would be taken for the message.
    if (!sent)
        return m_pipeline.die(sent.error());
    return {};
}

Result<> Appender::proceed(Ticket ticket)
{
    const auto run = m_runs.find(ticket);
    if (run == m_runs.end())
        return fail(ErrorKind::Internal, QStringLiteral("no such append"));
    return advance(ticket, *run, true);
}

Result<> Appender::proceedAll()
{
    for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
        if (auto sent = advance(run.key(), *run, true); !sent)
            return sent;
    }
    return {};
}

Result<Appended> Appender::finish(Ticket ticket)
{
    if (auto sent = proceed(ticket); !sent)
        return fail(sent.error());
    const qsizetype count = m_runs.take(ticket).bodies.size();
    auto status = m_pipeline.finishWell(ticket);
    if (!status)
        return fail(status.error());
    return told(*status, count);
}

/// An APPENDUID that cannot be true is as good as none: what was stored is then found out by looking.
Appended Appender::told(const StatusReply &status, qsizetype count) const
{
    const QByteArrayView arguments(status.codeArguments);
    const qsizetype blank = arguments.indexOf(' ');
    if (!m_uidPlus || status.codeName != "APPENDUID" || blank < 0)
        return {};
    bool isNumber = false;
    const UidValidity validity = arguments.first(blank).toByteArray().toUInt(&isNumber);
    const auto uids = parseUidSet(arguments.sliced(blank + 1), count);
    if (!isNumber || validity == 0 || !uids || uids->size() != count)
        return {};
    for (qsizetype i = 1; i < uids->size(); ++i) {
        if (uids->at(i) <= uids->at(i - 1))
            return {};
    }
    return Appended {validity, *uids};
}

} // namespace hikkoshi

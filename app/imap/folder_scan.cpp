#include "imap/folder_scan.h"

#include "imap/commands.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype MostPieces = 100'000;

void merge(MessageFacts &into, int told, MessageFacts &&from)
{
    if (told & MailStore::Flags)
        into.flags = std::move(from.flags);
    if (told & MailStore::Dates)
        into.internalDate = std::move(from.internalDate);
    if (told & MailStore::Sizes)
        into.size = from.size;
    if (told & MailStore::Headers)
        into.headerFields = std::move(from.headerFields);
    if (from.modSeq > 0)
        into.modSeq = from.modSeq;
    into.uid = from.uid;
}

} // namespace

Result<> FolderScan::run(Pipeline &pipeline, quint64 changedSince)
{
    const Listening listening(pipeline, [this](Reply &&reply) { return hear(std::move(reply)); });
    auto command = commands::fetchFacts(m_first, m_last, m_facts, changedSince);
    auto id = command ? pipeline.send(*command) : fail(command.error());
    auto status = id ? pipeline.finish(*id) : fail(id.error());
    if (!status)
        return fail(status.error());
    // Messages that vanished meanwhile are no failure: the others were told.
    if (status->condition != Condition::Ok && status->codeName != "EXPUNGEISSUED") {
        const auto how = status->condition == Condition::No ? ReplyStatus::No : ReplyStatus::Bad;
        return fail(classifyReply(how, ReplyContext::Other, status->words));
    }
    auto rest = tellRest();
    return rest ? rest : pipeline.die(rest.error());
}

Result<> FolderScan::hear(Reply &&reply)
{
    auto *fetch = std::get_if<FetchReply>(&reply);
    // "n:*" always tells the last message, also when it is before n.
    if (!fetch || fetch->facts.uid < m_first || (m_last != 0 && fetch->facts.uid > m_last) || fetch->facts.uid == 0)
        return {};
    const Uid uid = fetch->facts.uid;
    if (isKnown(uid))
        return {};
    if ((fetch->told & m_facts) == m_facts) {
        m_pieces.remove(uid);
        remember(uid);
        return m_sink(std::move(fetch->facts));
    }
    // A change of flags told unasked, or an answer in pieces.
    if (m_pieces.size() >= MostPieces && !m_pieces.contains(uid))
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("too many answers in pieces"));
    Piece &piece = m_pieces[uid];
    merge(piece.facts, fetch->told, std::move(fetch->facts));
    piece.told |= fetch->told;
    if ((piece.told & m_facts) != m_facts)
        return {};
    MessageFacts whole = m_pieces.take(uid).facts;
    remember(uid);
    return m_sink(std::move(whole));
}

/// A message whose facts never came complete is a message all the same.
Result<> FolderScan::tellRest()
{
    QList<Uid> uids = m_pieces.keys();
    std::sort(uids.begin(), uids.end());
    for (const Uid uid : std::as_const(uids)) {
        if (auto taken = m_sink(m_pieces.take(uid).facts); !taken)
            return taken;
    }
    return {};
}

bool FolderScan::isKnown(Uid uid) const
{
    if (m_told.empty() || uid > m_told.back())
        return false;
    return std::binary_search(m_told.begin(), m_told.end(), uid) || m_toldLate.contains(uid);
}

void FolderScan::remember(Uid uid)
{
    if (m_told.empty() || uid > m_told.back())
        m_told.push_back(uid);
    else
        m_toldLate.insert(uid);
}

} // namespace hikkoshi

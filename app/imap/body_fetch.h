#pragma once

#include "imap/mail_store.h"
#include "imap/pipeline.h"

#include <QHash>

#include <deque>

namespace hikkoshi {

/// Fetches bodies of the open folder: several commands under way, each asked UID told exactly once.
class BodyFetch final
{
public:
    explicit BodyFetch(Pipeline &pipeline)
        : m_pipeline(pipeline)
    {
    }

    /// Asks, without waiting, for those that are not being asked for already.
    [[nodiscard]] Result<> request(const QList<Uid> &uids);
    /// MailStore::nextBody().
    [[nodiscard]] Result<std::optional<FetchedMessage>> next();
    /// Takes \a reply, which holds a body. ProtocolViolation when its UID was not asked for or was told already.
    [[nodiscard]] Result<> take(FetchReply &reply);
    /// Waits for what is under way and forgets everything: the folder is about to change.
    [[nodiscard]] Result<> abandon();

private:
    static constexpr qsizetype MostUids = 200;          ///< in one command
    static constexpr size_t MostCommands = 8;           ///< unanswered
    static constexpr qint64 MostInMemory = 32 * 1024 * 1024;

    struct Group {
        Pipeline::CommandId id = 0;
        QList<Uid> uids;
    };

    [[nodiscard]] Result<> refill();
    [[nodiscard]] Result<> settle();
    [[nodiscard]] Result<> settleGroup(const Group &group);
    void tell(FetchedMessage &&message);

    Pipeline &m_pipeline;
    std::deque<UidSet> m_waiting;
    std::deque<Group> m_sent;
    QHash<Uid, bool> m_untold;                          ///< true: it was sent
    std::deque<FetchedMessage> m_ready;
    qint64 m_readyInMemory = 0;
};

} // namespace hikkoshi

#include "imap/imap_store.h"

#include "imap/appender.h"
#include "imap/body_fetch.h"
#include "imap/folder_commands.h"
#include "imap/folder_scan.h"
#include "imap/session.h"

#include <QMap>

namespace hikkoshi {

namespace {

constexpr std::chrono::seconds Farewell {1};

/// A MailStore over one IMAP connection.
class ImapStore final : public MailStore
{
public:
    explicit ImapStore(Session session);
    ~ImapStore() override { m_pipeline.stream().abort(); }
    Q_DISABLE_COPY_MOVE(ImapStore)

    const StoreFeatures &features() const override { return m_session.features; }
    NameSpace nameSpace() const override { return m_session.nameSpace; }

    Result<QList<ServerFolder>> listFolders() override;
    Result<QList<std::optional<FolderStatus>>> status(const QList<QByteArray> &wireNames) override;
    Result<> createFolder(const QByteArray &wireName, FolderRole role) override;
    Result<> subscribe(const QByteArray &wireName) override;
    Result<std::optional<Quota>> quota() override;
    Result<OpenedFolder> open(const QByteArray &wireName, Access access) override;
    Result<> scan(Uid first, Uid last, int facts, const std::function<Result<>(MessageFacts &&)> &sink,
                  quint64 changedSince) override;
    Result<> requestBodies(const QList<Uid> &uids) override;
    Result<std::optional<FetchedMessage>> nextBody() override;
    Result<Ticket> startAppend(const QByteArray &wireName, const QList<AppendItem> &items) override;
    Result<> proceedAppend(Ticket ticket) override;
    Result<Appended> finishAppend(Ticket ticket) override;
    bool appendsWithoutWaiting(qint64 bytes) const override { return mayPush(m_session.literals, bytes); }
    Result<> changeFlags(const QList<FlagChange> &changes) override;
    Result<> noop() override;
    void close() override;

private:
    [[nodiscard]] Result<> ready();
    [[nodiscard]] Result<> readyInFolder();
    [[nodiscard]] Result<> runPlain(const Result<Command> &command);
    [[nodiscard]] Result<> storeFlags(const QList<Uid> &uids, bool add, const QList<QByteArray> &flags,
                                      QList<Pipeline::CommandId> &ids);

    Session m_session;
    Pipeline &m_pipeline;
    BodyFetch m_bodies;
    Appender m_appender;
    quint32 m_messages = 0;         ///< in the open folder
    bool m_isOpen = false;
    Access m_access = Access::ReadOnly;
};

ImapStore::ImapStore(Session session)
    : m_session(std::move(session))
    , m_pipeline(*m_session.pipeline)
    , m_bodies(m_pipeline)
    , m_appender(m_pipeline, m_session.literals, m_session.features.uidPlus)
{
    m_pipeline.setResidentListener([this](Reply &reply) -> Result<bool> {
        if (const auto *exists = std::get_if<ExistsReply>(&reply))
            m_messages = exists->messages;
        auto *fetch = std::get_if<FetchReply>(&reply);
        if (!fetch || fetch->bodies == 0)
            return false;
        auto taken = m_bodies.take(*fetch);
        return taken ? Result<bool>(true) : fail(taken.error());
    });
}

/// Whether anything may be sent now; lets an append that waits for permission have it first.
Result<> ImapStore::ready()
{
    if (m_pipeline.death())
        return fail(*m_pipeline.death());
    return m_appender.proceedAll();
}

Result<> ImapStore::readyInFolder()
{
    if (!m_isOpen)
        return fail(m_pipeline.death().value_or(Error {ErrorKind::Internal, QStringLiteral("no folder is open")}));
    return ready();
}

Result<> ImapStore::runPlain(const Result<Command> &command)
{
    if (!command)
        return fail(command.error());
    if (auto may = ready(); !may)
        return may;
    auto status = m_pipeline.run(*command);
    return status ? Result<> {} : fail(status.error());
}

Result<QList<ServerFolder>> ImapStore::listFolders()
{
    auto may = ready();
    return may ? hikkoshi::listFolders(m_session) : fail(may.error());
}

Result<QList<std::optional<FolderStatus>>> ImapStore::status(const QList<QByteArray> &wireNames)
{
    auto may = ready();
    return may ? folderStatus(m_session, wireNames) : fail(may.error());
}

Result<> ImapStore::createFolder(const QByteArray &wireName, FolderRole role)
{
    auto may = ready();
    return may ? hikkoshi::createFolder(m_session, wireName, role) : may;
}

Result<> ImapStore::subscribe(const QByteArray &wireName)
{
    return runPlain(commands::onFolder("SUBSCRIBE", wireName, m_session.literals));
}

Result<std::optional<Quota>> ImapStore::quota()
{
    auto may = ready();
    return may ? mailboxQuota(m_session) : fail(may.error());
}

Result<OpenedFolder> ImapStore::open(const QByteArray &wireName, Access access)
{
    auto may = ready();
    if (may)
        may = m_bodies.abandon();
    auto command = commands::onFolder(access == Access::ReadOnly ? "EXAMINE" : "SELECT", wireName, m_session.literals,
                                      m_session.features.condStore ? " (CONDSTORE)" : "");
    if (!may || !command)
        return fail(may ? command.error() : may.error());
    m_isOpen = false;
    m_messages = 0;
    OpenedFolder folder;
    folder.permanentFlags = {"\\Answered", "\\Deleted", "\\Draft", "\\Flagged", "\\Seen"}; // when it does not tell
    const Listening listening(m_pipeline, [&folder](Reply &&reply) -> Result<> {
        const auto *told = std::get_if<StatusReply>(&reply);
        if (!told || told->condition != Condition::Ok)
            return {};
        if (told->codeName == "UIDVALIDITY")
            folder.status.uidValidity = told->codeArguments.toUInt();
        else if (told->codeName == "UIDNEXT")
            folder.status.uidNext = told->codeArguments.toUInt();
        else if (told->codeName == "HIGHESTMODSEQ")
            folder.status.highestModSeq = told->codeArguments.toULongLong();
        else if (told->codeName == "PERMANENTFLAGS")
            folder.permanentFlags = parseFlagList(told->codeArguments);
        return {};
    });
    auto status = m_pipeline.run(*command);
    if (!status) {
        Error error = status.error();
        if (error.kind == ErrorKind::FolderRefused)
            error.kind = ErrorKind::FolderMissing;
        return fail(error);
    }
    m_isOpen = true;
    m_access = access;
    folder.status.messages = m_messages;
    folder.takesNewKeywords = folder.permanentFlags.removeAll("\\*") > 0;
    return folder;
}

Result<> ImapStore::scan(Uid first, Uid last, int facts, const std::function<Result<>(MessageFacts &&)> &sink,
                         quint64 changedSince)
{
    if (auto may = readyInFolder(); !may)
        return may;
    if (m_messages == 0) // some servers call "1:*" an error then
        return {};
    return FolderScan(qMax<Uid>(first, 1), last, facts, sink).run(m_pipeline, m_session.features.condStore ? changedSince : 0);
}

Result<> ImapStore::requestBodies(const QList<Uid> &uids)
{
    auto may = readyInFolder();
    return may ? m_bodies.request(uids) : may;
}

Result<std::optional<FetchedMessage>> ImapStore::nextBody()
{
    auto may = readyInFolder();
    return may ? m_bodies.next() : fail(may.error());
}

Result<MailStore::Ticket> ImapStore::startAppend(const QByteArray &wireName, const QList<AppendItem> &items)
{
    if (m_pipeline.death())
        return fail(*m_pipeline.death());
    if (items.size() > 1 && !m_session.features.multiAppend)
        return fail(ErrorKind::BadInput, QStringLiteral("MULTIAPPEND is not offered"));
    return m_appender.start(wireName, items);
}

Result<> ImapStore::proceedAppend(Ticket ticket)
{
    return m_pipeline.death() ? fail(*m_pipeline.death()) : m_appender.proceed(ticket);
}

Result<Appended> ImapStore::finishAppend(Ticket ticket)
{
    return m_pipeline.death() ? fail(*m_pipeline.death()) : m_appender.finish(ticket);
}

Result<> ImapStore::storeFlags(const QList<Uid> &uids, bool add, const QList<QByteArray> &flags,
                               QList<Pipeline::CommandId> &ids)
{
    constexpr qsizetype Any = 100'000;
    const auto sets = uidSets(uids, Any);
    for (const UidSet &set : sets) {
        auto command = commands::store(set, add, flags);
        auto id = command ? m_pipeline.send(*command) : fail(command.error());
        if (!id)
            return fail(id.error());
        ids.append(*id);
    }
    return {};
}

Result<> ImapStore::changeFlags(const QList<FlagChange> &changes)
{
    if (auto may = readyInFolder(); !may)
        return may;
    if (m_access == Access::ReadOnly)
        return fail(ErrorKind::Internal, QStringLiteral("flags change only in a folder opened for writing"));
    QMap<QList<QByteArray>, QList<Uid>> additions;
    QMap<QList<QByteArray>, QList<Uid>> removals;
    for (const FlagChange &change : changes) {
        if (!change.add.isEmpty())
            additions[change.add].append(change.uid);
        if (!change.remove.isEmpty())
            removals[change.remove].append(change.uid);
    }
    QList<Pipeline::CommandId> ids;
    Result<> outcome;
    for (auto group = additions.cbegin(); outcome && group != additions.cend(); ++group)
        outcome = storeFlags(group.value(), true, group.key(), ids);
    for (auto group = removals.cbegin(); outcome && group != removals.cend(); ++group)
        outcome = storeFlags(group.value(), false, group.key(), ids);
    for (const auto id : std::as_const(ids)) {
        auto status = m_pipeline.finishWell(id);
        const bool gone = !status && status.error().detail.contains(QLatin1String("[EXPUNGEISSUED]"));
        if (!status && !gone && outcome)
            outcome = fail(status.error());
    }
    return outcome;
}

Result<> ImapStore::noop()
{
    return runPlain(commands::plain("NOOP"));
}

/// Not behind a command under way: servers then cut the line before its last bytes.
void ImapStore::close()
{
    auto command = commands::plain("LOGOUT");
    if (!m_pipeline.death() && m_pipeline.isIdle() && command) {
        m_pipeline.setDeadline(std::chrono::steady_clock::now() + Farewell);
        (void)m_pipeline.run(*command);
    }
    (void)m_pipeline.die({ErrorKind::ConnectionLost, QStringLiteral("closed")});
}

} // namespace

Result<std::unique_ptr<MailStore>> openImapStore(const Endpoint &endpoint, const Login &login, const TrustSettings &trust,
                                                 std::stop_token stop, const ImapTimeouts &timeouts, QThread *home)
{
    auto session = openSession(endpoint, login, trust, std::move(stop), timeouts);
    if (!session)
        return fail(session.error());
    if (home)
        session->pipeline->stream().moveTo(*home);
    return std::make_unique<ImapStore>(std::move(*session));
}

} // namespace hikkoshi

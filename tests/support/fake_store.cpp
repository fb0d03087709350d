#include "support/fake_store.h"

#include "imap/folder_mapping.h"

#include <QHash>

#include <algorithm>

namespace hikkoshi {

Uid FakeFolder::deliver(const QByteArray &body, const QList<QByteArray> &flags, const QByteArray &internalDate)
{
    messages.append({uidNext, flags, internalDate, body, ++modSeq});
    return uidNext++;
}

void FakeFolder::setFlags(Uid uid, const QList<QByteArray> &flags)
{
    for (FakeMessage &message : messages) {
        if (message.uid == uid) {
            message.flags = flags;
            message.modSeq = ++modSeq;
        }
    }
}

void FakeFolder::expunge(Uid uid)
{
    messages.removeIf([uid](const FakeMessage &message) { return message.uid == uid; });
    ++modSeq;
}

QList<QByteArray> FakeFolder::contents() const
{
    QList<QByteArray> result;
    for (const FakeMessage &message : messages)
        result.append(message.internalDate + '|' + message.flags.join(' ') + '|' + message.body);
    std::sort(result.begin(), result.end());
    return result;
}

FakeServer::FakeServer()
{
    features.uidPlus = true;
    features.multiAppend = true;
    features.literalPlus = true;
    features.condStore = true;
    folders.insert("INBOX", {});
}

namespace {

class FakeStore final : public MailStore
{
public:
    explicit FakeStore(FakeServer &server)
        : m_server(server)
    {
    }

    const StoreFeatures &features() const override { return m_server.features; }
    NameSpace nameSpace() const override { return m_server.nameSpace; }

    Result<QList<ServerFolder>> listFolders() override
    {
        QList<ServerFolder> result;
        for (auto it = m_server.folders.begin(); it != m_server.folders.end(); ++it)
            result.append({it.key(), pathFromWire(it.key(), m_server.nameSpace), it->role, true, it->subscribed});
        return result;
    }

    Result<QList<std::optional<FolderStatus>>> status(const QList<QByteArray> &wireNames) override
    {
        QList<std::optional<FolderStatus>> result;
        for (const QByteArray &name : wireNames) {
            const auto it = m_server.folders.find(name);
            result.append(it == m_server.folders.end() ? std::nullopt : std::optional(statusOf(*it)));
        }
        return result;
    }

    Result<> createFolder(const QByteArray &wireName, FolderRole role) override
    {
        if (!m_server.folders.contains(wireName)) {
            FakeFolder folder;
            folder.role = role;
            m_server.folders.insert(wireName, folder);
        }
        return {};
    }
    Result<> subscribe(const QByteArray &wireName) override
    {
        m_server.folders[wireName].subscribed = true;
        return {};
    }
    Result<std::optional<Quota>> quota() override { return std::nullopt; }

    Result<OpenedFolder> open(const QByteArray &wireName, Access) override
    {
        if (m_dead)
            return fail(ErrorKind::ConnectionLost);
        const auto it = m_server.folders.find(wireName);
        if (it == m_server.folders.end())
            return fail(ErrorKind::FolderMissing);
        ++m_server.opened;
        m_open = wireName;
        return OpenedFolder {statusOf(*it), m_server.permanentFlags, m_server.takesNewKeywords};
    }

    Result<> scan(Uid first, Uid last, int facts, const std::function<Result<>(MessageFacts &&)> &sink,
                  quint64 changedSince) override
    {
        for (const FakeMessage &message : QList<FakeMessage>(m_server.folders[m_open].messages)) {
            if (message.uid < first || (last != 0 && message.uid > last) || message.modSeq <= changedSince)
                continue;
            MessageFacts told;
            told.uid = message.uid;
            if (facts & Flags)
                told.flags = message.flags;
            if (facts & Dates)
                told.internalDate = message.internalDate;
            if (facts & Sizes)
                told.size = message.body.size();
            if (facts & Headers)
                told.headerFields = message.body.left(message.body.indexOf("\r\n\r\n") + 4);
            if (const auto taken = sink(std::move(told)); !taken)
                return taken;
        }
        return {};
    }

    Result<> requestBodies(const QList<Uid> &uids) override
    {
        m_wanted.append(uids);
        return {};
    }
    Result<std::optional<FetchedMessage>> nextBody() override
    {
        if (m_wanted.isEmpty())
            return std::nullopt;
        FetchedMessage fetched {m_wanted.takeFirst(), {}, {}};
        for (const FakeMessage &message : m_server.folders[m_open].messages) {
            if (message.uid != fetched.uid)
                continue;
            ++m_server.bodiesRead;
            fetched.body = std::make_unique<Spool>();
            if (const auto written = fetched.body->write(message.body); !written)
                return fail(written.error());
        }
        return fetched;
    }

    Result<Ticket> startAppend(const QByteArray &wireName, const QList<AppendItem> &items) override
    {
        if (m_dead)
            return fail(ErrorKind::ConnectionLost);
        ++m_server.appendCommands;
        Pending pending {wireName, {}, {}};
        for (const AppendItem &item : items) {
            if (!pending.refusal && m_server.refuses)
                pending.refusal = m_server.refuses(item);
            QByteArray body;
            const auto read = item.body->read([&](QByteArrayView chunk) -> Result<> {
                body.append(chunk.data(), chunk.size());
                return {};
            });
            if (!read)
                return fail(read.error());
            pending.messages.append({0, item.flags, item.internalDate, body, 0});
        }
        if (m_server.appendsUntilCut == 0) {
            m_server.appendsUntilCut = -1;
            m_dead = true;
            if (m_server.storesWhatWasCut && !pending.refusal)
                store(pending);
            return fail(ErrorKind::ConnectionLost);
        }
        if (m_server.appendsUntilCut > 0)
            --m_server.appendsUntilCut;
        if (!m_server.storesLate && !pending.refusal)
            pending.uids = store(pending);
        m_pending.insert(++m_ticket, pending);
        return m_ticket;
    }
    Result<> proceedAppend(Ticket) override { return {}; }
    Result<Appended> finishAppend(Ticket ticket) override
    {
        if (m_dead)
            return fail(ErrorKind::ConnectionLost);
        Pending pending = m_pending.take(ticket);
        if (pending.refusal)
            return fail(*pending.refusal);
        if (m_server.storesLate)
            pending.uids = store(pending);
        if (!m_server.features.uidPlus)
            return Appended {};
        return Appended {m_server.folders[pending.folder].uidValidity, pending.uids};
    }
    bool appendsWithoutWaiting(qint64 bytes) const override
    {
        return m_server.features.literalPlus || (m_server.features.literalMinus && bytes <= 4096);
    }

    Result<> changeFlags(const QList<FlagChange> &changes) override
    {
        ++m_server.flagCommands;
        FakeFolder &folder = m_server.folders[m_open];
        for (const FlagChange &change : changes) {
            for (FakeMessage &message : folder.messages) {
                if (message.uid != change.uid)
                    continue;
                for (const QByteArray &flag : change.add) {
                    if (!message.flags.contains(flag))
                        message.flags.append(flag);
                }
                for (const QByteArray &flag : change.remove)
                    message.flags.removeAll(flag);
                std::sort(message.flags.begin(), message.flags.end());
                message.modSeq = ++folder.modSeq;
            }
        }
        return {};
    }
    Result<> noop() override { return {}; }
    void close() override { }

private:
    struct Pending {
        QByteArray folder;
        QList<FakeMessage> messages;
        std::optional<Error> refusal;
        QList<Uid> uids {};
    };

    FolderStatus statusOf(const FakeFolder &folder) const
    {
        return {quint32(folder.messages.size()), folder.uidNext, folder.uidValidity,
                m_server.features.condStore ? folder.modSeq : 0};
    }
    QList<Uid> store(const Pending &pending)
    {
        QList<Uid> uids;
        for (const FakeMessage &message : pending.messages)
            uids.append(m_server.folders[pending.folder].deliver(message.body, message.flags, message.internalDate));
        return uids;
    }

    FakeServer &m_server;
    QByteArray m_open;
    QList<Uid> m_wanted;
    QHash<Ticket, Pending> m_pending;
    Ticket m_ticket = 0;
    bool m_dead = false;
};

} // namespace

Result<std::unique_ptr<MailStore>> FakeServer::open()
{
    ++logins;
    if (refusesLogin)
        return fail(*refusesLogin);
    return std::make_unique<FakeStore>(*this);
}

} // namespace hikkoshi

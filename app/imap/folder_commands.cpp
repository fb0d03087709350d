#include "imap/folder_commands.h"

#include "imap/folder_mapping.h"

#include <QHash>
#include <QSet>

#include <array>
#include <utility>

namespace hikkoshi {

namespace {

constexpr qsizetype MostFolders = 200'000;
constexpr qsizetype MostListBytes = 16 * 1024 * 1024;

struct NamedRole {
    const char *attribute;
    FolderRole role;
};

/// RFC 6154, and what Gmail's XLIST called them.
constexpr NamedRole Roles[] {
    {"\\Drafts", FolderRole::Drafts},   {"\\Sent", FolderRole::Sent},       {"\\Trash", FolderRole::Trash},
    {"\\Junk", FolderRole::Junk},       {"\\Spam", FolderRole::Junk},       {"\\Archive", FolderRole::Archive},
    {"\\All", FolderRole::All},         {"\\AllMail", FolderRole::All},     {"\\Flagged", FolderRole::Flagged},
    {"\\Starred", FolderRole::Flagged}, {"\\Important", FolderRole::Important}, {"\\Inbox", FolderRole::Inbox},
};

bool same(const QByteArray &a, const char *b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Any spelling of INBOX is one folder (RFC 3501 5.1).
QByteArray keyOf(const QByteArray &wireName)
{
    return same(wireName, "INBOX") ? QByteArrayLiteral("INBOX") : wireName;
}

ServerFolder folderOf(const ListReply &reply, const NameSpace &nameSpace)
{
    ServerFolder folder;
    folder.wireName = reply.name;
    NameSpace own = nameSpace;
    own.separator = reply.separator;
    folder.path = pathFromWire(reply.name, own);
    if (folder.path.isInbox())
        folder.role = FolderRole::Inbox;
    for (const QByteArray &attribute : reply.attributes) {
        if (same(attribute, "\\Noselect") || same(attribute, "\\NonExistent"))
            folder.selectable = false;
        if (same(attribute, "\\Subscribed"))
            folder.subscribed = true;
        for (const auto &[name, role] : Roles) {
            if (folder.role == FolderRole::None && same(attribute, name))
                folder.role = role;
        }
    }
    // Such a name cannot be sent back to the server.
    if (reply.name.contains('\r') || reply.name.contains('\n') || reply.name.contains('\0'))
        folder.selectable = false;
    return folder;
}

/// Collects LIST and LSUB answers, bounded.
class Listing final
{
public:
    Result<> hear(const Reply &reply)
    {
        const auto *entry = std::get_if<ListReply>(&reply);
        if (!entry)
            return {};
        m_bytes += entry->name.size();
        for (const QByteArray &attribute : entry->attributes)
            m_bytes += attribute.size() + 32;
        if (entries.size() + subscribed.size() >= MostFolders || m_bytes > MostListBytes)
            return fail(ErrorKind::ProtocolViolation, QStringLiteral("too many folders"));
        if (entry->fromLsub)
            subscribed.insert(keyOf(entry->name));
        else
            entries.append(*entry);
        return {};
    }

    QList<ListReply> entries;
    QSet<QByteArray> subscribed;

private:
    qsizetype m_bytes = 0;
};

Result<> ask(Pipeline &pipeline, QByteArrayView verb)
{
    auto command = commands::plain(verb);
    auto status = command ? pipeline.run(*command) : fail(command.error());
    return status ? Result<> {} : fail(status.error());
}

/// One LIST that tells subscription and roles too, where the server has that; LIST and LSUB otherwise.
Result<> askForFolders(Session &session, Listing &listing)
{
    Pipeline &pipeline = *session.pipeline;
    const auto &capabilities = session.features.capabilities;
    if (capabilities.contains("LIST-EXTENDED") && !session.isExchange) {
        const bool roles = capabilities.contains("SPECIAL-USE");
        auto listed = ask(pipeline, roles ? "LIST \"\" \"*\" RETURN (SUBSCRIBED SPECIAL-USE)" : "LIST \"\" \"*\" RETURN (SUBSCRIBED)");
        if (listed || pipeline.death())
            return listed;
        listing = {};
    }
    if (auto listed = ask(pipeline, "LIST \"\" \"*\""); !listed || session.isExchange)
        return listed;
    auto subscribed = ask(pipeline, "LSUB \"\" \"*\"");
    return pipeline.death() ? subscribed : Result<> {};
}

QByteArray statusItems(const StoreFeatures &features)
{
    return features.condStore ? QByteArrayLiteral("(MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ)")
                              : QByteArrayLiteral("(MESSAGES UIDNEXT UIDVALIDITY)");
}

/// One STATUS per name, all under way at once; a name that is refused keeps its empty entry.
Result<> askForStatus(Session &session, const QList<QByteArray> &wireNames)
{
    Pipeline &pipeline = *session.pipeline;
    QList<Pipeline::CommandId> ids;
    for (const QByteArray &name : wireNames) {
        auto command = commands::onFolder("STATUS", name, session.literals, QByteArray(" ") + statusItems(session.features));
        auto id = command ? pipeline.send(*command) : fail(command.error());
        if (!id)
            return fail(id.error());
        ids.append(*id);
    }
    std::optional<Error> first;
    for (const auto id : std::as_const(ids)) {
        auto status = pipeline.finishWell(id);
        if (!status && (pipeline.death() || abandons(status.error().kind) != Abandon::ThisFolder) && !first)
            first = status.error();
    }
    return first ? Result<>(fail(*first)) : Result<> {};
}

} // namespace

Result<QList<ServerFolder>> listFolders(Session &session)
{
    Listing listing;
    const Listening listening(*session.pipeline, [&](Reply &&reply) { return listing.hear(reply); });
    if (auto asked = askForFolders(session, listing); !asked)
        return fail(asked.error());
    QList<ServerFolder> folders;
    QSet<QByteArray> known;
    for (const ListReply &entry : std::as_const(listing.entries)) {
        const QByteArray key = keyOf(entry.name);
        if (entry.name.isEmpty() || known.contains(key))
            continue;
        known.insert(key);
        ServerFolder folder = folderOf(entry, session.nameSpace);
        folder.subscribed = folder.subscribed || listing.subscribed.contains(key);
        folders.append(std::move(folder));
    }
    return folders;
}

Result<QList<std::optional<FolderStatus>>> folderStatus(Session &session, const QList<QByteArray> &wireNames)
{
    QHash<QByteArray, std::optional<FolderStatus>> told;
    for (const QByteArray &name : wireNames)
        told.insert(keyOf(name), {});
    const Listening listening(*session.pipeline, [&](Reply &&reply) -> Result<> {
        const auto *status = std::get_if<StatusItemsReply>(&reply);
        const auto entry = status ? told.find(keyOf(status->name)) : told.end();
        if (entry != told.end())
            *entry = status->status;
        return {};
    });
    if (wireNames.size() > 1 && session.features.listStatus && !session.isExchange) {
        auto asked = ask(*session.pipeline, "LIST \"\" \"*\" RETURN (STATUS " + statusItems(session.features) + ')');
        if (!asked && session.pipeline->death())
            return fail(asked.error());
    }
    QList<QByteArray> missing;
    for (const QByteArray &name : wireNames) {
        if (!told.value(keyOf(name)))
            missing.append(name);
    }
    if (auto asked = askForStatus(session, missing); !asked)
        return fail(asked.error());
    QList<std::optional<FolderStatus>> result;
    for (const QByteArray &name : wireNames)
        result.append(told.value(keyOf(name)));
    return result;
}

Result<> createFolder(Session &session, const QByteArray &wireName, FolderRole role)
{
    Pipeline &pipeline = *session.pipeline;
    const QList<FolderRole> tries = session.features.createSpecialUse && role != FolderRole::None
        ? QList<FolderRole> {role, FolderRole::None}
        : QList<FolderRole> {FolderRole::None};
    for (const FolderRole attempt : tries) {
        auto command = commands::create(wireName, attempt, session.literals);
        auto id = command ? pipeline.send(*command, ReplyContext::Create) : fail(command.error());
        auto status = id ? pipeline.finish(*id) : fail(id.error());
        if (!status)
            return fail(status.error());
        if (status->condition == Condition::Ok || saysAlreadyExists(status->words))
            return {};
        if (attempt == FolderRole::None) {
            const auto how = status->condition == Condition::No ? ReplyStatus::No : ReplyStatus::Bad;
            return fail(classifyReply(how, ReplyContext::Create, status->words));
        }
    }
    return fail(ErrorKind::Internal);
}

Result<std::optional<Quota>> mailboxQuota(Session &session)
{
    if (!session.features.quota)
        return std::nullopt;
    std::optional<Quota> quota;
    const Listening listening(*session.pipeline, [&](Reply &&reply) -> Result<> {
        const auto *told = std::get_if<QuotaReply>(&reply);
        if (told && told->storage && !quota)
            quota = told->storage;
        return {};
    });
    auto asked = ask(*session.pipeline, "GETQUOTAROOT \"INBOX\"");
    if (!asked && session.pipeline->death())
        return fail(asked.error());
    return quota;
}

} // namespace hikkoshi

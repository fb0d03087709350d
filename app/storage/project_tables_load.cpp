#include "storage/project_tables.h"

#include "storage/json_reader.h"
#include "domain/names.h"
#include "storage/dns_history_json.h"
#include "storage/dns_json.h"
#include "storage/outcome_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace hikkoshi::project_tables {

namespace {

tl::unexpected<Error> damaged(const QString &what)
{
    return fail(ErrorKind::ProjectDamaged, what);
}

/// Calls \a row for each row until it fails.
Result<> forEach(const Database &database, const char *statement, const std::function<Result<>(const QSqlQuery &)> &row)
{
    auto query = database.run(QLatin1String(statement));
    if (!query)
        return fail(query.error());
    while (query->next()) {
        if (auto read = row(*query); !read)
            return read;
    }
    // A damaged page ends the rows early, with an error that only lastError() tells.
    return query->lastError().isValid() ? Result<>(fail(errorOf(query->lastError()))) : Result<>();
}

Result<std::optional<Endpoint>> readServer(const QHash<QString, QString> &settings, const QString &name)
{
    if (!settings.contains(name))
        return std::nullopt;
    auto endpoint = Endpoint::parse(settings.value(name));
    if (!endpoint)
        return damaged(name);
    endpoint->address = settings.value(name + QStringLiteral("_address"));
    return *endpoint;
}

Result<> readSettings(const Database &database, MoveProject::Contents &contents)
{
    QHash<QString, QString> rows;
    auto read = forEach(database, "SELECT name, value FROM project_setting", [&](const QSqlQuery &row) -> Result<> {
        rows.insert(row.value(0).toString(), row.value(1).toString());
        return {};
    });
    if (!read)
        return read;
    MoveSettings &settings = contents.settings;
    const auto oldServer = readServer(rows, QStringLiteral("old_server"));
    const auto newServer = readServer(rows, QStringLiteral("new_server"));
    if (!oldServer || !newServer)
        return fail(oldServer ? newServer.error() : oldServer.error());
    settings.oldServer = *oldServer;
    settings.newServer = *newServer;
    settings.domain = rows.value(QStringLiteral("domain"));
    settings.caFile = rows.value(QStringLiteral("ca_file"));
    settings.mailboxesAtOnce = rows.value(QStringLiteral("mailboxes_at_once")).toInt();
    const auto secrets = fromName<SecretsPolicy>(rows.value(QStringLiteral("secrets")));
    const auto lastStep = fromName<Step>(rows.value(QStringLiteral("last_step")));
    if (!secrets || !lastStep || settings.mailboxesAtOnce < 1 || settings.mailboxesAtOnce > 16)
        return damaged(QStringLiteral("settings"));
    settings.secrets = *secrets;
    contents.lastStep = *lastStep;
    return {};
}

Result<> readPins(const Database &database, MoveProject::Contents &contents)
{
    return forEach(database, "SELECT authority, sha256 FROM project_pin ORDER BY rowid", [&](const QSqlQuery &row) -> Result<> {
        const QByteArray hex = row.value(1).toString().toLatin1();
        const CertificatePin pin {row.value(0).toString(), QByteArray::fromHex(hex)};
        if (pin.sha256.size() != 32 || pin.sha256.toHex() != hex)
            return damaged(QStringLiteral("pin"));
        contents.pins.append(pin);
        return {};
    });
}

Result<QList<FolderDecision>> readFolders(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return damaged(QStringLiteral("folders"));
    QList<FolderDecision> decisions;
    for (const QJsonValue &item : document.array()) {
        JsonReader reader(item.toObject());
        FolderDecision decision;
        decision.oldWireName = reader.bytes("old_wire_name");
        decision.copy = reader.flag("copy");
        decision.newPath.names = reader.texts("new_path");
        if (!reader.problem().isEmpty())
            return damaged(QStringLiteral("folders: ") + reader.problem());
        decisions.append(decision);
    }
    return decisions;
}

Result<> readMailboxes(const Database &database, MoveProject::Contents &contents)
{
    constexpr auto Statement = "SELECT address, display_name, old_user, new_user, excluded_because, folders"
                               " FROM project_mailbox ORDER BY position";
    return forEach(database, Statement, [&](const QSqlQuery &row) -> Result<> {
        MailboxPair mailbox;
        mailbox.address = row.value(0).toString();
        mailbox.displayName = row.value(1).toString();
        mailbox.oldUser = row.value(2).toString();
        mailbox.newUser = row.value(3).toString();
        if (!row.isNull(4))
            mailbox.excludedBecause = row.value(4).toString();
        auto folders = readFolders(row.value(5).toString());
        if (!folders)
            return fail(folders.error());
        mailbox.folders = *folders;
        contents.mailboxes.append(mailbox);
        return {};
    });
}

template<typename Outcome>
Result<> insert(QHash<QString, Outcome> &outcomes, const QString &address, const Result<Outcome> &outcome)
{
    if (!outcome)
        return fail(outcome.error());
    if (outcome->address.toLower() != address)
        return damaged(QStringLiteral("outcome of another mailbox"));
    outcomes.insert(address, *outcome);
    return {};
}

Result<> readOutcomes(const Database &database, MoveProject::Contents &contents)
{
    return forEach(database, "SELECT kind, address, outcome FROM project_outcome", [&](const QSqlQuery &row) -> Result<> {
        const QString kind = row.value(0).toString();
        const QString address = row.value(1).toString();
        const QJsonDocument document = QJsonDocument::fromJson(row.value(2).toString().toUtf8());
        if (kind == QLatin1String("preflight"))
            return insert(contents.preflight, address, preflightFromJson(document.object()));
        if (kind == QLatin1String("copy"))
            return insert(contents.copy, address, mailboxOutcomeFromJson(document.object()));
        if (kind == QLatin1String("verify"))
            return insert(contents.verify, address, verifyOutcomeFromJson(document.object()));
        return damaged(QStringLiteral("outcome: ") + kind.left(50));
    });
}

Result<> readDecisions(const Database &database, MoveProject::Contents &contents)
{
    auto read = forEach(database, "SELECT address, reason FROM project_acceptance", [&](const QSqlQuery &row) -> Result<> {
        contents.accepted.insert(row.value(0).toString(), row.value(1).toString());
        return {};
    });
    if (!read)
        return read;
    return forEach(database, "SELECT name, confirmed FROM project_confirmation", [&](const QSqlQuery &row) -> Result<> {
        const auto when = timeOfText(row.value(1).toString());
        if (!when)
            return damaged(QStringLiteral("confirmation"));
        contents.confirmed.insert(row.value(0).toString(), *when);
        return {};
    });
}

Result<> readOverrides(const Database &database, MoveProject::Contents &contents)
{
    constexpr auto Statement = "SELECT step, obstacle, reason, written FROM project_override";
    return forEach(database, Statement, [&](const QSqlQuery &row) -> Result<> {
        const auto step = fromName<Step>(row.value(0).toString());
        const auto against = fromName<Obstacle>(row.value(1).toString());
        const auto when = timeOfText(row.value(3).toString());
        if (!step || !against || !when)
            return damaged(QStringLiteral("override"));
        contents.overrides.insert(*step, {*against, row.value(2).toString(), *when});
        return {};
    });
}

Result<> readDnsPart(const QString &name, const QJsonObject &value, DnsBook &book)
{
    const auto take = [](auto read, auto &place) -> Result<> {
        if (!read)
            return fail(read.error());
        place = std::move(*read);
        return {};
    };
    if (name == QLatin1String("plan"))
        return take(dnsPlanFromJson(value), book.plan);
    if (name == QLatin1String("snapshot"))
        return take(snapshotFromJson(value), book.snapshot);
    if (name.startsWith(QLatin1String("history:")))
        return take(historyFromJson(value), book.histories.emplaceBack());
    const QLatin1String prefix("check:");
    const auto step = name.startsWith(prefix) ? fromName<Step>(QStringView(name).mid(prefix.size())) : std::nullopt;
    return step ? take(dnsCheckFromJson(value), book.checks[*step]) : Result<>(damaged(QStringLiteral("dns: ") + name.left(50)));
}

Result<> readDns(const Database &database, MoveProject::Contents &contents)
{
    return forEach(database, "SELECT name, value FROM project_dns ORDER BY rowid", [&](const QSqlQuery &row) -> Result<> {
        const QJsonDocument document = QJsonDocument::fromJson(row.value(1).toString().toUtf8());
        return readDnsPart(row.value(0).toString(), document.object(), contents.dns);
    });
}

} // namespace

Result<MoveProject::Contents> load(const Database &database)
{
    MoveProject::Contents contents;
    for (const auto section : {readSettings, readPins, readMailboxes, readOutcomes, readDecisions, readOverrides, readDns}) {
        if (auto read = section(database, contents); !read)
            return fail(read.error());
    }
    return contents;
}

} // namespace hikkoshi::project_tables

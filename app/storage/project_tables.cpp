#include "storage/project_tables.h"

#include "storage/json_reader.h"
#include "domain/names.h"
#include "storage/dns_history_json.h"
#include "storage/dns_json.h"
#include "storage/outcome_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hikkoshi::project_tables {

namespace {

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

Result<> run(const Database &database, const QString &statement, const QVariantList &values = {})
{
    auto done = database.run(statement, values);
    return done ? Result<>() : fail(done.error());
}

/// An empty text that is not NULL: Qt binds a null QString as NULL.
QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

/// nothing: the row goes away.
Result<> saveSetting(const Database &database, const char *name, const std::optional<QString> &value)
{
    if (!value)
        return run(database, QStringLiteral("DELETE FROM project_setting WHERE name = ?"), {QLatin1String(name)});
    return run(database, QStringLiteral("INSERT INTO project_setting VALUES(?, ?)"
                                        " ON CONFLICT(name) DO UPDATE SET value = excluded.value"),
        {QLatin1String(name), text(*value)});
}

std::optional<QString> urlOf(const std::optional<Endpoint> &endpoint)
{
    return endpoint ? std::optional(endpoint->toUrl()) : std::nullopt;
}

std::optional<QString> addressOf(const std::optional<Endpoint> &endpoint)
{
    return endpoint && !endpoint->address.isEmpty() ? std::optional(endpoint->address) : std::nullopt;
}

QString foldersText(const QList<FolderDecision> &decisions)
{
    QJsonArray array;
    for (const FolderDecision &decision : decisions) {
        array.append(QJsonObject {
            {QStringLiteral("old_wire_name"), textOfBytes(decision.oldWireName)},
            {QStringLiteral("copy"), decision.copy},
            {QStringLiteral("new_path"), QJsonArray::fromStringList(decision.newPath.names)},
        });
    }
    return compact(QJsonDocument(array));
}

template<typename Outcome>
Result<> saveOutcome(const Database &database, const char *kind, const QString &address,
                     const QHash<QString, Outcome> &outcomes)
{
    const QVariantList key {QLatin1String(kind), address.toLower()};
    const auto outcome = outcomes.constFind(address.toLower());
    if (outcome == outcomes.constEnd())
        return run(database, QStringLiteral("DELETE FROM project_outcome WHERE kind = ? AND address = ?"), key);
    return run(database, QStringLiteral("INSERT INTO project_outcome VALUES(?, ?, ?)"
                                        " ON CONFLICT(kind, address) DO UPDATE SET outcome = excluded.outcome"),
        key + QVariantList {compact(QJsonDocument(toJson(*outcome)))});
}

Result<> saveSettings(const Database &database, const MoveProject::Contents &contents)
{
    const MoveSettings &settings = contents.settings;
    const std::pair<const char *, std::optional<QString>> rows[] = {
        {"domain", settings.domain},
        {"old_server", urlOf(settings.oldServer)},
        {"old_server_address", addressOf(settings.oldServer)},
        {"new_server", urlOf(settings.newServer)},
        {"new_server_address", addressOf(settings.newServer)},
        {"ca_file", settings.caFile},
        {"mailboxes_at_once", QString::number(settings.mailboxesAtOnce)},
        {"secrets", nameOf(settings.secrets)},
        {"last_step", nameOf(contents.lastStep)},
    };
    for (const auto &[name, value] : rows) {
        if (auto saved = saveSetting(database, name, value); !saved)
            return saved;
    }
    return {};
}

Result<> savePins(const Database &database, const MoveProject::Contents &contents)
{
    if (auto cleared = run(database, QStringLiteral("DELETE FROM project_pin")); !cleared)
        return cleared;
    for (const CertificatePin &pin : contents.pins) {
        auto saved = run(database, QStringLiteral("INSERT INTO project_pin VALUES(?, ?)"),
            {text(pin.authority), QString::fromLatin1(pin.sha256.toHex())});
        if (!saved)
            return saved;
    }
    return {};
}

Result<> saveMailboxes(const Database &database, const MoveProject::Contents &contents)
{
    if (auto cleared = run(database, QStringLiteral("DELETE FROM project_mailbox")); !cleared)
        return cleared;
    int position = 0;
    for (const MailboxPair &mailbox : contents.mailboxes) {
        const QVariant because = mailbox.excludedBecause ? QVariant(text(*mailbox.excludedBecause)) : QVariant();
        auto saved = run(database, QStringLiteral("INSERT INTO project_mailbox VALUES(?, ?, ?, ?, ?, ?, ?)"),
            {++position, text(mailbox.address), text(mailbox.displayName), text(mailbox.oldUser), text(mailbox.newUser),
                because, foldersText(mailbox.folders)});
        if (!saved)
            return saved;
    }
    return {};
}

Result<> saveVerifyOutcome(const Database &database, const MoveProject::Contents &contents, const QString &address)
{
    if (auto saved = saveOutcome(database, "verify", address, contents.verify); !saved)
        return saved;
    const QString key = address.toLower();
    const auto reason = contents.accepted.constFind(key);
    if (reason == contents.accepted.constEnd())
        return run(database, QStringLiteral("DELETE FROM project_acceptance WHERE address = ?"), {key});
    return run(database, QStringLiteral("INSERT INTO project_acceptance VALUES(?, ?)"
                                        " ON CONFLICT(address) DO UPDATE SET reason = excluded.reason"),
        {key, text(*reason)});
}

Result<> saveConfirmations(const Database &database, const MoveProject::Contents &contents)
{
    if (auto cleared = run(database, QStringLiteral("DELETE FROM project_confirmation")); !cleared)
        return cleared;
    const auto &confirmed = contents.confirmed;
    for (auto it = confirmed.begin(); it != confirmed.end(); ++it) {
        auto saved = run(database, QStringLiteral("INSERT INTO project_confirmation VALUES(?, ?)"),
            {it.key(), text(textOfTime(it.value()))});
        if (!saved)
            return saved;
    }
    return {};
}

Result<> saveOverrides(const Database &database, const MoveProject::Contents &contents)
{
    if (auto cleared = run(database, QStringLiteral("DELETE FROM project_override")); !cleared)
        return cleared;
    const auto &overrides = contents.overrides;
    for (auto it = overrides.begin(); it != overrides.end(); ++it) {
        auto saved = run(database, QStringLiteral("INSERT INTO project_override VALUES(?, ?, ?, ?)"),
            {nameOf(it.key()), nameOf(it->against), text(it->reason), text(textOfTime(it->when))});
        if (!saved)
            return saved;
    }
    return {};
}

using DnsRows = QList<std::pair<QString, QJsonObject>>;

Result<> saveDnsRows(const Database &database, const DnsRows &rows)
{
    for (const auto &[name, value] : rows) {
        auto saved = run(database, QStringLiteral("INSERT INTO project_dns VALUES(?, ?)"), {name, compact(QJsonDocument(value))});
        if (!saved)
            return saved;
    }
    return {};
}

/// One row for each part, as JSON: the plan, the snapshot, the checks of each step.
Result<> saveDns(const Database &database, const MoveProject::Contents &contents)
{
    DnsRows rows {{QStringLiteral("plan"), toJson(contents.dns.plan)}};
    if (contents.dns.snapshot)
        rows.append({QStringLiteral("snapshot"), toJson(*contents.dns.snapshot)});
    const auto &checks = contents.dns.checks;
    for (auto it = checks.begin(); it != checks.end(); ++it)
        rows.append({QStringLiteral("check:") + nameOf(it.key()), toJson(it.value())});
    if (auto cleared = run(database, QStringLiteral("DELETE FROM project_dns WHERE name NOT LIKE 'history:%'")); !cleared)
        return cleared;
    return saveDnsRows(database, rows);
}

/// A row for each record: they grow much more often than the rest.
Result<> saveDnsHistories(const Database &database, const MoveProject::Contents &contents)
{
    DnsRows rows;
    for (const RecordHistory &history : contents.dns.histories)
        rows.append({QStringLiteral("history:%1 %2").arg(history.name, history.type), toJson(history)});
    if (auto cleared = run(database, QStringLiteral("DELETE FROM project_dns WHERE name LIKE 'history:%'")); !cleared)
        return cleared;
    return saveDnsRows(database, rows);
}

} // namespace

Result<> save(const Database &database, const MoveProject::Contents &contents, const Change &change)
{
    switch (change.section) {
    case Section::Settings:
        return saveSettings(database, contents);
    case Section::Pins:
        return savePins(database, contents);
    case Section::Mailboxes:
        return saveMailboxes(database, contents);
    case Section::Preflight:
        return saveOutcome(database, "preflight", change.address, contents.preflight);
    case Section::CopyOutcome:
        return saveOutcome(database, "copy", change.address, contents.copy);
    case Section::VerifyOutcome:
        return saveVerifyOutcome(database, contents, change.address);
    case Section::Confirmations:
        return saveConfirmations(database, contents);
    case Section::Overrides:
        return saveOverrides(database, contents);
    case Section::Dns:
        return saveDns(database, contents);
    case Section::DnsHistories:
        return saveDnsHistories(database, contents);
    }
    return fail(ErrorKind::Internal, QStringLiteral("no such section"));
}

Result<> saveAll(const Database &database, const MoveProject::Contents &contents)
{
    for (const char *table : {"project_outcome", "project_acceptance"}) {
        if (auto cleared = run(database, QStringLiteral("DELETE FROM ") + QLatin1String(table)); !cleared)
            return cleared;
    }
    QList<Change> changes {{Section::Settings, {}}, {Section::Pins, {}}, {Section::Mailboxes, {}}, {Section::Confirmations, {}},
                           {Section::Overrides, {}}, {Section::Dns, {}}, {Section::DnsHistories, {}}};
    const std::pair<Section, QStringList> outcomes[] = {
        {Section::Preflight, contents.preflight.keys()},
        {Section::CopyOutcome, contents.copy.keys()},
        {Section::VerifyOutcome, contents.verify.keys() + contents.accepted.keys()},
    };
    for (const auto &[section, addresses] : outcomes) {
        for (const QString &address : addresses)
            changes.append({section, address});
    }
    for (const Change &change : std::as_const(changes)) {
        if (auto saved = save(database, contents, change); !saved)
            return saved;
    }
    return {};
}

} // namespace hikkoshi::project_tables

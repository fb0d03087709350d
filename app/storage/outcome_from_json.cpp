#include "storage/json_reader.h"
#include "storage/outcome_json.h"

#include <chrono>

namespace hikkoshi {

namespace {

FolderPath readPath(JsonReader &reader, const char *name)
{
    return {reader.texts(name)};
}

ByteCount readBytes(JsonReader &reader, const char *name)
{
    return {reader.integer(name)};
}

std::optional<ByteCount> maybeBytes(JsonReader &reader, const char *name)
{
    return reader.has(name) ? std::optional(readBytes(reader, name)) : std::nullopt;
}

std::chrono::milliseconds readDuration(JsonReader &reader, const char *name)
{
    return std::chrono::milliseconds(reader.integer(name));
}

CertificateFacts readCertificate(JsonReader reader)
{
    CertificateFacts facts;
    facts.host = reader.text("host");
    facts.subject = reader.text("subject");
    facts.names = reader.texts("names");
    facts.issuer = reader.text("issuer");
    facts.notBefore = reader.time("not_before");
    facts.notAfter = reader.time("not_after");
    facts.sha256 = QByteArray::fromHex(reader.text("sha256").toLatin1());
    facts.problems = reader.texts("problems");
    return facts;
}

std::optional<Error> maybeError(JsonReader &outer)
{
    if (!outer.has("error"))
        return std::nullopt;
    JsonReader reader = outer.object("error");
    Error error;
    error.kind = reader.named<ErrorKind>("kind");
    error.detail = reader.text("detail");
    if (reader.has("retry_after_ms"))
        error.retryAfter = readDuration(reader, "retry_after_ms");
    if (reader.has("certificate"))
        error.certificate = readCertificate(reader.object("certificate"));
    return error;
}

LedgerCounts readCounts(JsonReader &reader)
{
    LedgerCounts counts;
    counts.folders = reader.integer("folders");
    counts.atSource = reader.integer("messages");
    counts.copied = reader.integer("copied");
    counts.already = reader.integer("already");
    counts.skipped = reader.integer("skipped");
    counts.refused = reader.integer("refused");
    counts.vanished = reader.integer("vanished");
    counts.pending = reader.integer("pending");
    counts.bytes = readBytes(reader, "bytes");
    counts.unaccounted = reader.integer("unaccounted");
    return counts;
}

MessageLine readLine(JsonReader reader)
{
    MessageLine line;
    line.address = reader.text("address");
    line.folder = readPath(reader, "folder");
    line.oldUid = reader.number("uid");
    line.state = reader.named<MessageState>("state");
    line.rawDate = reader.bytes("raw_date");
    line.rawFrom = reader.bytes("raw_from");
    line.rawSubject = reader.bytes("raw_subject");
    line.arrived = reader.time("arrived");
    line.size = readBytes(reader, "bytes");
    line.reason = reader.named<ErrorKind>("reason");
    line.detail = reader.text("detail");
    return line;
}

FolderPlan readPlan(JsonReader reader)
{
    FolderPlan plan;
    plan.oldWireName = reader.bytes("old_wire_name");
    plan.oldPath = readPath(reader, "old_path");
    plan.role = reader.named<FolderRole>("role");
    plan.copy = reader.flag("copy");
    plan.newPath = readPath(reader, "new_path");
    plan.newExists = reader.flag("new_exists");
    plan.note = reader.named<FolderPlan::Note>("note");
    plan.messages = reader.integer("messages");
    return plan;
}

FolderComparison readComparison(JsonReader reader)
{
    FolderComparison comparison;
    comparison.oldPath = readPath(reader, "old_path");
    comparison.newPath = readPath(reader, "new_path");
    comparison.oldMessages = reader.integer("old_messages");
    comparison.newMessages = reader.integer("new_messages");
    comparison.identical = reader.integer("identical");
    comparison.onlyOnNew = reader.integer("only_on_new");
    comparison.accounted = reader.integer("accounted");
    return comparison;
}

Difference readDifference(JsonReader reader)
{
    Difference difference;
    difference.kind = reader.named<DifferenceKind>("kind");
    difference.message = readLine(reader.object("message"));
    difference.oldValue = reader.text("old_value");
    difference.newValue = reader.text("new_value");
    return difference;
}

PreflightOutcome::Side readSide(JsonReader reader)
{
    PreflightOutcome::Side side;
    side.loggedIn = reader.flag("logged_in");
    side.tls = reader.text("tls");
    side.certificateSubject = reader.text("certificate_subject");
    side.certificateExpires = reader.time("certificate_expires");
    side.capabilities = reader.texts("capabilities");
    side.quotaUsed = maybeBytes(reader, "quota_used");
    side.quotaLimit = maybeBytes(reader, "quota_limit");
    side.error = maybeError(reader);
    return side;
}

template<typename Value>
QList<Value> readList(JsonReader &reader, const char *name, Value (*read)(JsonReader))
{
    QList<Value> values;
    for (const JsonReader &item : reader.objects(name))
        values.append(read(item));
    return values;
}

template<typename Value>
Result<Value> checked(const JsonReader &reader, Value &&value)
{
    if (!reader.problem().isEmpty())
        return fail(ErrorKind::ProjectDamaged, QStringLiteral("outcome: ") + reader.problem());
    return std::forward<Value>(value);
}

} // namespace

Result<PreflightOutcome> preflightFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    PreflightOutcome outcome;
    outcome.address = reader.text("address");
    outcome.oldSide = readSide(reader.object("old_side"));
    outcome.newSide = readSide(reader.object("new_side"));
    outcome.folders = readList(reader, "folders", readPlan);
    outcome.messages = reader.integer("messages");
    outcome.bytes = readBytes(reader, "bytes");
    outcome.messageSizeLimit = maybeBytes(reader, "message_size_limit");
    outcome.tooBig = readList(reader, "too_big", readLine);
    outcome.tooBigCount = reader.integer("too_big_count");
    outcome.quotaMissing = maybeBytes(reader, "quota_missing");
    outcome.overMessageCountLimit = reader.flag("over_message_count_limit");
    outcome.duration = readDuration(reader, "duration_ms");
    return checked(reader, std::move(outcome));
}

Result<MailboxOutcome> mailboxOutcomeFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    MailboxOutcome outcome;
    outcome.address = reader.text("address");
    outcome.counts = readCounts(reader);
    outcome.copiedNow = reader.integer("copied_now");
    outcome.flagsUpdated = reader.integer("flags_updated");
    outcome.duration = readDuration(reader, "duration_ms");
    outcome.notes = reader.texts("notes");
    outcome.error = maybeError(reader);
    return checked(reader, std::move(outcome));
}

Result<VerifyOutcome> verifyOutcomeFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    VerifyOutcome outcome;
    outcome.address = reader.text("address");
    outcome.full = reader.flag("full");
    outcome.folders = readList(reader, "folders", readComparison);
    outcome.differences = readList(reader, "differences", readDifference);
    outcome.differenceCount = reader.integer("difference_count");
    outcome.duration = readDuration(reader, "duration_ms");
    outcome.error = maybeError(reader);
    return checked(reader, std::move(outcome));
}

} // namespace hikkoshi

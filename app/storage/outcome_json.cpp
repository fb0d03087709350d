#include "storage/outcome_json.h"

#include "storage/json_reader.h"
#include "domain/names.h"

namespace hikkoshi {

namespace {

void put(QJsonObject &object, const char *name, const QJsonValue &value)
{
    object.insert(QLatin1String(name), value);
}

void putTime(QJsonObject &object, const char *name, const QDateTime &time)
{
    if (time.isValid())
        put(object, name, textOfTime(time));
}

void putBytes(QJsonObject &object, const char *name, const std::optional<ByteCount> &count)
{
    if (count)
        put(object, name, count->value);
}

void putError(QJsonObject &object, const std::optional<Error> &error)
{
    if (error)
        put(object, "error", toJson(*error));
}

QJsonArray toJson(const FolderPath &path)
{
    return QJsonArray::fromStringList(path.names);
}

template<typename Value>
QJsonArray toJson(const QList<Value> &values)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toJson(value));
    return array;
}

QJsonObject toJson(const CertificateFacts &facts)
{
    QJsonObject object;
    put(object, "host", facts.host);
    put(object, "subject", facts.subject);
    put(object, "names", QJsonArray::fromStringList(facts.names));
    put(object, "issuer", facts.issuer);
    putTime(object, "not_before", facts.notBefore);
    putTime(object, "not_after", facts.notAfter);
    put(object, "sha256", QString::fromLatin1(facts.sha256.toHex()));
    put(object, "problems", QJsonArray::fromStringList(facts.problems));
    return object;
}

QJsonObject toJson(const PreflightOutcome::Side &side)
{
    QJsonObject object;
    put(object, "logged_in", side.loggedIn);
    put(object, "tls", side.tls);
    put(object, "certificate_subject", side.certificateSubject);
    putTime(object, "certificate_expires", side.certificateExpires);
    put(object, "capabilities", QJsonArray::fromStringList(side.capabilities));
    putBytes(object, "quota_used", side.quotaUsed);
    putBytes(object, "quota_limit", side.quotaLimit);
    putError(object, side.error);
    return object;
}

} // namespace

QJsonObject toJson(const Error &error)
{
    QJsonObject object;
    put(object, "kind", nameOf(error.kind));
    put(object, "detail", error.detail);
    if (error.retryAfter)
        put(object, "retry_after_ms", qint64(error.retryAfter->count()));
    if (error.certificate)
        put(object, "certificate", toJson(*error.certificate));
    return object;
}

QJsonObject toJson(const LedgerCounts &counts)
{
    QJsonObject object;
    put(object, "folders", counts.folders);
    put(object, "messages", counts.atSource);
    put(object, "copied", counts.copied);
    put(object, "already", counts.already);
    put(object, "skipped", counts.skipped);
    put(object, "refused", counts.refused);
    put(object, "vanished", counts.vanished);
    put(object, "pending", counts.pending);
    put(object, "bytes", counts.bytes.value);
    put(object, "unaccounted", counts.unaccounted);
    put(object, "closed", counts.closed());
    return object;
}

QJsonObject toJson(const MessageLine &line)
{
    QJsonObject object;
    put(object, "address", line.address);
    put(object, "folder", toJson(line.folder));
    put(object, "uid", qint64(line.oldUid));
    put(object, "state", nameOf(line.state));
    put(object, "raw_date", textOfBytes(line.rawDate));
    put(object, "raw_from", textOfBytes(line.rawFrom));
    put(object, "raw_subject", textOfBytes(line.rawSubject));
    putTime(object, "arrived", line.arrived);
    put(object, "bytes", line.size.value);
    put(object, "reason", nameOf(line.reason));
    put(object, "detail", line.detail);
    return object;
}

QJsonObject toJson(const FolderPlan &plan)
{
    QJsonObject object;
    put(object, "old_wire_name", textOfBytes(plan.oldWireName));
    put(object, "old_path", toJson(plan.oldPath));
    put(object, "role", nameOf(plan.role));
    put(object, "copy", plan.copy);
    put(object, "new_path", toJson(plan.newPath));
    put(object, "new_exists", plan.newExists);
    put(object, "note", nameOf(plan.note));
    put(object, "messages", plan.messages);
    return object;
}

QJsonObject toJson(const FolderComparison &comparison)
{
    QJsonObject object;
    put(object, "old_path", toJson(comparison.oldPath));
    put(object, "new_path", toJson(comparison.newPath));
    put(object, "old_messages", comparison.oldMessages);
    put(object, "new_messages", comparison.newMessages);
    put(object, "identical", comparison.identical);
    put(object, "only_on_new", comparison.onlyOnNew);
    put(object, "accounted", comparison.accounted);
    return object;
}

QJsonObject toJson(const Difference &difference)
{
    QJsonObject object;
    put(object, "kind", nameOf(difference.kind));
    put(object, "message", toJson(difference.message));
    put(object, "old_value", difference.oldValue);
    put(object, "new_value", difference.newValue);
    return object;
}

QJsonObject toJson(const PreflightOutcome &outcome)
{
    QJsonObject object;
    put(object, "address", outcome.address);
    put(object, "old_side", toJson(outcome.oldSide));
    put(object, "new_side", toJson(outcome.newSide));
    put(object, "folders", toJson(outcome.folders));
    put(object, "messages", outcome.messages);
    put(object, "bytes", outcome.bytes.value);
    putBytes(object, "message_size_limit", outcome.messageSizeLimit);
    put(object, "too_big", toJson(outcome.tooBig));
    put(object, "too_big_count", outcome.tooBigCount);
    putBytes(object, "quota_missing", outcome.quotaMissing);
    put(object, "over_message_count_limit", outcome.overMessageCountLimit);
    put(object, "duration_ms", qint64(outcome.duration.count()));
    return object;
}

QJsonObject toJson(const MailboxOutcome &outcome)
{
    QJsonObject object = toJson(outcome.counts);
    put(object, "address", outcome.address);
    put(object, "copied_now", outcome.copiedNow);
    put(object, "flags_updated", outcome.flagsUpdated);
    put(object, "duration_ms", qint64(outcome.duration.count()));
    put(object, "notes", QJsonArray::fromStringList(outcome.notes));
    putError(object, outcome.error);
    return object;
}

QJsonObject toJson(const VerifyOutcome &outcome)
{
    QJsonObject object;
    put(object, "address", outcome.address);
    put(object, "full", outcome.full);
    put(object, "folders", toJson(outcome.folders));
    put(object, "differences", toJson(outcome.differences));
    put(object, "difference_count", outcome.differenceCount);
    put(object, "duration_ms", qint64(outcome.duration.count()));
    putError(object, outcome.error);
    return object;
}

} // namespace hikkoshi

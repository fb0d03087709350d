#include "dns/dkim_key.h"

#include "dns/dkim_public_key.h"
#include "dns/tag_list.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr int Ed25519Octets = 32;
constexpr int Ed25519Bits = 256;

bool listContains(const QByteArray &list, QByteArrayView wanted)
{
    const QList<QByteArray> entries = list.split(':');
    return std::any_of(entries.begin(), entries.end(), [wanted](const QByteArray &entry) { return entry.trimmed() == wanted; });
}

DkimKey flawed(DkimKey key, DkimKey::State state, const QByteArray &problem)
{
    key.state = state;
    key.problem = problem;
    return key;
}

/// Characters that get into a record on its way through a panel, and never belong into one.
bool isDamaged(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return c == '"' || c == '\\' || uchar(c) > 0x7e || (uchar(c) < 0x20 && c != '\t' && c != '\r' && c != '\n');
    });
}

QByteArray withoutBlanks(QByteArray text)
{
    text.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
    return text;
}

DkimKey withRsa(DkimKey key, const QByteArray &base64, const QByteArray &bytes)
{
    const DkimPublicKey found = readRsaKey(bytes);
    key.bits = found.bits;
    if (found.form == DkimPublicKey::Form::Whole)
        return flawed(key, DkimKey::State::Usable, {});
    return flawed(key, found.form == DkimPublicKey::Form::Cut ? DkimKey::State::Cut : DkimKey::State::Damaged, base64.left(16));
}

DkimKey withEd25519(DkimKey key, const QByteArray &base64, const QByteArray &bytes)
{
    if (bytes.size() != Ed25519Octets)
        return flawed(key, bytes.size() < Ed25519Octets ? DkimKey::State::Cut : DkimKey::State::Damaged, base64.left(16));
    key.bits = Ed25519Bits;
    return flawed(key, DkimKey::State::Usable, {});
}

/// The key inside p=, which is not empty.
DkimKey withKey(DkimKey key, const QByteArray &value)
{
    QByteArray base64 = withoutBlanks(value);
    key.hasBlanks = base64.size() != value.size();
    auto options = QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors;
    if (!base64.contains('='))
        options |= QByteArray::OmitTrailingEquals;
    // A cut may leave any number of characters; one alone in the last group carries nothing.
    const auto decoded = QByteArray::fromBase64Encoding(base64.chopped(base64.size() % 4 == 1 ? 1 : 0), options);
    if (!decoded)
        return flawed(key, DkimKey::State::Damaged, base64.left(16));
    return key.type == DkimKey::Type::Rsa ? withRsa(key, base64, *decoded) : withEd25519(key, base64, *decoded);
}

} // namespace

DkimKey parseDkimKey(const QByteArray &text)
{
    DkimKey key;
    const TagList list = parseTagList(text);
    const std::optional<QByteArray> value = list.value("p");
    if (isDamaged(text) && text.contains("p="))
        return flawed(key, DkimKey::State::Damaged, text.left(32));
    if (const auto version = list.value("v"); version && (*version != "DKIM1" || list.tags.constFirst().name != "v"))
        return flawed(key, DkimKey::State::NotAKey, "v");
    if (!list.repeated.isEmpty())
        return flawed(key, DkimKey::State::NotAKey, list.repeated);
    if (!list.broken.isEmpty())
        return flawed(key, value ? DkimKey::State::Damaged : DkimKey::State::NotAKey, list.broken.constFirst());
    if (!value)
        return flawed(key, DkimKey::State::NotAKey, "p");
    const QByteArray flags = list.value("t").value_or(QByteArray());
    key.isTesting = listContains(flags, "y");
    key.isStrict = listContains(flags, "s");
    const QByteArray type = list.value("k").value_or("rsa");
    key.type = type == "rsa" ? DkimKey::Type::Rsa : type == "ed25519" ? DkimKey::Type::Ed25519 : DkimKey::Type::Other;
    if (value->isEmpty())
        return flawed(key, DkimKey::State::Revoked, {});
    if (key.type == DkimKey::Type::Other)
        return flawed(key, DkimKey::State::Unusable, "k");
    if (const auto hashes = list.value("h"); hashes && !listContains(*hashes, "sha256"))
        return flawed(key, DkimKey::State::Unusable, "h");
    if (const auto services = list.value("s"); services && !listContains(*services, "*") && !listContains(*services, "email"))
        return flawed(key, DkimKey::State::Unusable, "s");
    return withKey(key, *value);
}

DkimAnswer readDkimReply(const DnsReply &reply)
{
    DkimAnswer answer;
    for (const DnsRecord &record : reply.records) {
        if (record.type == RecordType::CNAME && record.as<NameData>())
            answer.aliases.append(record.as<NameData>()->name);
    }
    const bool isAlias = !answer.aliases.isEmpty();
    switch (reply.status) {
    case ReplyStatus::Answer:
        break;
    case ReplyStatus::NoName:
        answer.state = isAlias ? DkimAnswer::State::TargetMissing : DkimAnswer::State::Missing;
        return answer;
    case ReplyStatus::NoData:
        answer.state = isAlias ? DkimAnswer::State::TargetEmpty : DkimAnswer::State::Missing;
        return answer;
    case ReplyStatus::AliasOnly:
        answer.state = DkimAnswer::State::AliasOnly;
        return answer;
    default:
        return answer;
    }
    QList<QByteArray> keys;
    const QList<DnsRecord> texts = reply.answers();
    for (const DnsRecord &record : texts) {
        const auto *txt = record.as<TxtData>();
        if (!txt)
            continue;
        answer.text = answer.text.isEmpty() ? txt->joined() : answer.text;
        if (parseDkimKey(txt->joined()).state != DkimKey::State::NotAKey)
            keys.append(txt->joined());
    }
    if (!keys.isEmpty())
        answer.text = keys.constFirst();
    answer.key = parseDkimKey(answer.text);
    answer.state = keys.size() > 1 ? DkimAnswer::State::Several : DkimAnswer::State::Key;
    return answer;
}

} // namespace hikkoshi

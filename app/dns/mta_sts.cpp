#include "dns/mta_sts.h"

#include <algorithm>

namespace hikkoshi {

namespace {

/// The fields of "name=value" parts between semicolons; nothing when the first is not \a version.
std::optional<QList<std::pair<QByteArray, QByteArray>>> fieldsOf(const QByteArray &text, const QByteArray &version)
{
    QList<std::pair<QByteArray, QByteArray>> fields;
    for (const QByteArray &part : text.split(';')) {
        const QByteArray field = part.trimmed();
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        if (equals <= 0)
            return std::nullopt;
        fields.append({field.left(equals).trimmed(), field.mid(equals + 1).trimmed()});
    }
    if (fields.isEmpty() || fields.first().first != "v" || fields.first().second != version)
        return std::nullopt;
    return fields;
}

std::optional<MtaStsPolicy::Mode> modeNamed(const QByteArray &name)
{
    if (name == "enforce")
        return MtaStsPolicy::Mode::Enforce;
    if (name == "testing")
        return MtaStsPolicy::Mode::Testing;
    if (name == "none")
        return MtaStsPolicy::Mode::None;
    return std::nullopt;
}

} // namespace

bool MtaStsPolicy::allows(const DomainName &host) const
{
    const QString name = host.ascii();
    return std::any_of(mx.begin(), mx.end(), [&](const QString &pattern) {
        return pattern.startsWith(QLatin1String("*.")) ? name.section(u'.', 1) == pattern.mid(2) : name == pattern;
    });
}

std::optional<MtaStsPolicy> parseMtaStsPolicy(const QByteArray &body)
{
    MtaStsPolicy policy;
    bool versioned = false;
    std::optional<MtaStsPolicy::Mode> mode;
    std::optional<qint64> age;
    for (const QByteArray &line : body.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(colon).trimmed();
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (colon < 0)
            continue;
        if (name == "version") {
            versioned = value == "STSv1";
        } else if (name == "mode" && !mode) {       // of a field that stands twice the first counts (§3.2)
            mode = modeNamed(value);
            if (!mode)
                return std::nullopt;
        } else if (name == "max_age" && !age) {
            bool isNumber = false;
            age = value.toLongLong(&isNumber);
            if (!isNumber || *age < 0)
                return std::nullopt;
        } else if (name == "mx") {
            policy.mx.append(QString::fromLatin1(value).toLower());
        }
    }
    if (!versioned || !mode || !age || (*mode != MtaStsPolicy::Mode::None && policy.mx.isEmpty()))
        return std::nullopt;
    policy.mode = *mode;
    policy.maxAge = std::chrono::seconds(*age);
    return policy;
}

std::optional<QString> mtaStsId(const QByteArray &text)
{
    const auto fields = fieldsOf(text, "STSv1");
    if (!fields)
        return std::nullopt;
    for (const auto &[name, value] : *fields) {
        const bool isWord = std::all_of(value.begin(), value.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
        if (name == "id" && !value.isEmpty() && value.size() <= 32 && isWord)
            return QString::fromLatin1(value);
    }
    return std::nullopt;
}

DomainName mtaStsHost(const DomainName &domain)
{
    return domain.child(u"mta-sts");
}

bool isTlsReporting(const QByteArray &text)
{
    const auto fields = fieldsOf(text, "TLSRPTv1");
    if (!fields)
        return false;
    for (const auto &[name, value] : *fields) {
        if (name != "rua")
            continue;
        const QList<QByteArray> addresses = value.split(',');
        return std::all_of(addresses.begin(), addresses.end(), [](const QByteArray &address) {
            const QByteArray uri = address.trimmed();
            return (uri.startsWith("mailto:") && uri.indexOf('@') > 7)
                || (uri.startsWith("https://") && uri.size() > 8);
        });
    }
    return false;
}

} // namespace hikkoshi

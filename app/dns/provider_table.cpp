#include "dns/provider_table.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hikkoshi {

namespace {

const QStringList Roles {QStringLiteral("dns"), QStringLiteral("mail"), QStringLiteral("sender")};

Error badField(const QString &key, const char *field)
{
    return {ErrorKind::BadInput, QStringLiteral("%1: %2").arg(key, QString::fromLatin1(field))};
}

Result<QStringList> textsAt(const QJsonObject &object, const char *field, const QString &key)
{
    QStringList texts;
    for (const QJsonValue &value : object.value(QLatin1String(field)).toArray()) {
        if (value.toString().isEmpty())
            return fail(badField(key, field));
        texts.append(value.toString());
    }
    return texts;
}

Result<QList<QRegularExpression>> patternsAt(const QJsonObject &object, const char *field, const QString &key)
{
    const Result<QStringList> texts = textsAt(object, field, key);
    if (!texts)
        return fail(texts.error());
    QList<QRegularExpression> patterns;
    for (const QString &text : *texts) {
        QRegularExpression pattern(QRegularExpression::anchoredPattern(text));
        if (!pattern.isValid())
            return fail(badField(key, field));
        patterns.append(std::move(pattern));
    }
    return patterns;
}

template<typename Unit>
std::optional<Unit> unitsAt(const QJsonObject &object, const char *field)
{
    const QJsonValue value = object.value(QLatin1String(field));
    return value.isDouble() ? std::optional(Unit(value.toInt())) : std::nullopt;
}

Result<Provider> providerFrom(const QByteArray &file)
{
    const QJsonObject object = QJsonDocument::fromJson(file).object();
    Provider provider;
    provider.key = object.value(QLatin1String("key")).toString();
    const QJsonObject name = object.value(QLatin1String("name")).toObject();
    provider.japaneseName = name.value(QLatin1String("ja")).toString();
    provider.englishName = name.value(QLatin1String("en")).toString();
    provider.source = object.value(QLatin1String("source")).toString();
    provider.isConfirmed = object.value(QLatin1String("confirmed")).toBool();
    if (provider.key.isEmpty() || provider.japaneseName.isEmpty() || provider.englishName.isEmpty())
        return fail(badField(provider.key, "name"));
    if (provider.source.isEmpty())
        return fail(badField(provider.key, "source"));
    for (const auto &[field, list] : {std::pair {"roles", &provider.roles}, std::pair {"traps", &provider.traps}}) {
        Result<QStringList> texts = textsAt(object, field, provider.key);
        if (!texts)
            return fail(texts.error());
        *list = std::move(*texts);
    }
    const auto isRole = [](const QString &role) { return Roles.contains(role); };
    if (provider.roles.isEmpty() || !std::all_of(provider.roles.begin(), provider.roles.end(), isRole))
        return fail(badField(provider.key, "roles"));
    for (const auto &[field, list] : {std::pair {"nameServers", &provider.nameServers}, std::pair {"mx", &provider.mx},
                                      std::pair {"spf", &provider.spf}, std::pair {"dkimTargets", &provider.dkimTargets},
                                      std::pair {"autodiscover", &provider.autodiscover}}) {
        Result<QList<QRegularExpression>> patterns = patternsAt(object, field, provider.key);
        if (!patterns)
            return fail(patterns.error());
        *list = std::move(*patterns);
    }
    provider.publishes = unitsAt<std::chrono::minutes>(object, "publishMinutes");
    provider.minimumTtl = unitsAt<std::chrono::seconds>(object, "minimumTtl");
    provider.fixedTtl = unitsAt<std::chrono::seconds>(object, "fixedTtl");
    return provider;
}

template<typename Member>
const Provider *firstWith(const QList<Provider> &providers, Member member, const DomainName &host)
{
    const auto found = std::find_if(providers.begin(), providers.end(),
                                    [&](const Provider &provider) { return matches(provider.*member, host); });
    return found == providers.end() ? nullptr : &*found;
}

QList<QByteArray> standardFiles()
{
    QList<QByteArray> files;
    const QDir folder(QStringLiteral(":/providers"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

} // namespace

const ProviderTable &ProviderTable::standard()
{
    static const ProviderTable table = [] {
        const Result<ProviderTable> made = fromFiles(standardFiles());
        Q_ASSERT(made);
        return made.value_or(ProviderTable());
    }();
    return table;
}

Result<ProviderTable> ProviderTable::fromFiles(const QList<QByteArray> &files)
{
    ProviderTable table;
    for (const QByteArray &file : files) {
        Result<Provider> provider = providerFrom(file);
        if (!provider)
            return fail(provider.error());
        if (table.byKey(provider->key))
            return fail(badField(provider->key, "key"));
        table.m_providers.append(std::move(*provider));
    }
    return table;
}

const Provider *ProviderTable::byKey(QStringView key) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [key](const Provider &provider) { return provider.key == key; });
    return found == m_providers.end() ? nullptr : &*found;
}

const Provider *ProviderTable::byNameServer(const DomainName &host) const
{
    return firstWith(m_providers, &Provider::nameServers, host);
}

const Provider *ProviderTable::byMx(const DomainName &host) const
{
    return firstWith(m_providers, &Provider::mx, host);
}

const Provider *ProviderTable::bySpf(const DomainName &domain) const
{
    return firstWith(m_providers, &Provider::spf, domain);
}

QString providerKeyOf(Destination destination)
{
    switch (destination) {
    case Destination::Microsoft365:
        return QStringLiteral("microsoft365");
    case Destination::GoogleWorkspace:
        return QStringLiteral("google");
    case Destination::WorkMail:
        return QStringLiteral("workmail");
    case Destination::NotChosen:
    case Destination::PostfixAdmin:
    case Destination::OtherImap:
        return {};
    }
    Q_UNREACHABLE();
}

bool matches(const QList<QRegularExpression> &patterns, const DomainName &host)
{
    return std::any_of(patterns.begin(), patterns.end(), [&host](const QRegularExpression &pattern) {
        return pattern.match(host.ascii()).hasMatch();
    });
}

} // namespace hikkoshi

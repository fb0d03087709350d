#include "dns/block_lists.h"

#include "dns/reverse_name.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hikkoshi {

namespace {

Result<QList<QHostAddress>> addressesAt(const QJsonObject &object, const char *field)
{
    QList<QHostAddress> addresses;
    for (const QJsonValue &value : object.value(QLatin1String(field)).toArray()) {
        const QHostAddress address(value.toString());
        if (!address.isInSubnet(QHostAddress(QStringLiteral("127.0.0.0")), 8))
            return fail(ErrorKind::BadInput, value.toString());
        addresses.append(address);
    }
    return addresses;
}

} // namespace

const QList<BlockList> &standardBlockLists()
{
    static const QList<BlockList> lists = [] {
        QFile file(QStringLiteral(":/dns/block_lists.json"));
        const Result<QList<BlockList>> read
            = blockListsFrom(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        Q_ASSERT(read);
        return read.value_or(QList<BlockList>());
    }();
    return lists;
}

Result<QList<BlockList>> blockListsFrom(const QByteArray &json)
{
    QList<BlockList> lists;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value(QLatin1String("lists")).toArray()) {
        const QJsonObject object = value.toObject();
        const QString zone = object.value(QLatin1String("zone")).toString();
        const Result<DomainName> name = DomainName::parse(zone);
        const auto listed = addressesAt(object, "listed");
        const auto policy = addressesAt(object, "policy");
        if (!name || !listed || listed->isEmpty() || !policy
            || object.value(QLatin1String("name")).toString().isEmpty())
            return fail(ErrorKind::BadInput, zone);
        lists.append({*name, object.value(QLatin1String("name")).toString(), *listed, *policy,
            object.value(QLatin1String("removal")).toString(), object.value(QLatin1String("confirmed")).toBool()});
    }
    if (lists.isEmpty())
        return fail(ErrorKind::BadInput, QStringLiteral("lists"));
    return lists;
}

DomainName nameIn(const BlockList &list, const QHostAddress &address)
{
    QStringList labels = reverseName(withoutMapping(address)).labels();
    labels.resize(labels.size() - 2);       // in-addr.arpa, ip6.arpa
    return list.zone.child(labels.join(u'.'));
}

} // namespace hikkoshi

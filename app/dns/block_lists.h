#pragma once

#include "domain/domain_name.h"
#include "domain/result.h"

#include <QHostAddress>
#include <QList>
#include <QString>

namespace hikkoshi {

/// A list of addresses that send bad mail, asked over DNS (RFC 5782).
struct BlockList {
    DomainName zone;
    QString name;
    QList<QHostAddress> listed;     ///< answers that stop mail
    QList<QHostAddress> policy;     ///< answers that say "no mail should come from such a line"
    QString removal;                ///< where a person asks to be taken off
    bool isConfirmed = false;
};

/// The lists that come with the program, in their order.
[[nodiscard]] const QList<BlockList> &standardBlockLists();
/// BadInput names the zone that is wrong.
[[nodiscard]] Result<QList<BlockList>> blockListsFrom(const QByteArray &json);

/// "2.2.0.192.zen.spamhaus.org": where \a list is asked about \a address (RFC 5782 §2.1, §2.4).
[[nodiscard]] DomainName nameIn(const BlockList &list, const QHostAddress &address);

} // namespace hikkoshi

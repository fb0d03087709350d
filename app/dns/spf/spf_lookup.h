#pragma once

#include "dns/inquiry.h"
#include "dns/spf/spf_node.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace hikkoshi {

/// What SPF makes of a reply (RFC 7208 §5): records, none ("void"), not to be had, or not known yet.
struct SpfLookup {
    enum class State { Open, Found, Void, Failed, NoQuestion };
    State state = State::Open;
    QList<DnsRecord> records;
};

/// Looks up \a name in the world. NoQuestion when no question can carry it: no match, and nothing was asked.
[[nodiscard]] SpfLookup spfLookUp(Inquiry &inquiry, const QByteArray &name, RecordType type);
[[nodiscard]] SpfLookup spfLookUp(Inquiry &inquiry, const DomainName &name, RecordType type);

/// The one SPF record of a domain. Without \a text: \a problem says why (NoRecord, SeveralRecords, NotAnswered).
struct SpfText {
    std::optional<QByteArray> text;
    SpfProblem problem = SpfProblem::None;
    bool isVoid = false;            ///< there is no TXT at all
};

/// Selects the record (RFC 7208 §4.4, §4.5); nothing while it is open.
[[nodiscard]] std::optional<SpfText> spfTextOf(Inquiry &inquiry, const QByteArray &domain);

/// The type that \a ip is looked for by.
[[nodiscard]] RecordType addressTypeOf(const QHostAddress &ip);

} // namespace hikkoshi

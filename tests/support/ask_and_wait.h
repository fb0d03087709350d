#pragma once

#include "dns/resolver.h"

#include <QObject>
#include <QTest>

#include <chrono>
#include <optional>

/// What \a resolver makes of \a query; runs the event loop until it says so. Nothing after \a limit.
inline std::optional<hikkoshi::DnsReply> askAndWait(hikkoshi::Resolver &resolver, const hikkoshi::DnsQuery &query,
                                                    std::chrono::milliseconds limit = std::chrono::seconds(15))
{
    QObject context;
    std::optional<hikkoshi::DnsReply> got;
    resolver.ask(query, &context, [&got](const hikkoshi::DnsReply &reply) { got = reply; });
    (void)QTest::qWaitFor([&got] { return got.has_value(); }, int(limit.count()));
    return got;
}

inline hikkoshi::DomainName domainName(const char *text)
{
    return hikkoshi::DomainName::fromDns(QString::fromLatin1(text)).value();
}

inline hikkoshi::DnsQuery plainQuery(const char *name, hikkoshi::RecordType type, quint16 port,
                                     const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
{
    return {{domainName(name), type}, {address, port, hikkoshi::DnsServer::Protocol::Plain, false, {}}};
}

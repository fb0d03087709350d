#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace hikkoshi {

/// What is waited for in one record set. Values in presentation form, names lower case and without a final dot.
struct RecordExpectation {
    enum class Match {
        Anything,       ///< the values do not matter
        Exactly,        ///< these values and no others
        Contains,       ///< these among others
        Hosts           ///< MX: exactly these hosts, at any preference
    };
    Match match = Match::Anything;
    QStringList values;
    std::optional<std::chrono::seconds> ttlAtMost;
    friend bool operator==(const RecordExpectation &, const RecordExpectation &) = default;
};

/// What one server served without a change. All times of this file are UTC.
struct ServedState {
    QStringList values;                         ///< presentation form, sorted; empty: there was nothing of this type
    /// The longest TTL on the way to the answer; for a "no" how long it may be remembered (RFC 2308 §5). Nothing: unknown.
    std::optional<std::chrono::seconds> ttl;
    QDateTime firstSeen;
    QDateTime lastSeen;
    std::optional<QDateTime> goneBy;            ///< when something else was first seen; nothing: it is the latest
    friend bool operator==(const ServedState &, const ServedState &) = default;
};

/// One address of an authoritative server.
struct AuthorityHistory {
    QString server;                             ///< "192.0.2.1:53", "[2001:db8::1]:53"
    QString name;                               ///< its host name, for people
    QList<ServedState> states;                  ///< in the order seen, the latest last, each kind once
    /// Until when states that are no longer listed may be remembered by a cache.
    std::optional<QDateTime> forgottenUntil;
    QString lastStatus;                         ///< "answer", "timed-out", "not-authoritative" …; empty: never asked
    QDateTime lastAsked;                        ///< when the latest reply came
    int failures = 0;                           ///< replies in a row that said nothing about the name
    friend bool operator==(const AuthorityHistory &, const AuthorityHistory &) = default;
};

/// One caching resolver: a value that comes with the time it has left.
struct ResolverHistory {
    QString server;
    QString name;
    QStringList values;                         ///< of the latest usable answer
    std::optional<std::chrono::seconds> ttlLeft;///< that it gave with them
    QDateTime seenAt;                           ///< when it gave them; invalid: no usable answer yet
    QDateTime firstSeen;                        ///< these values
    QString lastStatus;
    QDateTime lastAsked;
    int failures = 0;
    friend bool operator==(const ResolverHistory &, const ResolverHistory &) = default;
};

/// Everything that was seen of one record set. Kept in the project file, so that weeks and crashes do not reset the clock.
struct RecordHistory {
    QString name;                               ///< ASCII: "office.example"
    QString type;                               ///< "MX"
    QList<AuthorityHistory> authorities;
    QList<ResolverHistory> resolvers;
    /// The longest of the zone's SOA records; nothing: not seen yet.
    std::optional<std::chrono::seconds> refresh;
    std::optional<std::chrono::seconds> retry;
    std::optional<std::chrono::seconds> negativeTtl;    ///< min(SOA TTL, MINIMUM), the longest seen
    friend bool operator==(const RecordHistory &, const RecordHistory &) = default;
};

/// A server gave something else than the time before. For the log: old, new, where and when.
struct DnsChange {
    QString name;
    QString type;
    QString server;
    QString serverName;
    bool resolver = false;                      ///< a cache, not an authoritative server
    QStringList oldValues;
    QStringList newValues;
    std::optional<std::chrono::seconds> oldTtl;
    std::optional<std::chrono::seconds> newTtl;
    QDateTime oldLastSeen;
    QDateTime newFirstSeen;
    friend bool operator==(const DnsChange &, const DnsChange &) = default;
};

/// The PC's time did not go on evenly.
struct ClockJump {
    enum class Kind {
        Slept,          ///< nobody looked meanwhile; times stay right
        SetForward,     ///< the clock was set: what was noted has been moved along
        SetBack
    };
    Kind kind = Kind::Slept;
    std::chrono::milliseconds by {0};           ///< never negative
    QDateTime at;
    friend bool operator==(const ClockJump &, const ClockJump &) = default;
};

} // namespace hikkoshi

Q_DECLARE_METATYPE(hikkoshi::DnsChange)
Q_DECLARE_METATYPE(hikkoshi::ClockJump)

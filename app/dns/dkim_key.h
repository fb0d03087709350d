#pragma once

#include "dns/dns_reply.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace hikkoshi {

/// A DKIM key record (RFC 6376 §3.6.1, RFC 8301, RFC 8463). A value.
struct DkimKey {
    enum class State {
        Usable,
        Revoked,            ///< p= is empty
        Cut,                ///< the key ends before its end: a panel kept 255 characters
        Damaged,            ///< quotes, backslashes, foreign characters, or no key inside
        Unusable,           ///< a type, hash or service that mail does not use
        NotAKey             ///< some other text: no p=, a wrong version, a tag twice
    };
    enum class Type { Rsa, Ed25519, Other };

    static constexpr int FewestBits = 1024;         ///< RSA: less must not be accepted (RFC 8301 §3.2)
    static constexpr int WantedBits = 2048;         ///< RSA: less should not be used

    State state = State::NotAKey;
    Type type = Type::Rsa;
    int bits = 0;                                   ///< RSA modulus; 256 for Ed25519; 0 without a key
    bool isTesting = false;                         ///< t=y: receivers treat the mail as if it were not signed
    bool isStrict = false;                          ///< t=s: i= must be of the very domain
    bool hasBlanks = false;                         ///< inside p=; allowed, but some receivers stumble
    QByteArray problem;                             ///< the tag or piece that is wrong; empty: none
    friend bool operator==(const DkimKey &, const DkimKey &) = default;
};

[[nodiscard]] DkimKey parseDkimKey(const QByteArray &text);

/// What a selector's TXT question came to.
struct DkimAnswer {
    enum class State {
        Key,                ///< a TXT is there, whatever it holds
        Several,            ///< more than one TXT that may be a key: receivers take any
        Missing,            ///< nothing at the selector's own name
        TargetMissing,      ///< an alias to a name that does not exist
        TargetEmpty,        ///< an alias to a name without TXT: the provider has not published it yet
        AliasOnly,          ///< this server does not answer for the alias's target
        NotAnswered
    };
    State state = State::NotAnswered;
    QList<DomainName> aliases;                      ///< the names that CNAMEs led to, in order
    QByteArray text;                                ///< the TXT, joined
    DkimKey key;
};

/// Reads the reply to "selector._domainkey.domain TXT", following the CNAMEs in it.
[[nodiscard]] DkimAnswer readDkimReply(const DnsReply &reply);

} // namespace hikkoshi

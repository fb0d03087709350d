#pragma once

#include "dns/dns_record.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace hikkoshi {

enum class DmarcPolicy { None, Quarantine, Reject };

/// As it is written: "none", "quarantine", "reject".
[[nodiscard]] QByteArray nameOf(DmarcPolicy policy);

/// Something about a record that should be told.
struct DmarcFlaw {
    enum class Kind {
        RepeatedTag,        ///< the whole record does not count
        BrokenPart,         ///< not "name=value"; passed over
        NoPolicy,           ///< p= is missing: none, where reports are asked for
        BadPolicy,          ///< p=, sp= or np= with another word
        BadValue,           ///< adkim, aspf, fo, psd, t: the default is taken
        BadUri,             ///< rua= or ruf= with something that is no address
        RemovedTag,         ///< pct, rf, ri: RFC 9989 has none, older readers still obey
        UnknownTag,         ///< passed over
        PolicyNotSecond,    ///< older readers want p= right behind v=
        SizeLimit,          ///< "!10m" behind an address: obsolete
        ManyAddresses       ///< more than two: not everybody sends to more
    };
    Kind kind = Kind::BadValue;
    QByteArray text;        ///< the tag or the part
    friend bool operator==(const DmarcFlaw &, const DmarcFlaw &) = default;
};

/// Where reports go to.
struct DmarcUri {
    QByteArray uri;                         ///< without the size limit
    std::optional<DomainName> host;         ///< of the mail address; nothing when it is none
    friend bool operator==(const DmarcUri &, const DmarcUri &) = default;
};

/// A DMARC policy record (RFC 9989 §4.7). A value.
struct DmarcRecord {
    enum class Alignment { Relaxed, Strict };
    enum class Psd { Yes, No, Unknown };

    QByteArray text;
    bool isValid = true;                    ///< false: as if it were not there
    std::optional<DmarcPolicy> p;           ///< nothing: missing or not valid
    std::optional<DmarcPolicy> sp;
    std::optional<DmarcPolicy> np;
    Alignment dkimAlignment = Alignment::Relaxed;
    Alignment spfAlignment = Alignment::Relaxed;
    QByteArray failureOptions = "0";        ///< fo=
    Psd psd = Psd::Unknown;
    bool isTest = false;                    ///< t=y
    QList<DmarcUri> aggregate;              ///< rua=
    QList<DmarcUri> failure;                ///< ruf=
    QList<DmarcFlaw> flaws;

    [[nodiscard]] bool has(DmarcFlaw::Kind kind) const;
    /// What applies to mails of the domain itself, before t=: p=; None when a policy tag is missing or not valid but
    /// reports are asked for; nothing (no DMARC at all) without that as well.
    [[nodiscard]] std::optional<DmarcPolicy> ownPolicy() const;
    /// What applies to the domains below, before t=: np= or sp= or p=, with the same exceptions.
    [[nodiscard]] std::optional<DmarcPolicy> policyBelow(bool exists) const;
    friend bool operator==(const DmarcRecord &, const DmarcRecord &) = default;
};

/// It begins with the tag v=DMARC1, exactly so.
[[nodiscard]] bool isDmarc(const QByteArray &text);
/// Of a text for which isDmarc() holds.
[[nodiscard]] DmarcRecord parseDmarc(const QByteArray &text);
/// The DMARC records among TXT records, joined.
[[nodiscard]] QList<QByteArray> dmarcRecordsIn(const QList<DnsRecord> &records);

/// What t=y makes of a policy: one step less.
[[nodiscard]] DmarcPolicy lessened(DmarcPolicy policy);

} // namespace hikkoshi

#pragma once

#include "domain/finding.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hikkoshi {

/// Where the mail goes to. NotChosen: checks that depend on it are left out.
enum class Destination { NotChosen, Microsoft365, GoogleWorkspace, WorkMail, PostfixAdmin, OtherImap };

/// A record to be typed into the DNS provider's panel: as the new service names it, never predicted.
struct WantedRecord {
    QString name;           ///< full, ASCII: "selector1._domainkey.office.example"
    QString type;           ///< "TXT", "CNAME", "MX"
    QString value;          ///< presentation form; TXT without quotes; MX "0 host"
    friend bool operator==(const WantedRecord &, const WantedRecord &) = default;
};

/// What the person typed or decided about the domain's DNS (pages 2, 6, 9, 10, 16, 22). Everything may be missing: then
/// the checks that need it have nothing to say. Kept in the project file.
struct DnsPlan {
    Destination destination = Destination::NotChosen;
    QList<WantedRecord> ownership;          ///< what proves the domain (page 6)
    QList<WantedRecord> newMx;              ///< as pasted from the new service
    QList<WantedRecord> dkim;               ///< keys of the new service (page 9)
    QString newSpf;                         ///< terms to be added: "include:spf.protection.outlook.com"
    QString autodiscover;                   ///< host that autodiscover is to name (CNAME)
    QStringList oldAddresses;               ///< the old server sends from these, ip4 or ip6
    QStringList newAddresses;               ///< own server only: it sends from these
    QStringList otherSenders;               ///< SPF terms of senders that stay (web form, shop, news letters)
    QString panel;                          ///< key of the DNS provider that the person has log-in data for
    bool nameServersMove = false;
    int wantedTtl = 300;                    ///< seconds (page 10)
    std::optional<QDateTime> ttlLoweredAt;  ///< "I have lowered it", UTC
    std::optional<QDateTime> mxChangedAt;   ///< 「MX を書き換えました」, UTC
    std::optional<QDateTime> mailMovedAt;   ///< when the last mail left the old server, UTC
    bool oldSideCleared = false;            ///< the domain was taken off the old server's own delivery (M5)
    friend bool operator==(const DnsPlan &, const DnsPlan &) = default;
};

/// One record set as one server gave it: what it was before (page 2, page R).
struct SnapshotRecord {
    QString name;
    QString type;
    QStringList values;     ///< presentation form
    int ttl = 0;            ///< seconds
    QStringList servers;    ///< which said so
    friend bool operator==(const SnapshotRecord &, const SnapshotRecord &) = default;
};

/// The saved survey of a domain.
struct SurveySnapshot {
    QDateTime takenAt;      ///< UTC
    QString domain;
    QList<SnapshotRecord> records;
    QList<Finding> findings;
    friend bool operator==(const SurveySnapshot &, const SurveySnapshot &) = default;
};

} // namespace hikkoshi

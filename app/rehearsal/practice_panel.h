#pragma once

#include "rehearsal/zone_file.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// A line of the panel.
using PanelRecord = ZoneRecord;

/// The DNS provider's panel of the practice domain, as a value: what the person types there is a draft until it is
/// published, and only then do name servers learn of it (PracticeDns::publish).
class PracticePanel final
{
public:
    explicit PracticePanel(Zone zone) : m_published(std::move(zone)), m_records(m_published.records) {}

    /// As typed so far, in the panel's order.
    [[nodiscard]] const QList<PanelRecord> &records() const { return m_records; }
    /// The values of one record set, "MX" of the domain say.
    [[nodiscard]] QList<PanelRecord> recordsOf(const DomainName &name, const QString &type) const;

    /// Lets the record set of that name and type be exactly \a values, all with \a ttl; none: removes it. It keeps its
    /// place among the others, a new one comes last.
    void change(const DomainName &name, const QString &type, const QStringList &values, std::chrono::seconds ttl);
    /// Adds one value to a record set: TXT beside TXT. The whole set gets \a record's TTL, as in DNS it must.
    void add(const PanelRecord &record);

    [[nodiscard]] bool hasChanges() const { return m_records != m_published.records; }
    /// Drops what was typed and not published.
    void revert() { m_records = m_published.records; }

    [[nodiscard]] const Zone &published() const { return m_published; }
    /// The zone as it would be published now, with the next serial number.
    [[nodiscard]] Zone next() const;
    /// \a zone has been published: what was typed after next() stays a draft.
    void setPublished(Zone zone) { m_published = std::move(zone); }

private:
    Zone m_published;
    QList<PanelRecord> m_records;
};

} // namespace hikkoshi

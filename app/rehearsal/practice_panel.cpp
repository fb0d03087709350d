#include "rehearsal/practice_panel.h"

#include <algorithm>

namespace hikkoshi {

QList<PanelRecord> PracticePanel::recordsOf(const DomainName &name, const QString &type) const
{
    QList<PanelRecord> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [&](const PanelRecord &one) { return one.name == name && one.type == type; });
    return found;
}

void PracticePanel::change(const DomainName &name, const QString &type, const QStringList &values,
                           std::chrono::seconds ttl)
{
    const auto isOfTheSet = [&](const PanelRecord &one) { return one.name == name && one.type == type; };
    const auto first = std::find_if(m_records.cbegin(), m_records.cend(), isOfTheSet);
    qsizetype place = first - m_records.cbegin();
    m_records.removeIf(isOfTheSet);
    for (const QString &value : values)
        m_records.insert(place++, PanelRecord {name, type, value, ttl});
}

void PracticePanel::add(const PanelRecord &record)
{
    QStringList values;
    for (const PanelRecord &one : recordsOf(record.name, record.type))
        values << one.value;
    change(record.name, record.type, values << record.value, record.ttl);
}

Zone PracticePanel::next() const
{
    Zone zone = m_published;
    zone.records = m_records;
    zone.serial = nextSerial(m_published.serial);
    return zone;
}

} // namespace hikkoshi

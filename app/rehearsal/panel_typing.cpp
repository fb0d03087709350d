#include "rehearsal/panel_typing.h"

#include <QHash>

namespace hikkoshi {

namespace {

/// What a text begins with when there may be only one such text at its name.
QString kindOf(const QString &text)
{
    for (const QLatin1String kind : {QLatin1String("v=spf1"), QLatin1String("v=DMARC1"), QLatin1String("v=DKIM1")}) {
        if (text.startsWith(kind))
            return kind;
    }
    return {};
}

void addText(PracticePanel &panel, const DomainName &name, const QString &text, std::chrono::seconds ttl)
{
    QStringList values;
    for (const PanelRecord &one : panel.recordsOf(name, QStringLiteral("TXT"))) {
        const bool replaced = one.value == text || (!kindOf(text).isEmpty() && kindOf(one.value) == kindOf(text));
        if (!replaced)
            values << one.value;
    }
    panel.change(name, QStringLiteral("TXT"), values << text, ttl);
}

} // namespace

void typeInto(PracticePanel &panel, const QList<WantedRecord> &records, std::chrono::seconds ttl)
{
    QHash<std::pair<QString, QString>, QStringList> sets;
    for (const WantedRecord &record : records) {
        const auto name = DomainName::parse(record.name);
        if (!name)
            continue;
        if (record.type == QLatin1String("TXT")) {
            addText(panel, *name, record.value, ttl);
            continue;
        }
        QStringList &values = sets[{name->ascii(), record.type}];
        values << record.value;
        panel.change(*name, record.type, values, ttl);
    }
}

} // namespace hikkoshi

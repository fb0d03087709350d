#pragma once

#include "dns/mail_checks/all_checks.h"
#include "dns/provider_table.h"
#include "survey_office.h"

namespace hikkoshi {

/// One check, asked about the office in SurveyOffice, without a survey around it.
class CheckCase final
{
public:
    CheckCase()
    {
        const SurveySettings settings = office.settings();
        context.domain = settings.domain;
        context.world = office.resolver;
        context.now = settings.now();
        context.providers = &ProviderTable::standard();
    }

    /// With whatever lines a test adds below the head of the zone; see SurveyOffice::setZone().
    explicit CheckCase(const QString &zone) : CheckCase() { office.setZone(zone); }

    [[nodiscard]] QList<Finding> findings(const char *id)
    {
        Observations known;
        return settle(office.world, known, office.resolver, [this, id](Inquiry &inquiry) {
            context.delegation = findDelegation(context.domain, given, context.world.has_value(), inquiry);
            return runChecks(inquiry, context, {QString::fromLatin1(id)});
        });
    }

    /// "red SpfSeveral", in the order found.
    [[nodiscard]] QStringList verdicts(const char *id)
    {
        QStringList texts;
        for (const Finding &found : findings(id)) {
            Q_ASSERT(found.id == QLatin1String(id));
            texts.append(QStringLiteral("%1 %2").arg(nameOf(found.state), nameOf(found.reason)));
        }
        return texts;
    }

    SurveyOffice office;
    CheckContext context;
    QList<DnsServer> given {office.ns1, office.ns2};    ///< empty: found by delegation
};

/// Zone text in which "{}" stands for the office's domain, and ";" between blanks for the end of a line.
inline QString zoneText(const char *text)
{
    QString lines = QString::fromUtf8(text).replace(QStringLiteral(" ; "), QStringLiteral("\n"));
    return lines.replace(QStringLiteral("{}"), QStringLiteral("office.example.")) + u'\n';
}

/// MX, its host and a web site apart from it; then \a more.
inline QString officeZone(const char *more = "")
{
    return zoneText("{} MX 10 mail.{} ; mail.{} A 192.0.2.25 ; {} A 192.0.2.80 ; www.{} A 192.0.2.80") + zoneText(more);
}

/// The lines of a table's cell: "a | b" for several findings.
inline QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(QStringLiteral(" | "), Qt::SkipEmptyParts);
}

inline QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

inline WantedRecord wanted(const char *name, const char *type, const char *value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(type), QString::fromUtf8(value)};
}

} // namespace hikkoshi

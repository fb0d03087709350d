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

/// The lines of a table's cell: "a | b" for several findings.
inline QStringList lines(const char *text)
{
    QStringList list = QString::fromLatin1(text).split(QStringLiteral(" | "), Qt::SkipEmptyParts);
    return list;
}

inline WantedRecord wanted(const char *name, const char *type, const char *value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(type), QString::fromUtf8(value)};
}

} // namespace hikkoshi

#pragma once

#include "dns/survey.h"
#include "support/delayed_world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <optional>

namespace hikkoshi {

/// An office's domain with two name servers on two addresses each, and a world around it: what a survey meets.
class SurveyOffice final
{
public:
    SurveyOffice()
    {
        resolver = serverAt(u"198.51.100.53", true);
        ns1 = namedServer(u"192.0.2.1", QStringLiteral("ns1.office.example"));
        ns2 = namedServer(u"192.0.2.2", QStringLiteral("ns2.office.example"));
        parent = serverAt(u"203.0.113.1");
        world.add(parent, uR"(
example. 3600 SOA ns.example. hostmaster.example. 1 1800 900 604800 300
example. 3600 NS ns.example.
office.example. 3600 NS ns1.office.example.
office.example. 3600 NS ns2.office.example.
ns1.office.example. 3600 A 192.0.2.1
ns2.office.example. 3600 A 192.0.2.2
)");
        world.add(resolver, uR"(
example. 3600 SOA ns.example. hostmaster.example. 1 1800 900 604800 300
example. 3600 NS ns.example.
ns.example. 3600 A 203.0.113.1
)");
    }

    /// The records below NS and SOA; on both servers and at the resolver.
    void setZone(QStringView zone, quint32 serial = 7)
    {
        for (const DnsServer &server : {ns1, ns2})
            setZoneAt(server, zone, serial);
        world.add(resolver, head(serial));
        world.add(resolver, zone);
    }

    void setZoneAt(const DnsServer &server, QStringView zone, quint32 serial = 7)
    {
        world.clear(server);
        world.add(server, head(serial));
        world.add(server, zone);
    }

    [[nodiscard]] static QString head(quint32 serial)
    {
        return QStringLiteral(R"(
office.example. 300 SOA ns1.office.example. hostmaster.office.example. %1 10800 3600 604800 300
office.example. 300 NS ns1.office.example.
office.example. 300 NS ns2.office.example.
ns1.office.example. 300 A 192.0.2.1
ns2.office.example. 300 A 192.0.2.2
)").arg(serial);
    }

    [[nodiscard]] static DnsServer namedServer(QStringView address, const QString &name)
    {
        DnsServer server = serverAt(address);
        server.name = name;
        return server;
    }

    [[nodiscard]] SurveySettings settings() const
    {
        SurveySettings made;
        made.domain = *DomainName::parse(u"office.example");
        made.resolvers = {resolver};
        made.now = [] { return QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC); };
        return made;
    }

    [[nodiscard]] PolicySource policies() const
    {
        return [this](const DomainName &domain, const QHostAddress &, const QObject *context,
                      const std::function<void(const PolicyReply &)> &fetched) {
            QTimer::singleShot(0, const_cast<QObject *>(context), [this, domain, fetched] { fetched(world.policy(domain)); });
        };
    }

    /// Runs a survey to its end.
    [[nodiscard]] std::optional<SurveyResult> survey(const SurveySettings &settings)
    {
        return survey(settings, network);
    }

    [[nodiscard]] std::optional<SurveyResult> survey(const SurveySettings &settings, DelayedWorld &by)
    {
        Survey survey(by, policies());
        std::optional<SurveyResult> result;
        QObject::connect(&survey, &Survey::finished, &survey, [&result](const SurveyResult &made) { result = made; });
        survey.start(settings);
        return QTest::qWaitFor([&result] { return result.has_value(); }, 10000) ? result : std::nullopt;
    }

    ZoneWorld world;
    DelayedWorld network {world};
    DnsServer resolver;
    DnsServer ns1;
    DnsServer ns2;
    DnsServer parent;
};

} // namespace hikkoshi

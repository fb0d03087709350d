#include "dns/dmarc/dmarc_reports.h"

#include "dns/dmarc/dmarc_discovery.h"

namespace hikkoshi {

namespace {

/// Nothing while it is open.
std::optional<DmarcDestination> check(const DomainName &domain, const DomainName &organisation, const DomainName &host,
                                      Inquiry &inquiry)
{
    DmarcDestination destination;
    destination.host = host;
    if (host == domain || host == organisation) {
        destination.state = DmarcDestination::State::Own;
        return destination;
    }
    const std::optional<DmarcDiscovery> other = discoverDmarc(host, inquiry);
    if (!other)
        return std::nullopt;
    if (other->organisation == organisation) {
        destination.state = DmarcDestination::State::Own;
        return destination;
    }
    destination.question = host.child(QString(domain.ascii() + QLatin1String("._report._dmarc")));
    const DnsReply *reply = inquiry.lookUp(destination.question, RecordType::TXT);
    if (!reply)
        return std::nullopt;
    const bool isNo = reply->status == ReplyStatus::NoData || reply->status == ReplyStatus::NoName
        || reply->status == ReplyStatus::BadName;
    if (reply->status == ReplyStatus::Answer || isNo)
        destination.state = dmarcRecordsIn(reply->answers()).isEmpty() ? DmarcDestination::State::NotAllowed
                                                                       : DmarcDestination::State::Allowed;
    return destination;
}

} // namespace

std::optional<QList<DmarcDestination>> checkDmarcDestinations(const DomainName &domain, const DomainName &organisation,
                                                              const DmarcRecord &record, Inquiry &inquiry)
{
    QList<DomainName> hosts;
    for (const DmarcUri &uri : record.aggregate + record.failure) {
        if (uri.host && !hosts.contains(*uri.host))
            hosts.append(*uri.host);
    }
    QList<DmarcDestination> destinations;
    bool isComplete = true;
    for (const DomainName &host : std::as_const(hosts)) {
        const std::optional<DmarcDestination> destination = check(domain, organisation, host, inquiry);
        isComplete = isComplete && destination;
        if (destination)
            destinations.append(*destination);
    }
    return isComplete ? std::optional(destinations) : std::nullopt;
}

} // namespace hikkoshi

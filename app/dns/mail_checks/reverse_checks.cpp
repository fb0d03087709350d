#include "dns/mail_checks/block_list_checks.h"
#include "dns/mail_checks/check_tools.h"
#include "dns/reverse_name.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S15("S15");
constexpr qsizetype MostNames = 4;

/// A name that a provider made of the address: receivers take such hosts for home lines.
bool isGeneric(const DomainName &name, const QHostAddress &address)
{
    bool isVersion4 = false;
    const quint32 bits = address.toIPv4Address(&isVersion4);
    const QString text = name.ascii();
    if (!isVersion4)
        return text.contains(QLatin1String("ip6"));
    const QString digits[] {QString::number(bits >> 24), QString::number((bits >> 16) & 255),
                            QString::number((bits >> 8) & 255), QString::number(bits & 255)};
    const auto stands = [&text](const QString &number) {
        const QStringList pieces = QString(text).replace(u'-', u'.').split(u'.');
        return std::any_of(pieces.begin(), pieces.end(), [&number](const QString &piece) {
            return piece == number || (piece.endsWith(number) && !piece.at(piece.size() - number.size() - 1).isDigit());
        });
    };
    return std::count_if(std::begin(digits), std::end(digits), stands) >= 3;
}

struct Names {
    bool isKnown = true;
    bool isUsable = false;
    QList<DomainName> names;
};

Names namesOf(const QHostAddress &address, const CheckContext &context, Inquiry &inquiry)
{
    Names found;
    const Looked looked = look(reverseName(address), RecordType::PTR, context, inquiry);
    found.isKnown = looked.isKnown;
    found.isUsable = looked.isUsable();
    for (const DnsRecord &record : looked.reply ? looked.reply->answers() : QList<DnsRecord>()) {
        if (const auto *data = record.as<NameData>())
            found.names.append(data->name);
    }
    found.names = found.names.mid(0, MostNames);
    return found;
}

} // namespace

QList<Finding> reverseCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    if (context.plan.newAddresses.isEmpty())
        return findings;
    const Looked caa = look(context.domain, RecordType::CAA, context, inquiry);
    for (const QString &text : context.plan.newAddresses) {
        const QHostAddress address(text.trimmed());
        if (address.isNull())
            continue;
        const Names names = namesOf(address, context, inquiry);
        bool known = names.isKnown && caa.isKnown;
        bool leadsBack = false;
        bool generic = false;
        QStringList facts {address.toString()};
        for (const DomainName &name : names.names) {
            const HostLook host = lookAtHost(name, context, inquiry);
            known = known && host.isKnown;
            leadsBack = leadsBack || host.addresses.contains(address);
            generic = generic || isGeneric(name, address);
            facts.append(name.ascii());
        }
        if (!known)
            continue;
        const QString subject = subjectOf(reverseName(address), RecordType::PTR);
        Finding found = !names.isUsable        ? unknown(S15, subject)
            : names.names.isEmpty()            ? finding(S15, CheckState::Red, Reason::ReverseMissing, subject)
            : generic || !leadsBack            ? finding(S15, CheckState::Amber, Reason::ReverseGeneric, subject)
                                               : finding(S15, CheckState::Green, Reason::ReverseMatches, subject);
        found.facts = names.names.isEmpty() ? facts : facts.mid(1);
        found.observed = facts.mid(1) + caa.values();
        findings.append(found);
    }
    return findings;
}

} // namespace hikkoshi

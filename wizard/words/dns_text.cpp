#include "wizard/words/dns_text.h"

#include "dns/provider_table.h"
#include "wizard/words/finding_text.h"
#include "wizard/words/size_text.h"
#include "wizard/words/state_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(DnsText)
};

int countOf(const QList<Finding> &findings, CheckState state)
{
    return int(std::count_if(findings.begin(), findings.end(), [state](const Finding &one) { return one.state == state; }));
}

/// The RCODE by its usual name (RFC 1035 §4.1.1).
QString codeName(int code)
{
    constexpr const char *Names[] = {"NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED"};
    return code >= 0 && code < int(std::size(Names)) ? QLatin1String(Names[code]) : QStringLiteral("RCODE%1").arg(code);
}

} // namespace

QString destinationName(Destination destination)
{
    switch (destination) {
    case Destination::NotChosen:
        return Words::tr("Not chosen yet");
    case Destination::Microsoft365:
        return QStringLiteral("Microsoft 365");
    case Destination::GoogleWorkspace:
        return QStringLiteral("Google Workspace");
    case Destination::WorkMail:
        return Words::tr("Amazon WorkMail (ends on 31 March 2027)");
    case Destination::PostfixAdmin:
        return Words::tr("Server with PostfixAdmin");
    case Destination::OtherImap:
        return Words::tr("Another IMAP server");
    }
    return {};
}

QString destinationNote(Destination destination)
{
    return destination == Destination::WorkMail
        ? Words::tr("Amazon ends WorkMail on 31 March 2027. Choose another service unless you have to go there for now.")
        : QString();
}

Mark markOf(const Finding &finding)
{
    switch (finding.state) {
    case CheckState::Green:
        return Mark::Pass;
    case CheckState::Amber:
        return finding.until ? Mark::Waiting : Mark::Warning;
    case CheckState::Red:
        return Mark::Fail;
    case CheckState::Unknown:
        return Mark::Unknown;
    }
    return Mark::Unknown;
}

QString findingWord(const Finding &finding)
{
    const Mark mark = markOf(finding);
    return mark == Mark::Unknown ? Words::tr("Cannot be checked") : markWord(mark);
}

Mark markOf(const QList<Finding> &findings)
{
    Mark worst = findings.isEmpty() ? Mark::NotStarted : Mark::Pass;
    for (const Finding &finding : findings)
        worst = worseOf(worst, markOf(finding));
    return worst;
}

QString findingsWord(const QList<Finding> &findings)
{
    if (findings.isEmpty())
        return markWord(Mark::Unknown);
    if (const int failed = countOf(findings, CheckState::Red))
        return Words::tr("%Ln check(s) failed", nullptr, failed);
    if (markOf(findings) == Mark::Warning)
        return Words::tr("%Ln warning(s)", nullptr, countOf(findings, CheckState::Amber));
    return markWord(markOf(findings)) == markWord(Mark::Unknown) ? Words::tr("Cannot be checked") : markWord(markOf(findings));
}

QString rhythmText(std::chrono::milliseconds rhythm, const QDateTime &lastChecked)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(rhythm).count();
    if (!lastChecked.isValid())
        return Words::tr("Not checked yet");
    const QString when = untilText(lastChecked);
    if (seconds == 0)
        return Words::tr("Last checked %1").arg(when);
    return seconds < 120 ? Words::tr("Every %1 s. Last checked %2").arg(QString::number(seconds), when)
                         : Words::tr("Every %1 min. Last checked %2").arg(QString::number(seconds / 60), when);
}

QString replyText(ReplyStatus status)
{
    switch (status) {
    case ReplyStatus::Answer:
        return Words::tr("Answered");
    case ReplyStatus::NoData:
        return Words::tr("The name has no record of this type");
    case ReplyStatus::NoName:
        return Words::tr("There is no such name");
    case ReplyStatus::AliasOnly:
        return Words::tr("An alias that leads elsewhere");
    case ReplyStatus::Referral:
        return Words::tr("Other servers are in charge");
    case ReplyStatus::ServerFailure:
        return Words::tr("The server failed");
    case ReplyStatus::Refused:
        return Words::tr("The server refused");
    case ReplyStatus::OtherCode:
        return Words::tr("The server gave an error");
    case ReplyStatus::TimedOut:
        return Words::tr("No answer in time");
    case ReplyStatus::PortClosed:
        return Words::tr("Nobody answers at this port");
    case ReplyStatus::TruncatedNoTcp:
        return Words::tr("Cut off, and not to be had over TCP");
    case ReplyStatus::Malformed:
        return Words::tr("The answer is damaged");
    case ReplyStatus::TooLarge:
        return Words::tr("The answer is too large");
    case ReplyStatus::Untrusted:
        return Words::tr("The certificate of the server cannot be trusted");
    case ReplyStatus::BadName:
        return Words::tr("This name cannot be asked for");
    }
    return {};
}

QString replyFacts(const DnsReply &reply)
{
    QStringList facts;
    if (!reply.text.isEmpty() || reply.isUsable())
        facts << codeName(reply.code);
    if (reply.authoritative)
        facts << QStringLiteral("AA");
    if (reply.recursionAvailable)
        facts << QStringLiteral("RA");
    if (reply.truncated)
        facts << QStringLiteral("TC");
    if (const auto ttl = reply.ttl())
        facts << QStringLiteral("TTL %1").arg(ttl->count());
    facts << QStringLiteral("%1 ms").arg(reply.took.count()) << clockText(reply.receivedAt);
    return facts.join(QStringLiteral(" · "));
}

QString serverText(const DnsServer &server)
{
    const QString address = server.address.toString();
    return server.name.isEmpty() ? address : QStringLiteral("%1 (%2)").arg(server.name, address);
}

QString findingDetails(const Finding &finding, const QList<DnsReply> &replies)
{
    QStringList lines {QStringLiteral("[%1] %2").arg(finding.id, finding.subject), findingHeadline(finding), findingRemedy(finding)};
    for (const DnsReply &reply : replies) {
        lines << QString() << serverText(reply.query.server) << replyText(reply.status) << replyFacts(reply)
              << digLine(reply.query) << reply.text;
    }
    return lines.join(QLatin1Char('\n'));
}

QString countdownText(std::chrono::seconds left)
{
    const qint64 seconds = std::max<qint64>(left.count(), 0);
    if (seconds >= 3600)
        return Words::tr("%1 h %2 min", "countdown").arg(QString::number(seconds / 3600), QString::number(seconds % 3600 / 60));
    if (seconds >= 60)
        return Words::tr("%1 min %2 s", "countdown").arg(QString::number(seconds / 60), QString::number(seconds % 60));
    return Words::tr("%1 s", "countdown").arg(seconds);
}

QString hostPart(const QString &name, const QString &domain)
{
    if (name.compare(domain, Qt::CaseInsensitive) == 0 || name.isEmpty())
        return QStringLiteral("@");
    const QString end = QLatin1Char('.') + domain;
    return name.endsWith(end, Qt::CaseInsensitive) ? name.chopped(end.size()) : name;
}

QString providerName(const QString &key)
{
    const Provider *provider = ProviderTable::standard().byKey(key);
    if (!provider)
        return key;
    return QLocale().language() == QLocale::Japanese ? provider->japaneseName : provider->englishName;
}

} // namespace hikkoshi

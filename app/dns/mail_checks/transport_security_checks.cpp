#include "dns/mail_checks/transport_security_checks.h"

#include "dns/mail_checks/mx_targets.h"
#include "dns/mta_sts.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S13("S13");
constexpr QLatin1String T1("T1");
constexpr QLatin1String T2("T2");

QList<DomainName> hostsOf(const QList<MxEntry> &entries)
{
    QList<DomainName> hosts;
    for (const MxEntry &entry : entries) {
        if (!entry.host.isRoot())
            hosts.append(entry.host);
    }
    return hosts;
}

/// A new id, greater than any that a person made of the date.
QString newIdLine(const CheckContext &context)
{
    return QStringLiteral("v=STSv1; id=%1;").arg(context.now.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")));
}

/// Judges the policy of the domain for one check.
class PolicyJudge final
{
public:
    PolicyJudge(QLatin1String id, const CheckContext &context, Inquiry &inquiry)
        : m_id(id), m_context(context), m_inquiry(inquiry), m_name(context.domain.child(u"_mta-sts"))
    {}

    /// Nothing while it is open.
    std::optional<Finding> judge(const QList<DomainName> &hosts)
    {
        const Looked text = lookPastWildcard(m_name, RecordType::TXT, m_context, m_inquiry);
        if (!text.isKnown)
            return std::nullopt;
        if (text.reply && !text.isUsable())
            return made(CheckState::Unknown, Reason::NoUsableAnswer);
        if (!text.reply && !look(m_name, RecordType::TXT, m_context, m_inquiry).reply)
            return made(CheckState::Unknown, Reason::NoUsableAnswer);
        const QList<QByteArray> records = text.reply ? textsWith("v=STSv1", *text.reply) : QList<QByteArray>();
        if (records.size() != 1 || !mtaStsId(records.first()))      // several count as none (RFC 8461 §3.1)
            return made(CheckState::Green, Reason::MtaStsNone);
        m_policyId = *mtaStsId(records.first());
        m_observed = {QString::fromLatin1(records.first())};
        const Looked host = look(mtaStsHost(m_context.domain), RecordType::A, m_context, m_inquiry);
        if (!host.isKnown)
            return std::nullopt;
        if (!host.has())
            return host.isAbsent()
                ? made(CheckState::Amber, Reason::MtaStsUnreadable, {mtaStsHost(m_context.domain).ascii()})
                : made(CheckState::Unknown, Reason::NoUsableAnswer, {mtaStsHost(m_context.domain).ascii()});
        const PolicyReply *reply = m_inquiry.policy(m_context.domain);
        return reply ? std::optional(judge(*reply, hosts)) : std::nullopt;
    }

    [[nodiscard]] const QString &policyId() const { return m_policyId; }

    [[nodiscard]] Finding made(CheckState state, Reason reason, const QStringList &facts = {}) const
    {
        Finding found = finding(m_id, state, reason, subjectOf(m_name, RecordType::TXT));
        found.observed = m_observed;
        found.facts = facts;
        return found;
    }

private:
    Finding judge(const PolicyReply &reply, const QList<DomainName> &hosts)
    {
        if (reply.status == PolicyReply::Status::Unreachable)
            return made(CheckState::Unknown, Reason::NoUsableAnswer, {mtaStsHost(m_context.domain).ascii()});
        const auto policy = reply.status == PolicyReply::Status::Fetched ? parseMtaStsPolicy(reply.body) : std::nullopt;
        if (!policy)
            return made(CheckState::Amber, Reason::MtaStsUnreadable, {mtaStsHost(m_context.domain).ascii()});
        m_observed += QString::fromUtf8(reply.body).split(u'\n', Qt::SkipEmptyParts);
        if (policy->mode == MtaStsPolicy::Mode::None)
            return made(CheckState::Green, Reason::MtaStsNone);
        QStringList excluded;
        QStringList lines;
        for (const DomainName &host : hosts) {
            if (policy->allows(host) || excluded.contains(host.ascii()))
                continue;
            excluded.append(host.ascii());
            lines.append(QStringLiteral("mx: %1").arg(host.ascii()));
        }
        const bool enforced = policy->mode == MtaStsPolicy::Mode::Enforce;
        Finding found = !enforced ? made(CheckState::Amber, Reason::MtaStsTesting, excluded)
            : excluded.isEmpty()  ? made(CheckState::Green, Reason::MtaStsFine)
                                  : made(CheckState::Red, Reason::MtaStsExcludesMx, excluded);
        if (!excluded.isEmpty())
            found.expected = lines + QStringList(newIdLine(m_context));
        return found;
    }

    const QLatin1String m_id;
    const CheckContext &m_context;
    Inquiry &m_inquiry;
    const DomainName m_name;
    QString m_policyId;
    QStringList m_observed;
};

/// An earlier survey saw this very id, and a policy without the new MX.
bool wasExcludingUnder(const QString &id, const CheckContext &context)
{
    if (!context.earlier || id.isEmpty())
        return false;
    const auto excluded = [&id](const Finding &old) {
        return old.reason == Reason::MtaStsExcludesMx && !old.observed.isEmpty()
            && mtaStsId(old.observed.first().toLatin1()) == id;
    };
    return std::any_of(context.earlier->findings.begin(), context.earlier->findings.end(), excluded);
}

} // namespace

QList<Finding> mtaStsCheck(Inquiry &inquiry, const CheckContext &context)
{
    const RecordSets sets = setsOf({context.domain, RecordType::MX}, context, inquiry);
    if (!sets.isKnown)
        return {};
    if (!sets.best())
        return {unknown(S13, subjectOf(context.domain.child(u"_mta-sts"), RecordType::TXT), sets)};
    const QList<DomainName> hosts = hostsOf(mxOf(*sets.best()->reply)) + hostsOf(plannedMx(context.plan));
    const auto found = PolicyJudge(S13, context, inquiry).judge(hosts);
    return found ? QList {*found} : QList<Finding>();
}

QList<Finding> newMtaStsCheck(Inquiry &inquiry, const CheckContext &context)
{
    const QList<DomainName> hosts = hostsOf(plannedMx(context.plan));
    if (hosts.isEmpty())
        return {};
    PolicyJudge judge(T1, context, inquiry);
    const auto found = judge.judge(hosts);
    if (!found)
        return {};
    if (found->reason != Reason::MtaStsFine || !wasExcludingUnder(judge.policyId(), context))
        return {*found};
    QStringList names;
    for (const DomainName &host : hosts)
        names.append(host.ascii());
    Finding remembered = judge.made(CheckState::Red, Reason::MtaStsExcludesMx, names);
    remembered.expected = {newIdLine(context)};
    return {remembered};
}

QList<Finding> tlsReportsCheck(Inquiry &inquiry, const CheckContext &context)
{
    const DomainName name = context.domain.child(u"_smtp._tls");
    const QString subject = subjectOf(name, RecordType::TXT);
    const Looked plain = look(name, RecordType::TXT, context, inquiry);
    const Looked looked = lookPastWildcard(name, RecordType::TXT, context, inquiry);
    if (!plain.isKnown || !looked.isKnown)
        return {};
    if (!plain.isUsable())
        return {unknown(T2, subject)};
    const QStringList values = looked.values();
    const QList<QByteArray> records = looked.reply ? textsWith("v=TLSRPTv1", *looked.reply) : QList<QByteArray>();
    Finding found = finding(T2, CheckState::Green, Reason::TlsReportsFine, subject);
    found.observed = values;
    if (values.isEmpty()) {
        found.reason = Reason::TlsReportsNone;
    } else if (records.size() != 1 || !isTlsReporting(records.first())) {
        found.state = CheckState::Amber;
        found.reason = Reason::TlsReportsSyntax;
        found.facts = values;
        found.expected = {QStringLiteral("v=TLSRPTv1; rua=mailto:postmaster@%1").arg(context.domain.ascii())};
    }
    return {found};
}

} // namespace hikkoshi

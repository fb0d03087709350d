#include "dns/mail_checks/ownership_checks.h"

#include "dns/mail_checks/check_tools.h"

#include <algorithm>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String V1("V1");
constexpr QLatin1String V2("V2");
constexpr QLatin1String V4("V4");

std::optional<RecordType> typeNamed(const QString &name)
{
    for (const RecordType type : {RecordType::TXT, RecordType::CNAME, RecordType::MX, RecordType::A}) {
        if (name.compare(nameOf(type), Qt::CaseInsensitive) == 0)
            return type;
    }
    return std::nullopt;
}

/// A record of the plan that can be asked for.
struct Wanted {
    DomainName name;
    RecordType type;
    QString value;      ///< as valuesOf() would show it
};

std::optional<Wanted> wantedFrom(const WantedRecord &record, const DomainName &domain)
{
    const auto type = typeNamed(record.type);
    if (!type)
        return std::nullopt;
    DomainName name = record.name.isEmpty() ? domain : nameFrom(record.name);
    if (name.isRoot())
        return std::nullopt;
    QString value = record.value;
    if (*type != RecordType::TXT) {
        value = value.simplified().toLower();
        if (value.endsWith(u'.'))
            value.chop(1);
    }
    return Wanted {std::move(name), *type, value};
}

/// Without what gets into a value between a web page and a panel: quotes, blanks, line breaks, full-width letters.
QString bare(const QString &value)
{
    QString plain = value.normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar c) { return c.isSpace() || c == u'"' || c == u'\'' || c == u'\u201c' || c == u'\u201d'; });
    return plain.toLower();
}

/// TXT as text: a value with full-width letters arrives as UTF-8 bytes.
QStringList textsOf(const DnsReply &reply)
{
    QStringList texts;
    for (const DnsRecord &record : reply.answers()) {
        if (const auto *data = record.as<TxtData>())
            texts.append(QString::fromUtf8(data->joined()));
    }
    return texts;
}

std::optional<QString> damagedIn(const DnsReply &reply, const QString &value)
{
    for (const QString &text : textsOf(reply)) {
        if (text != value && bare(text) == bare(value))
            return text;
    }
    return std::nullopt;
}

/// Where a value ends up by mistake: below the domain twice, at "@" or "www" taken literally, at the domain itself.
QList<DomainName> wrongNames(const Wanted &wanted, const DomainName &domain)
{
    QList<DomainName> names {domain.child(wanted.name.ascii())};
    if (wanted.name == domain)
        names << domain.child(u"\\064") << domain.child(u"www");     // "@" as DNS data write it
    else
        names << domain;
    return names;
}

class TokenJudge final
{
public:
    TokenJudge(const Wanted &wanted, const CheckContext &context, Inquiry &inquiry)
        : m_wanted(wanted)
        , m_context(context)
        , m_inquiry(inquiry)
        , m_sets(setsOf({wanted.name, wanted.type}, context, inquiry))
    {}

    std::optional<Finding> judge()
    {
        if (!m_sets.isKnown)
            return std::nullopt;
        if (m_sets.isUnanswered())
            return made(CheckState::Unknown, Reason::NoUsableAnswer, m_sets.failedServers());
        QStringList without;
        for (const RecordsAt &one : m_sets.usable) {
            if (!one.values.contains(m_wanted.value))
                without.append(serverLabel(one.server));
        }
        if (without.isEmpty())
            return m_sets.failed.isEmpty() ? atResolvers()
                                           : made(CheckState::Amber, Reason::TokenPartly, m_sets.failedServers());
        return without.size() < m_sets.usable.size() ? made(CheckState::Amber, Reason::TokenPartly, without) : absent();
    }

private:
    Finding made(CheckState state, Reason reason, const QStringList &facts) const
    {
        Finding found = finding(V1, state, reason, subjectOf(m_wanted.name, m_wanted.type));
        found.observed = m_sets.observed();
        found.expected = {m_wanted.value};
        found.facts = facts;
        return found;
    }

    /// Asked too early, a resolver remembers the "no": that is why the authoritative servers come first.
    std::optional<Finding> atResolvers()
    {
        QStringList late;
        std::optional<QDateTime> until;
        bool known = true;
        for (const DnsServer &resolver : m_context.resolvers) {
            const DnsReply *reply = m_inquiry.ask({m_wanted.name, m_wanted.type}, resolver);
            known = known && reply;
            if (!reply || !reply->isUsable() || valuesOf(*reply).contains(m_wanted.value))
                continue;
            late.append(serverLabel(resolver));
            if (const auto ttl = reply->status == ReplyStatus::Answer ? reply->ttl() : reply->negativeTtl()) {
                const QDateTime gone = reply->receivedAt.addSecs(ttl->count());
                until = until ? std::max(*until, gone) : gone;
            }
        }
        if (!known)
            return std::nullopt;
        if (late.isEmpty())
            return made(CheckState::Green, Reason::TokenEverywhere, {});
        Finding found = made(CheckState::Amber, Reason::TokenResolverLate, late);
        found.until = until;
        return found;
    }

    std::optional<Finding> absent()
    {
        for (const RecordsAt &one : m_sets.usable) {
            if (const auto damaged = damagedIn(*one.reply, m_wanted.value))
                return made(CheckState::Red, Reason::TokenDamaged, {*damaged});
        }
        bool known = true;
        for (const DomainName &name : wrongNames(m_wanted, m_context.domain)) {
            const Looked looked = lookPastWildcard(name, m_wanted.type, m_context, m_inquiry);
            known = known && looked.isKnown;
            if (looked.reply && looked.values().contains(m_wanted.value))
                return made(CheckState::Red, Reason::TokenAtWrongName, {name.ascii()});
        }
        return known ? std::optional(made(CheckState::Red, Reason::TokenAbsent, {})) : std::nullopt;
    }

    const Wanted &m_wanted;
    const CheckContext &m_context;
    Inquiry &m_inquiry;
    RecordSets m_sets;
};

} // namespace

QList<Finding> tokenCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    for (const WantedRecord &record : context.plan.ownership) {
        const auto wanted = wantedFrom(record, context.domain);
        if (!wanted)
            continue;
        if (const auto found = TokenJudge(*wanted, context, inquiry).judge())
            findings.append(*found);
    }
    return findings;
}

QList<Finding> doubledNameCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    bool known = true;
    bool usable = false;
    const QList<WantedRecord> planned = context.plan.ownership + context.plan.dkim + context.plan.newMx;
    for (const WantedRecord &record : planned) {
        const auto wanted = wantedFrom(record, context.domain);
        if (!wanted)
            continue;
        const DomainName doubled = context.domain.child(wanted->name.ascii());
        const Looked looked = lookPastWildcard(doubled, wanted->type, context, inquiry);
        known = known && looked.isKnown;
        usable = usable || look(doubled, wanted->type, context, inquiry).isUsable();
        if (!looked.has())
            continue;
        Finding found = finding(V2, CheckState::Red, Reason::NameDoubled, subjectOf(doubled, wanted->type));
        found.observed = looked.values();
        found.expected = {wanted->name.ascii()};
        found.facts = {doubled.ascii()};
        findings.append(found);
    }
    if (planned.isEmpty() || !known)
        return {};
    if (!usable)
        return {unknown(V2, context.domain.ascii())};
    return findings.isEmpty() ? QList {finding(V2, CheckState::Green, Reason::NameNotDoubled, context.domain.ascii())}
                              : findings;
}

QList<Finding> aliasClashCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<DnsQuestion> questions {{context.domain, RecordType::MX}};
    for (const WantedRecord &record : context.plan.ownership + context.plan.dkim) {
        const auto wanted = wantedFrom(record, context.domain);
        if (wanted && wanted->type != RecordType::CNAME && wanted->name != context.domain)
            questions.append({wanted->name, wanted->type});
    }
    bool known = true;
    bool usable = false;
    for (const DnsQuestion &question : questions) {
        const RecordSets sets = setsOf(question, context, inquiry);
        known = known && sets.isKnown;
        for (const RecordsAt &one : sets.usable) {
            usable = true;
            for (const DnsRecord &record : one.reply->records) {
                const auto *alias = record.as<NameData>();
                if (record.type != RecordType::CNAME || record.owner != question.name || !alias)
                    continue;
                Finding found
                    = finding(V4, CheckState::Red, Reason::AliasClash, subjectOf(question.name, RecordType::CNAME));
                found.observed = {QStringLiteral("%1: %2").arg(serverLabel(one.server), alias->name.ascii())};
                found.facts = {question.name.ascii()};
                return {found};
            }
        }
    }
    if (!known)
        return {};
    return {usable ? finding(V4, CheckState::Green, Reason::NoAliasClash, context.domain.ascii())
                   : unknown(V4, context.domain.ascii())};
}

} // namespace hikkoshi

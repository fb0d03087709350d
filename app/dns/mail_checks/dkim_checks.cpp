#include "dns/mail_checks/dkim_checks.h"

#include "dns/dkim_key.h"
#include "dns/mail_checks/check_tools.h"

#include <algorithm>
#include <array>

namespace hikkoshi {

using Reason = Finding::Reason;

namespace {

constexpr QLatin1String S10("S10");
constexpr QLatin1String A2("A2");
constexpr std::array UsualSelectors {
    u"default", u"google", u"selector1", u"selector2", u"k1", u"mail", u"dkim", u"s1", u"s2"};

/// Why a key does not work; nothing when it does.
std::optional<Reason> brokenness(const DkimKey &key)
{
    switch (key.state) {
    case DkimKey::State::Usable:
        return std::nullopt;
    case DkimKey::State::Revoked:
        return Reason::DkimKeyRevoked;
    case DkimKey::State::Cut:
        return Reason::DkimKeyCut;
    case DkimKey::State::Damaged:
    case DkimKey::State::Unusable:
    case DkimKey::State::NotAKey:
        return Reason::DkimKeyDamaged;
    }
    Q_UNREACHABLE();
}

struct Keys {
    bool isKnown = true;
    bool isUsable = false;                              ///< at least one question was answered
    QStringList good;
    QList<std::pair<DomainName, DkimAnswer>> broken;
};

Keys keysAtUsualSelectors(const CheckContext &context, Inquiry &inquiry)
{
    Keys keys;
    for (const char16_t *selector : UsualSelectors) {
        const DomainName name = context.domain.child(QStringLiteral("%1._domainkey").arg(QStringView(selector)));
        const Looked plain = look(name, RecordType::TXT, context, inquiry);
        const Looked looked = lookPastWildcard(name, RecordType::TXT, context, inquiry);
        keys.isKnown = keys.isKnown && plain.isKnown && looked.isKnown;
        keys.isUsable = keys.isUsable || plain.isUsable();
        if (!looked.has())
            continue;
        const DkimAnswer answer = readDkimReply(*looked.reply);
        if (answer.key.state == DkimKey::State::Usable)
            keys.good.append(name.ascii());
        else
            keys.broken.append({name, answer});
    }
    return keys;
}

/// A key stands below "_domainkey" at a selector that nobody can guess: the name exists without having records
/// (RFC 8020). Meaningless where a wildcard makes every name exist.
bool somethingBelow(const DomainName &name, const CheckContext &context, Inquiry &inquiry, bool &known)
{
    const Looked below = look(name, RecordType::TXT, context, inquiry);
    const Looked nobody = look(improbableName(context.domain), RecordType::TXT, context, inquiry);
    known = known && below.isKnown && nobody.isKnown;
    return below.reply && below.reply->status == ReplyStatus::NoData && nobody.reply
        && nobody.reply->status == ReplyStatus::NoName;
}

class KeyJudge final
{
public:
    KeyJudge(const WantedRecord &record, const CheckContext &context, Inquiry &inquiry)
        : m_record(record), m_context(context), m_inquiry(inquiry), m_name(nameFrom(record.name))
    {}

    /// Nothing while it is open.
    std::optional<Finding> judge()
    {
        const bool alias = m_record.type.compare(QLatin1String("CNAME"), Qt::CaseInsensitive) == 0;
        const RecordSets sets = setsOf({m_name, alias ? RecordType::CNAME : RecordType::TXT}, m_context, m_inquiry);
        const Looked looked = look(m_name, RecordType::TXT, m_context, m_inquiry);
        if (!sets.isKnown || !looked.isKnown)
            return std::nullopt;
        m_observed = sets.observed();
        if (sets.isUnanswered())
            return made(CheckState::Unknown, Reason::NoUsableAnswer, sets.failedServers());
        QStringList without;
        for (const RecordsAt &one : sets.usable) {
            if (!(alias ? leadsToTarget(*one.reply) : !one.values.isEmpty()))
                without.append(serverLabel(one.server));
        }
        if (without.size() == sets.usable.size())
            return made(CheckState::Red, Reason::DkimKeyMissing, {m_name.ascii()});
        if (!without.isEmpty())
            return made(CheckState::Amber, Reason::DkimKeyMissing, {m_name.ascii()});
        return looked.reply ? judge(readDkimReply(*looked.reply), alias)
                            : made(CheckState::Unknown, Reason::NoUsableAnswer, {m_name.ascii()});
    }

private:
    Finding made(CheckState state, Reason reason, const QStringList &facts) const
    {
        Finding found = finding(A2, state, reason, subjectOf(m_name, RecordType::TXT));
        found.observed = m_observed;
        found.expected = {QStringLiteral("%1 %2 %3").arg(m_name.ascii(), m_record.type.toUpper(), m_record.value)};
        found.facts = facts;
        return found;
    }

    bool leadsToTarget(const DnsReply &reply) const
    {
        const DomainName target = nameFrom(m_record.value);
        return std::any_of(reply.records.begin(), reply.records.end(), [&](const DnsRecord &record) {
            const auto *data = record.as<NameData>();
            return record.type == RecordType::CNAME && record.owner == m_name && data && data->name == target;
        });
    }

    Finding judge(const DkimAnswer &answer, bool alias) const
    {
        const QString target = answer.aliases.isEmpty() ? m_name.ascii() : answer.aliases.last().ascii();
        switch (answer.state) {
        case DkimAnswer::State::Key:
        case DkimAnswer::State::Several:
            return judgeKey(answer, alias);
        case DkimAnswer::State::Missing:
            return made(CheckState::Red, Reason::DkimKeyMissing, {m_name.ascii()});
        case DkimAnswer::State::TargetMissing:
            return made(CheckState::Red, Reason::DkimTargetMissing, {m_name.ascii(), target});
        case DkimAnswer::State::TargetEmpty:
            return made(CheckState::Amber, Reason::DkimTargetNotYet, {m_name.ascii()});
        case DkimAnswer::State::AliasOnly:
        case DkimAnswer::State::NotAnswered:
            return made(CheckState::Unknown, Reason::NoUsableAnswer, {target});
        }
        Q_UNREACHABLE();
    }

    Finding judgeKey(const DkimAnswer &answer, bool alias) const
    {
        const DkimKey &key = answer.key;
        const QString bits = QString::number(key.bits);
        if (const auto broken = brokenness(key))
            return made(CheckState::Red, *broken, {m_name.ascii()});
        // What the panel made of the pasted text is another key, though it reads like one.
        if (!alias && squeezed(answer.text) != squeezed(m_record.value.toUtf8()))
            return made(CheckState::Red, Reason::DkimKeyDamaged, {m_name.ascii()});
        if (key.type == DkimKey::Type::Rsa && key.bits < DkimKey::FewestBits)
            return made(CheckState::Red, Reason::DkimKeyTooShort, {m_name.ascii(), bits});
        if (key.hasBlanks)
            return made(CheckState::Amber, Reason::DkimKeyDamaged, {m_name.ascii()});
        if (key.type == DkimKey::Type::Rsa && key.bits < DkimKey::WantedBits)
            return made(CheckState::Amber, Reason::DkimKeyShort, {m_name.ascii(), bits});
        if (key.isTesting)
            return made(CheckState::Amber, Reason::DkimTesting, {m_name.ascii()});
        return made(CheckState::Green, Reason::DkimKeyGood, {m_name.ascii(), bits});
    }

    /// Without blanks and without the quotes that web pages show around the pieces.
    static QByteArray squeezed(QByteArray text)
    {
        text.removeIf([](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '"'; });
        return text.endsWith(';') ? text.chopped(1) : text;
    }

    const WantedRecord &m_record;
    const CheckContext &m_context;
    Inquiry &m_inquiry;
    const DomainName m_name;
    QStringList m_observed;
};

} // namespace

QList<Finding> dkimTodayCheck(Inquiry &inquiry, const CheckContext &context)
{
    const DomainName below = context.domain.child(u"_domainkey");
    const QString subject = subjectOf(below, RecordType::TXT);
    Keys keys = keysAtUsualSelectors(context, inquiry);
    const bool hidden = somethingBelow(below, context, inquiry, keys.isKnown);
    if (!keys.isKnown)
        return {};
    if (!keys.isUsable)
        return {unknown(S10, subject)};
    QList<Finding> findings;
    for (const auto &[name, answer] : keys.broken) {
        const Reason reason = answer.key.state == DkimKey::State::Revoked
            ? Reason::DkimRevoked
            : brokenness(answer.key).value_or(Reason::DkimKeyDamaged);
        findings.append(finding(S10, keys.good.isEmpty() ? CheckState::Red : CheckState::Amber, reason,
                                subjectOf(name, RecordType::TXT)));
        findings.last().observed = {QString::fromUtf8(answer.text)};
        findings.last().facts = {name.ascii()};
    }
    if (!keys.good.isEmpty()) {
        findings.append(finding(S10, CheckState::Green, Reason::DkimFound, subject));
        findings.last().observed = findings.last().facts = keys.good;
    } else if (findings.isEmpty()) {
        findings.append(hidden ? finding(S10, CheckState::Amber, Reason::DkimSelectorUnknown, subject)
                               : finding(S10, CheckState::Green, Reason::DkimNone, subject));
        findings.last().facts = {below.ascii()};
    }
    return findings;
}

QList<Finding> newKeyCheck(Inquiry &inquiry, const CheckContext &context)
{
    QList<Finding> findings;
    for (const WantedRecord &record : context.plan.dkim) {
        if (nameFrom(record.name).isRoot())
            continue;
        if (const auto found = KeyJudge(record, context, inquiry).judge())
            findings.append(*found);
    }
    return findings;
}

} // namespace hikkoshi

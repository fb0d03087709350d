#include "dns/spf/spf_record.h"

#include "dns/spf/spf_macro.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace hikkoshi {

namespace {

using Kind = SpfSyntaxError::Kind;

constexpr QByteArrayView Version = "v=spf1";
constexpr std::pair<const char *, SpfMechanism> Mechanisms[] {
    {"all", SpfMechanism::All}, {"include", SpfMechanism::Include}, {"a", SpfMechanism::A},     {"mx", SpfMechanism::Mx},
    {"ptr", SpfMechanism::Ptr}, {"ip4", SpfMechanism::Ip4},         {"ip6", SpfMechanism::Ip6}, {"exists", SpfMechanism::Exists},
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNameCharacter(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// The name of a modifier: what stands before "=", if all of it can be a name (RFC 7208 §4.6.1); empty otherwise.
QByteArray modifierName(const QByteArray &term)
{
    const auto end = std::find_if_not(term.begin(), term.end(), isNameCharacter);
    if (end == term.end() || *end != '=' || end == term.begin() || !isLetter(term.front()))
        return {};
    return term.left(end - term.begin()).toLower();
}

SpfQualifier takeQualifier(QByteArray &term)
{
    const qsizetype known = QByteArrayView("+-~?").indexOf(term.isEmpty() ? 'x' : term.front());
    if (known < 0)
        return SpfQualifier::Pass;
    term.remove(0, 1);
    constexpr SpfQualifier Qualifiers[] {SpfQualifier::Pass, SpfQualifier::Fail, SpfQualifier::SoftFail, SpfQualifier::Neutral};
    return Qualifiers[known];
}

/// Digits without a leading zero, at most \a most.
std::optional<int> number(QByteArrayView digits, int most)
{
    const bool isNumber = !digits.isEmpty() && digits.size() <= 3
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })
        && (digits.size() == 1 || digits.front() != '0');
    if (!isNumber)
        return std::nullopt;
    const int value = digits.toByteArray().toInt();
    return value <= most ? std::optional(value) : std::nullopt;
}

bool isIp4(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QByteArray &part) { return number(part, 255); });
}

bool isIp6(const QByteArray &text)
{
    return text.contains(':') && std::all_of(text.begin(), text.end(), [](char c) {
        return c == ':' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

/// ":network" and an optional "/prefix".
std::optional<Kind> readNetwork(QByteArray argument, SpfDirective &directive)
{
    if (!argument.startsWith(':'))
        return Kind::BadArgument;
    argument.remove(0, 1);
    const bool isOld = directive.mechanism == SpfMechanism::Ip4;
    if (const qsizetype slash = argument.indexOf('/'); slash >= 0) {
        const std::optional<int> prefix = number(QByteArrayView(argument).sliced(slash + 1), isOld ? 32 : 128);
        if (!prefix)
            return Kind::BadPrefix;
        (isOld ? directive.prefix4 : directive.prefix6) = *prefix;
        argument.truncate(slash);
    }
    if (!(isOld ? isIp4(argument) : isIp6(argument)) || !directive.network.setAddress(QString::fromLatin1(argument)))
        return Kind::BadNetwork;
    return std::nullopt;
}

/// Cuts dual-cidr-length off the end of \a argument: "/24", "//64" or "/24//64".
std::optional<Kind> takePrefixes(QByteArray &argument, SpfDirective &directive)
{
    static const QRegularExpression Prefixes(QStringLiteral("(?:/([0-9]+))?(?://([0-9]+))?\\z"));
    const QRegularExpressionMatch match = Prefixes.match(QString::fromLatin1(argument));
    const auto read = [&match](int group, int most, int &prefix) {
        if (match.capturedStart(group) < 0)
            return true;
        const std::optional<int> value = number(match.captured(group).toLatin1(), most);
        prefix = value.value_or(prefix);
        return value.has_value();
    };
    if (!read(1, 32, directive.prefix4) || !read(2, 128, directive.prefix6))
        return Kind::BadPrefix;
    argument.truncate(match.capturedStart(0));
    return std::nullopt;
}

/// What stands behind the mechanism's name.
std::optional<Kind> readArgument(QByteArray argument, SpfDirective &directive)
{
    switch (directive.mechanism) {
    case SpfMechanism::All:
        return argument.isEmpty() ? std::nullopt : std::optional(Kind::BadArgument);
    case SpfMechanism::Ip4:
    case SpfMechanism::Ip6:
        return readNetwork(argument, directive);
    case SpfMechanism::A:
    case SpfMechanism::Mx:
        if (const std::optional<Kind> problem = takePrefixes(argument, directive))
            return problem;
        break;
    case SpfMechanism::Include:
    case SpfMechanism::Exists:
        if (argument.isEmpty())
            return Kind::BadArgument;
        break;
    case SpfMechanism::Ptr:
        break;
    }
    if (argument.isEmpty())
        return std::nullopt;
    if (!argument.startsWith(':'))
        return Kind::BadArgument;
    directive.domainSpec = argument.mid(1);
    return isDomainSpec(directive.domainSpec) ? std::nullopt : std::optional(Kind::BadDomain);
}

std::optional<Kind> readModifier(const QByteArray &name, const QByteArray &term, SpfRecord &record)
{
    const QByteArray value = term.mid(name.size() + 1);
    if (name != "redirect" && name != "exp") {
        record.otherModifiers.append(term);
        return isMacroString(value, SpfMacroPlace::Explanation) ? std::nullopt : std::optional(Kind::BadModifier);
    }
    std::optional<QByteArray> &place = name == "exp" ? record.explanation : record.redirect;
    if (place)
        return Kind::RepeatedModifier;
    place = value;
    return isDomainSpec(value) ? std::nullopt : std::optional(Kind::BadDomain);
}

} // namespace

std::optional<SpfQualifier> SpfRecord::all() const
{
    const auto found = std::find_if(directives.begin(), directives.end(),
                                    [](const SpfDirective &directive) { return directive.mechanism == SpfMechanism::All; });
    return found == directives.end() ? std::nullopt : std::optional(found->qualifier);
}

bool isSpf(QByteArrayView text)
{
    return text.size() >= Version.size() && text.first(Version.size()).compare(Version, Qt::CaseInsensitive) == 0
        && (text.size() == Version.size() || text.at(Version.size()) == ' ');
}

QList<QByteArray> spfRecordsIn(const QList<DnsRecord> &records)
{
    QList<QByteArray> found;
    for (const DnsRecord &record : records) {
        const auto *text = record.as<TxtData>();
        if (text && isSpf(text->joined()))
            found.append(text->joined());
    }
    return found;
}

tl::expected<SpfDirective, SpfSyntaxError> parseSpfDirective(const QByteArray &text)
{
    SpfDirective directive;
    directive.text = text;
    QByteArray rest = text;
    directive.qualifier = takeQualifier(rest);
    const auto nameEnd = std::find_if(rest.begin(), rest.end(), [](char c) { return c == ':' || c == '/'; });
    const QByteArray name = rest.left(nameEnd - rest.begin()).toLower();
    const auto *const known = std::find_if(std::begin(Mechanisms), std::end(Mechanisms),
                                           [&name](const auto &mechanism) { return name == mechanism.first; });
    if (known == std::end(Mechanisms))
        return tl::unexpected(SpfSyntaxError {Kind::UnknownMechanism, text});
    directive.mechanism = known->second;
    if (const std::optional<Kind> problem = readArgument(rest.mid(name.size()), directive))
        return tl::unexpected(SpfSyntaxError {*problem, text});
    return directive;
}

tl::expected<SpfRecord, SpfSyntaxError> parseSpf(const QByteArray &text)
{
    if (!isSpf(text))
        return tl::unexpected(SpfSyntaxError {Kind::NotSpf, text});
    SpfRecord record;
    const QList<QByteArray> terms = text.mid(Version.size()).split(' ');
    for (const QByteArray &term : terms) {
        if (term.isEmpty())
            continue;
        if (const QByteArray name = modifierName(term); !name.isEmpty()) {
            if (const std::optional<Kind> problem = readModifier(name, term, record))
                return tl::unexpected(SpfSyntaxError {*problem, term});
            continue;
        }
        const auto directive = parseSpfDirective(term);
        if (!directive)
            return tl::unexpected(directive.error());
        record.directives.append(*directive);
    }
    return record;
}

bool asksDns(SpfMechanism mechanism)
{
    return mechanism != SpfMechanism::All && mechanism != SpfMechanism::Ip4 && mechanism != SpfMechanism::Ip6;
}

} // namespace hikkoshi

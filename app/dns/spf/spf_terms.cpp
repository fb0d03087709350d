#include "dns/spf/spf_terms.h"

#include "dns/spf/spf_name.h"

#include <algorithm>

namespace hikkoshi {

namespace {

QByteArray qualifierSign(SpfQualifier qualifier)
{
    switch (qualifier) {
    case SpfQualifier::Pass:
        return "";
    case SpfQualifier::Fail:
        return "-";
    case SpfQualifier::SoftFail:
        return "~";
    case SpfQualifier::Neutral:
        return "?";
    }
    Q_UNREACHABLE();
}

QByteArray nameOfMechanism(SpfMechanism mechanism)
{
    switch (mechanism) {
    case SpfMechanism::All:
        return "all";
    case SpfMechanism::Include:
        return "include";
    case SpfMechanism::A:
        return "a";
    case SpfMechanism::Mx:
        return "mx";
    case SpfMechanism::Ptr:
        return "ptr";
    case SpfMechanism::Ip4:
        return "ip4";
    case SpfMechanism::Ip6:
        return "ip6";
    case SpfMechanism::Exists:
        return "exists";
    }
    Q_UNREACHABLE();
}

/// A modifier is "name=value", with a value that may be empty (unknown ones).
bool isModifier(const QByteArray &piece)
{
    const auto record = parseSpf("v=spf1 " + piece);
    return record && record->directives.isEmpty();
}

void readPiece(const QByteArray &piece, SpfTerms &terms)
{
    if (isModifier(piece)) {
        const qsizetype equals = piece.indexOf('=');
        if (piece.left(equals).toLower() == "redirect")
            terms.redirect = piece.mid(equals + 1);
        else
            terms.modifiers.append(piece);
        return;
    }
    const auto directive = parseSpfDirective(piece);
    if (!directive)
        terms.refused.append(piece);
    else if (directive->mechanism == SpfMechanism::All)
        terms.all = terms.all.value_or(directive->qualifier);
    else if (!terms.all)
        terms.directives.append(*directive);
}

} // namespace

SpfTerms readSpfTerms(const QByteArray &text)
{
    SpfTerms terms;
    QByteArray plain = text.simplified();
    plain.removeIf([](char c) { return c == '"'; });
    const QList<QByteArray> pieces = plain.split(' ');
    for (const QByteArray &piece : pieces) {
        if (!piece.isEmpty() && piece.toLower() != "v=spf1")
            readPiece(piece, terms);
    }
    if (terms.all)
        terms.redirect.reset();
    return terms;
}

QByteArray canonicalTerm(const SpfDirective &directive, const DomainName &domain)
{
    QByteArray text = qualifierSign(directive.qualifier) + nameOfMechanism(directive.mechanism);
    if (directive.mechanism == SpfMechanism::Ip4 || directive.mechanism == SpfMechanism::Ip6)
        text += ':' + directive.network.toString().toLatin1();
    else if (!directive.domainSpec.isEmpty() && spfName(directive.domainSpec) != domain)
        text += ':' + (directive.domainSpec.endsWith('.') ? directive.domainSpec.chopped(1) : directive.domainSpec).toLower();
    const bool isNew = directive.mechanism == SpfMechanism::Ip6;
    if (directive.prefix4 != 32)
        text += '/' + QByteArray::number(directive.prefix4);
    if (directive.prefix6 != 128)
        text += (isNew ? "/" : "//") + QByteArray::number(directive.prefix6);
    return text;
}

std::optional<SpfDirective> addressTerm(const QString &address)
{
    const QByteArray text = address.trimmed().toLatin1();
    const auto term = parseSpfDirective((text.contains(':') ? "ip6:" : "ip4:") + text);
    return term ? std::optional(*term) : std::nullopt;
}

std::optional<QHostAddress> addressOf(const QString &address)
{
    const std::optional<SpfDirective> term = addressTerm(address);
    return term ? std::optional(term->network) : std::nullopt;
}

QByteArray spfText(const QList<SpfDirective> &directives, SpfQualifier all, const QList<QByteArray> &modifiers)
{
    QByteArray text = "v=spf1";
    for (const SpfDirective &directive : directives)
        text += ' ' + directive.text;
    text += ' ' + (all == SpfQualifier::Pass ? QByteArray("+") : qualifierSign(all)) + "all";
    for (const QByteArray &modifier : modifiers)
        text += ' ' + modifier;
    return text;
}

} // namespace hikkoshi

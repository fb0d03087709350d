#include "domain/server.h"

#include <QRegularExpression>
#include <QUrl>

namespace hikkoshi {

namespace {

struct Scheme {
    Encryption encryption;
    const char *name;
    quint16 port;
};
constexpr Scheme Schemes[] {
    {Encryption::ImplicitTls, "imaps", 993},
    {Encryption::StartTls, "imap", 143},
    {Encryption::PlainLoopback, "imap+plain", 143},
};

const Scheme &schemeOf(Encryption encryption)
{
    for (const Scheme &scheme : Schemes) {
        if (scheme.encryption == encryption)
            return scheme;
    }
    Q_UNREACHABLE();
}

bool isIpv4(const QString &host)
{
    static const QRegularExpression form(QStringLiteral("^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)"
                                                        "(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}\\z"));
    return form.match(host).hasMatch();
}

/// The address without brackets, in its shortest form; empty when it is none.
QString parseIpv6(const QString &inBrackets)
{
    const QUrl url(QStringLiteral("imaps://") + inBrackets, QUrl::StrictMode);
    const QString host = url.isValid() ? url.host() : QString();
    return host.contains(u':') ? host : QString();
}

/// \a text in ACE form and lower case; empty when it is not a host name.
QString parseName(const QString &text)
{
    static const QRegularExpression label(QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"));
    static const QRegularExpression digits(QStringLiteral("^\\d+\\z"));
    bool ascii = true;
    for (const QChar c : text)
        ascii = ascii && c.unicode() < 0x80;
    const QString name = ascii ? text.toLower() : QString::fromLatin1(QUrl::toAce(text));
    if (name.isEmpty() || name.size() > 253)
        return {};
    const QStringList labels = name.split(u'.');
    for (const QString &part : labels) {
        if (!label.match(part).hasMatch())
            return {};
    }
    return digits.match(labels.last()).hasMatch() ? QString() : name;   // "1.2.3" is neither name nor address
}

QString parseHost(const QString &text)
{
    if (text.startsWith(u'['))
        return parseIpv6(text);
    return isIpv4(text) ? text : parseName(text);
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1")
        || (isIpv4(host) && host.startsWith(QLatin1String("127.")));
}

QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

} // namespace

Result<Endpoint> Endpoint::parse(const QString &url)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z+]+)://(\\[[0-9A-Fa-f:.]+\\]|[^\\[\\]:/?#@\\\\%\\s]+)(?::(\\d{1,5}))?\\z"));
    const QRegularExpressionMatch match = form.match(url);
    if (!match.hasMatch())
        return fail(ErrorKind::BadInput, QStringLiteral("not of the form imaps://host[:port]"));
    const QString name = match.captured(1).toLower();
    for (const Scheme &scheme : Schemes) {
        if (name != QLatin1String(scheme.name))
            continue;
        Endpoint endpoint;
        endpoint.encryption = scheme.encryption;
        endpoint.host = parseHost(match.captured(2));
        const uint port = match.hasCaptured(3) ? match.captured(3).toUInt() : scheme.port;
        if (endpoint.host.isEmpty())
            return fail(ErrorKind::BadInput, QStringLiteral("not a host name: ") + match.captured(2));
        if (port < 1 || port > 65535)
            return fail(ErrorKind::BadInput, QStringLiteral("not a port: ") + match.captured(3));
        if (endpoint.encryption == Encryption::PlainLoopback && !isLoopback(endpoint.host))
            return fail(ErrorKind::BadInput, QStringLiteral("imap+plain is for this machine only: ") + endpoint.host);
        endpoint.port = quint16(port);
        return endpoint;
    }
    return fail(ErrorKind::BadInput, QStringLiteral("unknown kind of connection: ") + name);
}

QString Endpoint::toUrl() const
{
    const Scheme &scheme = schemeOf(encryption);
    QString url = QLatin1String(scheme.name) + QStringLiteral("://") + bracketed(host);
    if (port != scheme.port)
        url += u':' + QString::number(port);
    return url;
}

QString Endpoint::authority() const
{
    return bracketed(host) + u':' + QString::number(port);
}

} // namespace hikkoshi

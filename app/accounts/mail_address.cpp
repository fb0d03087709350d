#include "accounts/mail_address.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace hikkoshi {

QString comparableDomain(const QString &domain)
{
    static const QRegularExpression form(
        QStringLiteral("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\\z"));
    const bool ascii = std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString name = ascii ? domain.toLower() : QString::fromLatin1(QUrl::toAce(domain));
    return name.size() <= 253 && form.match(name).hasMatch() ? name : QString();
}

std::optional<MailAddress> splitAddress(const QString &address)
{
    static const QRegularExpression local(QStringLiteral("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}\\z"));
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 1)
        return std::nullopt;
    const MailAddress parts {address.first(at), comparableDomain(address.sliced(at + 1))};
    if (parts.domain.isEmpty() || !local.match(parts.local).hasMatch())
        return std::nullopt;
    return parts;
}

} // namespace hikkoshi

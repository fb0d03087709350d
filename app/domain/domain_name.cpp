#include "domain/domain_name.h"

#include <QUrl>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype LongestLabel = 63;
constexpr qsizetype LongestName = 253;

/// The labels of a presentation form: a dot behind a backslash does not end one.
QStringList split(QStringView text)
{
    QStringList labels;
    if (text.isEmpty())
        return labels;
    qsizetype start = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'\\') {
            ++i;    // "\." and "\ddd": what follows the backslash is never a separator
        } else if (text.at(i) == u'.') {
            labels.append(text.mid(start, i - start).toString());
            start = i + 1;
        }
    }
    labels.append(text.mid(start).toString());
    return labels;
}

/// Octets of a label on the wire: "\ddd" and "\." are one.
qsizetype octets(QStringView label)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < label.size(); ++i, ++count) {
        if (label.at(i) == u'\\')
            i += i + 1 < label.size() && label.at(i + 1).isDigit() ? 3 : 1;
    }
    return count;
}

bool fits(const QString &ascii)
{
    const QStringList labels = split(ascii);
    qsizetype whole = qMax(qsizetype(0), labels.size() - 1);
    for (const QString &label : labels) {
        const qsizetype size = octets(label);
        if (size == 0 || size > LongestLabel)
            return false;
        whole += size;
    }
    return whole <= LongestName;
}

/// The octet at \a at, which moves behind it: "\ddd" and "\." are one each. Above 255: none.
char16_t takeOctet(QStringView presentation, qsizetype &at)
{
    if (presentation.at(at) != u'\\' || at + 1 == presentation.size())
        return presentation.at(at++).unicode();
    bool isNumber = false;
    const ushort number = presentation.mid(at + 1, 3).toUShort(&isNumber);
    if (isNumber && presentation.at(at + 1).isDigit() && at + 3 < presentation.size()) {
        at += 4;
        return number;
    }
    at += 2;
    return presentation.at(at - 1).unicode();
}

/// The one way to write an octet of a label, so that equal names are equal texts.
QString written(char16_t octet)
{
    const QChar c = octet < 0x80 ? QChar(octet).toLower() : QChar(octet);
    if (octet == u'.')
        return QStringLiteral("\\.");
    if (octet > 0x20 && octet < 0x7f && !QStringView(u"\"$();@\\").contains(c))
        return c;
    return QStringLiteral("\\%1").arg(octet, 3, 10, QLatin1Char('0'));
}

bool isPlain(const QString &ascii)
{
    return std::all_of(ascii.begin(), ascii.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.' || c == u'*';
    });
}

} // namespace

Result<DomainName> DomainName::parse(QStringView text)
{
    QString typed = text.trimmed().toString().normalized(QString::NormalizationForm_KC).replace(u'。', u'.');
    if (typed.endsWith(u'.'))
        typed.chop(1);
    const QByteArray ace = QUrl::toAce(typed);
    // toAce() refuses what has no ASCII form; names that are plain already may hold underscores and long labels.
    const QString ascii = (ace.isEmpty() ? typed : QString::fromLatin1(ace)).toLower();
    if (ascii.isEmpty() || !isPlain(ascii) || !fits(ascii))
        return fail(ErrorKind::BadInput, text.toString());
    return DomainName(ascii);
}

Result<DomainName> DomainName::fromDns(QStringView presentation)
{
    QString ascii;
    for (qsizetype at = 0; at < presentation.size();) {
        const bool isSeparator = presentation.at(at) == u'.';
        const char16_t octet = takeOctet(presentation, at);
        if (octet > 0xff)
            return fail(ErrorKind::BadInput, presentation.toString());
        ascii += isSeparator ? QStringLiteral(".") : written(octet);
    }
    if (ascii.endsWith(u'.') && !ascii.endsWith(QLatin1String("\\.")))
        ascii.chop(1);
    if (!ascii.isEmpty() && !fits(ascii))
        return fail(ErrorKind::BadInput, presentation.toString());
    return DomainName(ascii);
}

QString DomainName::display() const
{
    return QUrl::fromAce(m_ascii.toLatin1());
}

QStringList DomainName::labels() const
{
    return split(m_ascii);
}

DomainName DomainName::parent() const
{
    const QStringList all = labels();
    return DomainName(all.mid(1).join(u'.'));
}

DomainName DomainName::child(QStringView labels) const
{
    const QString front = labels.toString().toLower();
    return DomainName(isRoot() ? front : front + u'.' + m_ascii);
}

bool DomainName::isWithin(const DomainName &ancestor) const
{
    return ancestor.isRoot() || *this == ancestor || m_ascii.endsWith(u'.' + ancestor.m_ascii);
}

bool DomainName::isAskable() const
{
    return isRoot() || fits(m_ascii);
}

} // namespace hikkoshi

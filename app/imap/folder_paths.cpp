#include "imap/folder_mapping.h"

namespace hikkoshi {

namespace {

const QLatin1String InboxName("INBOX");
constexpr qsizetype DeepestTree = 64;       ///< what a hostile name adds below stays one name

bool isInboxName(const QString &name)
{
    return name.compare(InboxName, Qt::CaseInsensitive) == 0;
}

/// "INBOX." or "INBOX/": everything lies below the inbox, whose children are the top level.
bool liesUnderInbox(const NameSpace &nameSpace)
{
    QByteArray top = nameSpace.prefix;
    if (nameSpace.separator != 0 && top.endsWith(nameSpace.separator))
        top.chop(1);
    return top.compare("INBOX", Qt::CaseInsensitive) == 0;
}

bool hasPrefix(const QByteArray &wireName, const NameSpace &nameSpace)
{
    if (nameSpace.prefix.isEmpty() || wireName.size() <= nameSpace.prefix.size())
        return false;
    const auto sensitivity = liesUnderInbox(nameSpace) ? Qt::CaseInsensitive : Qt::CaseSensitive;
    return wireName.left(nameSpace.prefix.size()).compare(nameSpace.prefix, sensitivity) == 0;
}

QString lookAlike(char separator)
{
    switch (separator) {
    case '/':
        return QStringLiteral("／");
    case '.':
        return QStringLiteral("．");
    case '\\':
        return QStringLiteral("＼");
    default:
        return QStringLiteral("_");
    }
}

QString withoutControls(QString name)
{
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control)
            c = u'_';
    }
    return name;
}

QByteArray wireOfName(const QString &name, const NameSpace &nameSpace)
{
    QString text = withoutControls(name.normalized(QString::NormalizationForm_C));
    if (nameSpace.separator != 0)
        text.replace(QLatin1Char(nameSpace.separator), lookAlike(nameSpace.separator));
    return encodeModifiedUtf7(text.isEmpty() ? QStringLiteral("_") : text);
}

} // namespace

FolderPath pathFromWire(const QByteArray &wireName, const NameSpace &nameSpace)
{
    const bool prefixed = hasPrefix(wireName, nameSpace);
    const QByteArray rest = prefixed ? wireName.mid(nameSpace.prefix.size()) : wireName;
    // Split before decoding: an encoded separator ("a&AC8-b") is a letter of the name.
    QByteArrayList parts = nameSpace.separator != 0 ? rest.split(nameSpace.separator) : QByteArrayList {rest};
    parts.removeAll(QByteArray());
    if (parts.size() > DeepestTree)
        parts = parts.first(DeepestTree - 1) << parts.sliced(DeepestTree - 1).join(nameSpace.separator);
    FolderPath path;
    for (const QByteArray &part : std::as_const(parts))
        path.names += withoutControls(decodeModifiedUtf7(part).normalized(QString::NormalizationForm_C));
    if (path.names.isEmpty())
        path.names += QStringLiteral("_");      // "/": still a folder that must be seen
    if (!isInboxName(path.names.first()))
        return path;
    path.names.first() = InboxName;
    if (prefixed && liesUnderInbox(nameSpace))     // "INBOX.INBOX" is a folder of that name, not the inbox
        path.names.prepend(InboxName);
    return path;
}

QByteArray wireFromPath(const FolderPath &path, const NameSpace &nameSpace)
{
    QStringList names = path.names;
    if (names.isEmpty())
        return {};
    QByteArray head = nameSpace.prefix;
    if (isInboxName(names.first())) {
        if (names.size() == 1)
            return "INBOX";
        names.first() = InboxName;
        if (liesUnderInbox(nameSpace))
            names.removeFirst();
        else
            head.clear();
    }
    // A server without a hierarchy has one level only: the tree stays readable in the name.
    if (nameSpace.separator == 0)
        return head + wireOfName(names.join(QStringLiteral("／")), nameSpace);
    QByteArrayList parts;
    for (const QString &name : std::as_const(names))
        parts += wireOfName(name, nameSpace);
    return head + parts.join(nameSpace.separator);
}

} // namespace hikkoshi

#include "targets/quoting.h"

#include <algorithm>

namespace hikkoshi {

namespace {

QString csvCell(const QString &cell)
{
    const bool plain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
    });
    return plain ? cell : u'"' + QString(cell).replace(u'"', QLatin1String("\"\"")) + u'"';
}

} // namespace

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted.append(csvCell(cell));
    return quoted.join(u',') + QLatin1String("\r\n");
}

QString csvLineForPeople(const QStringList &cells)
{
    static const QString formulaStarts = QStringLiteral("=+-@\t\r＝＋－＠");
    QStringList harmless;
    for (const QString &cell : cells)
        harmless.append(!cell.isEmpty() && formulaStarts.contains(cell.front()) ? u'\'' + cell : cell);
    return csvLine(harmless);
}

QString shellQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

QString powerShellQuoted(const QString &text)
{
    QString quoted(u'\'');
    for (const QChar c : text) {
        quoted += c;
        if (c == u'\'' || (c >= QChar(0x2018) && c <= QChar(0x201b)))
            quoted += c;
    }
    return quoted + u'\'';
}

} // namespace hikkoshi

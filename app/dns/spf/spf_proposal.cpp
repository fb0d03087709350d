#include "dns/spf/spf_proposal.h"

namespace hikkoshi {

QList<QByteArray> txtStrings(const QByteArray &text)
{
    QList<QByteArray> strings;
    for (qsizetype start = 0; start < text.size() || strings.isEmpty();) {
        qsizetype end = qMin(start + SpfProposal::LongestString, text.size());
        qsizetype inner = end;
        while (inner < text.size() && inner > start && (text.at(inner) == ' ' || text.at(inner - 1) == ' '))
            --inner;
        if (inner > start)
            end = inner;
        strings.append(text.mid(start, end - start));
        start = end;
    }
    return strings;
}

QByteArray quotedStrings(const QList<QByteArray> &strings)
{
    QList<QByteArray> quoted;
    for (QByteArray string : strings)
        quoted.append('"' + string.replace('\\', "\\\\").replace('"', "\\\"") + '"');
    return quoted.join(' ');
}

} // namespace hikkoshi

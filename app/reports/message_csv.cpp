#include "reports/message_csv.h"

#include <QIODevice>

#include <algorithm>

namespace hikkoshi {

namespace {

bool startsLikeFormula(const QString &text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r\n＝＋－＠").contains(text.front());
}

QByteArray row(const QStringList &fields)
{
    QByteArrayList quoted;
    for (const QString &field : fields)
        quoted += csvField(field);
    return quoted.join(',') + "\r\n";
}

bool hasReason(MessageState state)
{
    return state == MessageState::Refused || state == MessageState::Skipped;
}

QByteArray rowOf(const MessageLine &line, const CsvWords &words, const HeaderDecoder &decode)
{
    return row({line.address, line.folder.display(), QString::number(line.oldUid), words.state(line.state), decode(line.rawDate),
                decode(line.rawFrom), decode(line.rawSubject), QString::number(line.size.value),
                line.arrived.isValid() ? line.arrived.toString(Qt::ISODate) : QString(),
                hasReason(line.state) ? words.reason(line.reason) : QString(), line.detail});
}

bool put(QIODevice &device, const QByteArray &bytes)
{
    return device.write(bytes) == bytes.size();
}

} // namespace

QByteArray csvField(const QString &text)
{
    QString field = startsLikeFormula(text) ? u'\'' + text : text;
    for (QChar &c : field) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    const bool needsQuotes = field.contains(u',') || field.contains(u'"') || field.startsWith(u' ') || field.endsWith(u' ');
    if (needsQuotes)
        field = u'"' + field.replace(u'"', QLatin1String("\"\"")) + u'"';
    return field.toUtf8();
}

Result<> writeCsv(const QString &fileName, const QList<MessageLine> &lines, const CsvWords &words, const HeaderDecoder &decode)
{
    return saveFile(fileName, [&](QIODevice &device) {
        if (!put(device, QByteArrayLiteral("\xef\xbb\xbf")) || !put(device, row(words.columns)))
            return false;
        return std::all_of(lines.cbegin(), lines.cend(),
                           [&](const MessageLine &line) { return put(device, rowOf(line, words, decode)); });
    });
}

} // namespace hikkoshi

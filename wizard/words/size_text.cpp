#include "wizard/words/size_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SizeText)
};
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString doneOfText(qint64 done, qint64 total)
{
    return Words::tr("%1 / %2", "done / total").arg(countText(done), countText(total));
}

QString bytesText(ByteCount bytes)
{
    return QLocale().formattedDataSize(bytes.value, bytes.value < 1024 * 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

QString percentText(double fraction)
{
    return QStringLiteral("%1%").arg(int(std::floor(fraction * 100 + 1e-9)));
}

QString momentText(const QDateTime &when)
{
    //: How a moment of this year is written, as in "Wed 18 Nov 08:40" (letters as in QLocale::toString)
    return QLocale().toString(when.toLocalTime(), Words::tr("ddd d MMM HH:mm"));
}

QString dateText(const QDateTime &when)
{
    //: How a day is written, as in "Sat 21 Nov 2026" (letters as in QLocale::toString)
    return QLocale().toString(when.toLocalTime(), Words::tr("ddd d MMM yyyy"));
}

QString clockText(const QDateTime &when)
{
    return when.toLocalTime().toString(QStringLiteral("HH:mm:ss"));
}

QString untilText(const QDateTime &when)
{
    return when.toLocalTime().date() == QDate::currentDate() ? clockText(when) : momentText(when);
}

QString durationText(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min").arg(seconds / 60);
    return Words::tr("%1 h %2 min").arg(QString::number(seconds / 3600), QString::number(seconds % 3600 / 60));
}

QString timeLeftShort(std::chrono::seconds left)
{
    return Words::tr("%1 left").arg(durationText(left));
}

QString dashText()
{
    return QStringLiteral("–");
}

} // namespace hikkoshi

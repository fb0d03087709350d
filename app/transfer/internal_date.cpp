#include "transfer/internal_date.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>
#include <charconv>

namespace hikkoshi {

namespace {

constexpr std::array<const char *, 12> Months {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// The number in exactly these characters; -1 when there is anything else.
int number(QByteArrayView text)
{
    int value = -1;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    return error == std::errc() && end == text.end() ? value : -1;
}

QByteArray toAppendForm(const QDateTime &when)
{
    const int offset = when.offsetFromUtc() / 60;
    const QDate day = when.date();
    const QTime time = when.time();
    return QByteArray::fromStdString(
        QString::asprintf("%02d-%s-%04d %02d:%02d:%02d %c%02d%02d", day.day(), Months[size_t(day.month() - 1)],
                          day.year(), time.hour(), time.minute(), time.second(), offset < 0 ? '-' : '+',
                          qAbs(offset) / 60, qAbs(offset) % 60)
            .toStdString());
}

} // namespace

std::optional<qint64> secondsOf(const QByteArray &internalDate)
{
    // dd-Mon-yyyy hh:mm:ss +zzzz, 26 characters
    const QByteArray padded = internalDate.size() == 25 ? ' ' + internalDate : internalDate;
    if (padded.size() != 26)
        return {};
    const QByteArrayView text(padded);
    const int day = number(text.first(2).trimmed());
    int month = 0;
    while (month < 12 && text.sliced(3, 3).compare(QByteArrayView(Months[size_t(month)]), Qt::CaseInsensitive) != 0)
        ++month;
    const int year = number(text.sliced(7, 4));
    const int hour = number(text.sliced(12, 2));
    const int minute = number(text.sliced(15, 2));
    const int second = number(text.sliced(18, 2));
    const int zone = number(text.sliced(22, 4));
    if (month == 12 || year < 1 || zone < 0 || (text[21] != '+' && text[21] != '-'))
        return {};
    const QDate date(year, month + 1, day);
    const QTime time(hour, minute, qMin(second, 59)); // a leap second is told as the one before
    if (!date.isValid() || !time.isValid())
        return {};
    const int offset = (zone / 100 * 60 + zone % 100) * 60;
    return date.startOfDay(Qt::UTC).toSecsSinceEpoch() + time.msecsSinceStartOfDay() / 1000
        + (text[21] == '-' ? offset : -offset);
}

QByteArray dateForAppend(const QByteArray &internalDate, const RawHeader &header, QString &note)
{
    if (secondsOf(internalDate))
        return internalDate.size() == 25 ? ' ' + internalDate : internalDate;
    note = QStringLiteral("date-replaced: %1").arg(QString::fromLatin1(internalDate));
    const qsizetype stamp = header.received.lastIndexOf(';');
    QDateTime when = stamp < 0 ? QDateTime() : decodeDate(header.received.mid(stamp + 1));
    if (!when.isValid())
        when = decodeDate(header.date);
    return when.isValid() ? toAppendForm(when) : QByteArray();
}

} // namespace hikkoshi

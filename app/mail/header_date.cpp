#include "mail/header_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace hikkoshi {

namespace {

constexpr qsizetype LongestDate = 200;
constexpr int UnknownYearOf2Digits = 50;    // RFC 5322 4.3: below it 20xx, else 19xx

/// Comments, which may be nested, become blanks.
QString withoutComments(const QString &text)
{
    QString out;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'(')
            ++depth;
        else if (c == u')')
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            out += c;
    }
    return out;
}

std::optional<int> monthOf(const QString &word)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const qsizetype at = word.size() < 3 ? -1 : names.indexOf(word.left(3).toLower());
    return at >= 0 && at % 3 == 0 ? std::optional(int(at / 3) + 1) : std::nullopt;
}

std::optional<int> namedZone(const QString &word)
{
    static const QHash<QString, int> hours {
        {QStringLiteral("z"), 0}, {QStringLiteral("ut"), 0}, {QStringLiteral("utc"), 0}, {QStringLiteral("gmt"), 0},
        {QStringLiteral("est"), -5}, {QStringLiteral("edt"), -4}, {QStringLiteral("cst"), -6}, {QStringLiteral("cdt"), -5},
        {QStringLiteral("mst"), -7}, {QStringLiteral("mdt"), -6}, {QStringLiteral("pst"), -8}, {QStringLiteral("pdt"), -7},
        {QStringLiteral("jst"), 9}, {QStringLiteral("kst"), 9}, {QStringLiteral("cet"), 1}, {QStringLiteral("cest"), 2},
        {QStringLiteral("bst"), 1}, {QStringLiteral("wet"), 0}, {QStringLiteral("west"), 1}, {QStringLiteral("eet"), 2},
        {QStringLiteral("eest"), 3}, {QStringLiteral("msk"), 3}, {QStringLiteral("hst"), -10},
    };
    const auto found = hours.constFind(word.toLower());
    return found == hours.constEnd() ? std::nullopt : std::optional(*found * 3600);
}

/// "+0900", "-3:30", "+9", "GMT+0900"; what cannot be an offset on this planet counts as UTC.
std::optional<int> numericZone(const QString &word)
{
    static const QRegularExpression form(QStringLiteral("^(?:GMT|UTC|UT)?([+-])(\\d{1,2}):?(\\d{2})?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression threeDigits(QStringLiteral("^[+-]\\d{3}\\z"));
    const bool padding = threeDigits.match(word).hasMatch();
    const QRegularExpressionMatch match = form.match(padding ? word.first(1) + u'0' + word.sliced(1) : word);
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    if (seconds > 14 * 3600 || match.captured(3).toInt() > 59)
        return 0;
    return match.captured(1) == QLatin1String("-") ? -seconds : seconds;
}

/// The parts of a date as its words name them.
class Parts final
{
public:
    void take(const QString &word)
    {
        static const QRegularExpression isoDate(QStringLiteral("^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:T(.+))?\\z"));
        static const QRegularExpression dashed(QStringLiteral("^(\\d{1,2})-([A-Za-z]{3,9})-(\\d{2,4})\\z"));
        if (const auto match = isoDate.match(word); match.hasMatch()) {
            m_year = match.captured(1).toInt();
            m_month = match.captured(2).toInt();
            m_day = match.captured(3).toInt();
            if (match.hasCaptured(4))
                take(match.captured(4));
        } else if (const auto parts = dashed.match(word); parts.hasMatch()) {
            takeNumber(parts.captured(1));
            take(parts.captured(2));
            takeNumber(parts.captured(3));
        } else if (!takeTime(word)) {
            takeWord(word);
        }
    }

    [[nodiscard]] QDateTime dateTime() const
    {
        const QDate date(m_year.value_or(0), m_month.value_or(0), m_day.value_or(0));
        if (!m_year || *m_year < 1900 || !date.isValid() || (m_hadTime && !m_time.isValid()))
            return {};
        return QDateTime(date, m_time, Qt::OffsetFromUTC, m_zone.value_or(0));
    }

private:
    [[nodiscard]] bool takeTime(const QString &word)
    {
        static const QRegularExpression form(
            QStringLiteral("^(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2}))?(?:[.,]\\d+)?([+-]\\d[\\d:]*|Z)?\\z"));
        const auto match = form.match(word);
        if (m_hadTime || !match.hasMatch())
            return false;
        m_hadTime = true;
        m_time = QTime(match.captured(1).toInt(), match.captured(2).toInt(), std::min(match.captured(3).toInt(), 59));
        if (match.hasCaptured(4))
            takeWord(match.captured(4));
        return true;
    }

    void takeWord(const QString &word)
    {
        if (const auto zone = namedZone(word); zone && !m_zone)
            m_zone = zone;
        else if (const auto offset = numericZone(word); offset && m_hadTime)
            m_zone = offset;        // a number goes before a name: "GMT +0900" is Japan
        else if (const auto month = monthOf(word); month && !m_month)
            m_month = month;
        else if (word.compare(QLatin1String("pm"), Qt::CaseInsensitive) == 0 && m_time.isValid() && m_time.hour() < 12)
            m_time = m_time.addSecs(12 * 3600);
        else if (word.compare(QLatin1String("am"), Qt::CaseInsensitive) == 0 && m_time.isValid() && m_time.hour() == 12)
            m_time = m_time.addSecs(-12 * 3600);
        else
            takeNumber(word);
    }

    void takeNumber(const QString &word)
    {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (!isNumber || number < 0)
            return;     // a weekday, or nothing we know
        if (word.size() <= 2 && !m_day)
            m_day = number;
        else if (!m_year && word.size() == 4)
            m_year = number;
        else if (!m_year && word.size() == 3)
            m_year = 1900 + number;
        else if (!m_year && word.size() == 2)
            m_year = number + (number < UnknownYearOf2Digits ? 2000 : 1900);
    }

    std::optional<int> m_year;
    std::optional<int> m_month;
    std::optional<int> m_day;
    std::optional<int> m_zone;
    QTime m_time {0, 0};
    bool m_hadTime = false;
};

} // namespace

QDateTime decodeDate(const QByteArray &raw)
{
    QString text = withoutComments(QString::fromLatin1(raw.left(LongestDate)));
    text.replace(u',', u' ');
    Parts parts;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        parts.take(word);
    return parts.dateTime();
}

} // namespace hikkoshi

#include "storage/json_reader.h"

#include <cmath>
#include <limits>
#include <utility>

namespace hikkoshi {

JsonReader::JsonReader(QJsonObject object)
    : JsonReader(std::move(object), std::make_shared<QString>())
{
}

JsonReader::JsonReader(QJsonObject object, std::shared_ptr<QString> problem)
    : m_object(std::move(object))
    , m_problem(std::move(problem))
{
}

void JsonReader::refuse(const QString &name)
{
    if (m_problem->isEmpty())
        *m_problem = name;
}

bool JsonReader::flag(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isBool())
        refuse(QLatin1String(name));
    return value.toBool();
}

qint64 JsonReader::integer(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    constexpr qint64 None = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(None);    // None also for fractions
    if (!value.isDouble() || number == None) {
        refuse(QLatin1String(name));
        return 0;
    }
    return number;
}

quint32 JsonReader::number(const char *name)
{
    const qint64 value = integer(name);
    if (value < 0 || value > std::numeric_limits<quint32>::max())
        refuse(QLatin1String(name));
    return quint32(value);
}

QString JsonReader::text(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isString())
        refuse(QLatin1String(name));
    return value.toString();
}

QByteArray JsonReader::bytes(const char *name)
{
    const auto bytes = bytesOfText(text(name));
    if (!bytes)
        refuse(QLatin1String(name));
    return bytes.value_or(QByteArray());
}

QStringList JsonReader::texts(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isArray())
        refuse(QLatin1String(name));
    QStringList texts;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            refuse(QLatin1String(name));
        texts.append(item.toString());
    }
    return texts;
}

QDateTime JsonReader::time(const char *name)
{
    if (!has(name))
        return {};
    const auto time = timeOfText(text(name));
    if (!time)
        refuse(QLatin1String(name));
    return time.value_or(QDateTime());
}

JsonReader JsonReader::object(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isObject())
        refuse(QLatin1String(name));
    return JsonReader(value.toObject(), m_problem);
}

std::vector<JsonReader> JsonReader::objects(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    if (!value.isArray())
        refuse(QLatin1String(name));
    std::vector<JsonReader> readers;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isObject())
            refuse(QLatin1String(name));
        readers.push_back(JsonReader(item.toObject(), m_problem));
    }
    return readers;
}

QString textOfBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

std::optional<QByteArray> bytesOfText(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() > 0xff)
            return std::nullopt;
    }
    return text.toLatin1();
}

QString textOfTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime fixed = time.timeSpec() == Qt::UTC ? time : time.toOffsetFromUtc(time.offsetFromUtc());
    return fixed.toString(Qt::ISODateWithMs);
}

std::optional<QDateTime> timeOfText(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace hikkoshi

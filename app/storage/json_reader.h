#pragma once

#include "domain/names.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace hikkoshi {

/// Reads values out of a JSON object strictly: what is missing, of another type or an unknown name is a problem, and
/// the first one is remembered, also when a reader of an inner object met it. What is returned then means nothing:
/// ask problem() before using any of it.
class JsonReader final
{
public:
    explicit JsonReader(QJsonObject object);

    /// The first name that could not be read; empty when all could.
    [[nodiscard]] QString problem() const { return *m_problem; }
    void refuse(const QString &name);

    [[nodiscard]] bool has(const char *name) const { return m_object.contains(QLatin1String(name)); }
    [[nodiscard]] bool flag(const char *name);
    [[nodiscard]] qint64 integer(const char *name);
    /// An integer that fits an unsigned 32-bit one.
    [[nodiscard]] quint32 number(const char *name);
    [[nodiscard]] QString text(const char *name);
    [[nodiscard]] QByteArray bytes(const char *name);   ///< written by textOfBytes()
    [[nodiscard]] QStringList texts(const char *name);
    [[nodiscard]] QDateTime time(const char *name);     ///< absent: invalid
    [[nodiscard]] JsonReader object(const char *name);
    [[nodiscard]] std::vector<JsonReader> objects(const char *name);

    template<typename Value>
    [[nodiscard]] Value named(const char *name)
    {
        const std::optional<Value> value = fromName<Value>(text(name));
        if (!value)
            refuse(QLatin1String(name));
        return value.value_or(Value {});
    }

private:
    JsonReader(QJsonObject object, std::shared_ptr<QString> problem);

    QJsonObject m_object;
    std::shared_ptr<QString> m_problem;
};

/// Bytes that are mostly ASCII, one character for each, so that nothing is lost and a person can read them.
[[nodiscard]] QString textOfBytes(const QByteArray &bytes);
[[nodiscard]] std::optional<QByteArray> bytesOfText(const QString &text);
/// ISO 8601 with milliseconds and offset from UTC; empty when invalid.
[[nodiscard]] QString textOfTime(const QDateTime &time);
[[nodiscard]] std::optional<QDateTime> timeOfText(const QString &text);

} // namespace hikkoshi

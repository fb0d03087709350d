#pragma once

#include "domain/secret.h"

#include <QByteArrayView>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace hikkoshi {

/// Bytes of a size known beforehand that are wiped when they go. They are never copied or moved by growing.
class WipedBytes final
{
public:
    explicit WipedBytes(std::size_t size);
    ~WipedBytes();
    WipedBytes(const WipedBytes &) = delete;
    WipedBytes &operator=(const WipedBytes &) = delete;

    [[nodiscard]] char *data() { return m_bytes.get(); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), qsizetype(m_size)}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size;
};

using SecretMap = std::map<QString, SharedSecret>;

/// {"name":"base64",…}: one JSON object without blanks. Written and read by hand because QJsonDocument keeps copies
/// that nobody can wipe.
[[nodiscard]] std::unique_ptr<WipedBytes> secretsToJson(const SecretMap &secrets);
/// Exactly what secretsToJson() writes; nothing for anything else.
[[nodiscard]] std::optional<SecretMap> secretsFromJson(QByteArrayView json);

} // namespace hikkoshi

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstddef>
#include <memory>

namespace hikkoshi {

/// A password, token or key in memory that libsodium keeps out of swap and wipes when it is freed.
/// Move-only, so that every copy is a visible clone(); no operator<< and no conversion, so that it cannot
/// reach a log by accident; reveal() is the one word to search for. May be read from any thread.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    /// Copies \a text as UTF-8. Qt's own copy of the text cannot be wiped: the caller clears its widget at once.
    [[nodiscard]] static Secret fromText(const QString &text);

    [[nodiscard]] Secret clone() const { return Secret(reveal()); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// The bytes; valid as long as this Secret lives.
    [[nodiscard]] QByteArrayView reveal() const { return {m_bytes.get(), qsizetype(m_size)}; }

private:
    struct Wipe {
        void operator()(char *bytes) const;
    };
    std::unique_ptr<char, Wipe> m_bytes;
    std::size_t m_size = 0;
};

/// A secret shared by the connections of one run.
using SharedSecret = std::shared_ptr<const Secret>;

} // namespace hikkoshi

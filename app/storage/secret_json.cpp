#include "storage/secret_json.h"

#include <algorithm>
#include <sodium.h>

namespace hikkoshi {

namespace {

constexpr int Base64 = sodium_base64_VARIANT_ORIGINAL;

std::size_t base64Size(std::size_t bytes)
{
    return (bytes + 2) / 3 * 4;
}

/// A name is no secret: it may pass through QByteArray.
QByteArray escaped(const QString &name)
{
    QByteArray out;
    for (const char c : name.toUtf8()) {
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (uchar(c) < 0x20)
            out.append("\\u00").append(QByteArray(1, c).toHex());
        else
            out.append(c);
    }
    return out;
}

/// Walks along JSON of the one form that we write.
class Reader final
{
public:
    explicit Reader(QByteArrayView json) : m_rest(json) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] bool take(char c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    [[nodiscard]] std::optional<QString> name()
    {
        QByteArray name;
        if (!take('"'))
            return std::nullopt;
        while (!take('"')) {
            if (take('\\')) {
                if (take('u')) {
                    name.append(QByteArray::fromHex(m_rest.first(std::min<qsizetype>(4, m_rest.size())).toByteArray()).right(1));
                    m_rest = m_rest.sliced(std::min<qsizetype>(4, m_rest.size()));
                    continue;
                }
            }
            if (m_rest.isEmpty())
                return std::nullopt;
            name.append(m_rest.front());
            m_rest = m_rest.sliced(1);
        }
        return QString::fromUtf8(name);
    }

    [[nodiscard]] SharedSecret secret()
    {
        if (!take('"'))
            return nullptr;
        const qsizetype end = m_rest.indexOf('"');
        if (end < 0)
            return nullptr;
        WipedBytes bytes(size_t(end) / 4 * 3 + 1);
        std::size_t size = 0;
        if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), m_rest.data(), size_t(end),
                nullptr, &size, nullptr, Base64) != 0)
            return nullptr;
        m_rest = m_rest.sliced(end + 1);
        return std::make_shared<const Secret>(bytes.view().first(qsizetype(size)));
    }

private:
    QByteArrayView m_rest;
};

} // namespace

WipedBytes::WipedBytes(std::size_t size)
    : m_bytes(std::make_unique<char[]>(size + 1))   // one more for base64's closing NUL
    , m_size(size)
{
}

WipedBytes::~WipedBytes()
{
    sodium_memzero(m_bytes.get(), m_size + 1);
}

std::unique_ptr<WipedBytes> secretsToJson(const SecretMap &secrets)
{
    std::size_t size = secrets.empty() ? 2 : 1;     // braces and commas
    for (const auto &[name, secret] : secrets)
        size += size_t(escaped(name).size()) + base64Size(size_t(secret->reveal().size())) + 6;
    auto json = std::make_unique<WipedBytes>(size);
    char *at = json->data();
    const auto put = [&at](QByteArrayView bytes) { at = std::copy(bytes.begin(), bytes.end(), at); };
    put("{");
    bool first = true;
    for (const auto &[name, secret] : secrets) {
        put(first ? QByteArrayView("\"") : QByteArrayView(",\""));
        first = false;
        put(escaped(name));
        put("\":\"");
        const QByteArrayView bytes = secret->reveal();
        const std::size_t length = base64Size(size_t(bytes.size()));
        if (!bytes.isEmpty())
            sodium_bin2base64(at, length + 1, reinterpret_cast<const unsigned char *>(bytes.data()), size_t(bytes.size()), Base64);
        at += length;
        put("\"");
    }
    put("}");
    return json;
}

std::optional<SecretMap> secretsFromJson(QByteArrayView json)
{
    Reader reader(json);
    SecretMap secrets;
    if (!reader.take('{'))
        return std::nullopt;
    while (!reader.take('}')) {
        if (!secrets.empty() && !reader.take(','))
            return std::nullopt;
        const auto name = reader.name();
        if (!name || !reader.take(':'))
            return std::nullopt;
        SharedSecret secret = reader.secret();
        if (!secret || !secrets.emplace(*name, std::move(secret)).second)
            return std::nullopt;
    }
    return reader.atEnd() ? std::optional(std::move(secrets)) : std::nullopt;
}

} // namespace hikkoshi

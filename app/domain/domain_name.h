#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <compare>

namespace hikkoshi {

/// A domain name in the form in which it is asked for: ASCII (IDNA), lower case, no final dot, odd bytes as "\ddd"
/// (RFC 4343). The default is the root.
class DomainName final
{
public:
    DomainName() = default;

    /// What a person typed: Japanese names, full-width letters and dots, blanks around it and a final dot are accepted.
    /// BadInput when it cannot be a domain name: empty, empty labels, a label above 63 or a whole above 253 octets.
    [[nodiscard]] static Result<DomainName> parse(QStringView text);
    /// Presentation form as it stands in DNS data, any octet allowed. BadInput when the lengths are impossible.
    [[nodiscard]] static Result<DomainName> fromDns(QStringView presentation);

    [[nodiscard]] bool isRoot() const { return m_ascii.isEmpty(); }
    [[nodiscard]] const QString &ascii() const { return m_ascii; }      ///< "xn--wgv71a119e.jp"; "" for the root
    [[nodiscard]] QString display() const;                              ///< "日本語.jp", for people only
    [[nodiscard]] QStringList labels() const;                           ///< from left to right, escapes kept
    [[nodiscard]] DomainName parent() const;                            ///< of the root: the root
    /// \a labels in front of this name: child(u"_dmarc"). Not checked for length: isAskable() of the result tells.
    [[nodiscard]] DomainName child(QStringView labels) const;
    /// This name, or one below it.
    [[nodiscard]] bool isWithin(const DomainName &ancestor) const;
    /// Whether labels and whole have lengths that a question can carry (RFC 1035 §2.3.4).
    [[nodiscard]] bool isAskable() const;

    friend bool operator==(const DomainName &, const DomainName &) = default;
    friend auto operator<=>(const DomainName &one, const DomainName &other)
    {
        return one.m_ascii.compare(other.m_ascii) <=> 0;
    }
    friend size_t qHash(const DomainName &name, size_t seed = 0) { return qHash(name.m_ascii, seed); }

private:
    explicit DomainName(QString ascii) : m_ascii(std::move(ascii)) {}
    QString m_ascii;
};

} // namespace hikkoshi

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace hikkoshi {

/// "v=DKIM1; k=rsa; p=…" taken apart (RFC 6376 §3.2), as DKIM keys, DMARC and TLS-RPT records are written.
struct TagList {
    struct Tag {
        QByteArray name;                ///< as written
        QByteArray value;               ///< without the blanks around it
        friend bool operator==(const Tag &, const Tag &) = default;
    };
    QList<Tag> tags;                    ///< in their order
    QList<QByteArray> broken;           ///< parts that are no "name=value"
    QByteArray repeated;                ///< the first name that stands there twice; empty: none

    /// The first tag of that name.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;
    friend bool operator==(const TagList &, const TagList &) = default;
};

[[nodiscard]] TagList parseTagList(const QByteArray &text);

} // namespace hikkoshi

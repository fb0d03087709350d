#pragma once

#include <QString>

#include <optional>

namespace hikkoshi {

/// The parts of an address as a roster or an accounts file gives it.
struct MailAddress {
    QString local;      ///< as written
    QString domain;     ///< lower case, ACE form, so that two spellings of one domain are equal
};

/// In lower case and ACE form; empty when it cannot be a host's domain.
[[nodiscard]] QString comparableDomain(const QString &domain);

/// No quoting and no comments; dots anywhere before the @, as telephone companies once gave them out. Nothing when it
/// is no address of that kind (1…64 letters, digits and .!#$%&'*+/=?^_`{|}~- before the @).
[[nodiscard]] std::optional<MailAddress> splitAddress(const QString &address);

} // namespace hikkoshi

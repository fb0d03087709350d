#pragma once

#include "dns/inquiry.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace hikkoshi {

struct SpfRequest;

/// The identity that is checked, taken apart (RFC 7208 §4.1, §4.3).
struct SpfSender {
    QByteArray localPart = "postmaster";
    QByteArray domain;
};

/// Of \a mailFrom, or of \a helo when that is empty.
[[nodiscard]] SpfSender senderOf(const QByteArray &mailFrom, const QByteArray &helo);

/// What the macro letters stand for during one evaluation (RFC 7208 §7.2, §7.3).
class SpfMacroValues final
{
public:
    SpfMacroValues(const SpfSender &sender, const SpfRequest &request, const QHostAddress &ip, Inquiry &inquiry)
        : m_sender(sender), m_request(request), m_ip(ip), m_inquiry(inquiry)
    {}

    /// Of \a letter while the record of \a domain is worked on; nothing while it is open (%{p} asks the DNS).
    [[nodiscard]] std::optional<QByteArray> value(char letter, const QByteArray &domain);
    /// The names in the PTRs of the address that lead back to it, the first ten at most (RFC 7208 §5.5); nothing while
    /// it is open.
    [[nodiscard]] std::optional<QList<DomainName>> validatedNames();

private:
    [[nodiscard]] std::optional<QByteArray> validatedName(const QByteArray &domain);

    const SpfSender m_sender;
    const SpfRequest &m_request;
    const QHostAddress m_ip;
    Inquiry &m_inquiry;
};

} // namespace hikkoshi

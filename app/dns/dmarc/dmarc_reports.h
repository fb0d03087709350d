#pragma once

#include "dns/dmarc/dmarc_record.h"
#include "dns/inquiry.h"

#include <QList>

#include <optional>

namespace hikkoshi {

/// One domain that reports are to be sent to, and whether it wants them.
struct DmarcDestination {
    enum class State {
        Own,            ///< the same organisation: nothing to ask
        Allowed,
        NotAllowed,     ///< nobody will send there
        NotAnswered
    };
    DomainName host;
    DomainName question;    ///< the name that must hold "v=DMARC1"; the root for Own
    State state = State::NotAnswered;
    friend bool operator==(const DmarcDestination &, const DmarcDestination &) = default;
};

/// Each destination in \a record, which was found at \a domain of that \a organisation (RFC 9990 §4). Nothing while it is
/// open.
[[nodiscard]] std::optional<QList<DmarcDestination>> checkDmarcDestinations(const DomainName &domain,
                                                                            const DomainName &organisation,
                                                                            const DmarcRecord &record, Inquiry &inquiry);

} // namespace hikkoshi

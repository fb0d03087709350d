#pragma once

#include "domain/units.h"
#include "imap/folder_mapping.h"
#include "imap/mail_store.h"

#include <optional>

namespace hikkoshi {

/// What is known beforehand about a new server by its kind. Told before the copy, never used to refuse a message unasked:
/// an administrator may have raised a limit.
struct TargetLimits {
    std::optional<ByteCount> message;   ///< the largest message
    qint64 messages = 0;                ///< the most messages in a mailbox; 0: no limit known
};
[[nodiscard]] TargetLimits targetLimits(const StoreFeatures &features);

/// What it refuses in folder names.
[[nodiscard]] NameRules nameRulesFor(const StoreFeatures &features);

} // namespace hikkoshi

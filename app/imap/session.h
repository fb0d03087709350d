#pragma once

#include "domain/result.h"
#include "domain/server.h"
#include "imap/imap_store.h"
#include "imap/pipeline.h"

#include <memory>
#include <stop_token>

namespace hikkoshi {

/// A connection that is logged in, with what the server said about itself.
struct Session {
    std::unique_ptr<Pipeline> pipeline;
    StoreFeatures features;
    NameSpace nameSpace;
    LiteralMode literals = LiteralMode::Ask;
    /// Microsoft's servers answer commands that they did not offer with BAD and hang up after three.
    bool isExchange = false;
};

/// Connects, secures, logs in, asks what the server can do. Errors: those of openImapStore().
[[nodiscard]] Result<Session> openSession(const Endpoint &endpoint, const Login &login, const TrustSettings &trust,
                                          std::stop_token stop, const ImapTimeouts &timeouts);

/// What \a capabilities (upper case) promise.
[[nodiscard]] StoreFeatures featuresOf(const QList<QByteArray> &capabilities);

} // namespace hikkoshi

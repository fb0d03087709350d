#pragma once

#include "domain/result.h"
#include "domain/server.h"
#include "imap/pipeline.h"

namespace hikkoshi {

/// Logs in with one mechanism and one try; a token that the server calls expired is renewed once. Refuses to say a word
/// of it (EncryptionRefused) unless the stream may carry secrets. \a capabilities are those from before log-in.
/// Errors: LoginRefused, LoginUnavailable, BadInput, what the token's callback says, and the pipeline's.
[[nodiscard]] Result<StatusReply> logIn(Pipeline &pipeline, const Endpoint &endpoint, const Login &login,
                                        const QList<QByteArray> &capabilities);

} // namespace hikkoshi

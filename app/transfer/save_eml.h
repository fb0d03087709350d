#pragma once

#include "domain/transfer.h"
#include "transfer/transfer_plan.h"

#include <QList>

#include <stop_token>

namespace hikkoshi {

/// Reads \a messages from the old server and writes each as a file of its own to \a directory (made when missing), named
/// by mailbox, UID and subject with nothing in it that a file system or a path could misread. Existing files are never
/// overwritten: a number is added. Returns how many were written; those that are gone are passed over.
[[nodiscard]] Result<int> saveMessagesAsEml(const TransferPlan &plan, const QList<MessageLine> &messages,
                                            const QString &directory, const std::stop_token &stop);

/// The file name of one message without its folder: pure.
[[nodiscard]] QString emlFileName(const MessageLine &message);

} // namespace hikkoshi

#pragma once

#include "imap/mail_store.h"

#include <QList>
#include <QMap>

#include <functional>
#include <memory>

namespace hikkoshi {

struct FakeMessage {
    Uid uid = 0;
    QList<QByteArray> flags;
    QByteArray internalDate;
    QByteArray body;
    quint64 modSeq = 0;
};

struct FakeFolder {
    UidValidity uidValidity = 7;
    Uid uidNext = 1;
    quint64 modSeq = 1;
    FolderRole role = FolderRole::None;
    bool subscribed = false;
    QList<FakeMessage> messages;

    Uid deliver(const QByteArray &body, const QList<QByteArray> &flags = {},
                const QByteArray &internalDate = "17-Jul-1996 02:44:25 -0700");
    void setFlags(Uid uid, const QList<QByteArray> &flags);
    void expunge(Uid uid);
    /// Bodies with flags and dates, sorted: what two sides are compared by.
    [[nodiscard]] QList<QByteArray> contents() const;
};

/// A mail server in memory: the double for tests of the copy. What real servers never do on demand, it does.
struct FakeServer {
    QMap<QByteArray, FakeFolder> folders;
    StoreFeatures features;
    NameSpace nameSpace;
    QList<QByteArray> permanentFlags;
    bool takesNewKeywords = true;

    /// Why this message is not taken; nothing: it is.
    std::function<std::optional<Error>(const AppendItem &)> refuses;
    /// So many more APPEND commands work; the one after loses the connection. −1: all work.
    int appendsUntilCut = -1;
    bool storesWhatWasCut = false;
    /// Stored when the outcome is asked for instead of when the command is sent.
    bool storesLate = false;
    std::optional<Error> refusesLogin;

    int logins = 0;
    int appendCommands = 0;
    int bodiesRead = 0;
    int opened = 0;
    int flagCommands = 0;

    FakeServer();
    [[nodiscard]] Result<std::unique_ptr<MailStore>> open();
};

} // namespace hikkoshi

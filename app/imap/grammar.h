#pragma once

#include "domain/result.h"
#include "imap/mail_store.h"
#include "imap/response_reader.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>
#include <optional>
#include <variant>

namespace hikkoshi {

enum class Condition { Ok, No, Bad, Bye, PreAuth };

/// OK, NO, BAD, BYE or PREAUTH with its words.
struct StatusReply {
    Condition condition = Condition::Ok;
    QByteArray codeName;        ///< "APPENDUID": upper case; empty without a code
    QByteArray codeArguments;   ///< "7 101"
    QByteArray words;           ///< code and text as they came: for classifyReply()
};

struct TaggedReply {
    QByteArray tag;
    StatusReply status;
};

/// "+": go on.
struct Continuation {
    QByteArray text;
};

struct CapabilityReply {
    QList<QByteArray> names;    ///< upper case
};

/// LIST, LSUB or XLIST.
struct ListReply {
    QByteArray name;
    char separator = 0;         ///< 0: NIL
    QList<QByteArray> attributes;
    bool fromLsub = false;
};

struct StatusItemsReply {
    QByteArray name;
    FolderStatus status;
};

struct ExistsReply {
    quint32 messages = 0;
};

struct FetchReply {
    MessageFacts facts;
    int told = 0;               ///< which of MailStore::Facts were in it
    int bodies = 0;             ///< how many whole bodies were in it, NIL counted
    std::unique_ptr<Spool> body;
};

struct NamespaceReply {
    std::optional<NameSpace> personal;
};

struct QuotaReply {
    std::optional<Quota> storage;
};

/// Anything that this program has no use for.
struct IgnoredReply {
    QByteArray word;
};

using Reply = std::variant<TaggedReply, Continuation, StatusReply, CapabilityReply, ListReply, StatusItemsReply,
                           ExistsReply, FetchReply, NamespaceReply, QuotaReply, IgnoredReply>;

/// Reads one whole response. Unknown ones become IgnoredReply; ProtocolViolation when one that matters cannot be read.
/// Pure; bounded in depth and size whatever the server says.
[[nodiscard]] Result<Reply> parseReply(RawResponse &&response);

/// "101", "101:103,105" as UIDs in their order; nothing when it is no set of at most \a most UIDs, or holds UID 0.
[[nodiscard]] std::optional<QList<Uid>> parseUidSet(QByteArrayView text, qsizetype most);

/// The flags in "(\Seen $Work)".
[[nodiscard]] QList<QByteArray> parseFlagList(QByteArrayView text);

} // namespace hikkoshi

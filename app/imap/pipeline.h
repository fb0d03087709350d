#pragma once

#include "domain/result.h"
#include "imap/commands.h"
#include "imap/grammar.h"
#include "imap/reply_classes.h"
#include "imap/response_reader.h"
#include "imap/tls_stream.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace hikkoshi {

/// Many tagged commands under way on one connection. What is written never waits for what is read: while bytes leave,
/// answers are taken in and handed to the listener. Both directions are bounded. After its first error it is dead and
/// repeats that error. Lives in the thread of its stream.
class Pipeline final
{
public:
    using CommandId = quint64;
    /// Told every untagged answer. It must not send anything. Its error kills the pipeline.
    using Listener = std::function<Result<>(Reply &&)>;

    Pipeline(std::unique_ptr<TlsStream> stream, std::chrono::milliseconds patience);

    /// For the operation that runs now.
    void setListener(Listener listener) { m_listener = std::move(listener); }
    /// Told first, whatever runs; true: it kept the answer for itself.
    void setResidentListener(std::function<Result<bool>(Reply &)> listener) { m_resident = std::move(listener); }
    [[nodiscard]] TlsStream &stream() { return *m_stream; }
    [[nodiscard]] ResponseReader &reader() { return m_reader; }
    [[nodiscard]] const std::optional<Error> &death() const { return m_death; }
    [[nodiscard]] bool isIdle() const { return m_underWay.isEmpty(); }

    /// Until opened, only what a server may say before log-in is taken, and what is sent is wiped from memory.
    void setOpened() { m_opened = true; }
    /// Everything must be over before \a when; nothing: only silence counts.
    void setDeadline(std::optional<std::chrono::steady_clock::time_point> when) { m_deadline = when; }
    /// The server's first words; PREAUTH is an error (EncryptionRefused).
    [[nodiscard]] Result<StatusReply> greeting();
    /// Turns TLS on and forgets everything said before.
    [[nodiscard]] Result<> startTls(std::chrono::milliseconds limit);

    /// Sends a whole command; waits only where a literal needs the server's permission.
    [[nodiscard]] Result<CommandId> send(const Command &command, ReplyContext context = ReplyContext::Other);
    /// Waits for the tagged answer of \a id.
    [[nodiscard]] Result<StatusReply> finish(CommandId id);
    /// As finish(), but NO and BAD are errors, as classified.
    [[nodiscard]] Result<StatusReply> finishWell(CommandId id);
    [[nodiscard]] Result<StatusReply> run(const Command &command, ReplyContext context = ReplyContext::Other);
    [[nodiscard]] bool isAnswered(CommandId id) const;

    /// A command sent piece by piece: begin, put …, end. Nothing else may be sent in between.
    [[nodiscard]] Result<CommandId> begin(ReplyContext context);
    [[nodiscard]] Result<> put(QByteArrayView bytes);
    [[nodiscard]] Result<> end();
    /// A piece that ends in an announcement was just put: "+" may come from now on, and nothing else may be sent.
    void expectPermission(CommandId id) { m_asking = id; }
    [[nodiscard]] bool expectsPermission() const { return m_asking.has_value(); }
    /// Waits for "+" (its text) after a piece that ends in an announcement; nothing when the command was answered
    /// instead: then it is over.
    [[nodiscard]] Result<std::optional<QByteArray>> awaitPermission(CommandId id);

    /// Takes in one answer, waiting for it.
    [[nodiscard]] Result<> pump();
    [[nodiscard]] Result<> flush();
    /// Kills the pipeline with \a error and returns it.
    tl::unexpected<Error> die(Error error);

private:
    struct Pending {
        ReplyContext context = ReplyContext::Other;
        std::optional<StatusReply> answer;
    };

    [[nodiscard]] Result<> receive();
    [[nodiscard]] Result<bool> handleOne();
    [[nodiscard]] Result<> handle(Reply &&reply);
    [[nodiscard]] Result<> handleTagged(TaggedReply &&reply);
    [[nodiscard]] Result<> checkTime();
    [[nodiscard]] Result<> drain(qint64 downTo);

    std::unique_ptr<TlsStream> m_stream;
    ResponseReader m_reader;
    RawResponse m_raw;
    Listener m_listener;
    std::function<Result<bool>(Reply &)> m_resident;
    QByteArray m_prefix;
    QByteArray m_out;
    CommandId m_lastId = 0;
    QHash<CommandId, Pending> m_underWay;
    std::optional<CommandId> m_asking;          ///< the command that waits for "+"
    std::optional<QByteArray> m_permission;
    std::optional<StatusReply> m_greeting;
    std::optional<Error> m_death;
    std::chrono::milliseconds m_patience;
    std::chrono::steady_clock::time_point m_lastProgress;
    std::optional<std::chrono::steady_clock::time_point> m_deadline;
    qint64 m_bytesSinceProgress = 0;
    qint64 m_pendingBefore = 0;
    int m_saidBeforeLogIn = 0;
    bool m_opened = false;
};

/// Lets \a listener hear the untagged answers as long as it lives.
class Listening final
{
public:
    Listening(Pipeline &pipeline, Pipeline::Listener listener)
        : m_pipeline(pipeline)
    {
        m_pipeline.setListener(std::move(listener));
    }
    ~Listening() { m_pipeline.setListener({}); }
    Q_DISABLE_COPY_MOVE(Listening)

private:
    Pipeline &m_pipeline;
};

} // namespace hikkoshi

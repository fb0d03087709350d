#include "imap/pipeline.h"

#include <QRandomGenerator>

#include <type_traits>

namespace hikkoshi {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype ReadSize = 64 * 1024;
constexpr qsizetype WriteSize = 64 * 1024;
/// Above this much unsent, writing waits (and reads meanwhile).
constexpr qint64 HighWater = 1024 * 1024;
constexpr qint64 LowWater = 512 * 1024;
/// A server that drips single bytes is as silent as one that says nothing.
constexpr qint64 BytesThatCount = 4096;
constexpr int MostBeforeLogIn = 1'000;

/// Tags that a server cannot know beforehand.
QByteArray randomPrefix()
{
    QByteArray prefix;
    for (int i = 0; i < 6; ++i)
        prefix.append(char('A' + QRandomGenerator::system()->bounded(26)));
    return prefix;
}

/// What a server may say before log-in.
bool isFitBeforeLogIn(const Reply &reply)
{
    return std::holds_alternative<TaggedReply>(reply) || std::holds_alternative<StatusReply>(reply)
        || std::holds_alternative<CapabilityReply>(reply) || std::holds_alternative<Continuation>(reply);
}

} // namespace

Pipeline::Pipeline(std::unique_ptr<TlsStream> stream, std::chrono::milliseconds patience)
    : m_stream(std::move(stream))
    , m_prefix(randomPrefix())
    , m_patience(patience)
    , m_lastProgress(Clock::now())
{
}

tl::unexpected<Error> Pipeline::die(Error error)
{
    if (!m_death) {
        m_death = std::move(error);
        m_stream->abort();
    }
    return fail(*m_death);
}

Result<StatusReply> Pipeline::greeting()
{
    while (!m_greeting) {
        if (auto pumped = pump(); !pumped)
            return fail(pumped.error());
    }
    return *m_greeting;
}

Result<> Pipeline::startTls(std::chrono::milliseconds limit)
{
    if (!m_reader.isEmpty() || !m_underWay.isEmpty())
        return die({ErrorKind::EncryptionRefused, QStringLiteral("bytes before the TLS handshake")});
    if (auto secured = m_stream->startTls(limit); !secured)
        return die(secured.error());
    m_reader = ResponseReader();
    m_prefix = randomPrefix();
    m_saidBeforeLogIn = 0;
    return {};
}

Result<Pipeline::CommandId> Pipeline::begin(ReplyContext context)
{
    if (m_death)
        return fail(*m_death);
    Q_ASSERT(!m_asking);
    const CommandId id = ++m_lastId;
    m_underWay.insert(id, Pending {context, {}});
    if (auto sent = put(m_prefix + QByteArray::number(id) + ' '); !sent)
        return fail(sent.error());
    return id;
}

Result<> Pipeline::put(QByteArrayView bytes)
{
    if (m_death)
        return fail(*m_death);
    if (bytes.size() < WriteSize) {
        m_out.append(bytes);
        return m_out.size() < WriteSize ? Result<> {} : drain(HighWater);
    }
    if (auto drained = drain(HighWater); !drained)
        return drained;
    if (auto written = m_stream->write(bytes); !written)
        return die(written.error());
    return drain(HighWater);
}

/// Hands over what is collected; when more than \a downTo is unsent then, waits for it to leave while answers come in.
Result<> Pipeline::drain(qint64 downTo)
{
    if (!m_out.isEmpty()) {
        if (auto written = m_stream->write(m_out); !written)
            return die(written.error());
        if (!m_opened)
            m_out.fill('\0'); // may hold a password
        m_out.resize(0);
    }
    if (m_stream->pending() <= downTo)
        return {};
    m_lastProgress = Clock::now(); // whatever the caller did since the last wait is not the server's silence
    while (m_stream->pending() > qMin(downTo, LowWater)) {
        if (auto room = m_stream->waitForRoom(); !room)
            return die(room.error());
        const qint64 count = m_stream->read(m_reader.room(ReadSize), ReadSize);
        m_reader.commit(count);
        m_bytesSinceProgress += count;
        for (bool more = count > 0; more;) {
            auto handled = handleOne();
            if (!handled)
                return fail(handled.error());
            more = *handled;
        }
        if (auto time = checkTime(); !time)
            return time;
    }
    return {};
}

Result<> Pipeline::flush()
{
    if (m_death)
        return fail(*m_death);
    auto drained = drain(HighWater);
    if (drained)
        m_stream->flush();
    return drained;
}

Result<> Pipeline::end()
{
    if (auto sent = put("\r\n"); !sent)
        return sent;
    return flush();
}

Result<Pipeline::CommandId> Pipeline::send(const Command &command, ReplyContext context)
{
    auto id = begin(context);
    if (!id)
        return id;
    for (qsizetype i = 0; i < command.parts.size(); ++i) {
        if (i > 0) {
            auto permission = awaitPermission(*id);
            if (!permission)
                return fail(permission.error());
            if (!*permission)
                return id;
        }
        if (auto sent = put(command.parts[i]); !sent)
            return fail(sent.error());
    }
    if (auto ended = end(); !ended)
        return fail(ended.error());
    return id;
}

Result<std::optional<QByteArray>> Pipeline::awaitPermission(CommandId id)
{
    m_asking = id;
    if (auto flushed = flush(); !flushed)
        return fail(flushed.error());
    while (!m_permission && !isAnswered(id)) {
        if (auto pumped = pump(); !pumped)
            return fail(pumped.error());
    }
    m_asking.reset();
    return std::exchange(m_permission, {});
}

bool Pipeline::isAnswered(CommandId id) const
{
    const auto pending = m_underWay.constFind(id);
    return pending == m_underWay.cend() || pending->answer.has_value();
}

Result<StatusReply> Pipeline::finish(CommandId id)
{
    if (m_death)
        return fail(*m_death);
    while (!isAnswered(id)) {
        if (auto pumped = pump(); !pumped)
            return fail(pumped.error());
    }
    if (!m_underWay.contains(id))
        return fail(ErrorKind::Internal, QStringLiteral("a command was finished twice"));
    return *m_underWay.take(id).answer;
}

Result<StatusReply> Pipeline::finishWell(CommandId id)
{
    const ReplyContext context = m_underWay.value(id).context;
    auto status = finish(id);
    if (!status || status->condition == Condition::Ok)
        return status;
    return fail(classifyReply(status->condition == Condition::No ? ReplyStatus::No : ReplyStatus::Bad, context, status->words));
}

Result<StatusReply> Pipeline::run(const Command &command, ReplyContext context)
{
    auto id = send(command, context);
    if (!id)
        return fail(id.error());
    return finishWell(*id);
}

Result<> Pipeline::pump()
{
    if (m_death)
        return fail(*m_death);
    m_lastProgress = Clock::now();
    for (;;) {
        auto handled = handleOne();
        if (!handled)
            return fail(handled.error());
        if (*handled)
            return {};
        if (auto received = receive(); !received)
            return received;
    }
}

/// Waits until at least one byte has come.
Result<> Pipeline::receive()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    for (;;) {
        const qint64 count = m_stream->read(m_reader.room(ReadSize), ReadSize);
        if (count > 0) {
            m_reader.commit(count);
            m_bytesSinceProgress += count;
            return checkTime();
        }
        if (auto waited = m_stream->waitForBytes(); !waited)
            return die(waited.error());
        if (auto time = checkTime(); !time)
            return time;
    }
}

Result<> Pipeline::checkTime()
{
    const auto now = Clock::now();
    const qint64 pending = m_stream->pending();
    if (m_bytesSinceProgress >= BytesThatCount || pending < m_pendingBefore) {
        m_lastProgress = now;
        m_bytesSinceProgress = 0;
    }
    m_pendingBefore = pending;
    if (now - m_lastProgress > m_patience || (m_deadline && now > *m_deadline))
        return die({ErrorKind::TimedOut, {}});
    return {};
}

/// Handles one whole answer; false when there is none yet.
Result<bool> Pipeline::handleOne()
{
    auto whole = m_reader.next(m_raw);
    if (!whole)
        return die(whole.error());
    if (!*whole)
        return false;
    auto reply = parseReply(std::move(m_raw));
    if (!reply)
        return die(reply.error());
    m_lastProgress = Clock::now();
    m_bytesSinceProgress = 0;
    if (auto handled = handle(std::move(*reply)); !handled)
        return die(handled.error());
    return true;
}

Result<> Pipeline::handle(Reply &&reply)
{
    if (!m_opened && (!isFitBeforeLogIn(reply) || ++m_saidBeforeLogIn > MostBeforeLogIn))
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("an answer that does not belong before log-in"));
    if (auto *tagged = std::get_if<TaggedReply>(&reply))
        return handleTagged(std::move(*tagged));
    if (auto *continuation = std::get_if<Continuation>(&reply)) {
        if (!m_asking || m_permission)
            return fail(ErrorKind::ProtocolViolation, QStringLiteral("a continuation that was not asked for"));
        m_permission = std::move(continuation->text);
        return {};
    }
    if (auto *status = std::get_if<StatusReply>(&reply)) {
        const bool isGreeting = !m_greeting;
        if (isGreeting)
            m_greeting = *status;
        if (status->condition == Condition::Bye) {
            const ReplyContext context = m_opened ? ReplyContext::Other : ReplyContext::LogIn;
            return fail(classifyReply(ReplyStatus::Bye, context, status->words));
        }
        if (status->condition == Condition::PreAuth && (isGreeting || !m_opened))
            return fail(ErrorKind::EncryptionRefused, QStringLiteral("PREAUTH"));
        if (status->condition == Condition::PreAuth)
            return fail(ErrorKind::ProtocolViolation, QStringLiteral("PREAUTH after log-in"));
    } else if (!m_greeting && !std::holds_alternative<IgnoredReply>(reply)) {
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("no greeting"));
    }
    if (m_resident) {
        auto kept = m_resident(reply);
        if (!kept || *kept)
            return kept ? Result<> {} : fail(kept.error());
    }
    return m_listener ? m_listener(std::move(reply)) : Result<> {};
}

Result<> Pipeline::handleTagged(TaggedReply &&reply)
{
    const QByteArrayView tag(reply.tag);
    bool isNumber = false;
    CommandId id = 0;
    if (tag.size() > m_prefix.size() && tag.first(m_prefix.size()).compare(m_prefix, Qt::CaseInsensitive) == 0)
        id = tag.sliced(m_prefix.size()).toULongLong(&isNumber);
    const auto pending = m_underWay.find(id);
    if (!isNumber || pending == m_underWay.end() || pending->answer)
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("an answer to nothing that was asked"));
    pending->answer = std::move(reply.status);
    return m_greeting ? Result<> {} : fail(ErrorKind::ProtocolViolation, QStringLiteral("no greeting"));
}

} // namespace hikkoshi

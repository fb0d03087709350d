#include "imap/session.h"

#include "imap/login.h"

namespace hikkoshi {

namespace {

using Clock = std::chrono::steady_clock;

/// The way from nothing to a session.
class Opening final
{
public:
    Opening(const Endpoint &endpoint, const ImapTimeouts &timeouts)
        : m_endpoint(endpoint)
        , m_timeouts(timeouts)
    {
    }

    [[nodiscard]] Result<Session> run(const Login &login, const TrustSettings &trust, std::stop_token stop);

private:
    [[nodiscard]] Result<> greet();
    [[nodiscard]] Result<> secure();
    [[nodiscard]] Result<> enter(const Login &login);
    [[nodiscard]] Result<> learn();
    [[nodiscard]] Result<> askCapabilities();
    [[nodiscard]] Result<StatusReply> ask(QByteArrayView verb);
    void hear(const Reply &reply);
    void hearCode(const StatusReply &status);
    void limit(std::chrono::milliseconds time) { m_session.pipeline->setDeadline(Clock::now() + time); }

    const Endpoint &m_endpoint;
    const ImapTimeouts &m_timeouts;
    Session m_session;
    QList<QByteArray> m_capabilities;
    std::optional<NameSpace> m_nameSpace;
    std::optional<char> m_separator;
};

void Opening::hearCode(const StatusReply &status)
{
    if (status.condition == Condition::Ok && status.codeName == "CAPABILITY")
        m_capabilities = status.codeArguments.toUpper().split(' ');
}

void Opening::hear(const Reply &reply)
{
    if (const auto *capabilities = std::get_if<CapabilityReply>(&reply))
        m_capabilities = capabilities->names;
    else if (const auto *status = std::get_if<StatusReply>(&reply))
        hearCode(*status);
    else if (const auto *nameSpace = std::get_if<NamespaceReply>(&reply))
        m_nameSpace = nameSpace->personal;
    else if (const auto *list = std::get_if<ListReply>(&reply))
        m_separator = list->separator;
}

Result<StatusReply> Opening::ask(QByteArrayView verb)
{
    auto command = commands::plain(verb);
    return command ? m_session.pipeline->run(*command) : fail(command.error());
}

Result<> Opening::greet()
{
    limit(m_timeouts.greeting);
    auto greeting = m_session.pipeline->greeting();
    if (!greeting)
        return fail(greeting.error());
    if (greeting->condition != Condition::Ok)
        return m_session.pipeline->die({ErrorKind::ProtocolViolation, QString::fromLatin1(greeting->words.left(200))});
    m_session.isExchange = greeting->words.contains("Microsoft Exchange");
    return {};
}

/// Asked for whatever the server claims to know: what it claims before TLS is anybody's word.
Result<> Opening::secure()
{
    if (m_endpoint.encryption != Encryption::StartTls)
        return {};
    auto command = commands::plain("STARTTLS");
    auto id = command ? m_session.pipeline->send(*command) : fail(command.error());
    if (!id)
        return fail(id.error());
    auto answer = m_session.pipeline->finish(*id);
    if (!answer) {
        const ErrorKind kind = answer.error().kind;
        return fail(kind == ErrorKind::ProtocolViolation ? Error {ErrorKind::EncryptionRefused, answer.error().detail}
                                                         : answer.error());
    }
    if (answer->condition != Condition::Ok)
        return m_session.pipeline->die({ErrorKind::EncryptionRefused, QString::fromLatin1(answer->words.left(200))});
    m_capabilities.clear();
    m_session.isExchange = false;
    return m_session.pipeline->startTls(m_timeouts.connect);
}

Result<> Opening::askCapabilities()
{
    auto asked = ask("CAPABILITY");
    if (!asked)
        return fail(asked.error());
    if (m_capabilities.isEmpty())
        return fail(ErrorKind::ProtocolViolation, QStringLiteral("no capabilities"));
    return {};
}

Result<> Opening::enter(const Login &login)
{
    limit(m_timeouts.answer);
    if (m_capabilities.isEmpty()) {
        if (auto asked = askCapabilities(); !asked)
            return asked;
    }
    const QList<QByteArray> before = std::exchange(m_capabilities, {});
    auto entered = logIn(*m_session.pipeline, m_endpoint, login, before);
    if (!entered)
        return fail(entered.error());
    hearCode(*entered);
    m_session.pipeline->setOpened();
    return {};
}

/// The capabilities after log-in (they differ from those before it) and how folder names are written.
Result<> Opening::learn()
{
    if (m_capabilities.isEmpty()) {
        if (auto asked = askCapabilities(); !asked)
            return asked;
    }
    Session &session = m_session;
    session.features = featuresOf(m_capabilities);
    session.features.microsoftExchange = session.isExchange;
    session.features.tls = session.pipeline->stream().description();
    session.features.certificate = session.pipeline->stream().certificate();
    session.literals = session.features.literalPlus ? LiteralMode::Any
        : session.features.literalMinus             ? LiteralMode::Small
                                                    : LiteralMode::Ask;
    session.isExchange = session.isExchange || m_capabilities.contains("CLIENTACCESSRULES")
        || m_capabilities.contains("BACKENDAUTHENTICATE");
    if (m_capabilities.contains("NAMESPACE")) {
        if (auto asked = ask("NAMESPACE"); !asked && session.pipeline->death())
            return fail(asked.error());
    }
    if (!m_nameSpace) {
        if (auto asked = ask("LIST \"\" \"\""); !asked && session.pipeline->death())
            return fail(asked.error());
        if (m_separator)
            m_nameSpace = NameSpace {{}, *m_separator};
    }
    session.nameSpace = m_nameSpace.value_or(NameSpace {});
    session.pipeline->setDeadline({});
    return {};
}

Result<Session> Opening::run(const Login &login, const TrustSettings &trust, std::stop_token stop)
{
    auto stream = TlsStream::connect(m_endpoint, trust, std::move(stop), m_timeouts.connect);
    if (!stream)
        return fail(stream.error());
    m_session.pipeline = std::make_unique<Pipeline>(std::move(*stream), m_timeouts.answer);
    m_session.pipeline->setListener([this](Reply &&reply) -> Result<> {
        hear(reply);
        return {};
    });
    auto done = greet();
    if (done)
        done = secure();
    if (done)
        done = enter(login);
    if (done)
        done = learn();
    m_session.pipeline->setListener({});
    if (!done)
        return fail(done.error());
    return std::move(m_session);
}

} // namespace

StoreFeatures featuresOf(const QList<QByteArray> &capabilities)
{
    StoreFeatures features;
    const auto has = [&](const char *name) { return capabilities.contains(name); };
    features.uidPlus = has("UIDPLUS");
    features.multiAppend = has("MULTIAPPEND");
    features.literalPlus = has("LITERAL+");
    features.literalMinus = has("LITERAL-");
    features.condStore = has("CONDSTORE") || has("QRESYNC");
    features.listStatus = has("LIST-STATUS");
    features.createSpecialUse = has("CREATE-SPECIAL-USE");
    features.quota = has("QUOTA");
    for (const QByteArray &name : capabilities) {
        bool isNumber = false;
        const qint64 limit = name.startsWith("APPENDLIMIT=") ? name.mid(12).toLongLong(&isNumber) : 0;
        if (isNumber && limit > 0)
            features.appendLimit = ByteCount {limit};
    }
    features.capabilities = capabilities;
    return features;
}

Result<Session> openSession(const Endpoint &endpoint, const Login &login, const TrustSettings &trust,
                            std::stop_token stop, const ImapTimeouts &timeouts)
{
    return Opening(endpoint, timeouts).run(login, trust, std::move(stop));
}

} // namespace hikkoshi

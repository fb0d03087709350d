#include "imap/login.h"

#include "imap/sasl.h"

namespace hikkoshi {

namespace {

constexpr int MostRounds = 10;

QByteArray userName(const Login &login)
{
    const QByteArray user = login.user.toUtf8();
    return login.masterUser.isEmpty() ? user : user + '*' + login.masterUser.toUtf8();
}

Result<> putLine(Pipeline &pipeline, QByteArrayView line)
{
    auto put = pipeline.put(line);
    return put ? pipeline.end() : put;
}

/// Answers challenges until the command is answered. After a challenge that breaks the rules the exchange is cancelled;
/// the result is then that error.
Result<> answerChallenges(Pipeline &pipeline, Pipeline::CommandId id, SaslClient &client)
{
    for (int round = 0;; ++round) {
        auto challenge = pipeline.awaitPermission(id);
        if (!challenge)
            return fail(challenge.error());
        if (!*challenge)
            return {};
        if (round >= MostRounds)
            return pipeline.die({ErrorKind::ProtocolViolation, QStringLiteral("endless log-in")});
        auto answer = client.step(**challenge);
        if (!answer) {
            if (auto cancelled = putLine(pipeline, "*"); !cancelled)
                return cancelled;
            if (auto over = pipeline.finish(id); !over)
                return fail(over.error());
            return fail(answer.error());
        }
        if (auto sent = putLine(pipeline, answer->reveal()); !sent)
            return sent;
    }
}

Result<StatusReply> authenticate(Pipeline &pipeline, SaslClient &client, bool initialResponse)
{
    auto id = pipeline.begin(ReplyContext::LogIn);
    if (!id)
        return fail(id.error());
    Result<> sent = pipeline.put("AUTHENTICATE ");
    if (sent)
        sent = pipeline.put(client.name());
    if (sent && initialResponse && client.speaksFirst()) {
        auto first = client.step({});
        if (!first)
            return fail(first.error());
        sent = pipeline.put(" ");
        if (sent)
            sent = pipeline.put(first->isEmpty() ? QByteArrayView("=") : first->reveal());
    }
    if (sent)
        sent = pipeline.end();
    if (sent)
        sent = answerChallenges(pipeline, *id, client);
    if (!sent)
        return fail(sent.error());
    auto status = pipeline.finishWell(*id);
    if (status && !client.isSatisfied())
        return pipeline.die({ErrorKind::ProtocolViolation, QStringLiteral("the server did not prove itself")});
    return status;
}

/// The LOGIN command, for servers that know no SASL.
Result<StatusReply> loginCommand(Pipeline &pipeline, const QByteArray &user, const Secret &password, LiteralMode mode)
{
    auto command = CommandBuilder("LOGIN ", mode).text(user).fixed(" ").text(password.reveal()).finish();
    if (!command)
        return fail(command.error());
    auto status = pipeline.run(*command, ReplyContext::LogIn);
    for (QByteArray &part : command->parts)
        part.fill('\0');
    return status;
}

Result<StatusReply> withToken(Pipeline &pipeline, const Endpoint &endpoint, const Login &login, Mechanism mechanism,
                              bool initialResponse)
{
    std::optional<Secret> refused;
    for (const bool isLastTry : {false, true}) {
        auto token = login.token(refused ? &*refused : nullptr, pipeline.stream().stop());
        if (!token)
            return fail(token.error());
        const auto client = tokenClient(mechanism, userName(login), *token, endpoint);
        auto status = authenticate(pipeline, *client, initialResponse);
        if (status)
            return status;
        // Servers say of an old token what they say of a wrong one: a fresh one tells the two apart.
        const ErrorKind kind = status.error().kind;
        const bool mayBeOld = kind == ErrorKind::TokenExpired || kind == ErrorKind::LoginRefused;
        if (isLastTry || !mayBeOld || pipeline.death())
            return status;
        refused = std::move(*token);
    }
    return fail(ErrorKind::Internal);
}

} // namespace

Result<StatusReply> logIn(Pipeline &pipeline, const Endpoint &endpoint, const Login &login,
                          const QList<QByteArray> &capabilities)
{
    if (!pipeline.stream().mayCarrySecrets())
        return pipeline.die({ErrorKind::EncryptionRefused, endpoint.authority()});
    const auto mechanism = chooseMechanism(capabilities, bool(login.token));
    if (!mechanism)
        return fail(ErrorKind::LoginUnavailable, QString::fromLatin1(capabilities.join(' ').left(500)));
    const bool initialResponse = capabilities.contains("SASL-IR");
    if (login.token)
        return withToken(pipeline, endpoint, login, *mechanism, initialResponse);
    const Secret none;
    const Secret &password = login.password ? *login.password : none;
    if (*mechanism == Mechanism::LoginCommand) {
        const LiteralMode mode = capabilities.contains("LITERAL+") ? LiteralMode::Any : LiteralMode::Ask;
        return loginCommand(pipeline, userName(login), password, mode);
    }
    auto client = passwordClient(*mechanism, userName(login), password);
    if (!client)
        return fail(client.error());
    return authenticate(pipeline, **client, initialResponse);
}

} // namespace hikkoshi

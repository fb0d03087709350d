#include "imap/sasl.h"

#include <gsasl.h>
#include <sodium.h>

#include <cstring>

namespace hikkoshi {

namespace {

struct NamedMechanism {
    Mechanism mechanism;
    const char *name;
};

/// In the order of preference.
constexpr NamedMechanism PasswordMechanisms[] {
    {Mechanism::ScramSha256, "SCRAM-SHA-256"}, {Mechanism::ScramSha1, "SCRAM-SHA-1"}, {Mechanism::Plain, "PLAIN"},
    {Mechanism::SaslLogin, "LOGIN"},           {Mechanism::CramMd5, "CRAM-MD5"},
};
constexpr NamedMechanism TokenMechanisms[] {{Mechanism::XOAuth2, "XOAUTH2"}, {Mechanism::OAuthBearer, "OAUTHBEARER"}};

const char *nameOf(Mechanism mechanism)
{
    for (const auto &known : PasswordMechanisms) {
        if (known.mechanism == mechanism)
            return known.name;
    }
    return mechanism == Mechanism::OAuthBearer ? "OAUTHBEARER" : "XOAUTH2";
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Secret toBase64(QByteArray plain)
{
    QByteArray encoded = plain.toBase64();
    Secret result(encoded);
    wipe(plain);
    wipe(encoded);
    return result;
}

/// GNU SASL's part of it; the one place that calls the library.
class GsaslClient final : public SaslClient
{
public:
    explicit GsaslClient(Mechanism mechanism)
        : m_mechanism(mechanism)
    {
    }
    ~GsaslClient() override
    {
        if (m_session)
            gsasl_finish(m_session);
        if (m_library)
            gsasl_done(m_library);
    }
    Q_DISABLE_COPY_MOVE(GsaslClient)

    [[nodiscard]] Result<> begin(const QByteArray &user, const Secret &password)
    {
        int code = gsasl_init(&m_library);
        if (code == GSASL_OK)
            code = gsasl_client_start(m_library, nameOf(m_mechanism), &m_session);
        if (code == GSASL_OK)
            code = gsasl_property_set(m_session, GSASL_AUTHID, user.constData());
        if (code == GSASL_OK) {
            const QByteArrayView bytes = password.reveal();
            code = gsasl_property_set_raw(m_session, GSASL_PASSWORD, bytes.data(), size_t(bytes.size()));
        }
        if (code != GSASL_OK)
            return fail(ErrorKind::LoginUnavailable, QString::fromLatin1(gsasl_strerror(code)));
        return {};
    }

    QByteArrayView name() const override { return nameOf(m_mechanism); }

    bool speaksFirst() const override
    {
        return m_mechanism != Mechanism::SaslLogin && m_mechanism != Mechanism::CramMd5;
    }

    Result<Secret> step(QByteArrayView challenge) override
    {
        if (m_code == GSASL_OK && m_stepped) {
            if (challenge.isEmpty())
                return Secret();
            return fail(ErrorKind::ProtocolViolation, QStringLiteral("SASL goes on after its end"));
        }
        char *answer = nullptr;
        m_stepped = true;
        m_code = gsasl_step64(m_session, challenge.toByteArray().constData(), &answer);
        Secret result;
        if (answer) {
            result = Secret(QByteArrayView(answer));
            sodium_memzero(answer, std::strlen(answer));
            gsasl_free(answer);
        }
        if (m_code != GSASL_OK && m_code != GSASL_NEEDS_MORE)
            return fail(ErrorKind::ProtocolViolation, QString::fromLatin1(gsasl_strerror(m_code)));
        return result;
    }

    bool isSatisfied() const override { return m_code == GSASL_OK; }

private:
    Mechanism m_mechanism;
    Gsasl *m_library = nullptr;
    Gsasl_session *m_session = nullptr;
    int m_code = GSASL_NEEDS_MORE;
    bool m_stepped = false;
};

/// XOAUTH2 and OAUTHBEARER: the token, and an empty answer to the JSON that says what is wrong with it.
class TokenClient final : public SaslClient
{
public:
    TokenClient(Mechanism mechanism, Secret first)
        : m_mechanism(mechanism)
        , m_first(std::move(first))
    {
    }
    QByteArrayView name() const override { return nameOf(m_mechanism); }
    bool speaksFirst() const override { return true; }
    Result<Secret> step(QByteArrayView) override
    {
        if (!std::exchange(m_spoken, true))
            return std::move(m_first);
        return m_mechanism == Mechanism::OAuthBearer ? Secret("AQ==") : Secret();
    }
    bool isSatisfied() const override { return m_spoken; }

private:
    Mechanism m_mechanism;
    Secret m_first;
    bool m_spoken = false;
};

} // namespace

std::optional<Mechanism> chooseMechanism(const QList<QByteArray> &capabilities, bool withToken)
{
    const auto offers = [&](const char *name) { return capabilities.contains(QByteArray("AUTH=") + name); };
    if (withToken) {
        for (const auto &[mechanism, name] : TokenMechanisms) {
            if (offers(name))
                return mechanism;
        }
        return {};
    }
    for (const auto &[mechanism, name] : PasswordMechanisms) {
        if (offers(name))
            return mechanism;
    }
    if (!capabilities.contains("LOGINDISABLED"))
        return Mechanism::LoginCommand;
    return {};
}

Result<std::unique_ptr<SaslClient>> passwordClient(Mechanism mechanism, const QByteArray &user, const Secret &password)
{
    if (user.contains('\0') || password.reveal().contains('\0'))
        return fail(ErrorKind::BadInput, QStringLiteral("NUL in a user name or password"));
    auto client = std::make_unique<GsaslClient>(mechanism);
    if (auto begun = client->begin(user, password); !begun)
        return fail(begun.error());
    return client;
}

std::unique_ptr<SaslClient> tokenClient(Mechanism mechanism, const QByteArray &user, const Secret &token,
                                        const Endpoint &endpoint)
{
    QByteArray plain;
    if (mechanism == Mechanism::OAuthBearer) {
        QByteArray name = user;
        name.replace('=', "=3D").replace(',', "=2C"); // RFC 5801's escapes
        plain = "n,a=" + name + ",\x01host=" + endpoint.host.toUtf8() + "\x01port=" + QByteArray::number(endpoint.port)
            + '\x01';
    } else {
        plain = "user=" + user + '\x01';
    }
    plain += "auth=Bearer ";
    plain.reserve(plain.size() + token.reveal().size() + 2); // no copy of the token is left behind by growing
    plain.append(token.reveal()).append("\x01\x01");
    return std::make_unique<TokenClient>(mechanism, toBase64(std::move(plain)));
}

} // namespace hikkoshi

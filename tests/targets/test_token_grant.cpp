#include "targets/oauth/jwt.h"
#include "targets/oauth/token_grant.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace hikkoshi;

namespace {

SharedSecret secret(const QByteArray &text)
{
    return std::make_shared<const Secret>(text);
}

QJsonObject part(const QByteArray &jwt, int which)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(jwt.split('.').value(which), QByteArray::Base64UrlEncoding)).object();
}

} // namespace

/// What is sent for a token and how the answer is read. Signatures are verified by the openssl command.
class TestTokenGrant final : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    QByteArray m_key;

    [[nodiscard]] QString file(const char *name) const { return m_directory.filePath(QLatin1String(name)); }
    bool openssl(const QStringList &arguments)
    {
        return QProcess::execute(QStringLiteral("openssl"), arguments) == 0;
    }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }
    bool verifies(const QByteArray &jwt)
    {
        const QByteArrayList parts = jwt.split('.');
        write("text", parts.value(0) + '.' + parts.value(1));
        write("signature", QByteArray::fromBase64(parts.value(2), QByteArray::Base64UrlEncoding));
        return openssl({QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-verify"), file("public.pem"),
                        QStringLiteral("-signature"), file("signature"), file("text")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(openssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("RSA"), QStringLiteral("-out"), file("key.pem")}));
        QVERIFY(openssl({QStringLiteral("pkey"), QStringLiteral("-in"), file("key.pem"), QStringLiteral("-pubout"), QStringLiteral("-out"), file("public.pem")}));
        QFile key(file("key.pem"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        m_key = key.readAll();
    }

    void theSignatureVerifies()
    {
        const auto jwt = signJwt({{QStringLiteral("kid"), QStringLiteral("k1")}}, {{QStringLiteral("iss"), QStringLiteral("me")}}, Secret(m_key));
        QVERIFY(jwt);
        QVERIFY(verifies(*jwt));
        QCOMPARE(part(*jwt, 0).value(QStringLiteral("alg")).toString(), QStringLiteral("RS256"));
    }

    void aKeyThatIsNoneIsRefused()
    {
        QCOMPARE(signJwt({}, {}, Secret("-----BEGIN PRIVATE KEY-----\nnonsense\n-----END PRIVATE KEY-----\n")).error().kind, ErrorKind::BadInput);
    }

    void aServiceAccountAsksForOneUser()
    {
        const QJsonObject file {{QStringLiteral("type"), QStringLiteral("service_account")}, {QStringLiteral("client_email"), QStringLiteral("move@project.example")},
                                {QStringLiteral("private_key_id"), QStringLiteral("k1")}, {QStringLiteral("private_key"), QString::fromLatin1(m_key)},
                                {QStringLiteral("token_uri"), QStringLiteral("https://oauth.example/token")}};
        const auto grant = readServiceAccount(QJsonDocument(file).toJson(), QStringLiteral("https://mail.google.com/"));
        QVERIFY(grant);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto form = tokenForm(*grant, QStringLiteral("taro@example.jp"), now);
        QVERIFY(form);
        const QUrlQuery query(QString::fromLatin1(*form));
        QCOMPARE(query.queryItemValue(QStringLiteral("grant_type"), QUrl::FullyDecoded), QStringLiteral("urn:ietf:params:oauth:grant-type:jwt-bearer"));
        const QByteArray jwt = query.queryItemValue(QStringLiteral("assertion"), QUrl::FullyDecoded).toLatin1();
        QVERIFY(verifies(jwt));
        QCOMPARE(part(jwt, 1).value(QStringLiteral("sub")).toString(), QStringLiteral("taro@example.jp"));
        QCOMPARE(part(jwt, 1).value(QStringLiteral("aud")).toString(), QStringLiteral("https://oauth.example/token"));
        QVERIFY(part(jwt, 1).value(QStringLiteral("exp")).toInteger() <= now.toSecsSinceEpoch() + 3600);
        QVERIFY(isPerUser(*grant));
    }

    void anotherKeyFileIsRefused()
    {
        QVERIFY(!readServiceAccount(R"({"installed":{"client_id":"x"}})", {}));
        QVERIFY(!readServiceAccount("no JSON", {}));
    }

    void aCertificateSignsForTheApp()
    {
        const AppCertificateGrant grant {QUrl(QStringLiteral("https://login.example/t/oauth2/v2.0/token")), QStringLiteral("app-1"),
                                         QStringLiteral("https://outlook.office365.com/.default"), secret(m_key), QByteArray(32, 'x')};
        const auto form = tokenForm(grant, {}, QDateTime::currentDateTimeUtc());
        QVERIFY(form);
        const QUrlQuery query(QString::fromLatin1(*form));
        const QByteArray jwt = query.queryItemValue(QStringLiteral("client_assertion"), QUrl::FullyDecoded).toLatin1();
        QVERIFY(verifies(jwt));
        QCOMPARE(part(jwt, 0).value(QStringLiteral("x5t#S256")).toString().toLatin1(), base64Url(QByteArray(32, 'x')));
        QCOMPARE(part(jwt, 1).value(QStringLiteral("iss")).toString(), QStringLiteral("app-1"));
    }

    void secretsWithOddLettersArriveWhole()
    {
        const AppSecretGrant grant {QUrl(), QStringLiteral("app-1"), QStringLiteral("https://x/.default"), secret("a&b=c+d %~é")};
        const QUrlQuery query(QString::fromLatin1(*tokenForm(grant, {}, {})));
        QCOMPARE(query.queryItemValue(QStringLiteral("client_secret"), QUrl::FullyDecoded).toUtf8(), QByteArray("a&b=c+d %~é"));
    }

    void answersAreRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("result");
        const auto row = [](const char *name, int status, const char *body, const char *result) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(result);
        };
        row("token", 200, R"({"access_token":"abc","expires_in":3599,"token_type":"Bearer"})", "abc 3599");
        row("seconds as text", 200, R"({"access_token":"abc","expires_in":"60"})", "abc 60");
        row("no lifetime", 200, R"({"access_token":"abc"})", "abc 3600");
        row("new refresh token", 200, R"({"access_token":"abc","expires_in":1,"refresh_token":"r2"})", "abc 1 r2");
        row("refused", 400, R"({"error":"invalid_grant","error_description":"AADSTS70000"})", "login-refused invalid_grant: AADSTS70000");
        row("too many", 429, "{}", "server-busy HTTP 429");
        row("down", 503, "<html>", "server-busy HTTP 503");
        row("not a token", 200, "<html>log in to the hotel</html>", "protocol-violation HTTP 200");
        row("empty token", 200, R"({"access_token":""})", "protocol-violation HTTP 200");
    }
    void answersAreRead()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, result);
        const auto token = readTokenAnswer(status, body);
        QString told;
        if (token) {
            told = QStringLiteral("%1 %2").arg(QString::fromUtf8(token->access.reveal().toByteArray()), QString::number(token->lifetime.count()));
            if (token->refresh)
                told += u' ' + QString::fromUtf8(token->refresh->reveal().toByteArray());
        } else {
            told = errorName(token.error().kind) + u' ' + token.error().detail;
        }
        QCOMPARE(told, result);
    }
};

QTEST_GUILESS_MAIN(TestTokenGrant)
#include "test_token_grant.moc"

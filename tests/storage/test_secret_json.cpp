#include "storage/secret_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hikkoshi;

class TestSecretJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyNameAndAnyBytesComeBack();
    void itIsJsonThatOthersCanRead();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
};

namespace {

SecretMap sampleSecrets()
{
    SecretMap secrets;
    const auto add = [&secrets](const QString &name, const QByteArray &bytes) {
        secrets[name] = std::make_shared<const Secret>(bytes);
    };
    add(QStringLiteral("old:sato@example.co.jp"), "p,a\"s;s' \\word $%");
    add(QStringLiteral("new:佐藤@example.co.jp"), "パスワード ");
    add(QStringLiteral("quote\" back\\slash \n tab\t"), QByteArray("\0\xff\x80", 3));
    add(QStringLiteral("empty"), "");
    add(QStringLiteral("u\\u0041"), "a");
    add(QString(), "ab");
    return secrets;
}

} // namespace

void TestSecretJson::anyNameAndAnyBytesComeBack()
{
    const SecretMap secrets = sampleSecrets();
    const auto back = secretsFromJson(secretsToJson(secrets)->view());
    QVERIFY(back);
    QCOMPARE(back->size(), secrets.size());
    for (const auto &[name, secret] : secrets) {
        QVERIFY2(back->contains(name), qPrintable(name));
        QCOMPARE(back->at(name)->reveal().toByteArray(), secret->reveal().toByteArray());
    }
    QVERIFY(secretsFromJson(secretsToJson({})->view())->empty());
}

void TestSecretJson::itIsJsonThatOthersCanRead()
{
    const SecretMap secrets = sampleSecrets();
    const QJsonObject object = QJsonDocument::fromJson(secretsToJson(secrets)->view().toByteArray()).object();
    QCOMPARE(size_t(object.size()), secrets.size());
    for (const auto &[name, secret] : secrets)
        QCOMPARE(QByteArray::fromBase64(object.value(name).toString().toLatin1()), secret->reveal().toByteArray());
}

void TestSecretJson::everythingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "{", "}", "[]", "{}x", "{} ", "{\"a\":\"YQ==\"", "{\"a\":\"YQ==\",}", "{,}", "{\"a\"}",
             "{\"a\":}", "{\"a\":\"YQ==}", "{\"a\":\"Y\"}", "{\"a\":\"Y Q==\"}", "{\"a\":1}", "{\"a", "{\"a\\", "{\"a\\u",
             "{\"a\\u00", "{\"a\":\"YQ==\"\"b\":\"YQ==\"}", "{\"a\":\"YQ==\",\"a\":\"YQ==\"}", "{ \"a\":\"YQ==\"}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestSecretJson::everythingElseIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!secretsFromJson(json));
}

QTEST_GUILESS_MAIN(TestSecretJson)
#include "test_secret_json.moc"

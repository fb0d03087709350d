#include "storage/keyring.h"

#include "storage/secret_store.h"

#include <QTest>

#include <optional>

using namespace hikkoshi;

/// Without a session bus, as on a server or under sudo. The keyring's client looks for the bus once per process.
class TestKeyring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyQuestionIsAnsweredAsUnavailable();
    void nobodyIsCalledWhoIsGone();
};

void TestKeyring::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    qunsetenv("DISPLAY");
}

void TestKeyring::everyQuestionIsAnsweredAsUnavailable()
{
    QList<keyring::Answer> answers;
    const auto note = [&answers](const keyring::Answer &answer) { answers.append(answer); };
    keyring::read(QStringLiteral("test"), this, note);
    keyring::write(QStringLiteral("test"), Vault::newKey(), this, note);
    keyring::remove(QStringLiteral("test"), this, note);
    QVERIFY2(answers.isEmpty(), "answers come later");
    QTRY_COMPARE(answers.size(), 3);
    for (const keyring::Answer &answer : answers) {
        QCOMPARE(answer.state, keyring::State::Unavailable);
        QVERIFY(!answer.key);
    }
}

void TestKeyring::nobodyIsCalledWhoIsGone()
{
    int calls = 0;
    bool done = false;
    {
        QObject context;
        keyring::read(QStringLiteral("test"), &context, [&calls](const keyring::Answer &) { ++calls; });
    }
    keyring::read(QStringLiteral("test"), this, [&done](const keyring::Answer &) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "test_keyring.moc"

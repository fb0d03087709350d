#include "support/fake_store.h"
#include "transfer/store_openers.h"

#include <QSemaphore>
#include <QTest>

using namespace hikkoshi;

namespace {

constexpr int Patience = 20'000;    // milliseconds

Error refusal(ErrorKind kind, const char *side)
{
    return {kind, QString::fromLatin1(side)};
}

} // namespace

class TestStoreOpeners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSidesAreUnderWayAtTheSameTime()
    {
        FakeServer oldServer;
        FakeServer newServer;
        QSemaphore oldHasBegun;
        QSemaphore newHasBegun;
        const auto both = openBoth({[&]() -> Result<std::unique_ptr<MailStore>> {
                                        oldHasBegun.release();
                                        if (!newHasBegun.tryAcquire(1, Patience))
                                            return fail(ErrorKind::TimedOut);
                                        return oldServer.open();
                                    },
                                    [&]() -> Result<std::unique_ptr<MailStore>> {
                                        newHasBegun.release();
                                        if (!oldHasBegun.tryAcquire(1, Patience))
                                            return fail(ErrorKind::TimedOut);
                                        return newServer.open();
                                    }});
        QVERIFY(both);
        QVERIFY(both->oldStore && both->newStore);
    }

    void theErrorThatNoOtherTryMendsIsTold_data()
    {
        QTest::addColumn<std::optional<Error>>("oldError");
        QTest::addColumn<std::optional<Error>>("newError");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, std::optional<ErrorKind> oldKind, std::optional<ErrorKind> newKind,
                            const char *told) {
            const auto error = [](std::optional<ErrorKind> kind, const char *side) {
                return kind ? std::optional(refusal(*kind, side)) : std::nullopt;
            };
            QTest::newRow(name) << error(oldKind, "old") << error(newKind, "new") << QString::fromLatin1(told);
        };
        row("only the old side", ErrorKind::ConnectionLost, {}, "old");
        row("only the new side", {}, ErrorKind::ConnectionLost, "new");
        row("old lost, new refused", ErrorKind::ConnectionLost, ErrorKind::LoginRefused, "new");
        row("old refused, new lost", ErrorKind::LoginRefused, ErrorKind::ConnectionLost, "old");
        row("both refused", ErrorKind::LoginRefused, ErrorKind::LoginRefused, "old");
    }

    void theErrorThatNoOtherTryMendsIsTold()
    {
        QFETCH(std::optional<Error>, oldError);
        QFETCH(std::optional<Error>, newError);
        QFETCH(QString, told);
        FakeServer oldServer;
        FakeServer newServer;
        oldServer.refusesLogin = oldError;
        newServer.refusesLogin = newError;
        const auto both = openBoth({[&] { return oldServer.open(); }, [&] { return newServer.open(); }});
        QVERIFY(!both);
        QCOMPARE(both.error().detail, told);
    }
};

QTEST_GUILESS_MAIN(TestStoreOpeners)
#include "test_store_openers.moc"

#include "domain/move_project.h"
#include "wizard/freedesktop_notifier.h"
#include "wizard/language.h"
#include "wizard/words/notice_text.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace hikkoshi;

namespace {

const QString Service = QStringLiteral("org.freedesktop.Notifications");
const QString Path = QStringLiteral("/org/freedesktop/Notifications");

/// A desktop's notification service, on a connection of its own.
class Desktop final : public QDBusVirtualObject
{
public:
    explicit Desktop(const QString &address) : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("desktop")))
    {
        m_fine = m_bus.registerVirtualObject(Path, this) && m_bus.registerService(Service);
    }
    ~Desktop() override
    {
        m_bus.unregisterService(Service);
        m_bus.unregisterObject(Path);
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    [[nodiscard]] bool isFine() const { return m_fine; }
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        if (message.member() != QLatin1String("Notify"))
            return false;
        shown << message.arguments();
        const uint replaced = message.arguments().value(1).toUInt();
        return m_bus.send(message.createReply(replaced ? replaced : uint(shown.size() + 40)));
    }
    void say(const char *signal, uint id, const QVariant &value)
    {
        QDBusMessage message = QDBusMessage::createSignal(Path, Service, QLatin1String(signal));
        message << id << value;
        m_bus.send(message);
    }

    QList<QVariantList> shown;

private:
    QDBusConnection m_bus;
    bool m_fine = false;
};

/// Tells a further notice and presses it. Messages keep their order: whatever the desktop said before has come in then.
bool pressAnother(FreedesktopNotifier &notifier, Desktop &desktop)
{
    QSignalSpy pressed(&notifier, &Notifier::pressed);
    if (!notifier.tell({QStringLiteral("another"), {}, {}}))
        return false;
    return QTest::qWaitFor([&] {
        const uint id = desktop.shown.isEmpty() ? 0 : desktop.shown.last().value(1).toUInt();
        desktop.say("ActionInvoked", id ? id : uint(desktop.shown.size() + 40), QStringLiteral("default"));
        return pressed.count() == 1;
    });
}

MailboxOutcome outcome(const QString &address, qint64 refused)
{
    MailboxOutcome made;
    made.address = address;
    made.counts.atSource = 10;
    made.counts.copied = 10 - refused;
    made.counts.refused = refused;
    return made;
}

} // namespace

/// Notices on a bus that nobody else uses.
class TestNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aNoticeIsShownInFullAndPressed();
    void aClosedNoticeIsToldOnce();
    void noticesOfOthersAreLeftAlone();
    void withoutAServiceTheNoticeIsGone();
    void aNewNoticeTakesThePlaceOfTheLast();
    void theWordsSayHowTheCopyEnded();

private:
    QProcess m_daemon;
    QString m_address;
};

void TestNotifier::initTestCase()
{
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(m_daemon.waitForStarted(), "dbus-daemon is not installed");
    QTRY_VERIFY(m_daemon.canReadLine());
    m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toLatin1());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestNotifier::cleanupTestCase()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void TestNotifier::aNoticeIsShownInFullAndPressed()
{
    Desktop desktop(m_address);
    QVERIFY(desktop.isFine());
    FreedesktopNotifier notifier;
    QSignalSpy pressed(&notifier, &Notifier::pressed);
    QSignalSpy gone(&notifier, &Notifier::gone);
    QVERIFY(notifier.tell({QStringLiteral("頭"), QStringLiteral("a < b & c"), QStringLiteral("開く")}));
    QTRY_COMPARE(desktop.shown.size(), 1);
    const QVariantList said = desktop.shown.first();
    QCOMPARE(said.value(1).toUInt(), 0u);
    QCOMPARE(said.value(3).toString(), QStringLiteral("頭"));
    QCOMPARE(said.value(4).toString(), QStringLiteral("a &lt; b &amp; c"));     // a body may hold markup: ours is none
    QCOMPARE(said.value(5).toStringList(), (QStringList {QStringLiteral("default"), QStringLiteral("開く")}));
    // Said again until the answer with its number has come in.
    QTRY_VERIFY((desktop.say("ActionInvoked", 41, QStringLiteral("default")), pressed.count() > 0));
    desktop.say("NotificationClosed", 41, 2u);
    desktop.say("ActionInvoked", 41, QStringLiteral("default"));
    QVERIFY(pressAnother(notifier, desktop));
    QCOMPARE(pressed.count(), 2);
    QCOMPARE(gone.count(), 0);
}

void TestNotifier::aClosedNoticeIsToldOnce()
{
    Desktop desktop(m_address);
    FreedesktopNotifier notifier;
    QSignalSpy gone(&notifier, &Notifier::gone);
    QVERIFY(notifier.tell({QStringLiteral("x"), {}, {}}));
    QTRY_COMPARE(desktop.shown.size(), 1);
    QTRY_VERIFY((desktop.say("NotificationClosed", 41, 2u), gone.count() > 0));
    desktop.say("NotificationClosed", 41, 2u);
    QVERIFY(pressAnother(notifier, desktop));
    QCOMPARE(gone.count(), 1);
}

void TestNotifier::noticesOfOthersAreLeftAlone()
{
    Desktop desktop(m_address);
    FreedesktopNotifier notifier;
    QSignalSpy pressed(&notifier, &Notifier::pressed);
    QSignalSpy gone(&notifier, &Notifier::gone);
    QVERIFY(notifier.tell({QStringLiteral("x"), {}, {}}));
    QTRY_COMPARE(desktop.shown.size(), 1);
    desktop.say("ActionInvoked", 7, QStringLiteral("default"));
    desktop.say("NotificationClosed", 0, 2u);
    QVERIFY(pressAnother(notifier, desktop));
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(gone.count(), 0);
}

void TestNotifier::withoutAServiceTheNoticeIsGone()
{
    FreedesktopNotifier notifier;
    QSignalSpy gone(&notifier, &Notifier::gone);
    QVERIFY(notifier.tell({QStringLiteral("x"), {}, {}}));
    QTRY_COMPARE(gone.count(), 1);
}

void TestNotifier::aNewNoticeTakesThePlaceOfTheLast()
{
    Desktop desktop(m_address);
    FreedesktopNotifier notifier;
    QVERIFY(notifier.tell({QStringLiteral("x"), {}, {}}));
    QTRY_COMPARE(desktop.shown.size(), 1);
    // Told again until the answer with the first one's number has come in.
    QTRY_VERIFY(notifier.tell({QStringLiteral("y"), {}, {}}) && desktop.shown.last().value(1).toUInt() > 0);
    QCOMPARE(desktop.shown.last().value(3).toString(), QStringLiteral("y"));
}

void TestNotifier::theWordsSayHowTheCopyEnded()
{
    Language language(Language::Name::Japanese);
    MoveProject project;
    MailboxPair sato;
    sato.address = QStringLiteral("sato@example.co.jp");
    MailboxPair suzuki;
    suzuki.address = QStringLiteral("suzuki@example.co.jp");
    project.setMailboxes({sato, suzuki});
    project.setCopyOutcome(outcome(sato.address, 0));
    project.setCopyOutcome(outcome(suzuki.address, 0));
    QCOMPARE(copyEndedNotice(project).head, QStringLiteral("コピーが終わりました"));
    QCOMPARE(copyEndedNotice(project).text, QStringLiteral("メールボックス 2 件を最後までコピーしました。"));
    project.setCopyOutcome(outcome(suzuki.address, 3));
    QCOMPARE(copyEndedNotice(project).head, QStringLiteral("コピーが終わりました(要対応)"));
    QVERIFY(copyEndedNotice(project).text.contains(QStringLiteral("メール 3 通が届いていません。")));
    language.use(Language::Name::English);
    QCOMPARE(copyEndedNotice(project).text, QStringLiteral("2 mailboxes copied to the end.\n3 messages did not arrive."));
    MailboxOutcome lost = outcome(suzuki.address, 0);
    lost.error = Error {ErrorKind::ConnectionLost, {}};
    project.setCopyOutcome(lost);
    QCOMPARE(copyEndedNotice(project).text, QStringLiteral("1 mailbox copied to the end.\n1 mailbox stopped before the end."));
}

QTEST_MAIN(TestNotifier)
#include "test_notifier.moc"

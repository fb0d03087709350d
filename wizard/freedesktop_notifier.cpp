#include "wizard/freedesktop_notifier.h"

#ifdef HIKKOSHI_DBUS

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace hikkoshi {

namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

constexpr int ServersChoice = -1;   // how long it stays

} // namespace

void FreedesktopNotifier::listen()
{
    if (m_listening)
        return;
    m_listening = true;
    // QtDBus knows no connect by pointer to member: names and types are those of the specification.
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint,QString)));
    bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this, SLOT(notificationClosed(uint,uint)));
}

bool FreedesktopNotifier::tell(const Notice &notice)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    listen();
    QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), service(), QStringLiteral("Notify"));
    const QString name = QStringLiteral("io.example.Hikkoshi");     // of the icon and of the .desktop file
    call << QStringLiteral("Hikkoshi") << m_id << name << notice.head << notice.text.toHtmlEscaped()
         << QStringList {QStringLiteral("default"), notice.open} << QVariantMap {{QStringLiteral("desktop-entry"), name}}
         << ServersChoice;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<uint> id = *finished;
        m_id = id.isError() ? 0 : id.value();
        if (id.isError())
            Q_EMIT gone();
    });
    return true;
}

void FreedesktopNotifier::actionInvoked(uint id, const QString &)
{
    if (id != m_id || m_id == 0)
        return;
    m_id = 0;       // its closing, which follows, is no news
    Q_EMIT pressed();
}

void FreedesktopNotifier::notificationClosed(uint id, uint)
{
    if (id != m_id || m_id == 0)
        return;
    m_id = 0;
    Q_EMIT gone();
}

} // namespace hikkoshi

#endif

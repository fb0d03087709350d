#include "wizard/instance_door.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

namespace hikkoshi {

InstanceDoor::InstanceDoor(QObject *parent) : QObject(parent)
{
    for (QLocalServer *server : {&m_forFile, &m_forAny}) {
        server->setSocketOptions(QLocalServer::UserAccessOption);
        connect(server, &QLocalServer::newConnection, this, [this, server] {
            while (QLocalSocket *visitor = server->nextPendingConnection()) {
                connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
                visitor->disconnectFromServer();
                Q_EMIT knocked();
            }
        });
    }
}

QString InstanceDoor::nameFor(const QString &projectFile)
{
    const QFileInfo info(projectFile);
    const QString path = projectFile.isEmpty() ? QString()
        : info.exists()                        ? info.canonicalFilePath()
                                               : info.absoluteFilePath();
    const QByteArray key = (QDir::homePath() + QLatin1Char('\n') + path).toUtf8();
    return QStringLiteral("hikkoshi-")
        + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(24));
}

void InstanceDoor::knock(const QString &projectFile)
{
    auto *socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::connected, this, [this, socket] {
        socket->deleteLater();
        Q_EMIT answered();
    });
    connect(socket, &QLocalSocket::errorOccurred, this, [this, socket] {
        socket->disconnect(this);
        socket->deleteLater();
        Q_EMIT nobodyThere();
    });
    socket->connectToServer(nameFor(projectFile));
}

void InstanceDoor::open(const QString &projectFile)
{
    if (!m_forAny.isListening())
        listenAt(m_forAny, nameFor({}));
    m_forFile.close();
    listenAt(m_forFile, nameFor(projectFile));
}

void InstanceDoor::listenAt(QLocalServer &server, const QString &name)
{
    if (server.listen(name) || server.serverError() != QAbstractSocket::AddressInUseError)
        return;
    // Left behind by a crash, unless somebody answers there.
    auto *probe = new QLocalSocket(this);
    connect(probe, &QLocalSocket::connected, probe, &QObject::deleteLater);
    connect(probe, &QLocalSocket::errorOccurred, this, [&server, probe, name] {
        probe->deleteLater();
        QLocalServer::removeServer(name);
        server.listen(name);
    });
    probe->connectToServer(name);
}

} // namespace hikkoshi

#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace hikkoshi {

/// One window per project: a second start with the same project, or with none, raises the running window and ends.
/// Knocks at the door of the instance that has the file (or of any), and opens its own when nobody answers.
class InstanceDoor final : public QObject
{
    Q_OBJECT
public:
    explicit InstanceDoor(QObject *parent = nullptr);
    /// answered() or nobodyThere() follows. \a projectFile may be empty: any running instance will do.
    void knock(const QString &projectFile);
    /// From now on this instance answers for \a projectFile (and for starts without a file, if no other one does).
    void open(const QString &projectFile);

Q_SIGNALS:
    void answered();            ///< another instance shows its window: end
    void nobodyThere();
    void knocked();             ///< somebody started the program again: show the window

private:
    [[nodiscard]] static QString nameFor(const QString &projectFile);
    void listenAt(QLocalServer &server, const QString &name);
    QLocalServer m_forFile;
    QLocalServer m_forAny;
};

} // namespace hikkoshi

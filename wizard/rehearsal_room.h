#pragma once

#include "rehearsal/practice_office.h"

#include <QMetaType>
#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

namespace hikkoshi {

class OfficeKeeper;

/// Runs the practice office in a thread of its own: making its mail and starting its servers takes seconds. The office
/// and its servers end with this object. GUI thread.
class RehearsalRoom final : public QObject
{
    Q_OBJECT
public:
    struct Facts {
        QString domain;
        Endpoint oldServer;
        Endpoint newServer;
        QString caFile;
        std::shared_ptr<const std::vector<PracticeOffice::Person>> people;
        /// The office's own DNS; nothing where NSD or Unbound is not installed.
        struct Names {
            QList<LoopbackServer> nameServers;
            LoopbackServer resolver;
            DnsPlan plan;               ///< what the new service asks for
        };
        std::optional<Names> names;
    };

    explicit RehearsalRoom(QObject *parent = nullptr);
    ~RehearsalRoom() override;

    /// \a directory must be empty or absent. ready() or failed() follows.
    void start(const QString &directory);
    /// dayPassed() or failed() follows.
    void letADayPass();
    /// Types these records into the practice panel and publishes them. zoneChanged() or zoneRefused() follows.
    void changeZone(const QList<WantedRecord> &records, int ttl);

Q_SIGNALS:
    void ready(const hikkoshi::RehearsalRoom::Facts &facts);
    void dayPassed();
    void zoneChanged();
    void zoneRefused(const hikkoshi::Error &error);
    void failed(const hikkoshi::Error &error);

private:
    QThread m_thread;
    OfficeKeeper *m_keeper;     ///< lives in m_thread, deleted when it ends
};

} // namespace hikkoshi

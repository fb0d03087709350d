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
    };

    explicit RehearsalRoom(QObject *parent = nullptr);
    ~RehearsalRoom() override;

    /// \a directory must be empty or absent. ready() or failed() follows.
    void start(const QString &directory);
    /// dayPassed() or failed() follows.
    void letADayPass();

Q_SIGNALS:
    void ready(const hikkoshi::RehearsalRoom::Facts &facts);
    void dayPassed();
    void failed(const hikkoshi::Error &error);

private:
    QThread m_thread;
    OfficeKeeper *m_keeper;     ///< lives in m_thread, deleted when it ends
};

} // namespace hikkoshi

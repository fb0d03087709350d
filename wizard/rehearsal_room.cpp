#include "wizard/rehearsal_room.h"

#include "rehearsal/panel_typing.h"

#include <QFileInfo>

namespace hikkoshi {

/// Lives in the room's thread and owns the office there.
class OfficeKeeper final : public QObject
{
public:
    [[nodiscard]] Result<RehearsalRoom::Facts> start(const QString &directory)
    {
        auto office = PracticeOffice::start(directory);
        if (!office)
            return fail(office.error());
        m_office = std::move(*office);
        m_office->keepLogsIn(QFileInfo(directory).path()); // beside the project file
        auto people = std::make_shared<std::vector<PracticeOffice::Person>>();
        for (const PracticeOffice::Person &person : m_office->people())
            people->push_back({person.mailbox, person.oldPassword.clone(), person.newPassword.clone()});
        std::optional<RehearsalRoom::Facts::Names> names;
        if (const PracticeDns *dns = m_office->dns())
            names = {dns->nameServers(), dns->resolver(), dns->plan()};
        return RehearsalRoom::Facts {m_office->domain(), m_office->oldServer(), m_office->newServer(),
                                     m_office->caFile(), std::move(people), std::move(names)};
    }

    [[nodiscard]] Result<> letADayPass()
    {
        return m_office ? m_office->letADayPass() : fail(ErrorKind::Internal);
    }

    [[nodiscard]] Result<> changeZone(const QList<WantedRecord> &records, std::chrono::seconds ttl)
    {
        PracticeDns *dns = m_office ? m_office->dns() : nullptr;
        if (!dns)
            return fail(ErrorKind::Internal);
        typeInto(dns->panel(), records, ttl);
        const auto published = dns->publish();
        if (!published)
            dns->panel().revert();
        return published;
    }

private:
    std::unique_ptr<PracticeOffice> m_office;
};

RehearsalRoom::RehearsalRoom(QObject *parent) : QObject(parent), m_keeper(new OfficeKeeper)
{
    m_keeper->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_keeper, &QObject::deleteLater);
    m_thread.start();
}

RehearsalRoom::~RehearsalRoom()
{
    m_thread.quit();
    m_thread.wait();
}

void RehearsalRoom::start(const QString &directory)
{
    QMetaObject::invokeMethod(m_keeper, [this, keeper = m_keeper, directory] {
        const auto facts = keeper->start(directory);
        QMetaObject::invokeMethod(this, [this, facts] {
            if (facts)
                Q_EMIT ready(*facts);
            else
                Q_EMIT failed(facts.error());
        });
    });
}

void RehearsalRoom::changeZone(const QList<WantedRecord> &records, int ttl)
{
    QMetaObject::invokeMethod(m_keeper, [this, keeper = m_keeper, records, ttl] {
        const auto done = keeper->changeZone(records, std::chrono::seconds(ttl));
        QMetaObject::invokeMethod(this, [this, done] {
            if (done)
                Q_EMIT zoneChanged();
            else
                Q_EMIT zoneRefused(done.error());
        });
    });
}

void RehearsalRoom::letADayPass()
{
    QMetaObject::invokeMethod(m_keeper, [this, keeper = m_keeper] {
        const auto done = keeper->letADayPass();
        QMetaObject::invokeMethod(this, [this, done] {
            if (done)
                Q_EMIT dayPassed();
            else
                Q_EMIT failed(done.error());
        });
    });
}

} // namespace hikkoshi

#pragma once

#include "dns/watch_clock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

#include <map>

namespace hikkoshi {

/// Weeks in a moment: time passes only in run(), from one appointment to the next. Needs a QCoreApplication.
class FakeClock final : public WatchClock
{
public:
    using Milliseconds = std::chrono::milliseconds;

    [[nodiscard]] Moment now() const override { return {m_start.addMSecs((m_running + m_set).count()), m_running}; }
    [[nodiscard]] QDateTime utc() const { return now().utc; }

    void wake(Milliseconds after, const QObject *context, std::function<void()> action) override
    {
        m_appointments.emplace(m_running + after, Appointment {context, context != nullptr, std::move(action)});
    }
    /// Something that happens in the world, whether the PC sleeps or not.
    void at(Milliseconds running, std::function<void()> action) { m_world.emplace(running, std::move(action)); }

    /// Lets time pass.
    void run(Milliseconds time)
    {
        const Milliseconds end = m_running + time;
        while (true) {
            const bool worldFirst = !m_world.empty() && (m_appointments.empty() || m_world.begin()->first <= m_appointments.begin()->first);
            auto &next = worldFirst ? m_world.begin()->first : m_appointments.begin()->first;
            if ((m_world.empty() && m_appointments.empty()) || next > end)
                break;
            m_running = std::max(m_running, next);
            if (worldFirst) {
                const auto action = m_world.extract(m_world.begin()).mapped();
                action();
            } else {
                const Appointment due = m_appointments.extract(m_appointments.begin()).mapped();
                if (!due.hasContext || due.context)
                    due.action();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            }
        }
        m_running = end;
    }
    /// The PC sleeps: the world goes on, appointments are late by all of it.
    void sleep(Milliseconds time)
    {
        std::multimap<Milliseconds, Appointment> later;
        for (auto &[due, appointment] : m_appointments)
            later.emplace(due + time, std::move(appointment));
        m_appointments = std::move(later);
        m_running += time;
        while (!m_world.empty() && m_world.begin()->first <= m_running) {
            const auto action = m_world.extract(m_world.begin()).mapped();
            action();
        }
    }
    /// Somebody sets the wall clock.
    void set(Milliseconds by) { m_set += by; }
    [[nodiscard]] Milliseconds running() const { return m_running; }

private:
    struct Appointment {
        QPointer<const QObject> context;
        bool hasContext = false;
        std::function<void()> action;
    };
    QDateTime m_start {QDate(2026, 11, 21), QTime(0, 0), Qt::UTC};
    Milliseconds m_running {0};
    Milliseconds m_set {0};
    std::multimap<Milliseconds, Appointment> m_appointments;
    std::multimap<Milliseconds, std::function<void()>> m_world;
};

} // namespace hikkoshi

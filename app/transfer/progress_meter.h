#pragma once

#include "domain/transfer.h"

#include <chrono>
#include <functional>

namespace hikkoshi {

/// Collects what one mailbox is doing and tells it at most ten times a second, changes of phase and the last value
/// always. Used by the transfer thread; the callback runs there.
class ProgressMeter final
{
public:
    using Report = std::function<void(const MailboxProgress &)>;

    ProgressMeter(QString address, Report report)
        : m_report(std::move(report))
    {
        m_value.address = std::move(address);
    }

    void enter(MailboxPhase phase)
    {
        m_value.waitingUntil.reset();
        m_value.phase = phase;
        tell();
    }
    void enterFolder(const FolderPath &folder)
    {
        m_value.folder = folder;
        tellSometimes();
    }
    void expect(qint64 messages, ByteCount bytes)
    {
        m_value.messagesTotal += messages;
        m_value.bytesTotal += bytes;
        tellSometimes();
    }
    void done(qint64 messages, ByteCount bytes, qint64 refused = 0)
    {
        m_value.messagesDone += messages;
        m_value.bytesDone += bytes;
        m_value.refused += refused;
        tellSometimes();
    }
    /// Totals are counted anew when a connection was lost and the folders are gone through again.
    void restart()
    {
        m_value.messagesTotal = m_value.messagesDone;
        m_value.bytesTotal = m_value.bytesDone;
    }
    void waitUntil(const QDateTime &when, const Error &why)
    {
        m_value.phase = MailboxPhase::Waiting;
        m_value.waitingUntil = when;
        m_value.error = why;
        tell();
        m_value.error.reset();
    }
    void end(MailboxPhase phase, const std::optional<Error> &error)
    {
        m_value.error = error;
        enter(phase);
    }
    [[nodiscard]] const MailboxProgress &value() const { return m_value; }

private:
    void tellSometimes()
    {
        if (std::chrono::steady_clock::now() - m_told >= std::chrono::milliseconds(100))
            tell();
    }
    void tell()
    {
        m_told = std::chrono::steady_clock::now();
        m_value.lastActivity = QDateTime::currentDateTimeUtc();
        if (m_report)
            m_report(m_value);
    }

    MailboxProgress m_value;
    Report m_report;
    std::chrono::steady_clock::time_point m_told;
};

} // namespace hikkoshi

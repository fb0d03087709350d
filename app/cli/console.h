#pragma once

#include "cli/command_line.h"
#include "domain/transfer.h"
#include "transfer/rate_estimate.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace hikkoshi {

/// Standard output for results (a table, or one JSON object and nothing else), standard error for all else.
namespace console {
void print(const QString &line);
void print(const QJsonObject &object);
void complain(const QString &line);
/// Columns as wide as their widest cell (East Asian letters count two), numbers to the right.
void printTable(const QList<QStringList> &rows, const QList<bool> &rightAligned);
}

/// The line that shows how the copy goes: percent, messages and megabytes per second, time left. Overwrites itself on a
/// terminal, and is silent otherwise.
class ProgressLine final
{
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    void show(const QList<MailboxProgress> &mailboxes);
    void clear();

private:
    bool m_terminal = false;
    bool m_shown = false;
    RateEstimate m_rate;
};

} // namespace hikkoshi

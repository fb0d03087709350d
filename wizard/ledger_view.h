#pragma once

#include "domain/result.h"
#include "domain/transfer.h"
#include "reports/move_report.h"

#include <QMap>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace hikkoshi {

class DatabaseWriter;
class LedgerReader;

/// Reads the ledger for the window, in a thread of its own, so that a ledger of a million rows never stalls a page.
/// Answers come queued; an answer to a question that was asked again meanwhile is dropped. GUI thread.
class LedgerView final : public QObject
{
    Q_OBJECT
public:
    /// \a writer must live longer.
    LedgerView(const QString &projectFile, DatabaseWriter &writer, QObject *parent = nullptr);
    ~LedgerView() override;

    /// At most this many lines are read for a list.
    static constexpr qint64 LineLimit = 2'000;

    /// Counts all mailboxes again; countsChanged() follows. Questions asked while one is under way become one.
    void refreshCounts();
    [[nodiscard]] const QMap<QString, LedgerCounts> &counts() const { return m_counts; }
    [[nodiscard]] LedgerCounts total() const;

    /// The messages in \a state (of one mailbox or of all); linesRead() follows.
    void requestLines(const QString &address, MessageState state);

    /// Adds to \a outline what the ledger and the log know, what was noted until now included, and calls \a write with
    /// it, all in the reading thread; \a answer comes in the GUI thread as long as \a context lives.
    void completeReport(MoveReport outline, std::function<Result<>(const MoveReport &)> write, QObject *context,
                        std::function<void(const Result<> &)> answer);

    /// For a window without a file: shows these numbers.
    void noteCounts(const QMap<QString, LedgerCounts> &counts);

Q_SIGNALS:
    void countsChanged();
    void linesRead(const QList<hikkoshi::MessageLine> &lines, hikkoshi::MessageState state);
    void failed(const hikkoshi::Error &error);

private:
    QThread m_thread;
    LedgerReader *m_reader;         ///< lives in m_thread, deleted when it ends
    QMap<QString, LedgerCounts> m_counts;
    bool m_counting = false;
    bool m_countAgain = false;
    quint64 m_question = 0;
};

} // namespace hikkoshi

#include "wizard/ledger_view.h"

#include "storage/database_writer.h"
#include "storage/ledger.h"
#include "storage/move_record.h"

#include <QPointer>

namespace hikkoshi {

/// Lives in the reading thread, where it opens its own connection at the first question.
class LedgerReader final : public QObject
{
public:
    LedgerReader(QString file, DatabaseWriter &writer) : m_file(std::move(file)), m_writer(writer) { }

    [[nodiscard]] Result<QMap<QString, LedgerCounts>> counts()
    {
        QMap<QString, LedgerCounts> all;
        if (const auto ready = open(); !ready)
            return fail(ready.error());
        const auto addresses = m_ledger->addresses();
        if (!addresses)
            return fail(addresses.error());
        for (const QString &address : *addresses) {
            const auto counts = m_ledger->counts(address);
            if (!counts)
                return fail(counts.error());
            all.insert(address, *counts);
        }
        return all;
    }

    [[nodiscard]] Result<QList<MessageLine>> lines(const QString &address, MessageState state)
    {
        if (const auto ready = open(); !ready)
            return fail(ready.error());
        return m_ledger->lines(address, state, LedgerView::LineLimit);
    }

    [[nodiscard]] Result<> complete(MoveReport &report)
    {
        m_writer.flush(); // the log tells when the copy began and ended
        return completeMoveRecord(report, m_file);
    }

private:
    [[nodiscard]] Result<> open()
    {
        if (m_ledger)
            return {};
        auto ledger = Ledger::open(m_file);
        if (!ledger)
            return fail(ledger.error());
        m_ledger = std::move(*ledger);
        return {};
    }

    QString m_file;
    DatabaseWriter &m_writer;
    std::unique_ptr<Ledger> m_ledger;
};

LedgerView::LedgerView(const QString &projectFile, DatabaseWriter &writer, QObject *parent)
    : QObject(parent), m_reader(new LedgerReader(projectFile, writer))
{
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

LedgerView::~LedgerView()
{
    m_thread.quit();
    m_thread.wait();
}

void LedgerView::refreshCounts()
{
    m_countAgain = m_counting;
    if (m_counting)
        return;
    m_counting = true;
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader] {
        auto counts = reader->counts();
        QMetaObject::invokeMethod(this, [this, counts = std::move(counts)] {
            m_counting = false;
            if (!counts)
                Q_EMIT failed(counts.error());
            else
                noteCounts(*counts);
            if (m_countAgain)
                refreshCounts();
        });
    });
}

void LedgerView::noteCounts(const QMap<QString, LedgerCounts> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

LedgerCounts LedgerView::total() const
{
    LedgerCounts sum;
    for (const LedgerCounts &one : m_counts) {
        sum.folders += one.folders;
        sum.atSource += one.atSource;
        sum.copied += one.copied;
        sum.already += one.already;
        sum.skipped += one.skipped;
        sum.refused += one.refused;
        sum.vanished += one.vanished;
        sum.pending += one.pending;
        sum.bytes += one.bytes;
        sum.unaccounted += one.unaccounted;
    }
    return sum;
}

void LedgerView::completeReport(MoveReport outline, std::function<Result<>(const MoveReport &)> write, QObject *context,
                                std::function<void(const Result<> &)> answer)
{
    const QPointer<QObject> listener(context);
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader, report = std::move(outline), write = std::move(write),
                                         listener, answer = std::move(answer)]() mutable {
        Result<> done = reader->complete(report);
        if (done)
            done = write(report);
        QMetaObject::invokeMethod(this, [listener, answer = std::move(answer), done] {
            if (listener)
                answer(done);
        });
    });
}

void LedgerView::requestLines(const QString &address, MessageState state)
{
    const quint64 question = ++m_question;
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader, address, state, question] {
        auto lines = reader->lines(address, state);
        QMetaObject::invokeMethod(this, [this, lines = std::move(lines), state, question] {
            if (question != m_question)
                return;
            if (!lines)
                Q_EMIT failed(lines.error());
            else
                Q_EMIT linesRead(*lines, state);
        });
    });
}

} // namespace hikkoshi

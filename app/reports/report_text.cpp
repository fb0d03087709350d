#include "reports/report_text.h"

#include <QIODevice>
#include <QStringList>

#include <algorithm>

namespace hikkoshi {

namespace {

/// Controls and marks that turn the reading direction have no place in a line that quotes strangers.
QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            line += u' ';
        else if (c.category() != QChar::Other_Format)
            line += c;
    }
    return line.trimmed();
}

class TextWriter final
{
public:
    TextWriter(const ReportWords &words, const HeaderDecoder &decode) : m_words(words), m_decode(decode) {}

    void addHead(const MoveReport &report);
    void addMailbox(const MoveReport::Mailbox &mailbox);
    [[nodiscard]] QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    void addComparison(const MoveReport::Mailbox &mailbox);
    void addDifferences(const VerifyOutcome &outcome);
    [[nodiscard]] QString number(qint64 value) const { return m_words.locale.toString(value); }
    [[nodiscard]] QString size(ByteCount bytes) const { return m_words.locale.formattedDataSize(bytes.value); }
    [[nodiscard]] QString date(const QDateTime &when) const;
    [[nodiscard]] QString dateOf(const MessageLine &line) const;
    [[nodiscard]] QString header(const QByteArray &raw) const { return oneLine(m_decode(raw)); }
    [[nodiscard]] QString reason(ErrorKind kind, const QString &detail) const;
    [[nodiscard]] QString counts(const QString &words, const LedgerCounts &counts) const;
    [[nodiscard]] QString message(const MessageLine &line) const;

    const ReportWords &m_words;
    const HeaderDecoder &m_decode;
    QStringList m_lines;
};

QString TextWriter::date(const QDateTime &when) const
{
    return when.isValid() ? m_words.locale.toString(when, QLocale::ShortFormat) : QString();
}

QString TextWriter::dateOf(const MessageLine &line) const
{
    return line.arrived.isValid() ? date(line.arrived) : header(line.rawDate);
}

QString TextWriter::reason(ErrorKind kind, const QString &detail) const
{
    const QString word = m_words.reason(kind);
    return detail.isEmpty() ? word : m_words.reasonWithDetail.arg(word, oneLine(detail));
}

QString TextWriter::counts(const QString &words, const LedgerCounts &counts) const
{
    return words.arg(number(counts.atSource), number(counts.copied), number(counts.already), number(counts.skipped),
                     number(counts.refused), number(counts.vanished), number(counts.pending), size(counts.bytes));
}

QString TextWriter::message(const MessageLine &line) const
{
    const bool judged = line.state == MessageState::Refused || line.state == MessageState::Skipped;
    return m_words.message.arg(oneLine(line.folder.display()), dateOf(line), header(line.rawFrom), header(line.rawSubject),
                               size(line.size), m_words.state(line.state),
                               judged ? reason(line.reason, line.detail) : oneLine(line.detail));
}

void TextWriter::addHead(const MoveReport &report)
{
    m_lines += m_words.title.arg(oneLine(report.domain));
    m_lines += m_words.servers.arg(oneLine(report.oldServer), oneLine(report.newServer));
    m_lines += m_words.period.arg(date(report.started), date(report.finished));
    if (report.closed()) {
        m_lines += m_words.allAccountedFor.arg(number(report.totals().atSource), number(report.mailboxes.size()));
    } else {
        const auto open = std::count_if(report.mailboxes.cbegin(), report.mailboxes.cend(),
                                        [](const MoveReport::Mailbox &mailbox) { return !mailbox.counts.closed(); });
        m_lines += m_words.notAllAccountedFor.arg(number(open));
    }
    m_lines += counts(m_words.totals, report.totals());
}

void TextWriter::addMailbox(const MoveReport::Mailbox &mailbox)
{
    m_lines += QString();
    m_lines += m_words.mailbox.arg(oneLine(mailbox.address));
    m_lines += counts(m_words.counts, mailbox.counts);
    for (const MoveReport::FolderRow &row : mailbox.folders) {
        const qint64 arrived = row.counts.copied + row.counts.already;
        m_lines += m_words.folder.arg(oneLine(row.oldPath.display()), oneLine(row.newPath.display()), number(row.counts.atSource),
                                      number(arrived), number(row.counts.atSource - arrived));
    }
    if (!mailbox.notArrived.isEmpty()) {
        m_lines += m_words.notArrived.arg(number(mailbox.notArrived.size()));
        for (const MessageLine &line : mailbox.notArrived)
            m_lines += message(line);
    }
    if (const qint64 more = notArrivedCount(mailbox.counts) - mailbox.notArrived.size(); more > 0)
        m_lines += m_words.notArrivedNotListed.arg(number(more));
    addComparison(mailbox);
}

void TextWriter::addComparison(const MoveReport::Mailbox &mailbox)
{
    if (!mailbox.comparison) {
        m_lines += m_words.notCompared;
        return;
    }
    const VerifyOutcome &outcome = *mailbox.comparison;
    if (outcome.error) {
        m_lines += m_words.comparisonFailed.arg(reason(outcome.error->kind, outcome.error->detail));
    } else if (outcome.differenceCount == 0) {
        qint64 identical = 0;
        for (const FolderComparison &folder : outcome.folders)
            identical += folder.identical;
        m_lines += (outcome.full ? m_words.comparedFullyEqual : m_words.comparedEqual).arg(number(identical));
    }
    if (outcome.differenceCount > 0)
        addDifferences(outcome);
    if (mailbox.acceptedBecause)
        m_lines += m_words.acceptedBecause.arg(oneLine(*mailbox.acceptedBecause));
}

void TextWriter::addDifferences(const VerifyOutcome &outcome)
{
    m_lines += m_words.differences.arg(number(outcome.differenceCount));
    for (const Difference &difference : outcome.differences) {
        const MessageLine &line = difference.message;
        m_lines += m_words.difference.arg(m_words.differenceKind(difference.kind), oneLine(line.folder.display()), dateOf(line),
                                          header(line.rawFrom), header(line.rawSubject), oneLine(difference.oldValue),
                                          oneLine(difference.newValue));
    }
    if (outcome.differenceCount > outcome.differences.size())
        m_lines += m_words.differencesNotListed.arg(number(outcome.differenceCount - outcome.differences.size()));
}

} // namespace

QString reportText(const MoveReport &report, const ReportWords &words, const HeaderDecoder &decode)
{
    TextWriter writer(words, decode);
    writer.addHead(report);
    for (const MoveReport::Mailbox &mailbox : report.mailboxes)
        writer.addMailbox(mailbox);
    return writer.text();
}

Result<> writeText(const QString &fileName, const MoveReport &report, const ReportWords &words, const HeaderDecoder &decode)
{
    const QByteArray bytes = reportText(report, words, decode).toUtf8();
    return saveFile(fileName, [&](QIODevice &device) { return device.write(bytes) == bytes.size(); });
}

} // namespace hikkoshi

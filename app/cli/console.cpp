#include "cli/console.h"

#include "cli/interrupt.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace hikkoshi {

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

/// How many columns of a terminal a text takes.
qsizetype widthOf(const QString &text)
{
    qsizetype width = 0;
    for (const uint point : text.toUcs4()) {
        const bool wide = (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xffdc && point != 0xff61)
            || (point >= 0x20000 && point <= 0x3fffd);
        width += wide ? 2 : 1;
    }
    return width;
}

} // namespace

namespace console {

void print(const QString &line)
{
    write(stdout, line + u'\n');
}

void print(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; // UTF-8 whatever the locale
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void complain(const QString &line)
{
    write(stderr, line + u'\n');
}

void printTable(const QList<QStringList> &rows, const QList<bool> &rightAligned)
{
    QList<qsizetype> widths(rightAligned.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString blanks(widths[i] - widthOf(row[i]), u' ');
            line += i == 0 ? QString() : QStringLiteral("  ");
            line += rightAligned[i] ? blanks + row[i] : row[i] + blanks;
        }
        while (line.endsWith(u' '))
            line.chop(1);
        print(line);
    }
}

} // namespace console

ProgressLine::ProgressLine()
    : m_terminal(errorOutputIsTerminal())
{
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(const QList<MailboxProgress> &mailboxes)
{
    if (!m_terminal)
        return;
    qint64 done = 0;
    qint64 total = 0;
    ByteCount bytes;
    ByteCount bytesTotal;
    for (const MailboxProgress &mailbox : mailboxes) {
        done += mailbox.messagesDone;
        total += mailbox.messagesTotal;
        bytes += mailbox.bytesDone;
        bytesTotal += mailbox.bytesTotal;
    }
    m_rate.add(std::chrono::steady_clock::now(), done, bytes);
    const auto left = m_rate.timeLeft(total - done, bytesTotal - bytes);
    const int percent = total == 0 ? 0 : int(done * 100 / total);
    const QLocale locale;
    QString line = QCoreApplication::translate("cli", "%1 % · %2 of %3 messages · %4 msg/s · %5 MB/s")
                       .arg(QString::number(percent), locale.toString(done), locale.toString(total),
                            locale.toString(m_rate.messagesPerSecond(), 'f', 0),
                            locale.toString(m_rate.bytesPerSecond() / 1e6, 'f', 1));
    if (left) {
        line = QCoreApplication::translate("cli", "%1 · %2:%3 left")
                   .arg(line, QString::number(left->count() / 60),
                        QString::number(left->count() % 60).rightJustified(2, u'0'));
    }
    write(stderr, QStringLiteral("\r\033[K") + line);
    m_shown = true;
}

void ProgressLine::clear()
{
    if (std::exchange(m_shown, false))
        write(stderr, QStringLiteral("\r\033[K"));
}

} // namespace hikkoshi

#include "transfer/save_eml.h"

#include "mail/header_text.h"
#include "storage/ledger.h"
#include "transfer/store_openers.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

#include <algorithm>

namespace hikkoshi {

namespace {

/// Letters and digits of any script, and little else: no separator, no dot at the end, no control character.
QString safePart(const QString &text, qsizetype longest)
{
    QString safe;
    for (const QChar letter : text) {
        const bool plain = letter.isLetterOrNumber() || letter == u'@' || letter == u'-' || letter == u'_';
        safe.append(plain ? letter : QChar(u'_'));
    }
    return safe.left(longest);
}

QString freeName(const QString &directory, const QString &name)
{
    QString candidate = QStringLiteral("%1/%2.eml").arg(directory, name);
    for (int number = 2; QFileInfo::exists(candidate); ++number)
        candidate = QStringLiteral("%1/%2 (%3).eml").arg(directory, name, QString::number(number));
    return candidate;
}

Result<> writeBody(const Spool &body, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::StorageFailed, file.errorString());
    const auto written = body.read([&](QByteArrayView chunk) -> Result<> {
        if (file.write(chunk.data(), chunk.size()) != chunk.size())
            return fail(ErrorKind::StorageFailed, file.errorString());
        return {};
    });
    if (!written)
        return written;
    if (!file.commit())
        return fail(ErrorKind::StorageFailed, file.errorString());
    return {};
}

/// The messages of one folder of one mailbox.
Result<int> saveFolder(MailStore &store, const QByteArray &wireName, const QList<MessageLine> &messages,
                       const QString &directory)
{
    const auto opened = store.open(wireName, MailStore::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    QHash<Uid, MessageLine> lines;
    QList<Uid> uids;
    for (const MessageLine &message : messages) {
        lines.insert(message.oldUid, message);
        uids.append(message.oldUid);
    }
    if (const auto asked = store.requestBodies(uids); !asked)
        return fail(asked.error());
    int saved = 0;
    while (true) {
        const auto fetched = store.nextBody();
        if (!fetched)
            return fail(fetched.error());
        if (!*fetched)
            return saved;
        if (!(*fetched)->body)
            continue;
        const QString name = freeName(directory, emlFileName(lines.value((*fetched)->uid)));
        if (const auto written = writeBody(*(*fetched)->body, name); !written)
            return fail(written.error());
        ++saved;
    }
}

} // namespace

QString emlFileName(const MessageLine &message)
{
    return QStringLiteral("%1_%2_%3").arg(safePart(message.address, 60), QString::number(message.oldUid),
                                          safePart(decodeHeaderText(message.rawSubject), 40));
}

Result<int> saveMessagesAsEml(const TransferPlan &plan, const QList<MessageLine> &messages, const QString &directory,
                              const std::stop_token &stop)
{
    if (!QDir().mkpath(directory))
        return fail(ErrorKind::StorageFailed, directory);
    const auto ledger = Ledger::open(plan.projectFile);
    if (!ledger)
        return fail(ledger.error());
    int saved = 0;
    for (const MailboxJob &job : plan.jobs) {
        QHash<QString, QList<MessageLine>> byFolder;
        for (const MessageLine &message : messages) {
            if (message.address == job.mailbox.address)
                byFolder[message.folder.display()].append(message);
        }
        if (byFolder.isEmpty())
            continue;
        const auto folders = (*ledger)->folders(job.mailbox.address);
        if (!folders)
            return fail(folders.error());
        const auto store = imapOpeners(plan, job, stop).openOld();
        if (!store)
            return fail(store.error());
        for (const LedgerFolder &folder : *folders) {
            const QList<MessageLine> wanted = byFolder.value(folder.oldPath.display());
            if (wanted.isEmpty())
                continue;
            const auto done = saveFolder(**store, folder.oldWireName, wanted, directory);
            if (!done)
                return fail(done.error());
            saved += *done;
        }
        (*store)->close();
    }
    return saved;
}

} // namespace hikkoshi

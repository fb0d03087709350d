#include "rehearsal/maildir_writer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

#include <algorithm>

namespace hikkoshi {

namespace {

[[nodiscard]] tl::unexpected<Error> storageFailed(const QString &path)
{
    return fail(ErrorKind::StorageFailed, path);
}

[[nodiscard]] Result<> appendLine(const QString &path, const QByteArray &line)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(line + '\n') < 0 || !file.flush())
        return storageFailed(path);
    return {};
}

[[nodiscard]] QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace

QByteArray MaildirWriter::modifiedUtf7(const QString &name)
{
    QByteArray result;
    QString shifted;
    const auto flush = [&] {
        if (shifted.isEmpty())
            return;
        QStringEncoder utf16(QStringEncoder::Utf16BE);
        const QByteArray bytes = utf16(shifted);
        result += '&' + bytes.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
        shifted.clear();
    };
    for (const QChar letter : name) {
        if (letter.unicode() < 0x20 || letter.unicode() > 0x7e) {
            shifted += letter;
            continue;
        }
        flush();
        result += letter == QLatin1Char('&') ? QByteArray("&-") : QByteArray(1, letter.toLatin1());
    }
    flush();
    return result;
}

QString MaildirWriter::folderDirectory(const FolderPath &folder) const
{
    if (folder.isInbox())
        return m_root;
    QString directory = m_root + QLatin1Char('/');
    for (const QString &name : folder.names)
        directory += QLatin1Char('.') + QString::fromLatin1(modifiedUtf7(name));
    return directory;
}

Result<> MaildirWriter::addFolder(const FolderPath &folder)
{
    const QString directory = folderDirectory(folder);
    if (QFileInfo::exists(directory + QStringLiteral("/cur")))
        return {};
    for (const QString &part : {QStringLiteral("/cur"), QStringLiteral("/new"), QStringLiteral("/tmp")}) {
        if (!QDir().mkpath(directory + part))
            return storageFailed(directory + part);
    }
    if (folder.isInbox())
        return {};
    QFile marker(directory + QStringLiteral("/maildirfolder"));
    if (!marker.open(QIODevice::WriteOnly))
        return storageFailed(marker.fileName());
    return appendLine(m_root + QStringLiteral("/subscriptions"), QFileInfo(directory).fileName().mid(1).toLatin1());
}

Result<QString> MaildirWriter::keywordLetters(const FolderPath &folder, const QStringList &keywords)
{
    QString letters;
    const QString path = folderDirectory(folder) + QStringLiteral("/dovecot-keywords");
    for (const QString &keyword : keywords) {
        const QList<QByteArray> known = linesOf(path);
        qsizetype index = 0;
        while (index < known.size() && known.at(index).mid(known.at(index).indexOf(' ') + 1) != keyword.toUtf8())
            ++index;
        if (index >= 26)
            return fail(ErrorKind::BadInput, keyword);
        if (index == known.size()) {
            if (auto added = appendLine(path, QByteArray::number(index) + ' ' + keyword.toUtf8()); !added)
                return fail(added.error());
        }
        letters += QChar(ushort(u'a' + index));
    }
    std::sort(letters.begin(), letters.end());
    return letters;
}

Result<> MaildirWriter::deliver(const StoredMail &mail)
{
    if (auto made = addFolder(mail.folder); !made)
        return made;
    auto letters = keywordLetters(mail.folder, mail.keywords);
    if (!letters)
        return fail(letters.error());
    // A name that sorts by delivery gives the same UIDs every time.
    const QString name = QStringLiteral("%1.M%2.hikkoshi,S=%3")
                             .arg(mail.arrived.toSecsSinceEpoch())
                             .arg(++m_delivered, 8, 10, QLatin1Char('0'))
                             .arg(mail.content.size());
    const QString directory = folderDirectory(mail.folder);
    QFile file(directory + QStringLiteral("/tmp/") + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(mail.content) != mail.content.size() || !file.flush()
        || !file.setFileTime(mail.arrived, QFileDevice::FileModificationTime))
        return storageFailed(file.fileName());
    file.close();
    // Seen by nobody yet: without any flag it is new mail.
    const bool isNew = mail.flags.isEmpty() && letters->isEmpty();
    const QString target = isNew ? directory + QStringLiteral("/new/") + name
                                 : directory + QStringLiteral("/cur/") + name + QStringLiteral(":2,") + mail.flags
            + *letters;
    return file.rename(target) ? Result<>() : storageFailed(target);
}

QStringList MaildirWriter::messages(const FolderPath &folder) const
{
    QStringList files;
    for (const QString &part : {QStringLiteral("/cur"), QStringLiteral("/new")}) {
        const QDir directory(folderDirectory(folder) + part);
        for (const QString &name : directory.entryList(QDir::Files, QDir::Name))
            files << directory.filePath(name);
    }
    std::sort(files.begin(), files.end(), [](const QString &a, const QString &b) {
        return QFileInfo(a).fileName() < QFileInfo(b).fileName();
    });
    return files;
}

Result<> MaildirWriter::setFlag(const QString &file, QChar letter)
{
    const QFileInfo info(file);
    const qsizetype mark = info.fileName().indexOf(QLatin1String(":2,"));
    const QString base = mark < 0 ? info.fileName() : info.fileName().left(mark);
    QString letters = mark < 0 ? QString() : info.fileName().mid(mark + 3);
    if (letters.contains(letter))
        return {};
    letters += letter;
    std::sort(letters.begin(), letters.end());  // the format wants ASCII order
    const QString target = QDir(info.path() + QStringLiteral("/../cur")).absolutePath() + QLatin1Char('/') + base
        + QStringLiteral(":2,") + letters;
    return QFile::rename(file, target) ? Result<>() : storageFailed(target);
}

Result<> MaildirWriter::move(const QString &file, const FolderPath &to)
{
    if (auto made = addFolder(to); !made)
        return made;
    const QString target = folderDirectory(to) + QStringLiteral("/cur/") + QFileInfo(file).fileName();
    return QFile::rename(file, target) ? Result<>() : storageFailed(target);
}

Result<> MaildirWriter::remove(const QString &file)
{
    return QFile::remove(file) ? Result<>() : storageFailed(file);
}

} // namespace hikkoshi

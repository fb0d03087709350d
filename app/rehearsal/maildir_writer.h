#pragma once

#include "domain/folder_path.h"
#include "domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// One mail as it is to lie in a mailbox.
struct StoredMail {
    FolderPath folder;
    QByteArray content;         ///< lines end in CR LF
    QDateTime arrived;          ///< its INTERNALDATE
    QString flags;              ///< Maildir's letters, in their order: D F R S T
    QStringList keywords;       ///< at most 26 different ones per folder
};

/// Writes a Maildir++ of Dovecot's kind straight into its files: much faster than IMAP, and needs no client.
/// May be used while the server runs: each change is one rename, as the format demands.
class MaildirWriter final
{
public:
    explicit MaildirWriter(QString root) : m_root(std::move(root)) {}

    /// Makes a folder and subscribes to it; one that is there already is no error.
    [[nodiscard]] Result<> addFolder(const FolderPath &folder);
    /// Puts \a mail into its folder, which is made when missing.
    [[nodiscard]] Result<> deliver(const StoredMail &mail);
    /// The files of \a folder, in the order of delivery.
    [[nodiscard]] QStringList messages(const FolderPath &folder) const;
    /// Adds the flag \a letter to the message in \a file.
    [[nodiscard]] Result<> setFlag(const QString &file, QChar letter);
    [[nodiscard]] Result<> move(const QString &file, const FolderPath &to);
    [[nodiscard]] Result<> remove(const QString &file);

    /// RFC 3501 5.1.3.
    [[nodiscard]] static QByteArray modifiedUtf7(const QString &name);

private:
    [[nodiscard]] QString folderDirectory(const FolderPath &folder) const;
    [[nodiscard]] Result<QString> keywordLetters(const FolderPath &folder, const QStringList &keywords);

    QString m_root;
    qint64 m_delivered = 0;
};

} // namespace hikkoshi

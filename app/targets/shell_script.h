#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// A POSIX shell script that may be run again: it makes what is missing, says so line by line ("made", "same",
/// "FAILED"), notes what it made in hikkoshi-made.txt for its undo, and ends with 1 when something failed.
class ShellScript final
{
public:
    /// \a functions define the words that call() uses; they may use report, try_to and $failed.
    ShellScript(const QString &heading, const QString &functions);
    /// \a word with \a arguments, each quoted.
    void call(const QString &word, const QStringList &arguments);
    [[nodiscard]] QByteArray bytes() const;     ///< UTF-8, LF

private:
    QString m_text;
};

/// The script that takes back what is noted in hikkoshi-made.txt, last thing first, and nothing else; only with --yes,
/// since mailboxes go with their mail. \a functions define "undo KIND ADDRESS".
[[nodiscard]] QByteArray undoScript(const QString &heading, const QString &functions);

} // namespace hikkoshi

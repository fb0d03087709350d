#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hikkoshi {

/// A PowerShell script that may be run again: it makes what is missing, says so line by line ("made", "same", "FAILED"),
/// notes what it made in hikkoshi-made.txt for its undo, and ends with 1 when something failed.
class PowerShellScript final
{
public:
    /// \a functions define the words that call() uses; they may use Report, Try-To and $script:failed.
    PowerShellScript(const QString &heading, const QString &functions);
    /// \a word with \a arguments, each quoted.
    void call(const QString &word, const QStringList &arguments);
    [[nodiscard]] QByteArray bytes() const;     ///< UTF-8 with BOM, CR LF: Windows PowerShell takes it for CP932 otherwise

private:
    QString m_text;
};

/// As it stands on the disk: with BOM and CR LF.
[[nodiscard]] QByteArray powerShellBytes(const QString &text);

} // namespace hikkoshi

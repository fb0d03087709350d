#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace hikkoshi {

/// One connection to a project file, of the thread that opened it: waits 30 s for other writers, synchronous=FULL,
/// foreign keys on, functions and tables named by a hostile schema distrusted. Closes itself.
class Database final
{
public:
    /// StorageFailed when there is no such file; ProjectDamaged when it is no SQLite file.
    [[nodiscard]] static Result<Database> open(const QString &fileName);
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    /// Runs one statement with its values.
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {}) const;
    /// The first value of the first row; invalid when there is none.
    [[nodiscard]] Result<QVariant> value(const QString &statement) const;
    /// Runs \a work between BEGIN IMMEDIATE and COMMIT; nothing of it stays when it fails.
    template<typename Work>
    [[nodiscard]] Result<> transaction(Work &&work) const;
    /// A consistent copy as a new file, by VACUUM INTO and fsync. BadInput when \a fileName exists.
    [[nodiscard]] Result<> copyTo(const QString &fileName) const;
    [[nodiscard]] const QString &connection() const { return m_connection; }

private:
    explicit Database(QString connection);
    QString m_connection;   ///< empty: moved from
};

/// The kind by SQLite's result code: ProjectDamaged for a corrupt file, else StorageFailed.
[[nodiscard]] Error errorOf(const QSqlError &error);

template<typename Work>
Result<> Database::transaction(Work &&work) const
{
    if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return fail(begun.error());
    Result<> result = work();
    if (result) {
        auto committed = run(QStringLiteral("COMMIT"));
        if (committed)
            return {};
        result = fail(committed.error());
    }
    // SQLite may have rolled back by itself (disk full); a second ROLLBACK then only says so.
    auto rolledBack = run(QStringLiteral("ROLLBACK"));
    Q_UNUSED(rolledBack);
    return result;
}

} // namespace hikkoshi

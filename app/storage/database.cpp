#include "storage/database.h"

#include "storage/durable_file.h"

#include <QFile>
#include <QUuid>

#include <utility>

namespace hikkoshi {

namespace {

constexpr int SqliteCorrupt = 11;
constexpr int SqliteNotADatabase = 26;

constexpr auto Pragmas = {"PRAGMA foreign_keys = ON", "PRAGMA synchronous = FULL", "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON"};

} // namespace

Error errorOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;    // without the extended part
    const bool damaged = code == SqliteCorrupt || code == SqliteNotADatabase;
    return {damaged ? ErrorKind::ProjectDamaged : ErrorKind::StorageFailed,
        QStringLiteral("%1 (%2)").arg(error.databaseText(), error.nativeErrorCode())};
}

Database::Database(QString connection)
    : m_connection(std::move(connection))
{
}

Database::Database(Database &&other) noexcept
    : m_connection(std::exchange(other.m_connection, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    return *this;
}

Database::~Database()
{
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

Result<Database> Database::open(const QString &fileName)
{
    if (!QFile::exists(fileName))
        return fail(ErrorKind::StorageFailed, QStringLiteral("no such file: ") + fileName);
    Database database(QUuid::createUuid().toString(QUuid::Id128));
    QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database.m_connection);
    sql.setDatabaseName(fileName);
    sql.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=30000"));
    if (!sql.open())
        return fail(errorOf(sql.lastError()));
    for (const char *pragma : Pragmas) {
        if (auto done = database.run(QLatin1String(pragma)); !done)
            return fail(done.error());
    }
    return database;
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(errorOf(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(errorOf(query.lastError()));
    return query;
}

Result<QVariant> Database::value(const QString &statement) const
{
    auto query = run(statement);
    if (!query)
        return fail(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Result<> Database::copyTo(const QString &fileName) const
{
    if (QFile::exists(fileName))
        return fail(ErrorKind::BadInput, QStringLiteral("there is a file already: ") + fileName);
    auto copied = run(QStringLiteral("VACUUM INTO ?"), {fileName});
    if (!copied) {
        QFile::remove(fileName);
        return fail(copied.error());
    }
    return syncFile(fileName);
}

} // namespace hikkoshi

#include "accounts/account_columns.h"

#include "accounts/plain_word.h"

#include <QHash>

#include <algorithm>

namespace hikkoshi {

namespace {

const QHash<QString, Column> &names()
{
    static const QHash<QString, Column> all = [] {
        QHash<QString, Column> names;
        const auto add = [&names](Column column, const QString &words) {
            for (const QString &word : words.split(u' '))
                names.insert(word, column);
        };
        add(Column::Address, QStringLiteral("address mail email mailaddress emailaddress mailbox アドレス メールアドレス"
                                            " メール eメール eメールアドレス 電子メール 電子メールアドレス メルアド"));
        add(Column::DisplayName, QStringLiteral("displayname name fullname 表示名 氏名 名前 利用者 利用者名"));
        const auto addSide = [&add](Column user, Column password, const QString &sides) {
            for (const QString &side : sides.split(u' ')) {
                for (const char *word : {"user", "username", "login", "loginname", "account", "id", "ユーザー", "ユーザ",
                         "ユーザー名", "ユーザ名", "ユーザーid", "ユーザid", "アカウント", "アカウント名", "ログイン名", "ログインid"})
                    add(user, side + QString::fromUtf8(word));
                for (const char *word : {"password", "pass", "pw", "pwd", "パスワード", "パス"})
                    add(password, side + QString::fromUtf8(word));
            }
        };
        addSide(Column::OldUser, Column::OldPassword, QStringLiteral("old source 旧 旧サーバー 旧サーバ 移行元 移行前"));
        addSide(Column::NewUser, Column::NewPassword, QStringLiteral("new target 新 新サーバー 新サーバ 移行先 移行後"));
        return names;
    }();
    return all;
}

} // namespace

QList<Column> allColumns()
{
    return {Column::Address, Column::OldUser, Column::OldPassword, Column::NewUser, Column::NewPassword, Column::DisplayName};
}

QString columnName(Column column)
{
    switch (column) {
    case Column::Address:
        return QStringLiteral("address");
    case Column::OldUser:
        return QStringLiteral("old_user");
    case Column::OldPassword:
        return QStringLiteral("old_password");
    case Column::NewUser:
        return QStringLiteral("new_user");
    case Column::NewPassword:
        return QStringLiteral("new_password");
    case Column::DisplayName:
        return QStringLiteral("display_name");
    }
    Q_UNREACHABLE();
}

AccountColumns AccountColumns::fromFirstRow(const QStringList &cells)
{
    const auto isName = [](const QString &cell) { return names().contains(plainWord(cell)); };
    const auto isAddress = [](const QString &cell) { return cell.contains(u'@'); };
    AccountColumns columns;
    columns.m_named = !std::any_of(cells.begin(), cells.end(), isAddress)
        || (!cells.isEmpty() && isName(cells.first()) && !isAddress(cells.first()));
    if (!columns.m_named) {
        for (const Column column : allColumns())
            columns.m_columns.append(column);
        columns.m_columns.removeLast();     // the display name only with a header
        return columns;
    }
    QStringList header = cells;
    while (!header.isEmpty() && header.last().isEmpty())
        header.removeLast();
    // What is no header at all may be data, with passwords in it: its cells are not named then.
    const bool understood = std::any_of(header.begin(), header.end(), isName);
    for (const QString &cell : header) {
        std::optional<Column> column;
        if (isName(cell))
            column = names().value(plainWord(cell));
        if (!column || columns.m_columns.contains(column)) {
            column.reset();
            if (understood && !cell.isEmpty())
                columns.m_unknown.append(cell);
        }
        columns.m_columns.append(column);
    }
    return columns;
}

std::optional<qsizetype> AccountColumns::position(Column column) const
{
    const qsizetype at = m_columns.indexOf(std::optional(column));
    return at < 0 ? std::nullopt : std::optional(at);
}

} // namespace hikkoshi

#include "accounts/roster_columns.h"

#include "accounts/plain_word.h"

#include <QHash>

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr RosterColumn AllColumns[] = {RosterColumn::Address, RosterColumn::DisplayName, RosterColumn::Kind,
                                       RosterColumn::OldUser, RosterColumn::NewUser, RosterColumn::Targets,
                                       RosterColumn::Reason};

const QHash<QString, RosterColumn> &names()
{
    static const QHash<QString, RosterColumn> all = [] {
        QHash<QString, RosterColumn> names;
        const auto add = [&names](RosterColumn column, const QString &words) {
            for (const QString &word : words.split(u' '))
                names.insert(word, column);
        };
        // "username", "name" and "goto" are PostfixAdmin's.
        add(RosterColumn::Address, QStringLiteral("address mail email mailaddress emailaddress mailbox username アドレス"
                                                  " メールアドレス メール eメール eメールアドレス 電子メール 電子メールアドレス"));
        add(RosterColumn::DisplayName, QStringLiteral("displayname name fullname 表示名 氏名 名前 利用者 利用者名 名称"));
        add(RosterColumn::Kind, QStringLiteral("kind type 種別 種類 区分"));
        add(RosterColumn::OldUser, QStringLiteral("olduser oldlogin oldaccount 旧ユーザー 旧ユーザー名 旧アカウント 旧ログイン名"));
        add(RosterColumn::NewUser, QStringLiteral("newuser newlogin newaccount 新ユーザー 新ユーザー名 新アカウント 新ログイン名"));
        add(RosterColumn::Targets, QStringLiteral("targets target members member goto forward forwards 転送先 メンバー"
                                                  " 配布先 配信先 所属アドレス"));
        add(RosterColumn::Reason, QStringLiteral("reason note 理由 廃止理由 備考"));
        return names;
    }();
    return all;
}

/// Columns of PostfixAdmin's exports that a roster has no use for.
bool isPostfixAdmins(const QString &cell)
{
    static const QStringList all = QStringLiteral("password maildir quota localpart domain created modified active phone"
                                                  " emailother token tokenvalidity passwordexpiry smtpactive totpsecret").split(u' ');
    return all.contains(plainWord(cell));
}

} // namespace

QString columnName(RosterColumn column)
{
    switch (column) {
    case RosterColumn::Address:
        return QStringLiteral("address");
    case RosterColumn::DisplayName:
        return QStringLiteral("display_name");
    case RosterColumn::Kind:
        return QStringLiteral("kind");
    case RosterColumn::OldUser:
        return QStringLiteral("old_user");
    case RosterColumn::NewUser:
        return QStringLiteral("new_user");
    case RosterColumn::Targets:
        return QStringLiteral("targets");
    case RosterColumn::Reason:
        return QStringLiteral("reason");
    }
    Q_UNREACHABLE();
}

RosterColumns RosterColumns::fromFirstRow(const QStringList &cells)
{
    const auto isName = [](const QString &cell) { return names().contains(plainWord(cell)); };
    const auto isAddress = [](const QString &cell) { return cell.contains(u'@'); };
    RosterColumns columns;
    columns.m_named = std::none_of(cells.begin(), cells.end(), isAddress) && std::any_of(cells.begin(), cells.end(), isName);
    if (!columns.m_named) {
        for (const RosterColumn column : AllColumns)
            columns.m_columns.append(column);
        return columns;
    }
    for (const QString &cell : cells) {
        std::optional<RosterColumn> column;
        if (isName(cell))
            column = names().value(plainWord(cell));
        if (!column || columns.m_columns.contains(column)) {
            column.reset();
            if (!cell.isEmpty() && !isPostfixAdmins(cell))
                columns.m_unknown.append(cell);
        }
        columns.m_columns.append(column);
    }
    return columns;
}

std::optional<qsizetype> RosterColumns::position(RosterColumn column) const
{
    const qsizetype at = m_columns.indexOf(std::optional(column));
    return at < 0 ? std::nullopt : std::optional(at);
}

} // namespace hikkoshi

#include "imap/special_folders.h"

#include "imap/folder_mapping.h"

#include <QHash>

namespace hikkoshi {

namespace {

using Dictionary = QHash<QString, FolderRole>;

/// Case, half-width kana, full-width letters, NFD and surrounding blanks make no difference.
QString key(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

struct Entry {
    FolderRole role;
    const char16_t *names;      ///< separated by "|"
};

/// Names that mean the same on every server.
constexpr Entry Common[] = {
    {FolderRole::Inbox, u"INBOX|受信トレイ"},
    {FolderRole::Drafts, u"Drafts|Draft|下書き"},
    {FolderRole::Sent, u"Sent|Sent Items|Sent Messages|Sent Mail|送信済みアイテム|送信済みメール|送信済み|送信BOX"},
    {FolderRole::Trash, u"Trash|Deleted Items|Deleted Messages|削除済みアイテム|ごみ箱|ゴミ箱"},
    {FolderRole::Junk, u"Junk|Junk Email|Junk E-mail|Spam|Bulk|Bulk Mail|迷惑メール"},
    {FolderRole::Archive, u"Archive|Archives|アーカイブ"},
    {FolderRole::NotMail, u"Outbox|送信トレイ|予約送信|Calendar|Contacts|Tasks|Notes|Journal|Sync Issues|"
                          u"Conversation History|RSS Feeds|RSS Subscriptions|予定表|連絡先|タスク|メモ|履歴|"
                          u"会話の履歴|同期の失敗|RSS フィード"},
};

/// Only under Gmail's own container: an office's top-level folder "重要" or "Starred" holds mail like any other.
constexpr Entry Gmail[] = {
    {FolderRole::Trash, u"Bin"},
    {FolderRole::All, u"All Mail|すべてのメール"},
    {FolderRole::Flagged, u"Starred|スター付き"},
    {FolderRole::Important, u"Important|重要"},
};

void fill(Dictionary &dictionary, const Entry &entry)
{
    const QStringList names = QString::fromUtf16(entry.names).split(u'|');
    for (const QString &name : names)
        dictionary.insert(key(name), entry.role);
}

const Dictionary &common()
{
    static const Dictionary dictionary = [] {
        Dictionary made;
        for (const Entry &entry : Common)
            fill(made, entry);
        return made;
    }();
    return dictionary;
}

const Dictionary &underGmail()
{
    static const Dictionary dictionary = [] {
        Dictionary made = common();
        for (const Entry &entry : Gmail)
            fill(made, entry);
        return made;
    }();
    return dictionary;
}

/// What waits there to be sent would be sent again, or never.
bool isUnsentMail(const FolderPath &path)
{
    const QString name = key(path.names.first());
    return name == QLatin1String("outbox") || name == QStringLiteral("送信トレイ") || name == QStringLiteral("予約送信");
}

} // namespace

bool isGmailContainer(const QString &name)
{
    return name == QLatin1String("[Gmail]") || name == QLatin1String("[Google Mail]");
}

FolderRole roleFromName(const FolderPath &path)
{
    if (path.names.size() == 1)
        return common().value(key(path.names.first()), FolderRole::None);
    if (path.names.size() == 2 && isGmailContainer(path.names.first()))
        return underGmail().value(key(path.names.last()), FolderRole::None);
    return FolderRole::None;
}

bool looksLikeExchange(const QList<ServerFolder> &folders)
{
    bool calendar = false;
    bool contacts = false;
    bool tasks = false;
    for (const ServerFolder &folder : folders) {
        if (folder.path.names.size() != 1 || !folder.selectable)
            continue;
        const QString name = key(folder.path.names.first());
        calendar = calendar || name == QLatin1String("calendar") || name == QStringLiteral("予定表");
        contacts = contacts || name == QLatin1String("contacts") || name == QStringLiteral("連絡先");
        tasks = tasks || name == QLatin1String("tasks") || name == QStringLiteral("タスク");
    }
    return calendar && contacts && tasks;
}

FolderRole roleOf(const ServerFolder &folder, bool exchange)
{
    if (folder.path.isInbox())
        return FolderRole::Inbox;
    if (folder.role != FolderRole::None)
        return folder.role;
    const FolderRole own = roleFromName(folder.path);
    if (own == FolderRole::NotMail)
        return exchange || isUnsentMail(folder.path) ? own : FolderRole::None;
    if (folder.path.names.size() > 1) {     // Calendar/Birthdays, Sync Issues/Conflicts
        const FolderPath top {{folder.path.names.first()}};
        if (roleFromName(top) == FolderRole::NotMail && (exchange || isUnsentMail(top)))
            return FolderRole::NotMail;
    }
    return own;
}

} // namespace hikkoshi

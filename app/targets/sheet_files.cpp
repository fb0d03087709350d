#include "targets/account_files.h"
#include "targets/quoting.h"

namespace hikkoshi {

namespace {

class Sheet final
{
public:
    explicit Sheet(const AccountFileWords &words) : m_words(words)
    {
        m_text = QChar::ByteOrderMark + csvLineForPeople(words.sheetHeader);     // Excel takes it for CP932 otherwise
    }

    void add(const RosterEntry &entry, const QString &password, const QStringList &targets)
    {
        m_text += csvLineForPeople({QString::number(++m_number), entry.address, entry.displayName,
                                    m_words.kind[int(entry.kind)], password, targets.join(QLatin1String("; "))});
    }

    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    const AccountFileWords &m_words;
    QString m_text;
    int m_number = 0;
};

} // namespace

/// A numbered list to be typed or pasted into a web panel: one row is one form. UTF-8 with BOM, CR LF.
AccountFiles sheetFiles(const AddressPlan &plan, const AccountFileWords &words)
{
    Sheet sheet(words);
    for (const auto &mailbox : plan.mailboxes)
        sheet.add(mailbox.entry, mailbox.password, mailbox.forwardTo);
    for (const auto &shared : plan.shared)
        sheet.add(shared.entry, shared.password, shared.entry.targets);
    for (const auto &name : plan.otherNames)
        sheet.add(name.entry, {}, {name.mailbox});
    for (const auto &group : plan.groups)
        sheet.add(group.entry, {}, group.entry.targets);
    for (const auto &entry : plan.catchAlls)
        sheet.add(entry, {}, entry.targets);
    return {{{QStringLiteral("accounts-sheet.csv"), sheet.bytes()}}, {}};
}

} // namespace hikkoshi

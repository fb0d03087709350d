#include "dns/tag_list.h"

#include <algorithm>

namespace hikkoshi {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isTagName(const QByteArray &name)
{
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    });
}

} // namespace

std::optional<QByteArray> TagList::value(QByteArrayView name) const
{
    const auto found = std::find_if(tags.begin(), tags.end(), [name](const Tag &tag) { return tag.name == name; });
    return found == tags.end() ? std::nullopt : std::optional(found->value);
}

TagList parseTagList(const QByteArray &text)
{
    TagList list;
    const QList<QByteArray> parts = text.split(';');
    for (const QByteArray &part : parts) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.isEmpty())
            continue;
        const qsizetype equals = trimmed.indexOf('=');
        const QByteArray name = trimmed.left(std::max(qsizetype(0), equals)).trimmed();
        if (equals < 0 || !isTagName(name)) {
            list.broken.append(trimmed);
            continue;
        }
        if (list.repeated.isEmpty() && list.value(name))
            list.repeated = name;
        list.tags.append({name, trimmed.mid(equals + 1).trimmed()});
    }
    return list;
}

} // namespace hikkoshi

#include "targets/person_name.h"

#include <algorithm>

namespace hikkoshi {

namespace {

bool isJapanese(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const auto script = c.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
    });
}

} // namespace

PersonName splitName(const QString &displayName)
{
    const QString name = displayName.simplified();      // ideographic blanks become blanks
    const qsizetype blank = isJapanese(name) ? name.indexOf(u' ') : name.lastIndexOf(u' ');
    if (blank < 0)
        return {name, {}};
    const QString front = name.first(blank);
    const QString back = name.sliced(blank + 1);
    return isJapanese(name) ? PersonName {front, back} : PersonName {back, front};
}

} // namespace hikkoshi

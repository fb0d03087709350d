#include "targets/account_files.h"

#include <array>
#include <utility>

namespace hikkoshi {

namespace {

constexpr std::array<std::pair<AccountTarget, const char *>, 6> Targets {{
    {AccountTarget::Microsoft365, "microsoft365"}, {AccountTarget::GoogleWorkspace, "google"},
    {AccountTarget::WorkMail, "workmail"}, {AccountTarget::PostfixAdmin, "postfixadmin"},
    {AccountTarget::Dovecot, "dovecot"}, {AccountTarget::Sheet, "sheet"},
}};

} // namespace

QString nameOf(AccountTarget target)
{
    for (const auto &[known, name] : Targets) {
        if (known == target)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

std::optional<AccountTarget> accountTargetFromName(QStringView name)
{
    for (const auto &[target, known] : Targets) {
        if (name == QLatin1String(known))
            return target;
    }
    return std::nullopt;
}

AccountFiles accountFiles(AccountTarget target, const AddressPlan &plan, const QString &domain, const AccountFileWords &words)
{
    switch (target) {
    case AccountTarget::Microsoft365:
        return microsoft365Files(plan, words);
    case AccountTarget::GoogleWorkspace:
        return googleFiles(plan, words);
    case AccountTarget::WorkMail:
        return workMailFiles(plan, words);
    case AccountTarget::PostfixAdmin:
        return postfixAdminFiles(plan, domain, words);
    case AccountTarget::Dovecot:
        return dovecotFiles(plan);
    case AccountTarget::Sheet:
        return sheetFiles(plan, words);
    }
    Q_UNREACHABLE();
}

} // namespace hikkoshi

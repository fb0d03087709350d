#include "transfer/target_rules.h"

namespace hikkoshi {

namespace {

bool isExchange(const StoreFeatures &features)
{
    return features.microsoftExchange || features.capabilities.contains("CLIENTACCESSRULES");
}

bool isGmail(const StoreFeatures &features)
{
    return features.capabilities.contains("X-GM-EXT-1");
}

} // namespace

TargetLimits targetLimits(const StoreFeatures &features)
{
    TargetLimits limits;
    if (isExchange(features))
        limits = {35_MiB, 500'000}; // Microsoft 365's own figures for a migration
    if (features.appendLimit)
        limits.message = features.appendLimit;
    return limits;
}

NameRules nameRulesFor(const StoreFeatures &features)
{
    NameRules rules;
    if (isGmail(features)) {
        rules.forbidden = QStringLiteral("^\"'\\,");
        rules.reserved = {QStringLiteral("[Gmail]"), QStringLiteral("[Imap]")};
        rules.caseInsensitive = true;
    } else if (isExchange(features)) {
        rules.reserved = {QStringLiteral("Files")};
        rules.caseInsensitive = true;
    }
    return rules;
}

} // namespace hikkoshi

#pragma once

#include "dns/survey.h"

#include <QJsonObject>

namespace hikkoshi {

/// {"domain","findings":[{"id","state","reason","subject","observed","expected","facts","until"}],"observations":[…]}:
/// the form that other programs may rely on. Times are ISO 8601 in UTC; "until" is left out without one.
[[nodiscard]] QJsonObject toJson(const SurveyResult &result);
[[nodiscard]] QJsonObject toJson(const Finding &finding);
/// {"server","address","port","protocol","name","type","status","code","authoritative",…,"ttl","milliseconds","time",
/// "values","dig","text"}.
[[nodiscard]] QJsonObject toJson(const DnsReply &reply);

} // namespace hikkoshi

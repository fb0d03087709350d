#pragma once

#include "cli/dns_options.h"
#include "dns/network_resolver.h"
#include "dns/policy_fetch.h"
#include "dns/survey.h"

namespace hikkoshi {

/// What survey and watch ask the network with.
class DnsTools final
{
public:
    /// BadInput when the CA file cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<DnsTools>> open(const DnsRequest &request);

    /// The survey that \a request asks for, with all checks that apply.
    [[nodiscard]] SurveySettings settings() const;
    [[nodiscard]] Resolver &resolver() { return m_resolver; }
    [[nodiscard]] PolicySource policies();

private:
    explicit DnsTools(const DnsRequest &request) : m_request(request) {}

    DnsRequest m_request;
    NetworkResolver m_resolver;
    PolicyFetch m_fetch;
};

} // namespace hikkoshi

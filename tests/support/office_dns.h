#pragma once

#include "wizard/move_session.h"

/// The domain of the office of office_project.h in a world of names in memory: nobody is asked over a network.
namespace hikkoshi::office {

/// How far the DNS half of the move has come.
enum class DnsStage {
    Before,         ///< nothing was changed: the long TTL, the old MX
    Lowered,        ///< the proof is there, the TTL is short at one of the two name servers
    Switched        ///< one name server has the new MX
};

/// The session's desk asks such a world from now on. Two name servers, two resolvers.
void moveIntoWorld(MoveSession &session, DnsStage stage);
/// What the new service asks for, as a person would type it.
[[nodiscard]] DnsPlan dnsPlan();
/// A saved survey, as page 2 keeps it.
[[nodiscard]] SurveySnapshot snapshot();

} // namespace hikkoshi::office

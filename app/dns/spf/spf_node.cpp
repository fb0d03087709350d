#include "dns/spf/spf_node.h"

#include <algorithm>
#include <numeric>

namespace hikkoshi {

int SpfNode::allLookups() const
{
    return std::accumulate(nodes.begin(), nodes.end(), lookups,
                           [](int sum, const SpfNode &node) { return sum + node.allLookups(); });
}

int SpfNode::allVoids() const
{
    return std::accumulate(nodes.begin(), nodes.end(), voids,
                           [](int sum, const SpfNode &node) { return sum + node.allVoids(); });
}

bool SpfNode::has(SpfProblem wanted) const
{
    return problem == wanted
        || std::any_of(nodes.begin(), nodes.end(), [wanted](const SpfNode &node) { return node.has(wanted); });
}

} // namespace hikkoshi

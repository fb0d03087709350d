#pragma once

#include <QByteArray>
#include <QList>

namespace hikkoshi {

/// The limits of one evaluation (RFC 7208 §4.6.4). Reaching them is allowed, going above is a permerror.
struct SpfLimits {
    static constexpr int Lookups = 10;      ///< terms that ask the DNS, nested ones counted
    static constexpr int Voids = 2;         ///< terms whose answer was empty or "no such name"
    static constexpr int MxHosts = 10;      ///< of one mx term
    static constexpr int PtrNames = 10;     ///< of one ptr term or %{p}; the others are ignored
};

enum class SpfProblem {
    None,
    NoRecord,           ///< include or redirect to a name without SPF
    SeveralRecords,
    Syntax,
    BadName,            ///< no question can carry the name
    TooManyLookups,
    TooManyVoids,
    TooManyMxHosts,
    NotAnswered,        ///< time-out, SERVFAIL and the like: nothing is known
    Loop,               ///< a record that includes itself, in the end
    NeedsSender         ///< a macro that only a real mail fills; not asked for (spfCost)
};

/// One term of an SPF record, what it asked for and what that cost; the terms of the record that it led to are below
/// it. The root stands for the record of the domain itself.
struct SpfNode {
    QByteArray term;                ///< "include:spf.example", as written; empty: the root
    QByteArray target;              ///< the name that was asked about, macros replaced; empty: none
    QByteArray record;              ///< the SPF text found there (root, include, redirect)
    int lookups = 0;                ///< what this term alone counts
    int voids = 0;                  ///< the same
    bool matched = false;           ///< it decided (evaluation only)
    SpfProblem problem = SpfProblem::None;
    QByteArray problemTerm;         ///< the term that is not SPF (Syntax)
    QList<SpfNode> nodes;
    friend bool operator==(const SpfNode &, const SpfNode &) = default;

    /// With everything below it.
    [[nodiscard]] int allLookups() const;
    [[nodiscard]] int allVoids() const;
    /// Whether it or something below it has that problem.
    [[nodiscard]] bool has(SpfProblem wanted) const;
};

} // namespace hikkoshi

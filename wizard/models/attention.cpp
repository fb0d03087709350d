#include "wizard/models/attention.h"

#include "wizard/words/attention_text.h"
#include "wizard/words/step_text.h"

#include <algorithm>

namespace hikkoshi {

namespace {

void addPreflight(QList<Attention> &all, const PreflightOutcome &outcome)
{
    using Kind = Attention::Kind;
    const auto add = [&](Kind kind, qint64 count, ErrorKind error = ErrorKind::Internal) {
        all << Attention {kind, outcome.address, Step::Connect, count, error};
    };
    if (outcome.oldSide.error)
        add(Kind::OldSideRefused, 1, outcome.oldSide.error->kind);
    if (outcome.newSide.error)
        add(Kind::NewSideRefused, 1, outcome.newSide.error->kind);
    if (outcome.quotaMissing)
        add(Kind::QuotaMissing, outcome.quotaMissing->value);
    if (outcome.tooBigCount > 0)
        add(Kind::TooBig, outcome.tooBigCount);
    if (outcome.overMessageCountLimit)
        add(Kind::TooMany, outcome.messages);
}

/// What the checks of a step found that stops mail, unless a person went past it with a reason.
void addDns(QList<Attention> &all, const MoveProject &project)
{
    const auto &checks = project.dns().checks;
    for (auto check = checks.begin(); check != checks.end(); ++check) {
        if (journey::overrideInForce(check.key(), project))
            continue;
        for (const Finding &finding : check->findings) {
            // The switch repeats checks of earlier steps; they are mended there.
            const bool own = check.key() != Step::SwitchMx || finding.id.startsWith(QLatin1Char('M'));
            if (own && finding.state == CheckState::Red)
                all << Attention {Attention::Kind::DnsStopsMail, {}, check.key(), 1, ErrorKind::Internal, finding};
        }
    }
}

} // namespace

QList<Attention> attentionOf(const MoveProject &project)
{
    QList<Attention> all;
    for (const MailboxPair &mailbox : project.mailboxes()) {
        if (mailbox.excludedBecause)
            continue;
        const auto copied = project.copyOutcome(mailbox.address);
        if (const auto preflight = project.preflight(mailbox.address); preflight && !copied)
            addPreflight(all, *preflight);
        if (copied && copied->error && copied->error->kind != ErrorKind::Cancelled)
            all << Attention {Attention::Kind::CopyStopped, mailbox.address, Step::Copy, 1, copied->error->kind};
        if (copied && copied->counts.refused > 0)
            all << Attention {Attention::Kind::NotArrived, mailbox.address, Step::Copy, copied->counts.refused};
        const auto compared = project.verifyOutcome(mailbox.address);
        if (compared && compared->differenceCount > 0 && !project.acceptedBecause(mailbox.address))
            all << Attention {Attention::Kind::Differs, mailbox.address, Step::Compare, compared->differenceCount};
    }
    addDns(all, project);
    std::stable_sort(all.begin(), all.end(), [](const Attention &a, const Attention &b) {
        return markOf(a) == Mark::Fail && markOf(b) != Mark::Fail;
    });
    return all;
}

Mark markOf(const Attention &attention)
{
    switch (attention.kind) {
    case Attention::Kind::OldSideRefused:
    case Attention::Kind::NewSideRefused:
    case Attention::Kind::CopyStopped:
    case Attention::Kind::DnsStopsMail:
        return Mark::Fail;
    case Attention::Kind::TooBig:
    case Attention::Kind::QuotaMissing:
    case Attention::Kind::TooMany:
    case Attention::Kind::NotArrived:
    case Attention::Kind::Differs:
        return Mark::Warning;
    }
    return Mark::Warning;
}

QString AttentionModel::header(int column) const
{
    switch (column) {
    case 0:
        return tr("State");
    case 1:
        return tr("Needs attention");
    default:
        return tr("Step");
    }
}

QString AttentionModel::keyOf(const Attention &attention) const
{
    const Finding &finding = attention.finding;
    return attention.address + QString::number(int(attention.kind)) + finding.id + finding.subject + finding.facts.value(0);
}

QVariant AttentionModel::cell(const Attention &attention, int column, int role) const
{
    if (column == 0)
        return stateCell(markOf(attention), markWord(markOf(attention)), role);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return column == 1 ? attentionText(attention) : stepName(attention.step);
    return {};
}

} // namespace hikkoshi

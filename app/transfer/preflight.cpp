#include "transfer/preflight.h"

#include "mail/header_text.h"
#include "transfer/mailbox_folders.h"
#include "transfer/target_rules.h"

#include <algorithm>

namespace hikkoshi {

namespace {

constexpr qsizetype MostTooBigNamed = 1'000;

/// What is needed, times this, should be free (facts: keep a margin, the copy is not the only thing that grows).
constexpr double QuotaMargin = 1.2;

void describe(PreflightOutcome::Side &side, MailStore &store)
{
    const StoreFeatures &features = store.features();
    side.loggedIn = true;
    side.tls = features.tls;
    side.certificateSubject = features.certificate.subject;
    side.certificateExpires = features.certificate.notAfter;
    for (const QByteArray &capability : features.capabilities)
        side.capabilities.append(QString::fromLatin1(capability));
    // Asked only where advertised: other servers answer BAD and count it.
    if (!features.quota)
        return;
    if (const auto quota = store.quota(); quota && *quota) {
        side.quotaUsed = (*quota)->used;
        side.quotaLimit = (*quota)->limit;
    }
}

std::unique_ptr<MailStore> openSide(PreflightOutcome::Side &side, const StoreOpener &open)
{
    auto store = open();
    if (!store) {
        side.error = store.error();
        return {};
    }
    describe(side, **store);
    return std::move(*store);
}

/// Adds up one old folder, naming what is too large for the new side.
Result<> weigh(MailStore &store, FolderPlan &folder, PreflightOutcome &outcome)
{
    const auto opened = store.open(folder.oldWireName, MailStore::Access::ReadOnly);
    if (!opened)
        return fail(opened.error());
    QList<Uid> tooBig;
    folder.messages = 0;
    const auto scanned = store.scan(1, 0, MailStore::Sizes, [&](MessageFacts &&facts) -> Result<> {
        ++folder.messages;
        outcome.bytes.value += facts.size;
        if (outcome.messageSizeLimit && facts.size > outcome.messageSizeLimit->value) {
            ++outcome.tooBigCount;
            if (outcome.tooBig.size() + tooBig.size() < MostTooBigNamed)
                tooBig.append(facts.uid);
        }
        return {};
    });
    if (!scanned)
        return scanned;
    outcome.messages += folder.messages;
    for (const Uid uid : tooBig) {
        const auto named = store.scan(uid, uid, MailStore::Sizes | MailStore::Headers, [&](MessageFacts &&facts) -> Result<> {
            if (facts.uid != uid)
                return {};
            const RawHeader header = scanHeader(facts.headerFields);
            MessageLine line;
            line.address = outcome.address;
            line.folder = folder.oldPath;
            line.oldUid = uid;
            line.rawDate = header.date;
            line.rawFrom = header.from;
            line.rawSubject = header.subject;
            line.size = {facts.size};
            line.reason = ErrorKind::MessageTooBig;
            outcome.tooBig.append(line);
            return {};
        });
        if (!named)
            return named;
    }
    return {};
}

Result<> weighAll(MailStore &store, PreflightOutcome &outcome, ProgressMeter &meter)
{
    for (FolderPlan &folder : outcome.folders) {
        if (!folder.copy)
            continue;
        meter.enterFolder(folder.oldPath);
        const auto weighed = weigh(store, folder, outcome);
        if (!weighed && abandons(weighed.error().kind) != Abandon::ThisFolder)
            return weighed;
    }
    return {};
}

void compareWithLimits(PreflightOutcome &outcome, const TargetLimits &limits)
{
    const auto &side = outcome.newSide;
    if (side.quotaLimit && side.quotaUsed) {
        const auto needed = ByteCount {qint64(double(outcome.bytes.value) * QuotaMargin)};
        const ByteCount free = *side.quotaLimit - *side.quotaUsed;
        if (needed > free)
            outcome.quotaMissing = needed - free;
    }
    outcome.overMessageCountLimit = limits.messages > 0 && outcome.messages > limits.messages;
}

} // namespace

PreflightOutcome preflightMailbox(const TransferPlan &plan, const MailboxJob &job, const StoreOpeners &open,
                                  const std::stop_token &stop, ProgressMeter &meter)
{
    const auto begun = std::chrono::steady_clock::now();
    PreflightOutcome outcome;
    outcome.address = job.mailbox.address;
    meter.enter(MailboxPhase::Connecting);
    const auto oldStore = openSide(outcome.oldSide, open.openOld);
    const auto newStore = openSide(outcome.newSide, open.openNew);
    const TargetLimits limits = newStore ? targetLimits(newStore->features()) : TargetLimits();
    outcome.messageSizeLimit = limits.message;
    if (oldStore && newStore && !stop.stop_requested()) {
        meter.enter(MailboxPhase::Listing);
        auto folders = readFolders(*oldStore, *newStore, job.mailbox, plan.options);
        if (folders) {
            outcome.folders = folders->plan;
            const auto weighed = weighAll(*oldStore, outcome, meter);
            if (!weighed)
                outcome.oldSide.error = weighed.error();
            compareWithLimits(outcome, limits);
        } else {
            outcome.oldSide.error = folders.error();
        }
    }
    if (oldStore)
        oldStore->close();
    if (newStore)
        newStore->close();
    outcome.duration = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    const auto error = outcome.oldSide.error ? outcome.oldSide.error : outcome.newSide.error;
    meter.end(error ? MailboxPhase::Failed : MailboxPhase::Done, error);
    return outcome;
}

} // namespace hikkoshi

#include "wizard/models/decision_model.h"

#include "domain/move_project.h"
#include "wizard/words/size_text.h"
#include "wizard/words/step_text.h"

namespace hikkoshi {

QList<Decision> decisionsOf(const MoveProject &project)
{
    QList<Decision> all;
    for (const Step step : journey::steps())
        if (const auto written = journey::overrideInForce(step, project))
            all << Decision {Decision::Kind::StepLeftOut, stepName(step), written->reason};
    for (const MailboxPair &mailbox : project.mailboxes()) {
        if (mailbox.excludedBecause)
            all << Decision {Decision::Kind::Excluded, mailbox.address, *mailbox.excludedBecause};
        if (const auto reason = project.acceptedBecause(mailbox.address))
            all << Decision {Decision::Kind::DifferencesAccepted, mailbox.address, *reason};
    }
    for (const CertificatePin &pin : project.pins())
        all << Decision {Decision::Kind::CertificateTrusted, pin.authority,
                         QString::fromLatin1(pin.sha256.toHex(':').toUpper())};
    if (const auto when = project.confirmedAt(QStringLiteral("switched")))
        all << Decision {Decision::Kind::Switched, project.settings().domain, momentText(*when)};
    if (const auto when = project.confirmedAt(QStringLiteral("finished")))
        all << Decision {Decision::Kind::Finished, project.settings().domain, momentText(*when)};
    return all;
}

QString DecisionModel::header(int column) const
{
    switch (column) {
    case 0:
        return tr("Decision");
    case 1:
        return tr("About");
    default:
        return tr("Reason or time");
    }
}

QString DecisionModel::keyOf(const Decision &decision) const
{
    return QString::number(int(decision.kind)) + decision.about;
}

QVariant DecisionModel::cell(const Decision &decision, int column, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column > 0)
        return column == 1 ? decision.about : decision.reason;
    switch (decision.kind) {
    case Decision::Kind::StepLeftOut:
        return tr("Step left out");
    case Decision::Kind::Excluded:
        return tr("Mailbox excluded");
    case Decision::Kind::DifferencesAccepted:
        return tr("Differences accepted");
    case Decision::Kind::CertificateTrusted:
        return tr("Certificate trusted by hand");
    case Decision::Kind::Switched:
        return tr("MX switched");
    case Decision::Kind::Finished:
        return tr("Move finished");
    }
    return {};
}

} // namespace hikkoshi

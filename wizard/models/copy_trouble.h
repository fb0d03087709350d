#pragma once

#include "wizard/models/copy_model.h"

#include <QStringList>

/// What stopped a mailbox's copy.
namespace hikkoshi {

struct CopyTrouble {
    QString address;
    Error error;
    [[nodiscard]] bool mendedByPassword() const { return error.kind == ErrorKind::LoginRefused; }
    [[nodiscard]] bool mendedOnConnectPage() const
    {
        return error.kind == ErrorKind::CertificateUntrusted || error.kind == ErrorKind::FolderRefused;
    }
};

/// The one to speak of: of one of \a selected, else the first; nothing when none has stopped.
[[nodiscard]] std::optional<CopyTrouble> copyTrouble(const MoveProject &project, const MoveRun &run, const QStringList &selected);
/// What happened, what to do unless a button says it, and whether the others go on.
[[nodiscard]] QString troubleText(const CopyTrouble &trouble, bool othersGoOn);

} // namespace hikkoshi

#include "wizard/words/error_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};
}

QString errorHeadline(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return Words::tr("Stopped");
    case ErrorKind::BadInput:
        return Words::tr("This value cannot be used");
    case ErrorKind::HostUnreachable:
        return Words::tr("The server cannot be reached");
    case ErrorKind::ConnectionLost:
        return Words::tr("The connection was cut");
    case ErrorKind::TimedOut:
        return Words::tr("The server does not answer");
    case ErrorKind::CertificateUntrusted:
        return Words::tr("The certificate of the server cannot be trusted");
    case ErrorKind::EncryptionRefused:
        return Words::tr("The server refuses to encrypt the connection");
    case ErrorKind::LoginRefused:
        return Words::tr("The server did not accept the user name or the password");
    case ErrorKind::LoginUnavailable:
        return Words::tr("The server offers no way to log in");
    case ErrorKind::TokenExpired:
        return Words::tr("The permission to log in has expired");
    case ErrorKind::AccountUnavailable:
        return Words::tr("The mailbox is not ready yet");
    case ErrorKind::QuotaExceeded:
        return Words::tr("The new mailbox is full");
    case ErrorKind::BandwidthExceeded:
        return Words::tr("The daily allowance of the provider is used up");
    case ErrorKind::ServerBusy:
        return Words::tr("The server asks for patience");
    case ErrorKind::TooManyConnections:
        return Words::tr("The server allows fewer connections at once");
    case ErrorKind::FolderRefused:
        return Words::tr("The new server refuses this folder");
    case ErrorKind::FolderMissing:
        return Words::tr("The folder is not there any more");
    case ErrorKind::MessageRefused:
        return Words::tr("The new server refused this message");
    case ErrorKind::MessageTooBig:
        return Words::tr("The message is too big for the new server");
    case ErrorKind::MessageGone:
        return Words::tr("The message was deleted on the old server");
    case ErrorKind::UidValidityChanged:
        return Words::tr("The folder was made anew on the server");
    case ErrorKind::ProtocolViolation:
        return Words::tr("The server gave an answer that makes no sense");
    case ErrorKind::StorageFailed:
        return Words::tr("The project file cannot be written");
    case ErrorKind::ProjectDamaged:
        return Words::tr("The file is not a project, or it is damaged");
    case ErrorKind::ProjectNewer:
        return Words::tr("The project was written by a newer version of this program");
    case ErrorKind::ProjectLocked:
        return Words::tr("The project is open in another window");
    case ErrorKind::SecretsRefused:
        return Words::tr("The pass-phrase is wrong, or the password file was changed");
    case ErrorKind::ToolMissing:
        return Words::tr("A program that is needed is not installed");
    case ErrorKind::Internal:
        return Words::tr("The program made a mistake");
    }
    return {};
}

QString errorRemedy(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return Words::tr("It can be resumed at any time.");
    case ErrorKind::BadInput:
        return Words::tr("Please look at what was entered.");
    case ErrorKind::HostUnreachable:
        return Words::tr("Check the host name and the port, and whether this network lets the connection through.");
    case ErrorKind::ConnectionLost:
        return Words::tr("Check the network and start again. Nothing is copied twice.");
    case ErrorKind::TimedOut:
        return Words::tr("Wait a little and try again. If it lasts, ask the provider of the server.");
    case ErrorKind::CertificateUntrusted:
        return Words::tr("Use the host name that is written in the certificate, or trust exactly this certificate.");
    case ErrorKind::EncryptionRefused:
        return Words::tr("Choose the other encryption, or ask the provider. Passwords are never sent in the clear.");
    case ErrorKind::LoginRefused:
        return Words::tr("Enter the password again. Some services want an app password, or IMAP to be switched on first.");
    case ErrorKind::LoginUnavailable:
        return Words::tr("Switch IMAP log-in on at the service, or choose the other encryption.");
    case ErrorKind::TokenExpired:
        return Words::tr("Give the permission once more.");
    case ErrorKind::AccountUnavailable:
        return Words::tr("Log in to the web mail of this user once, then try again.");
    case ErrorKind::QuotaExceeded:
        return Words::tr("Give the new mailbox more space, then resume. Nothing is copied twice.");
    case ErrorKind::BandwidthExceeded:
        return Words::tr("Resume tomorrow. What was copied stays copied.");
    case ErrorKind::ServerBusy:
    case ErrorKind::TooManyConnections:
        return Words::tr("The copy goes on by itself, more slowly. Fewer mailboxes at once help.");
    case ErrorKind::FolderRefused:
        return Words::tr("Choose another name for the folder on the page “Connect and map folders”.");
    case ErrorKind::FolderMissing:
    case ErrorKind::UidValidityChanged:
        return Words::tr("Start the copy again. What was copied is recognised.");
    case ErrorKind::MessageRefused:
    case ErrorKind::MessageTooBig:
        return Words::tr("Save it as an .eml file and give it to the user.");
    case ErrorKind::MessageGone:
        return Words::tr("Nothing needs to be done.");
    case ErrorKind::ProtocolViolation:
        return Words::tr("Try again. If it happens again, send the details to the provider of the server.");
    case ErrorKind::StorageFailed:
        return Words::tr("Make room on the disk. The next change tries to save everything again.");
    case ErrorKind::ProjectDamaged:
        return Words::tr("Open a copy made earlier. The mail on both servers is untouched.");
    case ErrorKind::ProjectNewer:
        return Words::tr("Open it with that version. Nothing was changed in the file.");
    case ErrorKind::ProjectLocked:
        return Words::tr("Close it there first.");
    case ErrorKind::SecretsRefused:
        return Words::tr("Enter the pass-phrase again, or go on without the saved passwords.");
    case ErrorKind::ToolMissing:
        return Words::tr("Install the package named in the details, then try again.");
    case ErrorKind::Internal:
        return Words::tr("Save the details and report them. The mail on both servers is safe.");
    }
    return {};
}

QString serverWords(const Error &error)
{
    return error.detail.isEmpty() ? QString() : Words::tr("The answer was: %1").arg(error.detail.left(200));
}

QString errorDetails(const Error &error, const QString &about)
{
    QStringList lines {about, errorHeadline(error.kind), errorRemedy(error.kind), error.detail,
                       errorName(error.kind), QDateTime::currentDateTime().toString(Qt::ISODate)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace hikkoshi

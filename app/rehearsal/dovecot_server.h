#pragma once

#include "domain/result.h"
#include "domain/server.h"
#include "domain/units.h"
#include "rehearsal/certificates.h"

#include <QDir>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace hikkoshi {

/// What kind of Dovecot is wanted. The defaults are the rehearsal's new server.
struct DovecotOptions {
    enum class Layout {
        MaildirPlusPlus,    ///< folders are ".A.B" side by side
        MaildirTree,        ///< folders are folders (LAYOUT=fs)
        Dbox                ///< sdbox: fast, any number of keywords
    };
    struct User {
        QString name;
        QString password;   ///< of a throw-away server: letters and digits
    };

    Layout layout = Layout::Dbox;
    QString prefix;                             ///< of the personal namespace, "INBOX."
    QChar separator = QLatin1Char('/');
    bool specialUse = true;                     ///< makes Drafts, Sent, Trash, Junk and Archive with their roles
    QList<User> users;
    std::optional<User> master;                 ///< logs in as "user*master"
    QString mechanisms = QStringLiteral("plain login scram-sha-256 scram-sha-1");
    std::optional<CertificateFiles> certificate;    ///< nothing: no TLS at all
    QString capability;                         ///< imap_capability, when not empty: what it claims to be able to do
    std::optional<ByteCount> largestMessage;    ///< bigger ones are refused with NO
    std::optional<ByteCount> quota;             ///< per mailbox
    bool safeWrites = true;                     ///< false: no fsync, for speed
    QString timeZone = QStringLiteral("JST-9"); ///< POSIX TZ that INTERNALDATE is shown in
    QString moreConfiguration;                  ///< further lines, as they are
    QString program;                            ///< the dovecot to run; empty: the installed one
};

/// One real Dovecot on free ports of 127.0.0.1, in the foreground, with everything it has in one directory. It ends
/// with this object or with the program, however that ends. For the rehearsal and for tests. Belongs to no thread.
class DovecotServer final
{
public:
    /// Blocks until it greets (some hundred milliseconds) or 15 s have passed. \a directory is made; where it cannot
    /// serve (too long a path for sockets, or root's own) a temporary one is used instead: see directory().
    /// ToolMissing (detail: "dovecot-imapd") when it is not installed; Internal with its own words when it ends early.
    [[nodiscard]] static Result<std::unique_ptr<DovecotServer>> start(const DovecotOptions &options,
                                                                      const QString &directory);
    ~DovecotServer();       ///< stops it, waits until it is gone and removes its directory

    [[nodiscard]] quint16 plainPort() const;    ///< STARTTLS where there is TLS; plain log-in is allowed (loopback)
    [[nodiscard]] quint16 tlsPort() const;      ///< TLS from the start; 0 without a certificate
    /// ImplicitTls at "localhost" (address 127.0.0.1); PlainLoopback without a certificate.
    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] QString directory() const;
    /// Where the mail of \a user lies: the Maildir itself in the Maildir layouts.
    [[nodiscard]] QString mailDirectory(const QString &user) const;
    [[nodiscard]] QString logFile() const;
    /// Gives files written below directory() to the user that the server runs as. Call after writing any.
    [[nodiscard]] Result<> adopt(const QString &path) const;
    /// Ends the server, keeps its files; resume() starts it again on the same ports.
    void stop();
    void askToStop();       ///< begins to: of several servers all may end at the same time
    [[nodiscard]] Result<> resume();

private:
    struct Parts;
    explicit DovecotServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace hikkoshi

#pragma once

#include "domain/mailbox.h"
#include "domain/result.h"
#include "domain/server.h"
#include "rehearsal/practice_dns.h"

#include <QString>

#include <memory>
#include <vector>

namespace hikkoshi {

/// A practice office on this PC: two real Dovecots on free loopback ports ("old": Maildir, prefix "INBOX.", separator
/// "."; "new": separator "/"), a certificate authority of its own, and six people with a few hundred realistic mails on
/// the old one, and where NSD and Unbound are installed a DNS of its own. Everything lives in one directory that is
/// removed by the destructor, which also ends the servers. Belongs to the thread that made it.
class PracticeOffice final
{
public:
    struct Person {
        MailboxPair mailbox;
        Secret oldPassword;
        Secret newPassword;
    };

    /// ToolMissing (detail: "dovecot-imapd") without Dovecot. \a directory must be empty or absent; it is made.
    [[nodiscard]] static Result<std::unique_ptr<PracticeOffice>> start(const QString &directory,
                                                                       const PracticeDnsOptions &dns = {});
    ~PracticeOffice();

    [[nodiscard]] QString domain() const;                   ///< "renshu.example"
    [[nodiscard]] Endpoint oldServer() const;
    [[nodiscard]] Endpoint newServer() const;
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] const std::vector<Person> &people() const;
    /// The office's DNS; nullptr when a package for it is not installed: missingForDns().
    [[nodiscard]] PracticeDns *dns() const;
    /// "nsd" or "unbound"; empty when dns() is there.
    [[nodiscard]] QString missingForDns() const;
    /// The servers' logs are copied here when the office closes: old-server.log, new-server.log,
    /// ns1.log, ns2.log, resolver.log.
    void keepLogsIn(const QString &logDirectory);
    /// New mail arrives at the old server, one message is read, one is moved: what a delta must find.
    [[nodiscard]] Result<> letADayPass();

private:
    struct Parts;
    explicit PracticeOffice(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace hikkoshi

#pragma once

#include "domain/dns_book.h"
#include "domain/journey.h"
#include "domain/mailbox.h"
#include "domain/server.h"
#include "domain/transfer.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QObject>

#include <optional>

namespace hikkoshi {

/// What the user chose about keeping the passwords.
enum class SecretsPolicy { NotDecided, Vault, VaultWithKeyring, MemoryOnly };

/// What is moved from where to where: page 1.
struct MoveSettings {
    QString domain;                     ///< "example.co.jp"
    std::optional<Endpoint> oldServer;
    std::optional<Endpoint> newServer;
    QString caFile;                     ///< additional roots, PEM
    int mailboxesAtOnce = 3;            ///< 1…16
    SecretsPolicy secrets = SecretsPolicy::NotDecided;
    friend bool operator==(const MoveSettings &, const MoveSettings &) = default;
};

/// THE model of one move: everything that the project file holds besides the ledger and the log. Lives in the GUI
/// thread (or the command line's main thread). Setters compare, assign, emit; whoever keeps it on disk listens.
class MoveProject final : public QObject
{
    Q_OBJECT
public:
    explicit MoveProject(QObject *parent = nullptr);

    /// Everything at once, as the project file holds it. Outcomes and acceptances are keyed by the address in lower case.
    struct Contents {
        MoveSettings settings;
        QList<CertificatePin> pins;
        QList<MailboxPair> mailboxes;
        QHash<QString, PreflightOutcome> preflight;
        QHash<QString, MailboxOutcome> copy;
        QHash<QString, VerifyOutcome> verify;
        QHash<QString, QString> accepted;
        QMap<QString, QDateTime> confirmed;
        QMap<Step, Override> overrides;
        DnsBook dns;
        Step lastStep = Step::Dashboard;
        friend bool operator==(const Contents &, const Contents &) = default;
    };
    [[nodiscard]] const Contents &contents() const { return m_contents; }
    /// For opening a file: replaces all, then emits every signal.
    void setContents(Contents contents);

    [[nodiscard]] const MoveSettings &settings() const { return m_contents.settings; }
    /// Another server than before makes the last checks void: they are forgotten.
    void setSettings(MoveSettings settings);

    /// Pinned certificates: decisions of the user, revocable.
    [[nodiscard]] const QList<CertificatePin> &pins() const { return m_contents.pins; }
    void addPin(const CertificatePin &pin);
    void removePin(const CertificatePin &pin);
    [[nodiscard]] TrustSettings trust() const;      ///< caFile and pins together

    [[nodiscard]] const QList<MailboxPair> &mailboxes() const { return m_contents.mailboxes; }
    [[nodiscard]] std::optional<MailboxPair> mailbox(const QString &address) const;
    /// The last check of a mailbox with another log-in name than before is forgotten.
    void setMailboxes(QList<MailboxPair> mailboxes);
    void updateMailbox(const MailboxPair &mailbox); ///< by its address; unknown ones are added at the end

    /// What the last check, copy and comparison of a mailbox came to.
    [[nodiscard]] std::optional<PreflightOutcome> preflight(const QString &address) const;
    void setPreflight(const PreflightOutcome &outcome);
    [[nodiscard]] std::optional<MailboxOutcome> copyOutcome(const QString &address) const;
    void setCopyOutcome(const MailboxOutcome &outcome);
    [[nodiscard]] std::optional<VerifyOutcome> verifyOutcome(const QString &address) const;
    void setVerifyOutcome(const VerifyOutcome &outcome);
    /// Differences of this mailbox were looked at and accepted, with the written reason; cleared by a new comparison.
    [[nodiscard]] std::optional<QString> acceptedBecause(const QString &address) const;
    void acceptDifferences(const QString &address, const QString &reason);

    /// When a person confirmed something that has no trace in the data. Names: "switched" (the MX was changed: from
    /// then on the copy only adds), "finished".
    [[nodiscard]] std::optional<QDateTime> confirmedAt(const QString &name) const;
    void confirm(const QString &name, const QDateTime &when);
    void withdraw(const QString &name);

    /// The reason a person wrote to go on from \a step, in force or not: journey::overrideInForce tells.
    [[nodiscard]] std::optional<Override> writtenOverride(Step step) const;
    void setOverride(Step step, const Override &written);
    void withdrawOverride(Step step);

    /// The domain's DNS. Checks of a domain that is not moved any more are forgotten with it.
    [[nodiscard]] const DnsBook &dns() const { return m_contents.dns; }
    void setDnsPlan(const DnsPlan &plan);
    void setSnapshot(const SurveySnapshot &snapshot);
    [[nodiscard]] std::optional<DnsCheck> dnsCheck(Step step) const;
    void setDnsCheck(Step step, const DnsCheck &check);
    /// No changed(): what was seen counts through the checks.
    void setDnsHistories(const QList<RecordHistory> &histories);

    /// The page that was open last.
    [[nodiscard]] Step lastStep() const { return m_contents.lastStep; }
    void setLastStep(Step step);

Q_SIGNALS:
    void settingsChanged();
    void pinsChanged();
    void mailboxesChanged();
    void preflightChanged(const QString &address);
    void copyOutcomeChanged(const QString &address);
    void verifyOutcomeChanged(const QString &address);
    void confirmationsChanged();
    void overridesChanged();
    void dnsChanged();
    void dnsHistoriesChanged();
    void lastStepChanged();
    /// After any of the above: something that completion may depend on has changed.
    void changed();

private:
    void forgetPreflight(const QStringList &addresses);
    void forgetChecks();

    Contents m_contents;
};

} // namespace hikkoshi

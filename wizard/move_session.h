#pragma once

#include "accounts/account_table.h"
#include "domain/move_project.h"
#include "storage/event_log.h"
#include "storage/project_store.h"
#include "storage/secret_store.h"
#include "transfer/copy_service.h"
#include "wizard/dns_desk.h"
#include "wizard/ledger_view.h"
#include "wizard/move_run.h"
#include "wizard/vault_work.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hikkoshi {

/// Everything that is open while one project is: the project and its file, the passwords, the log, the ledger's
/// numbers, the background work. Owns them all; ends the work and closes the file when it dies. GUI thread, which never
/// waits for the file: the project and the log are written by the store's writer.
class MoveSession final : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] static Result<std::unique_ptr<MoveSession>> create(const QString &fileName);
    [[nodiscard]] static Result<std::unique_ptr<MoveSession>> open(const QString &fileName);
    ~MoveSession() override;

    [[nodiscard]] MoveProject &project() { return m_project; }
    [[nodiscard]] MoveRun &run() { return *m_run; }
    [[nodiscard]] LedgerView &ledger() { return *m_ledger; }
    [[nodiscard]] DnsDesk &dns() { return *m_dns; }
    [[nodiscard]] QString fileName() const { return m_store->fileName(); }
    /// ProjectStore::copyTo, in the background; \a answer does not come when the session ends before.
    void copyTo(const QString &fileName, std::function<void(const Result<> &)> answer);
    /// ProjectStore::flush: blocks. With it the log is complete on disk too.
    [[nodiscard]] Result<> flush() { return m_store->flush(); }
    /// A practice office belongs to this project: nothing leaves this computer.
    [[nodiscard]] bool isRehearsal() const { return m_rehearsal; }
    void setRehearsal(bool rehearsal) { m_rehearsal = rehearsal; }
    /// In the rehearsal with a DNS of its own: what a person would type into the panel can be done here.
    [[nodiscard]] bool canPractise() const { return m_practice; }
    void setPractice(bool practice) { m_practice = practice; }
    void practise(const QList<WantedRecord> &records, int ttl);

    // Passwords, under the mailbox's address.
    enum class Side { Old, New };
    [[nodiscard]] bool hasPassword(const QString &address, Side side) const;
    [[nodiscard]] Result<> setPassword(const QString &address, Side side, Secret password);
    [[nodiscard]] Result<> setPasswords(std::vector<std::pair<QString, Secret>> named);
    /// The same; a failure becomes problem().
    void keepPassword(const QString &address, Side side, const Secret &password);
    /// Adds these users, or replaces those with the same address, and keeps their passwords.
    void addAccounts(std::vector<AccountRow> rows);
    void removeMailbox(const QString &address);
    /// What the user decided about one folder, in place of an earlier decision.
    void decideFolder(const QString &address, const FolderDecision &decision);
    void trustCertificate(Step where, const CertificatePin &pin);
    /// A person confirms (or takes back) "switched" or "finished", now.
    void setConfirmed(Step where, const QString &name, bool confirmed);
    void acceptDifferences(const QString &address, const QString &reason);
    /// Goes on from \a step because of \a reason, now; only past what journey::mayBeOverridden allows. Taken back by the other.
    void overrideObstacle(Step step, const QString &reason);
    void withdrawOverride(Step step);
    [[nodiscard]] static QString secretName(const QString &address, Side side);

    /// A vault lies beside the file and is not open yet: ask for its pass-phrase, or its key in the keyring.
    [[nodiscard]] bool isVaultLocked() const { return m_vaultLocked; }
    /// How opening or making a vault ended; called in the GUI thread, later, unless \a context is gone by then.
    using Settled = std::function<void(const Result<> &)>;
    /// A pass-phrase costs about a second of work, which is done in the background: false when it is busy with another.
    bool unlock(const SharedSecret &passphrase, const QObject *context, Settled settled);
    [[nodiscard]] Result<> unlockWithKey(const Secret &key);
    /// Makes a vault and puts the known passwords into it; in the background, as unlock().
    bool keepInVault(const SharedSecret &passphrase, const QObject *context, Settled settled);
    [[nodiscard]] Result<> keepInVaultWithKey(const Secret &key);
    void setProblem(const Error &error);
    /// From now on passwords are in memory only. The vault is discarded.
    void keepInMemory();

    /// What is needed to check, copy or compare these mailboxes (excluded ones are left out).
    [[nodiscard]] TransferPlan plan(const QStringList &addresses) const;
    /// The addresses of all mailboxes that are not excluded.
    [[nodiscard]] QStringList activeAddresses() const;
    /// Those of \a addresses for which a password is missing on either side.
    [[nodiscard]] QStringList withoutPassword(const QStringList &addresses) const;

    /// Shown at once, written soon and in this order; a failure becomes problem().
    void note(Step step, const QString &kind, const QJsonObject &facts = {});
    static constexpr int EventsKept = 200;
    /// The newest first, at most EventsKept, those that are not on disk yet among them.
    [[nodiscard]] QList<Event> latestEvents(int count) const { return m_events.first(qMin(count, m_events.size())); }
    /// Something about the file, the log or the passwords that the user must know.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void noted();
    void secretsChanged();
    /// The practice panel is to be given these records.
    void practiceRequested(const QList<hikkoshi::WantedRecord> &records, int ttl);
    void problemChanged();

private:
    MoveSession();
    [[nodiscard]] Result<> finishOpening(Result<std::unique_ptr<ProjectStore>> store);
    [[nodiscard]] Result<> openLog();
    [[nodiscard]] Result<> moveSecretsInto(Result<std::unique_ptr<SecretStore>> store, SecretsPolicy policy);
    [[nodiscard]] Result<> take(Result<std::unique_ptr<SecretStore>> opened);

    MoveProject m_project;
    std::unique_ptr<ProjectStore> m_store;
    QList<Event> m_events;                  ///< newest first
    std::unique_ptr<SecretStore> m_secrets;
    VaultWork m_vaultWork;
    std::unique_ptr<LedgerView> m_ledger;
    std::unique_ptr<MoveRun> m_run;
    std::unique_ptr<DnsDesk> m_dns;
    std::optional<Error> m_problem;
    bool m_vaultLocked = false;
    bool m_rehearsal = false;
    bool m_practice = false;
};

} // namespace hikkoshi

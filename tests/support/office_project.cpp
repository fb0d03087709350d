#include "support/office_project.h"

#include "storage/ledger.h"

namespace hikkoshi::office {

namespace {

const QStringList Names {QStringLiteral("suzuki"), QStringLiteral("sato"), QStringLiteral("yamada"),
                         QStringLiteral("tanaka"), QStringLiteral("info"), QStringLiteral("keiri"),
                         QStringLiteral("sales"), QStringLiteral("old-fax")};
const QStringList Shown {QStringLiteral("鈴木 一郎"), QStringLiteral("佐藤 花子"), QStringLiteral("山田 太郎"),
                         QStringLiteral("田中 美咲"), {}, {}, {}, {}};

QString address(qsizetype i)
{
    return Names.at(i) + QStringLiteral("@example.co.jp");
}

FolderPath path(const QString &name)
{
    return {name.split(QLatin1Char('/'))};
}

QDateTime hour(int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, 18), QTime(hour, minute), Qt::OffsetFromUTC, 9 * 3600);
}

MessageLine line(qsizetype i, Uid uid, MessageState state, ErrorKind reason, const QByteArray &subject, qint64 size)
{
    MessageLine line;
    line.address = address(i);
    line.folder = path(uid % 2 ? QStringLiteral("INBOX") : QStringLiteral("送信済み"));
    line.oldUid = uid;
    line.state = state;
    line.rawDate = "Tue, 17 Nov 2026 17:55:00 +0900";
    line.rawFrom = "=?UTF-8?B?5L2Q6Jek?= <sato@example.net>";
    line.rawSubject = subject;
    line.arrived = hour(8, 40);
    line.size = {size};
    line.reason = reason;
    line.detail = QStringLiteral("[TOOBIG] Message too large");
    return line;
}

FolderPlan folder(const QString &from, const QString &to, FolderPlan::Note note, qint64 messages, bool copy = true)
{
    FolderPlan plan;
    plan.oldWireName = from.toUtf8();
    plan.oldPath = path(from);
    plan.newPath = path(to);
    plan.copy = copy;
    plan.note = note;
    plan.messages = messages;
    return plan;
}

PreflightOutcome check(qsizetype i, qint64 messages, qint64 bytes)
{
    PreflightOutcome outcome;
    outcome.address = address(i);
    for (PreflightOutcome::Side *side : {&outcome.oldSide, &outcome.newSide}) {
        side->loggedIn = true;
        side->tls = QStringLiteral("TLSv1.3 TLS_AES_256_GCM_SHA384");
        side->certificateExpires = hour(9).addDays(62);
        side->quotaUsed = ByteCount {bytes};
        side->quotaLimit = ByteCount {qint64(50) << 30};
    }
    outcome.oldSide.certificateSubject = QStringLiteral("mail.example.co.jp");
    outcome.newSide.certificateSubject = QStringLiteral("imap.shin-mail.example");
    outcome.newSide.quotaUsed = ByteCount {0};
    outcome.messages = messages;
    outcome.bytes = {bytes};
    outcome.messageSizeLimit = 35_MiB;
    using Note = FolderPlan::Note;
    outcome.folders = {folder(QStringLiteral("INBOX"), QStringLiteral("INBOX"), Note::None, messages / 2),
                       folder(QStringLiteral("INBOX/2024 案件"), QStringLiteral("INBOX/2024 案件"), Note::None, messages / 4),
                       folder(QStringLiteral("送信済み"), QStringLiteral("Sent"), Note::RoleMatched, messages / 5),
                       folder(QStringLiteral("ごみ箱"), QStringLiteral("Trash"), Note::RoleMatched, 120),
                       folder(QStringLiteral("見積"), QStringLiteral("見積 (2)"), Note::Clash, 48),
                       folder(QStringLiteral("予定表"), QString(), Note::NotMail, 12, false)};
    return outcome;
}

MailboxProgress progress(qsizetype i, MailboxPhase phase, const QString &folder, qint64 done, qint64 total, double gigabytes,
                         qint64 refused = 0)
{
    MailboxProgress progress;
    progress.address = address(i);
    progress.phase = phase;
    progress.folder = path(folder);
    progress.messagesDone = done;
    progress.messagesTotal = total;
    progress.refused = refused;
    progress.bytesTotal = {qint64(gigabytes * (1 << 30))};
    progress.bytesDone = {total ? qint64(double(progress.bytesTotal.value) * double(done) / double(total)) : 0};
    progress.lastActivity = QDateTime::currentDateTimeUtc();
    return progress;
}

/// Writes a folder of that many messages in each state into the ledger.
void addToLedger(Ledger &ledger, qsizetype i, const QList<std::pair<MessageState, int>> &states)
{
    LedgerFolder folder;
    folder.address = address(i);
    folder.oldWireName = "INBOX";
    folder.oldPath = folder.newPath = path(QStringLiteral("INBOX"));
    for (const auto &[state, count] : states)
        folder.oldMessages += state == MessageState::Vanished ? 0 : count;
    if (!ledger.addFolder(folder))
        qFatal("the ledger refused a folder");
    Uid uid = 0;
    for (const auto &[state, count] : states) {
        QList<ListedMessage> messages;
        for (int n = 0; n < count; ++n)
            messages << ListedMessage {++uid, "\\Seen", "17-Nov-2026 17:55:00 +0900", 41'000'000};
        if (!ledger.addListed(folder.id, messages, state, ErrorKind::MessageTooBig, QStringLiteral("[TOOBIG] Message too large")))
            qFatal("the ledger refused messages");
    }
}

} // namespace

void fillRoster(MoveSession &session)
{
    MoveSettings settings;
    settings.domain = QStringLiteral("example.co.jp");
    settings.oldServer = Endpoint::parse(QStringLiteral("imaps://mail.example.co.jp")).value();
    settings.newServer = Endpoint::parse(QStringLiteral("imaps://imap.shin-mail.example")).value();
    settings.secrets = SecretsPolicy::MemoryOnly;
    session.project().setSettings(settings);
    QList<MailboxPair> mailboxes;
    std::vector<std::pair<QString, Secret>> secrets;
    for (qsizetype i = 0; i < Names.size(); ++i) {
        MailboxPair mailbox;
        mailbox.address = address(i);
        mailbox.displayName = Shown.at(i);
        mailbox.oldUser = Names.at(i);
        mailbox.newUser = address(i);
        mailboxes << mailbox;
        if (i != 6) {
            secrets.emplace_back(MoveSession::secretName(address(i), MoveSession::Side::Old), Secret("old-pass"));
            secrets.emplace_back(MoveSession::secretName(address(i), MoveSession::Side::New), Secret("new-pass"));
        }
    }
    mailboxes.last().excludedBecause = QStringLiteral("POP のみ(利用者が手元で移す)");
    session.project().setMailboxes(mailboxes);
    if (!session.setPasswords(std::move(secrets)))
        qFatal("the memory store refused a password");
    session.note(Step::Accounts, QStringLiteral("accounts-imported"), {{QStringLiteral("count"), 8}});
}

void fillChecks(MoveProject &project)
{
    for (qsizetype i = 0; i < 4; ++i)
        project.setPreflight(check(i, 12'480 + 9'000 * i, (i + 1) * 4'100'000'000));
    PreflightOutcome tooBig = check(3, 59'988, 22'600'000'000);
    tooBig.tooBigCount = 3;
    project.setPreflight(tooBig);
    PreflightOutcome refused = check(4, 0, 0);
    refused.folders.clear();
    refused.oldSide = {};
    refused.oldSide.error = Error {ErrorKind::LoginRefused, QStringLiteral("[AUTHENTICATIONFAILED] Authentication failed.")};
    project.setPreflight(refused);
    PreflightOutcome untrusted = check(5, 0, 0);
    untrusted.folders.clear();
    untrusted.newSide = {};
    untrusted.newSide.error = Error {ErrorKind::CertificateUntrusted, QStringLiteral("The certificate is self-signed")};
    untrusted.newSide.error->certificate = CertificateFacts {
        QStringLiteral("imap.shin-mail.example:993"), QStringLiteral("imap.shin-mail.example"),
        {QStringLiteral("imap.shin-mail.example"), QStringLiteral("smtp.shin-mail.example")},
        QStringLiteral("Shin Mail CA"), hour(9).addDays(-30), hour(9).addDays(335), QByteArray(32, '\x5a'),
        {QStringLiteral("The certificate is self-signed, and untrusted")}};
    project.setPreflight(untrusted);
}

void startCopy(MoveRun &run)
{
    QList<MailboxProgress> all {
        progress(0, MailboxPhase::Done, {}, 12'480, 12'480, 4.1),
        progress(1, MailboxPhase::Copying, QStringLiteral("INBOX/2024 案件"), 30'114, 41'820, 9.8),
        progress(2, MailboxPhase::Copying, QStringLiteral("送信済み"), 8'201, 26'455, 3.0),
        progress(3, MailboxPhase::Copying, QStringLiteral("見積"), 55'790, 59'988, 22.6, 3),
        progress(4, MailboxPhase::Failed, {}, 1'022, 8'517, 0.6),
        progress(5, MailboxPhase::Waiting, QStringLiteral("INBOX"), 400, 18'230, 2.2),
        progress(6, MailboxPhase::Queued, {}, 0, 33'410, 7.5)};
    all[4].error = Error {ErrorKind::LoginRefused, QStringLiteral("[AUTHENTICATIONFAILED] Authentication failed.")};
    all[5].waitingUntil = QDateTime::currentDateTime().addSecs(90);
    run.noteStarted(CopyService::Task::Copy, all);
}

void fillCopies(MoveSession &session)
{
    auto ledger = Ledger::open(session.fileName());
    if (!ledger)
        qFatal("no ledger: %s", qPrintable(ledger.error().detail));
    for (qsizetype i = 0; i < 7; ++i) {
        addToLedger(**ledger, i, {{MessageState::Copied, 1'301 + 97 * int(i)}, {MessageState::AlreadyThere, 31 + int(i)},
                                  {MessageState::Refused, i == 3 ? 8 : 0}, {MessageState::Pending, i == 6 ? 204 : 0}});
        MailboxOutcome outcome;
        outcome.address = address(i);
        outcome.counts = (*ledger)->counts(address(i)).value();
        outcome.copiedNow = outcome.counts.copied;
        if (i == 6)
            outcome.error = Error {ErrorKind::Cancelled, {}};
        session.project().setCopyOutcome(outcome);
        session.note(Step::Copy, QStringLiteral("mailbox-copied"),
                     {{QStringLiteral("address"), address(i)}, {QStringLiteral("copied"), outcome.copiedNow},
                      {QStringLiteral("refused"), outcome.counts.refused}});
    }
    session.ledger().refreshCounts();
}

void fillComparisons(MoveProject &project)
{
    for (qsizetype i = 0; i < 7; ++i) {
        VerifyOutcome outcome;
        outcome.address = address(i);
        outcome.folders = {{path(QStringLiteral("INBOX")), path(QStringLiteral("INBOX")), 9'000, 9'002, 9'000 - (i == 3), 2, 0},
                           {path(QStringLiteral("送信済み")), path(QStringLiteral("Sent")), 3'332, 3'332, 3'332, 0, 0}};
        if (i == 3 || i == 2) {
            outcome.differences = {
                {i == 3 ? DifferenceKind::MissingOnNew : DifferenceKind::FlagsDiffer,
                 line(i, 11, MessageState::Refused, ErrorKind::MessageTooBig,
                      "=?UTF-8?B?44CQ5Zuz6Z2i44CR56ysIDIg5pyf5bel5LqL?=", 41'000'000),
                 QStringLiteral("\\Seen"), QString()}};
            outcome.differenceCount = 1;
        }
        project.setVerifyOutcome(outcome);
    }
    project.acceptDifferences(address(2), QStringLiteral("既読の印だけの違い。本人に確認済み"));
}

} // namespace hikkoshi::office

#pragma once

#include "domain/move_project.h"

#include <QTimeZone>

/// A project with something in every place, odd values among them.
namespace hikkoshi::sample {

inline const QString Sato = QStringLiteral("Sato@example.co.jp");
inline const QString Suzuki = QStringLiteral("suzuki@example.co.jp");

inline QDateTime time(int hour)
{
    return QDateTime(QDate(2026, 11, 21), QTime(hour, 15, 30, 250), Qt::OffsetFromUTC, 9 * 3600);
}

inline MessageLine line(Uid uid)
{
    MessageLine line;
    line.address = Sato;
    line.folder = {{QStringLiteral("INBOX"), QStringLiteral("見積 / 請求")}};
    line.oldUid = uid;
    line.state = MessageState::Refused;
    line.rawDate = "Sat, 21 Nov 2026 10:00:00 +0900";
    line.rawFrom = QByteArray("\x1b$B:4F#\x1b(B <sato@example.co.jp>\0x", 30);
    line.rawSubject = QByteArray("\x8c\xa9\x90\xcf\x82\xe8 \xff \"quoted\"");
    line.arrived = time(10);
    line.size = {qint64(5'000'000'000)};
    line.reason = ErrorKind::MessageTooBig;
    line.detail = QStringLiteral("[TOOBIG] 大きすぎます");
    return line;
}

inline Error error()
{
    Error error {ErrorKind::CertificateUntrusted, QStringLiteral("self-signed")};
    error.retryAfter = std::chrono::milliseconds(299'909);
    error.certificate = CertificateFacts {QStringLiteral("old.example:993"), QStringLiteral("old"),
        {QStringLiteral("old.example"), QStringLiteral("*.old.example")}, QStringLiteral("old CA"), time(1).toUTC(),
        time(2).toUTC(), QByteArray(32, '\xfe'), {QStringLiteral("The certificate is self-signed")}};
    return error;
}

inline PreflightOutcome preflight(const QString &address)
{
    PreflightOutcome outcome;
    outcome.address = address;
    outcome.oldSide = {true, QStringLiteral("TLSv1.3 TLS_AES_256_GCM_SHA384"), QStringLiteral("old.example"), time(3),
        {QStringLiteral("IMAP4REV1"), QStringLiteral("UIDPLUS")}, ByteCount {12}, ByteCount {34}, {}};
    outcome.newSide.error = error();
    FolderPlan plan;
    plan.oldWireName = "INBOX.&kAFP4W4IMH8-\xff";
    plan.oldPath = {{QStringLiteral("送信済み")}};
    plan.role = FolderRole::Sent;
    plan.newPath = {{QStringLiteral("Sent")}};
    plan.newExists = true;
    plan.note = FolderPlan::Note::RoleMatched;
    plan.messages = 1234;
    outcome.folders = {plan, FolderPlan()};
    outcome.messages = 2000;
    outcome.bytes = {175'000'000};
    outcome.messageSizeLimit = ByteCount {36'700'160};
    outcome.tooBig = {line(7)};
    outcome.tooBigCount = 1;
    outcome.quotaMissing = ByteCount {99};
    outcome.overMessageCountLimit = true;
    outcome.duration = std::chrono::milliseconds(1500);
    return outcome;
}

inline MailboxOutcome copied(const QString &address)
{
    MailboxOutcome outcome;
    outcome.address = address;
    outcome.counts = {10, 15, 5, 4, 3, 2, 1, 0, ByteCount {qint64(1) << 40}, 0};
    outcome.copiedNow = 5;
    outcome.flagsUpdated = 6;
    outcome.duration = std::chrono::milliseconds(7000);
    outcome.error = Error {ErrorKind::ConnectionLost, QStringLiteral("BYE")};
    outcome.notes = {QStringLiteral("uidvalidity-changed:INBOX")};
    return outcome;
}

inline VerifyOutcome compared(const QString &address)
{
    VerifyOutcome outcome;
    outcome.address = address;
    outcome.full = true;
    outcome.folders = {{{{QStringLiteral("INBOX")}}, {{QStringLiteral("INBOX")}}, 5, 6, 4, 2, 1}};
    outcome.differences = {{DifferenceKind::FlagsDiffer, line(9), QStringLiteral("\\Seen"), QString()}};
    outcome.differenceCount = 1;
    outcome.duration = std::chrono::milliseconds(1);
    return outcome;
}

inline Finding finding(const QString &id, CheckState state)
{
    Finding finding;
    finding.id = id;
    finding.state = state;
    finding.reason = Finding::Reason::TtlNotLoweredYet;
    finding.subject = QStringLiteral("example.co.jp MX");
    finding.observed = {QStringLiteral("86400 (ns1.dns.example)"), QStringLiteral("見積 'x'; --")};
    finding.expected = {QStringLiteral("300")};
    finding.facts = {QStringLiteral("86400")};
    finding.until = time(18).toUTC();
    return finding;
}

inline DnsPlan dnsPlan()
{
    DnsPlan plan;
    plan.destination = Destination::Microsoft365;
    plan.ownership = {{QStringLiteral("example.co.jp"), QStringLiteral("TXT"), QStringLiteral("MS=ms12345678")}};
    plan.newMx = {{QStringLiteral("example.co.jp"), QStringLiteral("MX"), QStringLiteral("0 example-co-jp.q-v1.mx.microsoft")}};
    plan.dkim = {{QStringLiteral("selector1._domainkey.example.co.jp"), QStringLiteral("CNAME"), QStringLiteral("a.example")}};
    plan.newSpf = QStringLiteral("include:spf.protection.outlook.com");
    plan.autodiscover = QStringLiteral("autodiscover.outlook.com");
    plan.oldAddresses = {QStringLiteral("192.0.2.25")};
    plan.newAddresses = {QStringLiteral("2001:db8::25")};
    plan.otherSenders = {QStringLiteral("include:shop.example")};
    plan.panel = QStringLiteral("onamae");
    plan.nameServersMove = true;
    plan.wantedTtl = 600;
    plan.ttlLoweredAt = time(1).toUTC();
    plan.mxChangedAt = time(18).toUTC();
    plan.oldSideCleared = true;
    return plan;
}

inline SurveySnapshot snapshot()
{
    SurveySnapshot snapshot;
    snapshot.takenAt = time(2).toUTC();
    snapshot.domain = QStringLiteral("example.co.jp");
    snapshot.records = {{QStringLiteral("example.co.jp"), QStringLiteral("MX"), {QStringLiteral("10 mail.example.co.jp")}, 86400,
                         {QStringLiteral("ns1.dns.example"), QStringLiteral("ns2.dns.example")}}};
    snapshot.findings = {finding(QStringLiteral("S4"), CheckState::Green)};
    return snapshot;
}

inline RecordHistory history()
{
    using std::chrono::seconds;
    RecordHistory history;
    history.name = QStringLiteral("example.co.jp");
    history.type = QStringLiteral("MX");
    const QStringList mx {QStringLiteral("10 mail.example.co.jp")};
    history.authorities = {{QStringLiteral("192.0.2.1:53"), QStringLiteral("ns1.dns.example"),
                            {{mx, seconds(86400), time(1).toUTC(), time(2).toUTC(), time(3).toUTC()},
                             {mx, {}, time(3).toUTC(), time(4).toUTC(), {}}},
                            time(5).toUTC(), QStringLiteral("answer"), time(4).toUTC(), 0},
                           {QStringLiteral("[2001:db8::1]:53"), {}, {}, {}, QStringLiteral("timed-out"), time(4).toUTC(), 3}};
    history.resolvers = {{QStringLiteral("8.8.8.8:53"), QStringLiteral("Google"), mx, seconds(12), time(4).toUTC(), time(1).toUTC(),
                          QStringLiteral("answer"), time(4).toUTC(), 0}};
    history.refresh = seconds(3600);
    history.negativeTtl = seconds(900);
    return history;
}

inline void fill(MoveProject &project)
{
    MoveSettings settings;
    settings.domain = QStringLiteral("example.co.jp");
    settings.oldServer = Endpoint::parse(QStringLiteral("imap://old.example:1143")).value();
    settings.oldServer->address = QStringLiteral("192.0.2.1");
    settings.newServer = Endpoint::parse(QStringLiteral("imaps://new.example")).value();
    settings.caFile = QStringLiteral("/etc/ssl/社内.pem");
    settings.mailboxesAtOnce = 5;
    settings.secrets = SecretsPolicy::VaultWithKeyring;
    project.setSettings(settings);
    project.addPin({QStringLiteral("old.example:1143"), QByteArray(32, '\x7f')});
    MailboxPair sato {Sato, QStringLiteral("佐藤 花子"), QStringLiteral("sato"), QStringLiteral("sato@new.example"), {}, {}};
    sato.folders = {{QByteArray("INBOX.Trash\xff"), false, {}},
        {QByteArray("INBOX.&U,BTFw-"), true, {{QStringLiteral("台北"), QStringLiteral("a/b")}}}};
    MailboxPair suzuki {Suzuki, {}, QStringLiteral("suzuki"), QStringLiteral("suzuki"), QStringLiteral("退職'; --"), {}};
    project.setMailboxes({sato, suzuki});
    project.setPreflight(preflight(Sato));
    project.setCopyOutcome(copied(Sato));
    project.setVerifyOutcome(compared(Sato));
    project.acceptDifferences(Sato, QStringLiteral("広告だけ"));
    project.confirm(QStringLiteral("switched"), time(9));
    project.setOverride(Step::Connect, {Obstacle::NotAllAccountsChecked, QStringLiteral("旧サーバーは夜だけ'; --"), time(8)});
    project.setDnsPlan(dnsPlan());
    project.setSnapshot(snapshot());
    project.setDnsHistories({history()});
    project.setDnsCheck(Step::LowerTtl, {time(3).toUTC(), {finding(QStringLiteral("L1"), CheckState::Red)}});
    project.setLastStep(Step::Compare);
}

} // namespace hikkoshi::sample

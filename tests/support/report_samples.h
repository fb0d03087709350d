#pragma once

#include "reports/move_report.h"

#include <QTimeZone>

namespace hikkoshi::samples {

inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

inline QString asUtf8(const QByteArray &raw)
{
    return QString::fromUtf8(raw);
}

inline QDateTime tokyoTime(int hour)
{
    return {QDate(2026, 11, 21), QTime(hour, 30), Qt::OffsetFromUTC, 9 * 3600};
}

inline MessageLine refusedMail()
{
    MessageLine line;
    line.address = text("taro@example.co.jp");
    line.folder = {{text("営業"), text("見積")}};
    line.oldUid = 17;
    line.state = MessageState::Refused;
    line.rawDate = "Sat, 21 Nov 2026 09:30:00 +0900";
    line.rawFrom = "佐藤 花子 <hanako@example.jp>";
    line.rawSubject = "=HYPERLINK(\"http://x\")";
    line.arrived = tokyoTime(9);
    line.size = {12'345'678};
    line.reason = ErrorKind::MessageTooBig;
    line.detail = text("NO [TOOBIG] too big");
    return line;
}

/// Two mailboxes: one closed with a refused mail and a difference that was accepted, one all equal.
inline MoveReport report()
{
    LedgerCounts taro;
    taro.folders = 2;
    taro.atSource = 1'003;
    taro.copied = 1'000;
    taro.already = 2;
    taro.refused = 1;
    taro.bytes = {5'000'000};
    LedgerCounts hanako;
    hanako.folders = 1;
    hanako.atSource = 10;
    hanako.copied = 10;
    hanako.bytes = {1'000};

    VerifyOutcome differs;
    differs.folders = {{{{text("INBOX")}}, {{text("INBOX")}}, 1'003, 1'002, 1'001, 0, 1}};
    differs.differences = {{DifferenceKind::FlagsDiffer, refusedMail(), text("\\Seen"), text("")}};
    differs.differenceCount = 3;
    VerifyOutcome equal;
    equal.full = true;
    equal.folders = {{{{text("INBOX")}}, {{text("INBOX")}}, 10, 10, 10, 0, 0}};

    MoveReport made {text("example.co.jp"), text("imaps://old"), text("imaps://new"), tokyoTime(8), tokyoTime(12), {}};
    made.mailboxes += {text("taro@example.co.jp"), taro, {{{{text("送信済み")}}, {{text("Sent")}}, taro}}, {refusedMail()}, differs,
                       text("確認済み")};
    made.mailboxes += {text("hanako@example.co.jp"), hanako, {}, {}, equal, {}};
    return made;
}

} // namespace hikkoshi::samples

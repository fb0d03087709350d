#pragma once

#include "rehearsal/loopback.h"

#include <QProcess>
#include <QString>
#include <QStringList>

namespace hikkoshi::support {

/// What dig (bind9-dnsutils), a second opinion, reads in an answer.
struct DigReply {
    QString status;             ///< "NOERROR", "NXDOMAIN", …; empty when no answer came
    QString flags;              ///< "qr aa rd"
    QStringList answers;        ///< "name. ttl IN TYPE value" with single blanks
    [[nodiscard]] int ttl() const { return answers.value(0).section(u' ', 1, 1).toInt(); }
    [[nodiscard]] QString value() const { return answers.value(0).section(u' ', 4); }
};

/// Blocks: dig asks once and waits for two seconds. \a options: "+norec", "+tcp".
[[nodiscard]] inline DigReply dig(const LoopbackServer &server, const QString &name, const QString &type,
                                  const QStringList &options = {})
{
    QProcess process;
    process.start(QStringLiteral("dig"),
                  QStringList {QStringLiteral("@") + server.address.toString(), QStringLiteral("-p"),
                               QString::number(server.port), QStringLiteral("+tries=1"), QStringLiteral("+time=2"),
                               QStringLiteral("+noidnin"), QStringLiteral("+noidnout"), name, type}
                      + options);
    process.waitForFinished();
    DigReply reply;
    const QStringList lines = QString::fromUtf8(process.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(QLatin1String("status: ")))
            reply.status = line.section(QStringLiteral("status: "), 1).section(u',', 0, 0);
        else if (line.startsWith(QLatin1String(";; flags: ")))
            reply.flags = line.mid(10).section(u';', 0, 0);
    }
    const qsizetype begin = lines.indexOf(QStringLiteral(";; ANSWER SECTION:"));
    for (qsizetype i = begin + 1; begin >= 0 && i < lines.size() && !lines.at(i).isEmpty(); ++i)
        reply.answers << lines.at(i).simplified();
    return reply;
}

} // namespace hikkoshi::support

// Starts an old and a new Dovecot for tests that are not written in C++, prints where they are as one line of JSON,
// obeys lines on standard input ("adopt", "stop old", "resume new", …; each is answered by "ok" or the error) and ends
// with it.
#include "rehearsal/certificates.h"
#include "rehearsal/dovecot_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

using namespace hikkoshi;

namespace {

struct Pair {
    std::unique_ptr<DovecotServer> oldServer;
    std::unique_ptr<DovecotServer> newServer;
};

[[nodiscard]] std::optional<DovecotOptions::Layout> layoutFrom(const QString &name)
{
    if (name == QLatin1String("maildir++"))
        return DovecotOptions::Layout::MaildirPlusPlus;
    if (name == QLatin1String("maildir"))
        return DovecotOptions::Layout::MaildirTree;
    if (name == QLatin1String("dbox"))
        return DovecotOptions::Layout::Dbox;
    return std::nullopt;
}

[[nodiscard]] QCommandLineParser &parser()
{
    static QCommandLineParser one;
    return one;
}

[[nodiscard]] QString value(const QString &side, const char *name)
{
    return parser().value(side + QLatin1Char('-') + QLatin1String(name));
}

void describeOptions()
{
    for (const QString &side : {QStringLiteral("old"), QStringLiteral("new")}) {
        const bool old = side == QLatin1String("old");
        const auto add = [&](const char *name, const char *what, const QString &standard) {
            parser().addOption({side + QLatin1Char('-') + QLatin1String(name), QLatin1String(what),
                                QStringLiteral("value"), standard});
        };
        add("layout", "maildir++, maildir or dbox", old ? QStringLiteral("maildir++") : QStringLiteral("dbox"));
        add("prefix", "namespace prefix", old ? QStringLiteral("INBOX.") : QString());
        add("separator", "hierarchy separator", old ? QStringLiteral(".") : QStringLiteral("/"));
        add("capability", "what it claims to be able to do", QString());
        add("mechanisms", "SASL mechanisms", QString());
        add("largest", "bytes of the largest message", QString());
        add("quota", "bytes per mailbox", QString());
        add("special-use", "yes or no", old ? QStringLiteral("no") : QStringLiteral("yes"));
    }
    parser().addOption({QStringLiteral("users"), QStringLiteral("how many"), QStringLiteral("number"), QStringLiteral("1")});
    parser().addOption({QStringLiteral("new-only"), QStringLiteral("start no old server")});
    parser().addOption({QStringLiteral("fast"), QStringLiteral("no fsync")});
    parser().addHelpOption();
}

[[nodiscard]] DovecotOptions optionsOf(const QString &side, const CertificateFiles &certificate)
{
    DovecotOptions options;
    options.layout = layoutFrom(value(side, "layout")).value_or(DovecotOptions::Layout::Dbox);
    options.prefix = value(side, "prefix");
    options.separator = value(side, "separator").at(0);
    options.capability = value(side, "capability");
    if (!value(side, "mechanisms").isEmpty())
        options.mechanisms = value(side, "mechanisms");
    if (!value(side, "largest").isEmpty())
        options.largestMessage = ByteCount {value(side, "largest").toLongLong()};
    if (!value(side, "quota").isEmpty())
        options.quota = ByteCount {value(side, "quota").toLongLong()};
    options.specialUse = value(side, "special-use") == QLatin1String("yes");
    options.certificate = certificate;
    options.safeWrites = !parser().isSet(QStringLiteral("fast"));
    for (int number = 1; number <= parser().value(QStringLiteral("users")).toInt(); ++number) {
        options.users << DovecotOptions::User {QStringLiteral("user%1@renshu.example").arg(number),
                                               QStringLiteral("%1pass%2").arg(side).arg(number)};
    }
    return options;
}

[[nodiscard]] QJsonObject description(const DovecotServer &server, const DovecotOptions &options)
{
    QJsonArray users;
    for (const DovecotOptions::User &user : options.users) {
        users << QJsonObject {{QStringLiteral("name"), user.name},
                              {QStringLiteral("password"), user.password},
                              {QStringLiteral("mail"), server.mailDirectory(user.name)}};
    }
    return {{QStringLiteral("plainPort"), server.plainPort()},
            {QStringLiteral("tlsPort"), server.tlsPort()},
            {QStringLiteral("prefix"), options.prefix},
            {QStringLiteral("separator"), QString(options.separator)},
            {QStringLiteral("log"), server.logFile()},
            {QStringLiteral("users"), users}};
}

[[nodiscard]] Result<> obey(const QString &line, Pair &pair)
{
    if (line == QLatin1String("adopt"))
        return pair.oldServer->adopt(pair.oldServer->directory() + QStringLiteral("/mail"));
    const std::unique_ptr<DovecotServer> &server
        = line.endsWith(QLatin1String(" old")) ? pair.oldServer : pair.newServer;
    if (line.startsWith(QLatin1String("resume ")))
        return server->resume();
    if (!line.startsWith(QLatin1String("stop ")))
        return fail(ErrorKind::BadInput, line);
    server->stop();
    return {};
}

[[nodiscard]] Result<> serve(const QString &place)
{
    auto authority = CertificateAuthority::create(place, QStringLiteral("Hikkoshi tests"));
    if (!authority)
        return fail(authority.error());
    auto certificate = authority->issue(QStringLiteral("server"), {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")});
    if (!certificate)
        return fail(certificate.error());
    QJsonObject told {{QStringLiteral("caFile"), authority->caFile()}};
    Pair pair;
    for (const QString &side : {QStringLiteral("old"), QStringLiteral("new")}) {
        const bool old = side == QLatin1String("old");
        if (old && parser().isSet(QStringLiteral("new-only")))
            continue;
        const DovecotOptions options = optionsOf(side, *certificate);
        auto server = DovecotServer::start(options, place + QLatin1Char('/') + side);
        if (!server)
            return fail(server.error());
        told.insert(side, description(**server, options));
        (old ? pair.oldServer : pair.newServer) = std::move(*server);
    }
    QTextStream out(stdout);
    out << QJsonDocument(told).toJson(QJsonDocument::Compact) << Qt::endl;
    QTextStream in(stdin);
    for (QString line; in.readLineInto(&line);) {
        const Result<> done = obey(line, pair);
        out << (done ? QStringLiteral("ok") : errorName(done.error().kind) + QLatin1Char(' ') + done.error().detail)
            << Qt::endl;
    }
    for (const auto *server : {&pair.oldServer, &pair.newServer}) {
        if (*server)
            (*server)->askToStop();
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    describeOptions();
    parser().process(app);
    QTemporaryDir place;
    const Result<> served = serve(place.path());
    if (served)
        return 0;
    QTextStream(stderr) << errorName(served.error().kind) << ": " << served.error().detail << Qt::endl;
    return 1;
}

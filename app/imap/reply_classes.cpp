#include "imap/reply_classes.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

namespace hikkoshi {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype LongestDetail = 500;
constexpr std::chrono::milliseconds LongestWait = 24h;

/// What a rule says; some answers mean another thing in another context.
enum class Verdict {
    Throttled, TokenExpired, Cut, NotThere, WebLogin, Login, Encryption, Bandwidth, Quota, Connections, Busy,
    TooBig, Argument, NeverFolder, Never, Exists, Missing, Gone
};

struct Rule {
    Verdict verdict;
    QRegularExpression words;
};

Rule rule(Verdict verdict, QLatin1String pattern)
{
    return {verdict, QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)};
}

/// A01–A16 of the facts in their order, with the codes of RFC 5530 that they do not name beside their likes.
const auto &rules()
{
    static const std::array table {
        rule(Verdict::Throttled, QLatin1String(R"(Request is throttled|\[THROTTLED\])")),
        rule(Verdict::TokenExpired, QLatin1String(R"(\[EXPIRED\]|Session (invalidated|terminated) - AccessTokenExpired)")),
        rule(Verdict::Cut, QLatin1String(R"(Connection closed\. 14)")),
        rule(Verdict::NotThere, QLatin1String(R"(authenticated but not connected)")),
        rule(Verdict::WebLogin, QLatin1String(R"(Web login required|log in via your web browser|Application-specific password required)")),
        rule(Verdict::Login, QLatin1String(R"(AUTHENTICATE failed|AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|Invalid credentials)")),
        rule(Verdict::Encryption, QLatin1String(R"(\[PRIVACYREQUIRED\])")),
        rule(Verdict::Bandwidth, QLatin1String(R"(OVERQUOTA.*bandwidth limits|Account exceeded command)")),
        rule(Verdict::Quota, QLatin1String(R"(OVERQUOTA|Quota exceeded|mailbox is full)")),
        rule(Verdict::Connections, QLatin1String(R"(Too many simultaneous connections|Maximum number of connections from user\+IP exceeded|mail_max_userip_connections)")),
        // Dovecot's quota_max_mail_size says so under [LIMIT], where others mean "later".
        rule(Verdict::TooBig, QLatin1String(R"(size is larger than the maximum size allowed)")),
        rule(Verdict::Busy, QLatin1String(R"(\[LIMIT\]|sent too fast|\[UNAVAILABLE\]|Temporary System Problem|SERVERBUG|\[INUSE\])")),
        rule(Verdict::Busy, QLatin1String(R"(Server Unavailable\. \d+)")),
        rule(Verdict::TooBig, QLatin1String(R"(Maximum size of appendable message|TOOBIG|message size exceeds|APPENDLIMIT)")),
        rule(Verdict::Argument, QLatin1String(R"(Command (Argument )?Error\.? (10|11|12))")),
        rule(Verdict::NeverFolder, QLatin1String(R"(Folder name is reserved|excess whitespace|Invalid mailbox name|\[NOPERM\]|\[READ-ONLY\])")),
        rule(Verdict::Never, QLatin1String(R"(\[CANNOT\])")),
        rule(Verdict::Exists, QLatin1String(R"(\[ALREADYEXISTS\]|already exists)")),
        rule(Verdict::Missing, QLatin1String(R"(\[TRYCREATE\]|\[NONEXISTENT\]|(mailbox|folder) (\S+ )?(doesn't|does not) exist|(unknown|no such|nonexistent|non-existent) (mailbox|folder))")),
        rule(Verdict::Gone, QLatin1String(R"(\[EXPUNGEISSUED\]|messages? no longer exists?)")),
        rule(Verdict::NotThere, QLatin1String(R"(\[CONTACTADMIN\])")),
    };
    return table;
}

bool isAboutOneMessage(ReplyContext context)
{
    return context == ReplyContext::Append || context == ReplyContext::Fetch;
}

ErrorKind withoutMatch(ReplyStatus status, ReplyContext context)
{
    if (status == ReplyStatus::Bye)
        return ErrorKind::ConnectionLost;
    if (status == ReplyStatus::Bad)
        return context == ReplyContext::Append ? ErrorKind::MessageRefused : ErrorKind::ProtocolViolation;
    switch (context) {
    case ReplyContext::LogIn:
        return ErrorKind::LoginRefused;
    case ReplyContext::Append:
    case ReplyContext::Fetch:
        return ErrorKind::MessageRefused;
    case ReplyContext::Create:
    case ReplyContext::Other:
        return ErrorKind::FolderRefused;
    }
    return ErrorKind::ProtocolViolation;
}

ErrorKind argumentError(ReplyContext context)
{
    if (isAboutOneMessage(context))
        return ErrorKind::MessageRefused;
    return context == ReplyContext::Create ? ErrorKind::FolderRefused : ErrorKind::ProtocolViolation;
}

ErrorKind kindOf(Verdict verdict, ReplyStatus status, ReplyContext context)
{
    switch (verdict) {
    case Verdict::Throttled:
    case Verdict::Busy:
        return ErrorKind::ServerBusy;
    case Verdict::TokenExpired:
        return ErrorKind::TokenExpired;
    case Verdict::Cut:
        return ErrorKind::ConnectionLost;
    case Verdict::NotThere:
    case Verdict::WebLogin:
        return ErrorKind::AccountUnavailable;
    case Verdict::Login:
        return ErrorKind::LoginRefused;
    case Verdict::Encryption:
        return ErrorKind::EncryptionRefused;
    case Verdict::Bandwidth:
        return ErrorKind::BandwidthExceeded;
    case Verdict::Quota:
        return ErrorKind::QuotaExceeded;
    case Verdict::Connections:
        return ErrorKind::TooManyConnections;
    case Verdict::TooBig:
        return ErrorKind::MessageTooBig;
    case Verdict::Argument:
        return argumentError(context);
    case Verdict::Never:
        return isAboutOneMessage(context) ? ErrorKind::MessageRefused : withoutMatch(ReplyStatus::No, context);
    case Verdict::NeverFolder:
    case Verdict::Exists:
        return context == ReplyContext::LogIn ? withoutMatch(status, context) : ErrorKind::FolderRefused;
    case Verdict::Missing:
        return context == ReplyContext::LogIn ? withoutMatch(status, context) : ErrorKind::FolderMissing;
    case Verdict::Gone:
        return context == ReplyContext::Fetch ? ErrorKind::MessageGone : withoutMatch(status, context);
    }
    return withoutMatch(status, context);
}

/// After a BYE nothing is known about the single message or folder: only what is about the account or the line counts.
/// Once logged in, not even "busy" or "full", which as an answer to APPEND would mean that nothing was stored.
bool outlivesBye(ErrorKind kind, ReplyContext context)
{
    if (kind == ErrorKind::ServerBusy || kind == ErrorKind::QuotaExceeded)
        return context == ReplyContext::LogIn;
    const Abandon cost = abandons(kind);
    return cost == Abandon::Nothing || (cost == Abandon::ThisAccount && kind != ErrorKind::ProtocolViolation);
}

/// The first rule that matches. Some codes decide alone, because the text behind them repeats the folder's name, which
/// may be "Quota exceeded".
std::optional<Verdict> verdictOn(const QString &words)
{
    static const QRegularExpression decisive(QStringLiteral("^\\[(TRYCREATE|NONEXISTENT|ALREADYEXISTS|EXPUNGEISSUED|TOOBIG)\\]"),
                                             QRegularExpression::CaseInsensitiveOption);
    const auto code = decisive.match(words);
    const QString judged = code.hasMatch() ? code.captured() : words;
    for (const Rule &candidate : rules()) {
        if (candidate.words.match(judged).hasMatch())
            return candidate.verdict;
    }
    return {};
}

QString wordsOf(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QByteArray head = bytes.left(4096);
    if (head.size() < bytes.size()) {       // not in the middle of a character
        while (!head.isEmpty() && (head.back() & 0xc0) == 0x80)
            head.chop(1);
        if (!head.isEmpty() && (head.back() & 0x80) != 0)
            head.chop(1);
    }
    QString text = utf8.decode(head);
    if (utf8.hasError())
        text = QString::fromLatin1(head);
    QString words;
    for (const QChar c : std::as_const(text)) {
        if (c == u'\t' || c == u'\r' || c == u'\n')
            words += u' ';
        else if (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            words += c;
    }
    words = words.trimmed().left(LongestDetail);
    if (!words.isEmpty() && words.back().isHighSurrogate())
        words.chop(1);
    return words;
}

std::optional<std::chrono::milliseconds> waitAskedFor(const QString &words)
{
    static const QRegularExpression asked(
        QStringLiteral("(?:Suggested Backoff Time:|(?:try again|retry)(?: in| after)?) (\\d{1,12}) ?(milliseconds?|ms|seconds?|minutes?)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = asked.match(words);
    if (!match.hasMatch())
        return {};
    const qint64 number = match.captured(1).toLongLong();
    const QString unit = match.captured(2).toLower();
    const qint64 factor = unit.startsWith(u's') ? 1000 : unit.startsWith(QLatin1String("mi")) && unit.contains(u'u') ? 60'000 : 1;
    return std::min(std::chrono::milliseconds(number * factor), LongestWait);
}

} // namespace

Error classifyReply(ReplyStatus status, ReplyContext context, const QByteArray &codeAndText)
{
    Error error {withoutMatch(status, context), wordsOf(codeAndText)};
    if (const auto verdict = verdictOn(error.detail)) {
        const ErrorKind kind = kindOf(*verdict, status, context);
        if (status != ReplyStatus::Bye || outlivesBye(kind, context))
            error.kind = kind;
    }
    if (abandons(error.kind) == Abandon::Nothing)
        error.retryAfter = waitAskedFor(error.detail);
    return error;
}

bool saysAlreadyExists(const QByteArray &codeAndText)
{
    return verdictOn(wordsOf(codeAndText)) == Verdict::Exists;
}

} // namespace hikkoshi

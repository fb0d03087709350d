#include "dns/https_question.h"

#include "dns/dns_packet_walk.h"

namespace hikkoshi {

namespace {

constexpr int HttpOk = 200;

} // namespace

HttpsQuestion::HttpsQuestion(const DnsQuery &query, QNetworkAccessManager &manager, const QSslConfiguration &tls, QObject *parent)
    : DnsTransport(query, parent), m_manager(manager), m_tls(tls)
{
}

void HttpsQuestion::send()
{
    const auto packet = encodeQuestion(0, query().question, query().server.recursive, Edns::With);
    if (!packet) {
        finish(ReplyStatus::BadName);
        return;
    }
    m_asked = *packet;
    post(query().server.address);
}

void HttpsQuestion::post(const QHostAddress &address)
{
    const DnsServer &server = query().server;
    m_isByName = address.isNull();
    HttpsWish wish;
    wish.address = address;
    wish.port = server.port;
    wish.name = server.name.isEmpty() ? address.toString() : server.name;
    wish.path = QStringLiteral("/dns-query");
    wish.body = m_asked;
    wish.contentType = "application/dns-message";
    wish.most = MostStreamBytes;
    wish.patience = Patience;
    auto *exchange = new HttpsExchange(wish, m_manager, m_tls, this);
    connect(exchange, &HttpsExchange::finished, this, &HttpsQuestion::take);
    exchange->start();
}

void HttpsQuestion::take(const HttpsOutcome &outcome)
{
    switch (outcome.status) {
    case HttpsOutcome::Status::Answered:
        takeAnswer(outcome);
        return;
    case HttpsOutcome::Status::Untrusted:
        finish(ReplyStatus::Untrusted);
        return;
    case HttpsOutcome::Status::Unreachable:
        finish(ReplyStatus::PortClosed);
        return;
    case HttpsOutcome::Status::TimedOut:
        finish(ReplyStatus::TimedOut);
        return;
    case HttpsOutcome::Status::TooLarge:
        finish(ReplyStatus::TooLarge);
        return;
    }
}

void HttpsQuestion::takeAnswer(const HttpsOutcome &outcome)
{
    if (outcome.code != HttpOk && !m_isByName && !query().server.name.isEmpty()) {
        post(QHostAddress());
        return;
    }
    auto reply = outcome.code == HttpOk && compareToQuestion(outcome.body, m_asked) == Incoming::Answer
        ? decodeAnswer(outcome.body, query()) : fail(ErrorKind::ProtocolViolation);
    if (!reply) {
        finish(ReplyStatus::Malformed);
        return;
    }
    reply->serverClock = outcome.serverClock;
    finish(*std::move(reply));
}

} // namespace hikkoshi

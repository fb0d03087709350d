#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Packets as bytes, written by hand (RFC 1035 §4.1) so that they owe nothing to the product's codec.
namespace dnsPackets {

enum Type : quint16 { A = 1, Ns = 2, Cname = 5, Soa = 6, Ptr = 12, Mx = 15, Txt = 16, Aaaa = 28, Srv = 33, Dname = 39, Opt = 41,
                      Tlsa = 52, Caa = 257 };
enum Flag : quint16 { Response = 0x8000, Authoritative = 0x0400, Truncated = 0x0200, RecursionDesired = 0x0100,
                      RecursionAvailable = 0x0080, Authenticated = 0x0020 };
enum Code : quint16 { NoError = 0, FormatError = 1, ServerFailed = 2, NoSuchName = 3, NotImplemented = 4, Refused = 5 };

[[nodiscard]] QByteArray number16(uint value);
[[nodiscard]] QByteArray number32(quint32 value);
/// "mail.office.test" as labels, without pointers; "" is the root.
[[nodiscard]] QByteArray name(const QByteArray &text);
/// One string with its length byte.
[[nodiscard]] QByteArray string(const QByteArray &text);
[[nodiscard]] QByteArray mx(uint preference, const QByteArray &host);
[[nodiscard]] QByteArray soa(const QByteArray &primary, const QByteArray &mailbox, quint32 serial, quint32 minimum);

struct Record {
    QByteArray owner;           ///< as text
    uint type = A;
    quint32 ttl = 300;
    QByteArray data;
};

/// What a question asks, read from its packet.
struct Question {
    quint16 id = 0;
    quint16 flags = 0;
    QByteArray name;            ///< as text, in the case in which it came
    uint type = 0;
    bool hasOpt = false;
    QByteArray section;         ///< its bytes
};
[[nodiscard]] Question read(const QByteArray &packet);

struct Content {
    uint flags = Authoritative;         ///< Response and the asked RD come by themselves
    uint code = NoError;
    QList<Record> answer {};
    QList<Record> authority {};
    QList<Record> additional {};
};
[[nodiscard]] QByteArray record(const Record &record);
[[nodiscard]] QByteArray answer(const Question &question, const Content &content);
/// A question for \a owner.
[[nodiscard]] QByteArray question(quint16 id, const QByteArray &owner, uint type);

/// What an authoritative server of \a zone, whose first record is the SOA, says: the records, NODATA for a name that
/// exists (also if only one below it does), NXDOMAIN; one step along a CNAME and further while it stays in the zone.
[[nodiscard]] Content lookUp(const QList<Record> &zone, const Question &question);

} // namespace dnsPackets

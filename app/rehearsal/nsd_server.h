#pragma once

#include "domain/domain_name.h"
#include "domain/result.h"
#include "rehearsal/loopback.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

#include <memory>

namespace hikkoshi {

/// What kind of authoritative name server is wanted.
struct NsdOptions {
    struct ZoneContent {
        DomainName origin;
        QByteArray text;            ///< a master file with a SOA record: see zoneText()
    };

    QList<QHostAddress> addresses {QHostAddress(QHostAddress::LocalHost)};  ///< loopback only; the same port on each
    quint16 port = 0;               ///< 0: a free one
    QList<ZoneContent> zones;       ///< none: everything is refused, as by a lame server
    QString moreConfiguration;      ///< further lines, as they are
    QString program;                ///< the nsd to run; empty: the installed one
};

/// One real NSD, authoritative for its zones, with everything it has in one directory. It ends with this object or with
/// the program, however that ends. For the rehearsal and for tests. Belongs to no thread.
class NsdServer final
{
public:
    /// Blocks until it serves every zone (about 0.1 s) or 10 s have passed. \a directory is made, or a temporary one
    /// used instead: see ServerDirectory. ToolMissing (detail: "nsd") when it is not installed; BadInput for an address
    /// that is not loopback, or with NSD's words for a zone that it cannot read.
    [[nodiscard]] static Result<std::unique_ptr<NsdServer>> start(const NsdOptions &options, const QString &directory);
    ~NsdServer();           ///< stops it, waits until it is gone and removes its directory

    /// Serves \a text from now on. Blocks until every process of the server answers with it (some 50 ms).
    /// BadInput, and nothing changed, when \a origin is not one of its zones, NSD cannot read the text (its words), or
    /// the serial number is the one that is served already.
    [[nodiscard]] Result<> setZone(const DomainName &origin, const QByteArray &text);

    [[nodiscard]] quint16 port() const;
    /// Where it is asked, one for each of its addresses.
    [[nodiscard]] QList<LoopbackServer> servers() const;
    [[nodiscard]] LoopbackServer server() const { return servers().first(); }
    [[nodiscard]] QString logFile() const;
    /// Ends the server, keeps its files; resume() starts it again on the same port.
    void stop();
    void askToStop();       ///< begins to: of several servers all may end at the same time
    [[nodiscard]] Result<> resume();

private:
    struct Parts;
    explicit NsdServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace hikkoshi

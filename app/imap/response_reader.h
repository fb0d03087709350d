#pragma once

#include "domain/result.h"
#include "imap/spool.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace hikkoshi {

/// A literal of a response, taken out of its text.
struct Literal {
    qsizetype at = 0;               ///< where in the text it stood
    qint64 announced = 0;           ///< how long the server said it is; exactly so many bytes were read
    QByteArray bytes;               ///< its bytes (of a FETCH item other than a body at most 64 KiB of them)
    std::unique_ptr<Spool> body;    ///< instead of \a bytes when it is a message's body
};

/// One whole response: its lines joined, without their ends and without "{n}".
struct RawResponse {
    QByteArray text;
    std::vector<Literal> literals;
};

/// Cuts what the server sends into responses, in whatever pieces it comes. Bounded in every direction: bodies go
/// straight into a Spool, everything else has a limit, beyond which it is a ProtocolViolation.
class ResponseReader final
{
public:
    static constexpr qsizetype LongestText = 1024 * 1024;       ///< of one response, without its literals
    static constexpr qint64 SmallLiterals = 1024 * 1024;        ///< kept of one response, bodies not counted
    static constexpr qint64 KeptOfFetchItem = 64 * 1024;
    static constexpr qint64 LargestLiteral = 2LL * 1024 * 1024 * 1024;

    /// Room for at least \a size bytes to be read into, then commit() how many came.
    [[nodiscard]] char *room(qsizetype size);
    void commit(qsizetype size) { m_end += size; }
    /// The same for bytes that are elsewhere.
    void feed(QByteArrayView bytes);

    /// True: \a response holds the next one. False: more bytes are needed. Errors: ProtocolViolation, StorageFailed.
    [[nodiscard]] Result<bool> next(RawResponse &response);

    /// Bodies are taken only while one has been asked for.
    void expectBodies(bool expected) { m_bodiesExpected = expected; }
    /// Bodies go to disk whatever their size: for when many wait in memory already.
    void spillBodies(bool spill) { m_spill = spill; }
    /// No byte is waiting, not even half a line.
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end && m_response.text.isEmpty() && m_response.literals.empty(); }

private:
    [[nodiscard]] Result<bool> takeLine();
    [[nodiscard]] Result<> takeLiteral();
    [[nodiscard]] Result<bool> startLiteral();
    [[nodiscard]] qsizetype available() const { return m_end - m_begin; }

    QByteArray m_buffer;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_scanned = 0;        ///< so many bytes after m_begin hold no line end
    RawResponse m_response;
    bool m_inLiteral = false;
    qint64 m_literalLeft = 0;
    qint64 m_literalToKeep = 0;
    qint64 m_smallKept = 0;
    bool m_bodiesExpected = false;
    bool m_spill = false;
};

} // namespace hikkoshi

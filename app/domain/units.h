#pragma once

#include <QtGlobal>

#include <compare>

namespace hikkoshi {

/// A count of bytes. A type of its own, so that it cannot be taken for a count of messages.
struct ByteCount {
    qint64 value = 0;
    friend constexpr auto operator<=>(ByteCount, ByteCount) = default;
    constexpr ByteCount &operator+=(ByteCount other)
    {
        value += other.value;
        return *this;
    }
    friend constexpr ByteCount operator+(ByteCount a, ByteCount b) { return {a.value + b.value}; }
    friend constexpr ByteCount operator-(ByteCount a, ByteCount b) { return {a.value - b.value}; }
};

constexpr ByteCount operator""_KiB(unsigned long long n) { return {qint64(n) * 1024}; }
constexpr ByteCount operator""_MiB(unsigned long long n) { return {qint64(n) * 1024 * 1024}; }

/// An IMAP UID and a folder's UIDVALIDITY (RFC 3501 2.3.1.1); 0 means "not known".
using Uid = quint32;
using UidValidity = quint32;

} // namespace hikkoshi

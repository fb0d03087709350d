#pragma once

#include <QByteArray>

namespace hikkoshi {

/// What the bytes of p= hold.
struct DkimPublicKey {
    enum class Form { Whole, Cut, None };
    Form form = Form::None;
    int bits = 0;
};

/// An RSA key in DER, as SubjectPublicKeyInfo, which everybody publishes, or as RSAPublicKey, which RFC 6376 §3.6.1 says.
[[nodiscard]] DkimPublicKey readRsaKey(const QByteArray &der);

} // namespace hikkoshi

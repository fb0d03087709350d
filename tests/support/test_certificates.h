#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

/// Certificates of every quality, made by the openssl command in a directory of their own that goes with this object.
class TestCertificates final
{
public:
    struct Files {
        QString certificate;                            ///< PEM: the leaf, then what is to be sent along
        QString key;
        QByteArray sha256;                              ///< of the leaf
    };
    enum class Issuer {
        Authority,          ///< the one in caFile()
        Itself,
        Stranger,           ///< an authority of another name
        NamesakeOfAuthority,///< an authority of the same name with another key
        ServersLeaf         ///< a genuine certificate that is no authority
    };
    struct Wish {
        QByteArray commonName = "mail.test";
        QByteArray alternativeNames = "DNS:mail.test";  ///< empty: none
        Issuer issuer = Issuer::Authority;
        QByteArray from = "20200101000000Z";
        QByteArray until = "20490101000000Z";
        QByteArray usage {};                            ///< extendedKeyUsage; empty: none
        QByteArray digest = "sha256";                   ///< of the signature
        int rsaBits = 0;                                ///< 0: a key on the curve P-256
    };

    TestCertificates();
    /// Whether the openssl command did what it was asked so far.
    [[nodiscard]] bool isFine() const { return m_fine; }
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] Files make(const Wish &wish);
    [[nodiscard]] Files good() { return make(Wish {}); }

private:
    [[nodiscard]] QString path(const QString &name) const;
    void makeAuthority(const QString &stem, const QByteArray &name);
    void sign(const QString &stem, const QString &signer, const Wish &wish);
    void run(const QStringList &arguments);
    void write(const QString &name, const QByteArray &content);
    [[nodiscard]] QByteArray read(const QString &name);

    QTemporaryDir m_directory;
    int m_count = 0;
    bool m_fine = true;
};

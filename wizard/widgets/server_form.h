#pragma once

#include "domain/server.h"
#include "wizard/connection_test.h"
#include "wizard/widgets/card.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hikkoshi {

class CertificateCard;
class MarkLabel;
class TextLabel;

/// Host, port and encryption of one server, with a test of the connection and its answer in place.
class ServerForm final : public Card
{
    Q_OBJECT
public:
    enum class Side { Old, New };
    ServerForm(Side side, QWidget *parent = nullptr);

    void setEndpoint(const std::optional<Endpoint> &endpoint);
    [[nodiscard]] std::optional<Endpoint> endpoint() const;
    /// Something was typed that edited() has not told yet.
    [[nodiscard]] bool isModified() const;
    void setTrust(const TrustSettings &trust);
    void test();

Q_SIGNALS:
    void edited();
    void certificateTrusted(const hikkoshi::CertificatePin &pin);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void followEncryption();
    void takePastedUrl();
    void showAnswer(const std::optional<Error> &error);
    void showState();

    enum class State { Untested, Testing, Reached, Failed };
    Side m_side;
    TrustSettings m_trust;
    std::optional<Endpoint> m_shown;    ///< what setEndpoint() was given: holds what has no field, a pinned address
    State m_state = State::Untested;
    std::optional<Error> m_error;
    ConnectionTest m_test;
    TextLabel *m_title;
    TextLabel *m_hostName;
    TextLabel *m_portName;
    TextLabel *m_encryptionName;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_encryption;
    QPushButton *m_testButton;
    MarkLabel *m_mark;
    TextLabel *m_answer;
    CertificateCard *m_certificate;
};

} // namespace hikkoshi

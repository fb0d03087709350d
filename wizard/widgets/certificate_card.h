#pragma once

#include "domain/server.h"
#include "wizard/widgets/card.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace hikkoshi {

class TextLabel;

/// Asks, in place, whether exactly this certificate is to be trusted for exactly this server: who, for whom, until
/// when, SHA-256. The button needs the tick that the fingerprint was compared.
class CertificateCard final : public Card
{
    Q_OBJECT
public:
    explicit CertificateCard(QWidget *parent = nullptr);
    void ask(const CertificateFacts &facts);
    void setVisible(bool visible) override;

Q_SIGNALS:
    void openedOrClosed();
    void trusted(const hikkoshi::CertificatePin &pin);
    void declined();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    CertificateFacts m_facts;
    TextLabel *m_head;
    TextLabel *m_why;
    QList<TextLabel *> m_names;
    QList<QLabel *> m_values;
    QCheckBox *m_compared;
    QPushButton *m_trust;
    QPushButton *m_decline;
};

} // namespace hikkoshi

#pragma once

#include "wizard/pages/step_page.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hikkoshi {

class SecretsCard;
struct CertificatePin;
class ServerForm;

/// 1 移行の内容: whose mail, from which server to which, and where the passwords are kept.
class WhatMovesPage final : public StepPage
{
    Q_OBJECT
public:
    explicit WhatMovesPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    [[nodiscard]] QWidget *generalCard();
    void save();
    void trust(const CertificatePin &pin);
    void chooseCaFile();
    void chooseDestination(int index);

    TextLabel *m_domainName;
    QLineEdit *m_domain;
    TextLabel *m_destinationName;
    QComboBox *m_destination;
    TextLabel *m_destinationNote;
    TextLabel *m_atOnceName;
    QSpinBox *m_atOnce;
    TextLabel *m_caName;
    QLineEdit *m_caFile;
    QPushButton *m_caButton;
    ServerForm *m_old;
    ServerForm *m_new;
    SecretsCard *m_secrets;
};

} // namespace hikkoshi

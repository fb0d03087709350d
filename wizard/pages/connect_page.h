#pragma once

#include "domain/result.h"
#include "domain/secret.h"
#include "wizard/pages/step_page.h"

class QPushButton;

namespace hikkoshi {

class CertificateCard;
class CheckModel;
class FolderPanel;
class PasswordCard;
class TableView;
struct CertificatePin;

/// 12 接続とフォルダーの対応: each mailbox is logged in to on both sides, without writing anything; what would not fit is
/// told before the copy; where each folder goes can be seen and changed.
class ConnectPage final : public StepPage
{
    Q_OBJECT
public:
    explicit ConnectPage(MoveSession &session, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildTop();
    void buildQuestions();
    void connectAll();
    void check(const QStringList &addresses);
    void showFolders();
    void showProblem();
    void trust(const CertificatePin &pin);
    void usePasswords(const QString &address, const SharedSecret &oldPassword, const SharedSecret &newPassword);
    [[nodiscard]] QString selectedAddress() const;
    /// The mailbox the banner is about: the selected one if it has a problem, else the first that has.
    [[nodiscard]] QString troubledAddress() const;

    TextLabel *m_count;
    QPushButton *m_checkSelected;
    QPushButton *m_checkAll;
    CheckModel *m_model;
    TableView *m_table;
    FolderPanel *m_folders;
    PasswordCard *m_passwords;
    CertificateCard *m_certificate;
    QPushButton *m_reenter;
    QPushButton *m_showCertificate;
    QPushButton *m_details;
};

} // namespace hikkoshi

#pragma once

#include "domain/result.h"
#include "wizard/language.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace hikkoshi {

class Banner;
class TextLabel;

/// What is shown while no project is open: new, open, one of the last ones, or the rehearsal.
class StartWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit StartWindow(Language &language, QWidget *parent = nullptr);
    /// The servers of the rehearsal are being started: nothing can be pressed meanwhile.
    void setPreparing(bool preparing);
    void sayError(const Error &error, const QString &about);
    void setRecent(const QStringList &files);

Q_SIGNALS:
    void createRequested(const QString &fileName);
    void openRequested(const QString &fileName);
    void rehearsalRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askWhereToCreate();
    void askWhatToOpen();
    Language &m_language;
    bool m_preparing = false;
    std::optional<Error> m_error;
    QString m_errorAbout;
    TextLabel *m_title;
    TextLabel *m_lead;
    QPushButton *m_create;
    QPushButton *m_open;
    QPushButton *m_rehearse;
    QPushButton *m_languageButton;
    TextLabel *m_rehearseWhy;
    TextLabel *m_recentHead;
    QListWidget *m_recent;
    Banner *m_banner;
};

} // namespace hikkoshi

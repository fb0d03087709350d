#pragma once

#include "wizard/instance_door.h"
#include "wizard/language.h"
#include "wizard/move_session.h"
#include "wizard/move_wizard.h"
#include "wizard/notifier.h"
#include "wizard/rehearsal_room.h"
#include "wizard/start_window.h"
#include "wizard/wizard_app.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace hikkoshi {

/// Holds what is open: the start window, or one session with its window, and the rehearsal's office. Opens, replaces
/// and closes them; ends the program, telling how a copy ended that nobody saw.
class WindowKeeper final : public QObject
{
    Q_OBJECT
public:
    WindowKeeper(Language &language, WizardStart start, std::unique_ptr<Notifier> notifier = makeNotifier());
    ~WindowKeeper() override;

    void begin();
    void openProject(const QString &fileName);
    void createProject(const QString &fileName);
    void startRehearsal();
    void showStart();
    void quit();
    [[nodiscard]] MoveWizard *window() const { return m_window.get(); }
    /// Null while no project is open.
    [[nodiscard]] MoveSession *session() const { return m_session.get(); }

Q_SIGNALS:
    /// Everything is saved and nothing runs: the program may end.
    void finished();

private:
    void show(Result<std::unique_ptr<MoveSession>> session, const QString &fileName);
    void showWindow();
    void fillRehearsal(const RehearsalRoom::Facts &facts);
    void practiseDns(const RehearsalRoom::Facts &facts);
    void rehearsalFailed(const Error &error);
    void unlockSecrets();
    void askPassphrase();
    void saveCopy();
    void raise();
    void endWithoutWindow(CopyService::Task task);
    void quitUnlessSeen();
    void closeProject();

    Language &m_language;
    WizardStart m_start;
    InstanceDoor m_door;
    std::unique_ptr<StartWindow> m_startWindow;
    std::unique_ptr<QTemporaryDir> m_rehearsalDirectory;
    std::unique_ptr<RehearsalRoom> m_rehearsal;
    std::unique_ptr<MoveSession> m_session;
    std::unique_ptr<MoveWizard> m_window;
    std::unique_ptr<Notifier> m_notifier;
    QTimer m_sinceNotice;           ///< runs: the last notice is too young for another
    bool m_quitting = false;
};

} // namespace hikkoshi

#include "wizard/wizard_app.h"

#include "wizard/widgets/app_style.h"
#include "wizard/widgets/palette.h"
#include "wizard/window_keeper.h"

#include <QApplication>
#include <QIcon>

namespace hikkoshi {

int runWizard(int argc, char **argv, const WizardStart &start)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("hikkoshi"));
    QApplication::setApplicationName(QStringLiteral("hikkoshi"));
    QApplication::setApplicationVersion(QStringLiteral(HIKKOSHI_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.example.Hikkoshi"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("io.example.Hikkoshi")));
    // The copy goes on without a window; the keeper ends the program.
    QApplication::setQuitOnLastWindowClosed(false);
    const bool dark = isDark(QApplication::palette());
    QApplication::setStyle(new AppStyle);
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    Language language(start.language == QLatin1String("ja")   ? Language::Name::Japanese
                      : start.language == QLatin1String("en") ? Language::Name::English
                                                              : Language::preferred());
    WindowKeeper keeper(language, start);
    // Not quit(): it closes the windows first, and ours answer a close with a wish to quit.
    QObject::connect(&keeper, &WindowKeeper::finished, &application, [] { QCoreApplication::exit(0); });
    QMetaObject::invokeMethod(&keeper, &WindowKeeper::begin, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace hikkoshi

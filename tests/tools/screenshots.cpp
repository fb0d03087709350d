// Renders every page and what it asks in place in both languages, light and dark, to PNG files: screenshots DIRECTORY [WIDTHxHEIGHT [ja-light|…]…]
// Run with QT_QPA_PLATFORM=offscreen.

#include "support/office_dns.h"
#include "support/office_project.h"
#include "wizard/models/check_model.h"
#include "wizard/move_wizard.h"
#include "wizard/pages/accounts_page.h"
#include "wizard/start_window.h"
#include "wizard/widgets/app_style.h"
#include "wizard/widgets/palette.h"
#include "wizard/widgets/passphrase_dialog.h"
#include "wizard/widgets/table_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QDialog>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>

using namespace hikkoshi;

namespace {

struct Variant {
    Language::Name language;
    bool dark;
    QString suffix;
};

void shoot(QWidget &window, const QDir &directory, const QString &name)
{
    QTest::qWait(120);
    window.grab().save(directory.filePath(name + QStringLiteral(".png")));
}

void shootPages(MoveWizard &window, const QDir &directory, const QString &stage, const QString &suffix,
                const QList<std::pair<Step, QString>> &pages)
{
    for (const auto &[step, name] : pages) {
        window.go(step);
        shoot(window, directory, QStringLiteral("%1-%2-%3").arg(name, stage, suffix));
    }
}

void press(const MoveWizard &window, const char *button)
{
    auto *found = window.currentPage()->findChild<QAbstractButton *>(QLatin1String(button));
    if (!found)
        qFatal("no such button: %s", button);
    found->click();
}

void choose(const MoveWizard &window, const char *table, const QString &address)
{
    auto *view = window.currentPage()->findChild<TableView *>(QLatin1String(table));
    const QModelIndexList found = view->model()->match(view->model()->index(0, CheckModel::Address), Qt::DisplayRole, address);
    if (found.isEmpty())
        qFatal("no such row: %s", qPrintable(address));
    view->setCurrentIndex(found.first());
}

/// What a page asks in place: a password, whether to trust a certificate, what of a table to take over, a reason.
void shootQuestions(MoveWizard &window, MoveSession &session, const QDir &directory, const QString &suffix)
{
    const auto shot = [&](const char *name) { shoot(window, directory, QLatin1String(name) + QLatin1Char('-') + suffix); };
    window.go(Step::Connect);
    choose(window, "checkTable", QStringLiteral("info@example.co.jp"));
    press(window, "reenterPasswordButton");
    shot("password-asked");
    press(window, "cancelPasswordButton");
    choose(window, "checkTable", QStringLiteral("keiri@example.co.jp"));
    press(window, "showCertificateButton");
    shot("certificate-asked");
    press(window, "declineCertificateButton");
    press(window, "writeReasonButton");
    shot("reason-asked");
    press(window, "cancelReasonButton");
    session.overrideObstacle(Step::Connect, QStringLiteral("旧サーバーの info は、週末だけ接続を許可してもらう約束です。"));
    shot("reason-written");
    session.withdrawOverride(Step::Connect);
    window.go(Step::Accounts);
    qobject_cast<AccountsPage *>(window.currentPage())->preview(
        "address,old_user,old_password,new_user,new_password\n"
        "ito@example.co.jp,ito,a,ito@example.co.jp,b\n"
        "nobody,x,a,x,b\n"
        "kato@example.co.jp,kato,a,kato@example.co.jp,\n"
        "ito@example.co.jp,ito,a,ito@example.co.jp,b\n");
    shot("import-previewed");
    press(window, "cancelImportButton");
}

void shootClosing(MoveWizard &window, const QDir &directory, const QString &name)
{
    window.close();
    auto *question = window.findChild<QMessageBox *>(QStringLiteral("closeQuestion"));
    if (!question)
        qFatal("nothing was asked");
    question->setAttribute(Qt::WA_DeleteOnClose, false);
    shoot(*question, directory, name);
    delete question;
}

/// The domain's half of the move, before anything is changed and in the middle of the switch.
void shootDomain(MoveSession &session, MoveWizard &window, const QDir &directory, const QString &suffix)
{
    using enum Step;
    const auto check = [&](const QList<Step> &steps) {
        for (const Step step : steps) {
            window.go(step);
            session.dns().checkNow(step);
            if (!QTest::qWaitFor([&] { return !session.dns().isChecking(step) && session.project().dnsCheck(step); }, 8000))
                qWarning("step %d was never checked", int(step));
        }
    };
    office::moveIntoWorld(session, office::DnsStage::Before);
    shootPages(window, directory, QStringLiteral("empty"), suffix,
               {{Survey, QStringLiteral("survey")}, {VerifyDomain, QStringLiteral("verify")}, {SwitchMx, QStringLiteral("switch")}});
    check({Survey});
    shootPages(window, directory, QStringLiteral("before"), suffix, {{Survey, QStringLiteral("survey")}});
    window.currentPage()->findChild<QPushButton *>(QStringLiteral("findingDetailsButton"))->click();
    auto *answers = window.findChild<QDialog *>(QStringLiteral("answerDialog"));
    shoot(*answers, directory, QStringLiteral("answers-before-") + suffix);
    answers->close();
    session.project().setSnapshot(office::snapshot());
    session.project().setDnsPlan(office::dnsPlan());
    check({VerifyDomain, SenderAuthentication, LowerTtl, SwitchMx});
    shootPages(window, directory, QStringLiteral("before"), suffix,
               {{VerifyDomain, QStringLiteral("verify")}, {SenderAuthentication, QStringLiteral("senders")},
                {LowerTtl, QStringLiteral("ttl")}, {SwitchMx, QStringLiteral("switch")}});
    office::moveIntoWorld(session, office::DnsStage::Switched);
    DnsPlan plan = office::dnsPlan();
    plan.ttlLoweredAt = QDateTime::currentDateTimeUtc().addDays(-2);
    plan.mxChangedAt = QDateTime::currentDateTimeUtc();
    session.project().setDnsPlan(plan);
    session.project().confirm(QStringLiteral("switched"), QDateTime::currentDateTime());
    check({LowerTtl, SwitchMx, CleanUp});
    shootPages(window, directory, QStringLiteral("switched"), suffix,
               {{LowerTtl, QStringLiteral("ttl")}, {SwitchMx, QStringLiteral("switch")}, {CleanUp, QStringLiteral("cleanup")},
                {Dashboard, QStringLiteral("dashboard")}});
    window.go(Survey);
    window.currentPage()->findChild<QTabBar *>(QStringLiteral("surveyTabs"))->setCurrentIndex(1);
    shoot(window, directory, QStringLiteral("saved-switched-") + suffix);
}

void shootAll(const QDir &directory, const Variant &variant, const QSize &size)
{
    Language language(variant.language);
    QApplication::setPalette(variant.dark ? darkPalette() : lightPalette());
    QTemporaryDir place;
    StartWindow start(language);
    start.setRecent({place.filePath(QStringLiteral("本社の引っ越し.hikkoshi"))});
    start.show();
    shoot(start, directory, QStringLiteral("start-") + variant.suffix);
    start.hide();

    auto session = MoveSession::create(place.filePath(QStringLiteral("本社の引っ越し.hikkoshi")));
    if (!session)
        qFatal("no project: %s", qPrintable(session.error().detail));
    MoveWizard window(**session, language);
    window.resize(size);
    window.show();
    using enum Step;
    shootPages(window, directory, QStringLiteral("empty"), variant.suffix,
               {{Dashboard, QStringLiteral("dashboard")}, {WhatMoves, QStringLiteral("what")},
                {Accounts, QStringLiteral("accounts")}});
    office::fillRoster(**session);
    office::fillChecks((*session)->project());
    shootPages(window, directory, QStringLiteral("checked"), variant.suffix,
               {{WhatMoves, QStringLiteral("what")}, {Accounts, QStringLiteral("accounts")},
                {Connect, QStringLiteral("connect")}, {Dashboard, QStringLiteral("dashboard")}});
    shootQuestions(window, **session, directory, variant.suffix);
    office::startCopy((*session)->run());
    shootPages(window, directory, QStringLiteral("running"), variant.suffix,
               {{Copy, QStringLiteral("copy")}, {Dashboard, QStringLiteral("dashboard")}});
    shootClosing(window, directory, QStringLiteral("closing-running-") + variant.suffix);
    window.go(Copy);
    press(window, "reenterPasswordButton");
    shoot(window, directory, QStringLiteral("password-copying-") + variant.suffix);
    press(window, "cancelPasswordButton");
    (*session)->run().notePaused(true);
    shoot(window, directory, QStringLiteral("copy-paused-") + variant.suffix);
    shootClosing(window, directory, QStringLiteral("closing-paused-") + variant.suffix);
    (*session)->run().noteFinished();
    office::fillCopies(**session);
    office::fillComparisons((*session)->project());
    shootPages(window, directory, QStringLiteral("done"), variant.suffix,
               {{Copy, QStringLiteral("copy")}, {Compare, QStringLiteral("compare")}, {Report, QStringLiteral("report")},
                {Dashboard, QStringLiteral("dashboard")}});
    window.go(Copy);
    window.currentPage()->findChild<QTabBar *>(QStringLiteral("copyTabs"))->setCurrentIndex(1);
    shoot(window, directory, QStringLiteral("missing-done-") + variant.suffix);
    shootDomain(**session, window, directory, variant.suffix);
    PassphraseDialog passphrase(PassphraseDialog::Purpose::Create, &window);
    passphrase.setAttribute(Qt::WA_DeleteOnClose, false);
    passphrase.open();
    shoot(passphrase, directory, QStringLiteral("passphrase-") + variant.suffix);
    passphrase.setTrying(true);
    shoot(passphrase, directory, QStringLiteral("passphrase-trying-") + variant.suffix);
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        qWarning("screenshots DIRECTORY [WIDTHxHEIGHT] [ja-light|…]");
        return 2;
    }
    QApplication::setStyle(new AppStyle);
    QSize size(1180, 780);
    if (arguments.size() > 2) {
        const QStringList sides = arguments.at(2).split(QLatin1Char('x'));
        size = {sides.value(0).toInt(), sides.value(1).toInt()};
    }
    const QDir directory(arguments.at(1));
    if (!directory.mkpath(QStringLiteral(".")))
        return 1;
    const QList<Variant> variants {{Language::Name::Japanese, false, QStringLiteral("ja-light")},
                                   {Language::Name::Japanese, true, QStringLiteral("ja-dark")},
                                   {Language::Name::English, false, QStringLiteral("en-light")},
                                   {Language::Name::English, true, QStringLiteral("en-dark")}};
    for (const Variant &variant : variants)
        if (arguments.size() < 4 || arguments.mid(3).contains(variant.suffix))
            shootAll(directory, variant, size);
    return 0;
}

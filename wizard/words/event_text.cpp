#include "wizard/words/event_text.h"

#include "domain/names.h"
#include "domain/result.h"
#include "wizard/words/error_text.h"
#include "wizard/words/size_text.h"
#include "wizard/words/step_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace hikkoshi {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

using Maker = QString (*)(const QJsonObject &facts);

int number(const QJsonObject &facts, const char *name)
{
    return facts.value(QLatin1String(name)).toInt();
}

QString text(const QJsonObject &facts, const char *name)
{
    return facts.value(QLatin1String(name)).toString();
}

QString stepOf(const QJsonObject &facts)
{
    const auto step = fromName<Step>(text(facts, "step"));
    return step ? stepName(*step) : text(facts, "step");
}

QString valuesText(const QJsonObject &facts, const char *values, const char *ttl)
{
    QStringList all;
    for (const QJsonValue &value : facts.value(QLatin1String(values)).toArray())
        all << value.toString();
    const QString text = all.isEmpty() ? dashText() : all.join(QStringLiteral(", "));
    return facts.contains(QLatin1String(ttl))
        ? Words::tr("%1 (TTL %2)", "values of a record").arg(text, QString::number(number(facts, ttl))) : text;
}

/// The old and the new value, and where it was seen first.
QString dnsChange(const QJsonObject &facts)
{
    const QString record = text(facts, "name") + QLatin1Char(' ') + text(facts, "type");
    return Words::tr("%1 at %2: %3 → %4", "record, server, old, new")
        .arg(record, text(facts, "server"), valuesText(facts, "old", "old_ttl"), valuesText(facts, "new", "new_ttl"));
}

QString confirmedText(const QString &name)
{
    if (name == QLatin1String("switched"))
        return Words::tr("The MX is switched. From now on the copy only adds.");
    if (name == QLatin1String("domain-verified"))
        return Words::tr("The new service has verified the domain.");
    return Words::tr("The move was declared finished.");
}

QString withdrawnText(const QString &name)
{
    if (name == QLatin1String("switched"))
        return Words::tr("The MX is not switched after all.");
    if (name == QLatin1String("domain-verified"))
        return Words::tr("The new service has not verified the domain after all.");
    return Words::tr("The move goes on.");
}

const QHash<QString, Maker> &makers()
{
    static const QHash<QString, Maker> all {
        {QStringLiteral("project-created"), [](const QJsonObject &) { return Words::tr("The project was created."); }},
        {QStringLiteral("rehearsal-started"), [](const QJsonObject &) { return Words::tr("The rehearsal has begun."); }},
        {QStringLiteral("rehearsal-day-passed"),
         [](const QJsonObject &) { return Words::tr("Rehearsal: a day has passed, new mail arrived at the old server."); }},
        {QStringLiteral("settings-changed"), [](const QJsonObject &) { return Words::tr("What is moved was changed."); }},
        {QStringLiteral("accounts-imported"),
         [](const QJsonObject &f) { return Words::tr("%Ln user(s) were added.", nullptr, number(f, "count")); }},
        {QStringLiteral("mailbox-excluded"),
         [](const QJsonObject &f) { return Words::tr("%1 was excluded: %2").arg(text(f, "address"), text(f, "reason")); }},
        {QStringLiteral("mailbox-included"),
         [](const QJsonObject &f) { return Words::tr("%1 is moved again.").arg(text(f, "address")); }},
        {QStringLiteral("mailbox-removed"),
         [](const QJsonObject &f) { return Words::tr("%1 was taken off the list.").arg(text(f, "address")); }},
        {QStringLiteral("certificate-pinned"),
         [](const QJsonObject &f) { return Words::tr("The certificate of %1 was trusted by hand.").arg(text(f, "host")); }},
        {QStringLiteral("certificate-unpinned"),
         [](const QJsonObject &f) { return Words::tr("The certificate of %1 is not trusted any more.").arg(text(f, "host")); }},
        {QStringLiteral("check-started"),
         [](const QJsonObject &f) { return Words::tr("The check of %Ln mailbox(es) has begun.", nullptr, number(f, "mailboxes")); }},
        {QStringLiteral("check-finished"),
         [](const QJsonObject &f) { return Words::tr("%Ln mailbox(es) were checked.", nullptr, number(f, "mailboxes")); }},
        {QStringLiteral("folder-decided"),
         [](const QJsonObject &f) { return Words::tr("The folders of %1 were mapped by hand.").arg(text(f, "address")); }},
        {QStringLiteral("copy-started"),
         [](const QJsonObject &f) { return Words::tr("The copy of %Ln mailbox(es) has begun.", nullptr, number(f, "mailboxes")); }},
        {QStringLiteral("mailbox-copied"),
         [](const QJsonObject &f) {
             return number(f, "refused") > 0
                 ? Words::tr("%1: %Ln new message(s) copied. Some did not arrive.", nullptr, number(f, "copied")).arg(text(f, "address"))
                 : Words::tr("%1: %Ln new message(s) copied.", nullptr, number(f, "copied")).arg(text(f, "address"));
         }},
        {QStringLiteral("mailbox-failed"),
         [](const QJsonObject &f) {
             return Words::tr("%1 stopped: %2").arg(text(f, "address"), errorHeadline(errorKindFromName(text(f, "error"))));
         }},
        {QStringLiteral("copy-finished"),
         [](const QJsonObject &f) { return Words::tr("The copy of %Ln mailbox(es) has ended.", nullptr, number(f, "mailboxes")); }},
        {QStringLiteral("messages-saved"),
         [](const QJsonObject &f) { return Words::tr("%Ln message(s) were saved as .eml files.", nullptr, number(f, "count")); }},
        {QStringLiteral("confirmed"), [](const QJsonObject &f) { return confirmedText(text(f, "name")); }},
        {QStringLiteral("snapshot-saved"),
         [](const QJsonObject &f) {
             return Words::tr("The survey of %1 was saved: %Ln record(s).", nullptr, number(f, "records")).arg(text(f, "domain"));
         }},
        {QStringLiteral("dns-changed"), dnsChange},
        {QStringLiteral("dns-plan-changed"), [](const QJsonObject &) { return Words::tr("The plan for the DNS was changed."); }},
        {QStringLiteral("practice-dns-changed"),
         [](const QJsonObject &) { return Words::tr("Rehearsal: the practice panel changed the DNS."); }},
        {QStringLiteral("withdrawn"), [](const QJsonObject &f) { return withdrawnText(text(f, "name")); }},
        {QStringLiteral("compare-started"),
         [](const QJsonObject &f) { return Words::tr("The comparison of %Ln mailbox(es) has begun.", nullptr, number(f, "mailboxes")); }},
        {QStringLiteral("mailbox-compared"),
         [](const QJsonObject &f) {
             return number(f, "differences") == 0
                 ? Words::tr("%1: both servers are equal.").arg(text(f, "address"))
                 : Words::tr("%1: %Ln difference(s) found.", nullptr, number(f, "differences")).arg(text(f, "address"));
         }},
        {QStringLiteral("compare-finished"),
         [](const QJsonObject &f) { return Words::tr("The comparison of %Ln mailbox(es) has ended.", nullptr, number(f, "mailboxes")); }},
        {QStringLiteral("differences-accepted"),
         [](const QJsonObject &f) {
             return Words::tr("The differences of %1 were accepted: %2").arg(text(f, "address"), text(f, "reason"));
         }},
        {QStringLiteral("obstacle-overridden"),
         [](const QJsonObject &f) {
             return Words::tr("“%1” was left out with a written reason: %2").arg(stepOf(f), text(f, "reason"));
         }},
        {QStringLiteral("override-withdrawn"),
         [](const QJsonObject &f) { return Words::tr("“%1” is to be done after all.").arg(stepOf(f)); }},
        {QStringLiteral("report-saved"),
         [](const QJsonObject &f) { return Words::tr("The report was saved: %1").arg(text(f, "file")); }},
        {QStringLiteral("project-opened"), [](const QJsonObject &) { return Words::tr("The project was opened."); }},
        {QStringLiteral("project-copied"),
         [](const QJsonObject &f) { return Words::tr("A copy of the project was saved: %1").arg(text(f, "file")); }},
        {QStringLiteral("secrets-policy-changed"),
         [](const QJsonObject &) { return Words::tr("Where the passwords are kept was changed."); }},
        {QStringLiteral("mailbox-checked"),
         [](const QJsonObject &f) { return Words::tr("%1 was checked.").arg(text(f, "address")); }},
        {QStringLiteral("copy-paused"), [](const QJsonObject &) { return Words::tr("The copy was paused."); }},
        {QStringLiteral("copy-resumed"), [](const QJsonObject &) { return Words::tr("The copy was resumed."); }},
        {QStringLiteral("copy-stopped"), [](const QJsonObject &) { return Words::tr("The copy was stopped."); }},
        {QStringLiteral("rehearsal-finished"), [](const QJsonObject &) { return Words::tr("The rehearsal has ended."); }},
    };
    return all;
}
}

QString eventText(const Event &event)
{
    const Maker maker = makers().value(event.kind);
    return maker ? maker(event.facts) : Words::tr("Noted: %1").arg(event.kind);
}

QString whoText(const Event &event)
{
    return event.who.isEmpty() ? Words::tr("Auto", "done by the program") : event.who;
}

} // namespace hikkoshi

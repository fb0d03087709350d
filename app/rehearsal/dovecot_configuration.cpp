#include "rehearsal/dovecot_configuration.h"

namespace hikkoshi {

namespace {

[[nodiscard]] QString mailLocation(DovecotOptions::Layout layout)
{
    switch (layout) {
    case DovecotOptions::Layout::MaildirPlusPlus:
        return QStringLiteral("maildir:~");
    case DovecotOptions::Layout::MaildirTree:
        return QStringLiteral("maildir:~:LAYOUT=fs");
    case DovecotOptions::Layout::Dbox:
        return QStringLiteral("sdbox:~/dbox");
    }
    return {};
}

// Not as root, no chroot: everything runs as the one user, so that any user may rehearse.
constexpr QLatin1String Common(R"(protocols = imap
listen = 127.0.0.1
base_dir = %1/run
state_dir = %1/state
log_path = %1/dovecot.log
default_internal_user = %2
default_internal_group = %3
default_login_user = %2
first_valid_uid = 1
first_valid_gid = 1
mail_max_userip_connections = 1000
default_process_limit = 400
auth_failure_delay = 0
disable_plaintext_auth = yes
mailbox_list_index = yes
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u %1/users
}
userdb {
  driver = static
  args = uid=%4 gid=%5 home=%1/mail/%u
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
)");

constexpr QLatin1String Listeners(R"(service imap-login {
  chroot =
  inet_listener imap {
    port = %1
  }
  inet_listener imaps {
    port = %2
    ssl = yes
  }
}
)");

constexpr QLatin1String Roles(R"(  mailbox Drafts {
    special_use = \Drafts
    auto = subscribe
  }
  mailbox Sent {
    special_use = \Sent
    auto = subscribe
  }
  mailbox Trash {
    special_use = \Trash
    auto = subscribe
  }
  mailbox Junk {
    special_use = \Junk
    auto = subscribe
  }
  mailbox Archive {
    special_use = \Archive
    auto = subscribe
  }
)");

[[nodiscard]] QString tlsPart(const std::optional<CertificateFiles> &certificate)
{
    if (!certificate)
        return QStringLiteral("ssl = no\n");
    return QStringLiteral("ssl = yes\nssl_min_protocol = TLSv1.2\nssl_cert = <%1\nssl_key = <%2\n")
        .arg(certificate->certificate, certificate->key);
}

[[nodiscard]] QString mastersPart(const DovecotPlace &place)
{
    return QStringLiteral("auth_master_user_separator = *\n"
                          "passdb {\n  driver = passwd-file\n  args = scheme=PLAIN %1/masters\n  master = yes\n}\n")
        .arg(place.directory);
}

[[nodiscard]] QString limitsPart(const DovecotOptions &options)
{
    QString text = QStringLiteral("mail_plugins = quota\nprotocol imap {\n  mail_plugins = quota imap_quota\n}\n"
                                  "plugin {\n  quota = count:User quota\n  quota_vsizes = yes\n");
    if (options.largestMessage)
        text += QStringLiteral("  quota_max_mail_size = %1B\n").arg(options.largestMessage->value);
    if (options.quota)
        text += QStringLiteral("  quota_rule = *:storage=%1B\n").arg(options.quota->value);
    return text + QStringLiteral("}\n");
}

} // namespace

QByteArray dovecotConfiguration(const DovecotOptions &options, const DovecotPlace &place)
{
    // The master's password must be asked first, or "user*master" would be looked up as a user.
    QString text = options.master ? mastersPart(place) : QString();
    QString common(Common);
    common.replace(QLatin1String("%1"), place.directory)
        .replace(QLatin1String("%2"), place.user.name)
        .replace(QLatin1String("%3"), place.user.group)
        .replace(QLatin1String("%4"), QString::number(place.user.uid))
        .replace(QLatin1String("%5"), QString::number(place.user.gid));  // %u is Dovecot's own
    text += common + QString(Listeners).arg(place.plainPort).arg(place.tlsPort);
    text += QStringLiteral("auth_mechanisms = %1\n").arg(options.mechanisms);
    text += QStringLiteral("mail_location = %1\n").arg(mailLocation(options.layout));
    if (!options.safeWrites)
        text += QStringLiteral("mail_fsync = never\n");
    text += tlsPart(options.certificate);
    if (!options.capability.isEmpty())
        text += QStringLiteral("imap_capability = %1\n").arg(options.capability);
    if (options.largestMessage || options.quota)
        text += limitsPart(options);
    text += QStringLiteral("namespace inbox {\n  inbox = yes\n  separator = %1\n  prefix = %2\n%3}\n")
                .arg(QString(options.separator), options.prefix, options.specialUse ? QString(Roles) : QString());
    return (text + options.moreConfiguration + QLatin1Char('\n')).toUtf8();
}

QByteArray dovecotUsers(const QList<DovecotOptions::User> &users)
{
    QByteArray text;
    for (const DovecotOptions::User &user : users)
        text += user.name.toUtf8() + ":{PLAIN}" + user.password.toUtf8() + "\n";
    return text;
}

} // namespace hikkoshi

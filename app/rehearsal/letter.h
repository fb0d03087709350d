#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hikkoshi {

struct MailName {
    QString name;       ///< "佐藤 健一"
    QString address;
};

/// A letter as a mail program of the time would write it.
struct Letter {
    enum class Charset { Utf8, Iso2022Jp, ShiftJis };
    struct Attachment {
        QString fileName;
        QByteArray type;        ///< "application/pdf"
        QByteArray content;
    };

    MailName from;
    MailName to;
    QString subject;
    QString body;
    QDateTime date;
    QByteArray messageId;       ///< without brackets; empty: the letter has none
    QByteArrayList references;  ///< outermost first; the last one is what it answers
    QList<Attachment> attachments;
    QByteArray mailer;
    Charset charset = Charset::Utf8;
};

/// The letter as it goes over the wire, lines ended by CR LF. What its charset cannot say is written in UTF-8.
[[nodiscard]] QByteArray composed(const Letter &letter);

/// \a text in \a charset; nothing when it cannot be said there.
[[nodiscard]] std::optional<QByteArray> encodedText(const QString &text, Letter::Charset charset);

} // namespace hikkoshi

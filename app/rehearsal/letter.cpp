#include "rehearsal/letter.h"

#include <QLocale>

#include <algorithm>
#include <iconv.h>

namespace hikkoshi {

namespace {

constexpr qsizetype EncodedWordLetters = 11;   // 33 bytes of UTF-8 at most: an encoded word ends before column 76
constexpr qsizetype Base64Line = 76;

[[nodiscard]] const char *charsetName(Letter::Charset charset)
{
    switch (charset) {
    case Letter::Charset::Utf8:
        return "UTF-8";
    case Letter::Charset::Iso2022Jp:
        return "ISO-2022-JP";
    case Letter::Charset::ShiftJis:
        return "Shift_JIS";
    }
    return "UTF-8";
}

[[nodiscard]] bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// RFC 2047, each word complete in itself, folded.
[[nodiscard]] QByteArray headerText(const QString &text, Letter::Charset charset)
{
    if (isAscii(text))
        return text.toLatin1();
    QByteArrayList words;
    for (qsizetype at = 0; at < text.size(); at += EncodedWordLetters) {
        const QByteArray bytes = encodedText(text.mid(at, EncodedWordLetters), charset).value_or(QByteArray());
        words << QByteArray("=?") + charsetName(charset) + "?B?" + bytes.toBase64() + "?=";
    }
    return words.join("\r\n ");
}

[[nodiscard]] QByteArray mailbox(const MailName &who, Letter::Charset charset)
{
    const QByteArray address = '<' + who.address.toLatin1() + '>';
    return who.name.isEmpty() ? address : headerText(who.name, charset) + ' ' + address;
}

[[nodiscard]] QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray text = bytes.toBase64();
    QByteArray result;
    for (qsizetype at = 0; at < text.size(); at += Base64Line)
        result += text.mid(at, Base64Line) + "\r\n";
    return result;
}

[[nodiscard]] QByteArray textPart(const QString &body, Letter::Charset charset)
{
    QString lines = body;
    lines.replace(QLatin1Char('\n'), QLatin1String("\r\n"));
    const QByteArray bytes = encodedText(lines, charset).value_or(QByteArray());
    const bool sevenBit = charset == Letter::Charset::Iso2022Jp;
    return QByteArray("Content-Type: text/plain; charset=") + charsetName(charset)
        + "\r\nContent-Transfer-Encoding: " + (sevenBit ? "7bit\r\n\r\n" : "base64\r\n\r\n")
        + (sevenBit ? bytes + "\r\n" : base64Lines(bytes));
}

[[nodiscard]] QByteArray attachmentPart(const Letter::Attachment &attachment, Letter::Charset charset)
{
    // An encoded word in a parameter is against RFC 2047, and what half of Japan's mail programs write.
    const QByteArray name = headerText(attachment.fileName, charset);
    return "Content-Type: " + attachment.type + ";\r\n name=\"" + name
        + "\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;\r\n filename=\"" + name
        + "\"\r\n\r\n" + base64Lines(attachment.content);
}

[[nodiscard]] Letter::Charset usableCharset(const Letter &letter)
{
    QString all = letter.from.name + letter.to.name + letter.subject + letter.body;
    for (const Letter::Attachment &attachment : letter.attachments)
        all += attachment.fileName;
    return encodedText(all, letter.charset) ? letter.charset : Letter::Charset::Utf8;
}

} // namespace

std::optional<QByteArray> encodedText(const QString &text, Letter::Charset charset)
{
    QByteArray input = text.toUtf8();
    if (charset == Letter::Charset::Utf8)
        return input;
    const iconv_t converter = ::iconv_open(charsetName(charset), "UTF-8");
    if (converter == iconv_t(-1))
        return std::nullopt;
    QByteArray output(input.size() * 3 + 16, '\0');
    char *from = input.data();
    char *to = output.data();
    size_t fromLeft = size_t(input.size());
    size_t toLeft = size_t(output.size());
    const bool done = ::iconv(converter, &from, &fromLeft, &to, &toLeft) == 0
        && ::iconv(converter, nullptr, nullptr, &to, &toLeft) == 0; // back to ASCII: ESC ( B
    ::iconv_close(converter);
    if (!done)
        return std::nullopt;
    output.truncate(output.size() - qsizetype(toLeft));
    return output;
}

QByteArray composed(const Letter &letter)
{
    const Letter::Charset charset = usableCharset(letter);
    QByteArray text = "Date: " + QLocale::c().toString(letter.date, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss ")).toLatin1()
        + letter.date.toString(Qt::RFC2822Date).right(5).toLatin1() + "\r\n";
    text += "From: " + mailbox(letter.from, charset) + "\r\n";
    text += "To: " + mailbox(letter.to, charset) + "\r\n";
    text += "Subject: " + headerText(letter.subject, charset) + "\r\n";
    if (!letter.messageId.isEmpty())
        text += "Message-ID: <" + letter.messageId + ">\r\n";
    if (!letter.references.isEmpty()) {
        text += "In-Reply-To: <" + letter.references.last() + ">\r\nReferences: <"
            + letter.references.join(">\r\n <") + ">\r\n";
    }
    if (!letter.mailer.isEmpty())
        text += "X-Mailer: " + letter.mailer + "\r\n";
    text += "MIME-Version: 1.0\r\n";
    if (letter.attachments.isEmpty())
        return text + textPart(letter.body, charset);
    const QByteArray boundary = "----=_renshu_" + QByteArray::number(letter.date.toSecsSinceEpoch(), 36);
    text += "Content-Type: multipart/mixed;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    text += "This is a multi-part message in MIME format.\r\n--" + boundary + "\r\n" + textPart(letter.body, charset);
    for (const Letter::Attachment &attachment : letter.attachments)
        text += "--" + boundary + "\r\n" + attachmentPart(attachment, charset);
    return text + "--" + boundary + "--\r\n";
}

} // namespace hikkoshi

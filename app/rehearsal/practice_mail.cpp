#include "rehearsal/practice_mail.h"

#include "rehearsal/practice_words.h"

#include <algorithm>
#include <random>

namespace hikkoshi {

namespace {

constexpr int Japan = 9 * 3600;         // seconds east of Greenwich
const FolderPath inbox() { return {{QStringLiteral("INBOX")}}; }
const FolderPath sent() { return {{QStringLiteral("送信済み")}}; }

/// Draws from a fixed sequence. Not std::uniform_int_distribution, whose results differ between libraries.
class Dice final
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    [[nodiscard]] int below(int limit) { return int(m_engine() % unsigned(limit)); }
    [[nodiscard]] QByteArray bytes(qsizetype size)
    {
        QByteArray result(size, '\0');
        for (char &byte : result)
            byte = char(m_engine() & 0xff);
        return result;
    }

private:
    std::mt19937 m_engine;
};

/// Fills one person's mailbox.
class Filler final
{
public:
    Filler(PracticePerson &person, unsigned seed) : m_person(person), m_dice(seed), m_seed(seed) {}

    void conversation(const MailName &other, const FolderPath &folder, const practice::Topic &topic);
    void store(const FolderPath &folder, const Letter &letter, const QString &flags, const QStringList &keywords = {});
    [[nodiscard]] Letter letter(const MailName &from, const MailName &to, const QString &subject, const QString &body);
    [[nodiscard]] Letter::Attachment attachment(const QString &fileName, qsizetype size);
    [[nodiscard]] Dice &dice() { return m_dice; }

private:
    [[nodiscard]] QDateTime someDay();

    PracticePerson &m_person;
    Dice m_dice;
    unsigned m_seed;
    int m_letters = 0;
};

QDateTime Filler::someDay()
{
    const QDate day = QDate(2016, 4, 1).addDays(m_dice.below(3280));   // never in the future: servers change such dates
    const QTime time(8 + m_dice.below(11), m_dice.below(60), m_dice.below(60));
    return QDateTime(day, time, Qt::OffsetFromUTC, Japan);
}

Letter Filler::letter(const MailName &from, const MailName &to, const QString &subject, const QString &body)
{
    static const QByteArrayList mailers {"Microsoft Outlook 16.0", "Becky! ver. 2.81.07 [ja]", "Sylpheed 3.7.0", ""};
    Letter letter;
    letter.from = from;
    letter.to = to;
    letter.subject = subject;
    letter.body = body;
    letter.date = someDay();
    const QByteArray host = from.address.section(QLatin1Char('@'), 1).toLatin1();
    letter.messageId = "20" + QByteArray::number(m_seed) + '.' + QByteArray::number(++m_letters, 36) + '@' + host;
    letter.mailer = mailers.at(m_dice.below(int(mailers.size())));
    switch (m_dice.below(7)) {
    case 0: case 1: case 2:
        letter.charset = Letter::Charset::Iso2022Jp;
        break;
    case 3:
        letter.charset = Letter::Charset::ShiftJis;
        break;
    default:
        break;
    }
    return letter;
}

Letter::Attachment Filler::attachment(const QString &fileName, qsizetype size)
{
    const QString ending = fileName.section(QLatin1Char('.'), -1);
    if (ending == QLatin1String("pdf"))
        return {fileName, "application/pdf", "%PDF-1.4\n" + m_dice.bytes(size) + "\n%%EOF\n"};
    if (ending == QLatin1String("jpg"))
        return {fileName, "image/jpeg", QByteArray("\xff\xd8\xff\xe0", 4) + m_dice.bytes(size)};
    return {fileName, "application/vnd.openxmlformats-officedocument", QByteArray("PK\x03\x04", 4) + m_dice.bytes(size)};
}

void Filler::store(const FolderPath &folder, const Letter &letter, const QString &flags, const QStringList &keywords)
{
    // A few seconds pass between writing and arriving.
    m_person.mail << StoredMail {folder, composed(letter), letter.date.addSecs(2 + m_dice.below(40)), flags, keywords};
}

void Filler::conversation(const MailName &other, const FolderPath &folder, const practice::Topic &topic)
{
    static const QStringList flagsOfRead {QStringLiteral("S"), QStringLiteral("S"), QStringLiteral("RS"),
                                          QStringLiteral("FS"), QString()};
    const int letters = 2 + m_dice.below(4);
    QByteArrayList references;
    QDateTime when;
    for (int number = 0; number < letters; ++number) {
        const bool outgoing = number % 2 == 1;
        const MailName &from = outgoing ? m_person.name : other;
        const MailName &to = outgoing ? other : m_person.name;
        const QString subject = number == 0 ? topic.subject : QStringLiteral("Re: ") + topic.subject;
        const QString body = (number == 0 ? topic.opening : topic.answer) + practice::closing(from);
        Letter one = letter(from, to, subject, body);
        when = number == 0 ? one.date : when.addSecs(1800 + m_dice.below(90000));
        one.date = when;
        one.references = references;
        references << one.messageId;
        if (!topic.attachment.isEmpty() && number < 2)
            one.attachments << attachment(topic.attachment, 3000 + m_dice.below(m_dice.below(6) == 0 ? 280000 : 40000));
        QStringList keywords;
        if (m_dice.below(6) == 0)
            keywords << QStringLiteral("$Forwarded");
        if (m_dice.below(9) == 0)
            keywords << QStringLiteral("$label%1").arg(1 + m_dice.below(3));
        const QString flags = outgoing ? QStringLiteral("S") : flagsOfRead.at(m_dice.below(int(flagsOfRead.size())));
        store(outgoing ? sent() : folder, one, flags, flags.isEmpty() ? QStringList() : keywords);
    }
}

void addHousehold(Filler &filler, const MailName &who)
{
    const FolderPath drafts {{QStringLiteral("下書き")}};
    const FolderPath trash {{QStringLiteral("ゴミ箱")}};
    const FolderPath junk {{QStringLiteral("迷惑メール")}};
    const practice::Topic &topic = practice::topics().at(filler.dice().below(int(practice::topics().size())));
    filler.store(drafts, filler.letter(who, practice::outsiders().first(), topic.subject, topic.opening),
                 QStringLiteral("DS"));
    for (int number = 0; number < 2; ++number) {
        const practice::Topic &old = practice::topics().at(filler.dice().below(int(practice::topics().size())));
        filler.store(trash, filler.letter(practice::outsiders().at(number), who, old.subject, old.opening),
                     QStringLiteral("S"));
    }
    for (const QString &subject : practice::unwanted()) {
        const MailName stranger {QString(), QStringLiteral("info@prize-%1.example").arg(filler.dice().below(900))};
        filler.store(junk, filler.letter(stranger, who, subject, QStringLiteral("http://prize.example/")), QString(),
                     {});
    }
}

/// What makes a move interesting: one mail each that tools stumble over.
void addOddOnes(QList<PracticePerson> &people, std::vector<Filler> &fillers)
{
    const MailName &customer = practice::outsiders().at(1);
    Letter big = fillers.at(1).letter(customer, people.at(1).name, QStringLiteral("カタログ全ページの原稿（大きな添付）"),
                                      QStringLiteral("原稿をまとめてお送りします。"));
    big.attachments << fillers.at(1).attachment(QStringLiteral("カタログ原稿.pdf"), 2'300'000);
    fillers.at(1).store(inbox(), big, QStringLiteral("FS"));

    Letter nameless = fillers.at(2).letter(practice::outsiders().at(2), people.at(2).name,
                                           QStringLiteral("複合機からのスキャン"), QStringLiteral("スキャンしました。"));
    nameless.messageId.clear();
    fillers.at(2).store(inbox(), nameless, QStringLiteral("S"));

    Letter twice = fillers.at(3).letter(people.at(0).name, people.at(3).name, QStringLiteral("社員旅行の出欠"),
                                        QStringLiteral("今週中に返事をください。"));
    fillers.at(3).store(inbox(), twice, QStringLiteral("S"));
    StoredMail duplicate = people.at(3).mail.last();    // same bytes, same date, same flags
    people[3].mail << duplicate;
}

[[nodiscard]] PracticePerson person(const QString &name, const QString &localPart, const QStringList &folders)
{
    PracticePerson one {{name, localPart + QStringLiteral("@renshu.example")}, {}, {}};
    for (const QString &common : {QStringLiteral("送信済み"), QStringLiteral("下書き"), QStringLiteral("ゴミ箱"),
                                  QStringLiteral("迷惑メール")})
        one.folders << FolderPath {{common}};
    for (const QString &path : folders)
        one.folders << FolderPath {path.split(QLatin1Char('>'))};
    return one;
}

} // namespace

QList<PracticePerson> practicePeople()
{
    QList<PracticePerson> people {
        person(QStringLiteral("佐藤 健一"), QStringLiteral("sato"),
               {QStringLiteral("取引先"), QStringLiteral("取引先>青山商事"), QStringLiteral("役員会")}),
        person(QStringLiteral("鈴木 陽子"), QStringLiteral("suzuki"),
               {QStringLiteral("経理"), QStringLiteral("経理>請求書"), QStringLiteral("経理>請求書>2024年度")}),
        person(QStringLiteral("高橋 誠"), QStringLiteral("takahashi"),
               {QStringLiteral("お客様>緑川製作所"), QStringLiteral("お客様>白石印刷")}),
        person(QStringLiteral("田中 美咲"), QStringLiteral("tanaka"),
               {QStringLiteral("総務・人事"), QStringLiteral("総務・人事>採用"), QStringLiteral("保管")}),
        person(QStringLiteral("渡辺 直樹"), QStringLiteral("watanabe"),
               {QStringLiteral("R&D"), QStringLiteral("R&D>障害報告"), QStringLiteral("Projects 2025")}),
        person(QStringLiteral("伊藤 さくら"), QStringLiteral("ito"),
               {QStringLiteral("ｶﾀｶﾅ名のフォルダー"), QStringLiteral("メルマガ")}),
    };
    const FolderPath empty {{QStringLiteral("保管")}};
    std::vector<Filler> fillers;
    for (PracticePerson &one : people) {
        Filler &filler = fillers.emplace_back(one, unsigned(20260401 + fillers.size()));
        QList<FolderPath> places {inbox(), inbox()};
        std::copy_if(one.folders.begin() + 4, one.folders.end(), std::back_inserter(places),
                     [&](const FolderPath &folder) { return folder != empty; });
        for (qsizetype number = 0; number < practice::topics().size() - 1; ++number) {
            const bool inside = number % 3 == 0;
            const PracticePerson &colleague = people.at((fillers.size() + size_t(number)) % size_t(people.size()));
            const MailName &other = inside && colleague.name.address != one.name.address
                ? colleague.name : practice::outsiders().at(number % practice::outsiders().size());
            filler.conversation(other, places.at(number % places.size()), practice::topics().at(number));
        }
        addHousehold(filler, one.name);
    }
    addOddOnes(people, fillers);
    for (PracticePerson &one : people) {
        std::stable_sort(one.mail.begin(), one.mail.end(),
                         [](const StoredMail &a, const StoredMail &b) { return a.arrived < b.arrived; });
    }
    return people;
}

StoredMail todaysMail(const MailName &to, const FolderPath &folder, int number, const QDateTime &now)
{
    const practice::Topic &topic = practice::topics().at(number % practice::topics().size());
    const MailName &from = practice::outsiders().at(number % practice::outsiders().size());
    Letter letter;
    letter.from = from;
    letter.to = to;
    letter.subject = QStringLiteral("【本日】") + topic.subject;
    letter.body = topic.opening + practice::closing(from);
    letter.date = now;
    letter.messageId = "today." + QByteArray::number(now.toMSecsSinceEpoch(), 36) + '.' + QByteArray::number(number) + "@"
        + from.address.section(QLatin1Char('@'), 1).toLatin1();
    letter.charset = Letter::Charset::Iso2022Jp;
    return {folder, composed(letter), now, QString(), {}};
}

} // namespace hikkoshi

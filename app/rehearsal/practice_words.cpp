#include "rehearsal/practice_words.h"

namespace hikkoshi::practice {

const QList<Topic> &topics()
{
    static const QList<Topic> list {
        {QStringLiteral("お見積りのご依頼（名刺・封筒の印刷）"),
         QStringLiteral("いつもお世話になっております。\n名刺200枚と長形3号の封筒500枚の印刷について、お見積りをお願いできますでしょうか。"),
         QStringLiteral("お世話になっております。\nお見積りの件、承知いたしました。添付のとおりご案内いたします。"),
         QStringLiteral("お見積書.pdf")},
        {QStringLiteral("【ご請求書】今月分の送付について"),
         QStringLiteral("平素より格別のお引き立てを賜り、誠にありがとうございます。\n今月分のご請求書をお送りいたします。ご査収ください。"),
         QStringLiteral("請求書を確かに受け取りました。月末の締めで処理いたします。"), QStringLiteral("請求書.xlsx")},
        {QStringLiteral("来週の打ち合わせの日程について"),
         QStringLiteral("来週の打ち合わせですが、火曜日の14時か木曜日の10時はいかがでしょうか。\n場所は弊社の会議室を予定しております。"),
         QStringLiteral("木曜日の10時でお願いいたします。資料は前日までにお送りします。"), QString()},
        {QStringLiteral("納品日の変更のお願い"),
         QStringLiteral("誠に申し訳ございませんが、部材の入荷が遅れており、納品を3日ほど延ばしていただけないでしょうか。"),
         QStringLiteral("ご連絡ありがとうございます。3日の延期で問題ありません。"), QString()},
        {QStringLiteral("議事録の送付（定例会議）"),
         QStringLiteral("本日の定例会議の議事録をお送りします。誤りがあればお知らせください。"),
         QStringLiteral("議事録を確認しました。2ページ目の数字だけ直しておきました。"), QStringLiteral("議事録.pdf")},
        {QStringLiteral("プリンターの調子が悪い件"),
         QStringLiteral("2階の複合機ですが、今朝から紙詰まりが続いています。業者さんへの連絡をお願いします。"),
         QStringLiteral("連絡しました。午後に点検に来ていただけるそうです。"), QString()},
        {QStringLiteral("年末年始の休業について"),
         QStringLiteral("年末年始の休業期間をお知らせします。期間中のお問い合わせには、年明けに順次お返事いたします。"),
         QStringLiteral("承知しました。取引先にも案内を出しておきます。"), QStringLiteral("休業のお知らせ.pdf")},
        {QStringLiteral("契約書の確認をお願いします"),
         QStringLiteral("契約書の案ができました。第5条と第8条を中心にご確認いただけますか。"),
         QStringLiteral("確認しました。第8条の期間は1年でお願いします。"), QStringLiteral("業務委託契約書（案）.docx")},
        {QStringLiteral("Delivery schedule for the spring order"),
         QStringLiteral("Hello,\nplease find below the delivery schedule for the spring order. The first pallet leaves on Monday."),
         QStringLiteral("Thank you, the dates are fine with us."), QString()},
        {QStringLiteral("健康診断のお知らせ"),
         QStringLiteral("今年の健康診断の日程が決まりました。希望日を今週中に返信してください。"),
         QStringLiteral("2日目の午前でお願いします。"), QString()},
        {QStringLiteral("写真をお送りします（展示会の様子）"),
         QStringLiteral("先日の展示会の写真をお送りします。ホームページに使えそうなものを選んでください。"),
         QStringLiteral("ありがとうございます。3枚目がよいと思います。"), QStringLiteral("展示会.jpg")},
        {QStringLiteral("パスワード変更のお願い"),
         QStringLiteral("セキュリティ強化のため、今月末までに社内システムのパスワードを変更してください。"),
         QStringLiteral("変更しました。"), QString()},
        {QStringLiteral("Re: 不具合の報告（受注画面）"),
         QStringLiteral("受注画面で数量を直すと合計が更新されないことがあります。手順を書いておきます。"),
         QStringLiteral("再現しました。次の更新で直します。"), QString()},
        {QStringLiteral("領収書の再発行について"),
         QStringLiteral("先月分の領収書を紛失してしまいました。お手数ですが、再発行をお願いできますでしょうか。"),
         QStringLiteral("再発行しましたので、添付いたします。"), QStringLiteral("領収書.pdf")},
    };
    return list;
}

const QList<MailName> &outsiders()
{
    static const QList<MailName> list {
        {QStringLiteral("青山 太郎（青山商事）"), QStringLiteral("taro@aoyama-shoji.example")},
        {QStringLiteral("緑川 花子"), QStringLiteral("hanako@midorikawa.example")},
        {QStringLiteral("白石印刷 営業部"), QStringLiteral("eigyo@shiroishi.example")},
        {QStringLiteral("Ann Baker"), QStringLiteral("ann@baker-imports.example")},
    };
    return list;
}

QString closing(const MailName &writer)
{
    return QStringLiteral("\n\n以上、よろしくお願いいたします。\n\n--\n%1\n%2\n").arg(writer.name, writer.address);
}

const QStringList &unwanted()
{
    static const QStringList list {
        QStringLiteral("【当選】おめでとうございます！今すぐご確認ください"),
        QStringLiteral("お支払い方法に問題があります"),
        QStringLiteral("Cheap office chairs - 80% off today"),
    };
    return list;
}

} // namespace hikkoshi::practice

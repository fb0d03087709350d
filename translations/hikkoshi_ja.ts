<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Raw answer</source>
        <translation>返ってきた答え</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what was answered, technical facts</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Details of “%1”</source>
        <translation>「%1」の詳細</translation>
    </message>
    <message>
        <source>The raw answers are kept while the program runs. Check again to see them.</source>
        <translation>返ってきた答えは、アプリの起動中だけ保持しています。もう一度確認すると表示できます。</translation>
    </message>
    <message>
        <source>Copy all for an inquiry</source>
        <translation>問い合わせ用にすべてコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>AttentionText</name>
    <message>
        <source>%1, old server: %2</source>
        <translation>%1(旧サーバー): %2</translation>
    </message>
    <message>
        <source>%1, new server: %2</source>
        <translation>%1(新サーバー): %2</translation>
    </message>
    <message>
        <source>%1: the new mailbox lacks %2 of space</source>
        <translation>%1: 新しいメールボックスの空きが %2 足りません</translation>
    </message>
    <message>
        <source>%1: more messages than the new server holds (%2)</source>
        <translation>%1: メールの数が新サーバーの上限を超えています(%2 通)</translation>
    </message>
    <message>
        <source>The copy of %1 has stopped: %2</source>
        <translation>%1 のコピーが止まっています: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s) too big for the new server</source>
        <translation>
            <numerusform>%1: 新サーバーには大きすぎるメールが %Ln 通あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s) did not arrive</source>
        <translation>
            <numerusform>%1: 届いていないメールが %Ln 通あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln difference(s) between the servers</source>
        <translation>
            <numerusform>%1: 新旧の違いが %Ln 件あります</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>no limit of space told</source>
        <translation>容量の上限は示されていません</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%2 のうち %1 を使用</translation>
    </message>
    <message>
        <source>not encrypted (this computer only)</source>
        <translation>暗号化なし(このパソコンの中だけ)</translation>
    </message>
    <message>
        <source>Log-in works</source>
        <translation>ログインできます</translation>
    </message>
    <message>
        <source>Log-in does not work</source>
        <translation>ログインできません</translation>
    </message>
    <message>
        <source>Enter the passwords first</source>
        <translation>先にパスワードを入れてください</translation>
    </message>
    <message>
        <source>Old server: %1</source>
        <translation>旧サーバー: %1</translation>
    </message>
    <message>
        <source>New server: %1</source>
        <translation>新サーバー: %1</translation>
    </message>
    <message>
        <source>The new mailbox lacks %1</source>
        <translation>新しいメールボックスの空きが %1 足りません</translation>
    </message>
    <message>
        <source>More messages than the new server holds</source>
        <translation>メールの数が新サーバーの上限を超えています</translation>
    </message>
    <message>
        <source>Old server: %1, certificate valid until %2, %3.</source>
        <translation>旧サーバー: %1、証明書は %2 まで有効、%3。</translation>
    </message>
    <message>
        <source>New server: %1, certificate valid until %2, %3.</source>
        <translation>新サーバー: %1、証明書は %2 まで有効、%3。</translation>
    </message>
    <message>
        <source>Exists already</source>
        <translation>すでにあります</translation>
    </message>
    <message>
        <source>Recognised by its purpose</source>
        <translation>用途が同じフォルダー</translation>
    </message>
    <message>
        <source>Renamed: the new server does not take the name</source>
        <translation>名前を変更(新サーバーが受け付けないため)</translation>
    </message>
    <message>
        <source>Renamed: two folders would have become one</source>
        <translation>名前を変更(2 つのフォルダーが 1 つになるため)</translation>
    </message>
    <message>
        <source>Holds no mail</source>
        <translation>メールのフォルダーではありません</translation>
    </message>
    <message>
        <source>Shows mail of other folders</source>
        <translation>ほかのフォルダーのメールを表示するだけです</translation>
    </message>
    <message>
        <source>Only holds other folders</source>
        <translation>ほかのフォルダーを入れるだけのフォルダー</translation>
    </message>
    <message>
        <source>Decided by hand</source>
        <translation>手作業で決めました</translation>
    </message>
    <message>
        <source>Left out by a filter</source>
        <translation>条件により対象外</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) over %1</source>
        <translation>
            <numerusform>%1 を超えるメールが %Ln 通</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>Not compared</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>突き合わせ中</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Differs (accepted)</source>
        <translation>差あり(承認済み)</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Missing on the new server</source>
        <translation>新サーバーにありません</translation>
    </message>
    <message>
        <source>Size differs</source>
        <translation>大きさが違います</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>日時が違います</translation>
    </message>
    <message>
        <source>Marks differ</source>
        <translation>印が違います</translation>
    </message>
    <message>
        <source>Header differs</source>
        <translation>見出しが違います</translation>
    </message>
    <message>
        <source>Content differs</source>
        <translation>内容が違います</translation>
    </message>
    <message>
        <source>The folder is missing</source>
        <translation>フォルダーがありません</translation>
    </message>
    <message>
        <source>Whole messages</source>
        <translation>本文まで</translation>
    </message>
    <message>
        <source>Without bodies</source>
        <translation>本文以外</translation>
    </message>
</context>
<context>
    <name>CopyTrouble</name>
    <message>
        <source>%1. The other mailboxes go on.</source>
        <comment>what happened</comment>
        <translation>%1。ほかのメールボックスは続いています。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what happened</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1. %2 The other mailboxes go on.</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2ほかのメールボックスは続いています。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what happened, what to do</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Copy for an inquiry</source>
        <translation>問い合わせ用にコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>DnsText</name>
    <message>
        <source>Not chosen yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Amazon WorkMail (ends on 31 March 2027)</source>
        <translation>Amazon WorkMail(2027 年 3 月 31 日終了)</translation>
    </message>
    <message>
        <source>Server with PostfixAdmin</source>
        <translation>PostfixAdmin 型のサーバー</translation>
    </message>
    <message>
        <source>Another IMAP server</source>
        <translation>その他の IMAP サーバー</translation>
    </message>
    <message>
        <source>Amazon ends WorkMail on 31 March 2027. Choose another service unless you have to go there for now.</source>
        <translation>Amazon WorkMail は 2027 年 3 月 31 日に終了します。やむを得ない場合を除き、ほかのサービスを選んでください。</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>確認できません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln check(s) failed</source>
        <translation>
            <numerusform>%Ln 件が不合格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 件の注意</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Every %1 s. Last checked %2</source>
        <translation>%1 秒ごと。最終確認 %2</translation>
    </message>
    <message>
        <source>Every %1 min. Last checked %2</source>
        <translation>%1 分ごと。最終確認 %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>答えがありました</translation>
    </message>
    <message>
        <source>The name has no record of this type</source>
        <translation>名前はありますが、この種別のレコードはありません</translation>
    </message>
    <message>
        <source>There is no such name</source>
        <translation>その名前はありません</translation>
    </message>
    <message>
        <source>An alias that leads elsewhere</source>
        <translation>別の場所を指す別名です</translation>
    </message>
    <message>
        <source>Other servers are in charge</source>
        <translation>ほかのサーバーが担当しています</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>サーバーが処理に失敗しました</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>サーバーが断りました</translation>
    </message>
    <message>
        <source>The server gave an error</source>
        <translation>サーバーがエラーを返しました</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>時間内に答えがありません</translation>
    </message>
    <message>
        <source>Nobody answers at this port</source>
        <translation>このポートでは誰も応答しません</translation>
    </message>
    <message>
        <source>Cut off, and not to be had over TCP</source>
        <translation>途中で切れ、TCP でも受け取れません</translation>
    </message>
    <message>
        <source>The answer is damaged</source>
        <translation>答えが壊れています</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>答えが大きすぎます</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be trusted</source>
        <translation>サーバーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>This name cannot be asked for</source>
        <translation>この名前は問い合わせできません</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>countdown</comment>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>countdown</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>countdown</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Last checked %1</source>
        <translation>最終確認 %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>This value cannot be used</source>
        <translation>この値は使えません</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>サーバーに接続できません</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>サーバーが応答しません</translation>
    </message>
    <message>
        <source>The certificate of the server cannot be trusted</source>
        <translation>サーバーの証明書を信頼できません</translation>
    </message>
    <message>
        <source>The server refuses to encrypt the connection</source>
        <translation>サーバーが暗号化を受け付けません</translation>
    </message>
    <message>
        <source>The server did not accept the user name or the password</source>
        <translation>サーバーがユーザー名またはパスワードを受け付けません</translation>
    </message>
    <message>
        <source>The server offers no way to log in</source>
        <translation>サーバーにログインの方法がありません</translation>
    </message>
    <message>
        <source>The permission to log in has expired</source>
        <translation>ログインの許可の期限が切れました</translation>
    </message>
    <message>
        <source>The mailbox is not ready yet</source>
        <translation>メールボックスの準備ができていません</translation>
    </message>
    <message>
        <source>The new mailbox is full</source>
        <translation>新しいメールボックスがいっぱいです</translation>
    </message>
    <message>
        <source>The daily allowance of the provider is used up</source>
        <translation>事業者の 1 日の上限に達しました</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>サーバーから待つように求められています</translation>
    </message>
    <message>
        <source>The server allows fewer connections at once</source>
        <translation>サーバーの同時接続数の上限に達しました</translation>
    </message>
    <message>
        <source>The new server refuses this folder</source>
        <translation>新サーバーがこのフォルダーを受け付けません</translation>
    </message>
    <message>
        <source>The folder is not there any more</source>
        <translation>フォルダーがなくなりました</translation>
    </message>
    <message>
        <source>The new server refused this message</source>
        <translation>新サーバーがこのメールを受け付けませんでした</translation>
    </message>
    <message>
        <source>The message is too big for the new server</source>
        <translation>メールが新サーバーの上限より大きすぎます</translation>
    </message>
    <message>
        <source>The message was deleted on the old server</source>
        <translation>旧サーバーで削除されたメールです</translation>
    </message>
    <message>
        <source>The folder was made anew on the server</source>
        <translation>サーバーでフォルダーが作り直されました</translation>
    </message>
    <message>
        <source>The server gave an answer that makes no sense</source>
        <translation>サーバーの応答を解釈できません</translation>
    </message>
    <message>
        <source>The project file cannot be written</source>
        <translation>プロジェクト ファイルに書き込めません</translation>
    </message>
    <message>
        <source>The file is not a project, or it is damaged</source>
        <translation>プロジェクト ファイルではないか、壊れています</translation>
    </message>
    <message>
        <source>The project was written by a newer version of this program</source>
        <translation>このプログラムより新しい版で作られたプロジェクトです</translation>
    </message>
    <message>
        <source>The project is open in another window</source>
        <translation>このプロジェクトは別のウィンドウで開いています</translation>
    </message>
    <message>
        <source>The pass-phrase is wrong, or the password file was changed</source>
        <translation>合い言葉が違うか、パスワードのファイルが書き換えられています</translation>
    </message>
    <message>
        <source>A program that is needed is not installed</source>
        <translation>必要なプログラムが入っていません</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>プログラムに誤りがあります</translation>
    </message>
    <message>
        <source>It can be resumed at any time.</source>
        <translation>いつでも再開できます。</translation>
    </message>
    <message>
        <source>Please look at what was entered.</source>
        <translation>入力した値を確かめてください。</translation>
    </message>
    <message>
        <source>Check the host name and the port, and whether this network lets the connection through.</source>
        <translation>ホスト名とポート、このネットワークから外への接続が許されているかを確かめてください。</translation>
    </message>
    <message>
        <source>Check the network and start again. Nothing is copied twice.</source>
        <translation>ネットワークを確かめて、もう一度始めてください。二重にコピーされることはありません。</translation>
    </message>
    <message>
        <source>Wait a little and try again. If it lasts, ask the provider of the server.</source>
        <translation>少し待ってから、もう一度お試しください。続くときは、サーバーの事業者に問い合わせます。</translation>
    </message>
    <message>
        <source>Use the host name that is written in the certificate, or trust exactly this certificate.</source>
        <translation>証明書にあるホスト名を使うか、この証明書だけを信頼します。</translation>
    </message>
    <message>
        <source>Choose the other encryption, or ask the provider. Passwords are never sent in the clear.</source>
        <translation>もう一方の暗号化を選ぶか、事業者に問い合わせます。パスワードを暗号化せずに送ることはありません。</translation>
    </message>
    <message>
        <source>Enter the password again. Some services want an app password, or IMAP to be switched on first.</source>
        <translation>パスワードを入れ直してください。アプリ パスワードや、IMAP を有効にする設定が必要なサービスもあります。</translation>
    </message>
    <message>
        <source>Switch IMAP log-in on at the service, or choose the other encryption.</source>
        <translation>サービスの側で IMAP のログインを有効にするか、もう一方の暗号化を選びます。</translation>
    </message>
    <message>
        <source>Give the permission once more.</source>
        <translation>もう一度、許可してください。</translation>
    </message>
    <message>
        <source>Log in to the web mail of this user once, then try again.</source>
        <translation>この利用者で Web メールに一度ログインしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Give the new mailbox more space, then resume. Nothing is copied twice.</source>
        <translation>新しいメールボックスの容量を増やしてから再開します。二重にコピーされることはありません。</translation>
    </message>
    <message>
        <source>Resume tomorrow. What was copied stays copied.</source>
        <translation>明日、再開してください。コピーした分はそのまま残ります。</translation>
    </message>
    <message>
        <source>The copy goes on by itself, more slowly. Fewer mailboxes at once help.</source>
        <translation>コピーは速さを落として自動で続きます。同時に扱う数を減らすと楽になります。</translation>
    </message>
    <message>
        <source>Choose another name for the folder on the page “Connect and map folders”.</source>
        <translation>「接続とフォルダーの対応」で、別のフォルダー名を選びます。</translation>
    </message>
    <message>
        <source>Start the copy again. What was copied is recognised.</source>
        <translation>もう一度コピーしてください。コピー済みの分は見分けます。</translation>
    </message>
    <message>
        <source>Save it as an .eml file and give it to the user.</source>
        <translation>.eml ファイルに保存して、利用者に渡します。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>することはありません。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the details to the provider of the server.</source>
        <translation>もう一度お試しください。繰り返すときは、詳細をサーバーの事業者に送ります。</translation>
    </message>
    <message>
        <source>Make room on the disk. The next change tries to save everything again.</source>
        <translation>ディスクの空きを増やしてください。次の変更のときに、すべてを保存し直します。</translation>
    </message>
    <message>
        <source>Open a copy made earlier. The mail on both servers is untouched.</source>
        <translation>以前の控えを開いてください。新旧サーバーのメールには触れていません。</translation>
    </message>
    <message>
        <source>Open it with that version. Nothing was changed in the file.</source>
        <translation>その版で開いてください。ファイルは変更していません。</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>先に、そちらを閉じてください。</translation>
    </message>
    <message>
        <source>Enter the pass-phrase again, or go on without the saved passwords.</source>
        <translation>合い言葉を入れ直すか、保存したパスワードを使わずに進みます。</translation>
    </message>
    <message>
        <source>Install the package named in the details, then try again.</source>
        <translation>詳細にあるパッケージを入れてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Save the details and report them. The mail on both servers is safe.</source>
        <translation>詳細を保存して、開発者に知らせてください。新旧サーバーのメールは無事です。</translation>
    </message>
    <message>
        <source>The answer was: %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>The project was created.</source>
        <translation>プロジェクトを作成しました。</translation>
    </message>
    <message>
        <source>The rehearsal has begun.</source>
        <translation>予行を始めました。</translation>
    </message>
    <message>
        <source>Rehearsal: a day has passed, new mail arrived at the old server.</source>
        <translation>予行: 1 日が過ぎ、旧サーバーに新しいメールが届きました。</translation>
    </message>
    <message>
        <source>What is moved was changed.</source>
        <translation>移行の内容を変更しました。</translation>
    </message>
    <message>
        <source>%1 was excluded: %2</source>
        <translation>%1 を対象外にしました: %2</translation>
    </message>
    <message>
        <source>%1 is moved again.</source>
        <translation>%1 を対象に戻しました。</translation>
    </message>
    <message>
        <source>%1 was taken off the list.</source>
        <translation>%1 を一覧から外しました。</translation>
    </message>
    <message>
        <source>The certificate of %1 was trusted by hand.</source>
        <translation>%1 の証明書を手作業で信頼しました。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted any more.</source>
        <translation>%1 の証明書の信頼を取り消しました。</translation>
    </message>
    <message>
        <source>The folders of %1 were mapped by hand.</source>
        <translation>%1 のフォルダーの対応を手作業で変えました。</translation>
    </message>
    <message>
        <source>%1 stopped: %2</source>
        <translation>%1 が止まりました: %2</translation>
    </message>
    <message>
        <source>The MX is switched. From now on the copy only adds.</source>
        <translation>MX を切り替えました。これ以降のコピーは追加だけを行います。</translation>
    </message>
    <message>
        <source>The move was declared finished.</source>
        <translation>移行の完了を記録しました。</translation>
    </message>
    <message>
        <source>The MX is not switched after all.</source>
        <translation>MX の切り替えを取り消しました。</translation>
    </message>
    <message>
        <source>The move goes on.</source>
        <translation>移行を続けます。</translation>
    </message>
    <message>
        <source>%1: both servers are equal.</source>
        <translation>%1: 新旧が一致しました。</translation>
    </message>
    <message>
        <source>The differences of %1 were accepted: %2</source>
        <translation>%1 の差を承認しました: %2</translation>
    </message>
    <message>
        <source>The report was saved: %1</source>
        <translation>報告書を保存しました: %1</translation>
    </message>
    <message>
        <source>The project was opened.</source>
        <translation>プロジェクトを開きました。</translation>
    </message>
    <message>
        <source>A copy of the project was saved: %1</source>
        <translation>プロジェクトの控えを保存しました: %1</translation>
    </message>
    <message>
        <source>Where the passwords are kept was changed.</source>
        <translation>パスワードの保存先を変更しました。</translation>
    </message>
    <message>
        <source>%1 was checked.</source>
        <translation>%1 を確認しました。</translation>
    </message>
    <message>
        <source>The copy was paused.</source>
        <translation>コピーを一時停止しました。</translation>
    </message>
    <message>
        <source>The copy was resumed.</source>
        <translation>コピーを再開しました。</translation>
    </message>
    <message>
        <source>The copy was stopped.</source>
        <translation>コピーを停止しました。</translation>
    </message>
    <message>
        <source>The rehearsal has ended.</source>
        <translation>予行を終えました。</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>記録: %1</translation>
    </message>
    <message>
        <source>Auto</source>
        <comment>done by the program</comment>
        <translation>自動</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) were added.</source>
        <translation>
            <numerusform>利用者 %Ln 名を追加しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check of %Ln mailbox(es) has begun.</source>
        <translation>
            <numerusform>メールボックス %Ln 件の確認を始めました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es) were checked.</source>
        <translation>
            <numerusform>メールボックス %Ln 件を確認しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy of %Ln mailbox(es) has begun.</source>
        <translation>
            <numerusform>メールボックス %Ln 件のコピーを始めました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new message(s) copied. Some did not arrive.</source>
        <translation>
            <numerusform>%1: 新たに %Ln 通をコピーしました。届いていないメールがあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new message(s) copied.</source>
        <translation>
            <numerusform>%1: 新たに %Ln 通をコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy of %Ln mailbox(es) has ended.</source>
        <translation>
            <numerusform>メールボックス %Ln 件のコピーが終わりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were saved as .eml files.</source>
        <translation>
            <numerusform>%Ln 通を .eml ファイルに保存しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison of %Ln mailbox(es) has begun.</source>
        <translation>
            <numerusform>メールボックス %Ln 件の突き合わせを始めました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln difference(s) found.</source>
        <translation>
            <numerusform>%1: 違いが %Ln 件見つかりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison of %Ln mailbox(es) has ended.</source>
        <translation>
            <numerusform>メールボックス %Ln 件の突き合わせが終わりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was left out with a written reason: %2</source>
        <translation>「%1」を、理由を書いて省略しました: %2</translation>
    </message>
    <message>
        <source>“%1” is to be done after all.</source>
        <translation>「%1」の省略を取り消しました。</translation>
    </message>
    <message>
        <source>%1 (TTL %2)</source>
        <comment>values of a record</comment>
        <translation>%1(TTL %2)</translation>
    </message>
    <message>
        <source>%1 at %2: %3 → %4</source>
        <comment>record, server, old, new</comment>
        <translation>%1(%2): %3 → %4</translation>
    </message>
    <message>
        <source>The new service has verified the domain.</source>
        <translation>新サービスでドメインの確認が済みました。</translation>
    </message>
    <message>
        <source>The new service has not verified the domain after all.</source>
        <translation>新サービスでのドメインの確認を取り消しました。</translation>
    </message>
    <message numerus="yes">
        <source>The survey of %1 was saved: %Ln record(s).</source>
        <translation>
            <numerusform>%1 の調査結果を控えました(レコード %Ln 件)。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan for the DNS was changed.</source>
        <translation>DNS の予定を変更しました。</translation>
    </message>
    <message>
        <source>Rehearsal: the practice panel changed the DNS.</source>
        <translation>予行: 練習用の管理画面で DNS を変更しました。</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>Answers of the name servers</source>
        <translation>権威 DNS サーバーの応答</translation>
    </message>
    <message>
        <source>Interception of DNS</source>
        <translation>DNS の横取り</translation>
    </message>
    <message>
        <source>Inside and outside view</source>
        <translation>社内と社外の見え方</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>この PC の時計</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>ドメインの委任(NS)</translation>
    </message>
    <message>
        <source>Who runs the DNS</source>
        <translation>DNS の管理元</translation>
    </message>
    <message>
        <source>Versions of the zone</source>
        <translation>ゾーンの版(SOA)</translation>
    </message>
    <message>
        <source>MX now</source>
        <translation>いまの MX</translation>
    </message>
    <message>
        <source>MX and web server</source>
        <translation>MX と Web サーバーの関係</translation>
    </message>
    <message>
        <source>TTLs</source>
        <translation>TTL の一覧</translation>
    </message>
    <message>
        <source>SPF now</source>
        <translation>いまの SPF</translation>
    </message>
    <message>
        <source>Other senders</source>
        <translation>ほかの送信元</translation>
    </message>
    <message>
        <source>DMARC now</source>
        <translation>いまの DMARC</translation>
    </message>
    <message>
        <source>DKIM now</source>
        <translation>いまの DKIM</translation>
    </message>
    <message>
        <source>Wildcards</source>
        <translation>ワイルドカード</translation>
    </message>
    <message>
        <source>Set-up of mail programs</source>
        <translation>メールソフトの自動設定</translation>
    </message>
    <message>
        <source>MTA-STS and TLS reports</source>
        <translation>MTA-STS と TLS-RPT</translation>
    </message>
    <message>
        <source>DNSSEC and DANE</source>
        <translation>DNSSEC と DANE</translation>
    </message>
    <message>
        <source>Reverse name of the new server</source>
        <translation>新サーバーの逆引き</translation>
    </message>
    <message>
        <source>TTL at the authoritative servers</source>
        <translation>権威 DNS サーバーの TTL</translation>
    </message>
    <message>
        <source>Caches with the old TTL</source>
        <translation>前の TTL のキャッシュ</translation>
    </message>
    <message>
        <source>Memory of “not there”</source>
        <translation>「ない」という答えの記憶</translation>
    </message>
    <message>
        <source>TTL put back</source>
        <translation>TTL を戻す</translation>
    </message>
    <message>
        <source>Verification record</source>
        <translation>確認用のレコード</translation>
    </message>
    <message>
        <source>Doubled names</source>
        <translation>二重になった名前</translation>
    </message>
    <message>
        <source>SPF left as it was</source>
        <translation>SPF への影響</translation>
    </message>
    <message>
        <source>Clash with an alias</source>
        <translation>別名(CNAME)との衝突</translation>
    </message>
    <message>
        <source>Conditions of the switch</source>
        <translation>切り替えの条件</translation>
    </message>
    <message>
        <source>New MX</source>
        <translation>新しい MX</translation>
    </message>
    <message>
        <source>MX at the authoritative servers</source>
        <translation>権威 DNS サーバーの MX</translation>
    </message>
    <message>
        <source>MX at the resolvers</source>
        <translation>リゾルバーの MX</translation>
    </message>
    <message>
        <source>Old server still receives</source>
        <translation>旧サーバーの受信</translation>
    </message>
    <message>
        <source>Domain at the old server</source>
        <translation>旧サーバー側のドメイン設定</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>テストメール</translation>
    </message>
    <message>
        <source>SPF with old and new</source>
        <translation>新旧を合わせた SPF</translation>
    </message>
    <message>
        <source>DKIM key</source>
        <translation>DKIM の鍵</translation>
    </message>
    <message>
        <source>DKIM signature</source>
        <translation>DKIM の署名</translation>
    </message>
    <message>
        <source>DMARC</source>
        <translation>DMARC</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>送信ドメインの一致</translation>
    </message>
    <message>
        <source>MTA-STS policy</source>
        <translation>MTA-STS のポリシー</translation>
    </message>
    <message>
        <source>TLS reports</source>
        <translation>TLS-RPT</translation>
    </message>
    <message>
        <source>DANE</source>
        <translation>DANE</translation>
    </message>
    <message>
        <source>Block lists at work</source>
        <translation>ブロックリストの動作</translation>
    </message>
    <message>
        <source>Address on block lists</source>
        <translation>ブロックリストへの掲載</translation>
    </message>
    <message>
        <source>Access to block lists</source>
        <translation>ブロックリストの利用</translation>
    </message>
    <message>
        <source>Reputation of the service</source>
        <translation>サービスの評判</translation>
    </message>
    <message>
        <source>Old server in SPF</source>
        <translation>SPF の旧サーバー</translation>
    </message>
    <message>
        <source>Old DKIM key</source>
        <translation>以前の DKIM の鍵</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>残ったレコード</translation>
    </message>
    <message>
        <source>The TTL is lowered at every name server</source>
        <translation>TTL はすべての権威 DNS サーバーで短くなっています</translation>
    </message>
    <message>
        <source>The TTL is %1 s at every name server</source>
        <translation>TTL はすべての権威 DNS サーバーで %1 秒です</translation>
    </message>
    <message>
        <source>The TTL is lowered at some name servers only</source>
        <translation>TTL が短くなったのは一部の権威 DNS サーバーだけです</translation>
    </message>
    <message>
        <source>%1 still gives the old TTL</source>
        <translation>%1 はまだ前の TTL を返しています</translation>
    </message>
    <message>
        <source>Wait until the zone has reached every name server.</source>
        <translation>すべての権威 DNS サーバーに反映されるまで待ってください。</translation>
    </message>
    <message>
        <source>The TTL is not lowered yet</source>
        <translation>TTL はまだ短くなっていません</translation>
    </message>
    <message>
        <source>The TTL is still %1 s</source>
        <translation>TTL がまだ %1 秒です</translation>
    </message>
    <message>
        <source>Change the TTL of the MX to 300 in the DNS panel and save it.</source>
        <translation>DNS の管理画面で MX の TTL を 300 にして、保存してください。</translation>
    </message>
    <message>
        <source>The provider does not let the TTL be lowered</source>
        <translation>この事業者では TTL を短くできません</translation>
    </message>
    <message>
        <source>The provider fixes the TTL at %1 s</source>
        <translation>この事業者の TTL は %1 秒に固定されています</translation>
    </message>
    <message>
        <source>Plan the switch with that time: for so long mail may arrive at both servers.</source>
        <translation>その時間を見込んで切り替えを計画してください。その間は新旧どちらにもメールが届きます。</translation>
    </message>
    <message>
        <source>A name server still gives the old TTL, longer than any transfer takes</source>
        <translation>ゾーンの転送に要る時間を過ぎても、前の TTL を返す権威 DNS サーバーがあります</translation>
    </message>
    <message>
        <source>%1 still gives the old TTL, longer than any transfer takes</source>
        <translation>ゾーンの転送に要る時間を過ぎても、%1 が前の TTL を返しています</translation>
    </message>
    <message>
        <source>Look whether the change was saved and published, and whether the edited row is the MX.</source>
        <translation>保存(公開)まで終わっているか、編集した行が MX かを確かめてください。</translation>
    </message>
    <message>
        <source>No cache holds the old TTL any more</source>
        <translation>前の TTL のキャッシュはすべて切れています</translation>
    </message>
    <message>
        <source>No cache has held the old TTL since %1</source>
        <translation>前の TTL のキャッシュは %1 にすべて切れました</translation>
    </message>
    <message>
        <source>Caches may still hold the old TTL</source>
        <translation>前の TTL のキャッシュがまだ残っている可能性があります</translation>
    </message>
    <message>
        <source>The last cache with the old TTL expires at %1 at the latest</source>
        <translation>前の TTL のキャッシュは、遅くとも %1 に切れます</translation>
    </message>
    <message>
        <source>Do not switch the MX before.</source>
        <translation>それまでは MX を切り替えないでください。</translation>
    </message>
    <message>
        <source>A “not there” is remembered for a short time only</source>
        <translation>「ない」という答えが記憶される時間は短めです</translation>
    </message>
    <message>
        <source>A “not there” is remembered for %1 s</source>
        <translation>「ない」という答えが記憶されるのは %1 秒です</translation>
    </message>
    <message>
        <source>A “not there” is remembered for up to an hour</source>
        <translation>「ない」という答えが 1 時間近く記憶されます</translation>
    </message>
    <message>
        <source>Create new names early, and do not press “Verify” in the other console before they are seen here.</source>
        <translation>新しい名前は早めに作り、ここで見えるまで、ほかの管理画面の「確認」を押さないでください。</translation>
    </message>
    <message>
        <source>A “not there” is remembered for hours</source>
        <translation>「ない」という答えが何時間も記憶されます</translation>
    </message>
    <message>
        <source>A “not there” is remembered for as long as %1 s</source>
        <translation>「ない」という答えが %1 秒も記憶されます</translation>
    </message>
    <message>
        <source>Create new names the day before they are needed.</source>
        <translation>新しい名前は、必要になる前日までに作ってください。</translation>
    </message>
    <message>
        <source>The TTL has been put back</source>
        <translation>TTL は元に戻っています</translation>
    </message>
    <message>
        <source>The TTL has been put back to %1 s</source>
        <translation>TTL は %1 秒に戻っています</translation>
    </message>
    <message>
        <source>The TTL is still as short as for the switch</source>
        <translation>TTL が切り替え用の短いままです</translation>
    </message>
    <message>
        <source>Put it back to 3600.</source>
        <translation>3600 に戻してください。</translation>
    </message>
    <message>
        <source>The verification record is at every authoritative server</source>
        <translation>確認用のレコードが、すべての権威 DNS サーバーに反映されました</translation>
    </message>
    <message>
        <source>The verification record is at some authoritative servers only</source>
        <translation>確認用のレコードは、一部の権威 DNS サーバーにしかありません</translation>
    </message>
    <message>
        <source>%1 does not have the verification record yet</source>
        <translation>%1 には確認用のレコードがまだありません</translation>
    </message>
    <message>
        <source>Wait; do not press “Verify” in the other console yet.</source>
        <translation>待ってください。ほかの管理画面の「確認」はまだ押しません。</translation>
    </message>
    <message>
        <source>It is at the authoritative servers; a resolver still remembers “not there”</source>
        <translation>権威 DNS サーバーにはあります。「ない」という記憶が残るリゾルバーがあります</translation>
    </message>
    <message>
        <source>It is at the authoritative servers; %1 still remembers “not there”</source>
        <translation>権威 DNS サーバーにはあります。%1 が「ない」と記憶しています</translation>
    </message>
    <message>
        <source>It is at the authoritative servers; the remembered “not there” ends at %1 at the latest</source>
        <translation>権威 DNS サーバーにはあります。「ない」という記憶は、遅くとも %1 に切れます</translation>
    </message>
    <message>
        <source>The verification record was not found</source>
        <translation>確認用のレコードが見つかりません</translation>
    </message>
    <message>
        <source>Add it in the DNS panel. The host field stays empty or is “@”; the value goes in whole.</source>
        <translation>DNS の管理画面で追加してください。ホスト名の欄は空か @ にして、値は全体を貼り付けます。</translation>
    </message>
    <message>
        <source>The verification record is there, but damaged</source>
        <translation>確認用のレコードはありますが、値が壊れています</translation>
    </message>
    <message>
        <source>Paste it again: without quotation marks, blanks, line breaks or full-width letters.</source>
        <translation>引用符・空白・改行・全角文字が入らないように、貼り付け直してください。</translation>
    </message>
    <message>
        <source>The verification record stands under another name</source>
        <translation>確認用のレコードが別の名前に書かれています</translation>
    </message>
    <message>
        <source>The verification record stands under %1</source>
        <translation>確認用のレコードが %1 に書かれています</translation>
    </message>
    <message>
        <source>Delete it there and add it under the right name.</source>
        <translation>そこから削除し、正しい名前に追加してください。</translation>
    </message>
    <message>
        <source>No name has the domain twice</source>
        <translation>ドメイン名が二重になった名前はありません</translation>
    </message>
    <message>
        <source>The panel has added the domain a second time</source>
        <translation>管理画面がドメイン名をもう一度付け足しています</translation>
    </message>
    <message>
        <source>There is a record at %1: the panel has added the domain a second time</source>
        <translation>%1 にレコードがあります。管理画面がドメイン名をもう一度付け足しています</translation>
    </message>
    <message>
        <source>Enter the host without the domain.</source>
        <translation>ホスト名は、ドメインを除いた部分だけを入力してください。</translation>
    </message>
    <message>
        <source>There is still only one SPF record</source>
        <translation>SPF は 1 つのままです</translation>
    </message>
    <message>
        <source>No alias (CNAME) is in the way</source>
        <translation>邪魔になる別名(CNAME)はありません</translation>
    </message>
    <message>
        <source>An alias (CNAME) stands where other records belong</source>
        <translation>ほかのレコードが要る名前に、別名(CNAME)があります</translation>
    </message>
    <message>
        <source>An alias (CNAME) is in the way at %1</source>
        <translation>%1 に別名(CNAME)があり、ほかのレコードを置けません</translation>
    </message>
    <message>
        <source>Delete the alias.</source>
        <translation>別名を削除してください。</translation>
    </message>
    <message>
        <source>Everything is ready for the switch</source>
        <translation>切り替えの準備がすべてそろっています</translation>
    </message>
    <message>
        <source>The switch goes on with a written reason</source>
        <translation>理由を書いたうえで切り替えへ進みます</translation>
    </message>
    <message>
        <source>Something still speaks against the switch</source>
        <translation>切り替えの前に直すものが残っています</translation>
    </message>
    <message>
        <source>%1 still speaks against the switch</source>
        <translation>切り替えの前に直すものが残っています: %1</translation>
    </message>
    <message>
        <source>Put the red ones right first. Do not edit the MX yet.</source>
        <translation>先に不合格を直してください。MX はまだ書き換えません。</translation>
    </message>
    <message>
        <source>The new MX exists and looks like the service&apos;s own</source>
        <translation>新しい MX は存在し、サービスのものと一致する形です</translation>
    </message>
    <message>
        <source>The new MX exists but does not look like the service&apos;s usual ones</source>
        <translation>新しい MX は存在しますが、サービスの普段の形と違います</translation>
    </message>
    <message>
        <source>%1 exists but does not look like the service&apos;s usual MX</source>
        <translation>%1 は存在しますが、サービスの普段の MX と形が違います</translation>
    </message>
    <message>
        <source>Copy it once more from the admin console and compare.</source>
        <translation>管理画面の値をもう一度コピーして、見比べてください。</translation>
    </message>
    <message>
        <source>The new MX names a server that does not exist: it may have been guessed</source>
        <translation>新しい MX が指すサーバーがありません。推測した値かもしれません</translation>
    </message>
    <message>
        <source>%1 does not exist: it may have been guessed</source>
        <translation>%1 は存在しません。推測した値かもしれません</translation>
    </message>
    <message>
        <source>Copy the value from the admin console again; never put it together by hand.</source>
        <translation>管理画面から値をコピーし直してください。自分で組み立ててはいけません。</translation>
    </message>
    <message>
        <source>The MX in the DNS is not the one that was pasted here</source>
        <translation>DNS の MX が、ここに貼り付けた値と違います</translation>
    </message>
    <message>
        <source>Compare both with the admin console.</source>
        <translation>両方を管理画面の値と見比べてください。</translation>
    </message>
    <message>
        <source>Every authoritative server gives the new MX</source>
        <translation>すべての権威 DNS サーバーが新しい MX を返しています</translation>
    </message>
    <message>
        <source>Some authoritative servers give the new MX</source>
        <translation>新しい MX を返すのは、まだ一部の権威 DNS サーバーです</translation>
    </message>
    <message>
        <source>%1 still gives the old MX</source>
        <translation>%1 はまだ前の MX を返しています</translation>
    </message>
    <message>
        <source>An old MX is still listed beside the new one: mail goes to both</source>
        <translation>前の MX が新しい MX と並んで残っています。メールが分かれて届きます</translation>
    </message>
    <message>
        <source>%1 is still listed beside the new MX: mail goes to both</source>
        <translation>%1 が新しい MX と並んで残っています。メールが分かれて届きます</translation>
    </message>
    <message>
        <source>Delete the old MX.</source>
        <translation>前の MX を削除してください。</translation>
    </message>
    <message>
        <source>The new MX is not at the authoritative servers yet</source>
        <translation>新しい MX は、まだ権威 DNS サーバーに反映されていません</translation>
    </message>
    <message>
        <source>The new MX is not at the authoritative servers yet; the provider publishes by %1</source>
        <translation>新しい MX はまだ反映されていません。事業者が公開するのは、遅くとも %1 です</translation>
    </message>
    <message>
        <source>Save it in the DNS panel; some providers publish every 15 minutes only.</source>
        <translation>DNS の管理画面で保存してください。15 分ごとにしか公開しない事業者もあります。</translation>
    </message>
    <message>
        <source>No authoritative server gives the new MX, though it should be published by now</source>
        <translation>反映されているはずの時刻を過ぎても、新しい MX を返す権威 DNS サーバーがありません</translation>
    </message>
    <message>
        <source>Look whether the change was saved, and in the right panel.</source>
        <translation>変更を保存したか、正しい管理画面だったかを確かめてください。</translation>
    </message>
    <message>
        <source>The resolver gives the new MX</source>
        <translation>リゾルバーが新しい MX を返しています</translation>
    </message>
    <message>
        <source>%1 gives the new MX</source>
        <translation>%1 は新しい MX を返しています</translation>
    </message>
    <message>
        <source>The resolver still has the old MX in its cache</source>
        <translation>リゾルバーに前の MX のキャッシュが残っています</translation>
    </message>
    <message>
        <source>%1 still has the old MX in its cache</source>
        <translation>%1 に前の MX のキャッシュが残っています</translation>
    </message>
    <message>
        <source>The old MX in the cache expires at %1 at the latest</source>
        <translation>前の MX のキャッシュは、遅くとも %1 に切れます</translation>
    </message>
    <message>
        <source>Wait. No mail is lost: the old server still receives.</source>
        <translation>待ってください。旧サーバーも受信しているので、メールは失われません。</translation>
    </message>
    <message>
        <source>The resolver gives the old MX for longer than it may</source>
        <translation>リゾルバーが、期限を過ぎても前の MX を返しています</translation>
    </message>
    <message>
        <source>%1 gives the old MX for longer than it may</source>
        <translation>%1 が、期限を過ぎても前の MX を返しています</translation>
    </message>
    <message>
        <source>Use the resolver&apos;s page for clearing its cache. Keep the old server receiving.</source>
        <translation>そのリゾルバーのキャッシュ消去ページを使ってください。旧サーバーの受信は続けます。</translation>
    </message>
    <message>
        <source>The old server still receives mail</source>
        <translation>旧サーバーはメールを受信できます</translation>
    </message>
    <message>
        <source>Whether the old server receives cannot be seen from this network</source>
        <translation>この回線からは、旧サーバーが受信できるか確かめられません</translation>
    </message>
    <message>
        <source>Check it from another network: many lines block port 25.</source>
        <translation>別の回線から確かめてください。25 番ポートを塞いでいる回線は多くあります。</translation>
    </message>
    <message>
        <source>The old server does not receive mail any more</source>
        <translation>旧サーバーがメールを受信していません</translation>
    </message>
    <message>
        <source>%1 does not receive mail any more</source>
        <translation>%1 がメールを受信していません</translation>
    </message>
    <message>
        <source>Switch it on again: it has to receive for at least five days after the switch.</source>
        <translation>もう一度動かしてください。切り替え後も 5 日間は受信できるようにします。</translation>
    </message>
    <message>
        <source>The old server no longer keeps the domain&apos;s mail for itself</source>
        <translation>旧サーバーは、このドメインあてのメールを抱え込みません</translation>
    </message>
    <message>
        <source>The old server may keep mail of its own users and web forms</source>
        <translation>旧サーバーが、自分から出たメールや Web フォームのメールを抱え込むかもしれません</translation>
    </message>
    <message>
        <source>Take the domain off the old server&apos;s mail settings once the MX is switched.</source>
        <translation>MX の切り替え後に、旧サーバーのメール設定からドメインを外してください。</translation>
    </message>
    <message>
        <source>The test mail arrived over the new MX</source>
        <translation>テストメールは新しい MX 経由で届きました</translation>
    </message>
    <message>
        <source>The test mail has not arrived yet</source>
        <translation>テストメールがまだ届きません</translation>
    </message>
    <message>
        <source>The test mail has been on its way for %1 min</source>
        <translation>テストメールが %1 分たっても届きません</translation>
    </message>
    <message>
        <source>Look into the old mailbox, too.</source>
        <translation>旧サーバーの受信箱も見てください。</translation>
    </message>
    <message>
        <source>The test mail came back</source>
        <translation>テストメールが戻ってきました</translation>
    </message>
    <message>
        <source>Read the reason in the returned mail.</source>
        <translation>戻ってきたメールで理由を確かめてください。</translation>
    </message>
    <message>
        <source>There is one valid SPF record</source>
        <translation>正しい SPF が 1 つあります</translation>
    </message>
    <message>
        <source>There is one valid SPF record; it needs %1 of 10 lookups</source>
        <translation>正しい SPF が 1 つあります(参照は 10 回のうち %1 回)</translation>
    </message>
    <message>
        <source>There is no SPF record</source>
        <translation>SPF がありません</translation>
    </message>
    <message>
        <source>Add the SPF record of the page on sender authentication.</source>
        <translation>「送信ドメイン認証」のページにある SPF を追加してください。</translation>
    </message>
    <message>
        <source>The SPF record is close to the limit of 10 lookups</source>
        <translation>SPF の参照回数が上限の 10 回に近づいています</translation>
    </message>
    <message>
        <source>SPF needs %1 of 10 lookups</source>
        <translation>SPF の参照は 10 回のうち %1 回です</translation>
    </message>
    <message>
        <source>Take out includes that nobody sends through any more.</source>
        <translation>使っていない送信元の include を外してください。</translation>
    </message>
    <message>
        <source>SPF uses “ptr”, which many servers ignore</source>
        <translation>SPF が ptr を使っています。多くのサーバーは無視します</translation>
    </message>
    <message>
        <source>Replace “ptr” by the addresses of the sending servers.</source>
        <translation>ptr を、送信サーバーのアドレスに置き換えてください。</translation>
    </message>
    <message>
        <source>SPF ends in “?all” and protects nothing</source>
        <translation>SPF が ?all で終わり、何も防いでいません</translation>
    </message>
    <message>
        <source>End it in “~all”.</source>
        <translation>~all で終わるようにしてください。</translation>
    </message>
    <message>
        <source>SPF has no end: nothing is said about other senders</source>
        <translation>SPF の末尾に all がなく、ほかの送信元をどう扱うかが決まっていません</translation>
    </message>
    <message>
        <source>The SPF record is too long</source>
        <translation>SPF が長すぎます</translation>
    </message>
    <message>
        <source>The SPF record is %1 bytes long; more than 450 may be cut off</source>
        <translation>SPF が %1 バイトあります。450 を超えると途中で切れることがあります</translation>
    </message>
    <message>
        <source>Shorten it, or move a part into an include of your own.</source>
        <translation>短くするか、一部を自分の include に移してください。</translation>
    </message>
    <message>
        <source>SPF names its servers by “mx” or “a”: their meaning changes at the switch</source>
        <translation>SPF が mx や a でサーバーを指しています。切り替えると意味が変わります</translation>
    </message>
    <message>
        <source>SPF uses %1, whose meaning changes at the switch</source>
        <translation>SPF が %1 を使っています。切り替えると意味が変わります</translation>
    </message>
    <message>
        <source>Replace them by the old server&apos;s address (ip4:…) before the switch.</source>
        <translation>切り替えの前に、旧サーバーのアドレス(ip4:…)に置き換えてください。</translation>
    </message>
    <message>
        <source>The name servers give different SPF records</source>
        <translation>DNS サーバーによって SPF の値が違います</translation>
    </message>
    <message>
        <source>%1 gives another SPF than the rest</source>
        <translation>%1 だけ SPF の値が違います</translation>
    </message>
    <message>
        <source>Wait until all name servers hold the same zone.</source>
        <translation>すべての DNS サーバーが同じ値になるまで待ってください。</translation>
    </message>
    <message>
        <source>There is more than one SPF record: receivers refuse both</source>
        <translation>SPF が 2 つ以上あります。受信側はどれも無効とみなします</translation>
    </message>
    <message>
        <source>There are %1 SPF records: receivers refuse all of them</source>
        <translation>SPF が %1 つあります。受信側はどれも無効とみなします</translation>
    </message>
    <message>
        <source>Merge them into one record.</source>
        <translation>1 つにまとめてください。</translation>
    </message>
    <message>
        <source>The SPF record has a mistake in it</source>
        <translation>SPF の書き方に誤りがあります</translation>
    </message>
    <message>
        <source>The SPF record has a mistake at “%1”</source>
        <translation>SPF の「%1」に誤りがあります</translation>
    </message>
    <message>
        <source>Correct the record; the text to paste stands on the page of sender authentication.</source>
        <translation>書き直してください。貼り付ける値は「送信ドメイン認証」のページにあります。</translation>
    </message>
    <message>
        <source>SPF needs more than 10 lookups: receivers refuse it</source>
        <translation>SPF の参照が 10 回を超えています。受信側は無効とみなします</translation>
    </message>
    <message>
        <source>SPF needs %1 lookups; 10 are allowed</source>
        <translation>SPF の参照が %1 回です(上限 10)</translation>
    </message>
    <message>
        <source>Take out includes, or merge them.</source>
        <translation>include を減らすか、まとめてください。</translation>
    </message>
    <message>
        <source>SPF refers to too many names that do not exist</source>
        <translation>SPF が、存在しない名前をいくつも参照しています</translation>
    </message>
    <message>
        <source>SPF refers to %1 names that do not exist; 2 are allowed</source>
        <translation>SPF が、存在しない名前を %1 つ参照しています(上限 2)</translation>
    </message>
    <message>
        <source>Take out the dead names.</source>
        <translation>存在しない名前を外してください。</translation>
    </message>
    <message>
        <source>SPF ends in “+all”: anybody may send as this domain</source>
        <translation>SPF が +all で終わり、誰でもこのドメインを名乗れます</translation>
    </message>
    <message>
        <source>SPF includes a domain that has no SPF</source>
        <translation>SPF の include 先に SPF がありません</translation>
    </message>
    <message>
        <source>SPF includes %1, which has no SPF</source>
        <translation>SPF が include する %1 には SPF がありません</translation>
    </message>
    <message>
        <source>Take this include out, or correct its spelling.</source>
        <translation>この include を外すか、綴りを直してください。</translation>
    </message>
    <message>
        <source>Every sender in the SPF record is named</source>
        <translation>SPF にある送信元は、すべて何かわかっています</translation>
    </message>
    <message>
        <source>SPF holds senders that nobody has named yet</source>
        <translation>SPF に、何のためかわからない送信元があります</translation>
    </message>
    <message>
        <source>Nobody has said yet what sends through %1</source>
        <translation>%1 が何の送信元か、まだわかりません</translation>
    </message>
    <message>
        <source>Find out what sends through it (web form, copier, newsletter) and keep it in the new SPF.</source>
        <translation>何が使っているか(Web フォーム、複合機、メールマガジンなど)を調べ、新しい SPF にも残してください。</translation>
    </message>
    <message>
        <source>There is no DMARC record</source>
        <translation>DMARC はありません</translation>
    </message>
    <message>
        <source>DMARC is there and only watches (p=none)</source>
        <translation>DMARC は監視だけ(p=none)です</translation>
    </message>
    <message>
        <source>DMARC only watches, and nobody gets the reports</source>
        <translation>DMARC は監視だけで、レポートの宛先もありません</translation>
    </message>
    <message>
        <source>Add “rua=mailto:…” with an address that somebody reads.</source>
        <translation>誰かが読むアドレスを rua=mailto:… に書いてください。</translation>
    </message>
    <message>
        <source>DMARC is enforced: mail that is not signed will be refused</source>
        <translation>DMARC が有効です。署名のないメールは拒否されます</translation>
    </message>
    <message>
        <source>DMARC is enforced (p=%1): mail that is not signed will suffer</source>
        <translation>DMARC が有効です(p=%1)。署名のないメールは拒否や隔離の対象になります</translation>
    </message>
    <message>
        <source>Have DKIM of the new service pass before the switch, or set p=none until then.</source>
        <translation>切り替えの前に新サービスの DKIM を合格させるか、それまで p=none にしてください。</translation>
    </message>
    <message>
        <source>There is more than one DMARC record: none counts</source>
        <translation>DMARC が 2 つ以上あり、どれも無効です</translation>
    </message>
    <message>
        <source>Leave exactly one.</source>
        <translation>1 つだけにしてください。</translation>
    </message>
    <message>
        <source>An SPF text stands where DMARC belongs</source>
        <translation>DMARC の場所に SPF が書かれています</translation>
    </message>
    <message>
        <source>Delete it there; SPF belongs to the domain itself.</source>
        <translation>そこから削除してください。SPF はドメイン自身に書きます。</translation>
    </message>
    <message>
        <source>A DMARC text stands at the domain itself, where it has no effect</source>
        <translation>DMARC がドメイン自身に書かれています。この場所では効きません</translation>
    </message>
    <message>
        <source>Move it to “_dmarc”.</source>
        <translation>_dmarc に移してください。</translation>
    </message>
    <message>
        <source>DKIM keys were found</source>
        <translation>DKIM の鍵が見つかりました</translation>
    </message>
    <message>
        <source>DKIM keys were found: %1</source>
        <translation>DKIM の鍵が見つかりました: %1</translation>
    </message>
    <message>
        <source>No DKIM key was found</source>
        <translation>DKIM の鍵は見つかりません</translation>
    </message>
    <message>
        <source>There is a DKIM key, but its selector is unknown</source>
        <translation>DKIM の鍵はありますが、セレクターがわかりません</translation>
    </message>
    <message>
        <source>Look into a mail that was sent recently: the selector is “s=” in DKIM-Signature.</source>
        <translation>最近送ったメールの DKIM-Signature にある s= がセレクターです。</translation>
    </message>
    <message>
        <source>A DKIM key has been revoked</source>
        <translation>失効させた DKIM の鍵があります</translation>
    </message>
    <message>
        <source>The DKIM key %1 has been revoked</source>
        <translation>DKIM の鍵 %1 は失効しています</translation>
    </message>
    <message>
        <source>Nothing, unless mail is still signed with it.</source>
        <translation>いまも署名に使っていなければ、何もしなくて構いません。</translation>
    </message>
    <message>
        <source>No wildcard record answers for names that do not exist</source>
        <translation>存在しない名前に答えるワイルドカードはありません</translation>
    </message>
    <message>
        <source>A wildcard answers for every name: “autodiscover” leads to the web server</source>
        <translation>ワイルドカードがあり、autodiscover も Web サーバーに向かいます</translation>
    </message>
    <message>
        <source>Add an autodiscover record of its own.</source>
        <translation>autodiscover のレコードを別に作ってください。</translation>
    </message>
    <message>
        <source>A wildcard text answers for every name</source>
        <translation>ワイルドカードの TXT があり、どの名前にも答えます</translation>
    </message>
    <message>
        <source>Do not trust “found” at other names; better delete the wildcard.</source>
        <translation>ほかの名前での「見つかりました」は当てになりません。ワイルドカードを削除するのが確実です。</translation>
    </message>
    <message>
        <source>A wildcard MX takes mail for every name</source>
        <translation>ワイルドカードの MX があり、どの名前あてのメールも受け取ります</translation>
    </message>
    <message>
        <source>Delete the wildcard MX, or switch it together with the MX.</source>
        <translation>ワイルドカードの MX を削除するか、MX と一緒に切り替えてください。</translation>
    </message>
    <message>
        <source>How mail programs find their server is noted</source>
        <translation>メールソフトの自動設定を控えました</translation>
    </message>
    <message>
        <source>Mail programs are led to the old server</source>
        <translation>メールソフトの自動設定は旧サーバーを指しています</translation>
    </message>
    <message>
        <source>Mail programs are led to %1</source>
        <translation>メールソフトの自動設定は %1 を指しています</translation>
    </message>
    <message>
        <source>Change it on the day of the switch, not before.</source>
        <translation>切り替え当日に変えてください。その前には変えません。</translation>
    </message>
    <message>
        <source>There is no MTA-STS policy</source>
        <translation>MTA-STS はありません</translation>
    </message>
    <message>
        <source>The MTA-STS policy names the MX</source>
        <translation>MTA-STS のポリシーに MX が入っています</translation>
    </message>
    <message>
        <source>The MTA-STS policy is on trial</source>
        <translation>MTA-STS は試験運用(testing)です</translation>
    </message>
    <message>
        <source>Add the new MX to the policy before the switch.</source>
        <translation>切り替えの前に、新しい MX をポリシーに加えてください。</translation>
    </message>
    <message>
        <source>The MTA-STS policy cannot be read</source>
        <translation>MTA-STS のポリシーを読み取れません</translation>
    </message>
    <message>
        <source>Check the web server of “mta-sts”, or take the record away.</source>
        <translation>mta-sts の Web サーバーを確かめるか、レコードを削除してください。</translation>
    </message>
    <message>
        <source>The MTA-STS policy is enforced and does not name the new MX: mail would be refused</source>
        <translation>MTA-STS が enforce のままで、新しい MX が入っていません。メールが拒否されます</translation>
    </message>
    <message>
        <source>The MTA-STS policy is enforced and does not name %1: mail would be refused</source>
        <translation>MTA-STS が enforce のままで、%1 が入っていません。メールが拒否されます</translation>
    </message>
    <message>
        <source>Add the new MX and a new “id” at least a day before the switch, or set “mode: none”.</source>
        <translation>切り替えの 1 日以上前に、新しい MX を加えて id を変えるか、mode: none にしてください。</translation>
    </message>
    <message>
        <source>The domain is not signed (DNSSEC)</source>
        <translation>DNSSEC は使われていません</translation>
    </message>
    <message>
        <source>The domain is signed (DNSSEC); the MX may be changed as usual</source>
        <translation>DNSSEC が使われています。MX の変更には影響しません</translation>
    </message>
    <message>
        <source>The domain is signed (DNSSEC): moving the name servers would break it</source>
        <translation>DNSSEC が使われています。このままネームサーバーを移すと引けなくなります</translation>
    </message>
    <message>
        <source>Have the DS record removed first and wait until its TTL has run out.</source>
        <translation>先に DS レコードを外してもらい、その TTL が切れるまで待ってください。</translation>
    </message>
    <message>
        <source>The new server&apos;s address and its name agree</source>
        <translation>新サーバーのアドレスと名前が一致しています</translation>
    </message>
    <message>
        <source>The new server&apos;s address has only the provider&apos;s general name</source>
        <translation>新サーバーの逆引きが、回線事業者の共通の名前です</translation>
    </message>
    <message>
        <source>Have the reverse name set to the server&apos;s own name.</source>
        <translation>逆引きをサーバー自身の名前にしてもらってください。</translation>
    </message>
    <message>
        <source>The new server&apos;s address has no name: many will refuse its mail</source>
        <translation>新サーバーのアドレスに逆引きがありません。多くの相手が受信を拒否します</translation>
    </message>
    <message>
        <source>%1 has no name: many will refuse its mail</source>
        <translation>%1 に逆引きがありません。多くの相手が受信を拒否します</translation>
    </message>
    <message>
        <source>Ask the provider of the line or the server to set the reverse name.</source>
        <translation>回線またはサーバーの事業者に、逆引きの設定を依頼してください。</translation>
    </message>
    <message>
        <source>SPF covers the old and the new server</source>
        <translation>SPF に新旧の両方が入っています</translation>
    </message>
    <message>
        <source>SPF covers the old server only by “mx” or “a”: that ends at the switch</source>
        <translation>SPF の旧サーバーは mx や a で入っているだけで、切り替えると外れます</translation>
    </message>
    <message>
        <source>SPF covers the old server only by %1: that ends at the switch</source>
        <translation>SPF の旧サーバーは %1 で入っているだけで、切り替えると外れます</translation>
    </message>
    <message>
        <source>Replace it by the old server&apos;s address (ip4:…) before the switch.</source>
        <translation>切り替えの前に、旧サーバーのアドレス(ip4:…)に置き換えてください。</translation>
    </message>
    <message>
        <source>SPF does not cover the new service</source>
        <translation>SPF に新サービスが入っていません</translation>
    </message>
    <message>
        <source>SPF lacks %1 of the new service</source>
        <translation>SPF に、新サービスの %1 が入っていません</translation>
    </message>
    <message>
        <source>Paste the merged SPF of this page into the DNS panel.</source>
        <translation>このページの SPF を DNS の管理画面に貼り付けてください。</translation>
    </message>
    <message>
        <source>SPF does not cover the old server, which still sends</source>
        <translation>SPF に旧サーバーが入っていません。まだ送信に使われています</translation>
    </message>
    <message>
        <source>SPF does not cover %1, which still sends</source>
        <translation>SPF に %1 が入っていません。まだ送信に使われています</translation>
    </message>
    <message>
        <source>The DKIM key is published and sound</source>
        <translation>DKIM の鍵は公開されていて、問題ありません</translation>
    </message>
    <message>
        <source>The DKIM key is shorter than it should be</source>
        <translation>DKIM の鍵が推奨より短めです</translation>
    </message>
    <message>
        <source>The DKIM key %1 has only %2 bits</source>
        <translation>DKIM の鍵 %1 は %2 ビットしかありません</translation>
    </message>
    <message>
        <source>Have the service make a key of 2048 bits.</source>
        <translation>サービス側で 2048 ビットの鍵を作ってください。</translation>
    </message>
    <message>
        <source>The alias is right, but the service has not published the key yet</source>
        <translation>別名は正しく、サービス側の鍵の公開を待っています</translation>
    </message>
    <message>
        <source>%1: the alias is right, but the service has not published the key yet</source>
        <translation>%1: 別名は正しく、サービス側の鍵の公開を待っています</translation>
    </message>
    <message>
        <source>Wait; it may take from minutes to four days. Then switch DKIM on in the service.</source>
        <translation>待ってください(数分から 4 日)。そのあとサービス側で DKIM を有効にします。</translation>
    </message>
    <message>
        <source>The DKIM key is marked as a test (t=y)</source>
        <translation>DKIM の鍵が試験中(t=y)です</translation>
    </message>
    <message>
        <source>The DKIM key %1 is marked as a test (t=y)</source>
        <translation>DKIM の鍵 %1 が試験中(t=y)です</translation>
    </message>
    <message>
        <source>Take “t=y” out once the tests have passed.</source>
        <translation>テストが済んだら t=y を外してください。</translation>
    </message>
    <message>
        <source>The DKIM key is empty, that is, revoked</source>
        <translation>DKIM の鍵が空で、失効しています</translation>
    </message>
    <message>
        <source>The DKIM key %1 is empty, that is, revoked</source>
        <translation>DKIM の鍵 %1 が空で、失効しています</translation>
    </message>
    <message>
        <source>Paste the key again from the service.</source>
        <translation>サービスの画面から鍵を貼り付け直してください。</translation>
    </message>
    <message>
        <source>The alias of the DKIM key leads to a name that does not exist</source>
        <translation>DKIM の別名の先が存在しません</translation>
    </message>
    <message>
        <source>The alias of %1 leads to %2, which does not exist</source>
        <translation>%1 の別名の先 %2 が存在しません</translation>
    </message>
    <message>
        <source>The DKIM key is cut off, usually at 255 characters</source>
        <translation>DKIM の鍵が途中(多くは 255 文字)で切れています</translation>
    </message>
    <message>
        <source>The DKIM key %1 is cut off, usually at 255 characters</source>
        <translation>DKIM の鍵 %1 が途中(多くは 255 文字)で切れています</translation>
    </message>
    <message>
        <source>Split the value into two quoted strings, or use a key of 1024 bits if the panel cannot.</source>
        <translation>値を 2 つの文字列に分けてください。管理画面で分けられなければ 1024 ビットの鍵にします。</translation>
    </message>
    <message>
        <source>The DKIM key is damaged</source>
        <translation>DKIM の鍵が壊れています</translation>
    </message>
    <message>
        <source>The DKIM key %1 is damaged</source>
        <translation>DKIM の鍵 %1 が壊れています</translation>
    </message>
    <message>
        <source>Paste it again without blanks, quotation marks or line breaks.</source>
        <translation>空白・引用符・改行が入らないように貼り付け直してください。</translation>
    </message>
    <message>
        <source>The DKIM key of the new service is not published</source>
        <translation>新サービスの DKIM の鍵がまだありません</translation>
    </message>
    <message>
        <source>The DKIM key %1 is not published</source>
        <translation>DKIM の鍵 %1 がまだありません</translation>
    </message>
    <message>
        <source>Add the record of this page in the DNS panel.</source>
        <translation>このページのレコードを DNS の管理画面に追加してください。</translation>
    </message>
    <message>
        <source>The DKIM key is so short that receivers ignore it</source>
        <translation>DKIM の鍵が短すぎて、受信側に無視されます</translation>
    </message>
    <message>
        <source>The DKIM key %1 has %2 bits: receivers ignore it</source>
        <translation>DKIM の鍵 %1 は %2 ビットで、受信側に無視されます</translation>
    </message>
    <message>
        <source>Mail is signed by the domain itself</source>
        <translation>メールはこのドメイン自身で署名されています</translation>
    </message>
    <message>
        <source>Mail is signed by the provider&apos;s domain, not by the own one</source>
        <translation>メールがサービスのドメインで署名されています</translation>
    </message>
    <message>
        <source>Mail is signed by %1, not by the own domain</source>
        <translation>メールが自分のドメインではなく %1 で署名されています</translation>
    </message>
    <message>
        <source>Switch on DKIM for the own domain in the service.</source>
        <translation>サービス側で、自分のドメインの DKIM を有効にしてください。</translation>
    </message>
    <message>
        <source>Mail is not signed</source>
        <translation>メールに署名がありません</translation>
    </message>
    <message>
        <source>Switch on DKIM in the service.</source>
        <translation>サービス側で DKIM を有効にしてください。</translation>
    </message>
    <message>
        <source>The DMARC record is valid</source>
        <translation>DMARC は正しく書かれています</translation>
    </message>
    <message>
        <source>DMARC uses tags that no longer count</source>
        <translation>DMARC に、もう使われないタグがあります</translation>
    </message>
    <message>
        <source>DMARC uses tags that no longer count: %1</source>
        <translation>DMARC に、もう使われないタグがあります: %1</translation>
    </message>
    <message>
        <source>Take them out when you edit the record next.</source>
        <translation>次に編集するときに外してください。</translation>
    </message>
    <message>
        <source>The DMARC reports go to a domain that has not agreed to take them</source>
        <translation>DMARC レポートの宛先のドメインが、受け取りを承認していません</translation>
    </message>
    <message>
        <source>%1 has not agreed to take the DMARC reports</source>
        <translation>%1 が DMARC レポートの受け取りを承認していません</translation>
    </message>
    <message>
        <source>Use an address of the own domain, or have the other one publish its consent.</source>
        <translation>自分のドメインのアドレスにするか、相手に承認用のレコードを公開してもらってください。</translation>
    </message>
    <message>
        <source>The DMARC record has a mistake in it</source>
        <translation>DMARC の書き方に誤りがあります</translation>
    </message>
    <message>
        <source>The DMARC record has a mistake at “%1”</source>
        <translation>DMARC の「%1」に誤りがあります</translation>
    </message>
    <message>
        <source>Correct it. “v=DMARC1; p=none; rua=mailto:…” is enough.</source>
        <translation>直してください。v=DMARC1; p=none; rua=mailto:… で十分です。</translation>
    </message>
    <message>
        <source>DMARC is enforced before SPF and DKIM of the new service pass</source>
        <translation>新サービスの SPF と DKIM が合格する前に、DMARC が有効になっています</translation>
    </message>
    <message>
        <source>DMARC is enforced (p=%1) before SPF and DKIM of the new service pass</source>
        <translation>新サービスの SPF と DKIM が合格する前に、DMARC が有効(p=%1)になっています</translation>
    </message>
    <message>
        <source>Set p=none until they pass.</source>
        <translation>合格するまで p=none にしてください。</translation>
    </message>
    <message>
        <source>SPF and DKIM both speak for the domain</source>
        <translation>SPF も DKIM もこのドメインで通ります</translation>
    </message>
    <message>
        <source>Only one of SPF and DKIM speaks for the domain</source>
        <translation>このドメインで通るのは、SPF と DKIM の片方だけです</translation>
    </message>
    <message>
        <source>Neither SPF nor DKIM speaks for the domain</source>
        <translation>SPF も DKIM もこのドメインでは通りません</translation>
    </message>
    <message>
        <source>Mail programs are led to the new service</source>
        <translation>メールソフトの自動設定は新サービスを指しています</translation>
    </message>
    <message>
        <source>Mail programs find no automatic set-up</source>
        <translation>メールソフトの自動設定がありません</translation>
    </message>
    <message>
        <source>Add the autodiscover record of the new service.</source>
        <translation>新サービスの autodiscover レコードを追加してください。</translation>
    </message>
    <message>
        <source>Mail programs are still led to the old server</source>
        <translation>メールソフトの自動設定がまだ旧サーバーを指しています</translation>
    </message>
    <message>
        <source>Mail programs are still led to %1</source>
        <translation>メールソフトの自動設定がまだ %1 を指しています</translation>
    </message>
    <message>
        <source>Change it to the new service.</source>
        <translation>新サービスに変えてください。</translation>
    </message>
    <message>
        <source>Reports on encryption (TLS-RPT) are set up</source>
        <translation>暗号化のレポート(TLS-RPT)が設定されています</translation>
    </message>
    <message>
        <source>There is no TLS-RPT record; it is optional</source>
        <translation>TLS-RPT はありません。なくても構いません</translation>
    </message>
    <message>
        <source>The TLS-RPT record has a mistake in it</source>
        <translation>TLS-RPT の書き方に誤りがあります</translation>
    </message>
    <message>
        <source>Correct it: “v=TLSRPTv1; rua=mailto:…”.</source>
        <translation>v=TLSRPTv1; rua=mailto:… の形に直してください。</translation>
    </message>
    <message>
        <source>There is no DANE record; it is optional</source>
        <translation>DANE はありません。なくても構いません</translation>
    </message>
    <message>
        <source>The DANE record of the new MX counts</source>
        <translation>新しい MX の DANE が有効です</translation>
    </message>
    <message>
        <source>There is a DANE record, but without DNSSEC it does not count</source>
        <translation>DANE のレコードがありますが、DNSSEC がないため効きません</translation>
    </message>
    <message>
        <source>Take it away, or have the zone signed.</source>
        <translation>削除するか、ゾーンに署名してもらってください。</translation>
    </message>
    <message>
        <source>A DANE record is left of an old server: signed mail would be refused</source>
        <translation>前のサーバーの DANE が残っています。メールが拒否されます</translation>
    </message>
    <message>
        <source>The DANE record of %1 is stale: mail would be refused</source>
        <translation>%1 の DANE が古いままです。メールが拒否されます</translation>
    </message>
    <message>
        <source>Delete or renew it.</source>
        <translation>削除するか、新しくしてください。</translation>
    </message>
    <message>
        <source>The block list works</source>
        <translation>ブロックリストは正常に答えています</translation>
    </message>
    <message>
        <source>The block list does not work and was left out</source>
        <translation>ブロックリストが正常に答えないため、除外しました</translation>
    </message>
    <message>
        <source>%1 does not work and was left out</source>
        <translation>%1 は正常に答えないため、除外しました</translation>
    </message>
    <message>
        <source>Nothing. Another network may be able to ask it.</source>
        <translation>何もしなくて構いません。別の回線からは確かめられることがあります。</translation>
    </message>
    <message>
        <source>The new server&apos;s address is on no block list</source>
        <translation>新サーバーのアドレスは、どのブロックリストにもありません</translation>
    </message>
    <message>
        <source>%1 is on no block list</source>
        <translation>%1 は、どのブロックリストにもありません</translation>
    </message>
    <message>
        <source>The address is on a list of lines that should not send mail directly</source>
        <translation>アドレスが、直接の送信に使わない回線の一覧に載っています</translation>
    </message>
    <message>
        <source>%1 is on %2, a list of lines that should not send mail directly</source>
        <translation>%1 が %2(直接の送信に使わない回線の一覧)に載っています</translation>
    </message>
    <message>
        <source>Ask the provider, or have it taken off on the list&apos;s page.</source>
        <translation>事業者に相談するか、一覧のページから削除を申請してください。</translation>
    </message>
    <message>
        <source>The new server&apos;s address is on a block list</source>
        <translation>新サーバーのアドレスがブロックリストに載っています</translation>
    </message>
    <message>
        <source>%1 is on the block list %2</source>
        <translation>%1 がブロックリスト %2 に載っています</translation>
    </message>
    <message>
        <source>Find the cause, then have it taken off on the list&apos;s page.</source>
        <translation>原因を調べてから、リストのページで削除を申請してください。</translation>
    </message>
    <message>
        <source>The block list does not answer this resolver</source>
        <translation>ブロックリストが、このリゾルバーからの問い合わせを断っています</translation>
    </message>
    <message>
        <source>%1 does not answer this resolver</source>
        <translation>%1 が、このリゾルバーからの問い合わせを断っています</translation>
    </message>
    <message>
        <source>Open the list&apos;s page in a browser instead.</source>
        <translation>代わりに、ブラウザーでリストのページを開いてください。</translation>
    </message>
    <message>
        <source>The service looks after the reputation of its own addresses</source>
        <translation>アドレスの評判はサービス側が管理しています</translation>
    </message>
    <message>
        <source>The old server is out of the SPF record</source>
        <translation>旧サーバーは SPF から外れています</translation>
    </message>
    <message>
        <source>The old server is still in the SPF record</source>
        <translation>旧サーバーがまだ SPF に入っています</translation>
    </message>
    <message>
        <source>%1 is still in the SPF record</source>
        <translation>%1 がまだ SPF に入っています</translation>
    </message>
    <message>
        <source>Take it out once nothing sends through the old server.</source>
        <translation>旧サーバーから何も送らなくなったら外してください。</translation>
    </message>
    <message>
        <source>The old server has been in the SPF record for more than 30 days since the move</source>
        <translation>移行から 30 日を過ぎても、旧サーバーが SPF に残っています</translation>
    </message>
    <message>
        <source>%1 is still in the SPF record, more than 30 days after the move</source>
        <translation>移行から 30 日を過ぎても、%1 が SPF に残っています</translation>
    </message>
    <message>
        <source>Paste the SPF of this page, without the old server.</source>
        <translation>旧サーバーを除いた SPF をこのページから貼り付けてください。</translation>
    </message>
    <message>
        <source>The SPF record refers to an old name that does not exist any more</source>
        <translation>SPF が、もう存在しない名前を参照しています</translation>
    </message>
    <message>
        <source>SPF refers to %1, which does not exist any more</source>
        <translation>SPF が参照する %1 は、もう存在しません</translation>
    </message>
    <message>
        <source>Paste the SPF of this page, without it.</source>
        <translation>それを除いた SPF をこのページから貼り付けてください。</translation>
    </message>
    <message>
        <source>The old DKIM key is gone</source>
        <translation>以前の DKIM の鍵はなくなっています</translation>
    </message>
    <message>
        <source>The old DKIM key is still there</source>
        <translation>以前の DKIM の鍵が残っています</translation>
    </message>
    <message>
        <source>The old DKIM key %1 is still there</source>
        <translation>以前の DKIM の鍵 %1 が残っています</translation>
    </message>
    <message>
        <source>Delete it a week after the last mail that it signed.</source>
        <translation>その鍵で最後に署名してから 1 週間たったら、削除してください。</translation>
    </message>
    <message>
        <source>The old DKIM key went before its last mail had arrived everywhere</source>
        <translation>最後に署名したメールが届ききる前に、以前の DKIM の鍵が消えています</translation>
    </message>
    <message>
        <source>The old DKIM key %1 went before its last mail had arrived everywhere</source>
        <translation>最後に署名したメールが届ききる前に、以前の DKIM の鍵 %1 が消えています</translation>
    </message>
    <message>
        <source>Put it back for a week.</source>
        <translation>1 週間だけ戻してください。</translation>
    </message>
    <message>
        <source>Nothing of the old server is left in the DNS</source>
        <translation>旧サーバーのレコードは残っていません</translation>
    </message>
    <message>
        <source>Records of the old server are left</source>
        <translation>旧サーバーのレコードが残っています</translation>
    </message>
    <message>
        <source>Records of the old server are left: %1</source>
        <translation>旧サーバーのレコードが残っています: %1</translation>
    </message>
    <message>
        <source>Delete them when the old contract ends.</source>
        <translation>以前の契約が終わるときに削除してください。</translation>
    </message>
    <message>
        <source>A record points to a host that anybody could take over</source>
        <translation>誰でも乗っ取れるホストを指すレコードが残っています</translation>
    </message>
    <message>
        <source>%1 points to a host that anybody could take over</source>
        <translation>%1 が、誰でも乗っ取れるホストを指しています</translation>
    </message>
    <message>
        <source>Delete it now.</source>
        <translation>すぐに削除してください。</translation>
    </message>
    <message>
        <source>The record “msoid” keeps Office programs from being activated</source>
        <translation>msoid のレコードが、Office のライセンス認証を妨げています</translation>
    </message>
    <message>
        <source>No server gave a usable answer</source>
        <translation>どのサーバーからも使える答えが返りませんでした</translation>
    </message>
    <message>
        <source>No usable answer came from %1</source>
        <translation>%1 から使える答えが返りませんでした</translation>
    </message>
    <message>
        <source>Check again later, or from another network. A by-hand check counts when you write down the reason.</source>
        <translation>あとで、または別の回線から確認してください。手作業で確かめたときは、理由を書けば先へ進めます。</translation>
    </message>
    <message>
        <source>Every authoritative server answers</source>
        <translation>すべての権威 DNS サーバーが応答しています</translation>
    </message>
    <message>
        <source>A name server answers over TCP only</source>
        <translation>TCP でしか応答しない DNS サーバーがあります</translation>
    </message>
    <message>
        <source>%1 answers over TCP only</source>
        <translation>%1 は TCP でしか応答しません</translation>
    </message>
    <message>
        <source>Allow outgoing UDP on port 53 in the firewall.</source>
        <translation>ファイアウォールで、外向きの UDP 53 番を通してください。</translation>
    </message>
    <message>
        <source>The name servers cannot be asked from this network</source>
        <translation>この回線からは DNS サーバーに問い合わせできません</translation>
    </message>
    <message>
        <source>%1 does not answer from this network</source>
        <translation>この回線からは %1 の応答がありません</translation>
    </message>
    <message>
        <source>Allow outgoing UDP and TCP on port 53, or check from another network.</source>
        <translation>外向きの UDP と TCP の 53 番を通すか、別の回線から確認してください。</translation>
    </message>
    <message>
        <source>Questions reach the authoritative servers unchanged</source>
        <translation>問い合わせは権威 DNS サーバーに直接届いています</translation>
    </message>
    <message>
        <source>This network intercepts DNS questions</source>
        <translation>この回線は DNS の問い合わせを横取りしています</translation>
    </message>
    <message>
        <source>This network answers in place of %1</source>
        <translation>この回線が %1 の代わりに答えています</translation>
    </message>
    <message>
        <source>Check from another network. Until then only encrypted questions to public resolvers are usable.</source>
        <translation>別の回線から確認してください。それまでは、公開リゾルバーへの暗号化した問い合わせだけを使います。</translation>
    </message>
    <message>
        <source>The office sees the same records as the world</source>
        <translation>社内からも社外と同じ値が見えています</translation>
    </message>
    <message>
        <source>The office&apos;s DNS answers otherwise than the world&apos;s</source>
        <translation>社内の DNS は社外と違う値を返します</translation>
    </message>
    <message>
        <source>Add the new records to the internal zone too.</source>
        <translation>社内のゾーンにも新しいレコードを追加してください。</translation>
    </message>
    <message>
        <source>The internal DNS zone sends mail to the old server</source>
        <translation>社内の DNS ゾーンが旧サーバーを指しています</translation>
    </message>
    <message>
        <source>Change the mail records of the internal zone on the same day.</source>
        <translation>同じ日に、社内のゾーンのメール用レコードも書き換えてください。</translation>
    </message>
    <message>
        <source>The clock of this computer is right</source>
        <translation>この PC の時計は合っています</translation>
    </message>
    <message>
        <source>The clock of this computer is a little off</source>
        <translation>この PC の時計が少しずれています</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s off</source>
        <translation>この PC の時計が %1 秒ずれています</translation>
    </message>
    <message>
        <source>Set the clock by the network.</source>
        <translation>時計をネットワークの時刻に合わせてください。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong: every promised time would be wrong too</source>
        <translation>この PC の時計が狂っています。表示する時刻もすべて狂います</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s off: every promised time would be wrong too</source>
        <translation>この PC の時計が %1 秒ずれています。表示する時刻もすべて狂います</translation>
    </message>
    <message>
        <source>Set the clock by the network, then check again.</source>
        <translation>時計をネットワークの時刻に合わせて、もう一度確認してください。</translation>
    </message>
    <message>
        <source>All name servers list the same servers</source>
        <translation>すべての DNS サーバーの一覧が一致しています</translation>
    </message>
    <message>
        <source>Parent zone and name servers list the same servers: %1</source>
        <translation>親ゾーンと DNS サーバーの一覧が一致しています: %1</translation>
    </message>
    <message>
        <source>Parent zone and name servers list different servers</source>
        <translation>親ゾーンと DNS サーバーで、サーバーの一覧が違います</translation>
    </message>
    <message>
        <source>Listed on one side only: %1</source>
        <translation>片方の一覧にしかないサーバーがあります: %1</translation>
    </message>
    <message>
        <source>Put the same name servers at the registrar and into the zone.</source>
        <translation>ドメインの登録事業者とゾーンの NS を同じにしてください。</translation>
    </message>
    <message>
        <source>A listed name server does not know the domain</source>
        <translation>このドメインを知らない DNS サーバーが登録されています</translation>
    </message>
    <message>
        <source>%1 is listed but does not know the domain</source>
        <translation>%1 は登録されていますが、このドメインを知りません</translation>
    </message>
    <message>
        <source>Take it off the list at the registrar, or have the zone set up on it, before anything else.</source>
        <translation>ほかの作業の前に、登録事業者の一覧から外すか、そのサーバーにゾーンを設定してもらってください。</translation>
    </message>
    <message>
        <source>A listed name server does not answer</source>
        <translation>応答しない DNS サーバーが登録されています</translation>
    </message>
    <message>
        <source>%1 is listed but does not answer</source>
        <translation>%1 は登録されていますが、応答しません</translation>
    </message>
    <message>
        <source>Take it off the list at the registrar, or ask its operator.</source>
        <translation>登録事業者の一覧から外すか、運用者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The DNS provider is known</source>
        <translation>DNS 事業者がわかりました</translation>
    </message>
    <message>
        <source>The DNS is run by %1</source>
        <translation>DNS は %1 で運用されています</translation>
    </message>
    <message>
        <source>The name servers belong to no provider that this program knows</source>
        <translation>DNS 事業者を特定できません</translation>
    </message>
    <message>
        <source>No known provider runs %1</source>
        <translation>%1 の事業者を特定できません</translation>
    </message>
    <message>
        <source>Find out who runs the name servers and who may change the records.</source>
        <translation>この DNS サーバーを誰が運用し、誰がレコードを変更できるのかを確かめてください。</translation>
    </message>
    <message>
        <source>The chosen panel is not the one that the world asks</source>
        <translation>選んだ管理画面は、実際に使われている DNS のものではありません</translation>
    </message>
    <message>
        <source>Edit in the panel of the provider that the name servers belong to.</source>
        <translation>ネームサーバーが属する事業者の管理画面で編集してください。</translation>
    </message>
    <message>
        <source>All name servers hold the same version of the zone</source>
        <translation>すべての DNS サーバーが同じ版のゾーンを持っています</translation>
    </message>
    <message>
        <source>The name servers hold different versions of the zone</source>
        <translation>DNS サーバーによってゾーンの版が違います</translation>
    </message>
    <message>
        <source>%1 still holds an older version of the zone</source>
        <translation>%1 はまだ古い版のゾーンを持っています</translation>
    </message>
    <message>
        <source>Wait until the zone has been transferred, then check again.</source>
        <translation>ゾーンの転送が終わるのを待って、もう一度確認してください。</translation>
    </message>
    <message>
        <source>A name server is not fetching the zone any more</source>
        <translation>ゾーンを取りに行かなくなった DNS サーバーがあります</translation>
    </message>
    <message>
        <source>%1 has not fetched the zone for longer than it may</source>
        <translation>%1 のゾーンが、決められた時間を過ぎても更新されていません</translation>
    </message>
    <message>
        <source>Ask the DNS provider why the transfer fails.</source>
        <translation>転送に失敗している理由を DNS 事業者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The MX is the same everywhere and its servers exist</source>
        <translation>MX はどこでも同じで、指しているサーバーも存在します</translation>
    </message>
    <message>
        <source>Mail goes to %1</source>
        <translation>メールの宛先は %1 です</translation>
    </message>
    <message>
        <source>The MX points to the domain itself</source>
        <translation>MX がドメイン自身を指しています</translation>
    </message>
    <message>
        <source>The MX points to the domain itself: %1</source>
        <translation>MX がドメイン自身を指しています: %1</translation>
    </message>
    <message>
        <source>Change the MX before anybody changes the web server&apos;s address.</source>
        <translation>Web サーバーのアドレスを変える前に、MX を変えてください。</translation>
    </message>
    <message>
        <source>The MX points to an alias (CNAME), which is not allowed</source>
        <translation>MX が別名(CNAME)を指しています。これは規則違反です</translation>
    </message>
    <message>
        <source>The MX points to an alias (CNAME): %1</source>
        <translation>MX が別名(CNAME)を指しています: %1</translation>
    </message>
    <message>
        <source>Nothing for now: the switch replaces it. Do not build the new MX in this way.</source>
        <translation>いまは何もしなくて構いません。切り替えで置き換わります。新しい MX をこの形にしないでください。</translation>
    </message>
    <message>
        <source>There is a backup MX</source>
        <translation>予備の MX があります</translation>
    </message>
    <message>
        <source>There is a backup MX: %1</source>
        <translation>予備の MX があります: %1</translation>
    </message>
    <message>
        <source>Write it down, and delete it at the switch.</source>
        <translation>控えておき、切り替えのときに削除してください。</translation>
    </message>
    <message>
        <source>The name servers give the MX different TTLs</source>
        <translation>MX の TTL が DNS サーバーによって違います</translation>
    </message>
    <message>
        <source>The TTL of the MX differs at %1</source>
        <translation>%1 では MX の TTL が違います</translation>
    </message>
    <message>
        <source>Look at it again on the page of the TTL. The longest one counts.</source>
        <translation>TTL のページでもう一度確かめてください。最も長い TTL で計算します。</translation>
    </message>
    <message>
        <source>The name servers give different MX records</source>
        <translation>DNS サーバーによって MX の値が違います</translation>
    </message>
    <message>
        <source>%1 gives another MX than the rest</source>
        <translation>%1 だけ MX の値が違います</translation>
    </message>
    <message>
        <source>Wait until all name servers hold the same zone, or ask the provider.</source>
        <translation>すべての DNS サーバーが同じ値になるのを待つか、事業者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The domain has no MX</source>
        <translation>MX がありません</translation>
    </message>
    <message>
        <source>Check that the domain is spelled correctly and that it receives mail.</source>
        <translation>ドメイン名が正しいこと、メールを受け取るドメインであることを確かめてください。</translation>
    </message>
    <message>
        <source>“No mail here” stands beside other MX records</source>
        <translation>「メールを受け取らない」という MX が、ほかの MX と並んでいます</translation>
    </message>
    <message>
        <source>Delete the MX with the dot as its host.</source>
        <translation>宛先が「.」の MX を削除してください。</translation>
    </message>
    <message>
        <source>The domain says that it takes no mail</source>
        <translation>このドメインは「メールを受け取らない」と宣言しています</translation>
    </message>
    <message>
        <source>Check that this is the right domain.</source>
        <translation>正しいドメインか確かめてください。</translation>
    </message>
    <message>
        <source>The MX names a server that does not exist</source>
        <translation>MX が存在しないサーバーを指しています</translation>
    </message>
    <message>
        <source>The MX names %1, which does not exist</source>
        <translation>MX が指す %1 は存在しません</translation>
    </message>
    <message>
        <source>Correct the MX, or create the address record of that server.</source>
        <translation>MX を直すか、そのサーバーのアドレスを登録してください。</translation>
    </message>
    <message>
        <source>The MX holds an address instead of a name</source>
        <translation>MX に名前ではなく IP アドレスが書かれています</translation>
    </message>
    <message>
        <source>The MX holds an address instead of a name: %1</source>
        <translation>MX に名前ではなく IP アドレスが書かれています: %1</translation>
    </message>
    <message>
        <source>Put a host name into the MX.</source>
        <translation>MX にはホスト名を書いてください。</translation>
    </message>
    <message>
        <source>Mail does not depend on the web server&apos;s address</source>
        <translation>メールは Web サーバーのアドレスに左右されません</translation>
    </message>
    <message>
        <source>The MX is the domain itself: moving the web server would move the mail</source>
        <translation>MX がドメイン自身です。Web サーバーを移すとメールも動きます</translation>
    </message>
    <message>
        <source>Do not change the domain&apos;s address record before the MX is switched.</source>
        <translation>MX を切り替えるまで、ドメインの A レコードを変えないでください。</translation>
    </message>
    <message>
        <source>The mail server shares the web server&apos;s address</source>
        <translation>メールサーバーと Web サーバーのアドレスが同じです</translation>
    </message>
    <message>
        <source>%1 shares the web server&apos;s address</source>
        <translation>%1 は Web サーバーとアドレスが同じです</translation>
    </message>
    <message>
        <source>Do not change that address before the MX is switched.</source>
        <translation>MX を切り替えるまで、そのアドレスを変えないでください。</translation>
    </message>
    <message>
        <source>No record is cached for longer than an hour</source>
        <translation>キャッシュの時間はどのレコードも 1 時間以内です</translation>
    </message>
    <message>
        <source>Some records are cached for longer than an hour</source>
        <translation>1 時間より長くキャッシュされるレコードがあります</translation>
    </message>
    <message>
        <source>The longest TTL is %1 s</source>
        <translation>最も長い TTL は %1 秒です</translation>
    </message>
    <message>
        <source>Lower the TTL at least that long before the switch.</source>
        <translation>切り替えより、少なくともその時間だけ前に TTL を短くしてください。</translation>
    </message>
    <message>
        <source>The DNS has %1, which is not what was pasted here</source>
        <translation>DNS の値は %1 で、ここに貼り付けた値と違います</translation>
    </message>
    <message>
        <source>The new server&apos;s address is called %1, which is the provider&apos;s general name</source>
        <translation>新サーバーの逆引きは、回線事業者の共通の名前 %1 です</translation>
    </message>
    <message>
        <source>The office&apos;s DNS answers otherwise than the world&apos;s: %1</source>
        <translation>社内の DNS は社外と違う値を返します: %1</translation>
    </message>
    <message>
        <source>The internal DNS zone names %1 for mail</source>
        <translation>社内の DNS ゾーンは、メールの宛先として %1 を返します</translation>
    </message>
    <message>
        <source>Records typed at %1 have no effect: %2 answers</source>
        <translation>%1 で変更しても効きません。答えているのは %2 です</translation>
    </message>
</context>
<context>
    <name>LedgerText</name>
    <message>
        <source>Nothing has been read from the old server yet.</source>
        <translation>旧サーバーはまだ調べていません。</translation>
    </message>
    <message>
        <source>The old server has changed since it was last read. Copy once more.</source>
        <translation>前に調べたときから旧サーバーが変わりました。もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>the ledger does not close yet</comment>
        <translation>未完</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>合っています</translation>
    </message>
    <message>
        <source>Some refused</source>
        <translation>拒否あり</translation>
    </message>
    <message>
        <source>Every message is accounted for.</source>
        <translation>すべてのメールの行き先が分かっています。</translation>
    </message>
    <message>
        <source>Some messages are not copied yet.</source>
        <translation>まだコピーしていないメールがあります。</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message numerus="yes">
        <source>%Ln mailbox(es) copied to the end.</source>
        <translation>
            <numerusform>メールボックス %Ln 件を最後までコピーしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es) stopped before the end.</source>
        <translation>
            <numerusform>メールボックス %Ln 件が途中で止まりました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) did not arrive.</source>
        <translation>
            <numerusform>メール %Ln 通が届いていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy has ended and needs attention</source>
        <translation>コピーが終わりました(要対応)</translation>
    </message>
    <message>
        <source>The copy has ended</source>
        <translation>コピーが終わりました</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>ウィンドウを開く</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Report of the mail move of %1</source>
        <translation>メール移行の報告書: %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 から %2 へ</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>All %1 messages of %2 mailboxes are accounted for.</source>
        <translation>メールボックス %2 件の %1 通すべての行き先が分かっています。</translation>
    </message>
    <message>
        <source>The ledger of %1 mailboxes is still open.</source>
        <translation>メールボックス %1 件の台帳がまだ閉じていません。</translation>
    </message>
    <message>
        <source>%1 messages = %2 copied + %3 already there + %4 excluded + %5 refused + %6 gone + %7 not yet (%8)</source>
        <translation>%1 通 = コピー済み %2 + 移行先に既存 %3 + 対象外 %4 + 受け取り拒否 %5 + 元で削除済み %6 + 未コピー %7(%8)</translation>
    </message>
    <message>
        <source>In all %1 messages = %2 copied + %3 already there + %4 excluded + %5 refused + %6 gone + %7 not yet (%8)</source>
        <translation>全体 %1 通 = コピー済み %2 + 移行先に既存 %3 + 対象外 %4 + 受け取り拒否 %5 + 元で削除済み %6 + 未コピー %7(%8)</translation>
    </message>
    <message>
        <source>Mailbox %1</source>
        <translation>メールボックス %1</translation>
    </message>
    <message>
        <source>%1 → %2: %3 messages, of which %4 are there and %5 are not</source>
        <translation>%1 → %2: %3 通、うち %4 通は新サーバーにあり、%5 通はありません</translation>
    </message>
    <message>
        <source>Messages that did not arrive: %1</source>
        <translation>届いていないメール: %1 通</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>%1 | %2 | %3 | %4 | %5 | %6 | %7</source>
        <comment>folder, date, from, subject, size, state, reason</comment>
        <translation>%1 | %2 | %3 | %4 | %5 | %6 | %7</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, answer of the server</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>突き合わせていません</translation>
    </message>
    <message>
        <source>Compared: all %1 messages are equal</source>
        <translation>突き合わせ済み: %1 通すべて一致</translation>
    </message>
    <message>
        <source>Compared byte by byte: all %1 messages are equal</source>
        <translation>本文まで突き合わせ済み: %1 通すべて一致</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <translation>違い: %1 件</translation>
    </message>
    <message>
        <source>%1 | %2 | %3 | %4 | %5 | %6 → %7</source>
        <comment>kind, folder, date, from, subject, old and new value</comment>
        <translation>%1 | %2 | %3 | %4 | %5 | %6 → %7</translation>
    </message>
    <message>
        <source>The comparison did not come to its end: %1</source>
        <translation>突き合わせが最後まで終わりませんでした: %1</translation>
    </message>
    <message>
        <source>Accepted, because: %1</source>
        <translation>承認の理由: %1</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>受信日時</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>サーバーの応答</translation>
    </message>
</context>
<context>
    <name>RosterText</name>
    <message>
        <source>Excluded</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Password missing</source>
        <translation>パスワード未入力</translation>
    </message>
    <message>
        <source>Password known</source>
        <translation>パスワード入力済み</translation>
    </message>
    <message>
        <source>This column is missing.</source>
        <translation>この列がありません。</translation>
    </message>
    <message>
        <source>This column is not known and is left out.</source>
        <translation>知らない列のため、取り込みません。</translation>
    </message>
    <message>
        <source>The row has more or fewer cells than the header.</source>
        <translation>セルの数が見出しと合いません。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>引用符が閉じていません。</translation>
    </message>
    <message>
        <source>This is not a mail address.</source>
        <translation>メールアドレスではありません。</translation>
    </message>
    <message>
        <source>This address is listed twice.</source>
        <translation>同じアドレスが 2 回あります。</translation>
    </message>
    <message>
        <source>The address is of another domain.</source>
        <translation>別のドメインのアドレスです。</translation>
    </message>
    <message>
        <source>The user name is missing; the address is taken.</source>
        <translation>ユーザー名がないため、アドレスを使います。</translation>
    </message>
    <message>
        <source>The password is missing; it is asked for later.</source>
        <translation>パスワードがありません。あとで入れられます。</translation>
    </message>
    <message>
        <source>There was a blank before or after the value.</source>
        <translation>値の前後に空白がありました。</translation>
    </message>
    <message>
        <source>Some letters cannot be read.</source>
        <translation>読めない文字があります。</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>何も入っていません。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>User, old server</source>
        <translation>ユーザー(旧サーバー)</translation>
    </message>
    <message>
        <source>User, new server</source>
        <translation>ユーザー(新サーバー)</translation>
    </message>
    <message>
        <source>Password, old server</source>
        <translation>パスワード(旧サーバー)</translation>
    </message>
    <message>
        <source>Password, new server</source>
        <translation>パスワード(新サーバー)</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>Paused at %1</source>
        <translation>一時停止中 %1</translation>
    </message>
    <message>
        <source>Checking connections</source>
        <translation>接続を確認中</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>コピー中 %1</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>突き合わせ中 %1</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Reading the list of folders</source>
        <translation>フォルダーの一覧を読んでいます</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 を調べています</translation>
    </message>
    <message>
        <source>Making sure what has arrived</source>
        <translation>届いた分を確かめています</translation>
    </message>
    <message>
        <source>Carrying over read marks</source>
        <translation>既読などの印を移しています</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Goes on at %1, as the server asked</source>
        <translation>サーバーの求めにより %1 に再開</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>サーバーを待っています</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Goes on when you resume it</source>
        <translation>再開すると続きます</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Can be resumed at any time</source>
        <translation>いつでも再開できます</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The count does not close: copy once more</source>
        <translation>数が合いません。もう一度コピーしてください</translation>
    </message>
    <message>
        <source>Copied, nothing missing</source>
        <translation>コピー済み(全件)</translation>
    </message>
    <message>
        <source>Nothing new since the last copy</source>
        <translation>前回のコピーから新着はありません</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信トレイ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es) stopped</source>
        <translation>
            <numerusform>%Ln 件が止まっています</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es)</source>
        <translation>
            <numerusform>メールボックス %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 通</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not copied yet</source>
        <translation>
            <numerusform>未コピーが %Ln 通あります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Except %Ln message(s)</source>
        <translation>
            <numerusform>%Ln 通を除く</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>To open this window again, start the program.</source>
        <translation>もう一度開くには、アプリを起動してください。</translation>
    </message>
    <message>
        <source>The copy is paused.</source>
        <translation>コピーは一時停止中です。</translation>
    </message>
    <message>
        <source>It stays paused while the window is closed. To go on, start the program and press “Resume”.</source>
        <translation>ウィンドウを閉じている間も止まったままです。続けるには、アプリを起動して「再開」を押してください。</translation>
    </message>
    <message>
        <source>Stop the copy and quit</source>
        <translation>コピーを止めて終了</translation>
    </message>
    <message>
        <source>The check of the connections goes on.</source>
        <translation>接続の確認は続きます。</translation>
    </message>
    <message>
        <source>Stop the check and quit</source>
        <translation>接続の確認を止めて終了</translation>
    </message>
    <message>
        <source>The copy goes on.</source>
        <translation>コピーは続きます。</translation>
    </message>
    <message>
        <source>The comparison goes on.</source>
        <translation>突き合わせは続きます。</translation>
    </message>
    <message>
        <source>Stop the comparison and quit</source>
        <translation>突き合わせを止めて終了</translation>
    </message>
</context>
<context>
    <name>SizeText</name>
    <message>
        <source>%1 / %2</source>
        <comment>done / total</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <extracomment>How a moment of this year is written, as in &quot;Wed 18 Nov 08:40&quot; (letters as in QLocale::toString)</extracomment>
        <translation>M月d日(ddd) HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <extracomment>How a day is written, as in &quot;Sat 21 Nov 2026&quot; (letters as in QLocale::toString)</extracomment>
        <translation>yyyy年M月d日(ddd)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手作業</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未コピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>移行先に既存</translation>
    </message>
    <message>
        <source>Excluded by a rule</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>受け取り拒否</translation>
    </message>
    <message>
        <source>Gone from the source</source>
        <translation>元で削除済み</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Where you are</source>
        <translation>いまの状況</translation>
    </message>
    <message>
        <source>What is moved</source>
        <translation>移行の内容</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Connect and map folders</source>
        <translation>接続とフォルダーの対応</translation>
    </message>
    <message>
        <source>Copy mail</source>
        <translation>メールのコピー</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>突き合わせ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>完了報告</translation>
    </message>
    <message>
        <source>From where to where does the mail move?</source>
        <translation>どこからどこへ移しますか。</translation>
    </message>
    <message>
        <source>List everybody whose mail moves, with the log-ins of both servers.</source>
        <translation>メールを移す利用者と、新旧サーバーのログインを一覧にします。</translation>
    </message>
    <message>
        <source>Make sure that both servers can be reached. Nothing is written to either of them here.</source>
        <translation>新旧の両方につながることを確かめます。ここではどちらのサーバーにも書き込みません。</translation>
    </message>
    <message>
        <source>The copy goes on while you do other work, and also when you close this window.</source>
        <translation>ほかの作業を進めていても、このウィンドウを閉じても、コピーは続きます。</translation>
    </message>
    <message>
        <source>Make sure that no mail was missed. Both servers are read; nothing is changed.</source>
        <translation>取りこぼしがないか確かめます。新旧の両方を読むだけで、何も変えません。</translation>
    </message>
    <message>
        <source>Every message of the old server is accounted for here. Save the record and finish the move.</source>
        <translation>旧サーバーのすべてのメールの行き先を示します。記録を保存して、移行を終えます。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>準備</translation>
    </message>
    <message>
        <source>Move the mail</source>
        <translation>メールの移行</translation>
    </message>
    <message>
        <source>Cut-over day</source>
        <translation>切り替え当日</translation>
    </message>
    <message>
        <source>After</source>
        <translation>切り替え後</translation>
    </message>
    <message>
        <source>Say from where to where the mail moves</source>
        <translation>どこからどこへ移すかを決める</translation>
    </message>
    <message>
        <source>List the users whose mail moves</source>
        <translation>メールを移す利用者を一覧にする</translation>
    </message>
    <message>
        <source>Check that every mailbox can be reached</source>
        <translation>すべてのメールボックスにつながることを確かめる</translation>
    </message>
    <message>
        <source>Copy the mail</source>
        <translation>メールをコピーする</translation>
    </message>
    <message>
        <source>Compare both servers</source>
        <translation>新旧のサーバーを突き合わせる</translation>
    </message>
    <message>
        <source>Save the report and finish</source>
        <translation>報告書を保存して終える</translation>
    </message>
    <message>
        <source>You need the host names of both servers. They are in the contract papers.</source>
        <translation>新旧サーバーのホスト名が必要です。契約の書類にあります。</translation>
    </message>
    <message>
        <source>A CSV file or a paste from a spreadsheet is enough.</source>
        <translation>CSV ファイルか、表計算からの貼り付けで済みます。</translation>
    </message>
    <message>
        <source>Log-ins, certificates, free space and folders are checked before anything is copied.</source>
        <translation>コピーの前に、ログイン・証明書・空き容量・フォルダーを確かめます。</translation>
    </message>
    <message>
        <source>It may be stopped and resumed at any time. Nothing is copied twice.</source>
        <translation>いつでも止めて再開できます。二重にコピーされることはありません。</translation>
    </message>
    <message>
        <source>Every folder is compared, message by message.</source>
        <translation>すべてのフォルダーを 1 通ずつ突き合わせます。</translation>
    </message>
    <message>
        <source>The report shows, for each mailbox, where every message ended.</source>
        <translation>メールボックスごとに、すべてのメールの行き先を示します。</translation>
    </message>
    <message>
        <source>To go on, enter the old server.</source>
        <translation>次へ進むには、旧サーバーを入れてください。</translation>
    </message>
    <message>
        <source>To go on, enter the new server.</source>
        <translation>次へ進むには、新サーバーを入れてください。</translation>
    </message>
    <message>
        <source>To go on, add at least one user.</source>
        <translation>次へ進むには、利用者を 1 名以上加えてください。</translation>
    </message>
    <message>
        <source>To go on, check the connection of every mailbox, or exclude the mailbox.</source>
        <translation>次へ進むには、すべてのメールボックスの接続を確かめるか、対象外にしてください。</translation>
    </message>
    <message>
        <source>To go on, start the copy.</source>
        <translation>次へ進むには、コピーを始めてください。</translation>
    </message>
    <message>
        <source>To go on, compare every mailbox.</source>
        <translation>次へ進むには、すべてのメールボックスを突き合わせてください。</translation>
    </message>
    <message>
        <source>To go on, copy what is missing, or accept the differences with a reason.</source>
        <translation>次へ進むには、足りないメールをコピーするか、理由を書いて差を承認してください。</translation>
    </message>
    <message>
        <source>Survey the domain</source>
        <translation>いまの DNS を調べる</translation>
    </message>
    <message>
        <source>Verify the domain</source>
        <translation>ドメインの所有権の確認</translation>
    </message>
    <message>
        <source>SPF, DKIM, DMARC</source>
        <translation>送信ドメイン認証</translation>
    </message>
    <message>
        <source>Lower the TTL</source>
        <translation>TTL を短くする</translation>
    </message>
    <message>
        <source>Switch the MX</source>
        <translation>MX を切り替える</translation>
    </message>
    <message>
        <source>Clean up</source>
        <translation>後片付け</translation>
    </message>
    <message>
        <source>Note down how the domain is set up now. Nothing is changed.</source>
        <translation>いまの DNS の設定を控えます。何も変更しません。</translation>
    </message>
    <message>
        <source>Add the domain to the new service and prove that it is yours. The MX is not changed yet.</source>
        <translation>新サービスにドメインを追加し、所有権を確認します。MX はまだ変えません。</translation>
    </message>
    <message>
        <source>Enter the records that protect the domain from forged mail, for the old and the new server together.</source>
        <translation>なりすまし対策の値を入れます。後片付けまでは、新旧両方のサーバーを含めます。</translation>
    </message>
    <message>
        <source>Lower the TTL of the MX to 300 seconds, two days before the switch: resolvers keep the old answer for as long as the old TTL says.</source>
        <translation>切り替えの 2 日前までに、MX の TTL を 300 秒にします。リゾルバーは、前の TTL の間は前の答えを持ち続けるためです。</translation>
    </message>
    <message>
        <source>Change the value in the DNS panel, once every condition has passed.</source>
        <translation>条件がすべて合格になってから、DNS の管理画面で値を書き換えます。</translation>
    </message>
    <message>
        <source>Take out what was there for the move only: the old server in SPF, old keys and names, the short TTL.</source>
        <translation>移行のためだけにあったものを外します。SPF の旧サーバー、以前の鍵や名前、短い TTL です。</translation>
    </message>
    <message>
        <source>Note down the domain as it is now</source>
        <translation>いまの DNS の設定を控える</translation>
    </message>
    <message>
        <source>Add the domain to the new service</source>
        <translation>新サービスにドメインを追加する</translation>
    </message>
    <message>
        <source>Enter SPF, DKIM and DMARC</source>
        <translation>SPF・DKIM・DMARC を入れる</translation>
    </message>
    <message>
        <source>Lower the TTL of the MX</source>
        <translation>MX の TTL を短くする</translation>
    </message>
    <message>
        <source>Take out what is left of the old server</source>
        <translation>残った設定を外す</translation>
    </message>
    <message>
        <source>Every record that mail depends on is saved, so that you can go back to it.</source>
        <translation>メールに関わるレコードをすべて保存し、あとで元に戻せるようにします。</translation>
    </message>
    <message>
        <source>The service asks for one record in the DNS. You see here when it may be checked.</source>
        <translation>サービスが求めるレコードを DNS に追加します。いつ「確認」を押せるかは、ここでわかります。</translation>
    </message>
    <message>
        <source>Without them, mail from the new service may be taken for spam.</source>
        <translation>これがないと、新サービスからのメールが迷惑メールと見なされることがあります。</translation>
    </message>
    <message>
        <source>Do it two days before the switch, so that the switch takes minutes.</source>
        <translation>2 日前までに行えば、切り替えは数分で済みます。</translation>
    </message>
    <message>
        <source>New mail goes to the new server from then on. You see here when the last cache has let go.</source>
        <translation>これ以降、新しいメールは新サーバーに届きます。キャッシュがいつ切れるかは、ここでわかります。</translation>
    </message>
    <message>
        <source>Wait until nothing sends through the old server any more.</source>
        <translation>旧サーバーから何も送らなくなってから行います。</translation>
    </message>
    <message>
        <source>To go on, enter the mail domain on the page “What is moved”.</source>
        <translation>次へ進むには、「移行の内容」のページでメールのドメインを入れてください。</translation>
    </message>
    <message>
        <source>To go on, survey the domain and save what is found.</source>
        <translation>次へ進むには、ドメインを調べて、結果を保存してください。</translation>
    </message>
    <message>
        <source>To go on, add the verification record; it has to be at every authoritative server.</source>
        <translation>次へ進むには、確認用のレコードを追加してください。すべての権威 DNS サーバーに反映される必要があります。</translation>
    </message>
    <message>
        <source>To go on, confirm that the new service has verified the domain.</source>
        <translation>次へ進むには、新サービスの画面で確認が済んだことを記録してください。</translation>
    </message>
    <message>
        <source>To go on, check the sender authentication; nothing may be red.</source>
        <translation>次へ進むには、送信ドメイン認証を確認してください。不合格が残っていると進めません。</translation>
    </message>
    <message>
        <source>To go on, lower the TTL at every authoritative server.</source>
        <translation>次へ進むには、すべての権威 DNS サーバーで TTL を短くしてください。</translation>
    </message>
    <message>
        <source>The MX must not be switched before its old value is saved. Survey the domain first.</source>
        <translation>前の値を保存するまで、MX は切り替えられません。先にドメインを調べてください。</translation>
    </message>
    <message>
        <source>The MX must not be switched before every address exists on the new server. Check all mailboxes first.</source>
        <translation>新サーバーに全アドレスがそろうまで、MX は切り替えられません。先に全員の接続を確認してください。</translation>
    </message>
    <message>
        <source>To go on, change the MX and say so here.</source>
        <translation>次へ進むには、MX を書き換えて、ここで記録してください。</translation>
    </message>
    <message>
        <source>To go on, wait until every authoritative server gives the new MX.</source>
        <translation>次へ進むには、すべての権威 DNS サーバーが新しい MX を返すまで待ってください。</translation>
    </message>
    <message>
        <source>To go on, clean up what is listed here.</source>
        <translation>次へ進むには、ここに残っているものを片付けてください。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>the column is missing</source>
        <translation>列がありません</translation>
    </message>
    <message>
        <source>the column is not known</source>
        <translation>知らない列です</translation>
    </message>
    <message>
        <source>the number of cells is wrong</source>
        <translation>セルの数が合いません</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引用符が閉じられていません</translation>
    </message>
    <message>
        <source>this is not a mail address</source>
        <translation>メールアドレスではありません</translation>
    </message>
    <message>
        <source>the address stands twice</source>
        <translation>同じアドレスが 2 回あります</translation>
    </message>
    <message>
        <source>the address is of another domain</source>
        <translation>別のドメインのアドレスです</translation>
    </message>
    <message>
        <source>the user name is missing</source>
        <translation>ユーザー名がありません</translation>
    </message>
    <message>
        <source>the password is missing</source>
        <translation>パスワードがありません</translation>
    </message>
    <message>
        <source>there is a blank before or after the value</source>
        <translation>値の前後に空白があります</translation>
    </message>
    <message>
        <source>the letters cannot be decoded</source>
        <translation>文字を読み取れません</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>中身がありません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: column %2: %3 (%4)</source>
        <translation>%1: 列 %2: %3(%4)</translation>
    </message>
    <message>
        <source>%1: a password is missing</source>
        <translation>%1: パスワードがありません</translation>
    </message>
    <message>
        <source>%1 % · %2 of %3 messages · %4 msg/s · %5 MB/s</source>
        <translation>%1 % ・ %2 / %3 通 ・ %4 通/秒 ・ %5 MB/秒</translation>
    </message>
    <message>
        <source>%1 · %2:%3 left</source>
        <translation>%1 ・ 残り %2:%3</translation>
    </message>
    <message>
        <source>The project file.</source>
        <translation>プロジェクト ファイルです。</translation>
    </message>
    <message>
        <source>Only messages in this state: pending, copied, already, skipped, refused, vanished.</source>
        <translation>この状態のメールだけを示します: pending, copied, already, skipped, refused, vanished。</translation>
    </message>
    <message>
        <source>One JSON object on standard output.</source>
        <translation>標準出力に JSON を 1 つ出します。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>Old server</source>
        <translation>旧サーバー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>%1 | %2 | UID %3 | %4 | %5 | %6</source>
        <translation>%1 | %2 | UID %3 | %4 | %5 | %6</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未コピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>移行先に既存</translation>
    </message>
    <message>
        <source>Excluded by a rule</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>受け取り拒否</translation>
    </message>
    <message>
        <source>Gone from the source</source>
        <translation>元で削除済み</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>大きすぎるメール</translation>
    </message>
    <message>
        <source>Quota lacks</source>
        <translation>容量の不足</translation>
    </message>
    <message>
        <source>(not copied)</source>
        <translation>(コピーしません)</translation>
    </message>
    <message>
        <source>  too large: %1</source>
        <translation>  大きすぎるメール: %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>新サーバー</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Only on the new side</source>
        <translation>新サーバーだけ</translation>
    </message>
    <message>
        <source>Explained by the ledger</source>
        <translation>台帳に理由あり</translation>
    </message>
    <message>
        <source>%1: %2 (%3 → %4)</source>
        <translation>%1: %2(%3 → %4)</translation>
    </message>
    <message>
        <source>The ledger closes: %1 = %2 + %3 + %4 + %5 + %6 + %7</source>
        <translation>台帳が一致しました: %1 = %2 + %3 + %4 + %5 + %6 + %7</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>報告書: %1</translation>
    </message>
    <message>
        <source>First copy</source>
        <translation>1 回目のコピー</translation>
    </message>
    <message>
        <source>Delta copy after a day</source>
        <translation>1 日後の差分コピー</translation>
    </message>
    <message>
        <source>Comparison, SHA-256 of every body</source>
        <translation>突き合わせ(全メールの SHA-256)</translation>
    </message>
    <message>
        <source>Without a window: the whole move by itself.</source>
        <translation>ウィンドウを開かずに、移行の全体を自動で行います。</translation>
    </message>
    <message>
        <source>Keep project file, reports and logs here.</source>
        <translation>プロジェクト ファイル、報告書、記録をここに残します。</translation>
    </message>
    <message>
        <source>ja or en.</source>
        <translation>ja または en です。</translation>
    </message>
    <message>
        <source>The mailboxes: address,old_user,old_password,new_user,new_password.</source>
        <translation>メールボックスの一覧です: address,old_user,old_password,new_user,new_password。</translation>
    </message>
    <message>
        <source>The old server, e.g. imaps://mail.example.co.jp.</source>
        <translation>旧サーバーです。例: imaps://mail.example.co.jp</translation>
    </message>
    <message>
        <source>The new server.</source>
        <translation>新サーバーです。</translation>
    </message>
    <message>
        <source>The project file; made when it is missing.</source>
        <translation>プロジェクト ファイルです。なければ作ります。</translation>
    </message>
    <message>
        <source>Certificates to trust besides the system&apos;s.</source>
        <translation>システムの証明書のほかに信頼する証明書です。</translation>
    </message>
    <message>
        <source>Mailboxes at once, 1 to 16 (3).</source>
        <translation>同時にコピーするメールボックスの数です。1 ～ 16(既定は 3)。</translation>
    </message>
    <message>
        <source>Only this mailbox; may be repeated.</source>
        <translation>このメールボックスだけを扱います。何度でも指定できます。</translation>
    </message>
    <message>
        <source>Only these folders; may be repeated.</source>
        <translation>これらのフォルダーだけを扱います。何度でも指定できます。</translation>
    </message>
    <message>
        <source>Not these folders; may be repeated.</source>
        <translation>これらのフォルダーを除きます。何度でも指定できます。</translation>
    </message>
    <message>
        <source>Only look: what would be met; nothing is written.</source>
        <translation>調べるだけで、何も書き込みません。</translation>
    </message>
    <message>
        <source>Compare both sides afterwards.</source>
        <translation>終わったあとで新旧を突き合わせます。</translation>
    </message>
    <message>
        <source>Compare the SHA-256 of every body, too.</source>
        <translation>全メールの SHA-256 も比べます。</translation>
    </message>
    <message>
        <source>%1 is there already; choose another folder.</source>
        <translation>%1 はすでにあります。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The list of all addresses.</source>
        <translation>すべてのアドレスの一覧です。</translation>
    </message>
    <message>
        <source>For whom: microsoft365, google, workmail, postfixadmin, dovecot, sheet.</source>
        <translation>移行先です: microsoft365、google、workmail、postfixadmin、dovecot、sheet。</translation>
    </message>
    <message>
        <source>The folder for the files.</source>
        <translation>ファイルを書き出すフォルダーです。</translation>
    </message>
    <message>
        <source>there is a line break or a control character in it</source>
        <translation>改行または制御文字が含まれています</translation>
    </message>
    <message>
        <source>this kind of address is not known</source>
        <translation>この種別は使えません</translation>
    </message>
    <message>
        <source>the members or targets are missing</source>
        <translation>メンバーまたは転送先がありません</translation>
    </message>
    <message>
        <source>this member or target is not a mail address</source>
        <translation>このメンバーまたは転送先はメールアドレスではありません</translation>
    </message>
    <message>
        <source>this target is not in the list</source>
        <translation>この転送先は一覧にありません</translation>
    </message>
    <message>
        <source>this target is to be retired</source>
        <translation>この転送先は廃止予定です</translation>
    </message>
    <message>
        <source>the targets lead back to the address itself</source>
        <translation>転送先をたどると、このアドレス自身に戻ります</translation>
    </message>
    <message>
        <source>an address to be retired needs a reason</source>
        <translation>廃止するアドレスには理由が必要です</translation>
    </message>
    <message>
        <source>this service has no catch-all address</source>
        <translation>このサービスではキャッチオールを使えません</translation>
    </message>
    <message>
        <source>the address is too long for this service</source>
        <translation>このサービスで使えるアドレスの長さを超えています</translation>
    </message>
    <message>
        <source>this service does not accept these letters</source>
        <translation>このサービスで使えない文字が含まれています</translation>
    </message>
    <message>
        <source>the name is too long for this service</source>
        <translation>このサービスで使える名前の長さを超えています</translation>
    </message>
    <message>
        <source>the name begins with a hyphen and is left out</source>
        <translation>名前がハイフンで始まるため、名前を省きました</translation>
    </message>
    <message>
        <source>set up this forward by hand</source>
        <translation>この転送は手作業で設定してください</translation>
    </message>
    <message>
        <source>groups of this service hold no outside address</source>
        <translation>このサービスのグループには社外のアドレスを入れられません</translation>
    </message>
    <message>
        <source>Makes what is missing; it may be run again at any time. It holds first passwords: keep it secret.</source>
        <translation>足りないものだけを作成します。何度実行しても構いません。初期パスワードを含むため、取り扱いに注意してください。</translation>
    </message>
    <message>
        <source>Takes back what the other script made, and nothing else. Mailboxes go with the mail in them.</source>
        <translation>もう一方のスクリプトが作成したものだけを取り消します。メールボックスは中のメールごと削除されます。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初期パスワード</translation>
    </message>
    <message>
        <source>Members or targets</source>
        <translation>メンバー・転送先</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Shared mailbox</source>
        <translation>共有メールボックス</translation>
    </message>
    <message>
        <source>Distribution list</source>
        <translation>配布リスト</translation>
    </message>
    <message>
        <source>Alias or forward</source>
        <translation>エイリアス・転送</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>POP only</source>
        <translation>POP のみ</translation>
    </message>
    <message>
        <source>Catch-all</source>
        <translation>キャッチオール</translation>
    </message>
    <message>
        <source>To be retired</source>
        <translation>廃止予定</translation>
    </message>
    <message>
        <source>copies mailboxes</source>
        <translation>メールボックスをコピーします</translation>
    </message>
    <message>
        <source>compares both sides</source>
        <translation>新旧を突き合わせます</translation>
    </message>
    <message>
        <source>shows what became of every message</source>
        <translation>すべてのメールの結果を表示します</translation>
    </message>
    <message>
        <source>makes the files that create all addresses</source>
        <translation>全アドレスを作成するファイルを書き出します</translation>
    </message>
    <message>
        <source>moves a practice office on this PC</source>
        <translation>この PC で練習用の会社を引っ越します</translation>
    </message>
    <message>
        <source>opens the wizard</source>
        <translation>ウィザードを開きます</translation>
    </message>
    <message>
        <source>Each command explains its options with --help.</source>
        <translation>各コマンドの説明は --help で表示されます。</translation>
    </message>
    <message>
        <source>looks at a domain&apos;s mail records</source>
        <translation>ドメインのメール関係のレコードを調べます</translation>
    </message>
    <message>
        <source>waits until the world knows the new MX</source>
        <translation>新しい MX がどこからも見えるまで待ちます</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>    seen: %1</source>
        <translation>    いまの値: %1</translation>
    </message>
    <message>
        <source>    expected: %1</source>
        <translation>    期待する値: %1</translation>
    </message>
    <message>
        <source>    to do: %1</source>
        <translation>    すること: %1</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>確認できません</translation>
    </message>
    <message>
        <source>Look once and end.</source>
        <translation>一度だけ調べて終わります。</translation>
    </message>
    <message>
        <source>No name server answers. Trying again.</source>
        <translation>権威 DNS サーバーから応答がありません。もう一度問い合わせます。</translation>
    </message>
    <message>
        <source>The name servers answer again.</source>
        <translation>権威 DNS サーバーから再び応答がありました。</translation>
    </message>
    <message>
        <source>%1  %2: %3 → %4 (TTL %5)</source>
        <translation>%1  %2: %3 → %4 (TTL %5)</translation>
    </message>
    <message>
        <source>All authoritative servers agree. The old value is in no cache any more from %1 on.</source>
        <translation>すべての権威 DNS サーバーの値がそろいました。前の値は、遅くとも %1 にどのキャッシュからも消えます。</translation>
    </message>
    <message>
        <source>The PC slept for %1 s. Asking everything again.</source>
        <translation>PC が %1 秒間スリープしていました。すべて問い合わせ直します。</translation>
    </message>
    <message>
        <source>The clock was set forward by %1 s. Asking everything again.</source>
        <translation>PC の時計が %1 秒進められました。すべて問い合わせ直します。</translation>
    </message>
    <message>
        <source>The clock was set back by %1 s. Asking everything again.</source>
        <translation>PC の時計が %1 秒戻されました。すべて問い合わせ直します。</translation>
    </message>
    <message>
        <source>The mail domain.</source>
        <translation>メールのドメイン。</translation>
    </message>
    <message>
        <source>Ask this authoritative server instead of those that the domain names; may be repeated. IPv6 as [address]:port.</source>
        <translation>ドメインが指す権威 DNS サーバーの代わりに、このサーバーに問い合わせます。複数指定できます。IPv6 は [アドレス]:ポート の形で書きます。</translation>
    </message>
    <message>
        <source>Ask this resolver instead of the system&apos;s and the public ones; may be repeated.</source>
        <translation>この PC のリゾルバーと公開リゾルバーの代わりに、このリゾルバーに問い合わせます。複数指定できます。</translation>
    </message>
    <message>
        <source>The MX of the new service.</source>
        <translation>新しいサービスの MX。</translation>
    </message>
    <message>
        <source>The domain as it is</source>
        <translation>ドメインの現状</translation>
    </message>
    <message>
        <source>Conditions of the switch</source>
        <translation>切り替えの条件</translation>
    </message>
    <message>
        <source>The domain after the switch</source>
        <translation>切り替え後のドメイン</translation>
    </message>
    <message>
        <source>Shorter TTLs and the records of the new service</source>
        <translation>TTL の短縮と新サービスのレコードの追加</translation>
    </message>
    <message>
        <source>All name servers have it. The old values are gone from every cache by %1 at the latest.</source>
        <translation>すべての権威 DNS サーバーに届きました。前の値は遅くとも %1 までに、どのキャッシュからも消えます。</translation>
    </message>
    <message>
        <source>The MX is switched</source>
        <translation>MX の切り替え</translation>
    </message>
    <message>
        <source>The practice resolver gave the old MX until %1. Promised was %2 at the latest.</source>
        <translation>練習用リゾルバーが前の MX を返したのは %1 が最後です。遅くとも %2 までに消える見込みでした。</translation>
    </message>
    <message>
        <source>practice resolver</source>
        <translation>練習用リゾルバー</translation>
    </message>
    <message>
        <source>The DNS part is left out: the package %1 is not installed.</source>
        <translation>DNS の部分は省きます。パッケージ %1 がインストールされていません。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::AcceptanceRow</name>
    <message>
        <source>Accepted: %1</source>
        <translation>承認済み: %1</translation>
    </message>
    <message>
        <source>Why these differences are all right</source>
        <translation>この差に問題がない理由</translation>
    </message>
    <message>
        <source>&amp;Accept the differences</source>
        <translation>差を承認する(&amp;A)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::AccountsPage</name>
    <message>
        <source>&amp;Open a CSV file…</source>
        <translation>CSV ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste from a spreadsheet</source>
        <translation>表計算から貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Columns: address, old user, old password, new user, new password</source>
        <translation>列の順: アドレス、旧ユーザー、旧パスワード、新ユーザー、新パスワード</translation>
    </message>
    <message>
        <source>Ad&amp;d one</source>
        <translation>1 名を追加(&amp;D)</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>No user yet. Open a CSV file with the columns address, old_user, old_password, new_user, new_password, or copy these columns in a spreadsheet and paste them here.</source>
        <translation>利用者はまだいません。address, old_user, old_password, new_user, new_password の列がある CSV ファイルを開くか、表計算でこの順の列をコピーして、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>入力済み</translation>
    </message>
    <message>
        <source>Open a CSV file</source>
        <translation>CSV ファイルを開く</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln password(s) missing</source>
        <translation>
            <numerusform>パスワード未入力 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::ActivityLine</name>
    <message>
        <source>%1: %2, last activity %3 ago</source>
        <comment>mailbox, what it does, how long</comment>
        <translation>%1: %2(最後の動き %3前)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::AttentionModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>作業</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ByHandBlock</name>
    <message>
        <source>In the panel of the DNS provider. Which one it is has not been recognised.</source>
        <translation>DNS 事業者の管理画面で行います(事業者は特定できていません)。</translation>
    </message>
    <message>
        <source>In the panel of %1 (recognised by its name servers, not verified). After saving it may take up to %2 until the authoritative servers have it.</source>
        <translation>%1 の管理画面で行います(ネームサーバーから判定。手順は未確認)。保存済みでも、権威 DNS サーバーに出るまで最長 %2 かかります。</translation>
    </message>
    <message>
        <source>In the panel of %1 (recognised by its name servers, not verified).</source>
        <translation>%1 の管理画面で行います(ネームサーバーから判定。手順は未確認)。</translation>
    </message>
    <message>
        <source>Do it on the practice server</source>
        <translation>この操作を練習用サーバーで行う</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CertificateCard</name>
    <message>
        <source>The certificate of %1 cannot be verified</source>
        <translation>%1 の証明書を確かめられません</translation>
    </message>
    <message>
        <source>Ask the provider for the fingerprint and compare it, then trust exactly this certificate. Any other one is still refused.</source>
        <translation>事業者に指紋(SHA-256)を聞いて見比べてから、この証明書だけを信頼してください。ほかの証明書は今までどおり拒否します。</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>発行先</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>問題点</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>I have compared the fingerprint</source>
        <translation>指紋を見比べました</translation>
    </message>
    <message>
        <source>Trust exactly this certificate</source>
        <translation>この証明書だけを信頼する</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>信頼しない</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CheckModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>対象外</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CleanUpPage</name>
    <message>
        <source>Your work (DNS panel): enter these records</source>
        <translation>あなたが行う作業(DNS の管理画面): この値を入れる</translation>
    </message>
    <message>
        <source>The SPF replaces the one that is there; the MX only gets its long TTL back.</source>
        <translation>SPF はいまあるものと置き換えます。MX は TTL を元に戻すだけです。</translation>
    </message>
    <message>
        <source>Nothing to enter, or not checked yet.</source>
        <translation>入れる値はありません。または、まだ確認していません。</translation>
    </message>
    <message>
        <source>The old server has sent nothing since %1.</source>
        <translation>%1 から、旧サーバーは何も送っていません。</translation>
    </message>
    <message>
        <source>It still sends</source>
        <translation>まだ送っている</translation>
    </message>
    <message>
        <source>Does anything still send through the old server: web form, copier, somebody&apos;s phone?</source>
        <translation>旧サーバーから送っているものは残っていませんか(Web フォーム、複合機、誰かのスマートフォンなど)。</translation>
    </message>
    <message>
        <source>Nothing sends through it</source>
        <translation>何も送っていません</translation>
    </message>
    <message>
        <source>The domain was taken off the old server&apos;s mail settings.</source>
        <translation>旧サーバーのメール設定からドメインを外しました。</translation>
    </message>
    <message>
        <source>It is still there</source>
        <translation>まだ残っている</translation>
    </message>
    <message>
        <source>Take the domain off the old server&apos;s mail settings, or it keeps mail of its neighbours.</source>
        <translation>旧サーバーのメール設定からドメインを外します。残っていると、同じサーバーの利用者からのメールが旧サーバーに届きます。</translation>
    </message>
    <message>
        <source>I have taken it off</source>
        <translation>外しました</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CompareModel</name>
    <message>
        <source>Grade</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Only new</source>
        <translation>新のみ</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>説明済み</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ComparePage</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>突き合わせる(&amp;C)</translation>
    </message>
    <message>
        <source>Compare every bod&amp;y</source>
        <translation>本文まで突き合わせる(&amp;Y)</translation>
    </message>
    <message>
        <source>Reads every message on both sides. Takes about as long as the copy.</source>
        <translation>両方のサーバーですべてのメールを読みます。コピーと同じくらいの時間がかかります。</translation>
    </message>
    <message>
        <source>Grade of each mailbox</source>
        <translation>メールボックスごとの判定</translation>
    </message>
    <message>
        <source>No user is listed yet.</source>
        <translation>利用者はまだいません。</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Select a mailbox that was compared.</source>
        <translation>突き合わせたメールボックスを選んでください。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>一覧</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln difference(s)</source>
        <translation>
            <numerusform>%1: 違い %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>フォルダー %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::ConditionCard</name>
    <message>
        <source>Conditions to start (%1 of %2 passed)</source>
        <translation>開始の条件(%2 件中 %1 件合格)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ConnectPage</name>
    <message>
        <source>Check &amp;all</source>
        <translation>すべて確認(&amp;A)</translation>
    </message>
    <message>
        <source>Check the &amp;selected</source>
        <translation>選んだ分を確認(&amp;S)</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>No user is listed yet.</source>
        <translation>利用者はまだいません。</translation>
    </message>
    <message>
        <source>&amp;Enter the password…</source>
        <translation>パスワードを入れ直す(&amp;E)…</translation>
    </message>
    <message>
        <source>Look at the &amp;certificate…</source>
        <translation>証明書を見る(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>%1 of %2 can be reached</source>
        <translation>%2 件中 %1 件につながります</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mailbox: what happened</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The password of %1 is not known</source>
        <translation>%1 のパスワードがありません</translation>
    </message>
    <message>
        <source>It was not saved. Mailboxes without a password are left out of the check and the copy.</source>
        <translation>保存されていません。パスワードのないメールボックスは、確認とコピーから除きます。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CopyLists</name>
    <message numerus="yes">
        <source>%Ln message(s) did not arrive</source>
        <translation>
            <numerusform>届いていないメール %Ln 通</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>注意・失敗のみ</translation>
    </message>
    <message>
        <source>Which mailboxes</source>
        <translation>表示するメールボックス</translation>
    </message>
    <message>
        <source>Retr&amp;y what failed</source>
        <translation>失敗分だけ再実行(&amp;Y)</translation>
    </message>
    <message>
        <source>Copies failed mailboxes again and tries refused messages once more</source>
        <translation>失敗したメールボックスをもう一度コピーし、拒否されたメールを再び試します</translation>
    </message>
    <message>
        <source>Progress of each mailbox</source>
        <translation>メールボックスごとの進み具合</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>一覧</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CopyModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>受け取り拒否</translation>
    </message>
    <message>
        <source>Doing now</source>
        <translation>いまの処理</translation>
    </message>
</context>
<context>
    <name>hikkoshi::CopyPage</name>
    <message>
        <source>&amp;Enter the password…</source>
        <translation>パスワードを入れ直す(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Mend it…</source>
        <translation>直す(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>実行中 %1</translation>
    </message>
    <message>
        <source>The copy of %1 has stopped</source>
        <translation>%1 のコピーが止まっています</translation>
    </message>
</context>
<context>
    <name>hikkoshi::DashboardPage</name>
    <message>
        <source>Next for you</source>
        <translation>次にやること</translation>
    </message>
    <message>
        <source>&amp;Open this step</source>
        <translation>この作業を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Start the &amp;rehearsal</source>
        <translation>予行を始める(&amp;R)</translation>
    </message>
    <message>
        <source>A practice office on this computer: try the whole move without any real mail.</source>
        <translation>このパソコンの中の練習用オフィスで、本物のメールを使わずに移行の全体を試せます。</translation>
    </message>
    <message>
        <source>Let a &amp;day pass</source>
        <translation>1 日進める(&amp;D)</translation>
    </message>
    <message>
        <source>New mail arrives at the old server of the rehearsal, as it will before the switch.</source>
        <translation>切り替え前と同じように、予行の旧サーバーに新しいメールが届きます。</translation>
    </message>
    <message>
        <source>Record of the move (latest)</source>
        <translation>移行の記録(最近)</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Record of the move</source>
        <translation>移行の記録</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>まだ何も起きていません。</translation>
    </message>
    <message>
        <source>The move is finished</source>
        <translation>移行は完了しました</translation>
    </message>
    <message>
        <source>Keep this file together with the report.</source>
        <translation>このファイルを報告書と一緒に保管してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need attention</source>
        <translation>
            <numerusform>対応が必要 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::DecisionModel</name>
    <message>
        <source>Decision</source>
        <translation>決めたこと</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Reason or time</source>
        <translation>理由または日時</translation>
    </message>
    <message>
        <source>Mailbox excluded</source>
        <translation>メールボックスを対象外にした</translation>
    </message>
    <message>
        <source>Differences accepted</source>
        <translation>差を承認した</translation>
    </message>
    <message>
        <source>Certificate trusted by hand</source>
        <translation>証明書を手作業で信頼した</translation>
    </message>
    <message>
        <source>MX switched</source>
        <translation>MX を切り替えた</translation>
    </message>
    <message>
        <source>Move finished</source>
        <translation>移行を完了とした</translation>
    </message>
    <message>
        <source>Step left out</source>
        <translation>手順の省略</translation>
    </message>
</context>
<context>
    <name>hikkoshi::DifferenceModel</name>
    <message>
        <source>What differs</source>
        <translation>違う点</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Old → new</source>
        <comment>values</comment>
        <translation>旧 → 新</translation>
    </message>
</context>
<context>
    <name>hikkoshi::DnsPage</name>
    <message>
        <source>Checked by the program</source>
        <translation>自動の確認</translation>
    </message>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation>まだ何も確認していません。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::EventModel</name>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>hikkoshi::FindingModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>確認する内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>いまの値</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期待する値</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>問い合わせ先</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>check, what it is about</comment>
        <translation>%1(%2)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::FindingPane</name>
    <message>
        <source>De&amp;tails…</source>
        <translation>詳細(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>hikkoshi::FolderComparisonModel</name>
    <message>
        <source>Folder on the old server</source>
        <translation>旧サーバーのフォルダー</translation>
    </message>
    <message>
        <source>Folder on the new server</source>
        <translation>新サーバーのフォルダー</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>旧</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Only new</source>
        <translation>新のみ</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>説明済み</translation>
    </message>
</context>
<context>
    <name>hikkoshi::FolderMapModel</name>
    <message>
        <source>Folder on the old server</source>
        <translation>旧サーバーのフォルダー</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>通数</translation>
    </message>
    <message>
        <source>Folder on the new server</source>
        <translation>新サーバーのフォルダー</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>コピーしない</translation>
    </message>
</context>
<context>
    <name>hikkoshi::FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folders of %1</source>
        <translation>%1 のフォルダー</translation>
    </message>
    <message>
        <source>Folders of the mailbox</source>
        <translation>メールボックスのフォルダー</translation>
    </message>
    <message>
        <source>Select a mailbox that was checked. Double-click a target to change it.</source>
        <translation>確認が済んだメールボックスを選んでください。移行先はダブルクリックで変えられます。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ImportPreview</name>
    <message>
        <source>&amp;Take over</source>
        <translation>取り込む(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Users that can be taken over</source>
        <translation>取り込める利用者</translation>
    </message>
    <message>
        <source>Problems in the table</source>
        <translation>表の問題</translation>
    </message>
    <message>
        <source>No row can be used.</source>
        <translation>使える行がありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) can be taken over</source>
        <translation>
            <numerusform>利用者 %Ln 名を取り込めます</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) in the table</source>
        <translation>
            <numerusform>表の問題 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::LedgerCard</name>
    <message>
        <source>The ledger: every message of the old server</source>
        <translation>台帳: 旧サーバーのすべてのメール</translation>
    </message>
</context>
<context>
    <name>hikkoshi::LedgerModel</name>
    <message>
        <source>Ledger</source>
        <translation>帳尻</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>旧サーバー</translation>
    </message>
</context>
<context>
    <name>hikkoshi::LiveCheck</name>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%2 件の問い合わせのうち %1 件に答えがありました</translation>
    </message>
    <message>
        <source>Check no&amp;w</source>
        <translation>いますぐ確認(&amp;W)</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
</context>
<context>
    <name>hikkoshi::MailboxEditor</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>User, old server</source>
        <translation>ユーザー(旧サーバー)</translation>
    </message>
    <message>
        <source>Password, old server</source>
        <translation>パスワード(旧サーバー)</translation>
    </message>
    <message>
        <source>User, new server</source>
        <translation>ユーザー(新サーバー)</translation>
    </message>
    <message>
        <source>Password, new server</source>
        <translation>パスワード(新サーバー)</translation>
    </message>
    <message>
        <source>Leave empty to keep it</source>
        <translation>空欄ならそのまま</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 を編集</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>利用者を追加</translation>
    </message>
    <message>
        <source>Why this mailbox is not moved</source>
        <translation>移さない理由</translation>
    </message>
    <message>
        <source>Move it after all</source>
        <translation>対象に戻す</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>対象外にする(&amp;E)</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::MailboxMenu</name>
    <message>
        <source>Wi&amp;th the selected</source>
        <translation>選んだ分(&amp;T)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>いまコピーする</translation>
    </message>
</context>
<context>
    <name>hikkoshi::MessageModel</name>
    <message>
        <source>Date</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>容量</translation>
    </message>
</context>
<context>
    <name>hikkoshi::MissingMessages</name>
    <message>
        <source>Save messages as .eml files</source>
        <translation>.eml ファイルに保存</translation>
    </message>
    <message>
        <source>Reading the messages from the old server</source>
        <translation>旧サーバーからメールを読んでいます</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>表示するメール</translation>
    </message>
    <message>
        <source>Sa&amp;ve as .eml…</source>
        <translation>.eml で保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Saves the selected messages, or all of the list</source>
        <translation>選んだメール、選んでいなければ一覧のすべてを保存します</translation>
    </message>
    <message>
        <source>Messages that did not arrive</source>
        <translation>届いていないメール</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>ありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) saved in %1</source>
        <translation>
            <numerusform>%Ln 通を %1 に保存しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::MoveWizard</name>
    <message>
        <source>Mail Moving Wizard</source>
        <translation>メール引っ越しウィザード</translation>
    </message>
    <message>
        <source>Mail Moving Wizard - %1</source>
        <translation>メール引っ越しウィザード - %1</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>プロジェクト(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>New or open…</source>
        <translation>新しく作る・開く…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>控えを保存…</translation>
    </message>
    <message>
        <source>Start the rehearsal</source>
        <translation>予行を始める</translation>
    </message>
    <message>
        <source>Stop everything and quit</source>
        <translation>すべて止めて終了</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>hikkoshi::OverrideRow</name>
    <message>
        <source>Left out on %1 for this reason: %2</source>
        <translation>%1 に次の理由で省略しました: %2</translation>
    </message>
    <message>
        <source>&amp;Go on with a written reason…</source>
        <translation>理由を書いて先へ進む(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw the reason</source>
        <translation>理由を取り消す(&amp;W)</translation>
    </message>
    <message>
        <source>Why you go on all the same: it is kept in the log</source>
        <translation>このまま先へ進む理由(記録に残ります)</translation>
    </message>
    <message>
        <source>Why you go on all the same</source>
        <translation>このまま先へ進む理由</translation>
    </message>
    <message>
        <source>&amp;Use this reason</source>
        <translation>この理由で進む(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>hikkoshi::PassphraseDialog</name>
    <message>
        <source>The two do not agree yet.</source>
        <translation>2 つが一致していません。</translation>
    </message>
    <message>
        <source>Keep it in a safe place: it cannot be recovered.</source>
        <translation>安全な場所に控えてください。忘れると取り戻せません。</translation>
    </message>
    <message>
        <source>Saved passwords</source>
        <translation>保存したパスワード</translation>
    </message>
    <message>
        <source>Open the saved passwords</source>
        <translation>保存したパスワードを開く</translation>
    </message>
    <message>
        <source>Protect the saved passwords</source>
        <translation>保存するパスワードを守る</translation>
    </message>
    <message>
        <source>The passwords of this move are locked with a pass-phrase.</source>
        <translation>この移行のパスワードは、合い言葉で守られています。</translation>
    </message>
    <message>
        <source>They are locked with a pass-phrase, in a file beside the project.</source>
        <translation>プロジェクトと同じ場所のファイルに、合い言葉で守って保存します。</translation>
    </message>
    <message>
        <source>Pass-phrase</source>
        <translation>合い言葉</translation>
    </message>
    <message>
        <source>Pass-phrase once more</source>
        <translation>合い言葉(もう一度)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Go on without them</source>
        <translation>使わずに進む</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>%Ln 文字以上にしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The pass-phrase is being checked…</source>
        <translation>合い言葉を確かめています…</translation>
    </message>
    <message>
        <source>The passwords are being locked…</source>
        <translation>パスワードを保護しています…</translation>
    </message>
</context>
<context>
    <name>hikkoshi::PasswordCard</name>
    <message>
        <source>Password of %1</source>
        <translation>%1 のパスワード</translation>
    </message>
    <message>
        <source>Old server</source>
        <translation>旧サーバー</translation>
    </message>
    <message>
        <source>Password, old server</source>
        <translation>パスワード(旧サーバー)</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>新サーバー</translation>
    </message>
    <message>
        <source>Password, new server</source>
        <translation>パスワード(新サーバー)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
</context>
<context>
    <name>hikkoshi::RecordEditor</name>
    <message>
        <source>Add a row</source>
        <translation>行を追加</translation>
    </message>
    <message>
        <source>Type of the record</source>
        <translation>レコードの種別</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ReportPage</name>
    <message>
        <source>Source = copied + already there + excluded + refused + gone + not yet</source>
        <translation>元の数 = コピー済み + 移行先に既存 + 対象外 + 受け取り拒否 + 元で削除済み + 未コピー</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>報告書を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Ledger of each mailbox</source>
        <translation>メールボックスごとの台帳</translation>
    </message>
    <message>
        <source>Nothing was copied yet.</source>
        <translation>まだ何もコピーしていません。</translation>
    </message>
    <message>
        <source>What was decided by hand</source>
        <translation>手作業で決めたこと</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>ありません。</translation>
    </message>
    <message>
        <source>Go on with the move</source>
        <translation>移行を続ける</translation>
    </message>
    <message>
        <source>The move is &amp;finished</source>
        <translation>移行を完了とする(&amp;F)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>Report (*.txt);;Messages that did not arrive (*.csv);;Data (*.json)</source>
        <translation>報告書 (*.txt);;届いていないメール (*.csv);;データ (*.json)</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>報告書を保存できませんでした</translation>
    </message>
</context>
<context>
    <name>hikkoshi::RosterModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>User, old server</source>
        <translation>ユーザー(旧サーバー)</translation>
    </message>
    <message>
        <source>User, new server</source>
        <translation>ユーザー(新サーバー)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
</context>
<context>
    <name>hikkoshi::RowProblemModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>取り込まない</translation>
    </message>
</context>
<context>
    <name>hikkoshi::RunCard</name>
    <message>
        <source>Running now</source>
        <translation>いま動いていること</translation>
    </message>
    <message>
        <source>Mailboxes copied</source>
        <translation>コピーが済んだメールボックス</translation>
    </message>
    <message>
        <source>No user is listed yet.</source>
        <translation>利用者はまだいません。</translation>
    </message>
    <message>
        <source>Nothing is running at the moment.</source>
        <translation>いま動いているものはありません。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::RunTotalCard</name>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止しています</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全体 %1</translation>
    </message>
    <message>
        <source>%1 messages   %2 of %3</source>
        <comment>done / total, bytes done, bytes in all</comment>
        <translation>%1 通   %2 / %3</translation>
    </message>
    <message>
        <source>About %1 left (until about %2)   %3 messages/s, %4/s   %5 at once</source>
        <translation>残り約 %1(%2 ごろ)   速さ %3 通/秒・%4/秒   同時に%5</translation>
    </message>
    <message>
        <source>%1 messages/s, %2/s   %3 at once   The time left is told after three minutes.</source>
        <translation>速さ %1 通/秒・%2/秒   同時に%3   残り時間は 3 分後から表示します。</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>%1 messages   %2 copied</source>
        <comment>done / total, bytes</comment>
        <translation>%1 通   %2 をコピー済み</translation>
    </message>
    <message>
        <source>Start the &amp;copy</source>
        <translation>コピーを始める(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy what is new</source>
        <translation>差分をコピーする(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the copy and &amp;quit</source>
        <translation>コピーを止めて終了(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <comment>done / total</comment>
        <translation>%1 通</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SecretsCard</name>
    <message>
        <source>Passwords are never in the project file, in a log or in a report.</source>
        <translation>パスワードをプロジェクト ファイル・記録・報告書に書くことはありません。</translation>
    </message>
    <message>
        <source>The keyring of this computer cannot be used: %1</source>
        <translation>このパソコンのキーリングを使えません: %1</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Do not save them: they are asked for again when the project is opened</source>
        <translation>保存しない(プロジェクトを開くたびに入れ直します)</translation>
    </message>
    <message>
        <source>Save them under a pass-phrase…</source>
        <translation>合い言葉で守って保存する…</translation>
    </message>
    <message>
        <source>Save them, and let the keyring of this computer unlock them</source>
        <translation>保存して、このパソコンのキーリングで開く</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SendersPage</name>
    <message>
        <source>Who sends as this domain</source>
        <translation>このドメインで送信するもの</translation>
    </message>
    <message>
        <source>New service (SPF)</source>
        <translation>新サービス(SPF)</translation>
    </message>
    <message>
        <source>SPF of the new service</source>
        <translation>新サービスの SPF</translation>
    </message>
    <message>
        <source>Old server&apos;s addresses</source>
        <translation>旧サーバーのアドレス</translation>
    </message>
    <message>
        <source>Addresses from which the old server sends</source>
        <translation>旧サーバーが送信に使うアドレス</translation>
    </message>
    <message>
        <source>Others that stay</source>
        <translation>残すほかの送信元</translation>
    </message>
    <message>
        <source>SPF of other senders that stay: web form, shop, newsletter</source>
        <translation>残すほかの送信元の SPF(Web フォーム、ショップ、メールマガジンなど)</translation>
    </message>
    <message>
        <source>DKIM of the new service</source>
        <translation>新サービスの DKIM</translation>
    </message>
    <message>
        <source>Host name of the DKIM key</source>
        <translation>DKIM の鍵のホスト名</translation>
    </message>
    <message>
        <source>Value of the DKIM key</source>
        <translation>DKIM の鍵の値</translation>
    </message>
    <message>
        <source>Copied from the console of the service, never guessed</source>
        <translation>サービスの画面からコピーします(推測は禁物)</translation>
    </message>
    <message>
        <source>Your work (DNS panel): enter these records</source>
        <translation>あなたが行う作業(DNS の管理画面): この値を入れる</translation>
    </message>
    <message>
        <source>The SPF replaces the one that is there: there may only be one.</source>
        <translation>SPF は 1 つだけです。いまある SPF と置き換えてください。</translation>
    </message>
    <message>
        <source>Nothing to enter, or not checked yet.</source>
        <translation>入れる値はありません。または、まだ確認していません。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ServerForm</name>
    <message>
        <source>Not checked yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Reached, encrypted, and the certificate is trusted</source>
        <translation>暗号化してつながり、証明書も信頼できます</translation>
    </message>
    <message>
        <source>Old server</source>
        <translation>旧サーバー</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>新サーバー</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>STARTTLS (required)</source>
        <translation>STARTTLS(必須)</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>なし(このパソコンの中だけ)</translation>
    </message>
    <message>
        <source>%1: host name</source>
        <translation>%1: ホスト名</translation>
    </message>
    <message>
        <source>%1: port</source>
        <translation>%1: ポート</translation>
    </message>
    <message>
        <source>%1: encryption</source>
        <translation>%1: 暗号化</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>接続を確かめる</translation>
    </message>
    <message>
        <source>%1: test the connection</source>
        <translation>%1: 接続を確かめる</translation>
    </message>
    <message>
        <source>TLS (usual)</source>
        <translation>TLS(通常)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ServerModel</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>問い合わせ先</translation>
    </message>
    <message>
        <source>Value returned</source>
        <translation>返ってきた値</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Left in cache</source>
        <translation>キャッシュの残り</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最終確認</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>前の値</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未問い合わせ</translation>
    </message>
    <message>
        <source>Resolver (%1)</source>
        <translation>リゾルバー(%1)</translation>
    </message>
    <message>
        <source>Authoritative (%1)</source>
        <translation>権威 DNS サーバー(%1)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ServerTable</name>
    <message>
        <source>The MX at each server</source>
        <translation>サーバーごとの MX</translation>
    </message>
    <message>
        <source>Nobody has been asked yet.</source>
        <translation>まだどこにも問い合わせていません。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SideList</name>
    <message>
        <source>Steps of the move</source>
        <translation>移行の作業</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>step, state, progress</comment>
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, state</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>steps done / steps</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3 done</source>
        <comment>phase</comment>
        <translation>%1、%3 件中 %2 件完了</translation>
    </message>
    <message>
        <source>%1. Left out: %2</source>
        <comment>step, reason</comment>
        <translation>%1。省略: %2</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SidePanel</name>
    <message>
        <source>New move</source>
        <translation>新しい移行</translation>
    </message>
    <message>
        <source>Old server → new server</source>
        <translation>旧サーバー → 新サーバー</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Rehearsal on this computer</source>
        <translation>このパソコンでの予行</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SnapshotModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>By which server</source>
        <translation>答えたサーバー</translation>
    </message>
</context>
<context>
    <name>hikkoshi::StartWindow</name>
    <message>
        <source>Mail Moving Wizard</source>
        <translation>メール引っ越しウィザード</translation>
    </message>
    <message>
        <source>Moves the mail of a whole office to another server, and proves that every message arrived.</source>
        <translation>会社全体のメールを別のサーバーへ移し、すべてのメールが届いたことを確かめます。</translation>
    </message>
    <message>
        <source>&amp;New move…</source>
        <translation>新しい移行(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Start the &amp;rehearsal</source>
        <translation>予行を始める(&amp;R)</translation>
    </message>
    <message>
        <source>The rehearsal sets up two mail servers and a small office on this computer. No real mail is touched, and everything is removed at the end.</source>
        <translation>予行では、このパソコンの中にメールサーバー 2 台と小さなオフィスを作ります。本物のメールには触れません。終わるとすべて消えます。</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <source>The rehearsal is being prepared</source>
        <translation>予行の準備をしています</translation>
    </message>
    <message>
        <source>Two mail servers are started on this computer.</source>
        <translation>このパソコンでメールサーバーを 2 台起動しています。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>remedy (file or package)</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>New move</source>
        <translation>新しい移行</translation>
    </message>
    <message>
        <source>Moves (*.hikkoshi)</source>
        <translation>移行プロジェクト (*.hikkoshi)</translation>
    </message>
    <message>
        <source>Open a move</source>
        <translation>移行プロジェクトを開く</translation>
    </message>
</context>
<context>
    <name>hikkoshi::StepPage</name>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SurveyPage</name>
    <message>
        <source>What was found</source>
        <translation>調べた結果</translation>
    </message>
    <message>
        <source>&amp;Survey the domain</source>
        <translation>ドメインを調べる(&amp;S)</translation>
    </message>
    <message>
        <source>Press “Survey the domain”. It takes a few seconds, and nothing is changed.</source>
        <translation>「ドメインを調べる」を押してください。数秒で終わり、何も変更しません。</translation>
    </message>
    <message>
        <source>Saved records</source>
        <translation>控えたレコード</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>まだ何も控えていません。</translation>
    </message>
    <message>
        <source>Sa&amp;ve this result</source>
        <translation>この結果を控える(&amp;V)</translation>
    </message>
    <message>
        <source>Enter the mail domain on the page “What is moved” first.</source>
        <translation>先に「移行の内容」のページでメールのドメインを入れてください。</translation>
    </message>
    <message>
        <source>%1: saved on %2</source>
        <translation>%1: %2 に控えました</translation>
    </message>
    <message>
        <source>%1: not saved yet</source>
        <translation>%1: まだ控えていません</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SwitchPage</name>
    <message>
        <source>Has the old MX been entered again?</source>
        <translation>前の MX に書き戻しましたか?</translation>
    </message>
    <message>
        <source>Have you saved the new MX in the DNS panel?</source>
        <translation>DNS の管理画面で新しい MX を保存しましたか?</translation>
    </message>
    <message>
        <source>Copies carry changes of the old server over again from now on.</source>
        <translation>これ以降のコピーでは、旧サーバーの変更をふたたび反映します。</translation>
    </message>
    <message>
        <source>The time is noted. From then on the copy only adds messages.</source>
        <translation>時刻を記録します。これ以降のコピーでは、メールの追加だけを行います。</translation>
    </message>
    <message>
        <source>The old MX is back</source>
        <translation>前の MX に戻しました</translation>
    </message>
    <message>
        <source>The MX is changed</source>
        <translation>書き換えました</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Your work (DNS panel): replace the MX by this</source>
        <translation>あなたが行う作業(DNS の管理画面): MX を書き換える</translation>
    </message>
    <message>
        <source>Delete every other MX. The old value below takes you back.</source>
        <translation>ほかの MX はすべて削除します。元に戻すときは、下の値を入れ直します。</translation>
    </message>
    <message>
        <source>The new MX has not been entered yet.</source>
        <translation>新しい MX がまだ入力されていません。</translation>
    </message>
    <message>
        <source>&amp;Enter the new MX…</source>
        <translation>新しい MX を入れる(&amp;E)…</translation>
    </message>
    <message>
        <source>MX before</source>
        <translation>前の MX</translation>
    </message>
    <message>
        <source>How the switch arrives</source>
        <translation>切り替わりの様子</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Until then mail can arrive at either server. Look at both.</source>
        <translation>それまでは新旧どちらのサーバーにもメールが届きます。両方の受信を確認してください。</translation>
    </message>
    <message>
        <source>The old values are saved</source>
        <translation>前の値を控えてある</translation>
    </message>
    <message>
        <source>All addresses exist on the new server</source>
        <translation>新サーバーに全アドレスがある</translation>
    </message>
    <message>
        <source>You changed the MX on %1.</source>
        <translation>%1 に MX を書き換えました。</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>元に戻す(&amp;R)…</translation>
    </message>
    <message>
        <source>When the new MX is saved in the panel, say so here: the time counts.</source>
        <translation>管理画面で新しい MX を保存したら、ここで記録してください。時刻が計算のもとになります。</translation>
    </message>
    <message>
        <source>I have changed the &amp;MX</source>
        <translation>MX を書き換えました(&amp;M)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::SwitchedRow</name>
    <message>
        <source>The MX was switched on %1. The copy only adds: what users delete or move on the new server stays so.</source>
        <translation>MX は %1 に切り替え済みです。コピーは追加だけを行い、利用者が新サーバーで消したり動かしたりしたメールには触れません。</translation>
    </message>
    <message>
        <source>It is not switched after all…</source>
        <translation>切り替えを取り消す…</translation>
    </message>
    <message>
        <source>The MX still points to the old server: changes there are carried over.</source>
        <translation>MX はまだ旧サーバーを指しています。旧サーバーでの変更も新サーバーに移します。</translation>
    </message>
    <message>
        <source>The MX is switched…</source>
        <translation>MX は切り替え済み…</translation>
    </message>
    <message>
        <source>Is the MX still at the old server?</source>
        <translation>MX はまだ旧サーバーを指していますか。</translation>
    </message>
    <message>
        <source>Does the MX point to the new server?</source>
        <translation>MX は新サーバーを指していますか。</translation>
    </message>
    <message>
        <source>The next copy carries changes of the old server over again.</source>
        <translation>次のコピーから、旧サーバーでの変更をふたたび移します。</translation>
    </message>
    <message>
        <source>From then on the copy only adds messages and changes nothing on the new server.</source>
        <translation>これ以降のコピーは追加だけを行い、新サーバーにあるメールは変えません。</translation>
    </message>
    <message>
        <source>It is at the old server</source>
        <translation>旧サーバーを指している</translation>
    </message>
    <message>
        <source>It is switched</source>
        <translation>切り替え済み</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>hikkoshi::TtlPage</name>
    <message>
        <source>Your work (DNS panel): change the TTL of the MX</source>
        <translation>あなたが行う作業(DNS の管理画面): MX の TTL を変える</translation>
    </message>
    <message>
        <source>Only the TTL changes; the value stays as it is.</source>
        <translation>変えるのは TTL だけです。値はそのままにします。</translation>
    </message>
    <message>
        <source>The MX of today is not known yet. Survey the domain first.</source>
        <translation>いまの MX がまだわかりません。先にドメインを調べてください。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Server by server</source>
        <translation>サーバーごと</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Do not switch the MX before. The program may be closed meanwhile.</source>
        <translation>それまで MX は切り替えません。待つ間、アプリは閉じて構いません。</translation>
    </message>
    <message>
        <source>You lowered the TTL on %1.</source>
        <translation>%1 に TTL を短くしました。</translation>
    </message>
    <message>
        <source>Not lowered after all</source>
        <translation>記録を取り消す</translation>
    </message>
    <message>
        <source>When you have saved the change in the panel, say so here: the time counts.</source>
        <translation>管理画面で保存したら、ここで記録してください。時刻が計算のもとになります。</translation>
    </message>
    <message>
        <source>I have lowered the TTL</source>
        <translation>TTL を短くしました</translation>
    </message>
</context>
<context>
    <name>hikkoshi::ValueField</name>
    <message>
        <source>Copied</source>
        <comment>to the clipboard</comment>
        <translation>コピー済み</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>to the clipboard</comment>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the value of “%1”</source>
        <translation>「%1」の値をコピー</translation>
    </message>
</context>
<context>
    <name>hikkoshi::VerifyPage</name>
    <message>
        <source>What the console of the new service shows</source>
        <translation>新サービスの管理画面に表示された値</translation>
    </message>
    <message>
        <source>The record that proves the domain</source>
        <translation>所有権を確認するレコード</translation>
    </message>
    <message>
        <source>Host name of the proof</source>
        <translation>確認用レコードのホスト名</translation>
    </message>
    <message>
        <source>Value of the proof</source>
        <translation>確認用レコードの値</translation>
    </message>
    <message>
        <source>The new MX, for the day of the switch: copied whole, with its priority</source>
        <translation>新しい MX(切り替え当日に使います。優先度ごと、そのままコピー)</translation>
    </message>
    <message>
        <source>Host name of the new MX</source>
        <translation>新しい MX のホスト名</translation>
    </message>
    <message>
        <source>Value of the new MX</source>
        <translation>新しい MX の値</translation>
    </message>
    <message>
        <source>Your work (DNS panel): add this record</source>
        <translation>あなたが行う作業(DNS の管理画面): このレコードを追加</translation>
    </message>
    <message>
        <source>Add it beside the records that are there. The MX stays as it is.</source>
        <translation>いまあるレコードはそのままにして追加します。MX は変えません。</translation>
    </message>
    <message>
        <source>Paste above what the new service shows; it appears here, ready to be copied.</source>
        <translation>新サービスの画面の値を上に貼り付けると、ここにコピー用の値が出ます。</translation>
    </message>
    <message>
        <source>Once a record is entered above, every authoritative server is asked for it.</source>
        <translation>レコードを上に入れると、すべての権威 DNS サーバーに問い合わせます。</translation>
    </message>
    <message>
        <source>The new service verified the domain on %1.</source>
        <translation>%1 に新サービスでの確認が済みました。</translation>
    </message>
    <message>
        <source>It did not, after all</source>
        <translation>確認を取り消す</translation>
    </message>
    <message>
        <source>You may press “Verify” in the console of the new service now.</source>
        <translation>新サービスの画面の「確認」を押せます。</translation>
    </message>
    <message>
        <source>The service has verified it</source>
        <translation>新サービスで確認できました</translation>
    </message>
    <message>
        <source>Do not press “Verify” in the console of the new service yet: a “not there” would be remembered.</source>
        <translation>新サービスの画面の「確認」は、まだ押さないでください。「ない」という答えが記憶されてしまいます。</translation>
    </message>
</context>
<context>
    <name>hikkoshi::WaitingLine</name>
    <message>
        <source>The cached old values expired at %1</source>
        <translation>前の値のキャッシュは %1 に切れました</translation>
    </message>
    <message>
        <source>Cached old values expire at %1 at the latest (%2 left)</source>
        <translation>前の値のキャッシュは、遅くとも %1 に切れます(あと %2)</translation>
    </message>
</context>
<context>
    <name>hikkoshi::WhatMovesPage</name>
    <message>
        <source>Mail domain</source>
        <translation>メールのドメイン</translation>
    </message>
    <message>
        <source>Mailboxes at once</source>
        <translation>同時に扱う数</translation>
    </message>
    <message>
        <source>Own certificate authority</source>
        <translation>社内の認証局</translation>
    </message>
    <message>
        <source>Only where the office has one of its own (PEM file)</source>
        <translation>社内に独自の認証局があるときだけ(PEM ファイル)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the file of the certificate authority</source>
        <translation>認証局のファイルを選択</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>証明書 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新サービス</translation>
    </message>
</context>
</TS>

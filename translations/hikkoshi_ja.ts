<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
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
        <source>hikkoshi [FILE.hikkoshi]            opens the wizard
hikkoshi copy OPTIONS               copies mailboxes
hikkoshi verify OPTIONS             compares both sides
hikkoshi ledger FILE.hikkoshi       shows what became of every message
hikkoshi rehearse [--headless]      moves a practice office on this PC
Each command explains its options with --help.</source>
        <translation>hikkoshi [FILE.hikkoshi]            ウィザードを開きます
hikkoshi copy OPTIONS               メールボックスをコピーします
hikkoshi verify OPTIONS             新旧を突き合わせます
hikkoshi ledger FILE.hikkoshi       すべてのメールの行き先を示します
hikkoshi rehearse [--headless]      この PC の練習用の会社を引っ越します
それぞれのオプションは --help で説明します。</translation>
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
        <source>I have compared the SHA-256 fingerprint</source>
        <translation>指紋(SHA-256)を見比べました</translation>
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
    <message numerus="yes">
        <source>%Ln message(s) did not arrive</source>
        <translation>
            <numerusform>届いていないメール %Ln 通</numerusform>
        </translation>
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
        <source>The copy goes on.</source>
        <translation>コピーは続きます。</translation>
    </message>
    <message>
        <source>To open this window again, start the program.</source>
        <translation>もう一度開くには、アプリを起動してください。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Stop the copy and quit</source>
        <translation>コピーを止めて終了</translation>
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
</context>
</TS>

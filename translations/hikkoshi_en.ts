<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AttentionText</name>
    <message numerus="yes">
        <source>%1: %Ln message(s) too big for the new server</source>
        <translation>
            <numerusform>%1: %Ln message too big for the new server</numerusform>
            <numerusform>%1: %Ln messages too big for the new server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s) did not arrive</source>
        <translation>
            <numerusform>%1: %Ln message did not arrive</numerusform>
            <numerusform>%1: %Ln messages did not arrive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln difference(s) between the servers</source>
        <translation>
            <numerusform>%1: %Ln difference between the servers</numerusform>
            <numerusform>%1: %Ln differences between the servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message numerus="yes">
        <source>%Ln message(s) over %1</source>
        <translation>
            <numerusform>%Ln message over %1</numerusform>
            <numerusform>%Ln messages over %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DnsText</name>
    <message numerus="yes">
        <source>%Ln check(s) failed</source>
        <translation>
            <numerusform>%Ln check failed</numerusform>
            <numerusform>%Ln checks failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%Ln user(s) were added.</source>
        <translation>
            <numerusform>%Ln user was added.</numerusform>
            <numerusform>%Ln users were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check of %Ln mailbox(es) has begun.</source>
        <translation>
            <numerusform>The check of %Ln mailbox has begun.</numerusform>
            <numerusform>The check of %Ln mailboxes has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es) were checked.</source>
        <translation>
            <numerusform>%Ln mailbox was checked.</numerusform>
            <numerusform>%Ln mailboxes were checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy of %Ln mailbox(es) has begun.</source>
        <translation>
            <numerusform>The copy of %Ln mailbox has begun.</numerusform>
            <numerusform>The copy of %Ln mailboxes has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new message(s) copied. Some did not arrive.</source>
        <translation>
            <numerusform>%1: %Ln new message copied. Some did not arrive.</numerusform>
            <numerusform>%1: %Ln new messages copied. Some did not arrive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln new message(s) copied.</source>
        <translation>
            <numerusform>%1: %Ln new message copied.</numerusform>
            <numerusform>%1: %Ln new messages copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy of %Ln mailbox(es) has ended.</source>
        <translation>
            <numerusform>The copy of %Ln mailbox has ended.</numerusform>
            <numerusform>The copy of %Ln mailboxes has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) were saved as .eml files.</source>
        <translation>
            <numerusform>%Ln message was saved as an .eml file.</numerusform>
            <numerusform>%Ln messages were saved as .eml files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison of %Ln mailbox(es) has begun.</source>
        <translation>
            <numerusform>The comparison of %Ln mailbox has begun.</numerusform>
            <numerusform>The comparison of %Ln mailboxes has begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln difference(s) found.</source>
        <translation>
            <numerusform>%1: %Ln difference found.</numerusform>
            <numerusform>%1: %Ln differences found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comparison of %Ln mailbox(es) has ended.</source>
        <translation>
            <numerusform>The comparison of %Ln mailbox has ended.</numerusform>
            <numerusform>The comparison of %Ln mailboxes has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The survey of %1 was saved: %Ln record(s).</source>
        <translation>
            <numerusform>The survey of %1 was saved: %Ln record.</numerusform>
            <numerusform>The survey of %1 was saved: %Ln records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message numerus="yes">
        <source>%Ln mailbox(es) copied to the end.</source>
        <translation>
            <numerusform>%Ln mailbox copied to the end.</numerusform>
            <numerusform>%Ln mailboxes copied to the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es) stopped before the end.</source>
        <translation>
            <numerusform>%Ln mailbox stopped before the end.</numerusform>
            <numerusform>%Ln mailboxes stopped before the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) did not arrive.</source>
        <translation>
            <numerusform>%Ln message did not arrive.</numerusform>
            <numerusform>%Ln messages did not arrive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message numerus="yes">
        <source>%Ln mailbox(es) stopped</source>
        <translation>
            <numerusform>%Ln mailbox stopped</numerusform>
            <numerusform>%Ln mailboxes stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mailbox(es)</source>
        <translation>
            <numerusform>%Ln mailbox</numerusform>
            <numerusform>%Ln mailboxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not copied yet</source>
        <translation>
            <numerusform>%Ln message not copied yet</numerusform>
            <numerusform>%Ln messages not copied yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Except %Ln message(s)</source>
        <translation>
            <numerusform>Except %Ln message</numerusform>
            <numerusform>Except %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::AccountsPage</name>
    <message numerus="yes">
        <source>%Ln password(s) missing</source>
        <translation>
            <numerusform>%Ln password missing</numerusform>
            <numerusform>%Ln passwords missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::ComparePage</name>
    <message numerus="yes">
        <source>%1: %Ln difference(s)</source>
        <translation>
            <numerusform>%1: %Ln difference</numerusform>
            <numerusform>%1: %Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s)</source>
        <translation>
            <numerusform>%Ln folder</numerusform>
            <numerusform>%Ln folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::CopyLists</name>
    <message numerus="yes">
        <source>%Ln message(s) did not arrive</source>
        <translation>
            <numerusform>%Ln message did not arrive</numerusform>
            <numerusform>%Ln messages did not arrive</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::DashboardPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) need attention</source>
        <translation>
            <numerusform>%Ln thing needs attention</numerusform>
            <numerusform>%Ln things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::ImportPreview</name>
    <message numerus="yes">
        <source>%Ln user(s) can be taken over</source>
        <translation>
            <numerusform>%Ln user can be taken over</numerusform>
            <numerusform>%Ln users can be taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) in the table</source>
        <translation>
            <numerusform>%Ln problem in the table</numerusform>
            <numerusform>%Ln problems in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::MissingMessages</name>
    <message numerus="yes">
        <source>%Ln message(s) saved in %1</source>
        <translation>
            <numerusform>%Ln message saved in %1</numerusform>
            <numerusform>%Ln messages saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hikkoshi::PassphraseDialog</name>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>At least %Ln character.</numerusform>
            <numerusform>At least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
</TS>

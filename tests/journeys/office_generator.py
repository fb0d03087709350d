#!/usr/bin/env python3
"""Fills a Maildir++ with an office's mail: nested and Japanese folders, flags, keywords, odd dates, odd messages.

The same seed gives the same mail. Written straight into the files of a Dovecot's user, so that making 2,000 messages
takes seconds. Standard library only; knows nothing of Hikkoshi.
"""
import argparse
import base64
import json
import os
import random

INBOX = ""
FOLDERS = [INBOX, "送信済み", "下書き", "迷惑メール", "お客様", "お客様>青山商事", "お客様>青山商事>2024年",
           "経理>請求書", "R&D", "Projects 2025"]
EMPTY = "保管"
KEYWORDS = ["$Forwarded", "$label1", "NonJunk", "project-x"]
FLAGS = ["", "S", "S", "S", "RS", "FS", "FRS", "D", "ST"]
NAMES = [("青山 太郎", "taro@aoyama-shoji.example"), ("緑川 花子", "hanako@midorikawa.example"),
         ("鈴木 陽子", "suzuki@renshu.example"), ("Ann Baker", "ann@baker-imports.example")]
SUBJECTS = ["お見積りのご依頼（名刺・封筒の印刷）", "【ご請求書】今月分の送付について", "来週の打ち合わせの日程について",
            "Re: 納品日の変更のお願い", "議事録の送付（定例会議）", "Delivery schedule", "年末年始の休業について"]
ZONES = ["-1200", "-0930", "-0500", "+0000", "+0530", "+0900", "+1245", "+1400"]
# Not later than this: a server turns an INTERNALDATE in the future into "now", whoever appends it.
FIRST_DAY, LAST_DAY = 86400, 1735689600


def modified_utf7(name):
    out, shifted = "", ""

    def flush():
        nonlocal out, shifted
        if shifted:
            text = base64.b64encode(shifted.encode("utf-16-be")).decode().rstrip("=").replace("/", ",")
            out, shifted = out + "&" + text + "-", ""
    for letter in name:
        if " " <= letter <= "~":
            flush()
            out += "&-" if letter == "&" else letter
        else:
            shifted += letter
    flush()
    return out


def encoded_word(text, charset):
    if text.isascii():
        return text.encode()
    words = [base64.b64encode(text[at:at + 11].encode(charset)).decode() for at in range(0, len(text), 11)]
    return "\r\n ".join(f"=?{charset}?B?{word}?=" for word in words).encode()


def header_date(when, zone, dice):
    import time
    if dice.random() < 0.02:
        return dice.choice([b"Invalid", b"Sat, 31 Feb 2004 25:61:00 +0900", b"1 Jan 99 00:00", b"Mon, 18 Jan 2038 03:14:07 +0000"])
    return time.strftime("%a, %d %b %Y %H:%M:%S ", time.gmtime(when)).encode() + zone.encode()


class Office:
    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.number = 0

    def message(self, size, when):
        """One message of about size bytes; CR LF line ends."""
        dice = self.dice
        self.number += 1
        name, address = dice.choice(NAMES)
        charset = dice.choice(["utf-8", "iso-2022-jp", "shift_jis"])
        head = [b"Date: " + header_date(when, dice.choice(ZONES), dice),
                b"From: " + encoded_word(name, charset) + b" <" + address.encode() + b">",
                b"To: user1@renshu.example",
                b"Subject: " + encoded_word(dice.choice(SUBJECTS) + f" {self.number}", charset)]
        odd = dice.random()
        if odd < 0.03:
            head[3] = "Subject: 生の八ビット".encode(dice.choice(["utf-8", "shift_jis", "euc-jp"]))
        if odd > 0.04:
            head.append(b"Message-ID: <%d.%s>" % (self.number, address.encode()))
        if 0.97 < odd:
            head.append(b"X-Long: " + b"a" * 3000)
        if size < 1500:
            body = "お世話になっております。\r\n".encode(charset) * 3
            if 0.1 < odd < 0.15:
                body += b"x" * 1200 + b"\r\nFrom here on\r\n.\r\n..\r\n"    # over-long, and what SMTP and mbox stumble over
            if 0.15 < odd < 0.18:
                body = b""
            body += b"y" * max(0, size - len(body) - 300)
            head += [b"Content-Type: text/plain; charset=" + charset.encode(), b"Content-Transfer-Encoding: 8bit"]
            text = b"\r\n".join(head) + b"\r\n\r\n" + body
            return text if 0.18 < odd < 0.2 else text + b"\r\n"                  # some without a last line end
        raw = dice.randbytes(max(100, (size - 800) * 3 // 4))
        encoded = base64.encodebytes(raw).replace(b"\n", b"\r\n")
        head += [b"MIME-Version: 1.0", b'Content-Type: multipart/mixed; boundary="=-%d"' % self.number]
        return b"\r\n".join(head) + (
            b"\r\n\r\n--=-%d\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n--=-%d\r\n"
            b'Content-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n%s--=-%d--\r\n'
            % (self.number, "添付します。".encode(), self.number, encoded, self.number))

    def sizes(self, messages, total):
        """Many small ones, some of up to 400 KB, together about total."""
        raw = [200 + 400_000 * self.dice.random() ** 3 for _ in range(messages)]
        factor = total / sum(raw)
        return [min(400_000, max(200, int(size * factor))) for size in raw]


class Maildir:
    def __init__(self, root, courier=False):
        self.root = root
        # Courier 5 has its folders' names in UTF-8 on the disk, and lines that end in LF alone.
        self.courier = courier
        self.delivered = 0

    def directory(self, folder):
        if folder == INBOX:
            return self.root
        return os.path.join(self.root, "." + ".".join(part if self.courier else modified_utf7(part) for part in folder.split(">")))

    def add(self, folder):
        directory = self.directory(folder)
        if os.path.isdir(directory + "/cur"):
            return
        for part in ("cur", "new", "tmp"):
            os.makedirs(os.path.join(directory, part))
        if folder != INBOX:
            open(directory + "/maildirfolder", "w").close()
            with open(self.root + "/subscriptions", "a") as file:
                file.write(os.path.basename(directory)[1:] + "\n")
        with open(directory + "/dovecot-keywords", "w") as file:
            file.writelines(f"{number} {keyword}\n" for number, keyword in enumerate(KEYWORDS))

    def deliver(self, folder, content, when, flags="", keywords=()):
        self.add(folder)
        self.delivered += 1
        if self.courier:
            content = content.replace(b"\r\n", b"\n")
        letters = "".join(sorted("abcdefghijklmnopqrstuvwxyz"[KEYWORDS.index(one)] for one in keywords))
        name = f"{self.delivered:010d}.M{self.delivered}.office,S={len(content)}:2,{flags}{letters}"
        directory = self.directory(folder)
        with open(f"{directory}/tmp/{name}", "wb") as file:
            file.write(content)
        os.utime(file.name, (when, when))
        os.rename(file.name, f"{directory}/cur/{name}")


def fill(root, messages, total, seed, flat_size=None, courier=False):
    """Fills the Maildir at root; flat_size: all mails in the inbox, each of this size. Returns what was made."""
    office, maildir = Office(seed), Maildir(root, courier)
    dice = office.dice
    made = {"messages": 0, "bytes": 0, "duplicates": 0, "folders": 1}
    maildir.add(INBOX)
    if flat_size is None:
        for folder in FOLDERS + [EMPTY]:
            maildir.add(folder)
        made["folders"] = len(FOLDERS) + 1
    sizes = [flat_size] * messages if flat_size else office.sizes(messages, total)
    while made["messages"] < messages:
        when = dice.randrange(FIRST_DAY, LAST_DAY)
        content = office.message(sizes[made["messages"]], when)
        folder = INBOX if flat_size else dice.choice(FOLDERS)
        flags = dice.choice(FLAGS)
        keywords = dice.sample(KEYWORDS, dice.choice([0, 0, 0, 1, 2]))
        copies = 2 if not flat_size and dice.random() < 0.005 and made["messages"] + 1 < messages else 1
        for _ in range(copies):
            maildir.deliver(folder, content, when, flags, keywords)
            made["messages"] += 1
            made["bytes"] += len(content)
        made["duplicates"] += copies - 1
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("maildir")
    parser.add_argument("--messages", type=int, default=2000)
    parser.add_argument("--bytes", type=int, default=175_000_000)
    parser.add_argument("--size", type=int, help="all mails in the inbox, each of this many bytes")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(json.dumps(fill(options.maildir, options.messages, options.bytes, options.seed, options.size)))


if __name__ == "__main__":
    main()

#pragma once

#include "rehearsal/nsd_server.h"

#include <QByteArray>

namespace hikkoshi::support {

/// office.test of the 27 answer cases, as a master file, with every type of record that the codec reads.
[[nodiscard]] inline QByteArray answerZoneText(const QByteArray &mx = "300 IN MX 0 office-test.mail.protection.outlook.test.")
{
    QByteArray text = R"($ORIGIN office.test.
$TTL 86400
@ IN SOA ns1.office.test. admin.office.test. 2026112101 10800 3600 604800 900
@ IN NS ns1.office.test.
@ IN NS ns2.office.test.
@ IN NS ns3.elsewhere.test.
ns1 IN A 127.0.0.1
ns2 IN A 127.0.0.2
ns2 IN AAAA ::1
@ )" + mx + R"(
@ IN TXT "v=spf1 mx include:spf.example -all"
@ IN TXT "MS=ms12345678"
@ IN TXT "google-site-verification=abc"
@ IN CAA 0 issue "letsencrypt.org; validationmethods=dns-01"
@ IN CAA 128 iodef "mailto:security@office.test"
www IN A 192.0.2.80
www IN AAAA 2001:db8::80
mail IN A 192.0.2.25
default._domainkey 600 IN TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA" "second;part\"with\\signs\000\255"
selector1._domainkey IN CNAME selector1-office-test._domainkey.tenant.onmicrosoft.test.
alias IN CNAME www
deep IN CNAME alias
dangling IN CNAME nothing.office.test.
_25._tcp.mail IN TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
_autodiscover._tcp IN SRV 10 20 443 autodiscover.outlook.test.
_imaps._tcp IN SRV 0 0 0 .
null IN MX 0 .
only.below.ent IN TXT "here"
*.wild IN A 192.0.2.99
sub IN NS ns.sub.office.test.
ns.sub IN A 192.0.2.53
odd\.label IN TXT "dot"
sp\032ace IN TXT "blank"
"quo\"ted" IN TXT "quote"
UPPER IN TXT "Case Is Kept"
old IN DNAME new.office.test.
x.new IN A 192.0.2.7
reverse IN PTR mail.office.test.
signed IN DS 12345 13 2 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
key IN DNSKEY 257 3 13 mdsswUyr3DPW132mOi8V9xESWE8jTo0dxCjjnopKl+GqJxpVXckHAeF+KkxLbxILfDLUT0rAK9iUzy1L53eKGQ==
generic IN TYPE65280 \# 4 0a000001
https IN HTTPS 1 . alpn=h2
)";
    for (int i = 0; i < 31; ++i)
        text += "big IN TXT \"" + QByteArray(140, char('a' + i % 26)) + QByteArray::number(i) + "\"\n";
    return text;
}

} // namespace hikkoshi::support

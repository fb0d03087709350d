#include "dns/dmarc/dmarc_record.h"

#include "dns/tag_list.h"

#include <QRegularExpression>

#include <algorithm>

namespace hikkoshi {

namespace {

using Kind = DmarcFlaw::Kind;

constexpr qsizetype CommonAddresses = 2;

std::optional<DmarcPolicy> policyOf(const QByteArray &word)
{
    const QByteArray name = word.toLower();
    for (const DmarcPolicy policy : {DmarcPolicy::None, DmarcPolicy::Quarantine, DmarcPolicy::Reject}) {
        if (name == nameOf(policy))
            return policy;
    }
    return std::nullopt;
}

class Reader final
{
public:
    explicit Reader(DmarcRecord &record) : m_record(record) {}

    void read(const TagList::Tag &tag)
    {
        const QByteArray name = tag.name.toLower();
        const QByteArray value = tag.value;
        if (name == "p" || name == "sp" || name == "np")
            readPolicy(name == "p" ? m_record.p : name == "sp" ? m_record.sp : m_record.np, name, value);
        else if (name == "adkim")
            m_record.dkimAlignment = alignment(name, value);
        else if (name == "aspf")
            m_record.spfAlignment = alignment(name, value);
        else if (name == "fo")
            readOptions(value);
        else if (name == "psd")
            readPsd(value.toLower());
        else if (name == "t")
            readTest(value.toLower());
        else if (name == "rua")
            readAddresses(m_record.aggregate, name, value);
        else if (name == "ruf")
            readAddresses(m_record.failure, name, value);
        else if (name == "pct" || name == "rf" || name == "ri")
            flaw(Kind::RemovedTag, name);
        else if (name != "v")
            flaw(Kind::UnknownTag, tag.name);
    }

    void flaw(Kind kind, const QByteArray &text) { m_record.flaws.append({kind, text}); }

private:
    void readPolicy(std::optional<DmarcPolicy> &place, const QByteArray &name, const QByteArray &value)
    {
        place = policyOf(value);
        if (!place)
            flaw(Kind::BadPolicy, name);
    }

    DmarcRecord::Alignment alignment(const QByteArray &name, const QByteArray &value)
    {
        const QByteArray word = value.toLower();
        if (word != "r" && word != "s")
            flaw(Kind::BadValue, name);
        return word == "s" ? DmarcRecord::Alignment::Strict : DmarcRecord::Alignment::Relaxed;
    }

    void readOptions(const QByteArray &value)
    {
        QList<QByteArray> options = value.split(':');
        const bool isKnown = std::all_of(options.begin(), options.end(), [](const QByteArray &option) {
            return QByteArrayView("01ds").contains(option.trimmed().toLower()) && option.trimmed().size() == 1;
        });
        if (isKnown)
            m_record.failureOptions = value;
        else
            flaw(Kind::BadValue, "fo");
    }

    void readPsd(const QByteArray &value)
    {
        if (value == "y")
            m_record.psd = DmarcRecord::Psd::Yes;
        else if (value == "n")
            m_record.psd = DmarcRecord::Psd::No;
        else if (value != "u")
            flaw(Kind::BadValue, "psd");
    }

    void readTest(const QByteArray &value)
    {
        m_record.isTest = value == "y";
        if (value != "y" && value != "n")
            flaw(Kind::BadValue, "t");
    }

    void readAddresses(QList<DmarcUri> &place, const QByteArray &name, const QByteArray &value)
    {
        const QList<QByteArray> parts = value.split(',');
        for (const QByteArray &part : parts) {
            const std::optional<DmarcUri> uri = readUri(part.trimmed());
            if (uri)
                place.append(*uri);
            else
                flaw(Kind::BadUri, part.trimmed());
        }
        if (place.size() > CommonAddresses)
            flaw(Kind::ManyAddresses, name);
    }

    std::optional<DmarcUri> readUri(const QByteArray &text)
    {
        static const QRegularExpression Form(
            QStringLiteral("\\A([A-Za-z][A-Za-z0-9+.-]*):([^\\s,;!]+)(![0-9]+[kmgtKMGT]?)?\\z"));
        const QRegularExpressionMatch match = Form.match(QString::fromLatin1(text));
        if (!match.hasMatch())
            return std::nullopt;
        if (!match.captured(3).isEmpty())
            flaw(Kind::SizeLimit, text);
        DmarcUri uri;
        uri.uri = text.chopped(match.captured(3).size());
        if (match.captured(1).compare(QLatin1String("mailto"), Qt::CaseInsensitive) != 0)
            return uri;
        const QString address = match.captured(2).section(u'?', 0, 0);
        const Result<DomainName> host = DomainName::parse(address.section(u'@', -1));
        if (!address.contains(u'@') || address.startsWith(u'@') || !host)
            return std::nullopt;
        uri.host = *host;
        return uri;
    }

    DmarcRecord &m_record;
};

} // namespace

QByteArray nameOf(DmarcPolicy policy)
{
    switch (policy) {
    case DmarcPolicy::None:
        return "none";
    case DmarcPolicy::Quarantine:
        return "quarantine";
    case DmarcPolicy::Reject:
        return "reject";
    }
    Q_UNREACHABLE();
}

bool DmarcRecord::has(DmarcFlaw::Kind kind) const
{
    return std::any_of(flaws.begin(), flaws.end(), [kind](const DmarcFlaw &flaw) { return flaw.kind == kind; });
}

std::optional<DmarcPolicy> DmarcRecord::ownPolicy() const
{
    if (isValid && p && !has(Kind::BadPolicy))
        return p;
    return isValid && !aggregate.isEmpty() ? std::optional(DmarcPolicy::None) : std::nullopt;
}

std::optional<DmarcPolicy> DmarcRecord::policyBelow(bool exists) const
{
    const std::optional<DmarcPolicy> own = ownPolicy();
    if (!own || !p || has(Kind::BadPolicy))
        return own;
    if (!exists && np)
        return np;
    return sp ? sp : own;
}

bool isDmarc(const QByteArray &text)
{
    static const QRegularExpression Version(QStringLiteral("\\A[vV][ \\t]*=[ \\t]*DMARC1[ \\t]*(;|\\z)"));
    return Version.match(QString::fromLatin1(text)).hasMatch();
}

DmarcRecord parseDmarc(const QByteArray &text)
{
    DmarcRecord record;
    record.text = text;
    Reader reader(record);
    const TagList list = parseTagList(text);
    for (const TagList::Tag &tag : list.tags)
        reader.read(tag);
    for (const QByteArray &part : list.broken)
        reader.flaw(Kind::BrokenPart, part);
    const bool hasPolicy = record.p || std::any_of(list.tags.begin(), list.tags.end(),
                                                   [](const TagList::Tag &tag) { return tag.name.toLower() == "p"; });
    if (!hasPolicy)
        reader.flaw(Kind::NoPolicy, "p");
    else if (list.tags.size() < 2 || list.tags.at(1).name.toLower() != "p")
        reader.flaw(Kind::PolicyNotSecond, "p");
    if (!list.repeated.isEmpty()) {
        reader.flaw(Kind::RepeatedTag, list.repeated);
        record.isValid = false;
    }
    return record;
}

QList<QByteArray> dmarcRecordsIn(const QList<DnsRecord> &records)
{
    QList<QByteArray> found;
    for (const DnsRecord &record : records) {
        const auto *txt = record.as<TxtData>();
        if (txt && isDmarc(txt->joined()))
            found.append(txt->joined());
    }
    return found;
}

DmarcPolicy lessened(DmarcPolicy policy)
{
    return policy == DmarcPolicy::Reject ? DmarcPolicy::Quarantine : DmarcPolicy::None;
}

} // namespace hikkoshi

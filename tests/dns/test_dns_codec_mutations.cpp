#include "dns/dns_codec.h"
#include "support/dns_seeds.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace hikkoshi;

namespace {

/// Damages packets as the fuzzing of the libraries did that the codec was chosen by. The same ones in every run.
class Mutator final
{
public:
    [[nodiscard]] QByteArray mutated(QByteArray packet)
    {
        const int times = 1 + int(below(4));
        for (int i = 0; i < times && !packet.isEmpty(); ++i)
            mutateOnce(packet);
        return packet;
    }
    [[nodiscard]] qsizetype below(qsizetype bound) { return qsizetype(m_random() % uint32_t(bound)); }

private:
    void mutateOnce(QByteArray &packet)
    {
        const qsizetype at = below(packet.size());
        switch (below(5)) {
        case 0:
            packet[at] = char(below(256));
            return;
        case 1:
            packet.truncate(at);
            return;
        case 2:
            packet.insert(at, char(below(256)));
            return;
        case 3:
            packet.replace(at, 2, QByteArray(1, char(0xc0 + below(4))) + char(below(256)));
            return;
        default:
            packet.replace(at, 2, QByteArray(1, '\0') + char(below(4)));
            return;
        }
    }

    std::mt19937 m_random {20261121};
};

} // namespace

class TestDnsCodecMutations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seedsAreSound()
    {
        DnsQuery query;
        for (const QByteArray &seed : dnsSeeds()) {
            QVERIFY(decodeAnswer(seed, query));
            QCOMPARE(problemWith(seed), QString());
        }
    }

    void damagedPacketsNeverHurt()
    {
        constexpr int Packets = 100000;
        const QList<QByteArray> seeds = dnsSeeds();
        Mutator mutator;
        DnsQuery query;
        QElapsedTimer clock;
        clock.start();
        int accepted = 0;
        for (int i = 0; i < Packets; ++i) {
            const QByteArray packet = mutator.mutated(seeds.at(mutator.below(seeds.size())));
            const QString problem = problemWith(packet);
            QVERIFY2(problem.isEmpty(), qPrintable(problem + QLatin1String(": ") + QString::fromLatin1(packet.toHex())));
            accepted += decodeAnswer(packet, query) ? 1 : 0;
        }
        qInfo("%d packets, %d accepted, %lld packets/s", Packets, accepted, Packets * 1000ll / qMax(1ll, clock.elapsed()));
        QVERIFY(accepted > Packets / 100 && accepted < Packets);
    }

    void everyCutIsHarmless()
    {
        for (const QByteArray &seed : dnsSeeds()) {
            for (qsizetype size = 0; size < seed.size(); ++size)
                QCOMPARE(problemWith(seed.first(size)), QString());
        }
    }
};

QTEST_APPLESS_MAIN(TestDnsCodecMutations)
#include "test_dns_codec_mutations.moc"

using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Tests;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Partnerships that are read one by one do not accumulate in memory.</summary>
[Collection(nameof(NotParallel))]
public sealed class StreamMemoryTests
{
    [Fact]
    public async Task ReadPartnershipsAsync_LongStream_NeedsLittleMemory()
    {
        const int Count = 200_000;
        using EndlessTies stream = new(Count);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        int met = 0;
        await foreach (
            Partnership partnership in PartnershipJson.ReadPartnershipsAsync(
                stream,
                PartnershipJsonReadOptions.Default,
                TestContext.Current.CancellationToken
            )
        )
        {
            Assert.Equal(EndlessTies.IdOf(met), partnership.Id);
            if (++met % 20_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal(Count, met);
        Assert.True(stream.Length > 30_000_000, $"{stream.Length} bytes are not many.");
        Assert.True(most < 20_000_000, $"{most} bytes in memory.");
    }
}

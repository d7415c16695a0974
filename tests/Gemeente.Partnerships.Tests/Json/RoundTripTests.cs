using System.Buffers;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;

namespace Gemeente.Partnerships.Tests.Json;

/// <summary>Written data sets are equal when they are read again.</summary>
public sealed class RoundTripTests
{
    private static readonly PartnershipJsonWriteOptions[] Layouts =
    [
        PartnershipJsonWriteOptions.Default,
        new() { IsIndented = true },
        new() { Format = PartnershipJsonFormat.Lines },
    ];

    [Fact]
    public void Read_WrittenRandomDataSet_IsEqual() =>
        RandomRecords.DataSet.Sample(
            dataSet =>
            {
                foreach (PartnershipJsonWriteOptions layout in Layouts)
                {
                    byte[] bytes = Write(dataSet, layout);

                    PartnershipReadResult result = PartnershipJson.Read(bytes);

                    Assert.Empty(result.DataSet.Issues);
                    Assert.Equal(dataSet.Partnerships, result.DataSet.Partnerships);
                    Assert.Equal(dataSet.Profiles, result.DataSet.Profiles);
                    Assert.Equal(dataSet.Municipalities, result.DataSet.Municipalities);
                    Assert.Equal(dataSet.Countries, result.DataSet.Countries);
                    Assert.Equal(dataSet, result.DataSet);
                    Assert.False(result.HasErrors);
                    Assert.Equal(result.RecordsRead, result.RecordsUsed);
                    Assert.Equal(bytes, Write(result.DataSet, layout));
                }
            },
            iter: 200
        );

    [Fact]
    public void Read_WrittenRandomDataSetInSmallChunks_IsEqual() =>
        Gen.Select(RandomRecords.DataSet, Gen.Int[1, 500])
            .SampleAsync(
                async (dataSet, size) =>
                {
                    foreach (PartnershipJsonWriteOptions layout in Layouts)
                    {
                        using MemoryStream written = new();
                        await PartnershipJson.WriteAsync(
                            dataSet,
                            written,
                            layout,
                            TestContext.Current.CancellationToken
                        );
                        using TrickleStream stream = new(written.ToArray(), size);

                        Assert.Equal(Write(dataSet, layout), written.ToArray());
                        Assert.Equal(
                            dataSet,
                            await PartnershipJson.LoadAsync(
                                stream,
                                PartnershipJsonReadOptions.Default,
                                TestContext.Current.CancellationToken
                            )
                        );
                    }
                },
                iter: 30
            );

    /// <summary>There are many records, so that values repeat and records cross the ends of windows.</summary>
    [Fact]
    public async Task ReadPartnershipsAsync_ManyPartnerships_AreEqual()
    {
        PartnershipDataSet dataSet = Many(5_000);
        foreach (PartnershipJsonWriteOptions layout in Layouts)
        {
            using MemoryStream stream = new(Write(dataSet, layout));
            List<Partnership> back = [];
            await foreach (
                Partnership partnership in PartnershipJson.ReadPartnershipsAsync(
                    stream,
                    PartnershipJsonReadOptions.Default,
                    TestContext.Current.CancellationToken
                )
            )
            {
                back.Add(partnership);
            }

            Assert.Equal(dataSet.Partnerships, back);
            Assert.Equal(dataSet, PartnershipJson.Load(Write(dataSet, layout), PartnershipJsonReadOptions.Default));
        }
    }

    [Fact]
    public async Task WritePartnershipsAsync_ReadPartnerships_AreEqual()
    {
        PartnershipDataSet dataSet = Many(2_000);
        using MemoryStream source = new(Write(dataSet, PartnershipJsonWriteOptions.Default));
        using MemoryStream target = new();

        await PartnershipJson.WriteAsync(
            dataSet with
            {
                Partnerships = [],
            },
            PartnershipJson.ReadPartnershipsAsync(
                source,
                PartnershipJsonReadOptions.Default,
                TestContext.Current.CancellationToken
            ),
            target,
            PartnershipJsonWriteOptions.Default,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(source.ToArray(), target.ToArray());
    }

    [Fact]
    public void Read_RepeatedValuesOfALargerFile_AreShared()
    {
        PartnershipDataSet back = PartnershipJson.Load(
            Write(Many(600), PartnershipJsonWriteOptions.Default),
            PartnershipJsonReadOptions.Default
        );

        Partnership[] last = [.. back.Partnerships.TakeLast(20).Where(partnership => partnership.Themes.Count == 2)];
        Assert.Same(last[0].Evidence, last[1].Evidence);
        Assert.Same(last[0].Themes, last[1].Themes);
        Assert.Same(last[0].Partner, last[1].Partner);
    }

    [Fact]
    public void Write_EntriesThatReadersHave_AreLeftOut()
    {
        MunicipalityRegister municipalities = new([Samples.Municipality]);
        CountryRegister countries = new([Samples.Country], [], []);
        Municipality placeholder = new()
        {
            Code = "9901",
            Name = "Gemeente 1",
            Kind = MunicipalityKind.Placeholder,
        };
        PartnershipDataSet dataSet = new()
        {
            Name = "test",
            Municipalities = municipalities.With([placeholder]),
            Countries = countries,
            Partnerships = [Samples.Partnership],
        };

        byte[] bytes = Write(
            dataSet,
            new PartnershipJsonWriteOptions { Municipalities = municipalities, Countries = countries }
        );

        string text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("Gemeente 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Almelo", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Turkije", text, StringComparison.Ordinal);
        Assert.Equal(
            dataSet,
            PartnershipJson.Load(
                bytes,
                new PartnershipJsonReadOptions { Municipalities = municipalities, Countries = countries }
            )
        );
    }

    [Fact]
    public void Read_EntryThatDiffersFromReaders_IsUsedWithWarning()
    {
        PartnershipDataSet dataSet = new()
        {
            Name = "test",
            Municipalities = new([Samples.Municipality]),
            Countries = CountryRegister.Empty,
        };
        MunicipalityRegister other = new([Samples.Municipality with { Name = "Elders" }]);

        PartnershipReadResult result = PartnershipJson.Read(
            Write(dataSet, PartnershipJsonWriteOptions.Default),
            new PartnershipJsonReadOptions { Municipalities = other }
        );

        Assert.Equal("own-register-entry", Assert.Single(result.DataSet.Issues).Code);
        Assert.Equal(dataSet.Municipalities, result.DataSet.Municipalities);
    }

    private static PartnershipDataSet Many(int count)
    {
        Partner[] partners =
        [
            Samples.Partnership.Partner,
            Samples.Partnership.Partner with
            {
                Name = "Nador \"stad\"",
                Country = "MA",
            },
        ];
        return new PartnershipDataSet
        {
            Name = "many",
            Municipalities = MunicipalityRegister.Empty,
            Countries = CountryRegister.Empty,
            Partnerships = PartnershipCollection.Create(
                Enumerable
                    .Range(0, count)
                    .Select(i =>
                        Samples.Partnership with
                        {
                            Id = $"tie-{i}",
                            Partner = i % 50 == 7 ? partners[1] : partners[0],
                            Themes = i % 3 == 0 ? [] : [Theme.Waste, Theme.Health],
                            Initiative = i % 2 == 0 ? Initiative.Joint : null,
                            Description = i % 10 == 0 ? $"nr {i}" : null,
                        }
                    )
            ),
        };
    }

    private static byte[] Write(PartnershipDataSet dataSet, PartnershipJsonWriteOptions options)
    {
        ArrayBufferWriter<byte> buffer = new();
        PartnershipJson.Write(dataSet, buffer, options);
        using MemoryStream stream = new();
        PartnershipJson.Write(dataSet, stream, options);
        Assert.Equal(buffer.WrittenSpan, stream.ToArray());
        return stream.ToArray();
    }
}

using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Merging;

public sealed class ProfileMergeTests
{
    private static readonly MunicipalityProfile In2007 = new()
    {
        Municipality = "0363",
        ValidFor = Period.Between(new PartialDate(2007), new PartialDate(2007)),
        Inhabitants = 740_000,
        Evidence = Samples.Stated,
    };

    [Theory]
    [InlineData(740_000, 750_000)]
    [InlineData(750_000, 740_000)]
    public void Create_OtherValueOfAProfile_IsNotedAndKeepsTheFirst(int first, int second)
    {
        DataSetMerge merge = Merge([In2007 with { Inhabitants = first }], [In2007 with { Inhabitants = second }]);

        MunicipalityProfile merged = Assert.Single(merge.DataSet.Profiles);
        Assert.Equal(first, merged.Inhabitants);
        Assert.Equal(first, InhabitantsIn2007(merge));
        Assert.Equal($"Inhabitants: {second} according to 'source 1'.", merged.Evidence.Note);
        Assert.Equal(
            $"profile of 0363, 2007/2007: inhabitants is {first}, not {second} as 'source 1' says",
            Assert.Single(merge.Conflicts).ToString()
        );
        Assert.Equal([MergeOutcome.Kept, MergeOutcome.Combined], merge.Entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public void Create_ValuesOfEitherProfile_AreJoined()
    {
        MunicipalityProfile other = In2007 with
        {
            Name = "Amsterdam",
            Inhabitants = null,
            Staffing = Staffing.Coordinator,
            HasPolicy = false,
            AnnualBudget = AmountRange.AtLeast(50_000),
            MillenniumMunicipalitySince = new PartialDate(2007),
            Evidence = new Evidence { Kind = EvidenceKind.Derived, Sources = ["a survey"] },
        };

        MunicipalityProfile merged = Assert.Single(Merge([In2007], [other]).DataSet.Profiles);

        Assert.Equal(other with { Inhabitants = 740_000, Evidence = merged.Evidence }, merged);
        Assert.Equal((EvidenceKind.Derived, "a survey"), (merged.Evidence.Kind, merged.Evidence.Sources[^1]));
    }

    [Theory]
    [InlineData(20_000, 30_000, 25_000, 25_000, 25_000, 0)]
    [InlineData(25_000, 25_000, 20_000, 30_000, 25_000, 0)]
    [InlineData(20_000, 30_000, 30_000, 50_000, 20_000, 1)]
    public void Create_NarrowerAmount_IsTaken(int from, int to, int itsFrom, int itsTo, int expected, int conflicts)
    {
        DataSetMerge merge = Merge(
            [In2007 with { AnnualBudget = AmountRange.Between(from, to) }],
            [In2007 with { AnnualBudget = AmountRange.Between(itsFrom, itsTo) }]
        );

        Assert.Equal(expected, Assert.Single(merge.DataSet.Profiles).AnnualBudget!.Value.From);
        Assert.Equal(conflicts, merge.Conflicts.Count);
    }

    [Fact]
    public void Create_OtherPeriodDayOrReconstructed_StaysApart()
    {
        MunicipalityProfile undated = In2007 with { ValidFor = Period.Unknown };
        MunicipalityProfile placeholder = In2007 with { Municipality = "9901", Name = "One" };
        MunicipalityProfile[] first =
        [
            In2007,
            undated with
            {
                Evidence = Samples.Stated with { ReferenceDate = new DateOnly(2007, 1, 1) },
            },
            placeholder,
        ];
        MunicipalityProfile[] second =
        [
            In2007 with
            {
                Evidence = new Evidence { Kind = EvidenceKind.Reconstructed },
            },
            In2007 with
            {
                ValidFor = Period.Since(new PartialDate(2007)),
            },
            undated with
            {
                Evidence = Samples.Stated with { ReferenceDate = new DateOnly(2010, 1, 1) },
            },
            placeholder with
            {
                Name = "Two",
            },
        ];

        Assert.Equal(7, Merge(first, second).CountOf(MergeOutcome.Kept));
    }

    [Fact]
    public void Create_NamelessPlaceholders_StayApartUnlessEqual()
    {
        MunicipalityProfile placeholder = In2007 with { Municipality = "9901", Inhabitants = 1 };

        DataSetMerge merge = Merge([placeholder], [placeholder with { Inhabitants = 2 }, placeholder]);

        Assert.Equal(
            [MergeOutcome.Kept, MergeOutcome.Kept, MergeOutcome.Identical],
            merge.Entries.Select(entry => entry.Outcome)
        );
        Assert.Equal([2, 1], merge.DataSet.Profiles.Select(profile => profile.Inhabitants));
    }

    [Fact]
    public void Create_ProfilesWithOneKey_OrderDecides()
    {
        MunicipalityProfile longer = In2007 with { ValidFor = Period.Since(new PartialDate(2007)), Inhabitants = 1 };

        Assert.Equal(740_000, InhabitantsIn2007(Merge([In2007], [longer])));
        Assert.Equal(1, InhabitantsIn2007(Merge([longer], [In2007])));
        Assert.Equal(
            2,
            InhabitantsIn2007(Merge([In2007, In2007 with { Inhabitants = 2 }], [In2007 with { Inhabitants = 3 }]))
        );
    }

    private static int? InhabitantsIn2007(DataSetMerge merge) =>
        EffectiveProfile
            .Of(merge.DataSet.Profiles, new DateOnly(2007, 6, 30))
            .InForce.First(profile => profile.Inhabitants is not null)
            .Inhabitants;

    private static DataSetMerge Merge(params MunicipalityProfile[][] sources) =>
        DataSetMerge.Create(
            "merged",
            [
                .. sources.Select(
                    (profiles, i) =>
                        World.With(Array.Empty<Partnership>()) with
                        {
                            Name = $"source {i}",
                            Profiles = [.. profiles],
                        }
                ),
            ]
        );
}

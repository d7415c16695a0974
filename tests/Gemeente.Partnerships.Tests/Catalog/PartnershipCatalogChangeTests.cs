using System.Runtime.CompilerServices;
using CsCheck;
using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

/// <summary>Compares catalogs made by changes with new catalogs of the same data sets.</summary>
public sealed class PartnershipCatalogChangeTests
{
    private static readonly MunicipalityCode[] Municipalities =
    [
        "0141",
        "0363",
        "0483",
        "1884",
        "0484",
        "0499",
        "0788",
        "9901",
        "9999",
    ];

    private static readonly CountryCode[] Countries = ["TR", "PL", "US", "AN", "XX"];

    private static readonly Period[] Periods =
    [
        Period.Since(new PartialDate(1975)),
        Period.Between(new PartialDate(1990), new PartialDate(2006)),
        Period.Since(new PartialDate(2010)),
        Period.Unknown,
    ];

    private static readonly Gen<(int Id, int Kind, int Seed)[]> Step = Gen.Select(
        Gen.Int[0, 25],
        Gen.Int[0, 5],
        Gen.Int[0, 1000]
    ).Array[1, 6];

    /// <summary>After any changes and any earlier use, every cube equals a new one.</summary>
    [Fact]
    public void With_RandomChanges_EqualToNewCatalog() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 31].Array[4], Step.Array[1, 4], Gen.Bool)
            .Sample(
                (count, asked, steps, late) =>
                {
                    PartnershipDataSet dataSet = World.With([
                        .. Enumerable.Range(0, count).Select(i => Partnership(i, i)),
                    ]);
                    PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, late ? World.In2026 : World.In2007);
                    for (int i = 0; i < steps.Length; i++)
                    {
                        Ask(catalog, asked[i]);
                        dataSet = dataSet.With(ChangesOf(dataSet, steps[i]));
                        catalog = catalog.With(dataSet);
                    }

                    CheckSame(PartnershipCatalog.Create(dataSet, catalog.AsOfDate), catalog);
                },
                iter: 60,
                threads: 1
            );

    /// <summary>A partnership that starts to count has its position in the data set, not the last one.</summary>
    [Fact]
    public void With_Change_PartnershipsInDataSetOrder()
    {
        PartnershipDataSet dataSet = World.With(
            World.Partnership("a", "0363", "TR") with
            {
                Period = Periods[1],
            },
            World.Partnership("b", "0363", "PL")
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        Assert.Equal(["b"], Assert.Single(catalog.InvolvedMunicipalities).Partnerships.Select(fact => $"{fact}"));

        PartnershipCatalog changed = catalog.With(
            dataSet.With(new DataSetChanges { Replaced = [World.Partnership("a", "0363", "TR")] })
        );

        Assert.Equal(["a", "b"], Assert.Single(changed.InvolvedMunicipalities).Partnerships.Select(fact => $"{fact}"));
        Assert.Equal(["b"], Assert.Single(catalog.InvolvedMunicipalities).Partnerships.Select(fact => $"{fact}"));
    }

    /// <summary>Unchanged facts are the same objects, and unused cubes are not made.</summary>
    [Fact]
    public void With_Change_UnchangedFactsShared()
    {
        PartnershipDataSet dataSet = World.With(
            World.Partnership("a", "0363", "TR"),
            World.Partnership("b", "0141", "PL")
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        PartnershipFact before = catalog.Partnerships.Find("a")!;

        PartnershipCatalog changed = catalog.With(dataSet.With(new DataSetChanges { Removed = ["b"] }));

        Assert.Same(before, Assert.Single(changed.Partnerships));
        Assert.Same(catalog, catalog.With(dataSet));
        Assert.Same(catalog.Options, changed.Options);
        Assert.Same(changed.Partnerships, changed.AllPartnerships);
    }

    /// <summary>A record that was removed and added again is one change, and has the last position.</summary>
    [Fact]
    public void With_RemovedAndAddedAgain_IsReplaced()
    {
        PartnershipDataSet dataSet = World.With(
            World.Partnership("a", "0363", "TR"),
            World.Partnership("b", "0363", "TR")
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        Assert.Equal(2, catalog.Partnerships.CountBy(PartnershipDimensions.Country)["TR"].Count);
        Assert.Equal(["0363"], Involved(catalog));

        PartnershipCatalog changed = catalog.With(
            dataSet
                .With(new DataSetChanges { Removed = ["a"] })
                .With(new DataSetChanges { Added = [World.Partnership("a", "0363", "PL")] })
        );

        CountTable<CountryCode> table = changed.Partnerships.CountBy(PartnershipDimensions.Country);
        Assert.Equal((1, 1), (table["TR"].Count, table["PL"].Count));
        Assert.Equal(["b", "a"], changed.GetMunicipality("0363").Partnerships.Select(fact => $"{fact}"));
    }

    /// <summary>The last partnership of Almelo ends: Almelo is not involved any longer.</summary>
    [Fact]
    public void With_LastPartnershipOfAMunicipality_InvolvedNoMore()
    {
        PartnershipDataSet dataSet = World.With(
            World.Partnership("a", "0363", "TR"),
            World.Partnership("b", "0141", "PL")
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        Assert.Equal(["0141", "0363"], Involved(catalog));

        PartnershipCatalog ended = catalog.With(
            dataSet.With(
                new DataSetChanges { Replaced = [World.Partnership("b", "0141", "PL") with { Period = Periods[1] }] }
            )
        );

        Assert.Equal(["0363"], Involved(ended));
        Assert.Equal(["a"], Ids(ended.Partnerships));
        Assert.Equal(["a", "b"], Ids(ended.AllPartnerships));
        Assert.Equal(["0141", "0363"], Involved(catalog));
    }

    /// <summary>A partnership moves from Almelo to Amsterdam, where there is one already.</summary>
    [Fact]
    public void With_OtherMunicipality_MovesBetweenThem()
    {
        PartnershipDataSet dataSet = World.With(
            World.Partnership("moved", "0141", "PL"),
            World.Partnership("there", "0363", "TR")
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        Assert.Equal(["0141", "0363"], Involved(catalog));
        Assert.Equal(1, catalog.Partnerships.CountBy(PartnershipDimensions.Municipality)["0141"].Count);

        PartnershipCatalog changed = catalog.With(
            dataSet.With(new DataSetChanges { Replaced = [World.Partnership("moved", "0363", "PL")] })
        );

        Assert.Equal(["0363"], Involved(changed));
        Assert.Equal(["moved", "there"], changed.GetMunicipality("0363").Partnerships.Select(fact => $"{fact}"));
        Assert.Empty(changed.GetMunicipality("0141").Partnerships);
        Assert.Equal(2, changed.Partnerships.CountBy(PartnershipDimensions.Municipality)["0363"].Count);
        Assert.Equal(0, changed.Partnerships.CountBy(PartnershipDimensions.Municipality)["0141"].Count);
    }

    /// <summary>A profile of Kaag en Braassem is in the facts of Alkemade, which it succeeded, and in no other.</summary>
    [Fact]
    public void With_Profile_FactsOfItsMunicipalityHaveIt()
    {
        PartnershipDataSet dataSet = World.With(
            World.Partnership("own", "0483", "TR"),
            World.Partnership("other", "0363", "TR")
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2026);
        PartnershipFact other = catalog.Partnerships.Find("other")!;
        Assert.Null(catalog.Partnerships.Find("own")!.Profile.HasPolicy);
        Assert.Null(catalog.GetMunicipality("1884").Profile.HasPolicy);
        Assert.Equal(0, catalog.Municipalities.CountBy(MunicipalityDimensions.Policy)[true].Count);

        PartnershipCatalog changed = catalog.With(
            dataSet.With(
                new DataSetChanges
                {
                    AddedProfiles =
                    [
                        Samples.Profile with
                        {
                            Municipality = "1884",
                            HasPolicy = true,
                            ValidFor = Period.Always,
                        },
                    ],
                }
            )
        );

        Assert.True(changed.Partnerships.Find("own")!.Profile.HasPolicy);
        Assert.True(changed.GetMunicipality("1884").Profile.HasPolicy);
        Assert.Equal(1, changed.Municipalities.CountBy(MunicipalityDimensions.Policy)[true].Count);
        Assert.Same(other, changed.Partnerships.Find("other"));
    }

    /// <summary>Up to 256 changes are applied; with more, all facts are made again.</summary>
    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void With_ManyChanges_AllMadeAgain(int changes, bool isShared)
    {
        PartnershipDataSet dataSet = World.With([
            .. Enumerable.Range(0, 300).Select(i => World.Partnership($"t{i}", "0363", "TR")),
        ]);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        PartnershipFact unchanged = catalog.Partnerships.Find("t299")!;

        PartnershipCatalog changed = catalog.With(
            dataSet.With(
                new DataSetChanges
                {
                    Replaced = [.. Enumerable.Range(0, changes).Select(i => World.Partnership($"t{i}", "0363", "PL"))],
                }
            )
        );

        Assert.Equal(isShared, ReferenceEquals(unchanged, changed.Partnerships.Find("t299")));
        Assert.Equal(changes, changed.Partnerships.CountBy(PartnershipDimensions.Country)["PL"].Count);
    }

    /// <summary>A profile changes the facts of its municipality, which count as changes too.</summary>
    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void With_ProfileOfManyPartnerships_AllMadeAgain(int partnerships, bool isShared)
    {
        PartnershipDataSet dataSet = World.With([
            World.Partnership("other", "0141", "TR"),
            .. Enumerable.Range(0, partnerships).Select(i => World.Partnership($"t{i}", "0363", "TR")),
        ]);
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        PartnershipFact other = catalog.Partnerships.Find("other")!;
        MunicipalityProfile profile = Samples.Profile with { Municipality = "0363", HasPolicy = true };

        PartnershipCatalog changed = catalog.With(dataSet.With(new DataSetChanges { AddedProfiles = [profile] }));

        Assert.Equal(isShared, ReferenceEquals(other, changed.Partnerships.Find("other")));
        Assert.True(changed.Partnerships.Find("t0")!.Profile.HasPolicy);
    }

    /// <summary>Other registers give other facts for all partnerships.</summary>
    [Fact]
    public void With_OtherRegisters_NewCatalog()
    {
        PartnershipDataSet dataSet = World.With(World.Partnership("a", "0363", "TR"));
        PartnershipCatalog catalog = PartnershipCatalog.Create(dataSet, World.In2007);
        Assert.NotNull(Assert.Single(catalog.Partnerships).Municipality);

        PartnershipCatalog changed = catalog.With(
            dataSet with
            {
                Municipalities = new Gemeente.Partnerships.Registers.MunicipalityRegister([]),
            }
        );

        Assert.Null(Assert.Single(changed.Partnerships).Municipality);
    }

    /// <summary>A host with many changes keeps one catalog in memory, not all earlier ones.</summary>
    [Fact]
    public void With_Change_OlderCatalogCollectable()
    {
        (PartnershipCatalog changed, WeakReference older) = Change();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(older.IsAlive);
        Assert.Equal(2, changed.AllPartnerships.Count);
    }

    private static string[] Involved(PartnershipCatalog catalog) =>
        [
            .. catalog
                .InvolvedMunicipalities.Select(fact => fact.Municipality.Code.ToString())
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Ids(Cube<PartnershipFact> facts) =>
        [.. facts.Select(fact => fact.Partnership.Id).Order(StringComparer.Ordinal)];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (PartnershipCatalog Changed, WeakReference Older) Change()
    {
        PartnershipDataSet dataSet = World.With(World.Partnership("a", "0363", "TR"));
        PartnershipCatalog older = PartnershipCatalog.Create(dataSet, World.In2007);
        older.Partnerships.CountBy(PartnershipDimensions.Country);
        older.InvolvedMunicipalities.CountBy(MunicipalityDimensions.Involved);
        return (
            older.With(dataSet.With(new DataSetChanges { Added = [World.Partnership("b", "0141", "PL")] })),
            new WeakReference(older)
        );
    }

    private static Partnership Partnership(int id, int seed) =>
        World.Partnership(
            $"t{id}",
            Municipalities[seed % Municipalities.Length],
            Countries[seed / 3 % Countries.Length]
        ) with
        {
            Period = Periods[seed / 5 % Periods.Length],
            Initiative = seed % 2 == 0 ? Initiative.Partner : null,
            Themes = seed % 4 == 0 ? [Theme.Waste, Theme.Education] : [],
        };

    private static DataSetChanges ChangesOf(PartnershipDataSet dataSet, (int Id, int Kind, int Seed)[] step)
    {
        List<Partnership> added = [];
        List<Partnership> replaced = [];
        List<string> removed = [];
        List<MunicipalityProfile> profiles = [];
        List<MunicipalityProfile> noProfiles = [];
        foreach ((int id, int kind, int seed) in step.DistinctBy(one => one.Id))
        {
            MunicipalityProfile profile = Samples.Profile with
            {
                Municipality = Municipalities[id % 7],
                HasPolicy = seed % 2 == 0,
                Inhabitants = seed + 1000,
            };
            if (kind == 5 && dataSet.Profiles.Of(profile.Municipality) is [var old, ..] && !noProfiles.Contains(old))
                noProfiles.Add(old);
            else if (kind >= 4 && !dataSet.Profiles.Contains(profile) && !profiles.Contains(profile))
                profiles.Add(profile);
            else if (dataSet.Partnerships.Find($"t{id}") is null)
                added.Add(Partnership(id, seed));
            else if (kind == 0)
                removed.Add($"t{id}");
            else
                replaced.Add(Partnership(id, seed));
        }

        return new DataSetChanges
        {
            Added = [.. added],
            Replaced = [.. replaced],
            Removed = [.. removed],
            AddedProfiles = [.. profiles],
            RemovedProfiles = [.. noProfiles],
        };
    }

    /// <summary>Makes some cubes of a catalog.</summary>
    private static void Ask(PartnershipCatalog catalog, int what)
    {
        if ((what & 1) != 0)
            catalog.Partnerships.CountBy(PartnershipDimensions.Municipality, PartnershipDimensions.Theme);
        if ((what & 2) != 0)
            PartnershipDimensions.All.ToList().ForEach(dimension => catalog.AllPartnerships.CountBy(dimension));
        if ((what & 4) != 0)
            MunicipalityDimensions.All.ToList().ForEach(dimension => catalog.Municipalities.CountBy(dimension));
        if ((what & 8) != 0)
            catalog.InvolvedMunicipalities.CountBy(MunicipalityDimensions.Involved);
        if ((what & 16) != 0)
            catalog.Issues.ToString();
    }

    private static void CheckSame(PartnershipCatalog expected, PartnershipCatalog actual)
    {
        Assert.Same(expected.DataSet, actual.DataSet);
        CheckSame(expected.Partnerships, actual.Partnerships, PartnershipDimensions.All, fact => fact.ToString());
        CheckSame(expected.AllPartnerships, actual.AllPartnerships, PartnershipDimensions.All, fact => fact.ToString());
        CheckSame(expected.Municipalities, actual.Municipalities, MunicipalityDimensions.All, Text);
        CheckSame(expected.InvolvedMunicipalities, actual.InvolvedMunicipalities, MunicipalityDimensions.All, Text);
        Assert.Equal(expected.Issues, actual.Issues);
        Assert.All(
            Municipalities[..8],
            code => Assert.Equal(Text(expected.GetMunicipality(code)), Text(actual.GetMunicipality(code)))
        );

        static string Text(MunicipalityFact fact)
        {
            var partnerships = fact.Partnerships.Select(own =>
                $"{own}/{own.Partnership.Partner.Country}/{own.Inhabitants}"
            );
            return $"{fact} {string.Join(',', partnerships)} {fact.Inhabitants} {fact.Profile.HasPolicy}";
        }
    }

    private static void CheckSame<TFact>(
        Cube<TFact> expected,
        Cube<TFact> actual,
        IReadOnlyList<Dimension<TFact>> dimensions,
        Func<TFact, string> text
    )
    {
        Assert.Equal(
            expected.Select(text).Order(StringComparer.Ordinal),
            actual.Select(text).Order(StringComparer.Ordinal)
        );
        foreach (Dimension<TFact> dimension in dimensions)
        {
            CountTable table = expected.CountBy(dimension);
            CountTable changed = actual.CountBy(dimension);
            Assert.Equal(table.Rows.Where(row => row.Count > 0), changed.Rows.Where(row => row.Count > 0));
            Assert.Equal((table.Unknown, table.Total), (changed.Unknown, changed.Total));
        }
    }
}

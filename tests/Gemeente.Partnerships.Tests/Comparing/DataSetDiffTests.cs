using System.Text.Json;
using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Comparing;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Comparing;

public sealed class DataSetDiffTests
{
    private static readonly Partnership Tie = World.Partnership("t-1", "0141", "TR");

    private static readonly PartnershipDataSet Before = World.With(Tie, World.Partnership("gone", "0363", "TR"));

    private static readonly PartnershipDataSet After = World.With(
        Tie with
        {
            Period = Period.Since(new PartialDate(1976)),
            Themes = [Theme.Waste, Theme.Education],
        },
        World.Partnership("new", "0363", "PL")
    );

    [Fact]
    public void Create_ChangedPartnership_HasEveryFieldThatDiffers()
    {
        DataSetDiff diff = DataSetDiff.Create(Before, After);

        Assert.Equal("new", Assert.Single(diff.Added).Id);
        Assert.Equal("gone", Assert.Single(diff.Removed).Id);
        PartnershipDifference changed = Assert.Single(diff.Changed);
        Assert.Equal("t-1", changed.Id);
        Assert.Equal(
            [("period.start", "1975", "1976"), ("themes", null, "waste, education")],
            changed.Fields.Select(difference => (difference.Field, difference.Before, difference.After!))
        );
        Assert.False(diff.IsEmpty);
        Assert.True(DataSetDiff.Create(Before, Before).IsEmpty);
    }

    [Fact]
    public void ToString_EitherLanguage_HasALineForEachDifference()
    {
        DataSetDiff diff = DataSetDiff.Create(Before, After);

        Assert.Equal(
            """
            Stedenbanden: 1 nieuw, 1 vervallen, 1 gewijzigd.
            + new: 0363 - Denizli (PL)
            - gone: 0363 - Denizli (TR)
            ~ t-1: 0141 - Denizli (TR)
                Begin: 1975 -> 1976
                Onderwerpen: (niets vermeld) -> waste, education
            """.ReplaceLineEndings("\n"),
            diff.ToString(Language.Dutch)
        );
        Assert.StartsWith("Partnerships: 1 added, 1 removed, 1 changed.\n", diff.ToString(), StringComparison.Ordinal);
        Assert.Equal("Geen verschillen.", DataSetDiff.Create(Before, Before).ToString(Language.Dutch));
    }

    [Fact]
    public void ToString_NameWithControlCharacters_StaysOnOneLine()
    {
        Partnership hostile = Tie with { Partner = Tie.Partner with { Name = "a\nb\u001b[2J\u2028c" } };

        string text = DataSetDiff.Create(Before, World.With(hostile)).ToString();

        Assert.Contains("a b [2J c", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c != '\n' && char.IsControl(c));
    }

    [Fact]
    public void Create_OtherRegisters_ComparesByCode()
    {
        PartnershipDataSet other = Before with
        {
            Municipalities = new MunicipalityRegister([
                .. Before.Municipalities.All.Where(m => m.Code != "0141"),
                Samples.Municipality with
                {
                    Code = "0007",
                },
            ]),
            Countries = new CountryRegister(Before.Countries.All, [], Before.Countries.EuStatuses),
        };
        DataSetDiff diff = DataSetDiff.Create(Before, other);

        Assert.Equal(["0007", "0141"], diff.Municipalities.Select(code => code.ToString()));
        Assert.Equal(["TR"], diff.Countries.Select(code => code.ToString()));
        Assert.Contains("Other municipalities in the register: 0007, 0141", diff.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ChangedProfile_HasEveryFieldThatDiffers()
    {
        MunicipalityProfile profile = new()
        {
            Municipality = "0363",
            ValidFor = Period.Unknown,
            AnnualBudget = AmountRange.Exactly(1000),
            HasPolicy = false,
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
        MunicipalityProfile other = profile with { ValidFor = Period.Since(new PartialDate(2010)) };
        PartnershipDataSet before = Before with { Profiles = [profile, profile with { Municipality = "0141" }, other] };
        PartnershipDataSet after = Before with
        {
            Profiles =
            [
                profile with
                {
                    AnnualBudget = AmountRange.Exactly(2000),
                    HasPolicy = null,
                    Evidence = profile.Evidence with { Sources = ["a, b"] },
                },
                profile with
                {
                    Municipality = "0141",
                    ValidFor = Period.Since(new PartialDate(2001)),
                },
                other,
            ],
        };
        DataSetDiff diff = DataSetDiff.Create(before, after);

        ProfileDifference changed = Assert.Single(diff.ChangedProfiles);
        Assert.Equal(
            [("annualBudget", "1000", "2000"), ("hasPolicy", "false", null), ("evidence.sources", null, "'a, b'")],
            changed.Fields.Select(field => (field.Field, field.Before, field.After))
        );
        Assert.Equal("2001/open", Assert.Single(diff.AddedProfiles).ValidFor.ToString());
        Assert.Equal("unknown/unknown", Assert.Single(diff.RemovedProfiles).ValidFor.ToString());
        Assert.EndsWith(
            """
            Profielen: 1 nieuw, 1 vervallen, 1 gewijzigd.
            + 0141 2001/open
            - 0141 unknown/unknown
            ~ 0363 unknown/unknown
                Jaarbudget: 1000 -> 2000
                Heeft beleid: false -> (niets vermeld)
                Bronnen: (niets vermeld) -> 'a, b'
            """.ReplaceLineEndings("\n"),
            diff.ToString(Language.Dutch),
            StringComparison.Ordinal
        );
    }

    /// <summary>Of two profiles from the same day the later one counts.</summary>
    [Fact]
    public void Create_ProfilesInAnotherOrder_Differ()
    {
        MunicipalityProfile few = new()
        {
            Municipality = "0363",
            ValidFor = Period.Unknown,
            Inhabitants = 1,
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
        MunicipalityProfile many = few with { Inhabitants = 2 };
        PartnershipDataSet before = Before with { Profiles = [few, many] };
        PartnershipDataSet after = Before with { Profiles = [many, few] };

        DataSetDiff diff = DataSetDiff.Create(before, after);

        Assert.False(diff.IsEmpty);
        Assert.Empty(Assert.Single(diff.ChangedProfiles).Fields);
        Assert.Contains("other order", diff.ToString(), StringComparison.Ordinal);
        Assert.Equal(after.Profiles, before.With(diff.ToChanges()).Profiles);
        Assert.True(
            DataSetDiff
                .Create(
                    Before with
                    {
                        Profiles = [few, many with { Municipality = "0141" }],
                    },
                    Before with
                    {
                        Profiles = [many with { Municipality = "0141" }, few],
                    }
                )
                .IsEmpty
        );
    }

    [Fact]
    public void Create_ProfilesOfOneMunicipalityAndPeriod_AreComparedInOrder()
    {
        MunicipalityProfile profile = new()
        {
            Municipality = "0363",
            ValidFor = Period.Unknown,
            Evidence = new Evidence { Kind = EvidenceKind.Stated },
        };
        DataSetDiff diff = DataSetDiff.Create(
            Before with
            {
                Profiles =
                [
                    profile with
                    {
                        Inhabitants = 1,
                    },
                    profile with
                    {
                        Inhabitants = 2,
                    },
                    profile with
                    {
                        Inhabitants = 3,
                    },
                ],
            },
            Before with
            {
                Profiles = [profile with { Inhabitants = 3 }, profile with { Inhabitants = 4 }],
            }
        );

        Assert.Equal(
            ("1", "4"),
            Assert.Single(Assert.Single(diff.ChangedProfiles).Fields) is var field
                ? (field.Before, field.After)
                : default
        );
        Assert.Equal(2, Assert.Single(diff.RemovedProfiles).Inhabitants);
        Assert.Empty(diff.AddedProfiles);
    }

    [Fact]
    public void Create_ChangedRegisterEntry_HasEveryFieldThatDiffers()
    {
        PartnershipDataSet after = Before with
        {
            Municipalities = new MunicipalityRegister(
                Before.Municipalities.All.Select(place =>
                    place.Code == "0141" ? place with { Inhabitants = 70_000, Province = Province.Gelderland } : place
                )
            ),
            Countries = new CountryRegister(
                [
                    .. Before.Countries.All.Select(country =>
                        country.Code == "PL" ? country with { EnglishName = "Polonia" } : country
                    ),
                ],
                [],
                [
                    .. Before.Countries.EuStatuses,
                    new EuStatusPeriod
                    {
                        Country = "US",
                        Status = EuStatus.Candidate,
                        From = new DateOnly(2030, 1, 1),
                    },
                ]
            ),
        };
        DataSetDiff diff = DataSetDiff.Create(Before, after);

        RegisterDifference almelo = Assert.Single(diff.ChangedMunicipalities);
        Assert.Equal("0141", almelo.Code);
        Assert.Equal(
            [("province", "overijssel", "gelderland"), ("inhabitants", "72459", "70000")],
            almelo.Fields.Select(field => (field.Field, field.Before!, field.After!))
        );
        Assert.Equal(
            [
                ("PL", "englishName", "Poland", "Polonia"),
                ("TR", "incomeGroups", "upper-middle-income 1996-01-01/open", null),
                ("US", "euStatuses", null, "candidate 2030-01-01/open"),
            ],
            diff.ChangedCountries.SelectMany(country =>
                country.Fields.Select(field => (country.Code, field.Field, field.Before, field.After))
            )
        );
        Assert.Contains("~ 0141\n    Province: overijssel -> gelderland\n", diff.ToString(), StringComparison.Ordinal);
        Assert.Contains("~ PL\n    English name: Poland -> Polonia\n", diff.ToString(), StringComparison.Ordinal);
        Assert.False((diff with { DataSet = [] }).IsEmpty);
    }

    [Fact]
    public void Create_OtherNameAndAttribution_Differ()
    {
        DataSource source = new() { Title = "Linden" };
        DataSetDiff diff = DataSetDiff.Create(
            Before with
            {
                Attribution = [source],
            },
            Before with
            {
                Name = "Other",
                Attribution = [source with { Note = "of 2007" }],
            }
        );

        Assert.Equal(
            [("name", "World", "Other"), ("attribution", "'Linden'", "'Linden: of 2007'")],
            diff.DataSet.Select(field => (field.Field, field.Before!, field.After!))
        );
        Assert.False(diff.IsEmpty);
        Assert.StartsWith(
            "Name of the data set: World -> Other\nAttribution: 'Linden' -> 'Linden: of 2007'\n",
            diff.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ToChanges_RandomDataSets_LeadToTheLaterOne() =>
        Gen.Select(RandomRecords.DataSet, RandomRecords.DataSet, Gen.Int[0, 20])
            .Sample(
                (first, second, shared) =>
                {
                    // Part of the second has ids of the first, so that there are changed records too.
                    IEnumerable<Partnership> later = second
                        .Partnerships.Take(shared)
                        .Zip(first.Partnerships, (tie, earlier) => tie with { Id = earlier.Id })
                        .Concat(
                            second
                                .Partnerships.Skip(shared)
                                .Where(partnership => first.Partnerships.Find(partnership.Id) is null)
                        );
                    PartnershipDataSet target = second with { Partnerships = PartnershipCollection.Create(later) };

                    DataSetDiff diff = DataSetDiff.Create(first, target);
                    PartnershipDataSet reached = first.With(diff.ToChanges());

                    Assert.Equal(
                        target.Partnerships.OrderBy(partnership => partnership.Id, StringComparer.Ordinal),
                        reached.Partnerships.OrderBy(partnership => partnership.Id, StringComparer.Ordinal)
                    );
                    Assert.Equal(target.Profiles.ToHashSet(), [.. reached.Profiles]);
                    Assert.All(
                        target.Profiles.Select(profile => profile.Municipality).Distinct(),
                        code =>
                            Assert.Equal(
                                EffectiveProfile.Of(target.Profiles.Of(code), World.In2007).InForce,
                                EffectiveProfile.Of(reached.Profiles.Of(code), World.In2007).InForce
                            )
                    );
                    Assert.All(diff.Changed, change => Assert.NotEmpty(change.Fields));
                    DataSetDiff rest = DataSetDiff.Create(reached, target);
                    Assert.Equal(
                        0,
                        rest.Added.Count
                            + rest.Removed.Count
                            + rest.Changed.Count
                            + rest.AddedProfiles.Count
                            + rest.RemovedProfiles.Count
                            + rest.ChangedProfiles.Count
                    );
                }
            );
}

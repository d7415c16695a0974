using CsCheck;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;
using Gemeente.Partnerships.Merging;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Tests.Json;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Merging;

public sealed class DataSetMergeTests
{
    private static readonly Partnership Denizli = World.Partnership("a-1", "0141", "TR");

    [Fact]
    public void Create_SamePartnershipInTwoSources_IsOneRecord()
    {
        Partnership spelled = Denizli with
        {
            Id = "b-9",
            Partner = Denizli.Partner with { Name = "DENİZLİ" },
            Themes = [Theme.Waste],
            Evidence = Samples.Stated with { Sources = ["a book"] },
        };

        DataSetMerge merge = Merge([Denizli with { Themes = [Theme.Education] }], [spelled]);

        Partnership merged = Assert.Single(merge.DataSet.Partnerships);
        Assert.Equal("a-1", merged.Id);
        Assert.Equal("Denizli", merged.Partner.Name);
        Assert.Equal([Theme.Education, Theme.Waste], merged.Themes);
        Assert.Equal(["a book"], merged.Evidence.Sources);
        Assert.Equal(
            [(MergeOutcome.Kept, "a-1"), (MergeOutcome.Combined, "a-1")],
            merge.Entries.Select(entry => (entry.Outcome, entry.ResultId!))
        );
        Assert.Equal(
            "a-1: partner.name is Denizli, not DENİZLİ as 'source 1' says (b-9)",
            Assert.Single(merge.Conflicts).ToString()
        );
        Assert.Equal("2 records: 1 kept, 1 combined, 0 identical, 0 ambiguous", merge.ToString());
    }

    [Fact]
    public void Create_AnotherYear_IsNotedAndKeepsTheFirst()
    {
        DataSetMerge merge = Merge(
            [Denizli with { Period = Period.Since(new PartialDate(1975)) }],
            [Denizli with { Id = "b", Period = Period.Since(new PartialDate(1976)) }],
            [Denizli with { Id = "c", Period = Period.Since(new PartialDate(1976)) }]
        );

        Partnership merged = Assert.Single(merge.DataSet.Partnerships);
        Assert.Equal(Period.Since(new PartialDate(1975)), merged.Period);
        Assert.Equal(
            "Start: 1976 according to 'source 1' (b).\nStart: 1976 according to 'source 2' (c).",
            merged.Evidence.Note
        );
        Assert.Equal(2, merge.Conflicts.Count);
        Assert.All(
            merge.Conflicts,
            conflict => Assert.Equal(("period.start", "1975", "1976"), (conflict.Field, conflict.Kept, conflict.Other))
        );
    }

    [Theory]
    [InlineData("unknown", "1975", "1975")]
    [InlineData("1975", "unknown", "1975")]
    [InlineData("1975", "1975-04", "1975-04")]
    [InlineData("1975-04", "1975", "1975-04")]
    [InlineData("by 2026", "1975", "1975")]
    [InlineData("by 2026", "by 2017", "by 2017")]
    public void Create_MorePreciseDate_IsTakenWithoutConflict(string first, string second, string expected)
    {
        DataSetMerge merge = Merge([Began(first)], [Began(second) with { Id = "b" }]);

        Assert.Equal(expected, Assert.Single(merge.DataSet.Partnerships).Period.Start.ToString());
        Assert.Empty(merge.Conflicts);
    }

    [Theory]
    [InlineData("by 2006", "2010")]
    [InlineData("2004", "by 2004-06")]
    public void Create_ContradictingDate_IsAConflict(string first, string second)
    {
        DataSetMerge merge = Merge([Began(first)], [Began(second) with { Id = "b" }]);

        Assert.Equal(first, Assert.Single(merge.DataSet.Partnerships).Period.Start.ToString());
        Assert.Single(merge.Conflicts);
    }

    [Fact]
    public void Create_RecordThatMayBeEitherOfTwo_IsAmbiguous()
    {
        Partnership ended = Denizli with
        {
            Id = "ended",
            Period = Period.Between(new PartialDate(1970), new PartialDate(1980)),
        };
        Partnership again = Denizli with { Id = "again", Period = Period.Since(new PartialDate(2001)) };
        Partnership undated = Denizli with { Id = "undated", Period = Period.Unknown };
        Partnership later = Denizli with { Id = "later", Period = Period.Since(new PartialDate(2002)) };

        DataSetMerge merge = Merge([undated, again], [ended], [later]);

        Assert.Equal(["undated", "again", "ended"], merge.DataSet.Partnerships.Select(partnership => partnership.Id));
        Assert.Equal(
            [MergeOutcome.Ambiguous, MergeOutcome.Kept, MergeOutcome.Kept, MergeOutcome.Combined],
            merge.Entries.Select(entry => entry.Outcome)
        );
        DataIssue issue = Assert.Single(merge.Issues);
        Assert.Equal(("ambiguous-tie", "undated"), (issue.Code, issue.RecordId));
        Assert.Contains("'ended' of 'source 1'", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_NamelessOrReconstructed_IsNeverTheSame()
    {
        Partnership nameless = Denizli with { Id = "n", Partner = Denizli.Partner with { Name = null } };
        Partnership reconstructed = Denizli with
        {
            Id = "r",
            Evidence = new Evidence { Kind = EvidenceKind.Reconstructed },
        };

        DataSetMerge merge = Merge([Denizli, nameless], [reconstructed, nameless with { Id = "m" }]);

        Assert.Equal(["a-1", "n", "r", "m"], merge.DataSet.Partnerships.Select(partnership => partnership.Id));
    }

    [Fact]
    public void Create_IdOfAnotherPartnership_IsNumberedAndReported()
    {
        DataSetMerge merge = Merge(
            [Denizli],
            [World.Partnership("a-1", "0363", "PL"), World.Partnership("a-1-2", "0363", "US")]
        );

        Assert.Equal(["a-1", "a-1-3", "a-1-2"], merge.DataSet.Partnerships.Select(partnership => partnership.Id));
        Assert.Equal(("id-taken", "a-1"), (Assert.Single(merge.Issues).Code, merge.Issues[0].RecordId));
        Assert.Equal("a-1-3", merge.Entries[1].ResultId);

        string longest = new('x', Partnership.MaxIdLength);
        merge = Merge([Denizli with { Id = longest }], [World.Partnership(longest, "0363", "PL")]);
        Assert.Equal(longest[..^2] + "-2", merge.Entries[1].ResultId);
    }

    [Fact]
    public void Create_MunicipalitiesAsOf_ComparesSuccessors()
    {
        Partnership before = World.Partnership("a", "0483", "TR");
        Partnership since = World.Partnership("b", "1884", "TR");
        PartnershipDataSet[] sources = [World.With(before), World.With(since)];

        Assert.Equal(2, DataSetMerge.Create("m", sources).DataSet.Partnerships.Count);
        DataSetMerge merge = DataSetMerge.Create(
            new DataSetMergeOptions { Name = "m", MunicipalitiesAsOf = World.In2026 },
            sources
        );
        Partnership merged = Assert.Single(merge.DataSet.Partnerships);
        Assert.Equal(
            ("0483", "Municipality: 1884 according to 'World' (b)."),
            (merged.Municipality.ToString(), merged.Evidence.Note)
        );
        Assert.Empty(merge.Conflicts);
    }

    [Fact]
    public void Create_OtherReferenceDate_IsNotAConflict()
    {
        DataSetMerge merge = Merge([Known(2024)], [Known(2020)]);

        Evidence evidence = Assert.Single(merge.DataSet.Partnerships).Evidence;
        Assert.Equal(
            (new DateOnly(2024, 1, 1), "Reference date: 2020-01-01 according to 'source 1' (a-1)."),
            (evidence.ReferenceDate, evidence.Note)
        );
        Assert.Empty(merge.Conflicts);

        static Partnership Known(int year) =>
            Denizli with
            {
                Evidence = Samples.Stated with { ReferenceDate = new DateOnly(year, 1, 1) },
            };
    }

    [Fact]
    public void Create_MergedMunicipalitiesOfOneSource_KeepTheirPartnerships()
    {
        PartnershipDataSet source = World.With(
            World.Partnership("boskoop", "0499", "TR"),
            World.Partnership("alphen", "0484", "TR")
        );
        DataSetMerge merge = DataSetMerge.Create(
            new DataSetMergeOptions { Name = "m", MunicipalitiesAsOf = World.In2026 },
            source
        );

        Assert.Equal(2, merge.DataSet.Partnerships.Count);
        Assert.All(merge.Issues, issue => Assert.Equal("merged-municipalities", issue.Code));
        Assert.NotEmpty(merge.Issues);
    }

    [Fact]
    public void Create_ValuesOfALessCertainRecord_LowerTheEvidence()
    {
        Evidence derived = new() { Kind = EvidenceKind.Derived };
        Partnership adds = Denizli with { Id = "b", Initiative = Initiative.Migrants, Evidence = derived };
        Partnership addsNothing = Denizli with { Id = "b", Evidence = derived };

        Assert.Equal(EvidenceKind.Derived, Assert.Single(Merge([Denizli], [adds]).DataSet.Partnerships).Evidence.Kind);
        Assert.Equal(
            EvidenceKind.Stated,
            Assert.Single(Merge([Denizli], [addsNothing]).DataSet.Partnerships).Evidence.Kind
        );
    }

    [Fact]
    public void Create_OtherRegisters_KeepTheFirstAndReport()
    {
        PartnershipDataSet other = World.With(Denizli) with
        {
            Municipalities = new MunicipalityRegister([
                Samples.Municipality with
                {
                    Name = "Elsewhere",
                },
                Samples.Municipality with
                {
                    Code = "0007",
                },
            ]),
            Countries = new CountryRegister(
                [Samples.Country with { EnglishName = "Other" }, Samples.Country with { Code = "MA" }],
                [],
                []
            ),
        };
        DataSetMerge merge = DataSetMerge.Create("m", World.With(Denizli), other);

        Assert.Equal("Almelo", merge.DataSet.Municipalities.Get("0141").Name);
        Assert.NotNull(merge.DataSet.Municipalities.Find("0007"));
        Assert.Equal("Turkey", merge.DataSet.Countries.Get("TR").EnglishName);
        Assert.NotNull(merge.DataSet.Countries.Find("MA"));
        Assert.Equal(["register-differs", "register-differs"], merge.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Create_MergedAgain_HasEveryIssueOnce()
    {
        DataSetMergeOptions options = new() { Name = "m", MunicipalitiesAsOf = World.In2026 };
        DataIssue read = new()
        {
            Severity = IssueSeverity.Warning,
            Code = "read",
            Message = "It was read so.",
        };
        Partnership undated = Denizli with { Id = "undated", Period = Period.Unknown };
        PartnershipDataSet source = World.With(
            World.Partnership("boskoop", "0499", "TR"),
            World.Partnership("alphen", "0484", "TR"),
            undated,
            Denizli with
            {
                Id = "ended",
                Period = Period.Between(new PartialDate(1970), new PartialDate(1980)),
            },
            Denizli with
            {
                Id = "again",
                Period = Period.Since(new PartialDate(2001)),
            }
        ) with
        {
            Issues = [read],
        };

        PartnershipDataSet once = DataSetMerge.Create(options, source, source).DataSet;
        PartnershipDataSet again = DataSetMerge.Create(options, once, once).DataSet;

        Assert.Equal(
            ["read", "ambiguous-tie", "merged-municipalities", "merged-municipalities"],
            once.Issues.Select(issue => issue.Code)
                .OrderByDescending(code => code == "read")
                .ThenBy(code => code, StringComparer.Ordinal)
        );
        Assert.Equal(once.Issues, again.Issues);
        Assert.Equal(once.Issues, DataSetMerge.Create(options, again).DataSet.Issues);
    }

    [Fact]
    public void Create_SameIssueOfTwoSources_IsKeptForEach()
    {
        DataIssue unknown = new()
        {
            Severity = IssueSeverity.Error,
            Code = "unknown-municipality",
            Message = "It is not known.",
            File = "t.csv",
            Line = 2,
        };
        PartnershipDataSet one = World.With(Denizli) with { Name = "t.csv", Issues = [unknown, unknown] };
        PartnershipDataSet other = one with { Issues = [unknown] };

        Assert.Equal(3, DataSetMerge.Create("m", one, other).DataSet.Issues.Count);
        Assert.Equal(2, DataSetMerge.Create("m", one, one).DataSet.Issues.Count);
    }

    [Fact]
    public void Create_MergedAgain_HasNoNewIssuesOfNumberedIds()
    {
        DataSetMergeOptions options = new() { Name = "m", MunicipalitiesAsOf = World.In2026 };
        PartnershipDataSet first = World.With(World.Partnership("x", "0363", "TR"));
        PartnershipDataSet second = World.With(
            World.Partnership("x", "0483", "PL"),
            World.Partnership("y", "1884", "PL")
        );

        PartnershipDataSet once = DataSetMerge.Create(options, first, second).DataSet;

        Assert.Equal(
            ["x-2", "y"],
            once.Issues.Where(issue => issue.Code == "merged-municipalities").Select(issue => issue.RecordId)
        );
        Assert.Equal(once.Issues, DataSetMerge.Create(options, once).DataSet.Issues);
    }

    [Fact]
    public void Create_NoSource_Throws() => Assert.Throws<ArgumentException>(() => DataSetMerge.Create("m", []));

    /// <summary>Random data sets that draw from few ties, so that many are the same.</summary>
    [Fact]
    public void Create_RandomSources_AccountsForEveryRecordAndIsIdempotent() =>
        Sources.Sample(sources =>
        {
            DataSetMergeOptions options = new() { Name = "m", MunicipalitiesAsOf = World.In2026 };
            DataSetMerge merge = DataSetMerge.Create(options, sources);
            int records = sources.Sum(source => source.Partnerships.Count + source.Profiles.Count);
            Assert.Equal(records, merge.Entries.Count);
            Assert.Equal(
                sources.SelectMany(
                    (source, i) =>
                        source
                            .Partnerships.Select(partnership => (i, (string?)partnership.Id))
                            .Concat(source.Profiles.Select(_ => (i, (string?)null)))
                ),
                merge.Entries.Select(entry => (entry.SourceIndex, entry.Id))
            );
            Assert.Equal(
                merge.DataSet.Partnerships.Count + merge.DataSet.Profiles.Count,
                merge.CountOf(MergeOutcome.Kept) + merge.CountOf(MergeOutcome.Ambiguous)
            );
            Assert.All(
                merge.Entries.Where(entry => entry.Id is not null),
                entry => Assert.NotNull(merge.DataSet.Partnerships.Find(entry.ResultId!))
            );
            Assert.All(
                sources
                    .SelectMany(source => source.Partnerships)
                    .SelectMany(partnership => partnership.Evidence.Sources),
                source =>
                    Assert.Contains(
                        merge.DataSet.Partnerships,
                        partnership => partnership.Evidence.Sources.Contains(source)
                    )
            );

            PartnershipDataSet again = DataSetMerge.Create(options, merge.DataSet, merge.DataSet).DataSet;
            Assert.Equal(merge.DataSet.Issues, again.Issues);
            Assert.Equal(merge.DataSet.Partnerships, again.Partnerships);
            Assert.Equal(merge.DataSet.Profiles, again.Profiles);
        });

    [Fact]
    public void Create_SourcesInAnotherOrder_HasTheSameGroups() =>
        Ties.Array[2, 8]
            .Sample(ties =>
            {
                Partnership[] numbered = [.. ties.Select((tie, i) => tie with { Id = $"t{i}" })];
                Assert.Equal(Groups(numbered), Groups([.. numbered.Reverse()]));
            });

    private static readonly Gen<Partnership> Ties = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[1990, 2000],
        Gen.Int[0, 6],
        Gen.Int[0, 9],
        (id, tie, period, year, length, source) =>
            Denizli with
            {
                Id = $"t{id}",
                Municipality = tie % 2 == 0 ? "0483" : "1884",
                Partner = Denizli.Partner with { Name = tie < 2 ? "Denizli" : "Gaziantep" },
                Period = period switch
                {
                    0 => Period.Unknown,
                    1 => Period.Since(new PartialDate(year)),
                    _ => Period.Between(new PartialDate(year), new PartialDate(year + length)),
                },
                Evidence = Samples.Stated with { Sources = [$"source {source}"] },
            }
    );

    private static readonly Gen<PartnershipDataSet[]> Sources = Gen.Select(
        Ties.Array[0, 5],
        RandomRecords.Profile.Array[0, 2],
        (ties, profiles) =>
            World.With([.. ties.DistinctBy(partnership => partnership.Id)]) with
            {
                Profiles = MunicipalityProfileCollection.Create(profiles.Distinct()),
            }
    ).Array[1, 4];

    private static Partnership Began(string bound) =>
        Denizli with
        {
            Period = new Period { Start = PeriodBound.Parse(bound), End = PeriodBound.Open },
        };

    /// <summary>The ids of the records of each tie.</summary>
    private static List<string> Groups(Partnership[] ties) =>
        [
            .. DataSetMerge
                .Create("m", World.With(ties))
                .Entries.GroupBy(
                    entry => entry.ResultId,
                    (_, entries) =>
                        string.Join(
                            ' ',
                            entries
                                .Select(entry => $"{entry.Id}{(entry.Outcome == MergeOutcome.Ambiguous ? "?" : "")}")
                                .Order()
                        )
                )
                .Order(),
        ];

    private static DataSetMerge Merge(params Partnership[][] sources) =>
        DataSetMerge.Create("merged", [.. sources.Select((ties, i) => World.With(ties) with { Name = $"source {i}" })]);
}

using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Tests;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Tests.Catalog;

public sealed class PartnershipCatalogTests
{
    private static readonly Partnership Ended = World.Partnership("ended", "0363", "TR") with
    {
        Period = Period.Between(new PartialDate(1990), new PartialDate(2006)),
    };

    private static readonly Partnership Later = World.Partnership("later", "0363", "PL") with
    {
        Period = Period.Since(new PartialDate(2010)),
    };

    private static readonly Partnership Undated = World.Partnership("undated", "0141", "PL") with
    {
        Period = Period.Unknown,
    };

    private static readonly Partnership Alkemade = World.Partnership("alkemade", "0483", "TR");

    private static readonly Partnership Haaren = World.Partnership("haaren", "0788", "US");

    private static readonly Partnership Unnamed = World.Partnership("unnamed", "9901", "AN");

    private static PartnershipCatalog In2007 { get; } =
        World.Catalog(World.In2007, Ended, Later, Undated, Alkemade, Haaren, Unnamed);

    [Fact]
    public void Partnerships_ActiveOrUnknown_Count()
    {
        Assert.Equal(["alkemade", "haaren", "undated", "unnamed"], Ids(In2007.Partnerships));
        Assert.Equal(
            ["alkemade", "haaren", "unnamed"],
            Ids(In2007.Partnerships.Where(PartnershipDimensions.Status.Is(PartnershipStatus.Active)))
        );
        Assert.Equal("partnerships", In2007.Partnerships.Unit);
    }

    [Fact]
    public void AllPartnerships_Statuses_Included()
    {
        CountTable<PartnershipStatus> byStatus = In2007.AllPartnerships.CountBy(PartnershipDimensions.Status);

        Assert.Equal((6, 0), (byStatus.Total, byStatus.Unknown));
        Assert.Equal(
            (1, 3, 1, 1),
            (
                byStatus[PartnershipStatus.NotBegun].Count,
                byStatus[PartnershipStatus.Active].Count,
                byStatus[PartnershipStatus.Possible].Count,
                byStatus[PartnershipStatus.Ended].Count
            )
        );
    }

    [Fact]
    public void Issues_OpenEndsWithoutReferenceDate_OneIssueForAll()
    {
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            World.With(Alkemade, Unnamed, Undated, Later) with
            {
                AsOf = null,
            },
            World.In2007
        );

        DataIssue issue = Assert.Single(catalog.Issues, issue => issue.Code == "no-reference-date");
        Assert.Equal((IssueSeverity.Warning, null), (issue.Severity, issue.RecordId));
        Assert.StartsWith("2 of 3 partnerships", issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            World.Catalog(World.In2007, Alkemade, Unnamed).Issues,
            issue => issue.Code == "no-reference-date"
        );
    }

    [Fact]
    public void With_OtherReferenceDate_OtherStatus()
    {
        PartnershipCatalog catalog = World.Catalog(World.In2026, Alkemade);
        PartnershipCatalog changed = catalog.With(catalog.DataSet with { AsOf = World.In2007 });

        Assert.Equal(PartnershipStatus.Active, Assert.Single(catalog.Partnerships).Status);
        Assert.Equal(PartnershipStatus.Possible, Assert.Single(changed.Partnerships).Status);
    }

    [Fact]
    public void AllPartnerships_AllCount_SameCube()
    {
        PartnershipCatalog catalog = World.Catalog(World.In2007, Alkemade);

        Assert.Same(catalog.Partnerships, catalog.AllPartnerships);
        Assert.Same(catalog.Partnerships, catalog.Partnerships);
    }

    [Fact]
    public void Municipalities_Date_ThoseInRegister()
    {
        Assert.Equal(
            ["0141", "0363", "0483", "0484", "0499", "0620", "0788"],
            In2007.Municipalities.Select(fact => $"{fact.Municipality.Code}")
        );
        Assert.Equal(
            ["0141", "0363", "0484", "0620", "1884"],
            In2007.AsOf(World.In2026).Municipalities.Select(fact => $"{fact}")
        );
        Assert.Equal("municipalities", In2007.Municipalities.Unit);
    }

    [Fact]
    public void InvolvedMunicipalities_Counting_IncludesUnnamed()
    {
        Assert.Equal(["0141", "0483", "0788", "9901"], In2007.InvolvedMunicipalities.Select(fact => $"{fact}"));
        Assert.Equal(
            ["0141", "0363", "1884", "9901"],
            In2007.AsOf(World.In2026).InvolvedMunicipalities.Select(fact => $"{fact}")
        );
        Assert.All(In2007.InvolvedMunicipalities, fact => Assert.True(fact.IsInvolved));
        Assert.Equal(3, In2007.Municipalities.Count(fact => fact.IsInvolved));
    }

    [Fact]
    public void Municipality_Merged_SuccessorFromDayOfMerger()
    {
        PartnershipCatalog catalog = World.Catalog(new DateOnly(2008, 12, 31), Alkemade);

        Assert.Equal(1, catalog.Partnerships.CountBy(PartnershipDimensions.Municipality)["0483"].Count);
        CountTable<MunicipalityCode> after = catalog
            .AsOf(new DateOnly(2009, 1, 1))
            .Partnerships.CountBy(PartnershipDimensions.Municipality);
        Assert.Equal((0, 1), (after["0483"].Count, after["1884"].Count));
        Assert.Empty(catalog.AsOf(new DateOnly(2009, 1, 1)).Issues);
    }

    [Fact]
    public void Municipality_Split_NoneAndIssue()
    {
        PartnershipCatalog catalog = World.Catalog(World.In2026, Haaren);

        Assert.Equal(1, catalog.Partnerships.CountBy(PartnershipDimensions.Municipality).Unknown);
        Assert.Equal(0, catalog.Partnerships.CountDistinct(PartnershipDimensions.Municipality).Value);
        Assert.Equal(1, catalog.Partnerships.CountBy(PartnershipDimensions.OriginalMunicipality)["0788"].Count);
        Assert.Empty(catalog.InvolvedMunicipalities);
        DataIssue issue = Assert.Single(catalog.Issues);
        Assert.Equal(
            ("municipality-split", "haaren", IssueSeverity.Warning),
            (issue.Code, issue.RecordId, issue.Severity)
        );
        Assert.Contains("Haaren (0788)", issue.Message, StringComparison.Ordinal);
        Assert.Contains(
            "between Amsterdam (0363, 5824 inhabitants, 28.5 % of the area), Almelo (0141, 2149 inhabitants)",
            issue.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "divided between Amsterdam (0363",
            catalog.Explain("haaren", PartnershipDimensions.OriginalMunicipality).ToString(),
            StringComparison.Ordinal
        );
        Explanation<MunicipalityCode> explanation = catalog.Explain("haaren", PartnershipDimensions.Municipality);
        Assert.True(explanation.IsUnknown);
        Assert.StartsWith(
            "Municipality: not stated (Haaren (0788) was divided between Amsterdam (0363, 5824 inhabitants, 28.5 % of "
                + "the area), Almelo (0141, 2149 inhabitants))\n",
            explanation.ToString(),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Gemeente: niet vermeld (Haaren (0788) is verdeeld over Amsterdam (0363, 5824 inwoners, 28,5 % van de "
                + "oppervlakte), Almelo (0141, 2149 inwoners))\n",
            explanation.ToString(Language.Dutch),
            StringComparison.Ordinal
        );
        Assert.Null(catalog.AsOf(World.In2007).Explain("haaren", PartnershipDimensions.Municipality).UnknownReason);
    }

    [Theory]
    [InlineData("2020-12-31", "0788")]
    [InlineData("2021-01-01", "0141")]
    public void Municipality_ContinuedBy_HeirFromDayOfDivision(string asOf, string holder)
    {
        PartnershipCatalog catalog = World.Catalog(
            DateOnly.ParseExact(asOf, "O"),
            Haaren with
            {
                ContinuedBy = "0141",
            },
            World.Partnership("other", "0788", "TR")
        );

        Assert.Equal(holder, catalog.GetPartnership("haaren").Municipality?.Code.ToString());
        Assert.Equal(
            holder == "0788" ? 2 : 1,
            catalog.Partnerships.CountBy(PartnershipDimensions.Municipality)[holder].Count
        );
        Assert.Contains(holder, catalog.InvolvedMunicipalities.Select(fact => fact.Municipality.Code.ToString()));
        Assert.DoesNotContain("haaren", catalog.Issues.Select(issue => issue.RecordId));
        Assert.Equal(
            holder == "0141",
            catalog
                .Explain("haaren", PartnershipDimensions.Municipality)
                .ToString()
                .StartsWith(
                    "Municipality: 0141 (the heir that continued the partnership: Haaren (0788) < 2021-01-01, Almelo",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Municipality_ContinuedByNoHeir_IgnoredAndReported()
    {
        PartnershipDataSet dataSet = World.With(Haaren with { ContinuedBy = "0483" });

        DataIssue issue = Assert.Single(dataSet.Validate());
        Assert.Equal(("not-an-heir", "haaren", "one of 0363, 0141"), (issue.Code, issue.RecordId, issue.Expected));
        Assert.Null(PartnershipCatalog.Create(dataSet, World.In2026).GetPartnership("haaren").Municipality);
    }

    [Fact]
    public void With_ContinuedByAndProfileOfTheHeir_SameAsANewCatalog()
    {
        PartnershipCatalog before = World.Catalog(World.In2026, Haaren);
        _ = before.InvolvedMunicipalities.Count;
        PartnershipDataSet changed = before.DataSet.With(
            new DataSetChanges
            {
                Replaced = [Haaren with { ContinuedBy = "0141" }],
                AddedProfiles =
                [
                    new MunicipalityProfile
                    {
                        Municipality = "0141",
                        Staffing = Staffing.Coordinator,
                        ValidFor = Period.Always,
                        Evidence = new Evidence { Kind = EvidenceKind.Stated },
                    },
                ],
            }
        );

        PartnershipCatalog after = before.With(changed);

        Assert.Equal(1, after.Partnerships.CountBy(PartnershipDimensions.Staffing)[Staffing.Coordinator].Count);
        Assert.Equal(["0141"], after.InvolvedMunicipalities.Select(fact => fact.Municipality.Code.ToString()));
    }

    [Theory]
    [InlineData("1884", "2007-06-30", "municipality-not-yet-existing")]
    [InlineData("9999", "2007-06-30", "municipality-unknown")]
    public void Issues_MunicipalityDoesNotExist_Reported(string municipality, string asOf, string issue)
    {
        PartnershipCatalog catalog = World.Catalog(
            DateOnly.ParseExact(asOf, "O"),
            World.Partnership("t", municipality, "TR")
        );

        Assert.Null(Assert.Single(catalog.Partnerships).Municipality);
        Assert.Equal(issue, Assert.Single(catalog.Issues).Code);
    }

    [Fact]
    public void Issues_CountryEnded_CountsAndReported()
    {
        Assert.Empty(World.Catalog(World.In2007, Unnamed).Issues);
        PartnershipCatalog catalog = World.Catalog(World.In2026, Unnamed);

        Assert.Equal("country-ended", Assert.Single(catalog.Issues).Code);
        Assert.Equal(1, catalog.Partnerships.CountBy(PartnershipDimensions.Country)["AN"].Count);
        Assert.Equal("Netherlands Antilles", Assert.Single(catalog.Partnerships).Country?.EnglishName);
    }

    [Fact]
    public void AsOf_OtherDate_OtherCatalogSameDataSet()
    {
        PartnershipCatalog later = In2007.AsOf(World.In2026);

        Assert.Equal(World.In2026, later.AsOfDate);
        Assert.Same(In2007.DataSet, later.DataSet);
        Assert.Same(In2007.Options, later.Options);
        Assert.Same(In2007, In2007.AsOf(World.In2007));
        Assert.Equal("World: 6 partnerships, 0 profiles as of 2007-06-30", In2007.ToString());
    }

    [Fact]
    public void Explain_Id_ExplanationOfFact()
    {
        Assert.Equal(
            EvidenceKind.Stated,
            Assert.Single(In2007.Explain("ended", PartnershipDimensions.Evidence).Reasons).Category
        );
        Assert.True(Assert.Single(In2007.Explain("0483", MunicipalityDimensions.Involved).Reasons).Category);
        Assert.Equal(
            "stated",
            Assert
                .Single(
                    In2007.Explain("ended", (Dimension<PartnershipFact>)PartnershipDimensions.Evidence).ReasonsByCode
                )
                .Category
        );
        Assert.Equal(
            In2007.Explain("haaren", PartnershipDimensions.Country).ToString(),
            In2007.Partnerships.Explain("haaren", PartnershipDimensions.Country).ToString()
        );
        Assert.Throws<KeyNotFoundException>(() => In2007.Explain("no such id", PartnershipDimensions.Evidence));
        Assert.Throws<KeyNotFoundException>(() =>
            In2007.Partnerships.Explain("no such id", PartnershipDimensions.Evidence)
        );
        Assert.Throws<KeyNotFoundException>(() => In2007.Explain("9999", MunicipalityDimensions.Involved));
    }

    [Fact]
    public void GetPartnership_AnyRecord_Fact()
    {
        Assert.Equal(
            (PartnershipStatus.Ended, false),
            (In2007.GetPartnership("ended").Status, In2007.GetPartnership("ended").IsCounted)
        );
        Assert.Equal(World.In2007, In2007.GetPartnership("ended").AsOf);
        Assert.Equal(["alkemade"], In2007.GetMunicipality("0483").Partnerships.Select(fact => $"{fact}"));
        Assert.False(In2007.GetMunicipality("1884").IsInvolved);
        Assert.Throws<KeyNotFoundException>(() => In2007.GetPartnership("no such id"));
    }

    /// <summary>The code CS was that of Czechoslovakia, and later of Serbia and Montenegro.</summary>
    [Theory]
    [InlineData("1985-01-01", "Tsjecho-Slowakije")]
    [InlineData("2005-01-01", "Servië en Montenegro")]
    public void CountBy_CountryCodeOfTwoCountries_NameOfTheDate(string asOf, string name)
    {
        CountryRegister countries = new(
            [
                Land("Tsjecho-Slowakije", "Czechoslovakia", "open/1992-12-31"),
                Land("Servië en Montenegro", "Serbia and Montenegro", "2003-02-04/2006-06-04"),
            ],
            [],
            []
        );
        PartnershipCatalog catalog = PartnershipCatalog.Create(
            World.With(World.Partnership("t", "0363", "CS")) with
            {
                Countries = countries,
            },
            DateOnly.ParseExact(asOf, "O")
        );

        Assert.Equal(name, catalog.AllPartnerships.CountBy(PartnershipDimensions.Country)["CS"].Label.Dutch);
        Assert.Equal(
            new Label("Tsjecho-Slowakije / Servië en Montenegro", "Czechoslovakia / Serbia and Montenegro"),
            catalog.AllPartnerships.CountBy(PartnershipDimensions.OriginalCountry)["CS"].Label
        );

        static Country Land(string dutch, string english, string validity) =>
            new()
            {
                Code = "CS",
                DutchName = dutch,
                EnglishName = english,
                Validity = Period.Parse(validity),
            };
    }

    [Fact]
    public void Methods_NoDimension_Throw()
    {
        Assert.Throws<ArgumentNullException>("dimension", () => In2007.TrendBy(null!, 2000, 2001));
        Assert.Throws<ArgumentNullException>(
            "dimension",
            () => In2007.Explain("0363", (Dimension<MunicipalityFact>)null!)
        );
        Assert.Throws<ArgumentNullException>(
            "dimension",
            () => In2007.Explain("ended", (Dimension<PartnershipFact>)null!)
        );
    }

    [Fact]
    public void CountBy_CountryAndMunicipality_NamesFromRegisters()
    {
        PartnershipCatalog catalog = World.Catalog(
            World.In2007,
            Alkemade,
            World.Partnership("elsewhere", "9999", "XX")
        );

        Assert.Equal(
            [("TR", new Label("Turkije", "Turkey"), 1), ("XX", Label.Same("XX"), 1)],
            catalog
                .Partnerships.CountBy(PartnershipDimensions.Country)
                .Rows.Select(row => (row.Code, row.Label, row.Count))
        );
        Assert.Equal(
            [("0483", "Alkemade", 1), ("9999", "9999", 1)],
            catalog
                .Partnerships.CountBy(PartnershipDimensions.OriginalMunicipality)
                .Rows.Select(row => (row.Code, row.Label.Dutch, row.Count))
        );
    }

    [Fact]
    public void ClassifierErrorsAsUnknown_ClassifierThrows_Unknown()
    {
        var broken = new List<string>();
        Dimension<PartnershipFact, bool> fails = Dimension.Create(
            "fails",
            Label.Same("fails"),
            (PartnershipFact fact) =>
                fact.Partnership.Id == "haaren" ? throw new InvalidOperationException() : Classification<bool>.One(true)
        );
        PartnershipCatalog forgiving = PartnershipCatalog.Create(
            In2007.DataSet,
            In2007.AsOfDate,
            new PartnershipCatalogOptions
            {
                ClassifierErrorsAsUnknown = true,
                OnClassifierError = failure => broken.Add($"{failure.Fact}"),
            }
        );

        Assert.Equal(1, forgiving.Partnerships.CountBy(fails).Unknown);
        Assert.Equal(["haaren"], broken);
        Assert.Contains(
            "haaren",
            Assert.Throws<ClassifierException>(() => In2007.Partnerships.CountBy(fails)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Partnerships_ManyThreads_SameCube()
    {
        PartnershipCatalog catalog = In2007.AsOf(World.In2026);
        var cubes = new (Cube<PartnershipFact>, Cube<MunicipalityFact>)[8];

        Parallel.For(0, cubes.Length, i => cubes[i] = (catalog.Partnerships, catalog.InvolvedMunicipalities));

        Assert.All(cubes, cube => Assert.Equal((catalog.Partnerships, catalog.InvolvedMunicipalities), cube));
    }

    private static IEnumerable<string> Ids(Cube<PartnershipFact> cube) =>
        cube.Select(fact => fact.Partnership.Id).Order(StringComparer.Ordinal);
}

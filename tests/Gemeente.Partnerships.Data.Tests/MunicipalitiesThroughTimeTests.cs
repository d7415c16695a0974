using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Data.Tests;

/// <summary>Tests the embedded register with real municipalities.</summary>
public sealed class MunicipalitiesThroughTimeTests
{
    private static readonly MunicipalityRegister Register = EmbeddedRegisters.Municipalities;

    [Theory]
    [InlineData("1975-06-01", 841)]
    [InlineData("1990-01-01", 672)]
    [InlineData("2000-01-01", 537)]
    [InlineData("2007-06-30", 443)]
    [InlineData("2015-01-01", 393)]
    [InlineData("2020-01-01", 355)]
    [InlineData("2025-06-01", 342)]
    public void ExistingOn_Date_Count(string date, int count)
    {
        Assert.Equal(count, Register.CountOn(DateOnly.Parse(date)));
        Assert.Equal(count, Register.ExistingOn(DateOnly.Parse(date)).Count);
    }

    [Fact]
    public void Municipalities_EveryRowOfTheFile()
    {
        Assert.Equal(1479, Register.All.Count);
        Assert.Equal(
            [
                (MunicipalityKind.Municipality, 1471),
                (MunicipalityKind.PublicBody, 1),
                (MunicipalityKind.AnnexedArea, 2),
                (MunicipalityKind.Special, 5),
            ],
            Register.All.CountBy(m => m.Kind).OrderBy(p => p.Key).Select(p => (p.Key, p.Value))
        );
        Assert.All(Register.ExistingOn(new DateOnly(2007, 6, 30)), m => Assert.NotNull(m.Province));
    }

    [Theory]
    [InlineData("Alkemade", "0483", "1884")]
    [InlineData("Voorhout", "0625", "1525")]
    [InlineData("Aduard", "0002", "1969")]
    [InlineData("Adorp", "0001", null)]
    [InlineData("Zuidelijke IJsselmeerpolders", "0996", null)]
    [InlineData("Steenbergen en Kruisland", "1376", "0851")]
    [InlineData("Bleskensgraaf", "1262", "1978")]
    [InlineData("Weesp", "0457", "0363")]
    [InlineData("Rotterdam", "0599", "0599")]
    public void SuccessorOn_Today_FollowsMergersAndRenames(string name, string code, string? holder)
    {
        MunicipalitySuccession succession = Register.SuccessorOn(code, new DateOnly(2026, 1, 1));

        Assert.Equal(name, succession.Lineage[0].Name);
        Assert.Equal(holder, succession.Municipality?.Code.ToString());
    }

    [Fact]
    public void SuccessorOn_EarlierDate_StopsAtDate()
    {
        Assert.Equal(SuccessionKind.Same, Register.SuccessorOn("0483", new DateOnly(2007, 6, 30)).Kind);
        Assert.Equal("Kaag en Braassem", Register.SuccessorOn("0483", new DateOnly(2009, 1, 1)).Municipality?.Name);
        Assert.Equal(SuccessionKind.NotYetExisting, Register.SuccessorOn("1884", new DateOnly(2007, 6, 30)).Kind);
        Assert.Equal("Drongelen", Register.SuccessorOn("1263", new DateOnly(1910, 1, 1)).Municipality?.Name);
    }

    [Fact]
    public void SuccessorOn_Today_DividedOrOneHolder()
    {
        var today = new DateOnly(2026, 1, 1);
        var kinds = Register
            .All.Where(m => m.Kind != MunicipalityKind.Special)
            .Select(m => Register.SuccessorOn(m.Code, today))
            .ToLookup(succession => succession.Kind);

        Assert.Empty(kinds[SuccessionKind.Unknown]);
        Assert.Equal(["Elten", "Tudderen"], kinds[SuccessionKind.Dissolved].Select(lost => lost.Lineage[0].Name));
        Assert.All(kinds[SuccessionKind.Split], split => Assert.True(split.Heirs.Count > 1));
        Assert.All(
            kinds[SuccessionKind.Split].SelectMany(split => split.Heirs),
            heir => Assert.True(heir.Municipality!.ExistsOn(heir.Change.From))
        );
        Assert.All(kinds[SuccessionKind.Successor], merged => Assert.True(merged.Municipality!.ExistsOn(today)));
    }

    [Theory]
    [InlineData("Boarnsterhim", "0080 11024, 0074 6018, 1900 1653, 1921 783")]
    [InlineData("Maasdonk", "0796 6719, 0828 4629")]
    [InlineData("Littenseradiel", "1900 5411, 0080 3394, 1949 1878")]
    [InlineData("Winsum", "1966 11947, 1969 1558")]
    [InlineData("Haaren", "0824 5824, 0865 4903, 0757 2149, 0855 1442")]
    public void SuccessorOn_Divided_AllHeirs(string name, string heirs)
    {
        Municipality divided = Register.FindByName(name, new DateOnly(2012, 1, 1)).Single!;

        MunicipalitySuccession succession = Register.SuccessorOn(divided.Code, new DateOnly(2022, 6, 1));

        Assert.Equal((SuccessionKind.Split, null), (succession.Kind, succession.Municipality));
        Assert.Equal(
            heirs,
            string.Join(", ", succession.Heirs.Select(heir => $"{heir.Change.Code} {heir.Change.Inhabitants}"))
        );
    }

    [Theory]
    [InlineData("Sint Anthonis", "1982")]
    [InlineData("Menaldumadeel", "1949")]
    public void SuccessorOn_RenamedAndMerged_OneHolder(string name, string holder) =>
        Assert.Equal(
            holder,
            Register
                .SuccessorOn(Register.FindByName(name, new DateOnly(2010, 6, 1)).Single!.Code, new DateOnly(2022, 6, 1))
                .Municipality?.Code.ToString()
        );

    [Fact]
    public void HistoryOf_Winsum_BothWays()
    {
        MunicipalityHistory history = Register.HistoryOf("0053");

        Assert.Equal(["1966", "1969"], history.Heirs.Select(heir => $"{heir.Change.Code}"));
        Assert.Contains("0001", history.Predecessors.Select(branch => $"{branch.Municipality?.Code}"));
        Assert.All(history.Predecessors, branch => Assert.Equal("0053", $"{branch.Change.Code}"));
    }

    [Fact]
    public void HistoryToString_DividedMunicipality_Tree()
    {
        Assert.Equal(
            """
            Boarnsterhim (0055), Friesland, from 1985-01-03, ended on 2014-01-01
            Predecessors
            └─ 1985-01-03 Boornsterhem (0057): renaming
            """,
            string.Join('\n', Register.HistoryOf("0055").ToString().Split('\n')[..3])
        );
        string[] dutch = Register.HistoryOf("0055").ToString(Language.Dutch, 60).Split('\n');
        Assert.Contains("Opvolgers", dutch);
        Assert.Contains("├─ 2014-01-01 Leeuwarden (0080, 11.024 inwoners, 48,7 %", dutch);
        Assert.Contains(
            dutch,
            line => line.EndsWith(" van de oppervlakte): splitsing, grootste deel", StringComparison.Ordinal)
        );
        Assert.All(dutch, line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public void HistoryToString_EveryMunicipality_EachBranchOnce()
    {
        foreach (Municipality municipality in Register.All)
        {
            MunicipalityHistory history = Register.HistoryOf(municipality.Code);
            string[] lines = history
                .ToString(Language.Dutch, int.MaxValue)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries);

            int headings = (history.Predecessors.Count > 0 ? 1 : 0) + (history.Heirs.Count > 0 ? 1 : 0);
            Assert.Equal(1 + headings + CountOf(history.Predecessors) + CountOf(history.Heirs), lines.Length);
        }

        static int CountOf(ValueList<MunicipalityBranch> branches) =>
            branches.Sum(branch => 1 + CountOf(branch.Branches));
    }

    [Fact]
    public void Municipality_ThatEnded_HasHeirsThatExistOnTheDay()
    {
        foreach (
            Municipality ended in Register.All.Where(m =>
                m is { Kind: MunicipalityKind.Municipality, ValidTo: not null }
            )
        )
        {
            DateOnly end = ended.ValidTo!.Value;
            MunicipalitySuccession succession = Register.SuccessorOn(ended.Code, end);

            Assert.True(
                succession.Kind == SuccessionKind.Split
                    ? succession.Heirs.All(heir => heir.Municipality!.ExistsOn(end))
                    : succession.Municipality!.ExistsOn(end),
                $"{ended.Name} ({ended.Code})"
            );
        }
    }

    [Theory]
    [InlineData("Staveren", "1257", "1978-12-31")]
    [InlineData("Stavoren", "0092", "1979-01-01")]
    [InlineData("Steenbergen en Kruisland", "1376", "1962-06-24")]
    [InlineData("Steenbergen", "0851", "1962-06-25")]
    public void FindByName_DayOfARenaming_OneMunicipality(string name, string code, string date) =>
        Assert.Equal(code, Register.FindByName(name, DateOnly.Parse(date)).Single?.Code.ToString());

    [Fact]
    public void Heirs_EveryRow_ExistsOnTheDay()
    {
        Assert.Equal(1100, Register.All.Sum(municipality => municipality.Heirs.Count));
        foreach (Municipality municipality in Register.All)
        {
            foreach (MunicipalityHeir heir in municipality.Heirs)
            {
                Assert.True(municipality.ExistsOn(heir.From.AddDays(-1)));
                Assert.True(Register.Get(heir.Code).ExistsOn(heir.From));
                Assert.Equal(
                    heir.Kind != SuccessionEvent.Boundary,
                    heir.From == municipality.ValidTo && heir.Kind != SuccessionEvent.Boundary
                );
            }
        }
    }

    [Theory]
    [InlineData("Den Haag", "0518")]
    [InlineData("'s-Gravenhage", "0518")]
    [InlineData("The Hague", "0518")]
    [InlineData("La Haye", "0518")]
    [InlineData("Den Bosch", "0796")]
    [InlineData("s Hertogenbosch", "0796")]
    [InlineData("BERGEN OP ZOOM", "0748")]
    [InlineData("Bergen", "0373 0893")]
    [InlineData("Bergen (L.)", "0893")]
    [InlineData("Bergen (NH)", "0373")]
    [InlineData("Hengelo", "0164")]
    [InlineData("Rijswijk", "0603")]
    [InlineData("Rijswijk (ZH.)", "0603")]
    [InlineData("Sint Oedenrode", "0846")]
    [InlineData("St.-Oedenrode", "0846")]
    [InlineData("Capelle a/d IJssel", "0502")]
    [InlineData("Nuenen", "0820")]
    [InlineData("Wunseradiel", "0710")]
    [InlineData("Utrecht (gemeente)", "0344")]
    [InlineData("Flushing", "0718")]
    [InlineData("Valkenburg", "0994")]
    [InlineData("Atlantis", "")]
    public void FindByName_June2007_Found(string name, string codes) =>
        Assert.Equal(
            codes,
            string.Join(' ', Register.FindByName(name, new DateOnly(2007, 6, 30)).Candidates.Select(m => m.Code))
        );

    [Fact]
    public void FindByName_OtherDate_OtherMunicipality()
    {
        Assert.Equal(
            ["0164", "0248"],
            Register.FindByName("Hengelo", new DateOnly(2000, 1, 1)).Candidates.Select(m => m.Code.ToString())
        );
        Assert.Equal("1921", Register.FindByName("De Friese Meren", new DateOnly(2014, 6, 1)).Single?.Code.ToString());
        Assert.Equal("1940", Register.FindByName("De Friese Meren", new DateOnly(2020, 1, 1)).Single?.Code.ToString());
        Assert.Equal(
            ["0483"],
            Register.FindByName("Alkemade", new DateOnly(2026, 1, 1)).AtOtherTimes.Select(m => m.Code.ToString())
        );
    }

    [Fact]
    public void FindByName_EveryMunicipality_Found()
    {
        foreach (Municipality municipality in Register.All.Where(m => m.Kind != MunicipalityKind.Special))
        {
            DateOnly day = municipality.ValidFrom.Date?.Earliest ?? new DateOnly(1812, 1, 1);
            Assert.Contains(municipality, Register.FindByName(municipality.Name, day).Candidates);
            Assert.Contains(
                municipality,
                Register.FindByName(municipality.Name.ToUpperInvariant().Replace('-', ' '), day).Candidates
            );
        }
    }

    [Fact]
    public void ProvinceOn_Vianen_Changes()
    {
        Municipality vianen = Register.Get("0620");

        Assert.Equal(Province.ZuidHolland, vianen.ProvinceOn(new DateOnly(2001, 12, 31)));
        Assert.Equal(Province.Utrecht, vianen.ProvinceOn(new DateOnly(2007, 6, 30)));
    }

    [Fact]
    public void Corop_EveryMunicipalitySince2003_OneOfFortyRegions()
    {
        Municipality[] recent =
        [
            .. Register.All.Where(m =>
                m.Kind == MunicipalityKind.Municipality && !(m.ValidTo <= new DateOnly(2003, 1, 1))
            ),
        ];

        Assert.Equal(542, recent.Length);
        Assert.All(recent, municipality => Assert.True(municipality.Corop?.IsWellKnown, municipality.Name));
        Assert.All(Register.All.Except(recent), municipality => Assert.Null(municipality.Corop));
        Assert.Equal(40, recent.Select(municipality => municipality.Corop).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 40).Cast<int?>(), CoropRegion.All.Select(region => region.Number));
        Assert.Equal("Agglomeratie 's-Gravenhage", Register.Get("0518").Corop!.DutchName);
        Assert.Equal(
            ("groot-amsterdam", null),
            (
                Register.Get("0363").CoropOn(new DateOnly(2003, 1, 1))?.Code,
                Register.Get("0363").CoropOn(new DateOnly(2002, 12, 31))
            )
        );
    }

    [Fact]
    public void Evidence_Caveats_DerivedWithNote()
    {
        Assert.Equal(
            (EvidenceKind.Derived, "The province is that of its successor."),
            (Register.Get("0001").Evidence!.Kind, Register.Get("0001").Evidence!.Note)
        );
        Assert.Equal(["BRP Landelijke Tabel 33", "NLGis", "CBS"], Register.Get("0620").Evidence!.Sources);
        Assert.Equal(
            ["1696"],
            Register
                .All.Where(m => m.Evidence!.Note?.Contains("planned", StringComparison.Ordinal) == true)
                .Select(m => m.Code.ToString())
        );
    }

    [Fact]
    public void PlannedChanges_NotAppliedBeforeTheirDay()
    {
        PlannedChange change = Assert.Single(Register.PlannedChanges);

        Assert.StartsWith(
            "Wijdemeren (1696) to Hilversum (0402) on 2027-01-01 (merger, rijksoverheid.nl",
            change.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(new DateOnly(2026, 1, 1), Register.KnownUntil);
        Assert.Equal(
            (342, 342, 341),
            (
                Register.CountOn(new DateOnly(2026, 1, 1)),
                Register.CountOn(new DateOnly(2026, 12, 31)),
                Register.CountOn(new DateOnly(2027, 1, 1))
            )
        );
        Assert.Equal("1696", Register.SuccessorOn("1696", new DateOnly(2026, 12, 31)).Municipality?.Code.ToString());
        Assert.Equal("0402", Register.SuccessorOn("1696", new DateOnly(2027, 1, 1)).Municipality?.Code.ToString());
        Assert.DoesNotContain(Register.All.Where(m => m.Code != "1696"), m => m.ValidTo > Register.KnownUntil);
    }

    [Theory]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-02", true)]
    public void Issues_DateAfterTheRegister_MayBeOutOfDate(string date, bool isLater)
    {
        var catalog = PartnershipCatalog.Create(DutchLinksDataSet.Load(), DateOnly.ParseExact(date, "O"));

        DataIssue? issue = catalog.Issues.SingleOrDefault(issue => issue.Code == "register-out-of-date");
        Assert.Equal(isLater, issue is not null);
        Assert.Equal(
            isLater,
            issue?.Message.Contains("Wijdemeren (1696) to Hilversum", StringComparison.Ordinal) ?? false
        );
    }

    [Fact]
    public void Validate_EmbeddedRegister_SuccessorsCanBeFollowed() =>
        Assert.DoesNotContain(
            DutchLinksDataSet.Load().Validate(),
            issue => issue.Code.Contains("successor", StringComparison.Ordinal)
        );

    // Another code with a former name of the same municipality would be an overlap.
    [Fact]
    public void ExistingOn_EveryFirstOfJanuary_NoNameWithQualifierTwice()
    {
        foreach (int year in Enumerable.Range(1813, 213))
            Assert.Distinct(Register.ExistingOn(new DateOnly(year, 1, 1)).Select(municipality => municipality.Name));
    }
}

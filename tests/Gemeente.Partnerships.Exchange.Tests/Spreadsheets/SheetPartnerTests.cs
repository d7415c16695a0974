using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Exchange.Tests.Disclosure;
using Gemeente.Partnerships.Issues;
using static Gemeente.Partnerships.Exchange.Tests.Spreadsheets.SheetFiles;

namespace Gemeente.Partnerships.Exchange.Tests.Spreadsheets;

/// <summary>Names of partners, followed by a country or together with others.</summary>
public sealed class SheetPartnerTests
{
    [Theory]
    [InlineData("Brno (Tsjechië);Tsjechië", "CZ", "Brno")]
    [InlineData("Brno (CZ);Tsjechië", "CZ", "Brno")]
    [InlineData("Brno (Czech Republic);CZ", "CZ", "Brno")]
    [InlineData("Kisangani (Congo);CD", "CD", "Kisangani")]
    [InlineData("Frankfurt (Oder);Duitsland", "DE", "Frankfurt (Oder)")]
    [InlineData("Frankfurt (Oder) (Duitsland);Duitsland", "DE", "Frankfurt (Oder)")]
    [InlineData("Columbus (Ohio, Verenigde Staten);Verenigde Staten", "US", "Columbus (Ohio, Verenigde Staten)")]
    [InlineData("Brno (Tsjechoslowakije);Tsjechië", "CZ", "Brno (Tsjechoslowakije)")]
    [InlineData("(Tsjechië);Tsjechië", "CZ", "(Tsjechië)")]
    [InlineData("Brno ();Tsjechië", "CZ", "Brno ()")]
    public void Read_OwnCountryInBrackets_IsRemovedFromName(string cells, string country, string name)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land\nUtrecht;{cells}\n");

        Partnership tie = Assert.Single(import.DataSet.Partnerships);
        Assert.Equal((country, name), (tie.Partner.Country.ToString(), tie.Partner.Name));
        Assert.Equal((EvidenceKind.Stated, null), (tie.Evidence.Kind, tie.Evidence.Note));
        Assert.Empty(import.DataSet.Issues);
    }

    [Fact]
    public void Read_SamePartnerWithBrackets_IsPossibleDuplicate() =>
        Assert.Equal(
            "possible-duplicate",
            Assert
                .Single(
                    Read(
                        "Gemeente;Partner;Land\nUtrecht;Brno;Tsjechië\nUtrecht;Brno (Tsjechië);Tsjechië\n"
                    ).DataSet.Issues
                )
                .Code
        );

    [Fact]
    public void Read_OtherNameOfCountryInBrackets_HasNote() =>
        Assert.Equal(
            ("Bath", "The source says 'Engeland', which is taken for United Kingdom."),
            Read("Gemeente;Partner;Land\nUtrecht;Bath (Engeland);Engeland\n")
                .DataSet.Partnerships.Select(partnership => (partnership.Partner.Name, partnership.Evidence.Note))
                .Single()
        );

    /// <summary>Atlanta (Georgia) is in the United States.</summary>
    [Theory]
    [InlineData("León (Nicaragua);")]
    [InlineData("León (NI);onbekend")]
    public void Read_CountryOnlyInBrackets_IsOffered(string cells)
    {
        DataIssue issue = Assert.Single(Read($"Gemeente;Partner;Land\nUtrecht;{cells}\n").Issues);

        Assert.Equal(("csv-value", 2, 3), PlaceOf(issue));
        Assert.StartsWith("a value, perhaps Nicaragua", issue.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kisangani (Congo);")]
    [InlineData("Frankfurt (Oder);")]
    [InlineData("León (Nicaragua);#N/B")]
    public void Read_NoKnownCountry_IsReported(string cells)
    {
        DataIssue issue = Assert.Single(Read($"Gemeente;Partner;Land\nUtrecht;{cells}\n").DataSet.Issues);

        Assert.Equal(("csv-value", IssueSeverity.Error, 3), (issue.Code, issue.Severity, issue.Column));
    }

    [Theory]
    [InlineData("Portland (ME)", "'ME' is also the code of Montenegro")]
    [InlineData("Atlanta (Georgia)", "'Georgia' is also a name of Georgia")]
    public void Read_OtherCountryInBrackets_IsKeptWithWarning(string name, string message)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Land\nUtrecht;{name};Verenigde Staten\n");

        Assert.Equal(name, Assert.Single(import.DataSet.Partnerships).Partner.Name);
        DataIssue issue = Assert.Single(import.Issues);
        Assert.Equal(("country-in-name", 2, 2), PlaceOf(issue));
        Assert.StartsWith(message, issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Brno en Leipzig", "", true)]
    [InlineData("Brno & Leipzig", "gemeente", true)]
    [InlineData("Brno + Leipzig (Duitsland)", "", true)]
    [InlineData("Brno, Leipzig en Dresden", "", true)]
    [InlineData("Brno / Leipzig", "", true)]
    [InlineData("Brno (Tsjechië), Gera (Duitsland)", "", true)]
    [InlineData("Brno en Leipzig", "district", false)]
    [InlineData("Brno en omgeving", "", false)]
    [InlineData("Bad Bentheim", "", false)]
    [InlineData("Brno-venkov", "", false)]
    [InlineData("Derby, Shire", "", false)]
    [InlineData("Telford and Wrekin", "", false)]
    [InlineData("Trinidad en Tobago", "", false)]
    [InlineData("Saint Kitts en Nevis", "", false)]
    public void Read_SeveralPartners_IsReported(string name, string kind, bool isTold)
    {
        PartnershipImport import = Read($"Gemeente;Partner;Soort partner;Land\nUtrecht;{name};{kind};Duitsland\n");

        Assert.Single(import.DataSet.Partnerships);
        Assert.Equal(isTold ? ["several-partners"] : [], import.DataSet.Issues.Select(issue => issue.Code));
        Assert.All(import.DataSet.Issues, issue => Assert.Equal(IssueSeverity.Warning, issue.Severity));
    }

    /// <summary>Many different names are looked up without comparing each with the names of all countries.</summary>
    [Fact]
    public void Read_ManyBracketsWithoutCountry_IsFast()
    {
        string rows = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"Almelo;Plaats{i} en Oord{i} (provincie{i} noord{i});Turkije\n")
        );
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(20_000, Read("Gemeente;Partner;Land\n" + rows).DataSet.Partnerships.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }
}

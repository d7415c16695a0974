using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Benchmarks.Generated;

/// <summary>Generated partnerships as the records of a data set.</summary>
internal static class GeneratedDataSet
{
    private static readonly Evidence Generated = new() { Kind = EvidenceKind.Reconstructed, Sources = ["generator"] };

    private static readonly Theme[] Themes = Codes<GeneratedTheme, Theme>(Theme.FromCode);
    private static readonly Motive[] Motives = Codes<GeneratedMotive, Motive>(Motive.FromCode);
    private static readonly OrganisationKind[] Organisations = Codes<GeneratedOrganisation, OrganisationKind>(
        OrganisationKind.FromCode
    );
    private static readonly FundingSource[] Funding = Codes<GeneratedFunding, FundingSource>(FundingSource.FromCode);
    private static readonly Initiative[] Initiatives = Codes<GeneratedInitiative, Initiative>(Initiative.FromCode);

    public static PartnershipDataSet Create(int count) =>
        new()
        {
            Name = "Generated ties",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = [.. PartnershipGenerator.Default.Take(count).Select(Of)],
        };

    public static Partnership Of(GeneratedPartnership partnership) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"tie-{partnership.Id:D8}"),
            Municipality = partnership.Municipality,
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = PartnershipGenerator.Default.PartnerNames[partnership.Partner],
                Country = partnership.Country,
            },
            Period = new Period
            {
                Start = partnership.Start is { } start ? PeriodBound.On(start) : PeriodBound.Unknown,
                End = PeriodBound.Unknown,
            },
            Initiative =
                partnership.Initiative == GeneratedInitiative.Unknown ? null : Initiatives[(int)partnership.Initiative],
            Motives = [.. partnership.Motives.Select(motive => Motives[(int)motive])],
            Themes = [.. partnership.Themes.Select(theme => Themes[(int)theme])],
            Organisations = [.. partnership.Organisations.Select(organisation => Organisations[(int)organisation])],
            Funding = [.. partnership.Funding.Select(funding => Funding[(int)funding])],
            Evidence = Generated,
        };

    /// <summary>
    /// The items of a code list, by number; the code of <c>LocalGovernment</c> is <c>local-government</c>. Unknown is not
    /// an item, and has no use.
    /// </summary>
    private static TItem[] Codes<TCode, TItem>(Func<string, TItem> item)
        where TCode : struct, Enum =>
        [.. Enum.GetNames<TCode>().Select(name => name == "Unknown" ? default! : item(Kebab(name)))];

    private static string Kebab(string name)
    {
        var code = new StringBuilder();
        foreach (char letter in name)
        {
            code.Append(char.IsAsciiLetterUpper(letter) && code.Length > 0 ? "-" : "")
                .Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}

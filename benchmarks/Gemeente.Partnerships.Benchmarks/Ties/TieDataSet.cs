using System.Globalization;
using System.Text;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Benchmarks.Ties;

/// <summary>Generated ties as the records of a data set.</summary>
internal static class TieDataSet
{
    private static readonly Evidence Generated = new() { Kind = EvidenceKind.Reconstructed, Sources = ["generator"] };

    private static readonly Theme[] Themes = Codes<TieTheme, Theme>(Theme.FromCode);
    private static readonly Motive[] Motives = Codes<TieMotive, Motive>(Motive.FromCode);
    private static readonly OrganisationKind[] Organisations = Codes<TieOrganisation, OrganisationKind>(
        OrganisationKind.FromCode
    );
    private static readonly FundingSource[] Funding = Codes<TieFunding, FundingSource>(FundingSource.FromCode);
    private static readonly Initiative[] Initiatives = Codes<TieInitiative, Initiative>(Initiative.FromCode);

    public static PartnershipDataSet Create(int count) =>
        new()
        {
            Name = "Generated ties",
            Municipalities = EmbeddedRegisters.Municipalities,
            Countries = EmbeddedRegisters.Countries,
            Partnerships = [.. TieSource.Default.Take(count).Select(Of)],
        };

    public static Partnership Of(Tie tie) =>
        new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"tie-{tie.Id:D8}"),
            Municipality = tie.Municipality,
            Partner = new Partner
            {
                Kind = PartnerKind.Municipality,
                Name = TieSource.Default.PartnerNames[tie.Partner],
                Country = tie.Country,
            },
            Period = new Period
            {
                Start = tie.Start is { } start ? PeriodBound.On(start) : PeriodBound.Unknown,
                End = PeriodBound.Unknown,
            },
            Initiative = tie.Initiative == TieInitiative.Unknown ? null : Initiatives[(int)tie.Initiative],
            Motives = [.. tie.Motives.Select(motive => Motives[(int)motive])],
            Themes = [.. tie.Themes.Select(theme => Themes[(int)theme])],
            Organisations = [.. tie.Organisations.Select(organisation => Organisations[(int)organisation])],
            Funding = [.. tie.Funding.Select(funding => Funding[(int)funding])],
            Evidence = Generated,
        };

    /// <summary>
    /// The items of a code list, by number; the code of <c>LocalGovernment</c> is <c>local-government</c>.
    /// </summary>
    private static TItem[] Codes<TCode, TItem>(Func<string, TItem> item)
        where TCode : struct, Enum => [.. Enum.GetNames<TCode>().Select(name => item(Kebab(name)))];

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

using System.Globalization;
using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Listing;

/// <summary>The columns that a list of partnerships can have (kolommen).</summary>
/// <remarks>Immutable and safe for use by several threads.</remarks>
public static class PartnershipColumns
{
    private const string Separator = ";";

    /// <summary>Gets all columns, in the order of a list.</summary>
    public static ValueList<PartnershipColumn> All { get; } =
    [
        new("id", new("Id", "Id"), row => row.Fact.Partnership.Id),
        new(
            "municipality",
            new("Gemeente", "Municipality"),
            row => row.IsReconstructed ? null : MunicipalityOf(row)?.Name,
            row =>
                ShownMunicipality.NameOf(
                    row.Fact,
                    row.Fact.Municipality is { } municipality
                        ? Label.Same(municipality.Name)
                        : WithoutMunicipality(row.Fact.Succession, row)
                )
        ),
        new(
            "municipality-code",
            new("Gemeentecode", "Municipality code"),
            row => ShownMunicipality.CodeOf(row.Fact, MunicipalityOf(row)?.Code)
        ),
        new(
            "municipality-now",
            new("Gemeente nu", "Municipality now"),
            row => row.IsReconstructed ? null : NamesOf(row.Now),
            row =>
                ShownMunicipality.NameOf(
                    row.Fact,
                    row.Now.Municipality is { } municipality
                        ? Label.Same(municipality.Name)
                        : WithoutMunicipality(row.Now, row)
                )
        ),
        new(
            "municipality-now-code",
            new("Gemeentecode nu", "Municipality code now"),
            row =>
                row.IsReconstructed ? null
                : row.Now.Municipality is { } municipality ? municipality.Code.ToString()
                : Joined(row.Now.Heirs.Select(heir => heir.Change.Code.ToString()))
        ),
        new("partner", new("Partner", "Partner"), row => row.Fact.Partnership.Partner.Name),
        new(
            "partner-kind",
            new("Soort partner", "Kind of partner"),
            row => row.Fact.Partnership.Partner.Kind.Code,
            row => row.Fact.Partnership.Partner.Kind.Label
        ),
        new(
            "country",
            new("Land", "Country"),
            row => CountryOf(row).ToString(),
            row =>
                row.Fact.Country is { } country ? new(country.DutchName, country.EnglishName)
                : row.Fact.OriginalCountry is { } original ? new(original.DutchName, original.EnglishName)
                : Label.Same(row.Fact.Partnership.Partner.Country.ToString())
        ),
        new(
            "start",
            new("Begin", "Start"),
            row => row.Fact.Partnership.Period.Start.ToString(),
            row => PeriodText.Of(row.Fact.Partnership.Period.Start)
        ),
        new(
            "end",
            new("Einde", "End"),
            row => row.Fact.Partnership.Period.End.ToString(),
            row => PeriodText.Of(row.Fact.Partnership.Period.End)
        ),
        new(
            "status",
            new("Status", "Status"),
            row => EnumCodes.PartnershipStatus.CodeOf(row.Fact.Status),
            row => EnumCodes.PartnershipStatus.LabelOf(row.Fact.Status)
        ),
        new(
            "themes",
            new("Thema's", "Themes"),
            row => Joined(row.Fact.Partnership.Themes.Select(theme => theme.Code)),
            row =>
                new(
                    string.Join(", ", row.Fact.Partnership.Themes.Select(theme => theme.DutchName)),
                    string.Join(", ", row.Fact.Partnership.Themes.Select(theme => theme.EnglishName))
                )
        ),
        new(
            "evidence",
            new("Herkomst", "Evidence"),
            row => EnumCodes.EvidenceKind.CodeOf(row.Fact.Partnership.Evidence.Kind),
            row => EnumCodes.EvidenceKind.LabelOf(row.Fact.Partnership.Evidence.Kind)
        ),
        new(
            "reference-date",
            new("Peildatum", "Reference date"),
            row => row.Fact.ReferenceDate?.ToString("O", CultureInfo.InvariantCulture)
        ),
        new("source", new("Bron", "Source"), row => Joined(row.Fact.Partnership.Evidence.Sources)),
    ];

    /// <summary>Gets the columns that people read: all without codes and ids.</summary>
    public static ValueList<PartnershipColumn> ForPeople { get; } =
    [
        .. new[]
        {
            "municipality",
            "municipality-now",
            "partner",
            "country",
            "start",
            "end",
            "status",
            "themes",
            "evidence",
            "source",
        }.Select(id => Find(id)!),
    ];

    /// <summary>Returns the column with an id or a name, in any case; null if there is none.</summary>
    /// <param name="text">The id, or the Dutch or English name.</param>
    public static PartnershipColumn? Find(string text)
    {
        string key = NameFolding.Fold(Guard.NotNull(text));
        return All.FirstOrDefault(column =>
            NameFolding.Fold(column.Id) == key
            || NameFolding.Fold(column.Label.Dutch) == key
            || NameFolding.Fold(column.Label.English) == key
        );
    }

    /// <summary>The municipality on the date; the recorded one if there is not exactly one.</summary>
    internal static Municipality? MunicipalityOf(ListedPartnership row) =>
        row.Fact.Municipality ?? row.Fact.OriginalMunicipality;

    private static CountryCode CountryOf(ListedPartnership row) =>
        row.Fact.Country?.Code ?? row.Fact.Partnership.Partner.Country;

    private static string? NamesOf(MunicipalitySuccession now) =>
        now.Municipality is { } municipality
            ? municipality.Name
            : Joined(now.Heirs.Select(heir => heir.Municipality?.Name ?? heir.Change.Code.ToString()));

    /// <summary>Returns the text where there is not exactly one municipality.</summary>
    private static Label WithoutMunicipality(MunicipalitySuccession succession, ListedPartnership row)
    {
        string name = row.Fact.OriginalMunicipality?.Name ?? row.Fact.Partnership.Municipality.ToString();
        string heirs = string.Join(
            ", ",
            succession.Heirs.Select(heir => heir.Municipality?.Name ?? heir.Change.Code.ToString())
        );
        return succession.Kind switch
        {
            SuccessionKind.Split => new($"{name} (verdeeld: {heirs})", $"{name} (divided: {heirs})"),
            SuccessionKind.Dissolved => new($"{name} (opgeheven)", $"{name} (dissolved)"),
            SuccessionKind.NotYetExisting => new($"{name} (bestaat nog niet)", $"{name} (does not exist yet)"),
            _ => new($"{name} (onbekend)", $"{name} (unknown)"),
        };
    }

    private static string? Joined(IEnumerable<string> values) =>
        string.Join(Separator, values) is { Length: > 0 } joined ? joined : null;
}

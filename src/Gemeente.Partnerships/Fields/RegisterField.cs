using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>What the registers state under a code, piece by piece.</summary>
internal static class RegisterField
{
    public static readonly ValueList<RecordField<Municipality>> Municipality =
    [
        new("name", new Label("Naam", "Name"), municipality => municipality.Name),
        new(
            "otherNames",
            new Label("Andere namen", "Other names"),
            municipality => FieldText.Quoted(municipality.OtherNames)
        ),
        new("kind", new Label("Soort", "Kind"), municipality => FieldText.Name<MunicipalityKind>(municipality.Kind)),
        new("province", new Label("Provincie", "Province"), municipality => municipality.Province?.Code),
        new(
            "earlierProvince",
            new Label("Eerdere provincie", "Earlier province"),
            municipality => municipality.EarlierProvince?.Code
        ),
        new(
            "provinceSince",
            new Label("In de provincie sinds", "In the province since"),
            municipality => FieldText.Day(municipality.ProvinceSince)
        ),
        new("validFrom", new Label("Begin", "Start"), municipality => municipality.ValidFrom.ToString()),
        new("validTo", new Label("Opgeheven", "Ended"), municipality => FieldText.Day(municipality.ValidTo)),
        new("successor", new Label("Opvolger", "Successor"), municipality => municipality.Successor?.ToString()),
        new(
            "inhabitants",
            new Label("Inwoners", "Inhabitants"),
            municipality => FieldText.Number(municipality.Inhabitants)
        ),
        new(
            "inhabitantsOn",
            new Label("Inwoners op", "Inhabitants on"),
            municipality => FieldText.Day(municipality.InhabitantsOn)
        ),
        .. EvidenceFields.All<Municipality>(municipality => municipality.Evidence),
    ];

    /// <summary>A code may stand for several countries, one after the other.</summary>
    public static readonly ValueList<RecordField<CountryEntry>> Country =
    [
        Each("dutchName", new Label("Nederlandse naam", "Dutch name"), country => country.DutchName),
        Each("englishName", new Label("Engelse naam", "English name"), country => country.EnglishName),
        Each("otherNames", new Label("Andere namen", "Other names"), country => FieldText.Quoted(country.OtherNames)),
        Each("alpha3", new Label("Code van drie letters", "Code of three letters"), country => country.Alpha3),
        Each(
            "numeric",
            new Label("Code van drie cijfers", "Code of three digits"),
            country => country.Numeric?.ToString("D3", CultureInfo.InvariantCulture)
        ),
        Each("formerCode", new Label("Vervallen code", "Former code"), country => country.FormerCode),
        Each("brpCode", new Label("BRP-code", "BRP code"), country => country.BrpCode),
        Each("validity", new Label("Geldigheid", "Validity"), country => country.Validity.ToString()),
        new(
            "incomeGroups",
            new Label("Inkomensgroepen", "Income groups"),
            entry =>
                Lines(entry.IncomeGroups, span => Span(FieldText.Name<DacIncomeGroup>(span.Group), span.From, span.To))
        ),
        new(
            "euStatuses",
            new Label("EU-status", "EU status"),
            entry => Lines(entry.EuStatuses, span => Span(FieldText.Name<EuStatus>(span.Status), span.From, span.To))
        ),
    ];

    private static RecordField<CountryEntry> Each(string id, Label label, Func<Country, string?> textOf) =>
        new(id, label, entry => Lines(entry.Countries, textOf));

    private static string? Lines<T>(ValueList<T> items, Func<T, string?> textOf)
        where T : notnull =>
        items.Count switch
        {
            0 => null,
            1 => textOf(items[0]),
            _ => string.Join("; ", items.Select(textOf)),
        };

    private static string Span(string? what, DateOnly from, DateOnly? to) =>
        $"{what} {FieldText.Day(from)}/{FieldText.Day(to) ?? "open"}";
}

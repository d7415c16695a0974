using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Reads one side of the current pair. Not thread-safe.</summary>
/// <param name="table">The list.</param>
/// <param name="options">The settings.</param>
/// <param name="side">The number behind the fields of the side.</param>
internal sealed class TwinTownSide(SheetTable table, TwinTownOptions options, string side)
{
    private const string Netherlands = "NL";

    private readonly (string Place, string Country, string Code) _fields = (
        "city" + side,
        "country" + side,
        "iso" + side
    );

    private readonly PartnerCells _cells = new(
        table.Row,
        table.Names,
        options.AsOf,
        "city" + side,
        "country" + side,
        "iso" + side
    );

    private readonly bool _hasCountry = table.Row.HasColumn("country" + side) || table.Row.HasColumn("iso" + side);

    /// <summary>Returns the place and its country.</summary>
    public TwinTown Read()
    {
        if (options.Municipality is { } municipality && side == "1" && !table.Row.HasColumn(_fields.Place))
            return new TwinTown(municipality, Netherlands, CountryOf(Netherlands), null);
        table.Row.Note(_fields.Place);
        table.Row.Note(_fields.Country);
        string? name = table.Row.Value(_fields.Country);
        string? text = table.Row.Value(_fields.Code) ?? name;
        string? place = table.Row.Value(_fields.Place);
        if (_cells.CountryInName() is { } named)
        {
            place = named.Bare;
            text ??= named.Match.Name;
        }

        if (!_hasCountry)
            text ??= options.Country?.ToString();
        return new TwinTown(place, text, CountryOf(text), CountryOf(name));
    }

    /// <summary>Returns the name as that of a partner. A cell that may name several partners is reported.</summary>
    public string? PartnerName() => _cells.Name();

    /// <summary>Returns the country in brackets behind the name; null if they contain none, or several.</summary>
    public Country? CountryInBrackets() => _cells.CountryInBrackets();

    /// <summary>Returns the note on a cell that named several partners; null if it names one.</summary>
    public NameNote? SplitNote() => _cells.SplitNote();

    /// <summary>
    /// Returns the field of the place if its cell may have been merged with the one above; null if not.
    /// </summary>
    public string? MergedPlace() => Merged(_fields.Place);

    /// <summary>Returns the same of the country.</summary>
    public string? MergedCountry() => Merged(_fields.Country);

    private string? Merged(string field) => table.Row.MayBeMerged(field, "city1", "city2") ? field : null;

    private Country? CountryOf(string? text) => text is null ? null : table.Names.MatchCountry(text).Value;
}

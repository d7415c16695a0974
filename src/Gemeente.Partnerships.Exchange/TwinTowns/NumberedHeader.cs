using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>
/// The rows of a list that may name two columns alike, one for each side. The second has a number behind its name. Not
/// thread-safe.
/// </summary>
/// <param name="rows">The rows, the header first.</param>
internal sealed class NumberedHeader(RowSource rows) : RowFilter(rows)
{
    private string[]? _header;

    public override ReadOnlySpan<char> this[int index] => _header is { } header ? header[index] : base[index];

    public override CsvToken Next()
    {
        _header = null;
        return base.Next();
    }

    protected override void ReadHeader() => _header = TwinTownHeader.Numbered(TrimmedFields());
}

using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>
/// Imports a list of pairs of twin towns (jumelages), such as one of the whole world. Either side may be the Dutch
/// place; the pair becomes a partnership of its municipality. Every row enters the account.
/// </summary>
/// <remarks>Reading never throws because of the content of the file. Safe for use by several threads.</remarks>
public static class TwinTownList
{
    /// <summary>Reads a CSV file with a header from a stream, which stays open. The dialect is detected.</summary>
    public static PartnershipImport Read(Stream stream, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Read((fieldsIn, issues) => SheetText.Read(stream, options, null, fieldsIn, issues), options);
    }

    /// <summary>Reads CSV text with a header. The delimiter is detected.</summary>
    public static PartnershipImport Read(TextReader reader, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        return Read(
            (fieldsIn, issues) =>
                SheetText.From(
                    CsvText.From(reader, options.File, issues, FileBytes.MaxLength) is { } text
                        ? CsvText.WithLineFeeds(text)
                        : null,
                    CsvEncoding.Utf8,
                    options,
                    null,
                    fieldsIn,
                    issues
                ),
            options
        );
    }

    /// <summary>
    /// True if a row names the columns of a list of pairs: the place and the country of both sides. The settings may
    /// name columns, and give what a list does not have a column for.
    /// </summary>
    /// <param name="row">The cells of the row.</param>
    /// <param name="options">The settings.</param>
    public static bool IsHeader(IEnumerable<string> row, TwinTownOptions options)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(options);
        return new TwinTownHeader(options).FieldsIn(TwinTownHeader.Numbered([.. row])) is not null;
    }

    /// <summary>Reads a list from any file of rows.</summary>
    internal static PartnershipImport Read(SheetReader read, TwinTownOptions options)
    {
        SheetTable table = SheetTable.Open(
            (fieldsIn, issues) => Numbered(read(row => fieldsIn(TwinTownHeader.Numbered(row)), issues)),
            options,
            new TwinTownHeader(options)
        );
        TwinTownReader reader = new(table, options);
        reader.ReadAll();
        return table.ToImport(
            new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(reader.Partnerships),
            }
        );
    }

    private static SheetSource Numbered(SheetSource file) =>
        file.Open is { } open ? file with { Open = () => new NumberedHeader(open()) } : file;
}

namespace Gemeente.Partnerships.Exchange.Links;

/// <summary>
/// Imports a list of pairs of twin towns (jumelages), such as those of the whole world. A pair may have the Dutch place on
/// either side: it stands for the partnership of that municipality. Every row enters the account.
/// </summary>
/// <remarks>Safe for use by several threads.</remarks>
public static class TwinLinks
{
    /// <summary>Reads a UTF-8 CSV file with a header from a stream, which stays open.</summary>
    public static PartnershipImport Read(Stream stream, TwinLinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        return Read(CsvText.From(stream, options.File, issues), options, issues);
    }

    /// <summary>Reads CSV text with a header.</summary>
    public static PartnershipImport Read(TextReader reader, TwinLinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        List<DataIssue> issues = [];
        return Read(CsvText.From(reader, options.File, issues), options, issues);
    }

    private static PartnershipImport Read(string? text, TwinLinkOptions options, List<DataIssue> issues)
    {
        CsvReader csv = new(
            text is null ? null : CsvText.WithLineFeeds(text), ',', options.File, issues, options.MaximumIssues, CsvLimits.FieldLength,
            options.First.Place, options.First.Country, options.Second.Place, options.Second.Country);
        TwinLinkReader reader = new(csv, options, issues);
        ImportAccount account = reader.ReadAll();
        return new PartnershipImport
        {
            DataSet = new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(reader.Ties),
                Attribution = [options.Source],
                Issues = [.. issues],
            },
            Account = account,
        };
    }
}

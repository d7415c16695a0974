using Gemeente.Partnerships.Classification;

namespace Gemeente.Partnerships.Exchange.Csv;

/// <summary>
/// Reads somebody's CSV file of partnerships (stedenbanden) or of profiles, such as a municipality's spreadsheet: columns in any
/// order, names or codes, Dutch or English. Every row is a record, or issues say with line and column why it is none.
/// </summary>
/// <remarks>Reading never throws for what is in the file. Safe for use by several threads.</remarks>
public static class PartnershipCsv
{
    /// <summary>Reads partnerships from a stream, which stays open.</summary>
    public static CsvImport ReadPartnerships(Stream stream, CsvImportOptions options) => Read(stream, options, ReadPartnerships);

    /// <summary>Reads profiles of municipalities from a stream, which stays open.</summary>
    public static CsvImport ReadProfiles(Stream stream, CsvImportOptions options) => Read(stream, options, ReadProfiles);

    // Most files have the day first. One in which that turns out to be otherwise is read anew.
    private static CsvImport Read(Stream stream, CsvImportOptions options, Func<Stream, CsvImportOptions, HostCells?, (CsvImport Import, HostCells Cells)> read)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        using MemoryStream copy = FileBytes.Copy(stream);
        (CsvImport import, HostCells cells) = read(copy, options, null);
        if (!cells.MetOrders.HasFlag(DateOrders.MonthFirst))
            return import;
        copy.Position = 0;
        return read(copy, options with { Progress = null }, cells).Import;
    }

    private static (CsvImport Import, HostCells Cells) ReadPartnerships(Stream stream, CsvImportOptions options, HostCells? before)
    {
        HostTable table = HostTable.Open(stream, options, ColumnMapping.PartnershipFields, "municipality", "country");
        table.Cells.Before = before;
        List<Partnership> ties = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        Dictionary<(MunicipalityCode, PartnerIdentity), string> seen = [];
        TieIds made = new(options.IdPrefix);
        bool hasIds = table.Mapping.ColumnOf("id") is not null;
        Evidence otherwise = Otherwise(options);
        table.ReadAll(() => ReadTie(table.Cells, hasIds, made, otherwise), tie => tie.Id, tie =>
        {
            if (!ids.Add(tie.Id))
            {
                table.Csv.Report("duplicate-id", $"The id '{tie.Id}' stands in the file twice.", "an id of its own", table.ColumnNumber("id"), recordId: tie.Id);
                return false;
            }

            if (PartnerIdentity.Of(tie.Partner) is { } identity && !seen.TryAdd((tie.Municipality, identity), tie.Id))
            {
                table.Csv.Report(
                    "possible-duplicate", $"The municipality and the partner are those of '{seen[(tie.Municipality, identity)]}'.",
                    severity: IssueSeverity.Warning, recordId: tie.Id);
            }

            ties.Add(tie);
            return true;
        }, table.Cells.Domestic);
        CsvImport import = table.ToImport(new PartnershipDataSet
        {
            Name = options.Source.Title,
            Municipalities = options.Municipalities,
            Countries = options.Countries,
            Partnerships = PartnershipCollection.Create(ties),
        });
        return (import, table.Cells);
    }

    private static (CsvImport Import, HostCells Cells) ReadProfiles(Stream stream, CsvImportOptions options, HostCells? before)
    {
        HostTable table = HostTable.Open(stream, options, ColumnMapping.ProfileFields, "municipality");
        table.Cells.Before = before;
        List<MunicipalityProfile> profiles = [];
        HashSet<MunicipalityProfile> seen = [];
        Evidence otherwise = Otherwise(options);
        table.ReadAll(() => table.Cells.Profile(otherwise), _ => null, profile =>
        {
            bool isNew = seen.Add(profile);
            if (isNew)
                profiles.Add(profile);
            else
                table.Csv.Report("duplicate-profile", "The profile stands in the file twice.", "each profile once");
            return isNew;
        });
        CsvImport import = table.ToImport(new PartnershipDataSet
        {
            Name = options.Source.Title,
            Municipalities = options.Municipalities,
            Countries = options.Countries,
            Profiles = MunicipalityProfileCollection.Create(profiles),
        });
        return (import, table.Cells);
    }

    private static Partnership ReadTie(HostCells cells, bool hasIds, TieIds made, Evidence otherwise)
    {
        Partnership tie = cells.Partnership(hasIds ? null : "made later", otherwise);
        return hasIds || !cells.Csv.IsSound ? tie : tie with { Id = made.Create(tie.Municipality, tie.Partner) };
    }

    private static Evidence Otherwise(CsvImportOptions options) =>
        new() { Kind = EvidenceKind.Stated, Sources = [options.Source.ToString()], ReferenceDate = options.Date };
}

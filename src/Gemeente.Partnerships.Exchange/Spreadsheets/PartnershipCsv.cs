using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Reads somebody's CSV file of partnerships (stedenbanden) or of profiles, such as a municipality's spreadsheet:
/// columns in any order, names or codes, Dutch or English. Every row is a record, or issues say with line and column
/// why it is none.
/// </summary>
/// <remarks>Reading never throws for what is in the file. Safe for use by several threads.</remarks>
public static class PartnershipCsv
{
    /// <summary>Reads partnerships from a stream, which stays open.</summary>
    public static PartnershipImport ReadPartnerships(Stream stream, CsvImportOptions options)
    {
        SheetTable table = SheetTable.Open(stream, options, ColumnMapping.PartnershipFields, "municipality", "country");
        List<Partnership> ties = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        Dictionary<(MunicipalityCode, PartnerIdentity), string> seen = [];
        PartnershipIds made = new(options.IdPrefix);
        bool hasIds = table.Mapping.ColumnOf("id") is not null;
        Evidence otherwise = Otherwise(options);
        table.ReadAll(
            () => ReadTie(table.Cells, hasIds, made, otherwise),
            tie => tie.Id,
            tie =>
            {
                if (!ids.Add(tie.Id))
                {
                    table.Csv.Report(
                        "duplicate-id",
                        $"The id '{tie.Id}' stands in the file twice.",
                        "an id of its own",
                        table.ColumnNumber("id"),
                        recordId: tie.Id
                    );
                    return false;
                }

                if (
                    PartnerIdentity.Of(tie.Partner) is { } identity
                    && !seen.TryAdd((tie.Municipality, identity), tie.Id)
                )
                {
                    table.Csv.Report(
                        "possible-duplicate",
                        $"The municipality and the partner are those of '{seen[(tie.Municipality, identity)]}'.",
                        severity: IssueSeverity.Warning,
                        recordId: tie.Id
                    );
                }

                ties.Add(tie);
                return true;
            },
            table.Cells.Domestic
        );
        return table.ToImport(
            new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(ties),
            }
        );
    }

    /// <summary>Reads profiles of municipalities from a stream, which stays open.</summary>
    public static PartnershipImport ReadProfiles(Stream stream, CsvImportOptions options)
    {
        SheetTable table = SheetTable.Open(stream, options, ColumnMapping.ProfileFields, "municipality");
        List<MunicipalityProfile> profiles = [];
        HashSet<MunicipalityProfile> seen = [];
        Evidence otherwise = Otherwise(options);
        table.ReadAll(
            () => table.Cells.Profile(otherwise),
            _ => null,
            profile =>
            {
                bool isNew = seen.Add(profile);
                if (isNew)
                    profiles.Add(profile);
                else
                    table.Csv.Report("duplicate-profile", "The profile stands in the file twice.", "each profile once");
                return isNew;
            }
        );
        return table.ToImport(
            new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Profiles = MunicipalityProfileCollection.Create(profiles),
            }
        );
    }

    private static Partnership ReadTie(SheetCells cells, bool hasIds, PartnershipIds made, Evidence otherwise)
    {
        Partnership tie = cells.Partnership(hasIds ? null : "made later", otherwise);
        return hasIds || !cells.Csv.IsSound ? tie : tie with { Id = made.Create(tie.Municipality, tie.Partner) };
    }

    private static Evidence Otherwise(CsvImportOptions options) =>
        new()
        {
            Kind = EvidenceKind.Stated,
            Sources = [options.Source.ToString()],
            ReferenceDate = options.AsOf,
        };
}

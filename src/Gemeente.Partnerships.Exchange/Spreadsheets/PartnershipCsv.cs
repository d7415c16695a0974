using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Merging;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// Imports CSV files with partnerships or municipality profiles, such as a municipality's spreadsheet: columns in any
/// order, names or codes, in Dutch or English. Every row is a record, or has issues with line and column.
/// </summary>
/// <remarks>Reading never throws because of the content of the file. Safe for use by several threads.</remarks>
public static class PartnershipCsv
{
    /// <summary>Reads partnerships (stedenbanden) from a stream, which stays open.</summary>
    public static PartnershipImport ReadPartnerships(Stream stream, CsvImportOptions options)
    {
        SheetTable table = SheetTable.Open(stream, options, ColumnMapping.PartnershipFields, "municipality", "country");
        List<Partnership> partnerships = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        Dictionary<(MunicipalityCode, PartnerIdentity), string> seen = [];
        PartnershipIds newIds = new(options.IdPrefix);
        bool hasIds = table.Mapping.ColumnOf("id") is not null;
        table.Cells.DefaultEvidence = DefaultEvidence(options);
        table.ReadAll(Make, partnership => partnership.Id, TryAdd, table.Cells.DomesticPair);
        return table.ToImport(
            new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = PartnershipCollection.Create(partnerships),
            }
        );

        Partnership Make()
        {
            Partnership partnership = hasIds
                ? table.Cells.Read(PartnershipFields.Table)
                : table.Cells.Read(PartnershipFields.Table, "id");
            return hasIds || !table.Csv.IsSound
                ? partnership
                : partnership with
                {
                    Id = newIds.Create(partnership.Municipality, partnership.Partner),
                };
        }

        bool TryAdd(Partnership partnership)
        {
            string id = partnership.Id;
            if (!ids.Add(id))
            {
                table.Csv.Report(ExchangeIssueMessages.DuplicateId(id), table.ColumnNumber("id"), recordId: id);
                return false;
            }

            if (
                PartnerIdentity.Of(partnership.Partner) is { } identity
                && !seen.TryAdd((partnership.Municipality, identity), id)
            )
                table.Csv.Report(
                    ExchangeIssueMessages.PossibleDuplicate(seen[(partnership.Municipality, identity)]),
                    recordId: id
                );
            partnerships.Add(partnership);
            return true;
        }
    }

    /// <summary>Reads municipality profiles (profielen) from a stream, which stays open.</summary>
    public static PartnershipImport ReadProfiles(Stream stream, CsvImportOptions options)
    {
        SheetTable table = SheetTable.Open(stream, options, ColumnMapping.ProfileFields, "municipality");
        List<MunicipalityProfile> profiles = [];
        HashSet<MunicipalityProfile> seen = [];
        table.Cells.DefaultEvidence = DefaultEvidence(options);
        table.ReadAll(
            () => table.Cells.Read(ProfileFields.Table),
            _ => null,
            profile =>
            {
                bool isNew = seen.Add(profile);
                if (isNew)
                    profiles.Add(profile);
                else
                    table.Csv.Report(ExchangeIssueMessages.DuplicateProfile());
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

    private static Evidence DefaultEvidence(CsvImportOptions options) =>
        new()
        {
            Kind = EvidenceKind.Stated,
            Sources = [options.Source.ToString()],
            ReferenceDate = options.AsOf,
        };
}

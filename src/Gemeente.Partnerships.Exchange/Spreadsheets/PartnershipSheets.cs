using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Fields;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>Makes records of the rows of a spreadsheet, whatever the form of its file.</summary>
internal static class PartnershipSheets
{
    /// <summary>Reads partnerships (stedenbanden).</summary>
    public static PartnershipImport ReadPartnerships(SheetReader read, SheetImportOptions options)
    {
        SheetTable table = SheetTable.Open(
            read,
            options,
            new HeaderRecogniser(options, ColumnMapping.PartnershipFields, ["municipality", "country"])
        );
        PartnershipCollection.Editor partnerships = new(PartnershipCollection.Empty, []);
        PartnershipSides sides = new(options.Countries);
        HashSet<Partnership> seen = new(sides);
        PartnershipIds newIds = new(options.IdPrefix);
        bool hasIds = table.Mapping.ColumnOf("id") is not null;
        table.Cells.DefaultEvidence = DefaultEvidence(options);
        table.ReadAll(Make, partnership => partnership.Id, TryAdd, table.Cells.DomesticPair);
        seen = [];
        return table.ToImport(
            new PartnershipDataSet
            {
                Name = options.Source.Title,
                Municipalities = options.Municipalities,
                Countries = options.Countries,
                Partnerships = partnerships.ToCollection(),
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
            Partnership? first = null;
            bool isLike = sides.HasPartner(partnership) && seen.TryGetValue(partnership, out first);
            if (isLike && table.Cells.PartnerHasFootnote)
            {
                table.Csv.Report(ExchangeIssueMessages.FootnoteDuplicate(first!.Id), table.ColumnNumber("partner"));
                return false;
            }

            string id = partnership.Id;
            if (!partnerships.TryAdd(partnership))
            {
                table.Csv.Report(ExchangeIssueMessages.DuplicateId(id), table.ColumnNumber("id"), recordId: id);
                return false;
            }

            if (isLike)
                table.Csv.Report(IssueMessages.PossibleDuplicate(first!.Id), recordId: id);
            else if (sides.HasPartner(partnership))
                seen.Add(partnership);
            return true;
        }
    }

    /// <summary>Reads municipality profiles (profielen).</summary>
    public static PartnershipImport ReadProfiles(SheetReader read, SheetImportOptions options)
    {
        SheetTable table = SheetTable.Open(
            read,
            options,
            new HeaderRecogniser(options, ColumnMapping.ProfileFields, ["municipality"])
        );
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

    private static Evidence DefaultEvidence(SheetImportOptions options) =>
        new()
        {
            Kind = EvidenceKind.Stated,
            Sources = [options.Source.ToString()],
            ReferenceDate = options.AsOf,
        };
}

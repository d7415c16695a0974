using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Csv;
using Gemeente.Partnerships.Exchange.Csv;
using Gemeente.Partnerships.Exchange.Spreadsheets;
using Gemeente.Partnerships.Registers;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Exchange.DataPackages;

/// <summary>Reads the cells of a table as <see cref="CsvColumns"/> writes them: to the letter.</summary>
internal sealed class PackageCells(CsvReader csv) : RowCells(csv)
{
    public override string? Text(string field) => CsvCell.Unguard(Csv.Text(field));

    public override ValueList<string> Texts(string field) => CsvCell.Split(Csv.Text(field));

    public override T? Code<T>(string field)
        where T : class
    {
        if (Csv.Text(field) is not { } code)
            return null;
        if (!CodeListItem<T>.TryFromCode(code, out T? item))
            Csv.Invalid(field, "a code of lower-case words between hyphens, such as fire-safety, and not unknown");
        return item;
    }

    public override ValueList<T> Codes<T>(string field)
    {
        if (Csv.Text(field) is not { } cell)
            return [];
        List<T> items = [];
        foreach (string code in cell.Split(';'))
        {
            if (!CodeListItem<T>.TryFromCode(code, out T? item))
                Csv.Invalid(field, "codes of lower-case words between hyphens, with semicolons between");
            else
                items.Add(item);
        }

        return [.. items];
    }

    public override T? Enumerated<T>(string field, EnumCodes<T> codes)
    {
        if (Csv.Text(field) is not { } code)
            return null;
        T? value = codes.Find(code);
        if (value is null)
            Csv.Invalid(field, codes.All);
        return value;
    }

    public override MunicipalityCode Municipality(string field) => Csv.Required<MunicipalityCode>(field);

    public override CountryCode Country(string field) => Csv.Required<CountryCode>(field);

    public override Period Period(string startField, string endField) =>
        PeriodOf(Csv.Required<PeriodBound>(startField), Csv.Required<PeriodBound>(endField), Csv.ColumnOf(endField));

    public override PartialDate? PartialDate(string field) => Csv.Optional<PartialDate>(field);

    public override DateOnly? Date(string field) => Csv.Date(field);

    public override int? Number(string field) => Csv.Optional<int>(field);

    public override bool? Truth(string field) =>
        Csv.Text(field) switch
        {
            null => null,
            "true" or "TRUE" => true,
            "false" or "FALSE" => false,
            _ => Csv.Unexpected<bool?>(field, "true or false"),
        };

    public override AmountRange? Amount(string field)
    {
        (string lowestField, string highestField) = (field + "_from", field + "_to");
        return (Csv.Optional<decimal>(lowestField), Csv.Optional<decimal>(highestField)) switch
        {
            ({ } from, { } to) when from > to => Csv.Unexpected<AmountRange?>(
                highestField,
                $"an amount not below {lowestField}"
            ),
            ({ } from, { } to) => AmountRange.Between(from, to),
            ({ } from, null) => AmountRange.AtLeast(from),
            (null, { }) => Csv.Unexpected<AmountRange?>(highestField, $"nothing, where {lowestField} is empty"),
            _ => null,
        };
    }
}

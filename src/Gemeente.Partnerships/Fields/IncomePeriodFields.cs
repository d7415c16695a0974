using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Registers.DacIncomePeriod>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="DacIncomePeriod"/>.</summary>
internal static class IncomePeriodFields
{
    public static RecordFields<DacIncomePeriod> Table { get; } =
        new(
            "income period",
            new DacIncomePeriod
            {
                Country = default,
                Group = default,
                From = DateOnly.MinValue,
            },
            period => period with { },
            Field.Country(
                new("country", "Land", "Country", "Country.") { IsRequired = true, IsKey = true },
                period => period.Country,
                SetCountry
            ),
            Field.Enumeration(
                new("group", "Inkomensgroep", "Income group", "DAC income group.")
                {
                    Column = "income_group",
                    IsRequired = true,
                },
                EnumCodes.IncomeGroup,
                period => period.Group,
                Field.OfStated<DacIncomeGroup>(SetGroup)
            ),
            Field.Day(
                new("from", "Begin", "Start", "First day.") { Column = "valid_from", IsRequired = true },
                period => period.From,
                Field.OfStated<DateOnly>(SetFrom)
            ),
            Field.Day(new("to", "Eind", "End", "Last day.") { Column = "valid_to" }, period => period.To, SetTo)
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Country")]
    private static extern void SetCountry(DacIncomePeriod draft, CountryCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Group")]
    private static extern void SetGroup(DacIncomePeriod draft, DacIncomeGroup value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_From")]
    private static extern void SetFrom(DacIncomePeriod draft, DateOnly value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_To")]
    private static extern void SetTo(DacIncomePeriod draft, DateOnly? value);
}

using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Registers;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Registers.EuStatusPeriod>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="EuStatusPeriod"/>.</summary>
internal static class EuPeriodFields
{
    public static RecordFields<EuStatusPeriod> Table { get; } =
        new(
            "EU period",
            new EuStatusPeriod
            {
                Country = default,
                Status = default,
                From = DateOnly.MinValue,
            },
            period => period with { },
            Field.Country(
                new("country", "Land", "Country", "Country.") { IsRequired = true, IsKey = true },
                period => period.Country,
                SetCountry
            ),
            Field.Enumeration(
                new("status", "EU-status", "EU status", "Member or candidate.") { IsRequired = true },
                EnumCodes.EuStatus,
                period => period.Status,
                Field.OfStated<EuStatus>(SetStatus)
            ),
            Field.Day(
                new("from", "Begin", "Start", "First day.") { Column = "valid_from", IsRequired = true },
                period => period.From,
                Field.OfStated<DateOnly>(SetFrom)
            ),
            Field.Day(new("to", "Eind", "End", "Last day.") { Column = "valid_to" }, period => period.To, SetTo)
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Country")]
    private static extern void SetCountry(EuStatusPeriod draft, CountryCode value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Status")]
    private static extern void SetStatus(EuStatusPeriod draft, EuStatus value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_From")]
    private static extern void SetFrom(EuStatusPeriod draft, DateOnly value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_To")]
    private static extern void SetTo(EuStatusPeriod draft, DateOnly? value);
}

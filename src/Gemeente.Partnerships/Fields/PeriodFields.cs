using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Time;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.Time.Period>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="Period"/>.</summary>
internal static class PeriodFields
{
    private const string Values = ": unknown, open, a date, or by a date.";

    /// <summary>Gets the fields of a period with the columns <c>start</c> and <c>end</c>.</summary>
    public static RecordFields<Period> Table { get; } = Create("start", "end", "First day", "Last day");

    /// <summary>Creates the fields of a period with other columns.</summary>
    public static RecordFields<Period> Create(string startColumn, string endColumn, string firstDay, string lastDay) =>
        new(
            "period",
            Period.Unknown,
            period => period with { },
            Field.Bound(
                new("start", "Begin", "Start", firstDay + Values) { Column = startColumn, IsRequired = true },
                FieldTypes.Bound.Start,
                period => period.Start,
                SetStart
            ),
            Field.Bound(
                new("end", "Eind", "End", lastDay + Values) { Column = endColumn, IsRequired = true },
                FieldTypes.Bound.End,
                period => period.End,
                SetEnd
            )
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Start")]
    private static extern void SetStart(Period draft, PeriodBound value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_End")]
    private static extern void SetEnd(Period draft, PeriodBound value);
}

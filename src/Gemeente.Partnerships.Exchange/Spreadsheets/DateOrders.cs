namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// The orders of day and month in which a date can be read: 25/12 has the day first, 12/25 the month, and 5/12 either.
/// </summary>
[Flags]
internal enum DateOrders
{
    None = 0,
    DayFirst = 1,
    MonthFirst = 2,
    Both = DayFirst | MonthFirst,
}

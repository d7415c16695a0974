namespace Gemeente.Partnerships.Exchange.Spreadsheets;

/// <summary>
/// In which order a date has day and month: 25/12 has the day first, 12/25 the month, and 5/12 can be read in both.
/// </summary>
[Flags]
internal enum DateOrders
{
    None = 0,
    DayFirst = 1,
    MonthFirst = 2,
    Both = DayFirst | MonthFirst,
}

using System.Globalization;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.ClickHouse.Storing;

/// <summary>The names of the tables of a load.</summary>
/// <param name="Name">The beginning of all names.</param>
/// <param name="AsOf">The reference date.</param>
/// <param name="Number">The number of the load.</param>
internal sealed record LoadTables(string Name, DateOnly AsOf, ulong Number)
{
    private const string LoadingSuffix = "_loading";
    private const string AllSuffix = "_all";

    /// <summary>The table of the published loads, of all dates.</summary>
    public static string Loads(string name) => $"{name}_{FactLayout.Load}s";

    /// <summary>The table on one server.</summary>
    public string Local(string table) => $"{Prefix}{table}";

    /// <summary>The table on one server, until the load is whole.</summary>
    public string Loading(string table) => $"{Prefix}{table}{LoadingSuffix}";

    /// <summary>The table of all shards.</summary>
    public string All(string table) => $"{Prefix}{table}{AllSuffix}";

    private string Prefix => string.Create(CultureInfo.InvariantCulture, $"{Name}_{AsOf:yyyyMMdd}_{Number}_");

    /// <summary>Returns the load of a table; null for another table.</summary>
    public static LoadTables? Of(string name, string table)
    {
        if (!table.StartsWith($"{name}_", StringComparison.Ordinal))
            return null;
        string[] parts = table[(name.Length + 1)..].Split('_');
        return
            parts.Length >= 3
            && parts[2]
                is FactLayout.Partnerships
                    or FactLayout.Municipalities
                    or FactLayout.Dimensions
                    or FactLayout.Measures
            && DateOnly.TryParseExact(
                parts[0],
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? new LoadTables(name, date, number)
            : null;
    }
}

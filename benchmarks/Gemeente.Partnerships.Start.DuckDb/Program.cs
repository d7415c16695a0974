using System.Globalization;
using System.Runtime;
using System.Text;
using DuckDB.NET.Data;

// Writes the answer as one line, then the number of methods that were compiled for it.
string path = args[1].Replace("'", "''", StringComparison.Ordinal);
const string Columns = "columns = {partnership: 'STRUCT(partner STRUCT(country VARCHAR))'}";
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
using DuckDBCommand command = connection.CreateCommand();
switch (args[0])
{
    case "json":
        command.CommandText = $"""
            SELECT partnership.partner.country AS country, count(*)
            FROM read_json('{path}', format = 'newline_delimited', {Columns})
            WHERE partnership IS NOT NULL GROUP BY country ORDER BY country
            """;
        break;
    case "parquet":
        command.CommandText = $"SELECT country, count(*) FROM '{path}' GROUP BY country ORDER BY country";
        break;
    case "to-parquet":
        string target = args[2].Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = $"""
            COPY (
                SELECT partnership.id AS id, partnership.municipality AS municipality, partnership.partner.country AS country,
                    partnership.partner.name AS partner, partnership.period.start AS start, partnership.themes AS themes,
                    partnership.motives AS motives, partnership.initiative AS initiative
                FROM read_json('{path}', format = 'newline_delimited', sample_size = 2000)
                WHERE partnership IS NOT NULL
            ) TO '{target}' (FORMAT parquet)
            """;
        command.ExecuteNonQuery();
        return;
}

var text = new StringBuilder();
using (DuckDBDataReader reader = command.ExecuteReader())
{
    while (reader.Read())
    {
        text.Append(reader.GetString(0)).Append(' ').Append(reader.GetInt64(1)).Append(' ');
    }
}

long methods = JitInfo.GetCompiledMethodCount();
Console.WriteLine(text);
Console.WriteLine(methods.ToString(CultureInfo.InvariantCulture));

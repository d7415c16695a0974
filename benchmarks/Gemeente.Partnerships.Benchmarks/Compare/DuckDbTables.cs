using DuckDB.NET.Data;
using Gemeente.Partnerships.Benchmarks.Generated;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The partnerships in DuckDB, in memory, in the fastest forms: whole numbers of one byte, or two if needed, with 0 for
/// unknown; in the order of the cube, for its zone maps; and the themes both as a bit mask and as a table of
/// partnerships by theme. Measured: ENUM is not faster than numbers, lists of themes and booleans are slower, and
/// neither compression nor another order of rows helps.
/// </summary>
internal static class DuckDbTables
{
    public static void Create(DuckDBConnection connection, IEnumerable<GeneratedPartnership> partnerships)
    {
        Execute(
            connection,
            """
            CREATE TABLE ties (
                id INTEGER, municipality USMALLINT, country UTINYINT, partner USMALLINT, start_day USMALLINT,
                start_year UTINYINT, themes USMALLINT, motives UTINYINT, organisations UTINYINT, funding UTINYINT, initiative UTINYINT,
                size_class UTINYINT, staffing UTINYINT, weekly_hours UTINYINT, budget UTINYINT, province UTINYINT,
                millennium UTINYINT, reach UTINYINT)
            """
        );
        using (DuckDBAppender appender = connection.CreateAppender("ties"))
        {
            foreach (GeneratedPartnership partnership in partnerships)
            {
                Append(appender, partnership);
            }
        }

        Execute(
            connection,
            """
            CREATE TABLE tie_themes AS
            SELECT country, municipality, start_year, initiative, theme::UTINYINT AS theme
            FROM ties, range(16) AS themes_of(theme)
            WHERE (themes >> theme) & 1 = 1
            ORDER BY country, municipality, start_year
            """
        );
    }

    /// <summary>The partnership in the current row, from all columns of the table in their order.</summary>
    public static GeneratedPartnership Read(DuckDBDataReader reader) =>
        new()
        {
            Id = reader.GetInt32(0),
            Municipality = MunicipalityCode.FromNumber(reader.GetFieldValue<ushort>(1)),
            Country = CountryNumbers.Of(reader.GetByte(2)),
            Partner = reader.GetFieldValue<ushort>(3),
            StartDay = reader.GetFieldValue<ushort>(4),
            StartYearCode = reader.GetByte(5),
            ThemeMask = reader.GetFieldValue<ushort>(6),
            MotiveMask = reader.GetByte(7),
            OrganisationMask = reader.GetByte(8),
            FundingMask = reader.GetByte(9),
            Initiative = (GeneratedInitiative)reader.GetByte(10),
            SizeClass = (SizeClass)reader.GetByte(11),
            Staffing = (StaffingLevel)reader.GetByte(12),
            WeeklyHours = (WeeklyHours)reader.GetByte(13),
            Budget = (GeneratedBudget)reader.GetByte(14),
            Province = (GeneratedProvince)reader.GetByte(15),
            Millennium = (MillenniumStatus)reader.GetByte(16),
        };

    private static void Append(DuckDBAppender appender, in GeneratedPartnership partnership) =>
        appender
            .CreateRow()
            .AppendValue(partnership.Id)
            .AppendValue((ushort)partnership.Municipality.Number)
            .AppendValue(CountryNumbers.Of(partnership.Country))
            .AppendValue(partnership.Partner)
            .AppendValue(partnership.StartDay)
            .AppendValue(partnership.StartYearCode)
            .AppendValue(partnership.ThemeMask)
            .AppendValue(partnership.MotiveMask)
            .AppendValue(partnership.OrganisationMask)
            .AppendValue(partnership.FundingMask)
            .AppendValue((byte)partnership.Initiative)
            .AppendValue((byte)partnership.SizeClass)
            .AppendValue((byte)partnership.Staffing)
            .AppendValue((byte)partnership.WeeklyHours)
            .AppendValue((byte)partnership.Budget)
            .AppendValue((byte)partnership.Province)
            .AppendValue((byte)partnership.Millennium)
            .AppendValue((byte)ReachClassifier.ReachOf(partnership.Country, partnership.Themes))
            .EndRow();

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

using DuckDB.NET.Data;
using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>
/// The ties in DuckDB, in memory, in the forms that it answers from fastest: whole numbers of one byte, or two
/// where one is too few, with 0 for unknown; in the order in which the cube is clustered, so that its zone maps help;
/// and the themes twice, as a bit mask and as a table of ties by theme. Measured: ENUM is no faster than numbers, lists
/// of themes and booleans are slower, and neither compression nor giving up the order of rows helps.
/// </summary>
internal static class DuckDbTables
{
    public static void Create(DuckDBConnection connection, IEnumerable<Tie> ties)
    {
        Execute(
            connection,
            """
            CREATE TABLE ties (
                id INTEGER, municipality USMALLINT, country UTINYINT, partner USMALLINT, start_day USMALLINT, start_year UTINYINT,
                themes USMALLINT, motives UTINYINT, organisations UTINYINT, funding UTINYINT, initiative UTINYINT,
                size_class UTINYINT, staffing UTINYINT, weekly_hours UTINYINT, budget UTINYINT, province UTINYINT,
                millennium UTINYINT, reach UTINYINT)
            """
        );
        using (DuckDBAppender appender = connection.CreateAppender("ties"))
        {
            foreach (Tie tie in ties)
            {
                Append(appender, tie);
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

    /// <summary>The tie in the current row, of all columns of the table in their order.</summary>
    public static Tie Read(DuckDBDataReader reader) =>
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
            Initiative = (TieInitiative)reader.GetByte(10),
            SizeClass = (SizeClass)reader.GetByte(11),
            Staffing = (StaffingLevel)reader.GetByte(12),
            WeeklyHours = (WeeklyHours)reader.GetByte(13),
            Budget = (TieBudget)reader.GetByte(14),
            Province = (TieProvince)reader.GetByte(15),
            Millennium = (MillenniumStatus)reader.GetByte(16),
        };

    private static void Append(DuckDBAppender appender, in Tie tie) =>
        appender
            .CreateRow()
            .AppendValue(tie.Id)
            .AppendValue((ushort)tie.Municipality.Number)
            .AppendValue(CountryNumbers.Of(tie.Country))
            .AppendValue(tie.Partner)
            .AppendValue(tie.StartDay)
            .AppendValue(tie.StartYearCode)
            .AppendValue(tie.ThemeMask)
            .AppendValue(tie.MotiveMask)
            .AppendValue(tie.OrganisationMask)
            .AppendValue(tie.FundingMask)
            .AppendValue((byte)tie.Initiative)
            .AppendValue((byte)tie.SizeClass)
            .AppendValue((byte)tie.Staffing)
            .AppendValue((byte)tie.WeeklyHours)
            .AppendValue((byte)tie.Budget)
            .AppendValue((byte)tie.Province)
            .AppendValue((byte)tie.Millennium)
            .AppendValue((byte)ReachClassifier.ReachOf(tie.Country, tie.Themes))
            .EndRow();

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

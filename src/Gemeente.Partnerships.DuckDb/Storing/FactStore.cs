using System.Globalization;
using DuckDB.NET.Data;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Sql;

namespace Gemeente.Partnerships.DuckDb.Storing;

/// <summary>Classifies facts into tables of an open database.</summary>
internal sealed class FactStore(
    DuckDbSession session,
    PartnershipDataSet dataSet,
    DateOnly asOf,
    QueryDimensions dimensions,
    bool classifierErrorsAsUnknown
)
{
    private readonly FactClassifier _facts = new(dataSet, asOf, dimensions, classifierErrorsAsUnknown);
    private long _partnerships;
    private long _municipalities;

    /// <summary>The account of the load, after the last fact.</summary>
    public FactLoad Load => new(_partnerships, _municipalities, [.. _facts.Issues]);

    /// <summary>Stores the partnerships of the data set, those of a municipality together.</summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">A code cannot be stored.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public void Write(CancellationToken cancellationToken) =>
        Write(_facts.Rows(_facts.Groups, cancellationToken), cancellationToken);

    /// <summary>
    /// Stores partnerships from anywhere, in any order. They are kept in the database first and read back by
    /// municipality, so that only those of one municipality are in memory at a time.
    /// </summary>
    /// <exception cref="ClassifierException">A classifier failed.</exception>
    /// <exception cref="InvalidOperationException">
    /// A code cannot be stored, or two partnerships have one id.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public async Task WriteAsync(IAsyncEnumerable<Partnership> partnerships, CancellationToken cancellationToken)
    {
        using PartnershipSpool spool = new(session);
        await spool
            .AddAsync(partnerships, partnership => _facts.MunicipalityOf(partnership)?.Number, cancellationToken)
            .ConfigureAwait(false);
        Write(
            _facts.Rows(
                spool
                    .Read(cancellationToken)
                    .Select(own =>
                        (
                            own.Municipality is { } number
                                ? MunicipalityCode.FromNumber(number)
                                : default(MunicipalityCode?),
                            own.Partnerships
                        )
                    ),
                cancellationToken
            ),
            cancellationToken
        );
        ThrowIfIdIsTwice(cancellationToken);
    }

    private void Write(IEnumerable<FactRow> rows, CancellationToken cancellationToken)
    {
        session.Execute(CreateSql(_facts.Partnerships), cancellationToken);
        session.Execute(CreateSql(_facts.Municipalities), cancellationToken);
        using (DuckDBAppender partnerships = session.AppenderOf(_facts.Partnerships.Name))
        using (DuckDBAppender municipalities = session.AppenderOf(_facts.Municipalities.Name))
        {
            foreach (FactRow row in rows)
            {
                Append(row.IsMunicipality ? municipalities : partnerships, row.Values);
                if (row.IsMunicipality)
                    _municipalities++;
                else
                    _partnerships++;
            }
        }

        foreach (UnitedCodes codes in _facts.Partnerships.UnitedCodes)
            Unite(codes, _facts.Partnerships.Name, cancellationToken);
        foreach (UnitedCodes codes in _facts.Municipalities.UnitedCodes)
            Unite(codes, _facts.Municipalities.Name, cancellationToken);
        new StoreDescription(session, dataSet, asOf, dimensions).Write(cancellationToken);
    }

    private static string CreateSql<TFact>(FactTable<TFact> table) =>
        $"CREATE TABLE {DuckDbDialect.Instance.Identifier(table.Name)} ("
        + string.Join(
            ", ",
            table.Columns.Select(column =>
                $"{DuckDbDialect.Instance.Identifier(column.Name)} {DuckDbDialect.TypeOf(column.Type)}"
            )
        )
        + ")";

    private static void Append(DuckDBAppender appender, object?[] values)
    {
        IDuckDBAppenderRow row = appender.CreateRow();
        foreach (object? value in values)
            Append(row, value);
        row.EndRow();
    }

    private static void Append(IDuckDBAppenderRow row, object? value)
    {
        switch (value)
        {
            case null:
                row.AppendNullValue();
                break;
            case string text:
                row.AppendValue(text);
                break;
            case bool flag:
                row.AppendValue(flag);
                break;
            case long number:
                row.AppendValue(number);
                break;
            default:
                row.AppendValue((IEnumerable<string>)value);
                break;
        }
    }

    /// <summary>Gives the facts of each category one code.</summary>
    private void Unite(UnitedCodes united, string table, CancellationToken cancellationToken)
    {
        session.Execute("CREATE TEMP TABLE united (_code VARCHAR, _first VARCHAR)", cancellationToken);
        foreach ((string Code, string First)[] some in united.Others.Chunk(1000))
            session.Execute(
                "INSERT INTO united VALUES "
                    + string.Join(", ", some.Select(other => $"({Text(other.Code)}, {Text(other.First)})")),
                cancellationToken
            );
        string facts = DuckDbDialect.Instance.Identifier(table);
        string codes = DuckDbDialect.Instance.Identifier(united.Column);
        session.Execute(
            united.IsList
                ? $"UPDATE {facts} SET {codes} = list_distinct(list_transform({codes}, lambda c: "
                    + "coalesce(new_codes._firsts[c], c))) "
                    + "FROM (SELECT list(_code) AS _codes, map(list(_code), list(_first)) AS _firsts FROM united) "
                    + "new_codes "
                    + $"WHERE list_has_any({codes}, new_codes._codes)"
                : $"UPDATE {facts} SET {codes} = united._first FROM united WHERE {codes} = united._code",
            cancellationToken
        );
        session.Execute("DROP TABLE united", cancellationToken);
    }

    private static string Text(string text) => DuckDbDialect.Instance.Literal(text);

    private void ThrowIfIdIsTwice(CancellationToken cancellationToken)
    {
        string id = DuckDbDialect.Instance.Identifier(FactLayout.Id);
        List<string> twice = session.Read(
            $"SELECT {id} FROM {FactLayout.Partnerships} GROUP BY {id} HAVING count(*) > 1 LIMIT 1",
            reader => reader.GetString(0),
            cancellationToken
        );
        if (twice is [var first])
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Two partnerships have the id '{Excerpt.Of(first)}'.")
            );
    }
}

using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>Reads counts from a database.</summary>
internal interface ICountReader
{
    /// <summary>Returns the rows of each statement. All statements read the same facts.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<StoredCount>>> ReadAsync(
        IReadOnlyList<CountStatement> statements,
        CancellationToken cancellationToken
    );
}

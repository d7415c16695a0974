using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Gemeente.Partnerships.DuckDb.Columns;

/// <summary>Rows as record batches. A batch is made when it is read.</summary>
internal sealed class ArrowRows<TRow> : IArrowArrayStream
{
    private readonly IReadOnlyList<ArrowColumn<TRow>> _columns;
    private readonly IEnumerator<TRow> _rows;
    private readonly int _rowsPerBatch;

    public ArrowRows(IReadOnlyList<ArrowColumn<TRow>> columns, IEnumerable<TRow> rows, int rowsPerBatch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerBatch, 1);
        string[] names = [.. columns.Select(column => column.Field.Name)];
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new ArgumentException(
                $"Two of the columns have one name: {string.Join(", ", names)}.",
                nameof(columns)
            );
        _columns = columns;
        _rows = rows.GetEnumerator();
        _rowsPerBatch = rowsPerBatch;
        Schema = new Schema(columns.Select(column => column.Field), metadata: null);
    }

    public Schema Schema { get; }

    public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        ArrowColumn<TRow>.Builder[] builders = [.. _columns.Select(column => column.Start())];
        int count = 0;
        while (count < _rowsPerBatch && _rows.MoveNext())
        {
            if ((count & 1023) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            foreach (ArrowColumn<TRow>.Builder builder in builders)
                builder.Append(_rows.Current);
            count++;
        }

        // Null ends the stream.
        return new(count == 0 ? null! : new RecordBatch(Schema, builders.Select(builder => builder.Build()), count));
    }

    public void Dispose() => _rows.Dispose();
}

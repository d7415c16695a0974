using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gemeente.Partnerships.Cubes.Tables;

/// <summary>
/// Rows as ADO.NET reads them: for <see cref="DataTable.Load(IDataReader)"/>, bulk copies and data frames. Reads each
/// row once, forward. Not thread-safe.
/// </summary>
internal sealed class RowReader : DbDataReader
{
    private readonly (string Name, Type Type)[] _columns;
    private readonly IEnumerator<object?[]> _rows;
    private readonly bool _hasRows;
    private object?[]? _current;
    private bool _isFirstPending;
    private bool _isClosed;

    /// <summary>Creates a reader.</summary>
    /// <param name="columns">
    /// The columns: texts, whole numbers of 64 bits, or fractions. A name that occurs twice gets a number.
    /// </param>
    /// <param name="rows">The rows, with a value for each column; null for unknown.</param>
    public RowReader(IEnumerable<(string Name, Type Type)> columns, IEnumerable<object?[]> rows)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        _columns = [.. columns.Select(column => (Unique(column.Name, names), column.Type))];
        _rows = rows.GetEnumerator();
        _hasRows = _isFirstPending = _rows.MoveNext();
    }

    public override int FieldCount => _columns.Length;

    public override bool HasRows => _hasRows;

    public override bool IsClosed => _isClosed;

    public override int Depth => 0;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    private object?[] Current =>
        _current ?? throw new InvalidOperationException("No row has been read. Call Read first.");

    public override bool Read()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        bool has = _isFirstPending || (_current is not null && _rows.MoveNext());
        _isFirstPending = false;
        _current = has ? _rows.Current : null;
        return has;
    }

    public override bool NextResult() => false;

    public override void Close()
    {
        _isClosed = true;
        _current = null;
        _rows.Dispose();
    }

    public override string GetName(int ordinal) => _columns[ordinal].Name;

    public override int GetOrdinal(string name)
    {
        int ordinal = Array.FindIndex(_columns, column => column.Name == name);
        if (ordinal < 0)
            ordinal = Array.FindIndex(_columns, column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return ordinal >= 0
            ? ordinal
            : throw new ArgumentException($"The reader has no column '{name}'.", nameof(name));
    }

    [return: DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties
    )]
    public override Type GetFieldType(int ordinal) =>
        _columns[ordinal].Type == typeof(long) ? typeof(long)
        : _columns[ordinal].Type == typeof(double) ? typeof(double)
        : typeof(string);

    public override string GetDataTypeName(int ordinal) => _columns[ordinal].Type.Name;

    public override object GetValue(int ordinal) => Current[ordinal] ?? DBNull.Value;

    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int count = Math.Min(values.Length, FieldCount);
        for (int i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    public override bool IsDBNull(int ordinal) => Current[ordinal] is null;

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => Convert.ToByte(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override char GetChar(int ordinal) => GetString(ordinal)[0];

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) =>
        Convert.ToDecimal(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override double GetDouble(int ordinal) => Convert.ToDouble(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override float GetFloat(int ordinal) => Convert.ToSingle(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override Guid GetGuid(int ordinal) => (Guid)GetValue(ordinal);

    public override short GetInt16(int ordinal) => Convert.ToInt16(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        throw new NotSupportedException("No column has bytes.");

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        string text = GetString(ordinal);
        if (buffer is null)
            return text.Length;
        int count = (int)Math.Clamp(text.Length - dataOffset, 0, length);
        text.CopyTo((int)dataOffset, buffer, bufferOffset, count);
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    /// <summary>
    /// Returns the columns as a table of ADO.NET, as loading into a <see cref="DataTable"/> needs it.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2111", Justification = "A column of types holds types as values.")]
    public override DataTable GetSchemaTable()
    {
        var schema = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        schema.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        schema.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        schema.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        schema.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        schema.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        for (int i = 0; i < _columns.Length; i++)
            schema.Rows.Add(_columns[i].Name, i, -1, _columns[i].Type, true);
        return schema;
    }

    private static string Unique(string name, HashSet<string> names)
    {
        string unique = name;
        for (int number = 2; !names.Add(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
        return unique;
    }
}

using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Runs a classifier over facts and numbers its categories. Safe for several threads, each with a buffer of its own:
/// known categories are looked up without a lock, new ones are added under it.
/// </summary>
internal sealed class ColumnEncoder<TFact, TCategory>(
    Dimension<TFact, TCategory> dimension,
    TypedAxis<TCategory> axis,
    CubeOptions<TFact> options
)
    where TCategory : notnull
{
    private readonly Lock _lock = new();
    private readonly List<TCategory> _more = [];
    private readonly Dictionary<TCategory, int> _moreCodes = [];

    /// <summary>The axis with all categories met so far.</summary>
    public TypedAxis<TCategory> Axis()
    {
        lock (_lock)
        {
            return axis.With(_more);
        }
    }

    public ColumnChunk Encode(FactPages<TFact> facts)
    {
        var rows = new CodeBuffer(facts.Length);
        Fill(facts, 0, facts.Length, rows, CancellationToken.None);
        return Build(rows);
    }

    public void Fill(FactPages<TFact> facts, int start, int end, CodeBuffer rows, CancellationToken cancellation)
    {
        var coder = new Coder(this);
        for (int row = start; row < end; row++)
        {
            if ((row & (FactChunk.PageSize - 1)) == 0 || row == start)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            coder.Add(facts[row], rows);
        }
    }

    /// <summary>The column after changes of its chunk: the same one where they make no difference to it.</summary>
    public ColumnChunk Edit(ColumnChunk column, ChunkEdit<TFact> edit)
    {
        var coder = new Coder(this);
        var rows = new CodeBuffer(1);
        var changes = new List<(int Row, int[] Codes)>();
        var old = new List<int>();
        foreach ((int row, TFact fact) in edit.Facts)
        {
            if (row >= edit.Length)
            {
                continue;
            }

            rows.Clear();
            coder.Add(fact, rows);
            ReadOnlySpan<int> codes = rows.Row(0);
            if (row < column.Length)
            {
                old.Clear();
                column.CodesAt(row, old);
                if (Same(codes, old, column.Palette))
                {
                    continue;
                }
            }

            changes.Add((row, codes.ToArray()));
        }

        if (changes.Count == 0 && edit.Length == column.Length)
        {
            return column;
        }

        var columnEdit = new ColumnEdit(changes, edit.Length);
        return column.TryEdit(columnEdit) ?? Rebuild(column, columnEdit);
    }

    private static bool Same(ReadOnlySpan<int> codes, List<int> local, int[] palette)
    {
        bool same = codes.Length == local.Count;
        for (int i = 0; same && i < codes.Length; i++)
        {
            same = codes[i] == palette[local[i]];
        }

        return same;
    }

    private ColumnChunk Rebuild(ColumnChunk column, ColumnEdit edit)
    {
        var rows = new CodeBuffer(edit.Length);
        UnpackedRows old = column.Unpack();
        int next = 0;
        for (int row = 0; row < edit.Length; row++)
        {
            if (next < edit.Rows.Count && edit.Rows[next].Row == row)
            {
                foreach (int code in edit.Rows[next++].Codes)
                {
                    rows.Add(code);
                }
            }
            else
            {
                foreach (int code in old[row])
                {
                    rows.Add(column.Palette[code]);
                }
            }

            rows.EndRow();
        }

        return Build(rows);
    }

    private ColumnChunk Build(CodeBuffer rows)
    {
        lock (_lock)
        {
            return ColumnBuilder.Build(rows, axis.CodeCount + _more.Count, options.FormFor(dimension));
        }
    }

    private int Code(TCategory category)
    {
        if (axis.TryGetCode(category, out int code))
        {
            return code;
        }

        lock (_lock)
        {
            if (!_moreCodes.TryGetValue(category, out code))
            {
                code = axis.CodeCount + _more.Count;
                _more.Add(category);
                _moreCodes.Add(category, code);
            }
        }

        return code;
    }

    /// <summary>One thread's side of the encoder, which remembers what it has seen.</summary>
    private struct Coder(ColumnEncoder<TFact, TCategory> encoder)
    {
        private readonly Dictionary<TCategory, int> _seen = [];
        private TCategory _last = default!;
        private int _lastCode = -1;

        public void Add(TFact fact, CodeBuffer rows)
        {
            Classification<TCategory> classification = encoder.Classify(fact);
            if (classification.Count <= 1)
            {
                rows.AddRow(classification.Count == 0 ? 0 : CodeOf(classification[0]));
                return;
            }

            for (int i = 0; i < classification.Count; i++)
            {
                rows.Add(CodeOf(classification[i]));
            }

            rows.EndRow();
        }

        private int CodeOf(TCategory category)
        {
            if (_lastCode >= 0 && EqualityComparer<TCategory>.Default.Equals(category, _last))
            {
                return _lastCode;
            }

            if (!_seen.TryGetValue(category, out int code))
            {
                code = encoder.Code(category);
                _seen.Add(category, code);
            }

            _last = category;
            _lastCode = code;
            return code;
        }
    }

    private Classification<TCategory> Classify(TFact fact) =>
        options.ClassifierErrorsAsUnknown ? ClassifyOrUnknown(fact) : dimension.Classify(fact);

    private Classification<TCategory> ClassifyOrUnknown(TFact fact)
    {
        try
        {
            return dimension.Classify(fact);
        }
        catch (ClassifierException broken)
        {
            options.OnBrokenFact?.Invoke(broken);
            return Classification<TCategory>.Unknown;
        }
    }
}

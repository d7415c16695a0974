using Gemeente.Partnerships.Cubes.Engine;
using Gemeente.Partnerships.Cubes.Engine.Columns;

namespace Gemeente.Partnerships.Cubes.Indexing;

/// <summary>
/// Runs a classifier over facts and numbers its categories. Safe for several threads, each with its own buffer:
/// known categories are looked up without a lock, new ones are added under a lock.
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

    /// <summary>Returns the axis with all categories met so far.</summary>
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

    public void Fill(FactPages<TFact> facts, int start, int end, CodeBuffer rows, CancellationToken cancellationToken)
    {
        var coder = new Coder(this);
        for (int row = start; row < end; row++)
        {
            if ((row & (FactChunk.PageSize - 1)) == 0 || row == start)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            coder.Add(facts[row], rows);
        }
    }

    public Coder NewCoder() => new(this);

    public ColumnChunk Build(CodeBuffer rows)
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

    /// <summary>Encodes facts on one thread. Remembers the categories it has seen.</summary>
    internal struct Coder(ColumnEncoder<TFact, TCategory> encoder)
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
            options.OnClassifierError?.Invoke(broken);
            return Classification<TCategory>.Unknown;
        }
    }
}

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>
/// Finds all stems of a lexicon in a word, in one pass over the letters of the word (Aho and Corasick, 1975).
/// </summary>
/// <remarks>Immutable and thread-safe. A state is a number. A word starts in state 0.</remarks>
internal sealed class StemAutomaton
{
    private readonly Dictionary<char, int> _symbols = [];
    private readonly int[] _asciiSymbols = new int[128];
    private readonly int[] _next;
    private readonly int[][] _within;
    private readonly int[][] _atEnd;

    /// <summary>Builds the automaton.</summary>
    /// <param name="tests">The tests. Results refer to a test by its index.</param>
    public StemAutomaton(IReadOnlyList<WordTest> tests)
    {
        foreach (char letter in tests.SelectMany(test => test.Stem))
            _symbols.TryAdd(letter, _symbols.Count + 1);

        foreach ((char letter, int symbol) in _symbols)
        {
            if (letter < _asciiSymbols.Length)
                _asciiSymbols[letter] = symbol;
        }

        int width = _symbols.Count + 1;
        var next = new List<int>(new int[width]);
        var within = new List<List<int>> { new() };
        var atEnd = new List<List<int>> { new() };
        for (int i = 0; i < tests.Count; i++)
        {
            int state = AddPath(tests[i].Stem, next, width);
            while (within.Count * width < next.Count)
            {
                within.Add([]);
                atEnd.Add([]);
            }

            (tests[i].AtEnd ? atEnd : within)[state].Add(i);
        }

        _next = [.. next];
        AddFallbacks(width, within, atEnd);
        _within = [.. within.Select(list => list.ToArray())];
        _atEnd = [.. atEnd.Select(list => list.ToArray())];
    }

    /// <summary>Gets the state after the next letter.</summary>
    public int Next(int state, char letter)
    {
        int symbol = letter < 128 ? _asciiSymbols[letter] : _symbols.GetValueOrDefault(letter);
        return symbol == 0 ? 0 : _next[(state * (_symbols.Count + 1)) + symbol];
    }

    /// <summary>Returns the tests whose stem ends in this state and that allow letters after it.</summary>
    public ReadOnlySpan<int> Within(int state) => _within[state];

    /// <summary>Returns the tests whose stem ends in this state and that require the word to end there.</summary>
    public ReadOnlySpan<int> AtEnd(int state) => _atEnd[state];

    private int AddPath(string stem, List<int> next, int width)
    {
        int state = 0;
        foreach (char letter in stem)
        {
            int edge = (state * width) + _symbols[letter];
            if (next[edge] == 0)
            {
                next[edge] = next.Count / width;
                next.AddRange(new int[width]);
            }

            state = next[edge];
        }

        return state;
    }

    /// <summary>
    /// Walks the states by depth. Where a stem stops, the longest shorter stem that can continue takes over.
    /// </summary>
    private void AddFallbacks(int width, List<List<int>> within, List<List<int>> atEnd)
    {
        int[] fallback = new int[within.Count];
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out int state))
        {
            for (int symbol = 1; symbol < width; symbol++)
            {
                int edge = (state * width) + symbol;
                int onward = state == 0 ? 0 : _next[(fallback[state] * width) + symbol];
                if (_next[edge] == 0)
                {
                    _next[edge] = onward;
                    continue;
                }

                int child = _next[edge];
                fallback[child] = onward;
                within[child].AddRange(within[onward]);
                atEnd[child].AddRange(atEnd[onward]);
                queue.Enqueue(child);
            }
        }
    }
}

using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>Walks a text once, word by word, and reports the evidence at the end of each sentence.</summary>
/// <remarks>
/// Keeps the state of one walk: for one thread at a time. Time is linear in the length of the text. Memory does not
/// depend on it, because a sentence is cut after <see cref="MaxSentenceWords"/> words.
/// </remarks>
internal sealed class TextScanner(CompiledRules rules)
{
    /// <summary>The number of words after which a sentence without a full stop is cut.</summary>
    public const int MaxSentenceWords = 128;

    /// <summary>
    /// The number that is added to the word clock between sentences, so that a gap does not reach into the next one.
    /// </summary>
    private const int SentenceBreak = TextPattern.MaxGap + 2;

    private readonly long[] _seen = new long[rules.Tests.Length];
    private readonly long[] _reached = new long[rules.Steps.Length];
    private readonly long[] _began = new long[rules.Steps.Length];
    private readonly List<(int Step, long Began)> _taken = [];
    private readonly Sentence _sentence = new(rules);
    private long _clock = SentenceBreak;
    private int _state;
    private int _letters;
    private int _wordStart;
    private int _wordEnd;

    /// <summary>Finds the categories of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Set to true for each category with evidence.</param>
    /// <param name="matches">Receives the evidence, unless null.</param>
    public void Scan(ReadOnlySpan<char> text, Span<bool> found, List<TextMatch>? matches)
    {
        bool lineIsBlank = false;
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            if (char.IsLetterOrDigit(character))
            {
                AddLetter(character, i);
                lineIsBlank = false;
                continue;
            }

            if (LetterFolding.IsMark(character))
            {
                _wordEnd = i + 1;
                continue;
            }

            EndWord(found, matches);
            bool isNewLine = character == '\n';
            if ((lineIsBlank && (isNewLine || character is '-' or '*' or '\u2022')) || EndsSentence(text, i))
                EndSentence(found, matches);

            lineIsBlank = isNewLine || (lineIsBlank && char.IsWhiteSpace(character));
        }

        EndWord(found, matches);
        EndSentence(found, matches);
    }

    /// <summary>
    /// Returns a full stop ends a sentence at the end of the text, or before white space without a lower-case letter
    /// after it: not in "o.a. afval".
    /// </summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != '.')
            return text[index] is '!' or '?' or ';' or ':';

        ReadOnlySpan<char> rest = text[(index + 1)..].TrimStart("\"')\u2019\u201D\u00BB");
        ReadOnlySpan<char> next = rest.TrimStart();
        return next.IsEmpty || (next.Length < rest.Length && !char.IsLower(next[0]));
    }

    private void AddLetter(char character, int index)
    {
        if (_letters == 0)
            _wordStart = index;

        _wordEnd = index + 1;
        AddFolded(LetterFolding.Fold(character, out char second));
        if (second != '\0')
            AddFolded(second);
    }

    private void AddFolded(char letter)
    {
        _letters++;
        _state = rules.Automaton.Next(_state, letter);
        AddSteps(rules.Automaton.Within(_state));
    }

    private void EndWord(Span<bool> found, List<TextMatch>? matches)
    {
        if (_letters == 0)
            return;

        AddSteps(rules.Automaton.AtEnd(_state));
        TakeSteps();
        _state = 0;
        _letters = 0;
        _clock++;
        if (_sentence.AddWord(_wordStart, _wordEnd) == MaxSentenceWords)
            EndSentence(found, matches);
    }

    /// <summary>Adds, once each, the steps that the current word completes.</summary>
    private void AddSteps(ReadOnlySpan<int> tests)
    {
        foreach (int test in tests)
        {
            if (_seen[test] == _clock || (rules.Tests[test].AtStart && rules.Tests[test].Stem.Length != _letters))
                continue;
            _seen[test] = _clock;
            foreach (int index in rules.StepsOf(test))
            {
                CompiledRules.Step step = rules.Steps[index];
                if (step.IsFirst)
                    _taken.Add((index, _clock));
                else if (_clock - _reached[index - 1] <= step.Gap + 1)
                    _taken.Add((index, _began[index - 1]));
            }
        }
    }

    /// <summary>
    /// Advances the patterns at the end of the word, so that one word does not count for two steps of a pattern. Per
    /// step only the last word that reached it counts, because it is nearest to the words that follow.
    /// </summary>
    private void TakeSteps()
    {
        foreach ((int index, long began) in _taken)
        {
            _reached[index] = _clock;
            _began[index] = began;
            if (rules.Steps[index].IsLast)
                _sentence.AddHit(rules.Steps[index].Rule, (int)(_clock - began));
        }

        _taken.Clear();
    }

    private void EndSentence(Span<bool> found, List<TextMatch>? matches)
    {
        _sentence.Complete(found, matches);
        _clock += SentenceBreak;
    }
}

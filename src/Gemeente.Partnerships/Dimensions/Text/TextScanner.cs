using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Dimensions.Text;

/// <summary>Walks a text once, word by word, and settles what was found at the end of each sentence.</summary>
/// <remarks>
/// Holds the state of one walk: one thread at a time. Time is linear in the length of the text, memory does not depend
/// on it: a sentence is cut after <see cref="MaxSentence"/> words.
/// </remarks>
internal sealed class TextScanner(CompiledRules rules)
{
    /// <summary>How many words make a sentence when no full stop comes.</summary>
    public const int MaxSentence = 128;

    /// <summary>What the clock, which counts words, skips between sentences, so that no gap reaches across.</summary>
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
    /// <param name="found">Set for each category that there is evidence of.</param>
    /// <param name="matches">Gets the evidence, unless null.</param>
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
    /// A full stop only ends a sentence when white space and no lower case follow, unlike in "o.a. afval".
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
        Meet(rules.Automaton.Within(_state));
    }

    private void EndWord(Span<bool> found, List<TextMatch>? matches)
    {
        if (_letters == 0)
            return;

        Meet(rules.Automaton.AtEnd(_state));
        TakeSteps();
        _state = 0;
        _letters = 0;
        _clock++;
        if (_sentence.AddWord(_wordStart, _wordEnd) == MaxSentence)
            EndSentence(found, matches);
    }

    /// <summary>Notes, once each, the steps that the word at hand is for the patterns.</summary>
    private void Meet(ReadOnlySpan<int> tests)
    {
        foreach (int test in tests)
        {
            if (_seen[test] == _clock || (rules.Tests[test].AtStart && rules.Tests[test].Stem.Length != _letters))
                continue;
            _seen[test] = _clock;
            foreach (int index in rules.StepsOf(test))
            {
                PatternStep step = rules.Steps[index];
                if (step.IsFirst)
                    _taken.Add((index, _clock));
                else if (_clock - _reached[index - 1] <= step.Gap + 1)
                    _taken.Add((index, _began[index - 1]));
            }
        }
    }

    /// <summary>
    /// Moves the patterns on, once the word is over, so that it is not taken for two steps of one pattern. Per step
    /// only the last word that reached it counts: it is nearest to what comes.
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
        _sentence.Settle(found, matches);
        _clock += SentenceBreak;
    }
}

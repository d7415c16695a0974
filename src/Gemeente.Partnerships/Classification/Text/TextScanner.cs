using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Classification.Text;

/// <summary>Walks a text once, word by word, and settles what was found at the end of each sentence.</summary>
/// <remarks>
/// Holds the state of one walk: one thread at a time. Time is linear in the length of the text, memory does not depend on
/// it: a sentence is cut after <see cref="MaxSentence"/> words.
/// </remarks>
internal sealed class TextScanner(CompiledRules rules)
{
    /// <summary>How many words make a sentence when no full stop comes.</summary>
    public const int MaxSentence = 128;

    private readonly long[] _seen = new long[rules.Tests.Length];
    private readonly long[] _reached = new long[rules.Steps.Length];
    private readonly long[] _began = new long[rules.Steps.Length];
    private readonly List<int> _steps = [];
    private readonly Sentence _sentence = new(rules);
    private long _clock = TextPattern.MaxGap + 1;
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
            {
                EndSentence(found, matches);
            }

            lineIsBlank = isNewLine || (lineIsBlank && char.IsWhiteSpace(character));
        }

        EndWord(found, matches);
        EndSentence(found, matches);
    }

    /// <summary>A full stop only ends a sentence when white space and no lower case follow, unlike in "o.a. afval".</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != '.')
        {
            return text[index] is '!' or '?' or ';' or ':';
        }

        ReadOnlySpan<char> rest = text[(index + 1)..].TrimStart("\"')\u2019\u201D\u00BB");
        ReadOnlySpan<char> next = rest.TrimStart();
        return next.IsEmpty || (next.Length < rest.Length && !char.IsLower(next[0]));
    }

    private void AddLetter(char character, int index)
    {
        if (_letters == 0)
        {
            _wordStart = index;
        }

        _wordEnd = index + 1;
        AddFolded(LetterFolding.Fold(character, out char second));
        if (second != '\0')
        {
            AddFolded(second);
        }
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
        {
            return;
        }

        Meet(rules.Automaton.AtEnd(_state));
        TakeSteps();
        _steps.Clear();
        _state = 0;
        _letters = 0;
        _clock++;
        if (_sentence.AddWord(_wordStart, _wordEnd) == MaxSentence)
        {
            EndSentence(found, matches);
        }
    }

    /// <summary>Notes the steps that this word may be, once each.</summary>
    private void Meet(ReadOnlySpan<int> tests)
    {
        foreach (int test in tests)
        {
            if (_seen[test] == _clock || (rules.Tests[test].AtStart && rules.Tests[test].Stem.Length != _letters))
            {
                continue;
            }

            _seen[test] = _clock;
            foreach (int step in rules.StepsOf(test))
            {
                _steps.Add(step);
            }
        }
    }

    /// <summary>
    /// Moves the patterns on. Per step only the last word that reached it counts: it is nearest to what comes. The last
    /// steps go first, so that a word is not taken for two steps of one pattern.
    /// </summary>
    private void TakeSteps()
    {
        _steps.Sort(static (left, right) => right.CompareTo(left));
        foreach (int index in _steps)
        {
            PatternStep step = rules.Steps[index];
            if (step.IsFirst)
            {
                _began[index] = _clock;
            }
            else if (_clock - _reached[index - 1] <= step.Gap + 1)
            {
                _began[index] = _began[index - 1];
            }
            else
            {
                continue;
            }

            _reached[index] = _clock;
            if (step.IsLast)
            {
                _sentence.AddHit(step.Rule, (int)(_clock - _began[index]));
            }
        }
    }

    private void EndSentence(Span<bool> found, List<TextMatch>? matches)
    {
        _sentence.Settle(found, matches);
        _clock += TextPattern.MaxGap + 1;
    }
}

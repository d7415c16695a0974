using System.Globalization;
using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>Lists of codes and of texts.</summary>
internal ref partial struct RecordReader
{
    /// <summary>A list of codes, each once.</summary>
    public ValueList<T> ReadCodes<T>()
        where T : CodeListItem<T>, ICodeList<T>
    {
        if (Json.TokenType != JsonTokenType.StartArray)
        {
            FailType("an array of codes");
            return [];
        }

        List<T> items = [];
        for (int i = 0; NextItem(i); i++)
        {
            if (ReadCode<T>() is not { } item)
                continue;
            if (items.Contains(item))
                Fail(IssueCodes.DuplicateItem, $"'{item}' stands in the list twice.");
            else
                items.Add(item);
        }

        return [.. items];
    }

    private ValueList<string> ReadTexts()
    {
        if (Json.TokenType != JsonTokenType.StartArray)
        {
            FailType("an array of texts");
            return [];
        }

        List<string> items = [];
        for (int i = 0; NextItem(i); i++)
        {
            if (ReadText() is { } item)
                items.Add(item);
        }

        return [.. items];
    }

    /// <summary>Steps to the next item of a list; false at its end, also when it goes on too long.</summary>
    private bool NextItem(int index)
    {
        if (!Next() || Json.TokenType == JsonTokenType.EndArray)
            return false;
        if (index < _session.Limits.MaxListLength)
            return true;
        Fail(
            IssueCodes.ListTooLong,
            "The list goes on too long.",
            string.Create(CultureInfo.InvariantCulture, $"at most {_session.Limits.MaxListLength} items")
        );
        do Skip();
        while (Next() && Json.TokenType != JsonTokenType.EndArray);
        return false;
    }
}

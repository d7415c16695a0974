using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Gemeente.Partnerships.Cubes.Indexing;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>What is wrong, and where.</summary>
internal ref partial struct RecordReader
{
    private const int MaxQuoteLength = 80;

    // Of one record, and as many warnings; each takes reading up to it again.
    private const int MaxErrors = 25;

    /// <summary>Reports an error at the token.</summary>
    public readonly void Fail(string code, string message, string? expected = null) =>
        FailAt(Position, code, message, expected);

    /// <summary>Reports an error at an offset in the chunk.</summary>
    public readonly void FailAt(int offset, string code, string message, string? expected = null)
    {
        if (_session.PendingErrors < MaxErrors)
            _session.Add(IssueAt(offset, IssueSeverity.Error, code, message, expected));
    }

    /// <summary>Reports at the token what can be lived with.</summary>
    public readonly void Warn(string code, string message, string? expected = null) =>
        _session.Add(IssueAt(Position, IssueSeverity.Warning, code, message, expected));

    /// <summary>Reports that the value is of another type than it should, and steps over it.</summary>
    public void FailType(string expected)
    {
        if (Json.TokenType == JsonTokenType.Null)
            Fail(IssueCodes.NullMember, "The value is null.", expected);
        else
            Fail(IssueCodes.WrongType, $"The value is {DescribeType()}.", expected);
        Skip();
    }

    private readonly string DescribeType() =>
        Json.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a text",
            JsonTokenType.Number => "a number",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            _ => "null",
        };

    private readonly DataIssue IssueAt(
        int offset,
        IssueSeverity severity,
        string code,
        string message,
        string? expected
    )
    {
        DataIssue issue = new()
        {
            Severity = severity,
            Code = code,
            Message = message,
            Expected = expected,
            Section = _session.Section,
            RecordIndex = _session.RecordIndex,
        };
        if (!_hasSource)
            return issue;
        (int line, int column) = _session.Lines.Locate(_source, RecordStart, offset);
        string path =
            _session.RecordPath
            + JsonPathFinder.Find(_source[RecordStart..], _recordState, _isInside, offset - RecordStart);
        return issue with { Line = line, Column = column, JsonPath = path };
    }

    /// <summary>The value as it stands, shortened when it is long.</summary>
    private readonly string Quote()
    {
        ReadOnlySpan<byte> bytes = Bytes;
        return bytes.Length <= MaxQuoteLength
            ? $"'{Encoding.UTF8.GetString(bytes)}'"
            : $"'{Encoding.UTF8.GetString(bytes[..MaxQuoteLength])}...'";
    }

    private void StepOverUnknown(MemberNames names)
    {
        if (
            _session.Options.UnknownMembers == UnknownMemberHandling.Keep
            && names.KeepsOthers
            && !IsOf(names.Current)
            && _hasSource
        )
        {
            KeepUnknown(names.Owner);
            return;
        }

        string name = Quote();
        if (
            names.Names.FirstOrDefault(known => name.AsSpan(1..^1).Equals(known, StringComparison.OrdinalIgnoreCase)) is
            { } meant
        )
            WarnOnce(IssueCodes.MemberCase, names.Owner, name, meant);
        else
            WarnOnce(IssueCodes.UnknownMember, names.Owner, name, $"one of {string.Join(", ", names.Names)}");
        StepOver();
    }

    private readonly void WarnOnce(string code, string owner, string name, string expected)
    {
        if (_session.PendingWarnings == MaxErrors)
            Warn(
                IssueCodes.UnknownMember,
                "There are more members that the format does not have in this record; they are left out."
            );
        else if (_session.PendingWarnings < MaxErrors && _session.IsNew($"{owner} {name}"))
            Warn(code, $"The format has no member {name} of a {owner}; it is not read, wherever it stands.", expected);
    }

    private void KeepUnknown(string owner)
    {
        string? name = Decode();
        if (!Next())
            return;
        int start = Position;
        int depth = Json.CurrentDepth;
        Skip();
        if (IsStarved || name is null)
            return;
        ReadOnlySpan<byte> value = _source[start..(int)Json.BytesConsumed];
        if (Utf8.IsValid(value))
            _session.Add(
                new UnknownMember
                {
                    Record = "",
                    Owner = owner,
                    Name = name,
                    Json = WhiteSpace.Without(Encoding.UTF8.GetString(value)),
                },
                depth
            );
        else
            FailAt(start, IssueCodes.InvalidText, "The value is not valid UTF-8.");
    }

    private void StepOver()
    {
        if (Next())
            Skip();
    }
}

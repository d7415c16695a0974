using System.Text.Json;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The sources that a data set names.</summary>
internal ref partial struct RecordReader
{
    /// <summary>A list of sources.</summary>
    public ValueList<DataSource> ReadSources()
    {
        if (Json.TokenType != JsonTokenType.StartArray)
        {
            FailType("an array of sources");
            return [];
        }

        List<DataSource> items = [];
        for (int i = 0; NextItem(i); i++)
        {
            if (ReadSource() is { } item)
                items.Add(item);
        }

        return [.. items];
    }

    public DataSource? ReadSource()
    {
        if (Json.TokenType != JsonTokenType.StartObject)
        {
            FailType("a source");
            return null;
        }

        int begin = Position;
        string? title = null;
        string? creator = null;
        string? licence = null;
        string? address = null;
        string? note = null;
        MemberCursor cursor = default;
        while (NextMember(FormatMembers.Source, ref cursor, out string member))
        {
            switch (member)
            {
                case "title":
                    title = ReadName();
                    break;
                case "creator":
                    creator = IsNull ? null : ReadName();
                    break;
                case "licence":
                    licence = IsNull ? null : ReadName();
                    break;
                case "address":
                    address = IsNull ? null : ReadName();
                    break;
                default: // note
                    note = IsNull ? null : ReadName();
                    break;
            }
        }

        Require(FormatMembers.Source, cursor, begin);
        return title is null
            ? null
            : new DataSource
            {
                Title = title,
                Creator = creator,
                Licence = licence,
                Address = address,
                Note = note,
            };
    }
}

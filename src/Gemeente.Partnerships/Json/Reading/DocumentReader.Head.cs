using System.Text.Json;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The head: version, name and attribution.</summary>
internal sealed partial class DocumentReader
{
    private static readonly string ExpectedVersion = $"a version such as \"{FormatVersion.Current}\"";

    private bool ReadBegin(ref RecordReader reader)
    {
        if (!reader.Next())
            return false;
        reader.BeginRecord();
        if (reader.Json.TokenType == JsonTokenType.StartObject)
        {
            _place = Place.Head;
            return true;
        }

        reader.FailType("an object with a data set");
        return !reader.IsStarved && Commit(null, "", Place.End);
    }

    private bool ReadHeadMember(ref RecordReader reader)
    {
        session.Array = null;
        session.Section = DataIssue.HeadSection;
        reader.BeginInside(reader.Json);
        MemberCursor head = _head;
        if (!reader.NextMember(FormatMembers.DataSet, ref head, out string member))
            return !reader.IsStarved && EndHead(ref reader);

        Place next = Place.Head;
        switch (member)
        {
            case "$schema":
                reader.ReadText();
                break;
            case "version":
                next = ReadVersion(ref reader);
                break;
            case "name":
                Parts.Name = reader.ReadName();
                break;
            case "attribution":
                ValueList<DataSource> sources = reader.ReadSources();
                Parts.Attribution = reader.IsStarved ? Parts.Attribution : sources;
                break;
            default:
                next = BeginArray(ref reader, member);
                break;
        }

        if (reader.IsStarved)
            return false;
        _head = head;
        return Commit(null, "", next);
    }

    private bool EndHead(ref RecordReader reader)
    {
        reader.Require(FormatMembers.DataSet, _head, reader.RecordStart);
        return Commit(null, "", Place.Lines);
    }

    private Place ReadVersion(ref RecordReader reader)
    {
        if (reader.ReadText() is not { } text)
            return Place.Head;
        if (!FormatVersion.TryParse(text, out FormatVersion version))
        {
            reader.Fail(IssueCodes.UnsupportedVersion, $"'{text}' is no version.", ExpectedVersion);
            return Place.Head;
        }

        if (version.Major > FormatVersion.Current.Major)
        {
            reader.Fail(
                IssueCodes.UnsupportedVersion,
                $"The document has version {version}, which only a newer library reads.",
                ExpectedVersion
            );
            return Place.End;
        }

        if (version.Major != session.Version && Parts.Met > 0)
        {
            reader.Fail(
                IssueCodes.LateVersion,
                $"Version {version} stands behind records, which were read as another."
            );
            return Place.End;
        }

        if (version.Major == FormatVersion.Current.Major && version.Minor > FormatVersion.Current.Minor)
            reader.Warn(
                IssueCodes.NewerVersion,
                $"The document has version {version}, with perhaps more than is read."
            );
        session.Written = version;
        return Place.Head;
    }

    private Place BeginArray(ref RecordReader reader, string member)
    {
        if (reader.Json.TokenType != JsonTokenType.StartArray)
        {
            reader.FailType("an array of records");
            return Place.Head;
        }

        _kind = (RecordKind)FormatMembers.Arrays.AsSpan().IndexOf(member);
        (session.Array, session.Section, session.Index) = (member, member, 0);
        return Place.Records;
    }
}

using System.Text.Json;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Serialization;

/// <summary>Records: items of arrays, or lines.</summary>
internal sealed partial class DocumentReader
{
    private bool ReadItem(ref RecordReader reader)
    {
        if (!reader.Next())
            return false;
        if (reader.Json.TokenType == JsonTokenType.EndArray)
        {
            _place = Place.Head;
            return true;
        }

        reader.BeginRecord();
        object? record = ReadRecord(ref reader, _kind, out string? id);
        if (reader.IsStarved)
            return false;
        Keep(ref reader, record, id, Place.Records);
        session.Index++;
        return true;
    }

    private bool ReadLine(ref RecordReader reader)
    {
        if (!reader.Next())
            return false;
        reader.BeginRecord();
        object? record = null;
        string? id = null;
        int count = 0;
        if (reader.Json.TokenType != JsonTokenType.StartObject)
        {
            reader.FailType("an object with one record");
        }
        else
        {
            MemberCursor cursor = default;
            for (; reader.NextMember(FormatMembers.Line, ref cursor, out string member); count++)
                record = ReadRecord(ref reader, (RecordKind)FormatMembers.Line.Names.AsSpan().IndexOf(member), out id);
            if (count != 1 && !reader.IsStarved)
                reader.FailAt(reader.RecordStart, IssueCodes.InvalidValue, $"The line has {count} records.", "one record a line");
        }

        if (reader.IsStarved)
            return false;
        Keep(ref reader, record, id, Place.Lines);
        return true;
    }

    private static object? ReadRecord(ref RecordReader reader, RecordKind kind, out string? id) => kind switch
    {
        RecordKind.Municipality => reader.ReadMunicipality(out id),
        RecordKind.Country => reader.ReadCountry(out id),
        RecordKind.IncomeGroup => reader.ReadIncomePeriod(out id),
        RecordKind.EuStatus => reader.ReadEuPeriod(out id),
        RecordKind.Profile => reader.ReadProfile(out id),
        _ => reader.ReadPartnership(out id),
    };

    /// <summary>Keeps a record that was read to its end, unless something is wrong with it or it is there already.</summary>
    private void Keep(ref RecordReader reader, object? record, string? id, Place next)
    {
        if ((int)reader.Json.BytesConsumed - reader.RecordStart > session.Limits.RecordBytes)
        {
            EndForLargeRecord();
            return;
        }

        if (session.PendingErrors == 0 && record is not null)
            Add(ref reader, record);
        Parts.Used += session.PendingErrors == 0 ? 1 : 0;
        string key = session.HasUnknownMembers ? RecordKey.Of(record) : "";
        Commit(id, key, next);
        Parts.Met++;
        if (Parts.Met > session.Limits.Records)
            End(IssueCodes.TooManyRecords, "There are too many records.", AtMost(session.Limits.Records, "records"));
    }

    private bool IsKnownOtherwise(Municipality municipality)
        => session.Options.Municipalities.Find(municipality.Code) is { } known && known != municipality;

    private void Add(ref RecordReader reader, object record)
    {
        switch (record)
        {
            case Partnership partnership when !tryAdd(partnership):
                reader.FailAt(reader.RecordStart, IssueCodes.DuplicateId, $"A partnership with id '{partnership.Id}' was there before.");
                break;
            case MunicipalityProfile profile when !_profiles.Add(profile):
                reader.FailAt(reader.RecordStart, IssueCodes.DuplicateProfile, "An equal profile was there before.");
                break;
            case MunicipalityProfile profile:
                Parts.Profiles.Add(profile);
                break;
            case Municipality municipality when IsKnownOtherwise(municipality) || !Parts.Municipalities.TryAdd(municipality.Code, municipality):
                reader.FailAt(reader.RecordStart, IssueCodes.DuplicateCode, $"A municipality with code {municipality.Code} was there before.");
                break;
            case Country country:
                Parts.Countries.Add(country);
                break;
            case DacIncomePeriod period:
                Parts.IncomeGroups.Add(period);
                break;
            case EuStatusPeriod period:
                Parts.EuStatuses.Add(period);
                break;
        }
    }
}

using System.Text.Json;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Json.Reading;

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
        session.Section = null;
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
            {
                var kind = (RecordKind)FormatMembers.Line.Names.AsSpan().IndexOf(member);
                session.Section = FormatMembers.Arrays[(int)kind];
                record = ReadRecord(ref reader, kind, out id);
            }

            if (count != 1 && !reader.IsStarved)
                reader.FailAt(
                    reader.RecordStart,
                    IssueCodes.InvalidValue,
                    $"The line has {count} records.",
                    "one record a line"
                );
        }

        if (reader.IsStarved)
            return false;
        Keep(ref reader, record, id, Place.Lines);
        return true;
    }

    private static object? ReadRecord(ref RecordReader reader, RecordKind kind, out string? id) =>
        kind switch
        {
            RecordKind.Municipality => reader.ReadMunicipality(out id),
            RecordKind.Country => reader.ReadCountry(out id),
            RecordKind.IncomeGroup => reader.ReadIncomePeriod(out id),
            RecordKind.EuStatus => reader.ReadEuPeriod(out id),
            RecordKind.Profile => reader.ReadProfile(out id),
            _ => reader.ReadPartnership(out id),
        };

    /// <summary>
    /// Keeps a record that was read to its end, unless something is wrong with it or it is there already.
    /// </summary>
    private void Keep(ref RecordReader reader, object? record, string? id, Place next)
    {
        if ((int)reader.Json.BytesConsumed - reader.RecordStart > session.Limits.MaxRecordBytes)
        {
            EndAt(ref reader, IssueCodes.RecordTooLarge, LargeRecord, AtMost(session.Limits.MaxRecordBytes, "bytes"));
            return;
        }

        if (Parts.Met == session.Limits.MaxRecords)
        {
            EndAt(
                ref reader,
                IssueCodes.TooManyRecords,
                "There are too many records.",
                AtMost(session.Limits.MaxRecords, "records")
            );
            return;
        }

        if (session.PendingErrors == 0 && record is not null)
            Add(ref reader, record);
        Parts.Used += session.PendingErrors == 0 ? 1 : 0;
        string key = session.PendingErrors == 0 && record is not null ? KeyOf(record) : "";
        Commit(id, key, next);
        Parts.Met++;
    }

    // Partnerships are many and have ids: of these only those are named of which something is kept.
    private string KeyOf(object record) =>
        session.HasUnknownMembers
        || (session.Options.UnknownMembers == UnknownMemberHandling.Keep && record is not Partnership)
            ? _keys.Next(record)
            : "";

    private void Add(ref RecordReader reader, object record)
    {
        record = record switch
        {
            Municipality municipality => _known.Meant(municipality, session.Written),
            Country country => _known.Meant(country, session.Written),
            _ => record,
        };
        switch (record)
        {
            case Partnership partnership when !tryAdd(partnership):
                reader.FailAt(
                    reader.RecordStart,
                    IssueCodes.DuplicateId,
                    $"A partnership with id '{partnership.Id}' was there before."
                );
                break;
            case MunicipalityProfile profile when !Parts.Profiles.Add(profile):
                reader.FailAt(reader.RecordStart, IssueCodes.DuplicateProfile, "An equal profile was there before.");
                break;
            case Municipality municipality when _known.HasOther(municipality) || !Parts.Add(municipality):
                reader.FailAt(
                    reader.RecordStart,
                    IssueCodes.DuplicateCode,
                    $"A municipality with code {municipality.Code} was there before."
                );
                break;
            case Country country when !Parts.Countries.Add(country):
                reader.FailAt(
                    reader.RecordStart,
                    IssueCodes.DuplicateItem,
                    $"An equal country with code {country.Code} was there before."
                );
                break;
            case DacIncomePeriod period when !Parts.IncomeGroups.Add(period):
                reader.FailAt(
                    reader.RecordStart,
                    IssueCodes.DuplicateItem,
                    $"An equal income period of {period.Country} was there before."
                );
                break;
            case EuStatusPeriod period when !Parts.EuStatuses.Add(period):
                reader.FailAt(
                    reader.RecordStart,
                    IssueCodes.DuplicateItem,
                    $"An equal EU period of {period.Country} was there before."
                );
                break;
        }
    }
}

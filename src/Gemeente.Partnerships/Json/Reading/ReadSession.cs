using System.Globalization;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Time;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>What the reading of one document shares: options, values met before, and what was wrong so far.</summary>
internal sealed class ReadSession(PartnershipJsonReadOptions options)
{
    private readonly HashSet<string> _reportedMembers = new(StringComparer.Ordinal);
    private readonly List<DataIssue> _pending = [];
    private readonly List<(int Depth, UnknownMember Member)> _pendingMembers = [];
    private readonly List<string> _pendingNames = [];

    public PartnershipJsonReadOptions Options { get; } = options;

    public PartnershipJsonLimits Limits => Options.Limits;

    /// <summary>The version of the format that the document is written in.</summary>
    public FormatVersion Written { get; set; } = FormatVersion.Current;

    /// <summary>The major one.</summary>
    public int Version => Written.Major;

    /// <summary>The array whose items are read; null outside arrays.</summary>
    public string? Array { get; set; }

    /// <summary>The index in <see cref="Array"/> of the record that is read.</summary>
    public int Index { get; set; }

    /// <summary>The section that issues are reported in: the head, or the array of the record's kind.</summary>
    public string? Section { get; set; }

    /// <summary>The position of the record in <see cref="Array"/>; null outside arrays.</summary>
    public int? RecordIndex => Array is null ? null : Index;

    /// <summary>The path of the record that is read.</summary>
    public string RecordPath =>
        Array is null ? "$" : string.Create(CultureInfo.InvariantCulture, $"$.{Array}[{Index}]");

    public List<DataIssue> Issues { get; } = [];

    public List<UnknownMember> UnknownMembers { get; } = [];

    public int ErrorCount { get; private set; }

    /// <summary>
    /// Grows with everything found in the record: whether it is unchanged says whether a value was flawless.
    /// </summary>
    public int Marks => _pending.Count + _pendingMembers.Count;

    /// <summary>Whether the record has members that the format does not have, and that are kept.</summary>
    public bool HasUnknownMembers => _pendingMembers.Count > 0;

    /// <summary>How many errors the record has so far.</summary>
    public int PendingErrors { get; private set; }

    /// <summary>How many warnings it has so far.</summary>
    public int PendingWarnings => _pending.Count - PendingErrors;

    public LineTracker Lines { get; } = new();

    public SharedValues<Partner> Partners =>
        field ??= new((ref reader) => reader.ReadPartner(), (ref reader) => reader.ReadPartner());

    public SharedValues<PartnerKind> PartnerKinds => field ??= new((ref reader) => reader.ReadCode<PartnerKind>());

    public SharedValues<Period> Periods =>
        field ??= new((ref reader) => reader.ReadPeriod(), (ref reader) => reader.ReadPeriod());

    public SharedValues<Initiative> Initiatives => field ??= new((ref reader) => reader.ReadCode<Initiative>());

    public SharedValues<ValueList<Motive>> MotiveLists => field ??= new((ref reader) => reader.ReadCodes<Motive>());

    public SharedValues<ValueList<Theme>> ThemeLists => field ??= new((ref reader) => reader.ReadCodes<Theme>());

    public SharedValues<ValueList<OrganisationKind>> OrganisationLists =>
        field ??= new((ref reader) => reader.ReadCodes<OrganisationKind>());

    public SharedValues<ValueList<FundingSource>> FundingLists =>
        field ??= new((ref reader) => reader.ReadCodes<FundingSource>());

    public SharedValues<Evidence> Evidence => field ??= new((ref reader) => reader.ReadEvidence());

    public void Add(DataIssue issue)
    {
        _pending.Add(issue with { File = Options.File });
        PendingErrors += issue.Severity == IssueSeverity.Error ? 1 : 0;
    }

    /// <summary>Keeps a member that stands so many levels deep.</summary>
    public void Add(UnknownMember member, int depth) => _pendingMembers.Add((depth, member));

    /// <summary>Whether a member that the format does not have is met for the first time.</summary>
    public bool IsNew(string member)
    {
        bool isNew = _reportedMembers.Add(member);
        if (isNew)
            _pendingNames.Add(member);
        return isNew;
    }

    /// <summary>Keeps what was found in a record, under the id by which its issues name it.</summary>
    public void Commit(string? id, string record)
    {
        foreach (DataIssue issue in _pending)
            Issues.Add(id is null ? issue : issue with { RecordId = id });
        ErrorCount += PendingErrors;
        if (PendingErrors == 0)
        {
            // In the order in which they are written again: those of what the record holds before its own.
            foreach (
                (_, UnknownMember member) in _pendingMembers
                    .OrderByDescending(kept => kept.Depth)
                    .ThenBy(kept => kept.Member.Owner, StringComparer.Ordinal)
            )
                UnknownMembers.Add(member with { Record = record });
        }

        Clear();
    }

    /// <summary>Forgets what was found in a record that is read again, when more of it has come.</summary>
    public void Forget()
    {
        _reportedMembers.ExceptWith(_pendingNames);
        Clear();
    }

    private void Clear()
    {
        _pending.Clear();
        _pendingMembers.Clear();
        _pendingNames.Clear();
        PendingErrors = 0;
    }
}

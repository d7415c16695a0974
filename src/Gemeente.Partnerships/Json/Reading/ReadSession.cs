using System.Globalization;
using System.Runtime.CompilerServices;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// The state that the reading of one document shares: its options, the values read before, and the issues. Issues are
/// pending until their record is read to its end, since a record of which bytes are missing is read again.
/// </summary>
internal sealed class ReadSession(PartnershipJsonReadOptions options)
{
    private const int MinShared = 1_024;

    private readonly HashSet<string> _reportedMembers = new(StringComparer.Ordinal);
    private readonly List<DataIssue> _pending = [];
    private readonly List<(int Depth, UnknownMember Member)> _pendingMembers = [];
    private readonly List<string> _pendingNames = [];
    private object?[] _shared = [];
    private int _met;

    public PartnershipJsonReadOptions Options { get; } = options;

    public PartnershipJsonLimits Limits => Options.Limits;

    /// <summary>The version of the format in which the document is written.</summary>
    public FormatVersion Version { get; set; } = FormatVersion.Current;

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

    /// <summary>The number of issues and unknown members of the record so far; 0 while it is without fault.</summary>
    public int Marks => _pending.Count + _pendingMembers.Count;

    /// <summary>True if the record has unknown members that are kept.</summary>
    public bool HasUnknownMembers => _pendingMembers.Count > 0;

    /// <summary>The number of errors of the record so far.</summary>
    public int PendingErrors { get; private set; }

    /// <summary>The number of warnings of the record so far.</summary>
    public int PendingWarnings => _pending.Count - PendingErrors;

    public LineTracker Lines { get; } = new();

    /// <summary>
    /// True if a value is looked for among those that were read before. The first values of a file are not, because
    /// comparing pays in a larger file only.
    /// </summary>
    public bool SharesNextValue()
    {
        if (_met == MinShared)
            return true;
        _met++;
        return false;
    }

    /// <summary>Returns the values of a type that were read before.</summary>
    /// <param name="slot">The number of the type in <see cref="SharedValueSlots"/>.</param>
    public SharedValues<T> Shared<T>(int slot)
        where T : class
    {
        if (slot >= _shared.Length)
            System.Array.Resize(ref _shared, slot + 1);
        return Unsafe.As<SharedValues<T>>(_shared[slot] ??= new SharedValues<T>());
    }

    public void Add(DataIssue issue)
    {
        _pending.Add(issue with { File = Options.File });
        PendingErrors += issue.Severity == IssueSeverity.Error ? 1 : 0;
    }

    /// <summary>Keeps an unknown member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="depth">The number of levels of JSON around it.</param>
    public void Add(UnknownMember member, int depth) => _pendingMembers.Add((depth, member));

    /// <summary>True if an unknown member has not been reported before.</summary>
    public bool IsNew(string member)
    {
        bool isNew = _reportedMembers.Add(member);
        if (isNew)
            _pendingNames.Add(member);
        return isNew;
    }

    /// <summary>Keeps the issues and unknown members of a record that was read to its end.</summary>
    /// <param name="id">The id by which issues name the record.</param>
    /// <param name="record">The key by which unknown members name the record.</param>
    public void Commit(string? id, string record)
    {
        if (Marks > 0)
            CommitMarks(id, record);
    }

    private void CommitMarks(string? id, string record)
    {
        foreach (DataIssue issue in _pending)
            Issues.Add(id is null ? issue : issue with { RecordId = id });
        if (PendingErrors == 0)
        {
            // In the order in which they are written again: the members of a part come before those of its record.
            foreach (
                (_, UnknownMember member) in _pendingMembers
                    .OrderByDescending(kept => kept.Depth)
                    .ThenBy(kept => kept.Member.Owner, StringComparer.Ordinal)
            )
                UnknownMembers.Add(member with { Record = record });
        }

        Clear();
    }

    /// <summary>Drops what was found in a record that is read again.</summary>
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

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The members of an object that were read, one bit for each.</summary>
internal struct MemberCursor
{
    private uint _visited;

    /// <summary>The index after the last member that was read.</summary>
    public int Next { readonly get; private set; }

    /// <summary>Marks a member as read. Returns false if it was read before.</summary>
    public bool TryVisit(int member)
    {
        uint before = _visited;
        _visited |= 1u << member;
        Next = Math.Max(Next, member + 1);
        return _visited != before;
    }

    /// <summary>Gets the members that were not read, one bit for each.</summary>
    public readonly uint Missing(uint members) => members & ~_visited;
}

using System.Numerics;

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>The members of an object that were read, a bit for each.</summary>
internal struct MemberCursor
{
    private uint _visited;

    /// <summary>The member behind the last one met.</summary>
    public readonly int Next => BitOperations.Log2(_visited) + (_visited == 0 ? 0 : 1);

    /// <summary>Marks a member as met; false when it was met before.</summary>
    public bool TryVisit(int member)
    {
        uint before = _visited;
        _visited |= 1u << member;
        return _visited != before;
    }

    /// <summary>Gets the members that were not read, a bit for each.</summary>
    public readonly uint Missing(uint members) => members & ~_visited;
}

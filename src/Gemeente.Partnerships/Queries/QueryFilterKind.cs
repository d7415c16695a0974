namespace Gemeente.Partnerships.Queries;

/// <summary>The kind of a <see cref="QueryFilter"/>.</summary>
public enum QueryFilterKind
{
    /// <summary>All facts. <c>true</c> in JSON.</summary>
    All,

    /// <summary>No facts. <c>false</c> in JSON.</summary>
    None,

    /// <summary>
    /// The facts in any of some categories of a dimension. <c>{"dimension":"country","in":["TR","MA"]}</c> in JSON.
    /// </summary>
    In,

    /// <summary>
    /// The facts in a range of an ordered dimension, both bounds included. Either bound is optional.
    /// <c>{"dimension":"start-year","from":"2000","to":"2005"}</c> in JSON.
    /// </summary>
    Between,

    /// <summary>The facts that all of some filters select. <c>{"and":[...]}</c> in JSON.</summary>
    And,

    /// <summary>The facts that any of some filters selects. <c>{"or":[...]}</c> in JSON.</summary>
    Or,

    /// <summary>The facts that a filter does not select. <c>{"not":...}</c> in JSON.</summary>
    Not,
}

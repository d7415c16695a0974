namespace Gemeente.Partnerships.Codes;

/// <summary>What a code list states of itself; the rest is done by <see cref="CodeListItem{TSelf}"/>.</summary>
/// <typeparam name="TSelf">The class of the items.</typeparam>
public interface ICodeList<TSelf>
    where TSelf : CodeListItem<TSelf>, ICodeList<TSelf>
{
    /// <summary>The items that are known beforehand, each code once, in the order in which they are shown.</summary>
    static abstract ValueList<TSelf> WellKnown { get; }

    /// <summary>Makes the item of a code that is not known beforehand.</summary>
    static abstract TSelf CreateOther(string code);
}

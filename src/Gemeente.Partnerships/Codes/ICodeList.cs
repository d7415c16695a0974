namespace Gemeente.Partnerships.Codes;

/// <summary>The content of a code list; <see cref="CodeListItem{TSelf}"/> provides the rest.</summary>
/// <typeparam name="TSelf">The class of the items.</typeparam>
public interface ICodeList<TSelf>
    where TSelf : CodeListItem<TSelf>, ICodeList<TSelf>
{
    /// <summary>The well-known items, each code once, in display order.</summary>
    static abstract ValueList<TSelf> WellKnown { get; }

    /// <summary>Makes the item of a code that is not well-known.</summary>
    static abstract TSelf CreateOther(string code);
}

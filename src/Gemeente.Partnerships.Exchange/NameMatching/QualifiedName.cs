namespace Gemeente.Partnerships.Exchange.NameMatching;

/// <summary>A name with what it lies in or is: <c>Beringe (Peel en Maas)</c>, <c>Ohio, United States</c>.</summary>
internal readonly record struct QualifiedName(string Bare, string Qualifier)
{
    /// <summary>Returns the parts of a name; null when it has only one.</summary>
    public static QualifiedName? Split(string name)
    {
        name = name.Trim();
        int at = name.EndsWith(')') ? name.LastIndexOf('(') : name.LastIndexOf(',');
        if (at <= 0)
            return null;
        string qualifier = name[(at + 1)..].TrimEnd(')').Trim();
        string bare = name[..at].Trim();
        return qualifier.Length == 0 || bare.Length == 0 ? null : new QualifiedName(bare, qualifier);
    }
}

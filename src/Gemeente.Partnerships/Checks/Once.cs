namespace Gemeente.Partnerships.Checks;

/// <summary>
/// Values that are made on first use, each once. A table of static values would otherwise be made as a whole when one
/// of them is read. Safe for use by several threads.
/// </summary>
internal static class Once
{
    /// <summary>Sets a field that is null. Returns its value, which may be that of another thread.</summary>
    public static T Set<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;
}

namespace Gemeente.Partnerships.Json.Reading;

/// <summary>
/// Numbers the types of which a session shares values, so that a reader finds the shared values of a type by index. A
/// type gets its number when the first member of the type is made, and keeps it. Safe for use by several threads.
/// </summary>
internal static class SharedValueSlots
{
    private static readonly Dictionary<Type, int> Slots = [];

    /// <summary>Gets the number of a type.</summary>
    public static int IndexOf<T>()
        where T : class
    {
        lock (Slots)
        {
            if (!Slots.TryGetValue(typeof(T), out int slot))
                Slots.Add(typeof(T), slot = Slots.Count);
            return slot;
        }
    }
}

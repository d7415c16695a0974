using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.Importing;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>Settings for reading a list of pairs of twin towns (jumelages).</summary>
/// <remarks>
/// Every partnership of the list had begun by <see cref="ImportOptions.AsOf"/>, and is current on that day. Immutable
/// and safe for use by several threads; changed with <c>with</c>; equal by content,
/// <see cref="ImportOptions.Progress"/> by reference.
/// </remarks>
public sealed record TwinTownOptions() : ImportOptions("links.csv", "link")
{
    /// <summary>The columns of one side. The default is <c>city1</c>, <c>country1</c>, <c>iso1</c>.</summary>
    public TwinTownColumns First
    {
        get;
        init => field = Guard.NotNull(value);
    } = new("city1", "country1", "iso1");

    /// <summary>The columns of the other side. The default is <c>city2</c>, <c>country2</c>, <c>iso2</c>.</summary>
    public TwinTownColumns Second
    {
        get;
        init => field = Guard.NotNull(value);
    } = new("city2", "country2", "iso2");
}

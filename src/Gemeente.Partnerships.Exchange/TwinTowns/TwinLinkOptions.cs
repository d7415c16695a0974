using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Exchange.Importing;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.TwinTowns;

/// <summary>How a list of pairs of twin towns is read.</summary>
/// <remarks>
/// Immutable and safe for use by several threads; changed with <c>with</c>; equal by content, <see cref="Progress"/> by
/// reference.
/// </remarks>
public sealed record TwinLinkOptions
{
    /// <summary>The municipalities by which names are known.</summary>
    public required MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The countries by which names and codes are known.</summary>
    public required CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The day of the list: names are understood as on that day, and its links had begun by then.</summary>
    public required DateOnly ListedOn { get; init; }

    /// <summary>Where the list comes from: the source of every tie.</summary>
    public required DataSource Source
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The columns of one side. <c>city1</c>, <c>country1</c>, <c>iso1</c> by default.</summary>
    public TwinLinkColumns First
    {
        get;
        init => field = Guard.NotNull(value);
    } = new("city1", "country1", "iso1");

    /// <summary>The columns of the other side. <c>city2</c>, <c>country2</c>, <c>iso2</c> by default.</summary>
    public TwinLinkColumns Second
    {
        get;
        init => field = Guard.NotNull(value);
    } = new("city2", "country2", "iso2");

    /// <summary>The name of the file, for the issues. <c>links.csv</c> by default.</summary>
    public string File
    {
        get;
        init => field = Guard.NotNull(value);
    } = "links.csv";

    /// <summary>
    /// What the ids of the ties begin with. <c>link</c> by default, as in <c>link-0796-be-leuven</c>.
    /// </summary>
    public string IdPrefix
    {
        get;
        init => field = Guard.NotNull(value);
    } = "link";

    /// <summary>How many issues may be found before reading stops. 100 000 by default.</summary>
    public int MaxIssues { get; init; } = 100_000;

    /// <summary>
    /// Who is told of each hundredth of the file that records have been made of, on the thread that reads. Nobody by
    /// default.
    /// </summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}

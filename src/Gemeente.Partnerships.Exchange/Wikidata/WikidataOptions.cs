using Gemeente.Partnerships.Checks;
using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Exchange.Wikidata;

/// <summary>How an answer of Wikidata is read.</summary>
/// <remarks>Immutable and safe for use by several threads; changed with <c>with</c>; equal by content.</remarks>
public sealed record WikidataOptions
{
    /// <summary>The municipalities by whose codes the ties are known.</summary>
    public required MunicipalityRegister Municipalities
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The countries of the data set.</summary>
    public required CountryRegister Countries
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The day on which the question was asked: ties without a start had begun by then.</summary>
    public required DateOnly RetrievedOn { get; init; }

    /// <summary>The name of the file, for the issues. <c>wikidata.json</c> by default.</summary>
    public string File
    {
        get;
        init => field = Guard.NotNull(value);
    } = "wikidata.json";
}

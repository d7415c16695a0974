namespace Gemeente.Partnerships.Codes;

/// <summary>The kind of name of a municipality.</summary>
public enum MunicipalityNameKind
{
    /// <summary>The official name (officiële naam).</summary>
    Official,

    /// <summary>
    /// The official name before the municipality was renamed and received another code (vroegere naam).
    /// </summary>
    Former,

    /// <summary>Another name: in another language, in another spelling, or a short one (andere naam).</summary>
    Alternative,
}

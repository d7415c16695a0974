namespace Gemeente.Partnerships.Codes;

/// <summary>The kind of change by which territory of a municipality went to another.</summary>
public enum SuccessionEvent
{
    /// <summary>The municipality ended, and one other received its territory (samenvoeging).</summary>
    Merger,

    /// <summary>The municipality ended and was divided among several (splitsing).</summary>
    Split,

    /// <summary>The municipality received another code, and kept its territory (naamswijziging).</summary>
    Rename,

    /// <summary>A part of the municipality went to another (grenscorrectie).</summary>
    Boundary,
}

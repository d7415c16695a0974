namespace Gemeente.Partnerships.Exchange.JsonLd;

/// <summary>Where linked data of partnerships lives.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record JsonLdOptions
{
    /// <summary>The address below which each partnership has its own: <c>https://example.org/stedenband/</c>.</summary>
    /// <exception cref="ArgumentException">
    /// It is not an absolute http or https address that ends in <c>/</c> or <c>#</c>.
    /// </exception>
    public required Uri Base
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>
    /// The address below which the words of the records live: kinds of partner, themes, motives. By default below
    /// <see cref="Base"/>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// It is not an absolute http or https address that ends in <c>/</c> or <c>#</c>.
    /// </exception>
    public Uri? Vocabulary
    {
        get;
        init => field = value is null ? null : Checked(value);
    }

    private static Uri Checked(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is { IsAbsoluteUri: true, Scheme: "http" or "https" } && value.AbsoluteUri[^1] is '/' or '#'
            ? value
            : throw new ArgumentException($"'{value}' is no absolute address that ends in / or #.", nameof(value));
    }
}

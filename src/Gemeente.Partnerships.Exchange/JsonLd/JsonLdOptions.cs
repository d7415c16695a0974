namespace Gemeente.Partnerships.Exchange.JsonLd;

/// <summary>The addresses of the linked data of partnerships.</summary>
/// <remarks>Immutable and safe for use by several threads; equal by content.</remarks>
public sealed record JsonLdOptions
{
    /// <summary>The base address of partnerships, such as <c>https://example.org/stedenband/</c>.</summary>
    /// <exception cref="ArgumentException">
    /// The value is not an absolute http or https address that ends in <c>/</c> or <c>#</c>.
    /// </exception>
    public required Uri Base
    {
        get;
        init => field = Valid(value);
    }

    /// <summary>
    /// The base address of codes: kinds of partner, themes, motives. By default <c>def/</c> below <see cref="Base"/>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The value is not an absolute http or https address that ends in <c>/</c> or <c>#</c>.
    /// </exception>
    public Uri? Vocabulary
    {
        get;
        init => field = value is null ? null : Valid(value);
    }

    private static Uri Valid(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is { IsAbsoluteUri: true, Scheme: "http" or "https" } && value.AbsoluteUri[^1] is '/' or '#'
            ? value
            : throw new ArgumentException(
                $"'{value}' is not an absolute http or https address that ends in / or #.",
                nameof(value)
            );
    }
}

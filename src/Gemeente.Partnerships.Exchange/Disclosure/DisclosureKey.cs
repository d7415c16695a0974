namespace Gemeente.Partnerships.Exchange.Disclosure;

/// <summary>
/// A secret of the publisher, by which <see cref="DisclosureControl"/> chooses among suppressions that protect equally
/// (sleutel). Without it, a reader who runs the same code on each possible table can exclude those that it would
/// publish otherwise.
/// </summary>
/// <remarks>
/// Immutable and safe for use by several threads. Equal by reference. One key gives a cell with the same
/// categories and value one choice, in each table that has it: publishing it again reveals nothing new. Keep the key as
/// secret as the counts, and use it for all tables.
/// </remarks>
public sealed class DisclosureKey
{
    /// <summary>The number of bytes of a key at least.</summary>
    public const int MinLength = 16;

    private readonly byte[] _bytes;

    /// <summary>Creates a key of random bytes, such as those of <c>RandomNumberGenerator.GetBytes(32)</c>.</summary>
    /// <param name="bytes">The bytes. They are copied.</param>
    /// <exception cref="ArgumentException">There are fewer bytes than <see cref="MinLength"/>.</exception>
    public DisclosureKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinLength)
            throw new ArgumentException(
                $"The key has {bytes.Length} bytes. It needs at least {MinLength}.",
                nameof(bytes)
            );
        _bytes = bytes.ToArray();
    }

    /// <summary>Gets the bytes.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Returns a text without the bytes, so that a key does not reach a log.</summary>
    public override string ToString() => "a key";
}

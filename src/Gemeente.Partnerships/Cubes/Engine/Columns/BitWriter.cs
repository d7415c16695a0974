namespace Gemeente.Partnerships.Cubes.Engine.Columns;

/// <summary>Writes bits one after the other into a bitmap that has none set.</summary>
internal struct BitWriter(ulong[] target)
{
    private int _position;

    /// <summary>Adds <paramref name="count"/> bits of another bitmap from bit <paramref name="start"/> on.</summary>
    public void Append(ulong[] source, int start, int count)
    {
        while (count > 0)
        {
            int into = _position & 63;
            int step = Math.Min(count, 64 - into);
            int shift = start & 63;
            int word = start >> 6;
            ulong bits = source[word] >> shift;
            if (shift + step > 64)
            {
                bits |= source[word + 1] << (64 - shift);
            }

            target[_position >> 6] |= (bits & (ulong.MaxValue >> (64 - step))) << into;
            _position += step;
            start += step;
            count -= step;
        }
    }
}

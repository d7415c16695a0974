namespace Gemeente.Partnerships.Cubes.Engine.Selections;

/// <summary>Adds selections to bitmaps and removes them, exact to the bit.</summary>
internal static class SelectionBits
{
    public static void Add(ulong[] words, in RowSelection selection)
    {
        if (selection.Words is null)
        {
            Bits.Fill(words, selection.Start, selection.End);
            return;
        }

        int last = (selection.End - 1) >> 6;
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            words[word] |= selection.Words[word] & Bits.Mask(word, selection.Start, selection.End);
        }
    }

    public static void Remove(ulong[] words, in RowSelection selection)
    {
        int last = (selection.End - 1) >> 6;
        for (int word = selection.Start >> 6; word <= last; word++)
        {
            words[word] &= ~(
                Bits.Mask(word, selection.Start, selection.End)
                & (selection.Words is null ? ulong.MaxValue : selection.Words[word])
            );
        }
    }
}

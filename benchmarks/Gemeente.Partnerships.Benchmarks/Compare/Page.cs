using Gemeente.Partnerships.Benchmarks.Ties;
using Gemeente.Partnerships.Cubes;

namespace Gemeente.Partnerships.Benchmarks.Compare;

/// <summary>The first facts of a cube by start date: all facts that count, kept in a heap of the page's size.</summary>
internal static class Page
{
    public static IEnumerable<Tie> Of(Cube<Tie> cube, int size)
    {
        var page = new PriorityQueue<Tie, int>(size + 1);
        foreach (Tie tie in cube)
        {
            if (page.Count < size)
            {
                page.Enqueue(tie, -tie.StartDay);
            }
            else
            {
                page.EnqueueDequeue(tie, -tie.StartDay);
            }
        }

        var ties = new Tie[page.Count];
        for (int i = ties.Length - 1; i >= 0; i--)
        {
            ties[i] = page.Dequeue();
        }

        return ties;
    }
}

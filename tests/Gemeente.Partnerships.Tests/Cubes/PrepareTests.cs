using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>
/// Classification ahead of queries: each fact once, on several threads even for few facts, with progress and
/// cancellation.
/// </summary>
public sealed class PrepareTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(39)]
    [InlineData(5_000)]
    [InlineData(140_000)]
    public void Prepare_AnySize_ClassifiesEachFactOnceAndReports(int facts)
    {
        int[] asked = new int[facts];
        Dimension<int, int> rest = Dimension.Create<int, int>(
            "rest",
            Label.Same("rest"),
            fact =>
            {
                Interlocked.Increment(ref asked[fact]);
                return fact % 7 == 0 ? default : Classification<int>.One(fact % 7);
            }
        );
        Dimension<int, int> several = Dimension.Create<int, int>(
            "several",
            Label.Same("several"),
            fact => Classification<int>.Many([.. Enumerable.Range(0, fact % 4)]),
            CodeList<int>.OpenMany
        );
        var cube = Cube.Create(Enumerable.Range(0, facts));
        var told = new Told();
        cube.Prepare([rest, several], told, TestContext.Current.CancellationToken);

        Assert.Equal(new ClassificationProgress(2L * facts, 2L * facts), told.All[^1]);
        Assert.Equal(told.All.Select(progress => progress.Done).Order(), told.All.Select(progress => progress.Done));
        Assert.All(told.All, progress => Assert.Equal(2L * facts, progress.Total));
        Assert.All(asked, times => Assert.Equal(1, times));
        CountTable<int> byRest = cube.CountBy(rest);
        Assert.Equal(
            Enumerable
                .Range(0, facts)
                .CountBy(fact => fact % 7)
                .Where(pair => pair.Key != 0)
                .OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, (long)pair.Value)),
            byRest.Select(row => (row.Category, row.Count))
        );
        for (int category = 0; category < 3; category++)
            Assert.Equal(
                Enumerable.Range(0, facts).Count(fact => category < fact % 4),
                cube.CountBy(several)[category].Count
            );
        Assert.All(asked, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Prepare_BuiltColumn_CountsAsDone()
    {
        var cube = Cube.Create(Enumerable.Range(0, 100));
        Dimension<int, int> same = Dimension.Create<int, int>("same", Label.Same("same"), fact => fact);
        cube.CountBy(same);
        var told = new Told();
        cube.Prepare([same], told, TestContext.Current.CancellationToken);
        Assert.Equal([new ClassificationProgress(100, 100)], told.All);
    }

    /// <summary>Two facts wait for each other: one thread alone would never finish.</summary>
    [Fact]
    public void Prepare_FewFacts_UsesSeveralThreads()
    {
        Assert.SkipWhen(Environment.ProcessorCount == 1, "There is one processor.");
        using var both = new Barrier(2);
        var cube = Cube.Create([1, 2]);
        Dimension<int, bool> met = Dimension.Create<int, bool>(
            "met",
            Label.Same("met"),
            _ => both.SignalAndWait(TimeSpan.FromSeconds(30))
        );
        cube.Prepare([met], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(2, cube.CountBy(met)[true].Count);
    }

    [Fact]
    public void Prepare_Cancelled_CanBeRepeated()
    {
        using var stop = new CancellationTokenSource();
        int asked = 0;
        Dimension<int, int> same = Dimension.Create<int, int>(
            "same",
            Label.Same("same"),
            fact =>
            {
                if (Interlocked.Increment(ref asked) == 50)
                    stop.Cancel();
                return fact;
            }
        );
        var cube = Cube.Create(Enumerable.Range(0, 100_000));
        Assert.ThrowsAny<OperationCanceledException>(() => cube.Prepare([same], cancellationToken: stop.Token));
        Assert.InRange(asked, 50, 99_999);
        Assert.Equal(100_000, cube.CountBy(same).Count());
    }

    [Fact]
    public void Prepare_ClassifierThrows_NamesFact()
    {
        Dimension<int, int> picky = Dimension.Create<int, int>(
            "picky",
            Label.Same("picky"),
            fact => fact == 77 ? throw new InvalidOperationException("no") : fact
        );
        ClassifierException failure = Assert.Throws<ClassifierException>(() =>
            Cube.Create(Enumerable.Range(0, 1000))
                .Prepare([picky], cancellationToken: TestContext.Current.CancellationToken)
        );
        Assert.Equal(77, failure.Fact);
    }

    private sealed class Told : IProgress<ClassificationProgress>
    {
        public List<ClassificationProgress> All { get; } = [];

        public void Report(ClassificationProgress value) => All.Add(value);
    }
}

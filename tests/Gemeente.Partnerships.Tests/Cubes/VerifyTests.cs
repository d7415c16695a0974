using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>Classifiers that keep their contract and classifiers that do not, checked on request.</summary>
public sealed class VerifyTests
{
    private static readonly Cube<string> Words = Cube.Create(["a", "bb", "ccc"]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Verify_ValidClassifier_Passes() => Words.Verify(Of(word => word.Length), Stop);

    [Fact]
    public void Verify_NotDeterministic_NamesClassifierAndFact()
    {
        int asked = 0;
        ClassifierException broken = Says("it gave [0] and then [1]", Of(word => word == "bb" ? asked++ : 0));
        Assert.Equal(("sizes", "bb"), (broken.DimensionId, broken.Fact));
        Says("is not deterministic", Of(word => asked++ % 2 == 0 ? 1 : Classification<int>.Unknown));
    }

    [Fact]
    public void Verify_ChangedList_NamesClassifier()
    {
        List<int> list = [];
        Says(
            "is not deterministic",
            Dimension.Create(
                "sizes",
                Label.Same("sizes"),
                Classification<int> (string word) =>
                {
                    list.Clear();
                    list.AddRange([word.Length, Random.Shared.Next(1000, int.MaxValue)]);
                    return Classification<int>.Many(list);
                },
                CodeList<int>.OpenMany
            )
        );
    }

    [Fact]
    public void Verify_ThrowsOrUndeclared_NamesClassifier()
    {
        Says("threw IOException (gone)", Of(_ => throw new IOException("gone")));
        Says(
            "which its code list does not declare",
            Dimension.Create(
                "sizes",
                Label.Same("sizes"),
                Classification<int> (string word) => word.Length,
                new CodeList<int> { Declared = [1, 2] }
            )
        );
        Says("gave 2 categories", Of(_ => Categories.Of(1, 2)));
    }

    [Fact]
    public void Verify_Cancelled_Throws()
    {
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Words.Verify(Of(word => word.Length), stopped.Token));
    }

    private static Dimension<string, int> Of(Func<string, Classification<int>> classify) =>
        Dimension.Create("sizes", Label.Same("sizes"), classify);

    private static ClassifierException Says(string words, Dimension<string, int> dimension)
    {
        ClassifierException broken = Assert.Throws<ClassifierException>(() => Words.Verify(dimension, Stop));
        Assert.Contains(words, broken.Message, StringComparison.Ordinal);
        return broken;
    }
}

using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Tables;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

public sealed class DimensionTests
{
    private static readonly Label Size = new("Grootte", "Size");
    private static readonly Label Rule = new("de grootte", "the size");

    [Fact]
    public void One_Class_NullIsUnknown()
    {
        Dimension<Fruit, string> dimension = Dimension.One("colour", Size, Rule, (Fruit fruit) => fruit.Colour);

        CountTable<string> table = Cube.Create([new Fruit("red", 3), new Fruit(null, 5)]).CountBy(dimension);

        Assert.Equal((1, 1), (table["red"].Count, table.Unknown));
        Assert.Same(CodeList<string>.Open, dimension.Codes);
    }

    [Fact]
    public void One_Value_NullIsUnknown()
    {
        Dimension<Fruit, int> dimension = Dimension.One("size", Size, Rule, (Fruit fruit) => fruit.Size);

        CountTable<int> table = Cube.Create([new Fruit("red", 3), new Fruit("red", null)]).CountBy(dimension);

        Assert.Equal((1, 1), (table[3].Count, table.Unknown));
    }

    [Fact]
    public void One_ValueThatCannotBeNull_IsNeverUnknown()
    {
        Dimension<Fruit, int> dimension = Dimension.One<Fruit, int>("seeds", Size, Rule, fruit => fruit.Seeds.Length);

        Assert.Equal(0, Cube.Create([new Fruit("red", 3)]).CountBy(dimension).Unknown);
    }

    [Fact]
    public void Many_CodesOfSingleCategories_AllowsMany()
    {
        var codes = new CodeList<string> { Declared = ["large", "small"] };
        Dimension<Fruit, string> dimension = Dimension.Many("seeds", Size, Rule, (Fruit fruit) => fruit.Seeds, codes);

        CountTable<string> table = Cube.Create([new Fruit("red", 3, "small", "large"), new Fruit("red", 3)])
            .CountBy(dimension);

        Assert.True(dimension.IsMultiValued);
        Assert.False(codes.IsMultiValued);
        Assert.Equal((1, 1, 1), (table["small"].Count, table["large"].Count, table.Unknown));
    }

    [Fact]
    public void One_CategoryNamedUnknown_IsRefused()
    {
        var codes = new CodeList<string> { Declared = ["red", "unknown"] };
        Assert.Contains(
            "declares the code 'unknown'",
            Assert
                .Throws<ArgumentException>(() => Dimension.One("a", Size, Rule, (Fruit fruit) => fruit.Colour, codes))
                .Message,
            StringComparison.Ordinal
        );

        Dimension<Fruit, string> open = Dimension.One("a", Size, Rule, (Fruit fruit) => fruit.Colour);
        Assert.Contains(
            "gave a category with the code 'unknown'",
            Assert.Throws<ClassifierException>(() => Cube.Create([new Fruit("unknown", 3)]).CountBy(open)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Explain_Evidence_FollowsTheRule()
    {
        Dimension<Fruit, string> dimension = Dimension.One(
            "colour",
            Size,
            Rule,
            (Fruit fruit) => fruit.Colour,
            evidence: fruit => [Label.Same($"size {fruit.Size}")]
        );

        Reason<string> reason = Assert.Single(dimension.Explain(new Fruit("red", 3)).Reasons);

        Assert.Equal(("red", Rule), (reason.Category, reason.Rule));
        Assert.Equal([Label.Same("size 3")], reason.Evidence);
        Assert.Empty(dimension.Explain(new Fruit(null, 3)).Reasons);
    }

    private sealed record Fruit(string? Colour, int? Size, params string[] Seeds);
}

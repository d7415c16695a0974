using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
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

    [Fact]
    public void FromTable_ComparerOfTheKeys_IsKept()
    {
        Dimension<Fruit, string> colour = Dimension.One("colour", Size, Rule, (Fruit fruit) => fruit.Colour);
        Dictionary<string, int> table = new(StringComparer.OrdinalIgnoreCase) { ["RED"] = 7 };
        Cube<Fruit> fruits = Cube.Create([new Fruit("red", 3), new Fruit("green", 5)]);
        foreach (
            IReadOnlyDictionary<string, int> keys in new IReadOnlyDictionary<string, int>[]
            {
                table,
                table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
                table.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase),
                new ConcurrentDictionary<string, int>(table, StringComparer.OrdinalIgnoreCase),
            }
        )
        {
            foreach (
                Dimension<Fruit, int> wave in new[]
                {
                    Dimension.FromTable("wave", Size, colour, keys),
                    Dimension.FromTable("wave", Size, (Dimension<Fruit>)colour, keys),
                }
            )
                Assert.Equal((1, 1), (fruits.CountBy(wave)[7].Count, fruits.CountBy(wave).Unknown));
        }
    }

    [Fact]
    public void FromTable_TwoCodesOfOneCategory_IsRefused()
    {
        Dimension<Fruit> size = Dimension.One("size", Size, Rule, (Fruit fruit) => fruit.Size);
        ArgumentException refused = Assert.Throws<ArgumentException>(() =>
            Dimension.FromTable(
                "name",
                Size,
                size,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["3"] = "three", ["+3"] = "third" }
            )
        );
        Assert.Contains(
            "category '3' of dimension 'size' twice; once as '+3'",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void InCodes_NumberWithNullCharacter_IsRefused() =>
        Assert.Throws<FormatException>(() =>
            Dimension.One("size", Size, Rule, (Fruit fruit) => fruit.Size).InCodes("3\0")
        );

    private sealed record Fruit(string? Colour, int? Size, params string[] Seeds);
}

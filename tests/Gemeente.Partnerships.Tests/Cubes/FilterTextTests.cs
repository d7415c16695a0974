using System.Text.Json;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Cubes;

/// <summary>A filter is written for people, and as JSON.</summary>
public sealed class FilterTextTests
{
    private static readonly Dimension<int, int> Size = Dimension.One<int, int>(
        "size",
        Label.Same("Size"),
        Label.Same("the size"),
        fact => fact
    );

    public static TheoryData<Filter<int>, string, string> Filters =>
        new()
        {
            { Filter<int>.All, "all", "true" },
            { Filter<int>.None, "none", "false" },
            { Size.AtLeast(2), "size >= 2", """{"dimension":"size","from":"2"}""" },
            { Size.AtMost(5), "size <= 5", """{"dimension":"size","to":"5"}""" },
            { Size.Between(2, 5), "2 <= size <= 5", """{"dimension":"size","from":"2","to":"5"}""" },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public void Filter_Text_HasTheDimensionAndTheBounds(Filter<int> filter, string text, string json)
    {
        Assert.Equal(text, filter.ToString());
        Assert.Equal(json, JsonSerializer.Serialize(filter));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Between_Bounds_AreIncluded(int size, bool isSelected)
    {
        Assert.Equal(isSelected, Size.Between(2, 5).Matches(size));
        Assert.Equal(isSelected ? 1 : 0, Cube.Create([size]).Where(Size.Between(2, 5)).Count);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void TryParse_Boolean_IsItsCode(string code, bool expected)
    {
        Assert.True(CodeList<bool>.Open.TryParse(code, out bool value));
        Assert.Equal(expected, value);
        Assert.Equal(code, CodeList<bool>.Open.CodeOf(value));
        Assert.False(CodeList<bool>.Open.TryParse("True", out _));
    }

    [Fact]
    public void Equals_Reasons_ByContent()
    {
        Reason<int> reason = new(1, Label.Same("rule"), [Label.Same("evidence")]);

        Assert.Equal(new Reason<int>(1, Label.Same("rule"), [Label.Same("evidence")]), reason);
        Assert.NotEqual(reason with { Category = 2 }, reason);
        Assert.NotEqual(reason with { Rule = Label.Same("other") }, reason);
        Assert.NotEqual(reason with { Evidence = [] }, reason);
        Assert.False(reason.Equals(null));
    }
}

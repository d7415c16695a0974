using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Tests.Text;

public sealed class LabelTests
{
    [Fact]
    public void In_EitherLanguage_IsTheText()
    {
        Label label = new("Afval", "Waste");

        Assert.Equal("Afval", label.In(Language.Dutch));
        Assert.Equal("Waste", label.In(Language.English));
        Assert.Equal("Waste", label.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => label.In((Language)2));
    }

    [Fact]
    public void Equals_OneOtherText_IsNotEqual()
    {
        Assert.Equal(new Label("a", "b"), new Label("a", "b"));
        Assert.NotEqual(new Label("a", "b"), new Label("a", "B"));
        Assert.Equal(new Label("a", "a"), Label.Same("a"));
    }

    [Fact]
    public void Default_IsEmpty()
    {
        Assert.Equal(new Label("", ""), default);
        Assert.Equal("", default(Label).In(Language.Dutch));
        Assert.Equal(new Label("", "").GetHashCode(), default(Label).GetHashCode());
    }

    [Fact]
    public void Construction_NullText_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new Label(null!, ""));
        Assert.Throws<ArgumentNullException>(() => new Label("", null!));
    }
}

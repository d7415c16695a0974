namespace Gemeente.Partnerships.Data.Tests;

public sealed class PublishedFiguresTests
{
    private static readonly ValueList<PublishedFigure> Figures = PublishedFigures.Load();

    [Fact]
    public void Load_46FiguresInOrder()
    {
        Assert.Equal(46, Figures.Count);
        Assert.Equal(46, Figures.Select(f => f.Id).Distinct().Count());
        Assert.Equal(("survey.involved", "millennium.total"), (Figures[0].Id, Figures[^1].Id));
        Assert.Equal(
            ["survey.involved", "survey.policy", "survey.dac-focus", "millennium.total"],
            Figures.Where(f => !f.IsDerivable).Select(f => f.Id)
        );
    }

    [Fact]
    public void Load_Row_EveryColumn()
    {
        PublishedFigure share = Figures.Single(f => f.Id == "municipalities.involved.share");

        Assert.Equal(
            ("5", 5m, FigureRelation.About, "percent"),
            (share.Published, share.Number, share.Relation, share.Unit)
        );
        Assert.Equal(
            ("all municipalities (443)", new DateOnly(2007, 6, 30), true),
            (share.Base, share.ReferenceDate, share.IsDerivable)
        );
        Assert.Equal("the same as a share of all Dutch municipalities", share.Statement);
        Assert.Equal(new DateOnly(2008, 2, 3), Figures[^1].ReferenceDate);
        Assert.Null(Figures[0].ReferenceDate);
    }

    [Fact]
    public void Number_CodesPublished_Null()
    {
        PublishedFigure codes = Assert.Single(Figures, f => f.Number is null);

        Assert.Equal("local-government+service-improvement", codes.Published);
    }
}

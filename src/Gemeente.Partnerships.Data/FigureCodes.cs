using Gemeente.Partnerships.Codes;

namespace Gemeente.Partnerships.Data;

/// <summary>The codes of the relations of published figures, as in the file of figures and in fact sheets.</summary>
internal static class FigureCodes
{
    public static readonly EnumCodes<FigureRelation> Relation = new(
        (FigureRelation.EqualTo, "equals"),
        (FigureRelation.About, "about"),
        (FigureRelation.AtLeast, "at-least"),
        (FigureRelation.MoreThan, "more-than")
    );
}

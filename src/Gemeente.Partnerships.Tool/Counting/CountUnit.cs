using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Text;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Counting;

/// <summary>The unit of a count, with its names.</summary>
/// <param name="Id">The id in JSON.</param>
/// <param name="One">The name of one.</param>
/// <param name="Many">The name of several.</param>
internal sealed record CountUnit(string Id, Label One, Label Many)
{
    public static readonly CountUnit Partnerships = new(
        "partnerships",
        new("stedenband", "partnership"),
        new("stedenbanden", "partnerships")
    );

    public static readonly CountUnit Municipalities = new(
        "municipalities",
        new("gemeente", "municipality"),
        new("gemeenten", "municipalities")
    );

    public static readonly CountUnit Partners = new("partners", Label.Same("partner"), Label.Same("partners"));

    /// <summary>Returns the unit of a query.</summary>
    public static CountUnit Of(AggregateQuery query, QueryDimensions dimensions)
    {
        if (query.Aggregate.Dimension is not { } id)
            return query.Cube is QueryCube.Municipalities or QueryCube.InvolvedMunicipalities
                ? Municipalities
                : Partnerships;
        if (id == PartnershipDimensions.Municipality.Id)
            return Municipalities;
        if (id == PartnershipDimensions.Partner.Id)
            return Partners;
        Label name =
            dimensions.FindOfPartnerships(id)?.Label ?? dimensions.FindOfMunicipalities(id)?.Label ?? Label.Same(id);
        return new CountUnit(id, AnswerTexts.ValueOf(name), AnswerTexts.ValuesOf(name));
    }
}

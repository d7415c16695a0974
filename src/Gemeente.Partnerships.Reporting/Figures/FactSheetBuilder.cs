using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Figures;

/// <summary>Builds a fact sheet: computes each published figure and compares the values.</summary>
internal static class FactSheetBuilder
{
    private const decimal AboutMargin = 5;

    public static FactSheet Build(PartnershipDataSet dataSet, ValueList<PublishedFigure> published, DateOnly asOf)
    {
        var sources = new Dictionary<DateOnly, FigureSource> { [asOf] = new(dataSet, asOf) };
        bool isPublicationDate = asOf == PublicationDate(published);
        Cube<PartnershipFact> partnerships = sources[asOf].Partnerships;
        return new FactSheet
        {
            AsOf = asOf,
            DataSet = dataSet.Name,
            Partnerships = Unit.Partnerships.Evidence(partnerships),
            PossiblePartnerships = partnerships.Where(By.Status.Is(PartnershipStatus.Possible)).Count,
            Profiles = Unit.MunicipalitiesByProfile.Evidence(partnerships),
            Figures = [.. published.Select(Figure)],
        };

        FactSheetFigure Figure(PublishedFigure figure)
        {
            DateOnly day = isPublicationDate ? figure.ReferenceDate ?? asOf : asOf;
            if (!sources.TryGetValue(day, out FigureSource? source))
                sources.Add(day, source = new FigureSource(dataSet, day));
            return Compute(figure, source);
        }
    }

    /// <summary>Returns the most frequent reference date of the figures. If there are several, the first.</summary>
    private static DateOnly? PublicationDate(ValueList<PublishedFigure> published) =>
        published
            .Where(figure => figure.ReferenceDate is not null)
            .GroupBy(figure => figure.ReferenceDate)
            .MaxBy(figures => figures.Count())
            ?.Key;

    private static FactSheetFigure Compute(PublishedFigure figure, FigureSource source)
    {
        FigureDefinition? definition = FigureDefinitions.Find(figure.Id);
        FigureResult result =
            !figure.IsDerivable
                ? FigureResult.NotComputed("aangehaald uit ander onderzoek", "quoted from another survey")
            : definition?.Compute is { } compute ? compute(source)
            : FigureResult.NotComputed("voor dit cijfer is er geen berekening", "this figure has no computation");
        FigureValue published = FigureValue.Parse(figure.Published);
        bool isComparable = figure.ReferenceDate is not { } day || day == source.AsOf;
        return new FactSheetFigure
        {
            Id = figure.Id,
            Section = definition?.Section ?? FigureDefinitions.OtherSection,
            Label = definition?.Label ?? Label.Same(figure.Statement),
            Published = published,
            Relation = figure.Relation,
            Unit = figure.Unit,
            Base = figure.Base is { } whole
                ? new FigureBase { Label = definition?.Base ?? Label.Same(whole), Number = result.Whole }
                : null,
            PublishedAsOf = figure.ReferenceDate,
            IsDerivable = figure.IsDerivable,
            Computed = result.Value,
            ComputedAsOf = source.AsOf,
            IsInAgreement =
                isComparable && result.Value is { } computed ? Agrees(computed, figure.Relation, published) : null,
            Explanation = result.Explanation,
            Evidence = result.Evidence,
        };
    }

    private static bool Agrees(FigureValue computed, FigureRelation relation, FigureValue published)
    {
        if (computed.Number is not { } number || published.Number is not { } expected)
            return computed.Codes.ToHashSet(StringComparer.Ordinal).SetEquals(published.Codes)
                && computed.Number == published.Number;
        return relation switch
        {
            FigureRelation.About => Math.Abs(number - expected) <= AboutMargin,
            FigureRelation.AtLeast => number >= expected,
            FigureRelation.MoreThan => number > expected,
            _ => number == expected,
        };
    }
}

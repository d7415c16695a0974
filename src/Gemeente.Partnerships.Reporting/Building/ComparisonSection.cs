using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Cubes.Filters;
using Gemeente.Partnerships.Dimensions;
using Gemeente.Partnerships.Facts;
using Gemeente.Partnerships.Reporting.Rendering;
using Gemeente.Partnerships.Text;
using By = Gemeente.Partnerships.Dimensions.PartnershipDimensions;

namespace Gemeente.Partnerships.Reporting.Building;

/// <summary>
/// The section that compares a municipality with its size class and province, a province with the country, and a
/// country with its part of the world. It is about documented records only.
/// </summary>
internal static class ComparisonSection
{
    public static ReportSection? Build(ReportScope scope)
    {
        if (!scope.IsSubjectGiven || scope.Subject is not { } subject || scope.SubjectName is not { } name)
            return null;
        return subject.Country is { } country
            ? OfCountry(scope, country, name)
            : OfMunicipalities(scope, subject, name);
    }

    private static ReportSection OfMunicipalities(ReportScope scope, ReportSubject subject, Label name)
    {
        List<(Label Name, Filter<MunicipalityFact>? Filter)> groups = [];
        if (subject.Municipality is { } code)
        {
            groups.Add((name, MunicipalityDimensions.Municipality.Is(code)));
            MunicipalityFact fact = scope.DocumentedCatalog.GetMunicipality(code);
            if (MunicipalityDimensions.CbsSizeClass.Classify(fact) is { Count: 1 } size && size[0] is { } band)
            {
                groups.Add(
                    (
                        new(
                            $"Gemeenten met {Lower(band.Label.Dutch)}",
                            $"Municipalities with {Lower(band.Label.English)}"
                        ),
                        MunicipalityDimensions.CbsSizeClass.Is(band)
                    )
                );
            }

            if (fact.Municipality.ProvinceOn(scope.AsOf) is { } province)
            {
                groups.Add(
                    (
                        new($"Provincie {province.DutchName}", $"Province of {province.EnglishName}"),
                        MunicipalityDimensions.Province.Is(province)
                    )
                );
            }
        }
        else
        {
            groups.Add((name, MunicipalityDimensions.Province.Is(subject.Province!)));
        }

        groups.Add((new("Nederland", "Netherlands"), null));
        InhabitantSummary[] summaries =
        [
            .. groups.Select(group => scope.DocumentedCatalog.SummarizeInhabitants(group.Filter)),
        ];
        return new ReportSection
        {
            Id = "comparison",
            Title = new($"{name.Dutch} vergeleken", $"{name.English} compared"),
            Text = [Rank(name, groups, summaries), OnlyThisData(scope)],
            Tables =
            [
                new ReportTable
                {
                    Columns =
                    [
                        new("group", new("Groep", "Group"), IsNumber: false),
                        new("municipalities", new("Gemeenten", "Municipalities"), IsNumber: true),
                        new("involved", new("Met stedenband", "With partnership"), IsNumber: true),
                        new("partnerships", new("Stedenbanden", "Partnerships"), IsNumber: true),
                        new("certain", new("Waarvan zeker", "Of which certain"), IsNumber: true),
                        new("per-100000", new("Per 100.000 inwoners", "Per 100,000 inhabitants"), IsNumber: true),
                    ],
                    Rows = [.. groups.Select((group, place) => Row(scope, group.Name, group.Filter, summaries[place]))],
                },
            ],
        };
    }

    private static ReportRow Row(
        ReportScope scope,
        Label name,
        Filter<MunicipalityFact>? filter,
        InhabitantSummary summary
    )
    {
        Cube<MunicipalityFact> municipalities = scope.DocumentedCatalog.Municipalities;
        if (filter is not null)
            municipalities = municipalities.Where(filter);
        return new ReportRow([
            ReportCell.Of(name),
            ReportCell.Of(municipalities.Count),
            ReportCell.Of(municipalities.Where(MunicipalityDimensions.Involved.Is(true)).Count),
            ReportCell.Of(summary.Partnerships),
            ReportCell.Of(summary.CertainPartnerships),
            ReportCell.Of(summary.PartnershipsPer100000, 1),
        ]);
    }

    /// <summary>Returns the sentence on the first group and the others, by partnerships per inhabitant.</summary>
    private static Label Rank(
        Label name,
        List<(Label Name, Filter<MunicipalityFact>? Filter)> groups,
        InhabitantSummary[] summaries
    )
    {
        if (summaries[0].PartnershipsPer100000 is not { } own)
        {
            return new(
                $"Van {name.Dutch} is het aantal inwoners op deze datum niet bekend.",
                $"The number of inhabitants of {name.English} on this date is not known."
            );
        }

        List<Label> more = [];
        List<Label> fewer = [];
        for (int place = 1; place < groups.Count; place++)
        {
            if (summaries[place].PartnershipsPer100000 is { } other && Round(other) != Round(own))
                (own > other ? more : fewer).Add(InSentence(groups[place].Name));
        }

        Label number = Numbers.Text(own, 1);
        string dutch = $"{name.Dutch} heeft {number.Dutch} stedenbanden per 100.000 inwoners";
        string english = $"{name.English} has {number.English} partnerships per 100,000 inhabitants";
        if (more.Count > 0)
        {
            Label list = Sentences.List(more);
            dutch += $", meer dan {list.Dutch}";
            english += $", more than {list.English}";
        }

        if (fewer.Count > 0)
        {
            Label list = Sentences.List(fewer);
            dutch += $"{(more.Count > 0 ? " en" : ",")} minder dan {list.Dutch}";
            english += $"{(more.Count > 0 ? " and" : ",")} fewer than {list.English}";
        }

        return new($"{dutch}.", $"{english}.");
    }

    private static ReportSection OfCountry(ReportScope scope, CountryCode code, Label name)
    {
        Cube<PartnershipFact> all = scope.DocumentedCatalog.Partnerships;
        List<(Label Name, Cube<PartnershipFact> Cube)> groups = [(name, all.Where(By.Country.Is(code)))];
        if (scope.Catalog.DataSet.Countries.Find(code)?.Subregion?.Region is { } region)
            groups.Add((region.Label, all.Where(By.WorldRegion.Is(region))));
        groups.Add((new("Alle landen", "All countries"), all));
        long own = groups[0].Cube.Count;
        return new ReportSection
        {
            Id = "comparison",
            Title = new($"{name.Dutch} vergeleken", $"{name.English} compared"),
            Text =
            [
                all.Count == 0
                    ? new("Er zijn geen gedocumenteerde stedenbanden.", "There are no documented partnerships.")
                    : new(
                        $"{Numbers.Text(own).Dutch} van de {Numbers.Text(all.Count).Dutch} "
                            + "gedocumenteerde stedenbanden "
                            + $"{Sentences.Are(own).Dutch} met {name.Dutch} ({Numbers.Share(own, all.Count).Dutch}).",
                        $"{Numbers.Text(own).English} of the {Numbers.Text(all.Count).English} documented partnerships "
                            + $"{Sentences.Are(own).English} with {name.English} "
                            + $"({Numbers.Share(own, all.Count).English})."
                    ),
                OnlyThisData(scope),
            ],
            Tables =
            [
                new ReportTable
                {
                    Columns =
                    [
                        new("group", new("Groep", "Group"), IsNumber: false),
                        new("partnerships", new("Stedenbanden", "Partnerships"), IsNumber: true),
                        new("certain", new("Waarvan zeker", "Of which certain"), IsNumber: true),
                        new("municipalities", new("Gemeenten", "Municipalities"), IsNumber: true),
                    ],
                    Rows =
                    [
                        .. groups.Select(group => new ReportRow([
                            ReportCell.Of(group.Name),
                            ReportCell.Of(group.Cube.Count),
                            ReportCell.Of(group.Cube.Certain),
                            ReportCell.Of(group.Cube.CountDistinct(By.Municipality).Value),
                        ])),
                    ],
                },
            ],
        };
    }

    private static Label OnlyThisData(ReportScope scope) =>
        Sentences.Join(
            new Label(
                "Vergeleken zijn alleen de stedenbanden in dit gegevensbestand.",
                "Only the partnerships in this data set are compared."
            ),
            scope.Catalog.DataSet.Partnerships.Count == scope.DocumentedCatalog.DataSet.Partnerships.Count
                ? null
                : Sentences.WithoutReconstructed
        );

    private static decimal Round(decimal number) => decimal.Round(number, 1);

    private static Label InSentence(Label name) =>
        name.Dutch == "Nederland" ? new("heel Nederland", "the Netherlands")
        : name.Dutch.StartsWith("Provincie", StringComparison.Ordinal)
            ? new($"de {Lower(name.Dutch)}", $"the {Lower(name.English)}")
        : new($"{Lower(name.Dutch)}", Lower(name.English));

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}

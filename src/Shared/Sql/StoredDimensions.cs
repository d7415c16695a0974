using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Sql;

/// <summary>The dimensions and measures by which facts are stored.</summary>
internal static class StoredDimensions
{
    /// <summary>Checks that facts are stored by all dimensions and measures, in the same versions.</summary>
    /// <param name="dimensions">The dimensions and measures of a program.</param>
    /// <param name="stored">The stored dimensions by the table of their facts and their id.</param>
    /// <param name="measures">The stored measures.</param>
    /// <exception cref="InvalidDataException">One is not stored, or in another version.</exception>
    public static void Check(
        QueryDimensions dimensions,
        IReadOnlyDictionary<(string Facts, string Id), (bool IsMany, string Version)> stored,
        IReadOnlySet<(string Facts, string Id)> measures
    )
    {
        CheckDimensions(FactLayout.Partnerships, dimensions.Partnerships);
        CheckDimensions(FactLayout.Municipalities, dimensions.Municipalities);
        CheckMeasures(FactLayout.Partnerships, dimensions.PartnershipMeasures.Select(measure => measure.Id));
        CheckMeasures(FactLayout.Municipalities, dimensions.MunicipalityMeasures.Select(measure => measure.Id));

        void CheckDimensions<TFact>(string facts, IEnumerable<Dimension<TFact>> all)
        {
            foreach (Dimension<TFact> dimension in all)
            {
                if (!stored.TryGetValue((facts, dimension.Id), out (bool IsMany, string Version) found))
                    throw new InvalidDataException(
                        $"The facts of {facts} are not stored by dimension '{dimension.Id}'. Write them again with it."
                    );
                if (found != (dimension.IsMultiValued, dimension.ClassifierVersion))
                    throw new InvalidDataException(
                        $"The facts of {facts} are stored by version '{found.Version}' of dimension "
                            + $"'{dimension.Id}', and this program has version '{dimension.ClassifierVersion}'. "
                            + "Write the facts again."
                    );
            }
        }

        void CheckMeasures(string facts, IEnumerable<string> all)
        {
            foreach (string id in all)
            {
                if (!measures.Contains((facts, id)))
                    throw new InvalidDataException(
                        $"The facts of {facts} are stored without measure '{id}'. Write the facts again with it."
                    );
            }
        }
    }
}

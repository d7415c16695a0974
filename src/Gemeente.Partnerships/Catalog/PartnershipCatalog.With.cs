using System.Diagnostics.CodeAnalysis;
using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Facts;

namespace Gemeente.Partnerships.Catalog;

public sealed partial class PartnershipCatalog
{
    /// <summary>
    /// The catalog of a changed data set, as of the same date and made in the same way. What this catalog has made is
    /// taken over and changed where the data set has, at a cost that follows the changes; what it has not made stays to
    /// be asked for. With other registers, or when much is different, nothing is taken over.
    /// </summary>
    /// <param name="changed">
    /// The data set: best one made of <see cref="DataSet"/> by <see cref="PartnershipDataSet.With"/>.
    /// </param>
    /// <exception cref="ClassifierException">
    /// A classifier of a dimension asked for before failed on a changed fact.
    /// </exception>
    public PartnershipCatalog With(PartnershipDataSet changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        if (ReferenceEquals(changed, DataSet))
            return this;
        if (
            !ReferenceEquals(changed.Municipalities, DataSet.Municipalities)
            || !ReferenceEquals(changed.Countries, DataSet.Countries)
        )
            return new PartnershipCatalog(changed, AsOfDate, Options);

        HashSet<MunicipalityCode> profiled = ReferenceEquals(changed.Profiles, DataSet.Profiles)
            ? []
            : [.. changed.Profiles.ChangesSince(DataSet.Profiles)];
        FactBuilder join = _join.With(changed.Profiles, profiled);
        return CatalogChange.Find(DataSet, changed, join, profiled) is { } change
            ? new PartnershipCatalog(changed, AsOfDate, Options, join, this, change)
            : new PartnershipCatalog(changed, AsOfDate, Options);
    }

    /// <summary>
    /// What was made in the older catalog, changed; where it was not, what is to be made when asked for.
    /// </summary>
    private static Lazy<T> Made<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T
    >(Lazy<T>? older, Func<T, T> change, Func<T> make)
        where T : class => older is { IsValueCreated: true } ? new Lazy<T>(change(older.Value)) : new Lazy<T>(make);

    private Cube<MunicipalityFact> WithExisting(
        Cube<MunicipalityFact> existing,
        IReadOnlySet<MunicipalityCode> touched
    ) => existing.With(touched.Where(code => existing.Find(code.ToString()) is not null).Select(GetMunicipality), []);

    private Cube<MunicipalityFact> WithInvolved(
        Cube<MunicipalityFact> involved,
        IReadOnlySet<MunicipalityCode> touched
    ) =>
        involved.With(
            touched.Where(_byMunicipality.Value.ContainsKey).Select(GetMunicipality),
            touched
                .Where(code => !_byMunicipality.Value.ContainsKey(code))
                .Select(code => code.ToString())
                .Where(key => involved.Find(key) is not null)
        );
}

namespace Gemeente.Partnerships.Conventions;

/// <summary>
/// The library is a house of floors, and an arrow only points down: no type uses one of a higher floor. A namespace is on
/// the floor of the one that it is in, if it has none of its own. The root namespace spans several floors: records at the
/// bottom, then what is made of them.
/// </summary>
public sealed class FloorTests
{
    private const string Root = "Gemeente.Partnerships";

    private static readonly string[] GroundFirst =
    [
        $"{Root}.Cubes.Engine",
        $"{Root}.Cubes",
        "records",
        $"{Root}.Registers",
        "facts",
        $"{Root}.Classification.Text",
        $"{Root}.Classification",
        "catalog",
        $"{Root}.Serialization",
        $"{Root}.Queries",
        $"{Root}.DependencyInjection",
    ];

    private static readonly Dictionary<string, string> UpstairsInRoot = new(StringComparer.Ordinal)
    {
        ["PartnershipDataSet"] = "facts",
        ["PartnershipFact"] = "facts",
        ["MunicipalityFact"] = "facts",
        ["IMunicipalityView"] = "facts",
        ["MunicipalityOnDate"] = "facts",
        ["CountryOnDate"] = "facts",
        ["FactJoin"] = "facts",
        ["PartnerIdentity"] = "facts",
        ["DataSetMerge"] = "facts",
        ["DataSetMerger"] = "facts",
        ["ProfileMerger"] = "facts",
        ["RegisterMerge"] = "facts",
        ["CountryEntry"] = "facts",
        ["RegisterField"] = "facts",
        ["RegisterComparison"] = "facts",
        ["DataSetField"] = "facts",
        ["TieKey"] = "facts",
        ["CatalogIssues"] = "facts",
        ["CatalogChange"] = "facts",
        ["PartnershipCatalog"] = "catalog",
        ["PartnershipCatalogOptions"] = "catalog",
        ["PartnershipSnapshot"] = "catalog",
        ["PartnershipStore"] = "catalog",
        ["PartnershipStoreChangedEventArgs"] = "catalog",
        ["PartnershipStoreOptions"] = "catalog",
        ["IPartnershipSource"] = "catalog",
    };

    [Fact]
    public void An_arrow_only_points_down() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.Assembly.GetTypes()
            where !PackageUnderTest.IsGenerated(type)
            from used in TypeReferences.Of(type)
            where
                used.Assembly == PackageUnderTest.Assembly
                && !PackageUnderTest.IsGenerated(used)
                && Floor(used) > Floor(type)
            group type by (From: type.FullName, To: used.FullName) into arrow
            select $"{arrow.Key.From} uses {arrow.Key.To}"
        );

    [Fact]
    public void Every_namespace_has_a_floor() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.Assembly.GetTypes()
            where !PackageUnderTest.IsGenerated(type) && Floor(type) < 0
            select type
        );

    private static int Floor(Type type) =>
        Outermost(type) is { Namespace: Root } inRoot
            ? Array.IndexOf(GroundFirst, UpstairsInRoot.GetValueOrDefault(inRoot.Name.Split('`')[0], "records"))
            : Floor(Outermost(type).Namespace!);

    private static int Floor(string name) =>
        Array.IndexOf(GroundFirst, name) is >= 0 and int floor ? floor
        : name.LastIndexOf('.') is > 0 and int end ? Floor(name[..end])
        : -1;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}

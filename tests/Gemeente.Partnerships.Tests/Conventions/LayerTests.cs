namespace Gemeente.Partnerships.Conventions;

/// <summary>
/// The layers of the library. A type uses only types of its own layer or of a lower one. A namespace without a layer of
/// its own is in the layer of its parent. Some types of the root namespace are in another layer than the records.
/// </summary>
public sealed class LayerTests
{
    private const string Root = "Gemeente.Partnerships";
    private const string Records = "records";
    private const string DataSet = "data set";

    /// <summary>The layers, lowest first. Namespaces on one line share a layer.</summary>
    private static readonly string[][] LowestFirst =
    [
        ["Checks", "value list"],
        ["Text"],
        ["Cubes.Engine"],
        ["Cubes"],
        ["Time"],
        ["Codes", "Issues"],
        [Records, "Collections"],
        ["Registers"],
        ["Fields"],
        [DataSet],
        ["Facts"],
        ["Comparing", "Merging"],
        ["Dimensions.Text"],
        ["Dimensions"],
        ["Catalog"],
        ["Listing"],
        ["Json"],
        ["Queries"],
        ["Hosting"],
    ];

    private static readonly Dictionary<string, string> LayersInRoot = new(StringComparer.Ordinal)
    {
        ["ValueList"] = "value list",
        ["PartnershipStatus"] = "Codes",
        ["PartnershipDataSet"] = DataSet,
        ["DataSetValidation"] = DataSet,
    };

    [Fact]
    public void Types_OfEveryLayer_UseOnlyLowerLayers() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.Assembly.GetTypes()
            where !PackageUnderTest.IsGenerated(type)
            from used in TypeReferences.Of(type)
            where
                used.Assembly == PackageUnderTest.Assembly
                && !PackageUnderTest.IsGenerated(used)
                && Layer(used) > Layer(type)
            group type by (From: type.FullName, To: used.FullName) into arrow
            select $"{arrow.Key.From} uses {arrow.Key.To}"
        );

    [Fact]
    public void Namespaces_All_HaveALayer() =>
        Convention.HasNoOffenders(
            from type in PackageUnderTest.Assembly.GetTypes()
            where !PackageUnderTest.IsGenerated(type) && Layer(type) < 0
            select type
        );

    private static int Layer(Type type)
    {
        Type outermost = Outermost(type);
        return outermost.Namespace == Root
            ? IndexOf(LayersInRoot.GetValueOrDefault(outermost.Name.Split('`')[0], Records))
            : Layer(outermost.Namespace![(Root.Length + 1)..]);
    }

    private static int Layer(string name) =>
        IndexOf(name) is >= 0 and int layer ? layer
        : name.LastIndexOf('.') is > 0 and int end ? Layer(name[..end])
        : -1;

    private static int IndexOf(string name) => Array.FindIndex(LowestFirst, layer => layer.Contains(name));

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}

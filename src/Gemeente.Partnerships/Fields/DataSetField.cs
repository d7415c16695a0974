using Gemeente.Partnerships.Cubes;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Fields;

/// <summary>What a data set states of itself, piece by piece.</summary>
internal static class DataSetField
{
    public static readonly ValueList<RecordField<PartnershipDataSet>> All =
    [
        new("name", new Label("Naam van de gegevens", "Name of the data set"), dataSet => dataSet.Name),
        new(
            "attribution",
            new Label("Bronvermelding", "Attribution"),
            dataSet => FieldText.Quoted([.. dataSet.Attribution.Select(Describe)])
        ),
    ];

    private static string Describe(DataSource source) =>
        source
        + (source.Address is null ? "" : $" <{source.Address}>")
        + (source.Note is null ? "" : $": {source.Note}");
}

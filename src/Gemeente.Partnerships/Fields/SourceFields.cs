using System.Runtime.CompilerServices;
using Field = Gemeente.Partnerships.Fields.RecordField<Gemeente.Partnerships.DataSource>;

namespace Gemeente.Partnerships.Fields;

/// <summary>The fields of <see cref="DataSource"/>.</summary>
internal static class SourceFields
{
    public static RecordFields<DataSource> Table { get; } =
        new(
            "source",
            new DataSource { Title = "-" },
            source => source with { },
            Field.Text(
                new("title", "Titel", "Title", "Title of the source.") { IsRequired = true },
                FieldTypes.Text.Name,
                source => source.Title,
                SetTitle!
            ),
            Field.Text(
                new("creator", "Maker", "Creator", "Maker of the source."),
                FieldTypes.Text.Name,
                source => source.Creator,
                SetCreator
            ),
            Field.Text(
                new("licence", "Licentie", "Licence", "Licence, as an SPDX identifier where there is one."),
                FieldTypes.Text.Name,
                source => source.Licence,
                SetLicence
            ),
            Field.Text(
                new("address", "Adres", "Address", "Address on the web."),
                FieldTypes.Text.Name,
                source => source.Address,
                SetAddress
            ),
            Field.Text(new("note", "Noot", "Note", "Remarks."), FieldTypes.Text.Name, source => source.Note, SetNote)
        );

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Title")]
    private static extern void SetTitle(DataSource draft, string value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Creator")]
    private static extern void SetCreator(DataSource draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Licence")]
    private static extern void SetLicence(DataSource draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Address")]
    private static extern void SetAddress(DataSource draft, string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Note")]
    private static extern void SetNote(DataSource draft, string? value);
}

using Gemeente.Partnerships.Excel.Reading;
using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Excel.Writing;

/// <summary>
/// The sheet about the content of a workbook: the name and the reference date of the data, the query, the day of
/// writing, and the sources with their licences. It also marks a workbook with a whole data set.
/// </summary>
internal sealed record AboutSheet
{
    private const string Format = "gemeente-partnerships-data-set-1";
    private const int ValueColumn = 1;

    private static readonly Label SheetName = new("toelichting", "about");
    private static readonly Label Name = new("Gegevens", "Data");
    private static readonly Label ReferenceDate = new("Peildatum", "Reference date");
    private static readonly Label Query = new("Vraag", "Query");
    private static readonly Label WrittenOn = new("Geschreven op", "Written on");
    private static readonly Label Form = new("Vorm", "Form");
    private static readonly Label Note = new("Noot", "Note");

    private static readonly Label[] SourceHeadings =
    [
        new("Bron", "Source"),
        new("Maker", "Creator"),
        new("Licentie", "Licence"),
        new("Adres", "Address"),
        Note,
    ];

    /// <summary>The name of the data set; null if it is missing.</summary>
    public string? Title { get; private init; }

    /// <summary>The reference date; null if it is missing.</summary>
    public DateOnly? AsOf { get; private init; }

    /// <summary>The sources.</summary>
    public ValueList<DataSource> Sources { get; private init; } = [];

    /// <summary>Writes the sheet.</summary>
    public static void Write(
        WorkbookWriter writer,
        WorkbookWriteOptions options,
        string title,
        DateOnly? asOf,
        ValueList<DataSource> sources,
        IEnumerable<string> notes,
        bool isDataSet
    )
    {
        Language language = options.Language;
        writer.StartSheet(SheetName.In(language), [40, 40, 20, 40, 40], filteredRows: null);
        writer.Add(writer.Bold(Name.In(language)), WorkbookWriter.Text(title));
        writer.Add(writer.Bold(ReferenceDate.In(language)), asOf is { } day ? writer.Date(day) : default);
        writer.Add(writer.Bold(Query.In(language)), WorkbookWriter.Text(options.Query));
        writer.Add(
            writer.Bold(WrittenOn.In(language)),
            options.WrittenOn is { } written ? writer.Date(written) : default
        );
        if (isDataSet)
            writer.Add(writer.Bold(Form.In(language)), WorkbookWriter.Text(Format));
        foreach (string note in notes)
            writer.Add(writer.Bold(Note.In(language)), WorkbookWriter.Text(note));
        writer.Add();
        writer.Add([.. SourceHeadings.Select(heading => writer.Bold(heading.In(language)))]);
        foreach (DataSource source in sources)
            writer.Add(
                WorkbookWriter.Text(source.Title),
                WorkbookWriter.Text(source.Creator),
                WorkbookWriter.Text(source.Licence),
                WorkbookWriter.Text(source.Address),
                WorkbookWriter.Text(source.Note)
            );
    }

    /// <summary>Reads the sheet of a workbook with a whole data set; null if it is not such a workbook.</summary>
    public static AboutSheet? Find(Workbook workbook)
    {
        foreach (Sheet sheet in workbook.Sheets ?? [])
        {
            if (sheet.Lines.Exists(line => line.Find(ValueColumn)?.Text == Format))
                return Read(sheet);
        }

        return null;
    }

    private static AboutSheet Read(Sheet sheet)
    {
        List<DataSource> sources = [];
        bool isSource = false;
        foreach (SheetLine line in sheet.Lines)
        {
            if (isSource && Text(line, 0) is { } title)
                sources.Add(
                    new DataSource
                    {
                        Title = title,
                        Creator = Text(line, 1),
                        Licence = Text(line, 2),
                        Address = Text(line, 3),
                        Note = Text(line, 4),
                    }
                );
            isSource |= SourceHeadings.Index().All(heading => Is(heading.Item, line, heading.Index));
        }

        return new AboutSheet
        {
            Title = ValueOf(Name),
            AsOf = SheetDates.TryParse(ValueOf(ReferenceDate), out DateTime day) ? DateOnly.FromDateTime(day) : null,
            Sources = [.. sources],
        };

        string? ValueOf(Label name) =>
            sheet.Lines.Find(line => Is(name, line, 0)) is { } line ? Text(line, ValueColumn) : null;
    }

    private static bool Is(Label label, SheetLine line, int column) =>
        line.Find(column)?.Text is { } text && (text == label.Dutch || text == label.English);

    private static string? Text(SheetLine line, int column) =>
        line.Find(column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text) ? cell.Text : null;
}

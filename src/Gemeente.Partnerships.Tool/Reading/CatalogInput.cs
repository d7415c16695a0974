using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Queries;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>The records of an answer as of its date, and the dimensions that it can name.</summary>
/// <param name="Request">The records that were asked for.</param>
/// <param name="Records">The records, and the files that were read.</param>
/// <param name="Catalog">The records as of the date.</param>
/// <param name="Dimensions">The dimensions.</param>
internal sealed record CatalogInput(
    ImportRequest Request,
    DataInput Records,
    PartnershipCatalog Catalog,
    QueryDimensions Dimensions
)
{
    /// <summary>Reads records, and prints their issues and those of the date.</summary>
    public static CatalogInput Read(ImportRequest request, QueryDimensions dimensions, ToolConsole console)
    {
        DataInput records = DataInput.Load(request, console);
        return new CatalogInput(request, records, records.ToCatalog(request, console), dimensions);
    }

    /// <summary>Adds the dimensions of tables, and prints their issues and the accounts of their rows.</summary>
    /// <param name="tables">The files.</param>
    /// <param name="console">The outputs of the tool.</param>
    /// <exception cref="UsageException">A file cannot be read, or its table cannot be used.</exception>
    public CatalogInput With(IReadOnlyList<string> tables, ToolConsole console) =>
        this with
        {
            Records = Records with { Files = [.. Records.Files, .. tables] },
            Dimensions = LookupFile.AddAll(Dimensions, tables, Catalog, Request, console),
        };
}

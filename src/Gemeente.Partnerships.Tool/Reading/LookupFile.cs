using Gemeente.Partnerships.Catalog;
using Gemeente.Partnerships.Exchange.Lookups;
using Gemeente.Partnerships.Queries;
using Gemeente.Partnerships.Tool.Texts;

namespace Gemeente.Partnerships.Tool.Reading;

/// <summary>Reads tables whose columns become dimensions.</summary>
internal static class LookupFile
{
    /// <summary>Adds the dimensions of tables, and prints their issues and the account of their rows.</summary>
    /// <exception cref="UsageException">A file cannot be read, or its table cannot be used.</exception>
    /// <exception cref="RefusedDataException">There are issues, and the request is strict.</exception>
    public static QueryDimensions AddAll(
        QueryDimensions dimensions,
        IReadOnlyList<string> paths,
        PartnershipCatalog catalog,
        ImportRequest request,
        ToolConsole console
    )
    {
        foreach (string path in paths)
        {
            QueryDimensions known = dimensions;
            var options = new LookupTableOptions { File = Path.GetFileName(path) };
            LookupTable table = InputFile.Read(path, [], stream => LookupTable.Read(stream, catalog, options, known));
            IssueList.Write(table.Issues, request, console);
            if (table.Dimensions.Count == 0)
                throw new UsageException(UsageTexts.TableUnread(path));
            console.Tell(MessageTexts.LookupRead(options.File, table.RowCount, table.UsedCount, table.MissingKeys));
            dimensions = dimensions.With([.. table.Dimensions]);
        }

        return dimensions;
    }
}

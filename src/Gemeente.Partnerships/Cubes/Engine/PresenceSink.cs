namespace Gemeente.Partnerships.Cubes.Engine;

/// <summary>Remembers which cells have any row.</summary>
internal readonly struct PresenceSink(CellPresence presence) : ICellSink
{
    public static bool NeedsRows => false;

    public void Begin(int chunk)
    {
    }

    public void Add(long cell, int rows) => presence.Add(cell);

    public void AddRow(long cell, int row) => presence.Add(cell);

    public void AddRows(long cell, in RowSelection selection)
    {
        if (!presence.Contains(cell) && selection.Any())
        {
            presence.Add(cell);
        }
    }
}

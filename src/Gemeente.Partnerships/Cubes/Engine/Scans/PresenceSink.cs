using Gemeente.Partnerships.Cubes.Engine.Selections;

namespace Gemeente.Partnerships.Cubes.Engine.Scans;

/// <summary>Collects the cells that have any row.</summary>
internal readonly struct PresenceSink(CellPresence presence) : ICellSink<PresenceSink>
{
    public static bool NeedsRows => false;

    public CellPresence Presence => presence;

    public long Cells => presence.Cells;

    public PresenceSink Fork() => new(presence.Empty());

    public void Merge(PresenceSink other) => presence.Add(other.Presence);

    public void Begin(int chunk) { }

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

using Gemeente.Partnerships.Codes;
using Gemeente.Partnerships.Issues;

namespace Gemeente.Partnerships.Registers;

/// <summary>Finds successors of municipalities that cannot be followed.</summary>
internal static class SuccessionChecks
{
    /// <summary>
    /// Returns the circles of successors, the successors that the register does not have, and those that do not exist
    /// on the day of the succession. A municipality in a circle is reported once, with the circle.
    /// </summary>
    public static IEnumerable<DataIssue> Of(MunicipalityRegister register)
    {
        var inCircle = new HashSet<MunicipalityCode>();
        foreach (List<Municipality> circle in Circles(register))
        {
            inCircle.UnionWith(circle.Select(municipality => municipality.Code));
            yield return Issue(circle[0], IssueMessages.SuccessorCircle([.. circle.Append(circle[0]).Select(Name)]));
        }

        foreach (Municipality municipality in register.All)
        {
            // Without an end, the day of the succession is not known.
            if (municipality is { ValidTo: null, Successor: { } next } && register.Find(next) is null)
                yield return Issue(municipality, IssueMessages.UnknownSuccessor(municipality.Code, next));
            foreach (MunicipalityHeir heir in MunicipalityRegister.HeirsOf(municipality))
            {
                if (register.Find(heir.Code) is not { } successor)
                    yield return Issue(municipality, IssueMessages.UnknownSuccessor(municipality.Code, heir.Code));
                else if (successor.ValidFrom.FirstDay > heir.From)
                    yield return Issue(
                        municipality,
                        IssueMessages.SuccessorBeginsLater(
                            Name(successor),
                            successor.ValidFrom.ToString(),
                            Name(municipality),
                            heir.From
                        )
                    );
                else if (successor.ValidTo <= heir.From && !inCircle.Contains(municipality.Code))
                    yield return Issue(
                        municipality,
                        IssueMessages.SuccessorEndedBefore(
                            Name(successor),
                            successor.ValidTo.Value,
                            Name(municipality),
                            heir.From
                        )
                    );
            }
        }
    }

    // Follows the successors of each municipality, without recursion because a chain may be long.
    private static IEnumerable<List<Municipality>> Circles(MunicipalityRegister register)
    {
        var done = new HashSet<MunicipalityCode>();
        foreach (Municipality first in register.All)
        {
            var path = new List<Municipality>();
            var ahead = new Stack<Queue<MunicipalityCode>>();
            Enter(first);
            while (ahead.TryPeek(out Queue<MunicipalityCode>? next))
            {
                if (!next.TryDequeue(out MunicipalityCode code))
                {
                    ahead.Pop();
                    done.Add(path[^1].Code);
                    path.RemoveAt(path.Count - 1);
                }
                else if (path.FindIndex(municipality => municipality.Code == code) is >= 0 and var start)
                {
                    yield return path[start..];
                }
                else if (register.Find(code) is { } successor)
                {
                    Enter(successor);
                }
            }

            void Enter(Municipality municipality)
            {
                if (done.Contains(municipality.Code))
                    return;
                path.Add(municipality);
                IEnumerable<MunicipalityCode> heirs = MunicipalityRegister
                    .HeirsOf(municipality)
                    .Where(heir => heir.Kind != SuccessionEvent.Boundary)
                    .Select(heir => heir.Code);
                ahead.Push(new(municipality.Successor is { } successor ? heirs.Append(successor).Distinct() : heirs));
            }
        }
    }

    private static string Name(Municipality municipality) => $"{municipality.Name} ({municipality.Code})";

    private static DataIssue Issue(Municipality municipality, IssueText text) =>
        text.ToIssue() with
        {
            RecordId = municipality.Code.ToString(),
        };
}

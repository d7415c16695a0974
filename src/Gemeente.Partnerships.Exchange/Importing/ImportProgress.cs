using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>The progress of an import (voortgang).</summary>
/// <param name="File">The name of the file, as issues show it; of a Data Package the name of the table.</param>
/// <param name="Part">The part of the file that was read, from 0 to 1.</param>
/// <remarks>Immutable. Equal by content; the default has no file.</remarks>
public readonly record struct ImportProgress(string File, double Part)
{
    /// <summary>Returns the members with their values, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ImportProgress), PrintMembers);
}

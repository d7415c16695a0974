namespace Gemeente.Partnerships.Exchange.Importing;

/// <summary>How far a file has been made records of (voortgang).</summary>
/// <param name="File">The name of the file, as the issues have it; of a Data Package that of the table.</param>
/// <param name="Part">Which part of the file is done, from 0 to 1.</param>
/// <remarks>Immutable. Equal by content; the default is of no file.</remarks>
public readonly record struct ImportProgress(string File, double Part);

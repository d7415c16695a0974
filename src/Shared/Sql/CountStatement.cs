namespace Gemeente.Partnerships.Sql;

/// <summary>A statement that returns counts. Without codes it has one row.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Codes">The number of codes of a row.</param>
/// <param name="HasSums">True if a row has the sums of a measure after its counts.</param>
internal sealed record CountStatement(string Text, int Codes, bool HasSums);

using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Queries;

/// <summary>A category that a code list, a register or a record has.</summary>
internal readonly record struct NamedCategory(string Code, Label Name);

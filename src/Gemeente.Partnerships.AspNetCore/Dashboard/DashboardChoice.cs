using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.AspNetCore.Dashboard;

/// <summary>A category that can be chosen, with its count.</summary>
internal sealed record DashboardChoice(string Code, Label Label, long Count);

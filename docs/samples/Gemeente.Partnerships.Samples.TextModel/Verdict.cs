namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>What the model says of a text: the probability of each category, together one.</summary>
internal sealed class Verdict
{
    public float[] Score { get; set; } = [];
}

namespace Gemeente.Partnerships.Samples.TextModel;

/// <summary>
/// The answer of the model for a text: the probability of each category. The probabilities add up to one.
/// </summary>
internal sealed class Verdict
{
    public float[] Score { get; set; } = [];
}

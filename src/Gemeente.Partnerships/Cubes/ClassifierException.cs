using Gemeente.Partnerships.Text;

namespace Gemeente.Partnerships.Cubes;

/// <summary>
/// A classifier threw, or broke its contract. The message names the dimension, the classifier and the fact.
/// </summary>
public sealed class ClassifierException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ClassifierException()
        : this("A classifier failed.") { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public ClassifierException(string message)
        : base(message) { }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What the classifier threw.</param>
    public ClassifierException(string message, Exception? innerException)
        : base(message, innerException) { }

    internal ClassifierException(
        string dimensionId,
        string classifier,
        object? fact,
        string problem,
        Exception? innerException
    )
        : base($"Dimension '{dimensionId}': classifier {classifier} {problem}, at fact {fact}.", innerException)
    {
        DimensionId = dimensionId;
        Classifier = classifier;
        Fact = fact;
    }

    /// <summary>The reason that an explanation gives for the unknown category of the fact.</summary>
    internal Label Reason => new($"de classificatie mislukte: {Message}", $"the classifier failed: {Message}");

    /// <summary>The id of the dimension that the classifier serves.</summary>
    public string? DimensionId { get; }

    /// <summary>The type name of the classifier.</summary>
    public string? Classifier { get; }

    /// <summary>The fact that could not be classified.</summary>
    public object? Fact { get; }
}

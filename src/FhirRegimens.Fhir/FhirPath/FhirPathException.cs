namespace FhirRegimens.Fhir.FhirPath;

/// <summary>An expression that cannot be read, or cannot be evaluated on the resource at hand.</summary>
public sealed class FhirPathException : Exception
{
    internal FhirPathException(int position, string problem)
        : base($"FHIRPath, character {position + 1}: {problem}")
    {
        Position = position;
        Problem = problem;
    }

    /// <summary>Where in the expression, in UTF-16 characters from 0.</summary>
    public int Position { get; }

    /// <summary>What is wrong there, without the position.</summary>
    public string Problem { get; }
}

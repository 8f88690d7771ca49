namespace FhirRegimens.Fhir.Json;

/// <summary>Problems of one document by their place in its bytes.</summary>
internal sealed class ProblemList(int most)
{
    private readonly List<(int Offset, string Expression, string Message)> problems = [];

    public bool IsEmpty => problems.Count == 0;

    /// <summary>Adds a problem.</summary>
    /// <exception cref="TooManyProblemsException">It was the last one that is of use.</exception>
    public void Add(long offset, string expression, string message)
    {
        problems.Add(((int)offset, expression, message));
        if (problems.Count == most)
        {
            throw new TooManyProblemsException();
        }
    }

    /// <summary>The problems with line and column in <paramref name="utf8"/>.</summary>
    public FhirJsonException ToException(ReadOnlySpan<byte> utf8)
    {
        var lines = new JsonLines(utf8);
        var located = new List<FhirJsonProblem>();
        foreach (var problem in problems.OrderBy(problem => problem.Offset))
        {
            var (line, column) = lines.PositionOf(utf8, problem.Offset);
            located.Add(new FhirJsonProblem(line, column, problem.Expression, problem.Message));
        }

        return new FhirJsonException(located);
    }
}

/// <summary>Ends the reading of a document that has too many problems to go on.</summary>
internal sealed class TooManyProblemsException : Exception;

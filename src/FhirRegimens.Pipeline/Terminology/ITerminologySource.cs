using FhirRegimens.Conversion.Terminology;

namespace FhirRegimens.Pipeline.Terminology;

/// <summary>A vocabulary beside the program's tables.</summary>
public interface ITerminologySource
{
    /// <summary>What it knows of the names of one source; the same questions get the same answers during a run.</summary>
    /// <exception cref="TerminologyException">It cannot be reached or read.</exception>
    Task<TerminologyAnswers> AnswerAsync(TerminologyQuestions questions, CancellationToken cancellation);
}

/// <summary>A vocabulary that was named cannot be used (exit code 1).</summary>
/// <param name="message">Which one, why, and what to do.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class TerminologyException(string message, Exception? inner = null) : Exception(message, inner);

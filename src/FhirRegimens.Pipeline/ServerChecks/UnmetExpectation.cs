namespace FhirRegimens.Pipeline.ServerChecks;

/// <summary>Ends the trial of a check: the server did not do what it should.</summary>
/// <param name="outcome">In which way.</param>
/// <param name="reason">What it did instead.</param>
/// <param name="exchange">The request and the answer that show it; null where there are none.</param>
internal sealed class UnmetExpectation(CheckOutcome outcome, string reason, Exchange? exchange = null)
    : Exception(reason)
{
    public CheckOutcome Outcome => outcome;

    public Exchange? Exchange => exchange;
}

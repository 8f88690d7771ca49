using FhirRegimens.Regimens;

namespace FhirRegimens.Sources.Sigs;

/// <summary>How a dose stands to the one before it in its line.</summary>
internal enum Joint
{
    /// <summary>Given after it: "then", a semicolon, a comma before an amount.</summary>
    Then,

    /// <summary>Given instead of it: "or".</summary>
    Or,

    /// <summary>Another drug given with it: "+".</summary>
    Plus,
}

/// <summary>One dose of a line.</summary>
/// <param name="Joint">How it stands to the one before.</param>
/// <param name="Sig">What was read.</param>
internal sealed record LinePart(Joint Joint, Sig Sig);

/// <summary>What a line, or the rest of it behind its drug, says.</summary>
/// <param name="Parts">Its doses in order, at least one.</param>
/// <param name="IsFrame">Whether it ends with a colon or "as follows", so that the lines below it go on.</param>
/// <param name="IsReadFromStart">Whether its first words were understood.</param>
internal sealed record LineReading(IReadOnlyList<LinePart> Parts, bool IsFrame, bool IsReadFromStart);

namespace FhirRegimens.Validation.Rules;

/// <summary>What a step of a discriminator's path does.</summary>
internal enum DiscriminatorStepKind
{
    /// <summary>Goes to the children of a name.</summary>
    Child,

    /// <summary>Goes to the extensions of an address.</summary>
    Extension,

    /// <summary>Goes to what a reference points to.</summary>
    Resolve,

    /// <summary>Keeps what is of a type.</summary>
    OfType,
}

/// <summary>A step of a discriminator's path.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The child's name, the extension's address or the type; else empty.</param>
internal readonly record struct DiscriminatorStep(DiscriminatorStepKind Kind, string Name);

/// <summary>Reads the restricted FHIRPath of discriminators (R4 profiling, section 5.1.0.14).</summary>
internal static class DiscriminatorPath
{
    internal static IEnumerable<DiscriminatorStep> Read(string path)
    {
        var rest = path.AsMemory();
        while (rest.Length > 0)
        {
            var end = EndOfStep(rest.Span);
            var step = rest[..end].ToString();
            rest = end < rest.Length ? rest[(end + 1)..] : default;
            var open = step.IndexOf('(', StringComparison.Ordinal);
            var argument = open < 0 ? "" : step[(open + 1)..].TrimEnd(')').Trim('\'', '"', ' ');
            switch (open < 0 ? step : step[..open])
            {
                case "$this":
                    break;
                case "resolve" when open > 0:
                    yield return new DiscriminatorStep(DiscriminatorStepKind.Resolve, "");
                    break;
                case "ofType" when open > 0:
                    yield return new DiscriminatorStep(DiscriminatorStepKind.OfType, argument);
                    break;
                case "extension" when open > 0:
                    yield return new DiscriminatorStep(DiscriminatorStepKind.Extension, argument);
                    break;
                default:
                    yield return new DiscriminatorStep(DiscriminatorStepKind.Child, step);
                    break;
            }
        }
    }

    // The address in extension('http://…') has dots of its own.
    private static int EndOfStep(ReadOnlySpan<char> path)
    {
        var depth = 0;
        for (var i = 0; i < path.Length; i++)
        {
            depth += path[i] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (path[i] == '.' && depth == 0)
            {
                return i;
            }
        }

        return path.Length;
    }
}

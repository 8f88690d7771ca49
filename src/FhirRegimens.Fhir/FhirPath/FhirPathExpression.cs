using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>
/// A FHIRPath expression (http://hl7.org/fhirpath/N1) with the functions that FHIR R4 adds. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Items of a collection are <see cref="FhirElement"/>; <see cref="bool"/>, <see cref="int"/>, <see cref="decimal"/> and
/// <see cref="string"/>; <see cref="Temporal"/>; <see cref="FhirPathQuantity"/>; and <see cref="FhirPathType"/>.
/// </remarks>
public sealed class FhirPathExpression
{
    private FhirPathExpression(string text, Node root)
    {
        Text = text;
        Root = root;
    }

    /// <summary>The expression as it was read.</summary>
    public string Text { get; }

    internal Node Root { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FhirPathException">
    /// It is not FHIRPath, is too long or nested too deep, or uses a function that is not supported; says where.
    /// </exception>
    public static FhirPathExpression Parse(string text) => new(text, Parser.Parse(text));

    /// <summary>The items that the expression selects or computes from an element.</summary>
    /// <exception cref="FhirPathException">It cannot be evaluated on this element; says where.</exception>
    public IReadOnlyList<object> Evaluate(FhirElement focus, FhirPathEnvironment environment) =>
        new Evaluator(focus, environment).Evaluate(Root, new Scope([focus]));

    /// <summary>
    /// Whether an invariant holds: the result is not <c>false</c>. An empty one holds; without that, R4's own invariants
    /// would fail wherever what they speak of is absent (ref-1 on a reference with only a display, bdl-8, ras-2).
    /// </summary>
    /// <exception cref="FhirPathException">It cannot be evaluated on this element, or selects several items.</exception>
    public bool Holds(FhirElement focus, FhirPathEnvironment environment) =>
        Collections.ToBoolean(Evaluate(focus, environment), Root.Position) != false;

    /// <summary>The expression in a canonical form that reads to the same.</summary>
    public override string ToString() => Printer.Print(Root);
}

/// <summary>A type, as <c>type()</c> answers it.</summary>
/// <param name="Namespace"><c>FHIR</c> or <c>System</c>.</param>
/// <param name="Name">The name in it.</param>
public sealed record FhirPathType(string Namespace, string Name)
{
    /// <summary>The name with its namespace.</summary>
    public override string ToString() => $"{Namespace}.{Name}";
}

using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FhirRegimens.Fhir.Specification;

namespace FhirRegimens.Validation.Rules;

/// <summary>The checking of one document: what was found, what was looked at, and what it has cost.</summary>
internal sealed class Examination
{
    /// <summary>
    /// Steps that a document may take, and further ones for each of its bytes. A step is an element against a definition
    /// or a slice, or an item in the evaluation of an invariant.
    /// </summary>
    private const long FreeSteps = 20_000_000;
    private const long StepsPerByte = 200;

    /// <summary>Our own resources have an element with a rule about every so many bytes.</summary>
    private const int BytesPerRule = 16;

    /// <summary>How deep conformance questions may nest: a reference's target whose references' targets…</summary>
    private const int MaxQuestions = 6;

    private readonly Shared shared;
    private readonly int depth;
    private readonly List<Finding> findings = [];
    private readonly HashSet<(string Key, int Offset, string Subject)> reported = [];
    private readonly HashSet<(FhirElement, ElementRule)> checkedRules;
    private readonly HashSet<(FhirElement, ElementRule)> checkedContents = [];
    private readonly HashSet<(FhirElement, FhirPathExpression)> checkedInvariants = [];

    internal Examination(Definitions definitions, ReferenceIndex references, int documentLength)
        : this(
            new Shared(definitions, references, FreeSteps + (StepsPerByte * documentLength)),
            0,
            documentLength / BytesPerRule
        ) { }

    private Examination(Shared shared, int depth, int expectedRules)
    {
        this.shared = shared;
        checkedRules = new HashSet<(FhirElement, ElementRule)>(expectedRules);
        this.depth = depth;
    }

    internal SpecificationPack Specification => shared.Definitions.Specification;

    internal Definitions Definitions => shared.Definitions;

    internal ReferenceIndex References => shared.References;

    /// <summary>Whether this pair is new; each is looked at only once.</summary>
    internal bool Enter(FhirElement element, ElementRule rule)
    {
        Spend();
        return checkedRules.Add((element, rule));
    }

    /// <summary>Whether it is new that these children are looked at by this rule.</summary>
    internal bool EnterContent(FhirElement element, ElementRule content)
    {
        Spend();
        return checkedContents.Add((element, content));
    }

    /// <summary>Whether it is new that this must hold here; definitions repeat the invariants of what they build on.</summary>
    internal bool Enter(FhirElement element, FhirPathExpression invariant)
    {
        Spend();
        return checkedInvariants.Add((element, invariant));
    }

    /// <exception cref="TooCostlyException">The document has taken all steps that it may.</exception>
    internal void Spend(int steps = 1)
    {
        shared.StepsLeft -= steps;
        if (shared.StepsLeft < 0)
        {
            throw new TooCostlyException();
        }
    }

    /// <summary>Reports an issue at an element; once for a kind, a place and a subject.</summary>
    internal void Report(IssueKind kind, FhirElement at, string message, string subject = "") =>
        Report(kind, at.Path, at.Json ?? at.Shadow!, at.Offset, message, subject);

    /// <summary>Reports an issue at a byte of the document.</summary>
    internal void Report(
        IssueKind kind,
        string expression,
        JsonTreeNode document,
        int offset,
        string message,
        string subject = ""
    )
    {
        if (reported.Add((kind.Key, offset, subject)))
        {
            findings.Add(new Finding(kind, expression, document, offset, message));
        }
    }

    /// <summary>Reports that a definition cannot be used, at what must conform to it or names it.</summary>
    internal void ReportBroken(FhirElement at, string canonical, string problem) =>
        Report(
            IssueKinds.ProfileBroken,
            at,
            $"{at.Path} asks for {canonical}, of whose differential no snapshot can be made. {problem}. "
                + "Correct the definition, or load what it builds on.",
            canonical
        );

    /// <summary>Whether an element conforms to a definition, asked aside: nothing is reported.</summary>
    internal bool Conforms(FhirElement element, StructureSnapshot structure)
    {
        if (depth >= MaxQuestions)
        {
            return true;
        }

        if (shared.Answers.TryGetValue((element, structure), out var known))
        {
            return known;
        }

        // Whatever asks the same question again while it is being answered, in a circle, gets a yes.
        shared.Answers[(element, structure)] = true;
        var aside = new Examination(shared, depth + 1, 0);
        new ElementRules(aside).CheckAgainst(element, structure);
        var answer = !aside.findings.Exists(finding => finding.Kind.Severity <= IssueSeverity.Error);
        shared.Answers[(element, structure)] = answer;
        return answer;
    }

    internal IReadOnlyList<ValidationIssue> IssuesInOrder() =>
        [
            .. findings
                .OrderBy(finding => finding.Offset)
                .Select(finding =>
                {
                    var (line, column) = finding.Document.PositionOf(finding.Offset);
                    return new ValidationIssue(
                        finding.Kind.Severity,
                        finding.Kind.Type,
                        finding.Kind.Key,
                        finding.Expression,
                        line,
                        column,
                        finding.Message
                    );
                }),
        ];

    private sealed record Finding(IssueKind Kind, string Expression, JsonTreeNode Document, int Offset, string Message);

    private sealed class Shared(Definitions definitions, ReferenceIndex references, long steps)
    {
        internal Definitions Definitions => definitions;

        internal ReferenceIndex References => references;

        internal long StepsLeft { get; set; } = steps;

        internal Dictionary<(FhirElement, StructureSnapshot), bool> Answers { get; } = [];
    }
}

/// <summary>The checking of a document takes more steps than allowed.</summary>
internal sealed class TooCostlyException : Exception;

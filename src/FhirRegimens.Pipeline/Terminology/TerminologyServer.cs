using System.Collections.Concurrent;
using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Fhir.Json;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Terminology;

/// <summary>
/// A FHIR terminology server. A code that is missing is translated from one that is known
/// (<c>ConceptMap/$translate</c>), or else looked for by name (<c>ValueSet/$expand</c>); displays come from
/// <c>CodeSystem/$lookup</c>. Answers are kept for the run, and few requests are open at a time. What the server
/// refuses as unknown or not supported has no code; a server that does not answer is an error.
/// </summary>
/// <param name="server">The server.</param>
public sealed class TerminologyServer(FhirServer server) : ITerminologySource
{
    /// <summary>How many requests may be open at a time.</summary>
    public const int Concurrency = 4;

    /// <summary>How many concepts with a name in them are looked at to find the one of that name.</summary>
    private const int Candidates = 50;

    private static readonly Wanted[] OfDrugs =
    [
        new(
            CodeSystems.RxNorm,
            new()
            {
                Property = "TTY",
                Op = FilterOperator.Equal,
                Value = "IN",
            }
        ),
        new(CodeSystems.Atc, Filter: null),
    ];

    private static readonly Wanted[] OfConditions =
    [
        // 64572001: Disease.
        new(
            CodeSystems.SnomedCt,
            new()
            {
                Property = "concept",
                Op = FilterOperator.IsA,
                Value = "64572001",
            }
        ),
        new(CodeSystems.Icd10Cm, Filter: null),
    ];

    private readonly SemaphoreSlim open = new(Concurrency);
    private readonly ConcurrentDictionary<string, Lazy<Task<Resource?>>> answers = new(StringComparer.Ordinal);
    private readonly Lazy<Task> isThere = new(() => server.ReadCapabilitiesAsync(CancellationToken.None));

    /// <inheritdoc/>
    public async Task<TerminologyAnswers> AnswerAsync(TerminologyQuestions questions, CancellationToken cancellation)
    {
        try
        {
            await isThere.Value.WaitAsync(cancellation);
            return new(
                await AnswerAsync(questions.Drugs, OfDrugs, cancellation),
                await AnswerAsync(questions.Conditions, OfConditions, cancellation)
            );
        }
        catch (FhirServerException away)
        {
            throw new TerminologyException($"Terminology server: {away.Message}", away);
        }
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Concept>>> AnswerAsync(
        IReadOnlyList<TerminologyQuestion> questions,
        IReadOnlyList<Wanted> systems,
        CancellationToken cancellation
    )
    {
        var found = await Task.WhenAll(questions.Select(question => AnswerAsync(question, systems, cancellation)));
        return questions.Zip(found).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Concept>> AnswerAsync(
        TerminologyQuestion question,
        IReadOnlyList<Wanted> systems,
        CancellationToken cancellation
    )
    {
        var codes = question.Known.Where(code => systems.Any(wanted => wanted.System == code.System)).ToList();
        foreach (var wanted in systems.Where(wanted => codes.TrueForAll(code => code.System != wanted.System)))
        {
            var code =
                await TranslateAsync(codes, wanted.System, cancellation)
                ?? await FindAsync(question.Name, wanted, cancellation);
            if (code is not null)
            {
                codes.Add(code);
            }
        }

        return await Task.WhenAll(codes.Select(code => WithDisplayAsync(code, cancellation)));
    }

    /// <summary>The one code of another system that means the same as one of the codes.</summary>
    private async Task<Concept?> TranslateAsync(
        IReadOnlyList<Concept> codes,
        string system,
        CancellationToken cancellation
    )
    {
        foreach (var code in codes)
        {
            var query =
                $"ConceptMap/$translate?system={Uri.EscapeDataString(code.System)}"
                + $"&code={Uri.EscapeDataString(code.Value)}&targetsystem={Uri.EscapeDataString(system)}";
            var targets = (await AskAsync(query, input: null, cancellation) as Parameters)
                ?.Parameter.Where(parameter => parameter.Name == "match" && MeansTheSame(parameter))
                .SelectMany(match => match.Part.Where(part => part.Name == "concept"))
                .Select(part => part.Value)
                .OfType<Coding>()
                .Where(target => target.System == system && target.Code is not null)
                .Select(target => new Concept(system, target.Code!, target.Display))
                .DistinctBy(target => target.Value, StringComparer.Ordinal)
                .ToList();
            if (targets is [var single])
            {
                return single;
            }
        }

        return null;
    }

    /// <summary>The one code of a system that has exactly this name.</summary>
    private async Task<Concept?> FindAsync(string name, Wanted wanted, CancellationToken cancellation)
    {
        var include = new ValueSet.ConceptSetComponent { System = wanted.System };
        if (wanted.Filter is not null)
        {
            include.Filter.Add(wanted.Filter);
        }

        var input = new Parameters
        {
            Parameter =
            [
                new()
                {
                    Name = "valueSet",
                    Resource = new ValueSet
                    {
                        Status = PublicationStatus.Active,
                        Compose = new() { Include = [include] },
                    },
                },
                new() { Name = "filter", Value = new FhirString(name) },
                new() { Name = "count", Value = new Integer(Candidates) },
                new() { Name = "activeOnly", Value = new FhirBoolean(true) },
                new() { Name = "includeDesignations", Value = new FhirBoolean(true) },
            ],
        };
        var key = NameKey.Of(name);
        var named = (await AskAsync("ValueSet/$expand", input, cancellation) as ValueSet)
            ?.Expansion?.Contains.Where(concept => concept.System == wanted.System && concept.Code is not null)
            .Where(concept =>
                concept.Designation.Select(one => one.Value).Prepend(concept.Display).Any(one => IsNamed(one, key))
            )
            .Select(concept => new Concept(wanted.System, concept.Code!, concept.Display))
            .DistinctBy(concept => concept.Value, StringComparer.Ordinal)
            .ToList();
        return named is [var single] ? single : null;
    }

    private async Task<Concept> WithDisplayAsync(Concept code, CancellationToken cancellation)
    {
        if (code.Display is not null)
        {
            return code;
        }

        var query =
            $"CodeSystem/$lookup?system={Uri.EscapeDataString(code.System)}&code={Uri.EscapeDataString(code.Value)}";
        var display = (await AskAsync(query, input: null, cancellation) as Parameters)
            ?.Parameter.Where(parameter => parameter.Name == "display")
            .Select(parameter => (parameter.Value as FhirString)?.Value)
            .FirstOrDefault();
        return code with { Display = display };
    }

    private Task<Resource?> AskAsync(string operation, Parameters? input, CancellationToken cancellation)
    {
        var question = $"{operation}\n{(input is null ? "" : Convert.ToBase64String(FhirJson.Serialize(input)))}";
        return answers.GetOrAdd(question, _ => new(() => SendAsync(operation, input))).Value.WaitAsync(cancellation);
    }

    private async Task<Resource?> SendAsync(string operation, Parameters? input)
    {
        await open.WaitAsync();
        try
        {
            return await server.OperateAsync(operation, input, CancellationToken.None);
        }
        catch (FhirServerException refused) when (refused.Status is >= 400 and < 500 and not (401 or 403 or 429) or 501)
        {
            return null;
        }
        finally
        {
            open.Release();
        }
    }

    private static bool MeansTheSame(Parameters.ParameterComponent match) =>
        match
            .Part.Where(part => part.Name == "equivalence")
            .Select(part => (part.Value as Code)?.Value)
            .Any(equivalence => equivalence is "equivalent" or "equal");

    private static bool IsNamed(string? text, string key) => text is not null && NameKey.Of(text) == key;

    /// <summary>A code system whose code is wanted, and which of its concepts may be it.</summary>
    private sealed record Wanted(string System, ValueSet.FilterComponent? Filter);
}

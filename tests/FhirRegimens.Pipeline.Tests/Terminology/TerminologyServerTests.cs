using FhirRegimens.Conversion.Terminology;
using FhirRegimens.Pipeline.Terminology;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Pipeline.Tests.Terminology;

/// <summary>A terminology server of this process; its drugs and codes do not exist.</summary>
public sealed class TerminologyServerTests
{
    private const string Capabilities = """
        {"resourceType":"CapabilityStatement","status":"active","kind":"instance","fhirVersion":"4.0.1","format":["json"]}
        """;

    [Fact]
    public async Task AMissingCodeIsTheOneOfExactlyThatName()
    {
        using var stub = Stub(request =>
            request.Body.Contains(CodeSystems.RxNorm, StringComparison.Ordinal)
                ? Expansion(
                    $$"""{"system":"{{CodeSystems.RxNorm}}","code":"1","display":"examplimab"}""",
                    $$"""{"system":"{{CodeSystems.RxNorm}}","code":"2","display":"examplimab and hyaluronidase"}"""
                )
                : Expansion()
        );

        Assert.Equal(
            [new Concept(CodeSystems.RxNorm, "1", "examplimab")],
            await DrugAsync(stub, new("Examplimab", []))
        );
    }

    [Fact]
    public async Task ADesignationIsANameToo()
    {
        using var stub = Stub(request =>
            request.Body.Contains(CodeSystems.SnomedCt, StringComparison.Ordinal)
                ? Expansion(
                    $$"""{"system":"{{CodeSystems.SnomedCt}}","code":"3","display":"Malignant example","designation":[{"value":"Example cancer"}]}"""
                )
                : Expansion()
        );

        var answers = await Server(stub).AnswerAsync(new([], [new("Example cancer", [])]), CancellationToken.None);

        Assert.Equal(
            [new Concept(CodeSystems.SnomedCt, "3", "Malignant example")],
            answers.Conditions["Example cancer"]
        );
    }

    [Fact]
    public async Task TwoCodesOfANameAreNone()
    {
        using var stub = Stub(_ =>
            Expansion(
                $$"""{"system":"{{CodeSystems.Atc}}","code":"X01","display":"Twofoldine"}""",
                $$"""{"system":"{{CodeSystems.Atc}}","code":"X02","display":"twofoldine"}"""
            )
        );

        Assert.Empty(await DrugAsync(stub, new("Twofoldine", [])));
    }

    [Fact]
    public async Task ACodeIsTranslatedWhereItMeansTheSameAndDisplaysAreLookedUp()
    {
        using var stub = Stub(request =>
            request.Operation.StartsWith("ConceptMap/$translate", StringComparison.Ordinal)
                ? Parameters(Match("wider", CodeSystems.Atc, "X99"), Match("equivalent", CodeSystems.Atc, "X01"))
                : Parameters($$"""{"name":"display","valueString":"Display of {{request.Operation[^3..]}}"}""")
        );

        var codes = await DrugAsync(stub, new("Examplimab", [new Concept(CodeSystems.RxNorm, "123")]));

        Assert.Equal(
            [
                new Concept(CodeSystems.RxNorm, "123", "Display of 123"),
                new Concept(CodeSystems.Atc, "X01", "Display of X01"),
            ],
            codes
        );
        Assert.DoesNotContain(stub.Requests, request => request.Operation == "ValueSet/$expand");
    }

    [Fact]
    public async Task WhatTheServerDoesNotKnowOrSupportHasNoCode()
    {
        using var stub = Stub(_ =>
            (404, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}""")
        );

        Assert.Equal(
            [new Concept(CodeSystems.RxNorm, "1")],
            await DrugAsync(stub, new("Examplimab", [new Concept(CodeSystems.RxNorm, "1")]))
        );
    }

    [Fact]
    public async Task TheSameIsAskedOnce()
    {
        using var stub = Stub(_ => Expansion());
        var server = Server(stub);
        var questions = new TerminologyQuestions([new("Examplimab", [])], [new("Example cancer", [])]);
        await server.AnswerAsync(questions, CancellationToken.None);
        var asked = stub.Requests.Count;

        await server.AnswerAsync(questions, CancellationToken.None);

        Assert.Equal(asked, stub.Requests.Count);
    }

    [Fact]
    public async Task NoMoreRequestsAreOpenThanAllowed()
    {
        // Every answer waits for as many requests as may be open; one more at a time would be counted.
        using var together = new Barrier(TerminologyServer.Concurrency);
        var isOpen = 0;
        var most = 0;
        using var stub = Stub(_ =>
        {
            var now = Interlocked.Increment(ref isOpen);
            InterlockedMax(ref most, now);
            Assert.True(together.SignalAndWait(Patience.Limit));
            Interlocked.Decrement(ref isOpen);
            return Parameters();
        });
        var drugs = Enumerable
            .Range(1, 8)
            .Select(number => new TerminologyQuestion(
                $"Drug {number}",
                [new Concept(CodeSystems.RxNorm, $"{number}"), new Concept(CodeSystems.Atc, $"X{number}")]
            ));

        await Server(stub).AnswerAsync(new([.. drugs], []), CancellationToken.None);

        Assert.InRange(most, 2, TerminologyServer.Concurrency);
        Assert.Equal(1 + 16, stub.Requests.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    public async Task AServerThatDoesNotAnswerIsAnError(int status)
    {
        using var stub = Stub(_ => (status, "{}"));

        var away = await Assert.ThrowsAsync<TerminologyException>(() => DrugAsync(stub, new("Examplimab", [])));

        Assert.StartsWith("Terminology server: ", away.Message, StringComparison.Ordinal);
        Assert.Contains($"was answered {status}", away.Message, StringComparison.Ordinal);
    }

    private static StubFhirServer Stub(Func<StubRequest, (int Status, string Json)> answer) =>
        new(request => request.Operation == "metadata" ? (200, Capabilities) : answer(request));

    private static TerminologyServer Server(StubFhirServer stub) =>
        new(new FhirServer(new HttpClient(), stub.BaseAddress, new RetryPolicy { Retries = 0 }, TimeProvider.System));

    private static async Task<IReadOnlyList<Concept>> DrugAsync(StubFhirServer stub, TerminologyQuestion drug)
    {
        var answers = await Server(stub).AnswerAsync(new([drug], []), CancellationToken.None);
        return answers.Drugs[drug.Name];
    }

    private static (int, string) Expansion(params string[] contains) =>
        (
            200,
            $$$"""{"resourceType":"ValueSet","expansion":{"total":{{{contains.Length}}}{{{Array("contains", contains)}}} }}"""
        );

    private static (int, string) Parameters(params string[] parameters) =>
        (200, $$"""{"resourceType":"Parameters"{{Array("parameter", parameters)}} }""");

    private static string Match(string equivalence, string system, string code) =>
        $$"""
            {"name":"match","part":[
              {"name":"equivalence","valueCode":"{{equivalence}}"},
              {"name":"concept","valueCoding":{"system":"{{system}}","code":"{{code}}"} }]}
            """;

    private static string Array(string name, string[] items) =>
        items.Length == 0 ? "" : $",\"{name}\":[{string.Join(',', items)}]";

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; seen < now; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}

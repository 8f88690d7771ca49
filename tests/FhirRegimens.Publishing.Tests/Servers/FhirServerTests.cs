using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FhirRegimens.Fhir.Model;
using FhirRegimens.Publishing.Servers;

namespace FhirRegimens.Publishing.Tests.Servers;

public sealed class FhirServerTests
{
    private static readonly Uri Address = new("http://127.0.0.1:9/fhir");

    [Fact]
    public async Task AnUnreachableServerIsNamedWithWhatToDo()
    {
        using var http = new HttpClient();

        var failure = await Fails(http);

        Assert.Contains("http://127.0.0.1:9/fhir/ cannot be reached", failure.Message);
        Assert.Contains("Check the address", failure.Message);
    }

    [Theory]
    [InlineData(401, "FhirRegimens:Token")]
    [InlineData(403, "the right role")]
    [InlineData(500, "see its log")]
    public async Task ARefusalSaysWhatToDo(int status, string advice)
    {
        using var http = Answering(Html((HttpStatusCode)status));

        var failure = await Fails(http);

        Assert.Equal(status, failure.Status);
        Assert.Contains(advice, failure.Message);
    }

    [Fact]
    public async Task APageForPeopleIsNotTakenForFhir()
    {
        using var http = Answering(Html(HttpStatusCode.OK));

        var failure = await Fails(http);

        Assert.Contains("text/html, not FHIR R4 JSON", failure.Message);
        Assert.Contains("base address of a FHIR R4 server", failure.Message);
    }

    [Fact]
    public async Task APageForPeopleIsNeitherProofThatAResourceIsMissingNorThatItWasWritten()
    {
        using var missing = Answering(Html(HttpStatusCode.NotFound));
        using var written = Answering(Html(HttpStatusCode.OK));

        var failure = await Fails(missing);

        Assert.Contains("text/html, not FHIR R4 JSON", failure.Message);
        await Assert.ThrowsAsync<FhirServerException>(() =>
            Server(written).PutAsync(new Library { Id = "page" }, ifMatch: null, default)
        );
    }

    [Fact]
    public async Task TheServersOwnReasonIsShown()
    {
        using var http = Answering(
            Fhir(
                HttpStatusCode.BadRequest,
                """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"No such plan."}]}"""
            )
        );

        var failure = await Fails(http);

        Assert.Contains("No such plan.", failure.Message);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    public async Task AServerThatIsBusyIsAskedAgain(HttpStatusCode status)
    {
        var busy = Html(status);
        busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.Zero);
        using var http = Answering(
            busy,
            Fhir(HttpStatusCode.OK, """{"resourceType":"Library","id":"page","status":"draft"}""")
        );

        var library = await Server(http, retries: 1).ReadAsync<Library>("page", default);

        Assert.Equal("page", library!.Resource.Id);
    }

    [Fact]
    public async Task AzuresWaitInMillisecondsGoesBeforeTheOneInSeconds()
    {
        var busy = Html(HttpStatusCode.TooManyRequests);
        busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
        busy.Headers.Add("x-ms-retry-after-ms", "1");
        using var http = Answering(
            busy,
            Fhir(HttpStatusCode.OK, """{"resourceType":"Library","id":"page","status":"draft"}""")
        );

        Assert.NotNull(await Server(http, retries: 1).ReadAsync<Library>("page", default));
    }

    [Fact]
    public async Task APageOfASearchThatLosesTheSchemeOfTheServerKeepsIt()
    {
        var handler = new Answers([
            Fhir(
                HttpStatusCode.OK,
                """{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"http://fhir.example.org/Library?page=2"}]}"""
            ),
            Fhir(HttpStatusCode.OK, """{"resourceType":"Bundle","type":"searchset"}"""),
        ]);
        using var http = new HttpClient(handler);
        var server = new FhirServer(
            http,
            new Uri("https://fhir.example.org/"),
            new RetryPolicy { Retries = 0 },
            TimeProvider.System
        );

        await server.SearchAsync("Library", default);

        Assert.Equal("https://fhir.example.org/Library?page=2", handler.Last);
    }

    [Fact]
    public async Task AnotherRefusalIsNotSentAgain()
    {
        var handler = new Answers([Html(HttpStatusCode.BadRequest), Html(HttpStatusCode.OK)]);
        using var http = new HttpClient(handler);

        await Assert.ThrowsAsync<FhirServerException>(() =>
            Server(http, retries: 3).ReadAsync<Library>("page", default)
        );

        Assert.Equal(1, handler.Requests);
    }

    [Fact]
    public async Task ASearchThatGoesOnAtAnotherServerIsRefused()
    {
        using var http = Answering(
            Fhir(
                HttpStatusCode.OK,
                """{"resourceType":"Bundle","type":"searchset","link":[{"relation":"next","url":"http://elsewhere.example/fhir?page=2"}]}"""
            )
        );

        var failure = await Assert.ThrowsAsync<FhirServerException>(() => Server(http).SearchAsync("Library", default));

        Assert.Contains("elsewhere.example", failure.Message);
    }

    private static async Task<FhirServerException> Fails(HttpClient http) =>
        await Assert.ThrowsAsync<FhirServerException>(() => Server(http).ReadAsync<Library>("page", default));

    private static FhirServer Server(HttpClient http, int retries = 0) =>
        new(
            http,
            Address,
            new RetryPolicy { Retries = retries, FirstWait = TimeSpan.FromMilliseconds(1) },
            TimeProvider.System
        );

    private static HttpClient Answering(params HttpResponseMessage[] answers) => new(new Answers(answers));

    private static HttpResponseMessage Html(HttpStatusCode status) => Answer(status, "<html>Hello</html>", "text/html");

    private static HttpResponseMessage Fhir(HttpStatusCode status, string json) =>
        Answer(status, json, "application/fhir+json");

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, string type) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    private sealed class Answers(IReadOnlyList<HttpResponseMessage> answers) : HttpMessageHandler
    {
        public int Requests { get; private set; }

        public string? Last { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Last = request.RequestUri?.AbsoluteUri;
            var answer = answers[Requests++];
            answer.RequestMessage = request;
            return Task.FromResult(answer);
        }
    }
}

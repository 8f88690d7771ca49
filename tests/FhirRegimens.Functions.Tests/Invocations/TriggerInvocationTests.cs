using System.Text;
using System.Text.Json;
using FhirRegimens.Functions.Invocations;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Functions.Tests.Invocations;

public sealed class TriggerInvocationTests
{
    [Fact]
    public void AQueueMessageOfAnyTextArrivesAsItWasPut() =>
        Prop.ForAll<string>(text =>
            {
                var sent = text is null ? "" : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                var body = Invocation.OfQueue("page", sent, Message).ToJsonString();
                return TriggerInvocation.Read(Encoding.UTF8.GetBytes(body), null).QueueText("page") == sent;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void APageMessageOfAnyTitleArrivesAsItWasPut() =>
        Prop.ForAll<NonEmptyString>(title =>
            {
                var sent = new PageMessage(
                    "T" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(title.Get)),
                    "7",
                    "changed",
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
                );
                var body = Invocation.OfQueue("page", sent.Write(), Message).ToJsonString();
                var invocation = TriggerInvocation.Read(Encoding.UTF8.GetBytes(body), null);
                return PageMessage.Read(invocation.QueueText("page")) == sent
                    && invocation.MetadataText("Id") == "m1"
                    && invocation.MetadataText("DequeueCount") == "1";
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void ABlobOfAnyBytesArrivesAsItWasPut() =>
        Prop.ForAll<byte[]>(content =>
            {
                var written = new Dictionary<string, string> { ["Kind"] = "paper" };
                var address = new Uri("http://127.0.0.1/a");
                var body = Invocation.OfBlob("source", content, address, "a.wiki", written).ToJsonString();
                var invocation = TriggerInvocation.Read(Encoding.UTF8.GetBytes(body), null);
                return invocation.BlobContent("source")!.SequenceEqual(content)
                    && invocation.MetadataText("name") == "a.wiki"
                    && invocation.BlobMetadata("kind") == "paper"
                    && invocation.BlobMetadata("title") is null;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{\"Data\":{\"page\":\"plain\"}}", "plain")]
    [InlineData("{\"Data\":{\"page\":{\"a\":1}}}", "{\"a\":1}")]
    [InlineData("{\"Data\":{\"page\":\"\\\"half\"}}", "\"half")]
    [InlineData("{\"Data\":{\"page\":null}}", null)]
    [InlineData("{\"Data\":{}}", null)]
    [InlineData("{\"Data\":7}", null)]
    public void OtherEncodingsAreReadAsFarAsTheyCanBe(string body, string? text) =>
        Assert.Equal(text, TriggerInvocation.Read(Encoding.UTF8.GetBytes(body), null).QueueText("page"));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"Metadata\":null}")]
    [InlineData("{\"Metadata\":[]}")]
    [InlineData("{\"Metadata\":{\"kind\":null}}")]
    public void ABlobMayHaveNoMetadata(string metadata) =>
        Assert.Null(
            TriggerInvocation
                .Read(Encoding.UTF8.GetBytes($"{{\"Data\":{{}},\"Metadata\":{metadata}}}"), null)
                .BlobMetadata("kind")
        );

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"Data\"")]
    public void WhatIsNoInvocationIsRefused(string body) =>
        Assert.ThrowsAny<JsonException>(() => TriggerInvocation.Read(Encoding.UTF8.GetBytes(body), null));

    [Fact]
    public void AnAnswerIsNeverEmpty() =>
        Assert.Equal("{\"Outputs\":{},\"Logs\":[]}", Encoding.UTF8.GetString(TriggerAnswer.Done.ToJson()));

    private static QueueMessage Message { get; } = new("m1", "receipt", 1, "", "then", "later", "soon");
}

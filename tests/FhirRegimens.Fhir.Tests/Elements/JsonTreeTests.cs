using System.Text;
using FhirRegimens.Fhir.Elements;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Fhir.Tests.Elements;

public sealed class JsonTreeTests
{
    [Fact]
    public void EveryValueKnowsItsLineAndColumn()
    {
        var root = Read("{\n  \"ä\": [1.50,\r\n    true, null],\n  \"b\": {\"c\": \"x\\ny\"}\n}").Root;

        Assert.Equal((1, 1), root.Position);
        Assert.Equal((2, 8), root["ä"]!.Position);
        Assert.Equal(
            [(JsonKind.Number, "1.50", (2, 9)), (JsonKind.True, "true", (3, 5)), (JsonKind.Null, "null", (3, 11))],
            root.ItemsOf("ä").Select(item => (item.Kind, item.Text, item.Position))
        );
        Assert.Equal("x\ny", root["b"]!.TextOf("c"));
        Assert.Equal((4, 9), root["b"]!.PositionOf(root["b"]!.Members[0].NameOffset));
    }

    [Fact]
    public void MembersKeepTheirOrderAndASecondOneOfTheSameNameIsMarked()
    {
        var root = Read("""{"b":1,"a":2,"b":3}""").Root;

        Assert.Equal(
            [("b", "1", false), ("a", "2", false), ("b", "3", true)],
            root.Members.Select(member => (member.Name, member.Value.Text, member.IsDuplicate))
        );
        Assert.Equal("1", root["b"]!.Text);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n \"a\": }", 2, 7)]
    [InlineData("{\"a\":1,}", 1, 8)]
    [InlineData("{} x", 1, 4)]
    [InlineData("{\"a\": // no\n1}", 1, 7)]
    [InlineData("{\"ä\": 01}", 1, 8)]
    [InlineData("{\"a\":\n\"\\ud800\"}", 2, 1)]
    public void BrokenJsonIsReportedWithItsPosition(string json, int line, int column)
    {
        var exception = Assert.Throws<JsonSyntaxException>(() => Read(json));

        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.DoesNotContain("LineNumber", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BytesOutsideUtf8AreReportedWithTheirPosition()
    {
        var exception = Assert.Throws<JsonSyntaxException>(() =>
            JsonTree.Read(
                "{\"a\":\"\xff\"}"u8.ToArray()[..6].Append((byte)0xff).Append((byte)'"').Append((byte)'}').ToArray()
            )
        );

        Assert.Equal((1, 6), (exception.Line, exception.Column));
    }

    [Fact]
    public void NestingIsBounded()
    {
        Read(new string('[', JsonTree.MaxDepth) + new string(']', JsonTree.MaxDepth));

        var deep = new string('[', 100_000);
        Assert.Throws<JsonSyntaxException>(() => Read(deep));
    }

    [Fact]
    public void AByteOrderMarkIsPassedOverAndDoesNotCount()
    {
        var root = JsonTree.Read((byte[])[0xEF, 0xBB, 0xBF, .. "{\"a\":1}"u8]).Root;

        Assert.Equal("1", root["a"]!.Text);
        Assert.Equal((1, 6), root["a"]!.Position);
    }

    [Fact]
    public void AnyBytesAreEitherReadOrReported()
    {
        var alphabet = Gen.Elements(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"a\"",
            "\"",
            "1",
            "-",
            "e",
            "\\",
            "\n",
            " ",
            "null"
        );
        Prop.ForAll(
                alphabet.ListOf().Select(string.Concat).ToArbitrary(),
                text =>
                {
                    try
                    {
                        return Read(text).Root is not null;
                    }
                    catch (JsonSyntaxException exception)
                    {
                        return exception is { Line: >= 1, Column: >= 1 };
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static JsonTree Read(string json) => JsonTree.Read(Encoding.UTF8.GetBytes(json));
}

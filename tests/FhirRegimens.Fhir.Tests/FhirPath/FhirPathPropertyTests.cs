using FhirRegimens.Fhir.Elements;
using FhirRegimens.Fhir.FhirPath;
using FsCheck;
using FsCheck.Fluent;

namespace FhirRegimens.Fhir.Tests.FhirPath;

public class FhirPathPropertyTests
{
    private static readonly string[] Operators =
    [
        "implies",
        "or",
        "xor",
        "and",
        "in",
        "contains",
        "=",
        "~",
        "!=",
        "!~",
        "<",
        "<=",
        ">",
        ">=",
        "|",
        "+",
        "-",
        "&",
        "*",
        "/",
        "div",
        "mod",
    ];

    private static readonly string[] Names =
    [
        "name",
        "given",
        "as",
        "contains",
        "day",
        "true",
        "a b",
        "",
        "É`\\'\n",
        "Patient",
    ];

    private static readonly FhirElement Patient = FhirPathExpressionTests.Read(
        """
        { "resourceType": "Patient", "id": "p", "active": true, "birthDate": "1974-12-25", "multipleBirthInteger": 2,
          "name": [ { "given": [ "A", "B" ], "family": "C" } ], "_gender": { "extension": [ { "url": "x", "valueDecimal": 1.50 } ] } }
        """
    );

    [Fact]
    public void AnExpressionThatIsPrintedReadsToTheSame() =>
        Prop.ForAll(Expressions(5).ToArbitrary(), node => Dump(Parser.Parse(Printer.Print(node))) == Dump(node))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void EvaluationEndsWithItemsOrAnExplainedError() =>
        Prop.ForAll(Expressions(5).ToArbitrary(), node => EndsWell(Printer.Print(node))).QuickCheckThrowOnFailure();

    [Fact]
    public void NoTextCrashesTheReader()
    {
        string[] pieces =
        [
            .. Operators,
            .. Names,
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ".",
            ",",
            "'",
            "`",
            "\\",
            "@2024-02",
            "@T12:",
            "@",
            "$this",
            "%",
            "1",
            "0.5",
            "'mg'",
            "days",
            "is",
            "//",
            "/*",
            "where(",
            "repeat(",
            "toQuantity(",
            "matches('(')",
            "😀",
            "\0",
        ];
        var texts = Gen.Elements(pieces)
            .ListOf()
            .Select(parts => string.Join(' ', parts))
            .Or(ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""));
        Prop.ForAll(texts.ToArbitrary(), EndsWell).QuickCheckThrowOnFailure();
    }

    private static bool EndsWell(string text)
    {
        try
        {
            FhirPathExpression.Parse(text).Evaluate(Patient, FhirPathEnvironment.Default with { MaxSteps = 100_000 });
        }
        catch (FhirPathException exception)
        {
            return exception.Position >= 0 && exception.Position <= text.Length;
        }

        return true;
    }

    private static Gen<Node> Expressions(int depth)
    {
        if (depth == 0)
        {
            return Leaves();
        }

        var below = Expressions(depth - 1);
        return Gen.OneOf(
            Leaves(),
            from operation in Gen.Elements(Operators)
            from left in below
            from right in below
            select (Node)new BinaryNode(0, operation, left, right),
            from negative in Gen.Elements(true, false)
            from operand in below
            select (Node)new PolarityNode(0, negative, operand),
            from operation in Gen.Elements("is", "as")
            from space in Gen.Elements(null, "FHIR", "System", "a b")
            from type in Gen.Elements("Patient", "String", "É", "true")
            from operand in below
            select (Node)new TypeOperatorNode(0, operation, operand, new TypeName(space, type)),
            from target in below
            from index in below
            select (Node)new IndexerNode(0, target, index),
            from target in below
            from name in Gen.Elements(Names)
            select (Node)new MemberNode(0, target, name),
            from target in below
            from argument in below
            from call in Gen.Elements(
                "where",
                "select",
                "all",
                "exists",
                "repeat",
                "combine",
                "skip",
                "contains",
                "aggregate",
                "power"
            )
            select (Node)new FunctionNode(0, target, call, Functions.Find(call)!, [argument]),
            from first in below
            from second in below
            select (Node)new FunctionNode(0, null, "iif", Functions.Find("iif")!, [first, second])
        );
    }

    private static Gen<Node> Leaves() =>
        Gen.OneOf(
            Gen.Elements<object?>(
                    null,
                    true,
                    0,
                    7,
                    int.MaxValue,
                    1.50m,
                    0.1m,
                    "",
                    "it's \\ \u0007\n😀",
                    "1 'mg'",
                    Temporal.ParseDate("2024"),
                    Temporal.ParseDate("2024-02-29"),
                    Temporal.ParseDateTime("2024-02-29"),
                    Temporal.ParseDateTime("2024-02-29T12:30:00.50+01:00"),
                    Temporal.ParseTime("12:30"),
                    new FhirPathQuantity(2.5m, "mg/m2"),
                    new FhirPathQuantity(1m, "[arb'U]"),
                    FhirPathQuantity.OfCalendar(4, "days")
                )
                .Select(value => (Node)new LiteralNode(0, value)),
            Gen.Elements("$this", "$index", "$total").Select(name => (Node)new VariableNode(0, name)),
            Gen.Elements("ucum", "resource", "vs-a b").Select(name => (Node)new ConstantNode(0, name)),
            Gen.Elements(Names).Select(name => (Node)new MemberNode(0, null, name))
        );

    /// <summary>All of an expression but the positions.</summary>
    private static string Dump(Node node) =>
        node switch
        {
            LiteralNode literal => $"<{literal.Value?.GetType().Name} {Printer.PrintValue(literal.Value)}>",
            VariableNode variable => variable.Name,
            ConstantNode constant => $"%<{constant.Name}>",
            MemberNode member => $"({DumpTarget(member.Target)} member <{member.Name}>)",
            FunctionNode call =>
                $"({DumpTarget(call.Target)} call {call.Name} {string.Join(", ", call.Arguments.Select(Dump))})",
            IndexerNode indexer => $"({Dump(indexer.Target)} at {Dump(indexer.Index)})",
            PolarityNode polarity => $"(minus {polarity.IsNegative} {Dump(polarity.Operand)})",
            BinaryNode binary => $"({Dump(binary.Left)} {binary.Operator} {Dump(binary.Right)})",
            TypeOperatorNode type =>
                $"({Dump(type.Operand)} {type.Operator} <{type.Type.Namespace}> <{type.Type.Name}>)",
            _ => throw new InvalidOperationException(node.ToString()),
        };

    private static string DumpTarget(Node? target) => target is null ? "-" : Dump(target);
}

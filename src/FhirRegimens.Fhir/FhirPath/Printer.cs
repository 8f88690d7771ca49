using System.Globalization;
using System.Text;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Writes an expression in one canonical form, with no parentheses but those that are needed.</summary>
internal static class Printer
{
    public static string Print(Node node) =>
        node switch
        {
            LiteralNode literal => PrintValue(literal.Value),
            VariableNode variable => variable.Name,
            ConstantNode constant => $"%{PrintName(constant.Name, keywordsAllowed: true)}",
            MemberNode member => PrintTarget(member.Target)
                + PrintName(member.Name, keywordsAllowed: member.Target is not null),
            FunctionNode function => PrintTarget(function.Target)
                + $"{function.Name}({string.Join(", ", function.Arguments.Select(Print))})",
            IndexerNode indexer => $"{PrintOperand(indexer.Target, Precedence.Invocation)}[{Print(indexer.Index)}]",
            PolarityNode polarity => (polarity.IsNegative ? "-" : "+")
                + PrintOperand(polarity.Operand, Precedence.Polarity),
            BinaryNode binary => PrintBinary(binary),
            TypeOperatorNode type => PrintOperand(type.Operand, PrecedenceOf(type))
                + $" {type.Operator} {PrintTypeName(type.Type)}",
            _ => throw new InvalidOperationException($"A {node.GetType().Name} cannot be printed."),
        };

    /// <summary>A value as the literal that stands for it.</summary>
    public static string PrintValue(object? value) =>
        value switch
        {
            null => "{}",
            bool flag => flag ? "true" : "false",
            string text => Quote(text, '\''),
            Temporal temporal => temporal.ToLiteral(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    public static string Quote(string text, char quote)
    {
        var quoted = new StringBuilder().Append(quote);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\f' => quoted.Append("\\f"),
                _ when c == quote || c == '\\' => quoted.Append('\\').Append(c),
                _ when char.IsControl(c) || char.IsSurrogate(c) => quoted.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)c:x4}"
                ),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append(quote).ToString();
    }

    private static string PrintBinary(BinaryNode binary)
    {
        var precedence = PrecedenceOf(binary);
        var left = PrintOperand(binary.Left, precedence);
        return $"{left} {binary.Operator} {PrintOperand(binary.Right, precedence + 1)}";
    }

    private static string PrintTarget(Node? target) =>
        target is null ? "" : PrintOperand(target, Precedence.Invocation) + ".";

    private static string PrintOperand(Node node, int lowest) =>
        PrecedenceOf(node) < lowest ? $"({Print(node)})" : Print(node);

    private static int PrecedenceOf(Node node) =>
        node switch
        {
            BinaryNode binary => Precedence.Of(binary.Operator)!.Value,
            TypeOperatorNode type => Precedence.Of(type.Operator)!.Value,
            PolarityNode => Precedence.Polarity,
            _ => Precedence.Invocation,
        };

    private static string PrintTypeName(TypeName type) =>
        type.Namespace is null
            ? PrintName(type.Name, keywordsAllowed: true)
            : $"{PrintName(type.Namespace, keywordsAllowed: true)}.{PrintName(type.Name, keywordsAllowed: true)}";

    private static string PrintName(string name, bool keywordsAllowed)
    {
        var isPlain =
            name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            && (keywordsAllowed || !Parser.IsKeyword(name));
        return isPlain ? name : Quote(name, '`');
    }
}

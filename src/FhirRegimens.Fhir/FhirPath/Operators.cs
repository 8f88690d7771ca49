namespace FhirRegimens.Fhir.FhirPath;

/// <summary>The operators between two operands (N1, §6).</summary>
internal static class Operators
{
    public static IReadOnlyList<object> Apply(Evaluator evaluator, BinaryNode node, Scope scope)
    {
        var left = evaluator.Evaluate(node.Left, scope);
        if (node.Operator is "and" or "or" or "xor" or "implies")
        {
            return Collections.Of(ApplyLogic(evaluator, node, left, scope));
        }

        // The operands of a union see the same focus, and so do all others.
        var right = evaluator.Evaluate(node.Right, scope);
        var equality = new Equality(evaluator, node.Position);
        return node.Operator switch
        {
            "=" => Collections.Of(equality.AreEqual(left, right)),
            "!=" => Collections.Of(!equality.AreEqual(left, right)),
            "~" => Collections.Of(equality.AreEquivalent(left, right)),
            "!~" => Collections.Of(!equality.AreEquivalent(left, right)),
            "|" => CombiningFunctions.Union(equality, left, right),
            "in" => IsMember(equality, node, left, right),
            "contains" => IsMember(equality, node, right, left),
            "<" or "<=" or ">" or ">=" => Compare(equality, node, left, right),
            "&" => Concatenate(evaluator, node, TextOf(node, left), TextOf(node, right)),
            _ => Calculate(evaluator, node, left, right),
        };
    }

    /// <summary>Three-valued logic; the right operand is left alone where the left one decides.</summary>
    private static bool? ApplyLogic(Evaluator evaluator, BinaryNode node, IReadOnlyList<object> leftItems, Scope scope)
    {
        var left = Collections.ToBoolean(leftItems, node.Left.Position);
        bool? decided = (node.Operator, left) switch
        {
            ("and", false) => false,
            ("or", true) => true,
            ("implies", false) => true,
            _ => null,
        };
        if (decided is not null)
        {
            return decided;
        }

        var right = Collections.ToBoolean(evaluator.Evaluate(node.Right, scope), node.Right.Position);
        return node.Operator switch
        {
            "and" => left & right,
            "or" => left | right,
            "xor" => left ^ right,
            _ => !left | right,
        };
    }

    private static IReadOnlyList<object> IsMember(
        Equality equality,
        BinaryNode node,
        IReadOnlyList<object> member,
        IReadOnlyList<object> items
    ) =>
        member.Count switch
        {
            0 => [],
            1 => Collections.Of(items.Contains(member[0], equality)),
            _ => throw new FhirPathException(
                node.Position,
                $"'{node.Operator}' asks about one item, not {member.Count}."
            ),
        };

    private static IReadOnlyList<object> Compare(
        Equality equality,
        BinaryNode node,
        IReadOnlyList<object> leftItems,
        IReadOnlyList<object> rightItems
    )
    {
        if (
            Collections.Single(leftItems, "an operand", node.Left.Position) is not { } left
            || Collections.Single(rightItems, "an operand", node.Right.Position) is not { } right
            || equality.Compare(left, right) is not { } order
        )
        {
            return [];
        }

        return Collections.Of(
            node.Operator switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            }
        );
    }

    private static string TextOf(BinaryNode node, IReadOnlyList<object> items) =>
        Collections.SingleText(items, "an operand of '&'", node.Position) ?? "";

    private static IReadOnlyList<object> Concatenate(Evaluator evaluator, BinaryNode node, string left, string right)
    {
        evaluator.Spend(left.Length + right.Length, node.Position);
        return [left + right];
    }

    private static IReadOnlyList<object> Calculate(
        Evaluator evaluator,
        BinaryNode node,
        IReadOnlyList<object> leftItems,
        IReadOnlyList<object> rightItems
    )
    {
        if (
            Collections.Single(leftItems, "an operand", node.Left.Position) is not { } left
            || Collections.Single(rightItems, "an operand", node.Right.Position) is not { } right
        )
        {
            return [];
        }

        if (node.Operator == "+" && left is string start && right is string end)
        {
            return Concatenate(evaluator, node, start, end);
        }

        try
        {
            return Collections.Of(Calculate(node, left, right));
        }
        catch (OverflowException)
        {
            // A result that cannot be held is empty (N1, §6.6).
            return [];
        }
    }

    private static object? Calculate(BinaryNode node, object left, object right) =>
        (left, node.Operator, right) switch
        {
            (int a, "+", int b) => checked(a + b),
            (int a, "-", int b) => checked(a - b),
            (int a, "*", int b) => checked(a * b),
            (_, "/" or "div" or "mod", 0 or 0m) when left is int or decimal => null,
            (int a, "div", int b) => checked(a / b),
            (int a, "mod", int b) => b == -1 ? 0 : a % b,
            (int or decimal, _, int or decimal) => Calculate(node.Operator, ToDecimal(left), ToDecimal(right)),
            (Temporal a, "+", FhirPathQuantity b) => Move(node, a, b, 1),
            (Temporal a, "-", FhirPathQuantity b) => Move(node, a, b, -1),
            (FhirPathQuantity a, "+", FhirPathQuantity b) => a.Plus(b),
            (FhirPathQuantity a, "-", FhirPathQuantity b) => a.Plus(b with { Value = -b.Value }),
            (FhirPathQuantity a, "*", FhirPathQuantity b) => a.Times(b),
            (FhirPathQuantity a, "/", FhirPathQuantity b) => a.Over(b),
            (FhirPathQuantity, _, int or decimal) => Calculate(node, left, FhirPathQuantity.OfNumber(ToDecimal(right))),
            (int or decimal, _, FhirPathQuantity) => Calculate(node, FhirPathQuantity.OfNumber(ToDecimal(left)), right),
            _ => throw new FhirPathException(
                node.Position,
                $"'{node.Operator}' cannot be applied to {Types.Describe(left)} and {Types.Describe(right)}."
            ),
        };

    private static object Calculate(string operation, decimal left, decimal right) =>
        operation switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => Numbers.Divide(left, right),
            "mod" => left % right,
            _ => decimal.ToInt32(decimal.Truncate(left / right)),
        };

    /// <summary>Of UCUM's durations only seconds are the same as the calendar's (N1, §6.6.7).</summary>
    private static Temporal? Move(BinaryNode node, Temporal from, FhirPathQuantity by, int sign)
    {
        var unit = by switch
        {
            { IsCalendar: true } => CalendarUnits.Singular(by.Unit),
            { Unit: "s" } => "second",
            { Unit: "ms" } => "millisecond",
            _ => throw new FhirPathException(
                node.Position,
                $"a word of the calendar such as 'days' is expected to move a date or time, not the unit '{by.Unit}'."
            ),
        };
        return from.Kind == TemporalKind.Time && unit is ("year" or "month" or "week" or "day")
            ? throw new FhirPathException(node.Position, $"a time of day cannot be moved by {by.Unit}.")
            : from.Plus(sign * by.Value, unit);
    }

    private static decimal ToDecimal(object number) => number is int whole ? whole : (decimal)number;
}

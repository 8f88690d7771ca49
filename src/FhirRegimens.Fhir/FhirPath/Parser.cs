using System.Globalization;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>Reads an expression by precedence climbing over FHIRPath's grammar (N1, appendix A).</summary>
internal sealed class Parser
{
    /// <summary>How long an expression may be.</summary>
    public const int MaxLength = 50_000;

    /// <summary>How many operators, invocations and brackets may be nested in each other.</summary>
    private const int MaxDepth = 300;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "and",
        "as",
        "contains",
        "div",
        "false",
        "implies",
        "in",
        "is",
        "mod",
        "or",
        "true",
        "xor",
    };

    private readonly List<Token> tokens;
    private int next;
    private int depth;

    private Parser(List<Token> tokens) => this.tokens = tokens;

    private Token Current => tokens[next];

    public static Node Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new FhirPathException(MaxLength, $"expressions of more than {MaxLength} characters are not read.");
        }

        var parser = new Parser(Lexer.Read(text));
        var node = parser.ReadExpression(Precedence.Lowest);
        return parser.Current.Kind == TokenKind.End
            ? node
            : throw new FhirPathException(
                parser.Current.Position,
                $"an operator or the end is expected instead of {parser.Current}."
            );
    }

    public static bool IsKeyword(string word) => Keywords.Contains(word);

    private Node ReadExpression(int lowest)
    {
        Enter();
        var left = ReadOperand();
        while (Precedence.Of(Current) is { } precedence && precedence >= lowest)
        {
            var operation = Take();
            left = Bounded(
                operation.Value is "is" or "as"
                    ? new TypeOperatorNode(operation.Position, operation.Value, left, ReadTypeName())
                    : new BinaryNode(operation.Position, operation.Value, left, ReadExpression(precedence + 1))
            );
        }

        depth--;
        return left;
    }

    private Node ReadOperand()
    {
        if (!IsSymbol("-") && !IsSymbol("+"))
        {
            return ReadInvocations(ReadTerm());
        }

        Enter();
        var sign = Take();
        var operand = ReadOperand();
        depth--;
        return new PolarityNode(sign.Position, sign.Value == "-", operand);
    }

    private Node ReadInvocations(Node target)
    {
        while (true)
        {
            if (IsSymbol("."))
            {
                Take();
                target = Bounded(ReadInvocation(target));
            }
            else if (IsSymbol("["))
            {
                var bracket = Take();
                var index = ReadExpression(Precedence.Lowest);
                Expect("]");
                target = Bounded(new IndexerNode(bracket.Position, target, index));
            }
            else
            {
                return target;
            }
        }
    }

    private Node ReadTerm()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ReadNumber();
            case TokenKind.Text:
                Take();
                return new LiteralNode(token.Position, token.Value);
            case TokenKind.Temporal:
                Take();
                return new LiteralNode(
                    token.Position,
                    Temporal.ParseLiteral(token.Value)
                        ?? throw new FhirPathException(token.Position, $"'@{token.Value}' is no date or time.")
                );
            case TokenKind.Variable:
                Take();
                return token.Value is "$this" or "$index" or "$total"
                    ? new VariableNode(token.Position, token.Value)
                    : throw new FhirPathException(token.Position, "$this, $index or $total is expected.");
            case TokenKind.Word when token.Value is "true" or "false":
                Take();
                return new LiteralNode(token.Position, token.Value == "true");
            case TokenKind.Symbol when token.Value == "(":
                Take();
                var inner = ReadExpression(Precedence.Lowest);
                Expect(")");
                return inner;
            case TokenKind.Symbol when token.Value == "{":
                Take();
                Expect("}");
                return new LiteralNode(token.Position, null);
            case TokenKind.Symbol when token.Value == "%":
                Take();
                return ReadConstant(token.Position);
            default:
                return ReadInvocation(null);
        }
    }

    private LiteralNode ReadNumber()
    {
        var token = Take();
        var isWhole = !token.Value.Contains('.', StringComparison.Ordinal);
        if (
            !decimal.TryParse(token.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
        {
            throw new FhirPathException(token.Position, "this number has more digits than can be held.");
        }

        if (Current.Kind == TokenKind.Text)
        {
            return new LiteralNode(token.Position, new FhirPathQuantity(number, Take().Value));
        }

        if (Current.Kind == TokenKind.Word && CalendarUnits.IsCalendarUnit(Current.Value))
        {
            return new LiteralNode(token.Position, FhirPathQuantity.OfCalendar(number, Take().Value));
        }

        if (isWhole && number > int.MaxValue)
        {
            throw new FhirPathException(
                token.Position,
                $"integers beyond {int.MaxValue} are not read; write '.0' for a decimal."
            );
        }

        return new LiteralNode(token.Position, isWhole ? (object)(int)number : number);
    }

    private ConstantNode ReadConstant(int position)
    {
        var name = Take();
        return name.Kind is TokenKind.Word or TokenKind.DelimitedName or TokenKind.Text
            ? new ConstantNode(position, name.Value)
            : throw new FhirPathException(name.Position, "a name is expected after '%'.");
    }

    private Node ReadInvocation(Node? target)
    {
        var name = Current;
        if (!IsName(name, afterDot: target is not null))
        {
            throw new FhirPathException(
                name.Position,
                target is null ? $"an operand is expected instead of {name}." : $"a name is expected instead of {name}."
            );
        }

        Take();
        if (name.Kind == TokenKind.Word && IsSymbol("("))
        {
            return ReadFunction(target, name);
        }

        return new MemberNode(name.Position, target, name.Value);
    }

    private FunctionNode ReadFunction(Node? target, Token name)
    {
        Take();
        var arguments = new List<Node>();
        if (!IsSymbol(")"))
        {
            arguments.Add(ReadExpression(Precedence.Lowest));
            while (IsSymbol(","))
            {
                Take();
                arguments.Add(ReadExpression(Precedence.Lowest));
            }
        }

        Expect(")");
        var definition =
            Functions.Find(name.Value)
            ?? throw new FhirPathException(name.Position, $"the function '{name.Value}' is unknown or not supported.");
        if (arguments.Count < definition.MinArguments || arguments.Count > definition.MaxArguments)
        {
            var expected =
                definition.MinArguments == definition.MaxArguments
                    ? $"{definition.MinArguments}"
                    : $"{definition.MinArguments} to {definition.MaxArguments}";
            throw new FhirPathException(
                name.Position,
                $"'{name.Value}' takes {expected} arguments, not {arguments.Count}."
            );
        }

        return new FunctionNode(name.Position, target, name.Value, definition, arguments);
    }

    private TypeName ReadTypeName()
    {
        var name = ReadTypeNamePart();
        if (!IsSymbol("."))
        {
            return new TypeName(null, name);
        }

        Take();
        return new TypeName(name, ReadTypeNamePart());
    }

    private string ReadTypeNamePart()
    {
        var name = Take();
        return name.Kind is TokenKind.Word or TokenKind.DelimitedName
            ? name.Value
            : throw new FhirPathException(name.Position, $"the name of a type is expected instead of {name}.");
    }

    private Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
        {
            next++;
        }

        return token;
    }

    private void Expect(string symbol)
    {
        if (!IsSymbol(symbol))
        {
            throw new FhirPathException(Current.Position, $"'{symbol}' is expected instead of {Current}.");
        }

        Take();
    }

    private bool IsSymbol(string symbol) => Current.Kind == TokenKind.Symbol && Current.Value == symbol;

    /// <summary>The words as, contains, in and is are names where an operand is expected; after a dot every word is.</summary>
    private static bool IsName(Token token, bool afterDot) =>
        token.Kind == TokenKind.DelimitedName
        || (
            token.Kind == TokenKind.Word
            && (afterDot || token.Value is "as" or "contains" or "in" or "is" || !IsKeyword(token.Value))
        );

    private void Enter()
    {
        if (++depth > MaxDepth)
        {
            throw TooDeep(Current.Position);
        }
    }

    private static Node Bounded(Node node) => node.Height <= MaxDepth ? node : throw TooDeep(node.Position);

    private static FhirPathException TooDeep(int position) =>
        new(position, $"the expression is nested more than {MaxDepth} deep.");
}

/// <summary>How tightly operators bind; the tightest has the highest number.</summary>
internal static class Precedence
{
    public const int Lowest = 1;
    public const int Polarity = 11;
    public const int Invocation = 12;

    /// <summary>The precedence of a token that is an operator between two operands, else null.</summary>
    public static int? Of(Token token) => token.Kind is TokenKind.Word or TokenKind.Symbol ? Of(token.Value) : null;

    public static int? Of(string operation) =>
        operation switch
        {
            "implies" => 1,
            "or" or "xor" => 2,
            "and" => 3,
            "in" or "contains" => 4,
            "=" or "~" or "!=" or "!~" => 5,
            "is" or "as" => 6,
            "<=" or "<" or ">" or ">=" => 7,
            "|" => 8,
            "+" or "-" or "&" => 9,
            "*" or "/" or "div" or "mod" => 10,
            _ => null,
        };
}

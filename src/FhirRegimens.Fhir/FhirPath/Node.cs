namespace FhirRegimens.Fhir.FhirPath;

/// <summary>A part of an expression that was read.</summary>
/// <param name="Position">Where it stands in the text, from 0.</param>
/// <param name="Height">How many parts are nested in each other here, this one included.</param>
internal abstract record Node(int Position, int Height);

/// <summary>A value; nothing for <c>{}</c>.</summary>
internal sealed record LiteralNode(int Position, object? Value) : Node(Position, 1);

/// <summary><c>$this</c>, <c>$index</c> or <c>$total</c>, with the sign.</summary>
internal sealed record VariableNode(int Position, string Name) : Node(Position, 1);

/// <summary><c>%name</c>, without the sign.</summary>
internal sealed record ConstantNode(int Position, string Name) : Node(Position, 1);

/// <summary>A child's name, of the target or, without one, of the focus.</summary>
internal sealed record MemberNode(int Position, Node? Target, string Name) : Node(Position, 1 + (Target?.Height ?? 0));

/// <summary>A function, on the target or, without one, on the focus.</summary>
internal sealed record FunctionNode(
    int Position,
    Node? Target,
    string Name,
    FunctionDefinition Definition,
    IReadOnlyList<Node> Arguments
) : Node(Position, 1 + Math.Max(Target?.Height ?? 0, Arguments.Select(a => a.Height).DefaultIfEmpty().Max()));

/// <summary>The item of a place, counted from 0.</summary>
internal sealed record IndexerNode(int Position, Node Target, Node Index)
    : Node(Position, 1 + Math.Max(Target.Height, Index.Height));

/// <summary>A sign before an operand.</summary>
internal sealed record PolarityNode(int Position, bool IsNegative, Node Operand) : Node(Position, 1 + Operand.Height);

/// <summary>Two operands.</summary>
internal sealed record BinaryNode(int Position, string Operator, Node Left, Node Right)
    : Node(Position, 1 + Math.Max(Left.Height, Right.Height));

/// <summary>The operators <c>is</c> and <c>as</c>.</summary>
internal sealed record TypeOperatorNode(int Position, string Operator, Node Operand, TypeName Type)
    : Node(Position, 1 + Operand.Height);

/// <summary>A type as an expression names it.</summary>
/// <param name="Namespace"><c>FHIR</c>, <c>System</c>, or null where it is not said.</param>
/// <param name="Name">The name in it.</param>
internal sealed record TypeName(string? Namespace, string Name);

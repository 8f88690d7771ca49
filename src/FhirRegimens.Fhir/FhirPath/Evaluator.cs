using FhirRegimens.Fhir.Elements;

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>What <c>$this</c>, <c>$index</c> and <c>$total</c> are while a part of an expression is evaluated.</summary>
internal readonly record struct Scope(
    IReadOnlyList<object> This,
    int? Index = null,
    IReadOnlyList<object>? Total = null
);

/// <summary>One evaluation of an expression.</summary>
internal sealed class Evaluator(FhirElement context, FhirPathEnvironment environment)
{
    private int steps;

    public FhirElement Context => context;

    public FhirPathEnvironment Environment => environment;

    public IReadOnlyList<object> Evaluate(Node node, Scope scope)
    {
        Spend(1, node.Position);
        switch (node)
        {
            case LiteralNode literal:
                return literal.Value is { } value ? [value] : [];
            case VariableNode variable:
                return EvaluateVariable(variable, scope);
            case ConstantNode constant:
                return EvaluateConstant(constant);
            case MemberNode { Target: null } member:
                return SelectFromFocus(member, scope.This);
            case MemberNode member:
                return SelectChildren(member, Evaluate(member.Target, scope));
            case FunctionNode function:
                var input = function.Target is null ? scope.This : Evaluate(function.Target, scope);
                return function.Definition.Apply(new FunctionCall(this, function, input, scope));
            case IndexerNode indexer:
                return EvaluateIndexer(indexer, scope);
            case PolarityNode polarity:
                return EvaluatePolarity(polarity, scope);
            case BinaryNode binary:
                return Operators.Apply(this, binary, scope);
            case TypeOperatorNode type:
                var operand = Evaluate(type.Operand, scope);
                return type.Operator == "is"
                    ? Types.Is(operand, type.Type, type.Position)
                    : Types.OfType(operand, type.Type);
            default:
                throw new InvalidOperationException($"A {node.GetType().Name} cannot be evaluated.");
        }
    }

    /// <summary>Counts work done, and ends an evaluation that takes too much of it.</summary>
    public void Spend(int count, int position)
    {
        environment.Spent?.Invoke(count);
        steps += count;
        if (steps > environment.MaxSteps || steps < 0)
        {
            throw new FhirPathException(position, $"the evaluation takes more than {environment.MaxSteps} steps.");
        }
    }

    private static IReadOnlyList<object> EvaluateVariable(VariableNode variable, Scope scope) =>
        variable.Name switch
        {
            "$this" => scope.This,
            "$index" => scope.Index is { } index
                ? [index]
                : throw new FhirPathException(
                    variable.Position,
                    "$index is known inside a function on each item only."
                ),
            _ => scope.Total
                ?? throw new FhirPathException(variable.Position, "$total is known inside aggregate() only."),
        };

    private IReadOnlyList<object> EvaluateConstant(ConstantNode constant)
    {
        if (environment.Constants.TryGetValue(constant.Name, out var given))
        {
            return given;
        }

        const string ValueSet = "vs-";
        const string Extension = "ext-";
        return constant.Name switch
        {
            "context" => [context],
            "resource" => [context.Resource],
            "rootResource" => [context.RootResource],
            "ucum" => ["http://unitsofmeasure.org"],
            "sct" => ["http://snomed.info/sct"],
            "loinc" => ["http://loinc.org"],
            var name when name.StartsWith(ValueSet, StringComparison.Ordinal) =>
            [
                $"http://hl7.org/fhir/ValueSet/{name[ValueSet.Length..]}",
            ],
            var name when name.StartsWith(Extension, StringComparison.Ordinal) =>
            [
                $"http://hl7.org/fhir/StructureDefinition/{name[Extension.Length..]}",
            ],
            _ => throw new FhirPathException(constant.Position, $"the constant '%{constant.Name}' is unknown."),
        };
    }

    /// <summary>A path may begin with the type of what it is evaluated on (<c>Patient.name</c>).</summary>
    private IReadOnlyList<object> SelectFromFocus(MemberNode member, IReadOnlyList<object> focus) =>
        member.Name is [>= 'A' and <= 'Z', ..]
        && focus.All(item => item is FhirElement element && element.IsOf(member.Name))
            ? focus
            : SelectChildren(member, focus);

    private IReadOnlyList<object> SelectChildren(MemberNode member, IReadOnlyList<object> items)
    {
        if (items is [FhirElement single])
        {
            return single.ChildrenNamed(member.Name);
        }

        var selected = new List<object>();
        foreach (var item in items)
        {
            IEnumerable<object> children = item switch
            {
                FhirElement element => element.ChildrenNamed(member.Name),
                FhirPathType type when member.Name == "namespace" => [type.Namespace],
                FhirPathType type when member.Name == "name" => [type.Name],
                FhirPathQuantity quantity when member.Name == "value" => [quantity.Value],
                FhirPathQuantity quantity when member.Name == "unit" => [quantity.Unit],
                _ => [],
            };
            selected.AddRange(children);
        }

        Spend(items.Count + selected.Count, member.Position);
        return selected;
    }

    private IReadOnlyList<object> EvaluateIndexer(IndexerNode indexer, Scope scope)
    {
        var items = Evaluate(indexer.Target, scope);
        var index = Collections.Single<int>(Evaluate(indexer.Index, scope), "an index", indexer.Position);
        return index is >= 0 && index < items.Count ? [items[index.Value]] : [];
    }

    private IReadOnlyList<object> EvaluatePolarity(PolarityNode polarity, Scope scope)
    {
        var operand = Collections.Single(Evaluate(polarity.Operand, scope), "a signed operand", polarity.Position);
        return (operand, polarity.IsNegative) switch
        {
            (null, _) => [],
            (int or decimal or FhirPathQuantity, false) => [operand],
            (int.MinValue, _) => [],
            (int number, _) => [-number],
            (decimal number, _) => [-number],
            (FhirPathQuantity quantity, _) => [quantity with { Value = -quantity.Value }],
            _ => throw new FhirPathException(
                polarity.Position,
                $"a sign stands before numbers and quantities, not {Types.Describe(operand)}."
            ),
        };
    }
}

namespace FhirRegimens.Fhir.FhirPath;

/// <summary>A function that expressions can use.</summary>
/// <param name="MinArguments">How many arguments it needs.</param>
/// <param name="MaxArguments">How many it takes.</param>
/// <param name="Apply">What it gives for a call.</param>
internal sealed record FunctionDefinition(
    int MinArguments,
    int MaxArguments,
    Func<FunctionCall, IReadOnlyList<object>> Apply
)
{
    /// <summary>A function that takes so many arguments, no more or fewer.</summary>
    public FunctionDefinition(int arguments, Func<FunctionCall, IReadOnlyList<object>> apply)
        : this(arguments, arguments, apply) { }
}

/// <summary>A function, what it is called on and with, and where.</summary>
internal readonly record struct FunctionCall(
    Evaluator Evaluator,
    FunctionNode Node,
    IReadOnlyList<object> Input,
    Scope Scope
)
{
    public int Position => Node.Position;

    public bool HasArgument(int index) => index < Node.Arguments.Count;

    /// <summary>An argument's items, seen from where the function is called.</summary>
    public IReadOnlyList<object> Argument(int index) => Evaluator.Evaluate(Node.Arguments[index], Scope);

    public string? Text(int index) =>
        Collections.SingleText(Argument(index), $"argument {index + 1} of '{Node.Name}'", Position);

    public int? Integer(int index) =>
        Collections.Single<int>(Argument(index), $"argument {index + 1} of '{Node.Name}'", Position);

    public object? Value(int index) =>
        Collections.Single(Argument(index), $"argument {index + 1} of '{Node.Name}'", Position);

    /// <summary>The only item that the function is called on, as FHIRPath's own value; nothing of nothing.</summary>
    public object? InputValue() => Collections.Single(Input, $"what '{Node.Name}' is called on", Position);

    public string? InputText() => Collections.SingleText(Input, $"what '{Node.Name}' is called on", Position);

    /// <summary>An argument's items as each item of the input sees them.</summary>
    public IReadOnlyList<object> ArgumentOn(int index, object item, int place) =>
        Evaluator.Evaluate(Node.Arguments[index], Scope with { This = [item], Index = place });

    /// <summary>Whether an argument is true as an item of the input sees it; nothing where it is empty.</summary>
    public bool? ConditionOn(int index, object item, int place) =>
        Collections.ToBoolean(ArgumentOn(index, item, place), Node.Arguments[index].Position);

    /// <summary>An argument that is no expression but the name of a type.</summary>
    public TypeName TypeArgument(int index) =>
        Node.Arguments[index] switch
        {
            MemberNode { Target: null } name => new TypeName(null, name.Name),
            MemberNode { Target: MemberNode { Target: null } space } name => new TypeName(space.Name, name.Name),
            var other => throw Error($"'{Node.Name}' takes the name of a type.", other.Position),
        };

    public Equality Equality => new(Evaluator, Position);

    public IReadOnlyList<object> Spent(IReadOnlyList<object> result)
    {
        Evaluator.Spend(result.Count, Position);
        return result;
    }

    public FhirPathException Error(string problem, int? position = null) => new(position ?? Position, problem);

    public FhirPathException WrongInput(object item, string expected) =>
        Error($"'{Node.Name}' is called on {expected}, not on {Types.Describe(item)}.");
}

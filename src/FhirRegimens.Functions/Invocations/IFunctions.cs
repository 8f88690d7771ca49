namespace FhirRegimens.Functions.Invocations;

/// <summary>A function that a timer, a queue or a blob starts.</summary>
public interface ITriggerFunction
{
    /// <summary>The function's name: that of the folder with its function.json.</summary>
    string Name { get; }

    /// <summary>Does the work.</summary>
    /// <exception cref="TryLaterException">It may succeed when the host tries again.</exception>
    Task<TriggerAnswer> RunAsync(TriggerInvocation invocation, CancellationToken cancellation);
}

/// <summary>A function that answers HTTP requests.</summary>
public interface IHttpFunction
{
    /// <summary>The function's name: that of the folder with its function.json.</summary>
    string Name { get; }

    /// <summary>
    /// Its route behind <see cref="FunctionRequest.Prefix"/>, as function.json has it: a path, or one that ends in
    /// <c>/{*path}</c> for all that stands below it.
    /// </summary>
    string Route { get; }

    /// <summary>The one method that it takes.</summary>
    string Method { get; }

    /// <summary>Answers a request.</summary>
    Task<FunctionResponse> RunAsync(FunctionRequest request, CancellationToken cancellation);
}

/// <summary>An invocation failed that may succeed later: the host shows the message again, and at last gives it up.</summary>
/// <param name="message">What failed.</param>
public sealed class TryLaterException(string message) : Exception(message);

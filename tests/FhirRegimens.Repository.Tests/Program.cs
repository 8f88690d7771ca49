using FhirRegimens.Repository;

// Runs a repository over the folder named first; prints its base address; ends when its input does.
await using var repository = await EmbeddedRepository.StartAsync(args[0]);
Console.WriteLine(repository.BaseAddress);
await Console.In.ReadToEndAsync();

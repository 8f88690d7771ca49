// The least that an ASP.NET Core program can do, to compare the start of the functions with.
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "ready");
app.Run($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")}");

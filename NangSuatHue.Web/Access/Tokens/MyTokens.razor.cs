using Microsoft.AspNetCore.Components;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Access.Tokens;

public partial class MyTokens
{
    [Inject]
    public required AccessTokens Tokens { get; set; }

    private IReadOnlyList<AccessToken> list = [];
    private IReadOnlyList<Issue> issues = [];
    private NewToken? made;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "tao-ma")]
    private TokenInput Input { get; set; } = default!;

    private Actor Actor => CurrentActor.From(Context.User);

    protected override async Task OnInitializedAsync()
    {
        Input ??= new TokenInput();
        await LoadAsync();
    }

    private async Task LoadAsync() => list = (await Tokens.FindAsync(Actor)).Value ?? [];

    private async Task CreateAsync()
    {
        var scopes = (Input.Read ? TokenScopes.Read : 0) | (Input.Write ? TokenScopes.Write : 0) | (Input.Import ? TokenScopes.Import : 0);
        var outcome = await Tokens.CreateAsync(Actor, Input.Name, scopes, Input.Days);
        (made, issues) = (outcome.Value, outcome.Issues);
        await LoadAsync();
    }

    private async Task RevokeAsync(int id)
    {
        await Tokens.RevokeAsync(Actor, id);
        await LoadAsync();
    }

    private IEnumerable<string> Scopes(TokenScopes scopes)
    {
        if (scopes.HasFlag(TokenScopes.Read))
        {
            yield return T["Đọc"];
        }
        if (scopes.HasFlag(TokenScopes.Write))
        {
            yield return T["Ghi từng bản ghi"];
        }
        if (scopes.HasFlag(TokenScopes.Import))
        {
            yield return T["Nhập tệp"];
        }
    }

    private sealed class TokenInput
    {
        public string? Name { get; set; }

        public bool Read { get; set; }

        public bool Write { get; set; }

        public bool Import { get; set; }

        public int Days { get; set; }
    }
}

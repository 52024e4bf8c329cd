using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Files;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Registry.Claims;
using NangSuatHue.Data.Registry.Reference;
using NangSuatHue.Web.Access.Accounts;
using NangSuatHue.Web.Shared;

namespace NangSuatHue.Web.Registry.Claims;

/// <summary>
/// Registration by tax code: a person's account and the claim to represent an enterprise; for a signed-in person without an enterprise the claim
/// alone.
/// </summary>
public sealed partial class Register
{
    private LookedUp? found;
    private string? lookupError;
    private bool signedIn,
        closed;
    private Actor actor = Actor.Public;
    private IReadOnlyList<Issue> issues = [];
    private IReadOnlyDictionary<string, string> communes = new Dictionary<string, string>();
    private IReadOnlyList<(string Code, string Name)> divisions = [];

    [Inject]
    public required LookUpEnterprise LookUp { get; set; }

    [Inject]
    public required RegisterRepresentative Registration { get; set; }

    [Inject]
    public required ClaimEnterprise Claim { get; set; }

    [Inject]
    public required AddAttachment Attach { get; set; }

    [Inject]
    public required GetReferenceNames References { get; set; }

    [Inject]
    public required NavigationManager Nav { get; set; }

    [Inject]
    public required SignIns SignIns { get; set; }

    [Inject]
    public required IOptions<OidcOptions> Provider { get; set; }

    [Inject]
    public required SentMail Mailed { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "dang-ky")]
    private RegisterForm Input { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "mst")]
    private string? TaxCodeQuery { get; set; }

    [SupplyParameterFromQuery(Name = "thu")]
    private string? MailQuery { get; set; }

    [SupplyParameterFromQuery(Name = "buoc")]
    private string? Step { get; set; }

    private string Here => "/dang-ky?mst=" + Uri.EscapeDataString(found?.TaxCode ?? "");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Input is null)
        {
            // Whoever comes from an OpenID provider need not type what it vouches for.
            Input = new RegisterForm();
            if (Provider.Value.Enabled && await SignIns.GetExternalLoginInfoAsync() is { } info)
            {
                (Input.Email, Input.PersonName) = (Oidc.Email(info), info.Principal.FindFirstValue("name"));
            }
        }

        actor = CurrentActor.From(Context.User);
        signedIn = Context.User.Identity?.IsAuthenticated == true;
        closed = signedIn && actor is not { Role: Role.Representative, EnterpriseId: null };
        if (closed || string.IsNullOrWhiteSpace(TaxCodeQuery))
        {
            return;
        }

        var outcome = await LookUp.RunAsync(actor, TaxCodeQuery);
        found = outcome.Value;
        lookupError = outcome.IsOk ? null : IssueTexts.Say(outcome.Issues[0], T);
        if (found is { Name: null })
        {
            communes = (await References.RunAsync()).Communes;
            divisions = await LookUp.DivisionsAsync();
        }
    }

    private string? ErrorOf(string field) => issues.FirstOrDefault(i => i.Field == field) is { } issue ? IssueTexts.Say(issue, T) : null;

    private string Label(string field) =>
        field switch
        {
            "EnterpriseName" => T["Tên doanh nghiệp"],
            "VsicCode" => T["Ngành chính"],
            "CommuneCode" => T["Xã, phường"],
            "Address" => T["Địa chỉ"],
            "PersonName" => T["Họ và tên"],
            "Position" => T["Chức vụ"],
            "Telephone" => T["Điện thoại"],
            "Email" => T["Thư điện tử"],
            "Password" => T["Mật khẩu"],
            "Evidence" => T["Giấy giới thiệu hoặc giấy đăng ký doanh nghiệp"],
            "Note" => T["Ghi chú cho cán bộ"],
            "Agreed" => T["Dữ liệu cá nhân của bạn"],
            _ => T["Mã số thuế"],
        };

    private async Task SubmitAsync()
    {
        if (found is null)
        {
            return;
        }

        Input.VsicCode = RegisterForm.CodeOf(Input.VsicCode, divisions);

        // Looked at before anything is written, so that a file of the wrong kind does not leave half a registration.
        if (await FileIssueAsync() is { } wrong)
        {
            issues = [wrong];
            return;
        }

        if (signedIn)
        {
            var claimed = await Claim.RunAsync(actor, Input.ToClaim(found.TaxCode));
            issues = claimed.Issues;
            if (claimed.IsOk)
            {
                await KeepEvidenceAsync(actor, claimed.Value);
                Nav.NavigateTo("/viec-can-lam", forceLoad: true);
            }

            return;
        }

        var outcome = await Registration.RunAsync(Input.ToRegistration(found.TaxCode));
        issues = outcome.Issues;
        if (outcome.Value is { } registered)
        {
            if (registered is { ClaimId: { } claim, UserId: { } user })
            {
                await KeepEvidenceAsync(
                    new Actor
                    {
                        Role = Role.Representative,
                        Name = Input.PersonName ?? "",
                        UserId = user,
                    },
                    claim
                );
            }

            Nav.NavigateTo(
                "/dang-ky?buoc=thu&thu=" + Uri.EscapeDataString(Mailed.Write((Input.Email ?? "").Trim(), found.TaxCode, registered.UserId))
            );
        }
    }

    private async Task<Issue?> FileIssueAsync()
    {
        if (Input.Evidence is not { Length: > 0 } file)
        {
            return null;
        }

        if (file.Length > AddAttachment.MaxBytes)
        {
            return new Issue("Evidence", "attach_large", $"{AddAttachment.MaxBytes >> 20}");
        }

        await using var stream = file.OpenReadStream();
        return await Attach.LookAsync(stream) is { } issue ? issue with { Field = "Evidence" } : null;
    }

    private async Task KeepEvidenceAsync(Actor person, int claim)
    {
        if (Input.Evidence is { Length: > 0 } file)
        {
            await Attach.RunAsync(person, ClaimFiles.Owner, claim, null, file.FileName, file.OpenReadStream());
        }
    }
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using NangSuatHue.Data.Access.Accounts;
using NangSuatHue.Data.Access.Tokens;
using NangSuatHue.Data.Exchange.Batches;
using NangSuatHue.Data.Exchange.DescribedRecords;
using NangSuatHue.Data.Exchange.Kinds;
using NangSuatHue.Data.Foundation.Actors;
using NangSuatHue.Data.Foundation.Features;
using NangSuatHue.Data.Foundation.Fields;
using NangSuatHue.Data.Foundation.Outcomes;
using NangSuatHue.Data.Foundation.Store;
using NangSuatHue.Data.Measures.CitySeries;
using NangSuatHue.Data.Programme.Experts;
using NangSuatHue.Data.Programme.Pilots.Project;
using NangSuatHue.Data.Programme.Training;
using NangSuatHue.Data.Registry.Adoptions;
using NangSuatHue.Data.Registry.Enterprises;

namespace NangSuatHue.Tests.Http;

/// <summary>The interface for programs: every role on every address, tokens and scopes, versions, imports, and its own document.</summary>
public sealed class ApiTests(WebApp app) : IClassFixture<WebApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task EverySentence_IsWhole_WhateverIsWrong(string language)
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read | TokenScopes.Write);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await using var db = Dbs.CreateDbContext();
        var code = await db.Enterprises.OrderBy(e => e.Id).Select(e => e.TaxCode).FirstAsync(Ct);
        var said = new List<string>();
        foreach (var text in (string?[])["x", "-5", "1e300", "99999999", "2050-01-01", "", "9,800", new string('a', 5000), null])
        {
            foreach (var field in EnterpriseFacts.All.Select(f => f.Name).Append("khong-co"))
            {
                said.AddRange(await FaultsAsync(client, HttpMethod.Patch, $"/api/v1/enterprises/{code}", new JsonObject { [field] = text }));
            }

            foreach (var field in YearFacts.All.Select(f => f.Name).Append("khong-co"))
            {
                said.AddRange(
                    await FaultsAsync(client, HttpMethod.Patch, $"/api/v1/enterprises/{code}/years/2024", new JsonObject { [field] = text })
                );
            }

            foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
            {
                foreach (var field in kind.Fields.Select(f => f.Name))
                {
                    said.AddRange(await FaultsAsync(client, HttpMethod.Post, $"/api/v1/{kind.Name}", new JsonObject { [field] = text }));
                }
            }
        }

        Assert.NotEmpty(said);
        Assert.All(
            said,
            s =>
            {
                Assert.DoesNotMatch(@"\{\d", s);
                Assert.DoesNotMatch("^[a-z_]+$", s);
                Assert.Matches("[.?!)]$", s.Trim());
            }
        );
    }

    [Fact]
    public async Task QuestionThatMakesNoSense_IsRefused_NotTakenForAnother()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read);
        foreach (
            var address in (string[])
                [
                    "/api/v1/enterprises?page=x",
                    "/api/v1/enterprises?page=0",
                    "/api/v1/enterprises?page=-1",
                    "/api/v1/enterprises?pageSize=mot",
                    "/api/v1/enterprises?nam=hai-nghin",
                    "/api/v1/enterprises?khong-co=1",
                    "/api/v1/experts?page=1.5",
                    "/api/v1/distributions?year=abc",
                    "/api/v1/pilots?stage=khong-co",
                    "/api/v1/pilots?sap=khong-co",
                    "/api/v1/enterprises?sap=khong-co",
                    "/api/v1/enterprises?quy-mo=nho,to",
                ]
        )
        {
            using var answer = await client.GetAsync(address, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{answer.StatusCode} for {address}");
            Assert.DoesNotMatch(@"\{\d", await answer.Content.ReadAsStringAsync(Ct));
        }
    }

    [Fact]
    public async Task YearOrIndicatorThatIsNotThere_IsNotFound()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read);
        foreach (
            var address in (string[])
                ["/api/v1/distributions?year=2044", "/api/v1/distributions?indicator=khong-co", "/du-lieu/phan-bo-nang-suat.csv?nam=2044"]
        )
        {
            using var answer = await client.GetAsync(address, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{answer.StatusCode} for {address}");
        }
    }

    [Fact]
    public async Task TextOfNineHundredThousandLetters_IsRefused_InEveryField()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read | TokenScopes.Write);
        await using var db = Dbs.CreateDbContext();
        var e = await db.Enterprises.AsNoTracking().OrderBy(e => e.Id).FirstAsync(Ct);
        var tag = $"\"{e.Version.ToString(CultureInfo.InvariantCulture)}\"";
        var letters = new string('ễ', 900_000);
        async Task RefusedAsync(HttpMethod method, string address, string field, string? version)
        {
            using var answer = await SendAsync(client, method, address, new JsonObject { [field] = letters }.ToJsonString(), version);
            Assert.True(
                answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.RequestEntityTooLarge,
                $"{answer.StatusCode} for {field} of {address}"
            );
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync(Ct)).Length, 1, 20_000);
        }

        foreach (var field in EnterpriseFacts.All)
        {
            await RefusedAsync(HttpMethod.Patch, $"/api/v1/enterprises/{e.TaxCode}", field.Name, tag);
            await RefusedAsync(HttpMethod.Post, "/api/v1/enterprises", field.Name, null);
        }

        foreach (var field in YearFacts.All)
        {
            await RefusedAsync(HttpMethod.Patch, $"/api/v1/enterprises/{e.TaxCode}/years/2019", field.Name, "\"0\"");
        }

        await RefusedAsync(HttpMethod.Patch, $"/api/v1/enterprises/{e.TaxCode}/years/2019", "reason", "\"0\"");
        foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
        {
            foreach (var field in kind.Fields)
            {
                await RefusedAsync(HttpMethod.Post, $"/api/v1/{kind.Name}", field.Name, null);
            }
        }
    }

    [Fact]
    public async Task TaxCode_IsNotChanged_InSilence()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read | TokenScopes.Write);
        await using var db = Dbs.CreateDbContext();
        var e = await db.Enterprises.AsNoTracking().OrderBy(e => e.Id).FirstAsync(Ct);
        var tag = $"\"{e.Version.ToString(CultureInfo.InvariantCulture)}\"";
        foreach (var name in (string[])["taxCode", "TaxCode", "TAXCODE"])
        {
            using var other = await SendAsync(client, HttpMethod.Patch, $"/api/v1/enterprises/{e.TaxCode}", $"{{\"{name}\":\"3301234582\"}}", tag);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
            using var empty = await SendAsync(client, HttpMethod.Patch, $"/api/v1/enterprises/{e.TaxCode}", $"{{\"{name}\":null}}", tag);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
            using var same = await SendAsync(client, HttpMethod.Patch, $"/api/v1/enterprises/{e.TaxCode}", $"{{\"{name}\":\"{e.TaxCode}\"}}", tag);
            Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        }
    }

    [Fact]
    public async Task EnterpriseWithoutACommune_CanBeChanged()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read | TokenScopes.Write);
        await using var db = Dbs.CreateDbContext();
        db.Enterprises.Add(
            new Enterprise
            {
                TaxCode = "3301234582",
                Name = "Công ty Không Xã",
                CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
                CreatedBy = "x",
            }
        );
        await db.SaveChangesAsync(Ct);
        var version = await db.Enterprises.Where(e => e.TaxCode == "3301234582").Select(e => e.Version).SingleAsync(Ct);
        using var answer = await SendAsync(
            client,
            HttpMethod.Patch,
            "/api/v1/enterprises/3301234582",
            "{\"telephone\":\"0234 3812345\"}",
            $"\"{version.ToString(CultureInfo.InvariantCulture)}\""
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await db.Enterprises.Where(e => e.TaxCode == "3301234582").ExecuteDeleteAsync(Ct);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(HttpClient client, HttpMethod method, string address, JsonObject body)
    {
        using var answer = await SendAsync(client, method, address, body.ToJsonString(), method == HttpMethod.Patch ? "\"1\"" : null);
        if (answer.StatusCode != HttpStatusCode.UnprocessableEntity)
        {
            return [];
        }

        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        return json["errors"]!.AsObject().SelectMany(e => e.Value!.AsArray().Select(t => (string)t!));
    }

    [Theory]
    [MemberData(nameof(WebApp.Everybody), MemberType = typeof(WebApp))]
    public async Task EveryRole_OnEveryAddress_GetsOnlyWhatItMay(string email, Role role)
    {
        await using var db = Dbs.CreateDbContext();
        var account = await db.Users.FirstOrDefaultAsync(u => u.Email == email, Ct);
        var actor = new Actor
        {
            Role = role,
            Name = "x",
            UserId = account?.Id,
            EnterpriseId = account?.EnterpriseId,
            ExpertId = account?.ExpertId,
        };
        using var client = await ClientAsync(email, TokenScopes.Read | TokenScopes.Write | TokenScopes.Import);
        foreach (var kind in KindIndex.Of(FeatureSet.Product).Records)
        {
            var read = RecordRights.Read(actor, kind);
            using var list = await client.GetAsync($"/api/v1/{kind.Name}?pageSize=200", Ct);
            Assert.Equal(read == RecordScope.None ? HttpStatusCode.Forbidden : HttpStatusCode.OK, list.StatusCode);
            var foreign = await ForeignAsync(db, kind, actor);
            if (read != RecordScope.None)
            {
                var body = JsonNode.Parse(await list.Content.ReadAsStringAsync(Ct))!;
                Assert.True((int)body["total"]! > 0 || role == Role.Representative, $"{role} {kind.Name}");
                foreach (var item in body["items"]!.AsArray())
                {
                    await CheckAsync(db, kind, actor, read, item!.AsObject());
                }
            }

            // A record out of reach, or reached without its personal fields.
            using var one = await client.GetAsync($"/api/v1/{kind.Name}/{foreign}", Ct);
            var whole = read == RecordScope.All;
            Assert.Equal(whole ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.StatusCode);
            using var patch = await SendAsync(client, HttpMethod.Patch, $"/api/v1/{kind.Name}/{foreign}", "{\"note\":\"x\"}", "\"1\"");
            Assert.Contains(
                patch.StatusCode,
                RecordRights.Write(actor, kind) == RecordScope.All
                        ? (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.PreconditionFailed]
                    : account is null ? [HttpStatusCode.Unauthorized]
                    : [HttpStatusCode.NotFound, HttpStatusCode.Forbidden]
            );
            using var post = await SendAsync(client, HttpMethod.Post, $"/api/v1/{kind.Name}", "{}");
            Assert.Equal(
                account is null ? HttpStatusCode.Unauthorized
                    : RecordRights.MayCreate(actor, kind) ? HttpStatusCode.UnprocessableEntity
                    : HttpStatusCode.Forbidden,
                post.StatusCode
            );
            using var delete = await SendAsync(client, HttpMethod.Delete, $"/api/v1/{kind.Name}/{foreign}", null, "\"999\"");
            Assert.Equal(
                account is null ? HttpStatusCode.Unauthorized
                    : RecordRights.MayArchive(actor, kind) ? HttpStatusCode.PreconditionFailed
                    : HttpStatusCode.Forbidden,
                delete.StatusCode
            );
        }

        using var enterprises = await client.GetAsync("/api/v1/enterprises", Ct);
        Assert.Equal(role == Role.Officer ? HttpStatusCode.OK : HttpStatusCode.Forbidden, enterprises.StatusCode);
        var code = await db.Enterprises.Where(e => e.Id != actor.EnterpriseId).Select(e => e.TaxCode).FirstAsync(Ct);
        using var enterprise = await client.GetAsync($"/api/v1/enterprises/{code}", Ct);
        Assert.Equal(role == Role.Officer ? HttpStatusCode.OK : HttpStatusCode.NotFound, enterprise.StatusCode);
        foreach (
            var (method, path) in ((HttpMethod, string)[])
                [
                    (HttpMethod.Get, "/api/v1/imports/1"),
                    (HttpMethod.Get, "/api/v1/imports/1/rejected.csv"),
                    (HttpMethod.Post, "/api/v1/imports"),
                    (HttpMethod.Post, "/api/v1/imports/99999/undo"),
                ]
        )
        {
            using var answer = await SendAsync(client, method, path, method == HttpMethod.Post ? "x" : null);
            var expected =
                account is null ? HttpStatusCode.Unauthorized
                : role == Role.Officer
                    ? path.EndsWith("imports", StringComparison.Ordinal) ? HttpStatusCode.BadRequest
                        : path.EndsWith("undo", StringComparison.Ordinal) ? HttpStatusCode.NotFound
                        : HttpStatusCode.OK
                : role == Role.FinanceOfficer
                    ? path.EndsWith("imports", StringComparison.Ordinal) ? HttpStatusCode.BadRequest
                        : HttpStatusCode.NotFound
                : HttpStatusCode.Forbidden;
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Tokens_OpenWhatTheirScopeSays_UntilTheyEnd()
    {
        using var reader = await ClientAsync("can-bo@demo.example", TokenScopes.Read);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/api/v1/pilots", Ct)).StatusCode);
        using var refused = await SendAsync(reader, HttpMethod.Post, "/api/v1/pilots", "{}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("scope", JsonNode.Parse(await refused.Content.ReadAsStringAsync(Ct))!["code"]!.ToString());
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);

        await using var db = Dbs.CreateDbContext();
        var stored = await db.AccessTokens.OrderBy(t => t.Id).LastAsync(Ct);
        Assert.DoesNotContain(reader.DefaultRequestHeaders.Authorization!.Parameter!, stored.Hash + stored.Prefix, StringComparison.Ordinal);
        Assert.True(
            (
                await app
                    .Services.GetRequiredService<AccessTokens>()
                    .RevokeAsync(
                        new Actor
                        {
                            Role = Role.Officer,
                            Name = "x",
                            UserId = stored.UserId + 1,
                        },
                        stored.Id,
                        Ct
                    )
            ).Kind == OutcomeKind.NotFound
        );
        Assert.True(
            (
                await app
                    .Services.GetRequiredService<AccessTokens>()
                    .RevokeAsync(
                        new Actor
                        {
                            Role = Role.Officer,
                            Name = "x",
                            UserId = stored.UserId,
                        },
                        stored.Id,
                        Ct
                    )
            ).IsOk
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await reader.GetAsync("/api/v1/pilots", Ct)).StatusCode);

        // A token that does not stand is no public reader either, and a session's cookie is no token.
        using var wrong = app.Client();
        wrong.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "nsh_0000");
        Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.GetAsync("/api/v1/experts", Ct)).StatusCode);
        using var cookie = await app.SignInAsync("can-bo@demo.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await cookie.GetAsync("/api/v1/pilots", Ct)).StatusCode);
    }

    [Fact]
    public async Task Writes_WantTheVersionSeen_AndListsAnswer304WhileNothingChanges()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read | TokenScopes.Write);
        using var made = await SendAsync(
            client,
            HttpMethod.Post,
            "/api/v1/experts",
            """{"name":"Người Thử","email":"THU@example.com","fields":["Training","Consulting"],"yearsOfExperience":7,"consent":["name"]}"""
        );
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var path = made.Headers.Location!.ToString();
        var record = JsonNode.Parse(await made.Content.ReadAsStringAsync(Ct))!;
        Assert.Equal(
            ("thu@example.com", "[\"Consulting\",\"Training\"]", 7),
            (record["email"]!.ToString(), record["fields"]!.ToJsonString(), (int)record["yearsOfExperience"]!)
        );
        using var first = await client.GetAsync("/api/v1/experts?q=nguoi+thu", Ct);
        var tag = first.Headers.ETag!;
        client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync("/api/v1/experts?q=nguoi+thu", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/experts?q=khac", Ct)).StatusCode);

        using var unconditional = await SendAsync(client, HttpMethod.Patch, path, """{"summary":"a"}""");
        Assert.Equal(HttpStatusCode.PreconditionRequired, unconditional.StatusCode);
        using var changed = await SendAsync(
            client,
            HttpMethod.Patch,
            path,
            """{"summary":"a","yearsOfExperience":null}""",
            made.Headers.ETag!.ToString()
        );
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.False(JsonNode.Parse(await changed.Content.ReadAsStringAsync(Ct))!.AsObject().ContainsKey("yearsOfExperience"));
        using var stale = await SendAsync(client, HttpMethod.Patch, path, """{"summary":"b"}""", made.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/experts?q=nguoi+thu", Ct)).StatusCode);
        using var bad = await SendAsync(
            client,
            HttpMethod.Patch,
            path,
            """{"yearsOfExperience":"nhiều","nothing":1}""",
            changed.Headers.ETag!.ToString()
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal(
            ["nothing", "yearsOfExperience"],
            JsonNode.Parse(await bad.Content.ReadAsStringAsync(Ct))!["errors"]!.AsObject().Select(e => e.Key).Order()
        );
        foreach (var body in (string[])["", "[]", "{", "\"x\""])
        {
            using var broken = await SendAsync(client, HttpMethod.Post, "/api/v1/experts", body);
            Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
        }
    }

    /// <summary>Driven by the fields: one that is forgotten by the interface fails here.</summary>
    [Fact]
    public async Task Enterprises_AreReadAndChangedAlike_FieldByField()
    {
        using var client = await ClientAsync("can-bo@demo.example", TokenScopes.Read | TokenScopes.Write);
        using var made = await SendAsync(client, HttpMethod.Post, "/api/v1/enterprises", """{"taxCode":"33.99000027","name":"Công ty Giao Diện"}""");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var path = made.Headers.Location!.ToString();
        var wanted = new JsonObject
        {
            ["name"] = "Công ty Giao Diện Hai",
            ["shortName"] = "GD2",
            ["legalForm"] = "JointStock",
            ["vsicCode"] = "10730",
            ["vsicEdition"] = 2018,
            ["commune"] = "19777",
            ["address"] = "1 Lê Lợi",
            ["zone"] = "KCN Phú Bài",
            ["telephone"] = "0234 382 2222",
            ["email"] = "giaodien@example.vn",
            ["website"] = "www.giaodien.example.vn",
            ["representative"] = "Nguyễn Văn Thử",
            ["foundedYear"] = 1999,
            ["status"] = "Suspended",
        };
        Assert.Equal(EnterpriseFacts.Changeable.Select(f => f.Name).Order(), wanted.Select(w => w.Key).Order());
        using var changed = await SendAsync(client, HttpMethod.Patch, path, wanted.ToJsonString(), made.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        var record = JsonNode.Parse(await client.GetStringAsync(path, Ct))!.AsObject();
        Assert.All(wanted, w => Assert.Equal(w.Value!.ToJsonString(), record[w.Key]!.ToJsonString()));

        // What was read is taken back as it is; what breaks a rule is named by its field.
        var same = new JsonObject(EnterpriseFacts.All.Select(f => KeyValuePair.Create(f.Name, record[f.Name]?.DeepClone())));
        using var again = await SendAsync(client, HttpMethod.Patch, path, same.ToJsonString(), changed.Headers.ETag!.ToString());
        Assert.Equal((HttpStatusCode.OK, changed.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        using var bad = await SendAsync(
            client,
            HttpMethod.Patch,
            path,
            """{"legalForm":"Khác","status":"Archived","email":"x","website":"javascript:alert(1)","foundedYear":3000,"name":""}""",
            changed.Headers.ETag!.ToString()
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        Assert.Equal(
            ["email", "foundedYear", "legalForm", "name", "status", "website"],
            JsonNode.Parse(await bad.Content.ReadAsStringAsync(Ct))!["errors"]!.AsObject().Select(e => e.Key).Order()
        );

        var figures = new JsonObject(
            YearFacts.Numbers.Select((f, i) => KeyValuePair.Create(f.Name, (JsonNode?)(f.Type == FieldType.Money ? 12_345_678_901 + i : i % 5)))
        )
        {
            ["note"] = "Gửi từ chương trình",
        };
        using var year = await SendAsync(client, HttpMethod.Patch, path + "/years/2024", figures.ToJsonString(), "\"0\"");
        Assert.Equal(HttpStatusCode.OK, year.StatusCode);
        var stored = JsonNode.Parse(await client.GetStringAsync(path, Ct))!["years"]![0]!.AsObject();
        Assert.All(figures, w => Assert.Equal(w.Value!.ToJsonString(), stored[w.Key]!.ToJsonString()));
        using var stale = await SendAsync(client, HttpMethod.Patch, path + "/years/2024", """{"employees":7}""", "\"0\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using var wrong = await SendAsync(client, HttpMethod.Patch, path + "/years/2024", """{"employees":-7,"vsicCode":"10730"}""", "\"1\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(
            ["employees", "vsicCode"],
            JsonNode.Parse(await wrong.Content.ReadAsStringAsync(Ct))!["errors"]!.AsObject().Select(e => e.Key).Order()
        );
    }

    [Fact]
    public async Task Imports_AreCheckedThenWritten_AndTakenBack()
    {
        using var client = await ClientAsync("tai-chinh@demo.example", TokenScopes.Read | TokenScopes.Import);
        const string Csv =
            "Địa bàn;Kỳ;Chỉ tiêu;Giá trị;Đơn vị tính;Nguồn;Ngày công bố\nTP Huế;2024;thu_nghiem;1,5;%;Thử;01/01/2025\nTP "
            + "Huế;hai nghìn;thu_nghiem;1,5;%;Thử;01/01/2025\n";
        async Task<HttpResponseMessage> PostAsync(string query, string kind)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(kind), "kind" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes(Csv)), "file", "chuoi.csv" },
            };
            return await client.PostAsync("/api/v1/imports" + query, form, Ct);
        }

        using var dry = await PostAsync("?dryRun=true", "city-series");
        Assert.Equal(HttpStatusCode.OK, dry.StatusCode);
        var report = JsonNode.Parse(await dry.Content.ReadAsStringAsync(Ct))!;
        Assert.Equal((1, 1, "previewed"), ((int)report["created"]!, (int)report["rejected"]!, report["status"]!.ToString()));
        Assert.Contains("hai nghìn", await client.GetStringAsync($"/api/v1/imports/{report["id"]}/rejected.csv", Ct), StringComparison.Ordinal);
        Assert.Equal(0, (int)JsonNode.Parse(await client.GetStringAsync("/api/v1/city-series?indicator=thu_nghiem", Ct))!["total"]!);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("", "experts")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("", "nothing")).StatusCode);

        // The queue says when a batch has ended: that is waited for, not a time.
        var queue = app.Services.GetRequiredService<ImportJob>();
        var ended = Channel.CreateUnbounded<int>();
        void OnChanged(int batch) => _ = queue.Find(batch) is null && ended.Writer.TryWrite(batch);
        queue.Changed += OnChanged;
        using var real = await PostAsync("", "city-series");
        Assert.Equal(HttpStatusCode.Accepted, real.StatusCode);
        var address = real.Headers.Location!.ToString();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (
            !address.EndsWith("/" + (await ended.Reader.ReadAsync(patience.Token)).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        ) { }

        queue.Changed -= OnChanged;
        var status = JsonNode.Parse(await client.GetStringAsync(address, Ct))!["status"]!.ToString();
        Assert.Equal("committed", status);
        Assert.Equal(1, (int)JsonNode.Parse(await client.GetStringAsync("/api/v1/city-series?indicator=thu_nghiem", Ct))!["total"]!);
        using var undone = await client.PostAsync(address + "/undo", null, Ct);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(0, (int)JsonNode.Parse(await client.GetStringAsync("/api/v1/city-series?indicator=thu_nghiem", Ct))!["total"]!);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsync(address + "/undo", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Document_IsSoundOpenApi_AndNamesEveryAddress()
    {
        using var client = app.Client();
        await using var stream = await client.GetStreamAsync("/openapi/v1.json", Ct);
        var memory = new MemoryStream();
        await stream.CopyToAsync(memory, Ct);
        memory.Position = 0;
        var read = await OpenApiDocument.LoadAsync(
            memory,
            OpenApiConstants.Json,
            new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetDefaultRuleSet() },
            Ct
        );
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        var paths = read.Document!.Paths.Keys.ToList();
        Assert.All(
            KindIndex.Of(FeatureSet.Product).Records,
            k => Assert.True(paths.Contains($"/api/v1/{k.Name}") && paths.Contains($"/api/v1/{k.Name}/{{id}}"), k.Name)
        );
        Assert.Contains("/api/v1/imports/{id}/undo", paths);
        Assert.All(
            KindIndex.Of(FeatureSet.Product).Records,
            k => Assert.Equal(k.Fields.Count, read.Document.Components!.Schemas![k.Name].Properties!.Count)
        );
        Assert.Contains("/api/v1/experts", await client.GetStringAsync("/lap-trinh", Ct), StringComparison.Ordinal);
        using var nothing = await client.GetAsync("/api/v1/nothing", Ct);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (nothing.StatusCode, nothing.Content.Headers.ContentType?.MediaType));
    }

    private IDbContextFactory<AppDb> Dbs => app.Services.GetRequiredService<IDbContextFactory<AppDb>>();

    private async Task<HttpClient> ClientAsync(string email, TokenScopes scopes)
    {
        var client = app.Client();
        if (email.Length > 0)
        {
            await using var db = Dbs.CreateDbContext();
            var user = await db.Users.SingleAsync(u => u.Email == email, Ct);
            var made = await app
                .Services.GetRequiredService<AccessTokens>()
                .CreateAsync(
                    new Actor
                    {
                        Role = user.Role,
                        Name = "x",
                        UserId = user.Id,
                    },
                    "thử",
                    scopes,
                    1,
                    Ct
                );
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value!.Text);
        }

        return client;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return await client.SendAsync(request, Ct);
    }

    /// <summary>A record that only those who read all of the kind may reach.</summary>
    private static async Task<int> ForeignAsync(AppDb db, RecordKind kind, Actor actor) =>
        kind.Name switch
        {
            "adoptions" => await db.Adoptions.Where(a => a.EnterpriseId != actor.EnterpriseId).Select(a => a.Id).FirstAsync(Ct),
            "experts" => await db.Experts.Where(e => e.Consent == null && e.Id != actor.ExpertId).Select(e => e.Id).FirstAsync(Ct),
            "specialists" => await db
                .SpecialistCertificates.Where(s => s.Consent == null && s.EnterpriseId != actor.EnterpriseId)
                .Select(s => s.Id)
                .FirstAsync(Ct),
            "pilots" => await db.PilotProjects.Where(p => p.EnterpriseId != actor.EnterpriseId).Select(p => p.Id).FirstAsync(Ct),
            "indicators" => await db.CollectedIndicators.Select(i => i.Id).FirstAsync(Ct),
            _ => await db.CityObservations.Select(o => o.Id).FirstAsync(Ct),
        };

    private static async Task CheckAsync(AppDb db, RecordKind kind, Actor actor, RecordScope read, JsonObject item)
    {
        var id = (int)item["id"]!;
        if (read == RecordScope.OwnEnterprise)
        {
            var owner = kind.Name switch
            {
                "adoptions" => await db.Adoptions.Where(a => a.Id == id).Select(a => (int?)a.EnterpriseId).FirstAsync(Ct),
                "pilots" => await db.PilotProjects.Where(a => a.Id == id).Select(a => (int?)a.EnterpriseId).FirstAsync(Ct),
                _ => await db.SpecialistCertificates.Where(a => a.Id == id).Select(a => a.EnterpriseId).FirstAsync(Ct),
            };
            Assert.Equal(actor.EnterpriseId, owner);
        }
        else if (read is RecordScope.Consented or RecordScope.OwnProfile && !(read == RecordScope.OwnProfile && id == actor.ExpertId))
        {
            var consent = (
                kind.Name == "experts"
                    ? await db.Experts.Where(e => e.Id == id).Select(e => e.Consent).FirstAsync(Ct)
                    : await db.SpecialistCertificates.Where(e => e.Id == id).Select(e => e.Consent).FirstAsync(Ct)
            )!.Split("; ");
            Assert.Contains("name", consent);
            Assert.All(
                item.Select(p => p.Key).Except(["id", "version", "archived", "illustrative", "enterpriseName"]),
                field => Assert.Contains(field, consent)
            );
            Assert.True(!item.ContainsKey("enterpriseName") || consent.Contains("taxCode"));
        }
    }
}

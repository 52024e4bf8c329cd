using System.Text;
using Microsoft.Playwright;

namespace NangSuatHue.Tests.Browser;

/// <summary>
/// How long a person needs for what a test does at once, by the keystroke-level model (Card, Moran and Newell, The Psychology of Human-Computer
/// Interaction, 1983):
/// K 0.28 s a key (an average typist who is no secretary), P 1.1 s to point, 0.2 s to click, H 0.4 s between mouse and keyboard, M 1.35 s to make up
/// one's mind before
/// each act. Every page is read whole, once, at 238 words a minute (Brysbaert, Journal of Memory and Language 109, 2019; Vietnamese writes syllables
/// apart, so this is
/// slow), and free text takes three times its typing, since it is thought up. A model, no stop-watch: it does not depend on the machine.
/// </summary>
public sealed class Effort
{
    private const double Key = 0.28,
        Point = 1.1,
        Press = 0.2,
        Home = 0.4,
        Mind = 1.35,
        WordsASecond = 238 / 60.0,
        Composing = 3;

    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>The time so far.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>What of it is reading.</summary>
    public TimeSpan Reading { get; private set; }

    /// <summary>Reads what was not read before on the page as it stands.</summary>
    public async Task ReadAsync(IPage page)
    {
        // The lists of choices are looked through when one is opened, not before.
        var text = await page.Locator("main")
            .EvaluateAsync<string>("m => [...m.querySelectorAll('select')].reduce((t, s) => t.replace(s.innerText, ''), m.innerText)");
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(read.Add))
        {
            var time = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length / WordsASecond;
            Add(time);
            Reading += TimeSpan.FromSeconds(time);
        }
    }

    /// <summary>Types into a field; free text is made up on the way.</summary>
    public async Task FillAsync(IPage page, string field, string text, bool free = false)
    {
        Add(Mind + Point + Press + Home + (Keys(text) * Key * (free ? Composing : 1)) + Home);
        await page.FillAsync(field, text);
    }

    /// <summary>Clicks.</summary>
    public async Task ClickAsync(ILocator target)
    {
        Add(Mind + Point + Press);
        await target.ClickAsync();
    }

    /// <summary>Chooses from a list: opens it, looks, clicks.</summary>
    public async Task ChooseAsync(IPage page, string field, SelectOptionValue option)
    {
        Add((Mind + Point + Press) * 2);
        await page.SelectOptionAsync(field, option);
    }

    /// <summary>Picks one of many: types a part of its name and takes the first that is offered.</summary>
    public async Task PickAsync(IPage page, string field, string words)
    {
        Add(Mind + Point + Press + Home + (Keys(words) * Key) + Home + Mind + Point + Press);
        await page.ClickAsync(field);
        await page.Keyboard.TypeAsync(words);
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = words }).First.ClickAsync();
    }

    /// <summary>Something that is no act on a page, such as going for a mail.</summary>
    public void Add(double seconds) => Time += TimeSpan.FromSeconds(seconds);

    /// <summary>Keys of a Vietnamese text: Telex writes every mark and every capital with a key of its own. Pure.</summary>
    private static int Keys(string text) => text.Normalize(NormalizationForm.FormD).Length + text.Count(c => char.IsUpper(c) || c is 'đ' or 'Đ');
}

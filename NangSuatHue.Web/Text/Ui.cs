namespace NangSuatHue.Web.Text;

/// <summary>
/// Texts of the interface. The key is the Vietnamese sentence itself; <c>Ui.en.resx</c> holds the English one. A test finds every key that the
/// pages use and fails where the English is missing.
/// </summary>
public sealed class Ui;

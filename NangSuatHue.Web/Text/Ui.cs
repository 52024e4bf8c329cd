namespace NangSuatHue.Web.Text;

/// <summary>
/// Texts of the interface. The key is the Vietnamese sentence itself; the English one stands in the file <c>*.en.resx</c> of the
/// feature, or here where several use it. A test finds every key that the
/// pages use and fails where the English is missing.
/// </summary>
public sealed class Ui;

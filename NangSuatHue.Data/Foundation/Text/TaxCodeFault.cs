namespace NangSuatHue.Data.Foundation.Text;

/// <summary>What is wrong with a text that should be a tax code.</summary>
public enum TaxCodeFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No digits at all.</summary>
    Empty,

    /// <summary>Letters or signs that a tax code never has.</summary>
    Characters,

    /// <summary>Neither 10, 13 nor (for household businesses) 12 digits.</summary>
    Length,

    /// <summary>Nine digits whose ten-digit form with a leading zero checks: a spreadsheet ate the zero. A repair can be offered.</summary>
    LeadingZeroLost,

    /// <summary>The tenth digit does not check the first nine.</summary>
    CheckDigit,

    /// <summary>Digits 3 to 9 are all zero.</summary>
    ZeroSerial,

    /// <summary>The suffix of a dependent unit is 000.</summary>
    Suffix,

    /// <summary>Twelve digits: a personal identification number, for household businesses and individuals only.</summary>
    PersonalNumber,

    /// <summary>A number in a spreadsheet's scientific notation (3,30E+09): digits are lost.</summary>
    Scientific,
}

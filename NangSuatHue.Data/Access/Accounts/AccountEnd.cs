namespace NangSuatHue.Data.Access.Accounts;

/// <summary>What an account loses.</summary>
[Flags]
public enum AccountEnd
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is no officer's any longer: what it had in charge lies with nobody, where colleagues find it.</summary>
    Office = 1,

    /// <summary>Its rights are others now, or it is disabled: what it gave to others ends.</summary>
    Rights = 2,

    /// <summary>Its person lost control of it: what lets programs in ends.</summary>
    Control = 4,
}

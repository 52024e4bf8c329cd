namespace NangSuatHue.Data.Programme.Training;

/// <summary>Whether a certificate stands.</summary>
public enum CertificateStatus
{
    /// <summary>Còn hiệu lực.</summary>
    Valid = 0,

    /// <summary>Hết hiệu lực.</summary>
    Expired = 1,

    /// <summary>Bị thu hồi.</summary>
    Revoked = 2,
}

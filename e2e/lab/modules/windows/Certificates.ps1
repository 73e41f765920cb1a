# Real certificates, made in memory and signed by a test root. The root is trusted by this process alone, through the
# file that SSL_CERT_FILE names. Two things are not the certificate's own: the thumbprint, which the plan fixes in
# advance and which a note property shadows, and the serial number, which is made from that thumbprint.

$X509 = 'System.Security.Cryptography.X509Certificates.'
$ServerAuthentication = '1.3.6.1.5.5.7.3.1'
$ClientAuthentication = '1.3.6.1.5.5.7.3.2'

function New-CertificateRequest {
    param([string]$Subject, $Key)
    $Padding = [System.Security.Cryptography.RSASignaturePadding]::Pkcs1
    return (($X509 + 'CertificateRequest') -as [type])::new($Subject, $Key, [System.Security.Cryptography.HashAlgorithmName]::SHA256, $Padding)
}

# Keys and roots are made once a process: [trusted root, other root, key of all other certificates].
function Get-LabAuthority {
    $Made = [AppDomain]::CurrentDomain.GetData('OwaIm.Lab.Authority')
    if ($null -ne $Made) { return $Made }
    $Made = @{ Key = [System.Security.Cryptography.RSA]::Create(2048) }
    foreach ($Name in 'Trusted', 'Other') {
        $Key = [System.Security.Cryptography.RSA]::Create(2048)
        $Request = New-CertificateRequest -Subject "CN=Lab $Name Root" -Key $Key
        $Constraint = (($X509 + 'X509BasicConstraintsExtension') -as [type])::new($true, $false, 0, $true)
        $Request.CertificateExtensions.Add($Constraint)
        $Made[$Name] = $Request.CreateSelfSigned([datetimeoffset]'2000-01-01', [datetimeoffset]'2099-01-01')
    }
    [IO.File]::WriteAllText($env:SSL_CERT_FILE, $Made.Trusted.ExportCertificatePem())
    [AppDomain]::CurrentDomain.SetData('OwaIm.Lab.Authority', $Made)
    return $Made
}

function Get-Period {
    param([string]$Variant)
    $Now = [datetimeoffset]::UtcNow
    switch ($Variant) {
        'expired' { return $Now.AddYears(-2), $Now.AddDays(-1) }
        'not-yet-valid' { return $Now.AddDays(1), $Now.AddYears(2) }
        'expires-soon' { return $Now.AddYears(-2), $Now.AddDays(10) }
        default { return $Now.AddDays(-30), $Now.AddYears(2) }
    }
}

function Get-SubjectName {
    param($Row)
    $Common = $Row['commonName']
    switch ($Row['variant']) {
        'wrong-name' { return @{ Common = 'other.' + $Common; Alternatives = @('other.' + $Common) } }
        'name-not-in-san' { return @{ Common = $Common; Alternatives = @('autodiscover.' + $Common) } }
        'no-san' { return @{ Common = $Common; Alternatives = @() } }
        'wildcard' { $Domain = '*.' + ($Common -split '\.', 2)[1]; return @{ Common = $Domain; Alternatives = @($Domain, $Common) } }
        default { return @{ Common = $Common; Alternatives = @(("autodiscover.$Common"), $Common) } }
    }
}

function New-LabCertificate {
    param($Row)
    $Authority = Get-LabAuthority
    $Variant = $Row['variant']
    $Name = Get-SubjectName -Row $Row
    $Request = New-CertificateRequest -Subject "CN=$($Name.Common), OU=IT, O=Litware" -Key $Authority.Key
    if ($Name.Alternatives.Count -gt 0) {
        $Builder = (($X509 + 'SubjectAlternativeNameBuilder') -as [type])::new()
        foreach ($Alternative in $Name.Alternatives) { $Builder.AddDnsName($Alternative) }
        $Request.CertificateExtensions.Add($Builder.Build())
    }
    $Usages = [System.Security.Cryptography.OidCollection]::new()
    if ($Variant -ne 'no-server-authentication') { $null = $Usages.Add([System.Security.Cryptography.Oid]::new($ServerAuthentication)) }
    if ($Variant -ne 'no-client-authentication') { $null = $Usages.Add([System.Security.Cryptography.Oid]::new($ClientAuthentication)) }
    $Request.CertificateExtensions.Add((($X509 + 'X509EnhancedKeyUsageExtension') -as [type])::new($Usages, $false))
    $From, $To = Get-Period -Variant $Variant
    if ($Variant -eq 'self-signed') {
        $Certificate = $Request.CreateSelfSigned($From, $To)
    } else {
        $Root = if ($Variant -eq 'untrusted-root') { $Authority.Other } else { $Authority.Trusted }
        $Certificate = $Request.Create($Root, $From, $To, [Convert]::FromHexString($Row['serial']))
        if ($Variant -ne 'no-private-key') {
            $Extensions = ($X509 + 'RSACertificateExtensions') -as [type]
            $Certificate = $Extensions::CopyWithPrivateKey($Certificate, $Authority.Key)
        }
    }
    $Certificate.PSObject.Properties.Add([psnoteproperty]::new('Thumbprint', $Row['thumbprint']), $true)
    return $Certificate
}

# ==== Certificates and the network ====

function Get-CommonName($Certificate) {
    # One part of the subject a line, so that a comma inside another part cannot pass for a name.
    foreach ($Part in ($Certificate.SubjectName.Format($true) -split '[\r\n]+')) {
        if ($Part -match '^\s*CN\s*=\s*"?([^"]+?)"?\s*$') { $Matches[1].ToLowerInvariant() }
    }
}
# DNS names of the certificate. Their label is localised, the name behind it is not.
function Get-AlternativeName($Certificate) {
    foreach ($Extension in @($Certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.17' })) {
        foreach ($Part in ($Extension.Format($true) -split '[\r\n,]+')) {
            if ($Part -match '^\s*DNS[^=:]*[=:]\s*(\S+)\s*$') { $Matches[1].ToLowerInvariant() }
        }
    }
}

function Get-Usage($Certificate) {
    foreach ($Extension in @($Certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.37' })) {
        foreach ($Usage in $Extension.EnhancedKeyUsages) { $Usage.Value }
    }
}
# With the stores of the computer, which is what Outlook Web App has; revocation lists may be out of reach.
function Test-Chain($Certificate) {
    $Chain = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Chain -ArgumentList $true
    $Chain.ChainPolicy.RevocationMode = 'NoCheck'
    return $Chain.Build($Certificate)
}
function Get-KeyProvider($Certificate) {
    $Lines = @(& (Get-OwaImProgramPath -Name 'certutil.exe') -store My $Certificate.SerialNumber)
    if ($LASTEXITCODE -ne 0) { return '' }
    $Text = [string]::Join([string][char]10, [string[]]$Lines)
    # Certificates of other issuers may have the same serial number: the block that shows this thumbprint counts.
    foreach ($Block in ($Text -split '(?m)^={4,}.*$')) {
        if ($Block.Replace(' ', '').ToUpperInvariant().Contains($Certificate.Thumbprint)) { return $Block }
    }
    return $Text
}

function Get-CertificateProblem($Certificate, [string]$Name) {
    $Subject = @(Get-CommonName -Certificate $Certificate)
    $Usage = @(Get-Usage -Certificate $Certificate)
    $Provider = Get-KeyProvider -Certificate $Certificate
    $Shown = [string]::Join(', ', [string[]]$Subject)
    if (-not $Certificate.HasPrivateKey) { 'has no private key on this server' }
    if ($Certificate.NotAfter.ToUniversalTime() -lt [DateTime]::UtcNow) { 'has expired' }
    if ($Certificate.NotBefore.ToUniversalTime() -gt [DateTime]::UtcNow) { 'is not valid yet' }
    if ($Shown.Contains('*')) { 'has a wildcard subject name' }
    elseif ($Subject -notcontains $Name) { 'has the subject name ' + $Shown + ' instead of ' + $Name }
    if (@(Get-AlternativeName -Certificate $Certificate) -notcontains $Name) {
        'does not list ' + $Name + ' as a subject alternative name'
    }
    if ($Certificate.Subject -eq $Certificate.Issuer) { 'is self-issued, so Lync does not trust it' }
    elseif (-not (Test-Chain -Certificate $Certificate)) { 'does not chain to a root that this computer trusts' }
    if ($Usage.Count -gt 0 -and $Usage -notcontains '1.3.6.1.5.5.7.3.1') { 'is not meant for server authentication' }
    if (-not $Provider) { 'could not be examined with certutil' }
    elseif ($Provider -match 'Key Storage Provider|Platform Crypto Provider') {
        'keeps its key in a CNG provider; Outlook Web App needs a legacy CSP such as the RSA SChannel provider'
    }
}
# .SYNOPSIS
#     A certificate of this computer as an entry of the facts, with everything that its rules ask for.
function Get-OwaImCertificateFact($Certificate) {
    $Text = 'Thumbprint', 'SerialNumber', 'Subject', 'Issuer'
    $Entry = Select-OwaImFact -InputObject $Certificate -Text $Text -Time 'NotBefore', 'NotAfter' -Flag 'HasPrivateKey'
    $Entry['commonNames'] = [string[]]@(Get-CommonName -Certificate $Certificate)
    $Entry['alternativeNames'] = [string[]]@(Get-AlternativeName -Certificate $Certificate)
    $Entry['usages'] = [string[]]@(Get-Usage -Certificate $Certificate)
    $Entry['selfIssued'] = $Certificate.Subject -eq $Certificate.Issuer
    $Entry['chains'] = [bool](Test-Chain -Certificate $Certificate)
    # The label is in the language of Windows, the name of the provider is not.
    $Provider = [regex]::Match((Get-KeyProvider -Certificate $Certificate), '(?m)=\s*([^=\r\n]*Provider[^=\r\n]*?)\s*$')
    $Entry['provider'] = $Provider.Groups[1].Value
    return $Entry
}

# .SYNOPSIS
#     The rules for the certificate that Outlook Web App shows to Lync, as outcomes of checks.
function Test-OwaImCertificate([string]$Thumbprint, [string]$Name) {
    $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Thumbprint })
    if ($Found.Count -ne 1) {
        $Message = 'Certificate ' + $Thumbprint + ' is not in the computer store (Personal) of this server.'
        return (Write-OwaImCheck -Refuses $Message)
    }
    $Problems = @(Get-CertificateProblem -Certificate $Found[0] -Name $Name)
    foreach ($Problem in $Problems) { Write-OwaImCheck -Refuses ('Certificate ' + $Thumbprint + ' ' + $Problem + '.') }
    $Usage = @(Get-Usage -Certificate $Found[0])
    if ($Usage.Count -gt 0 -and $Usage -notcontains '1.3.6.1.5.5.7.3.2') {
        $Message = 'The certificate is not meant for client authentication; Lync may refuse the connection. '
        Write-OwaImCheck -Warns ($Message + 'Public authorities no longer issue that usage: use your internal one.')
    }
    $End = (Get-OwaImTime -Time $Found[0].NotAfter).Substring(0, 10)
    if ($Found[0].NotAfter.ToUniversalTime() -lt [DateTime]::UtcNow.AddDays(30)) {
        Write-OwaImCheck -Warns ('The certificate expires soon: ' + $End + '.')
    }
    if ($Problems.Count -eq 0) { Write-OwaImCheck -Holds ($Thumbprint + ' for ' + $Name + ', valid until ' + $End) }
}
# .SYNOPSIS
#     Whether a TCP port answers within five seconds.
function Test-OwaImPort([string]$ComputerName, [int]$Port) {
    $Client = New-Object -TypeName System.Net.Sockets.TcpClient
    try {
        $Attempt = $Client.BeginConnect($ComputerName, $Port, $null, $null)
        if (-not $Attempt.AsyncWaitHandle.WaitOne(5000)) { return $false }
        $Client.EndConnect($Attempt)
        return $true
    } catch { return $false }
    finally { $Client.Close() }
}

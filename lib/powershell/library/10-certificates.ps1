# ==== Certificates and the network ====

function Select-Match([string[]]$Text, [string]$Pattern) {
    foreach ($Part in $Text) { if ($Part -match $Pattern) { $Matches[1].ToLowerInvariant() } }
}
# .SYNOPSIS
#     A certificate of this computer as an entry of the facts, with everything that its rules ask for.
function Get-OwaImCertificateFact($Certificate) {
    $Text = 'Thumbprint', 'SerialNumber', 'Subject', 'Issuer'
    $Entry = Select-OwaImFact -InputObject $Certificate -Text $Text -Time 'NotBefore', 'NotAfter' -Flag 'HasPrivateKey'
    # One part of the subject a line, so that a comma inside another part cannot pass for a name.
    $Parts = $Certificate.SubjectName.Format($true) -split '[\r\n]+'
    $Entry['commonNames'] = [string[]]@(Select-Match -Text $Parts -Pattern '^\s*CN\s*=\s*"?([^"]+?)"?\s*$')
    # The label of a name is localised ("DNS-Name=", "Nom DNS="), the name behind it is not.
    $Names = @($Certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.17' })
    $Parts = @($Names | ForEach-Object { $_.Format($true) -split '[\r\n,]+' })
    $Pattern = '^[^=:]*\bDNS\b[^=:]*[=:]\s*(\S+)\s*$'
    $Entry['alternativeNames'] = [string[]]@(Select-Match -Text $Parts -Pattern $Pattern)
    $Usages = @($Certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.37' })
    $Entry['usages'] = [string[]]@($Usages | ForEach-Object { $_.EnhancedKeyUsages } | ForEach-Object { $_.Value })
    $Entry['selfIssued'] = $Certificate.Subject -eq $Certificate.Issuer
    # With the stores of the computer, which is what OWA has; revocation lists may be out of reach.
    $Chain = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Chain -ArgumentList $true
    $Chain.ChainPolicy.RevocationMode = 'NoCheck'
    $Entry['chains'] = [bool]$Chain.Build($Certificate)
    $Lines = @(& (Get-OwaImProgramPath -Name 'certutil.exe') -store My $Certificate.SerialNumber)
    # Certificates of other issuers may have the same serial number: the block that shows this thumbprint counts.
    $Blocks = @([string]::Join([string][char]10, [string[]]$Lines) -split '(?m)^={4,}.*$')
    $Own = @($Blocks | Where-Object { $_.Replace(' ', '').ToUpperInvariant().Contains($Certificate.Thumbprint) })
    $Provider = [regex]::Match([string]@($Own + $Blocks)[0], '(?m)^ +[^=\r\n]*=\s*([^=\r\n]*Provider[^=\r\n]*?)\s*$')
    $Entry['provider'] = $Provider.Groups[1].Value
    return $Entry
}
function Get-CertificateProblem($Fact, [string]$Name) {
    $Now = Get-OwaImTime
    $Subject = [string]::Join(', ', [string[]]$Fact.commonNames)
    if (-not $Fact.hasPrivateKey) { 'has no private key on this server' }
    if ($Fact.notAfter -lt $Now) { 'has expired' }
    if ($Fact.notBefore -gt $Now) { 'is not valid yet' }
    if ($Subject.Contains('*')) { 'has a wildcard subject name' }
    elseif ($Fact.commonNames -notcontains $Name) { 'has the subject name ' + $Subject + ' instead of ' + $Name }
    if ($Fact.alternativeNames -notcontains $Name) { 'does not list ' + $Name + ' as a subject alternative name' }
    if ($Fact.selfIssued) { 'is self-issued, so Lync does not trust it' }
    elseif (-not $Fact.chains) { 'does not chain to a root that this computer trusts' }
    $Server = $Fact.usages.Count -eq 0 -or $Fact.usages -contains '1.3.6.1.5.5.7.3.1'
    if (-not $Server) { 'is not meant for server authentication' }
    if (-not $Fact.provider) { 'could not be examined with certutil' }
    elseif ($Fact.provider -match 'Key Storage Provider|Platform Crypto Provider') {
        'keeps its key in a CNG provider; OWA needs a legacy CSP such as the RSA SChannel provider'
    }
}
# .SYNOPSIS
#     The rules for the certificate that OWA shows to Lync, as outcomes of checks.
function Test-OwaImCertificate([string]$Thumbprint, [string]$Name) {
    $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Thumbprint })
    $Message = 'Certificate ' + $Thumbprint + ' is not in the computer store (Personal) of this server.'
    if ($Found.Count -ne 1) { return (Write-OwaImCheck -Refuses $Message) }
    $Fact = Get-OwaImCertificateFact -Certificate $Found[0]
    $Problems = @(Get-CertificateProblem -Fact $Fact -Name $Name)
    foreach ($Problem in $Problems) { Write-OwaImCheck -Refuses ('Certificate ' + $Thumbprint + ' ' + $Problem + '.') }
    if ($Fact.usages.Count -gt 0 -and $Fact.usages -notcontains '1.3.6.1.5.5.7.3.2') {
        $Message = 'The certificate is not meant for client authentication; Lync may refuse the connection. '
        Write-OwaImCheck -Warns ($Message + 'Public authorities no longer issue that usage: use your internal one.')
    }
    $End = $Fact.notAfter.Substring(0, 10)
    if ($Fact.notAfter -lt (Get-OwaImTime -Time ([DateTime]::UtcNow.AddDays(30)))) {
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

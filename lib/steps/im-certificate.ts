import { defineStep } from "@/lib/plan/define-step";
import { ps } from "@/lib/powershell/ps";

const read = ps`
function Get-CertificateName {
    param($Certificate, [switch]$Alternative)
    if (-not $Alternative) {
        # One part of the subject a line, so that a comma inside another part cannot pass for a name.
        foreach ($Part in ($Certificate.SubjectName.Format($true) -split '[\r\n]+')) {
            if ($Part -match '^\s*CN\s*=\s*"?([^"]+?)"?\s*$') { $Matches[1].ToLowerInvariant() }
        }
        return
    }
    foreach ($Extension in $Certificate.Extensions) {
        if ($Extension.Oid.Value -ne '2.5.29.17') { continue }
        # DER: a sequence of general names; tag 0x82 is a DNS name. The formatted text would be localised.
        $Data = $Extension.RawData
        $At = 2
        if ($Data[1] -gt 128) { $At = 2 + $Data[1] - 128 }
        while ($At + 1 -lt $Data.Length) {
            $Length = [int]$Data[$At + 1]
            $Start = $At + 2
            if ($Length -gt 128) {
                $Size = $Length - 128
                $Length = 0
                for ($Index = 0; $Index -lt $Size; $Index++) { $Length = $Length * 256 + $Data[$Start + $Index] }
                $Start += $Size
            }
            if ($Data[$At] -eq 130) {
                [System.Text.Encoding]::ASCII.GetString($Data, $Start, $Length).ToLowerInvariant()
            }
            $At = $Start + $Length
        }
    }
}

function Get-CertificateUsage {
    param($Certificate)
    foreach ($Extension in $Certificate.Extensions) {
        if ($Extension.Oid.Value -ne '2.5.29.37') { continue }
        foreach ($Usage in $Extension.EnhancedKeyUsages) { $Usage.Value }
    }
}

function Test-CertificateChain {
    param($Certificate)
    $Chain = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Chain
    $Chain.ChainPolicy.RevocationMode = 'NoCheck'
    try { return $Chain.Build($Certificate) }
    finally { $Chain.Reset() }
}

function Get-KeyProvider {
    param($Certificate)
    $Lines = @(& (Get-ProgramPath -Name 'certutil.exe') -store My $Certificate.SerialNumber)
    if ($LASTEXITCODE -ne 0) { return '' }
    $Text = [string]::Join([string][char]10, [string[]]$Lines)
    # Certificates of other issuers may have the same serial number: the block that shows this thumbprint counts.
    foreach ($Block in ($Text -split '(?m)^={4,}.*$')) {
        if ($Block.Replace(' ', '').ToUpperInvariant().Contains($Certificate.Thumbprint)) { return $Block }
    }
    return $Text
}

function Get-CertificateProblem {
    param($Certificate, [string]$Name)
    if (-not $Certificate.HasPrivateKey) { 'has no private key on this server' }
    if ($Certificate.NotAfter.ToUniversalTime() -lt [DateTime]::UtcNow) { 'has expired' }
    if ($Certificate.NotBefore.ToUniversalTime() -gt [DateTime]::UtcNow) { 'is not valid yet' }
    $Subject = @(Get-CertificateName -Certificate $Certificate)
    if ([string]::Join(' ', [string[]]$Subject).Contains('*')) { 'has a wildcard subject name' }
    elseif ($Subject -notcontains $Name) {
        'has the subject name ' + [string]::Join(', ', [string[]]$Subject) + ' instead of ' + $Name
    }
    if (@(Get-CertificateName -Certificate $Certificate -Alternative) -notcontains $Name) {
        'does not list ' + $Name + ' as a subject alternative name'
    }
    if ($Certificate.Subject -eq $Certificate.Issuer) { 'is self-issued, so Lync does not trust it' }
    elseif (-not (Test-CertificateChain -Certificate $Certificate)) { 'does not chain to a root trusted here' }
    $Usage = @(Get-CertificateUsage -Certificate $Certificate)
    if ($Usage.Count -gt 0 -and $Usage -notcontains '1.3.6.1.5.5.7.3.1') { 'is not meant for server authentication' }
    $Provider = Get-KeyProvider -Certificate $Certificate
    if (-not $Provider) { 'could not be examined with certutil' }
    elseif ($Provider -match 'Key Storage Provider|Platform Crypto Provider') {
        'keeps its key in a CNG provider; Outlook Web App needs a legacy CSP such as the RSA SChannel provider'
    }
}

function Format-Day {
    param([DateTime]$Date)
    # Without a culture it would follow the calendar of the country.
    return $Date.ToUniversalTime().ToString('yyyy-MM-dd', [System.Globalization.CultureInfo]::InvariantCulture)
}

function Test-ImCertificate {
    param([hashtable]$Run, [hashtable]$Step)
    $Here = $Run.Here
    $Found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' | Where-Object { $_.Thumbprint -eq $Here.Thumbprint })
    if ($Found.Count -ne 1) {
        $Message = 'Certificate ' + $Here.Thumbprint + ' is not in the computer store (Personal) of this server.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Here.Fqdn -Message $Message
        return
    }
    $Problems = @(Get-CertificateProblem -Certificate $Found[0] -Name $Here.CertificateName)
    foreach ($Problem in $Problems) {
        $Message = 'Certificate ' + $Here.Thumbprint + ' ' + $Problem + '.'
        Add-Finding -Run $Run -Kind 'refused' -Step $Step.Id -Target $Here.Fqdn -Message $Message
    }
    $Usage = @(Get-CertificateUsage -Certificate $Found[0])
    if ($Usage.Count -gt 0 -and $Usage -notcontains '1.3.6.1.5.5.7.3.2') {
        $Message = 'The certificate is not meant for client authentication; Lync may refuse the connection.'
        Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Here.Fqdn -Message $Message
    }
    if ($Found[0].NotAfter.ToUniversalTime() -lt [DateTime]::UtcNow.AddDays(30)) {
        $Message = 'The certificate expires soon: ' + (Format-Day -Date $Found[0].NotAfter)
        Add-Finding -Run $Run -Kind 'warning' -Step $Step.Id -Target $Here.Fqdn -Message $Message
    }
    if ($Problems.Count -eq 0) {
        Add-Outcome -Run $Run -Step $Step.Id -Target $Here.Fqdn -State 'holds' -Before $Here.Thumbprint
    }
}

function Get-ImCertificateFact {
    param([hashtable]$Run)
    $Certificates = foreach ($Certificate in @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My')) {
        [ordered]@{
            thumbprint = [string]$Certificate.Thumbprint
            subject = [string]$Certificate.Subject
            issuer = [string]$Certificate.Issuer
            alternativeNames = @(Get-CertificateName -Certificate $Certificate -Alternative)
            notAfter = Format-Day -Date $Certificate.NotAfter
            hasPrivateKey = [bool]$Certificate.HasPrivateKey
            planned = ($Certificate.Thumbprint -eq $Run.Here.Thumbprint)
        }
    }
    return [ordered]@{ server = $Run.Here.Fqdn; certificates = @($Certificates) }
}
`;

export const step = defineStep({
  id: "im-certificate",
  title: "Check the certificate that Outlook Web App shows to Lync",
  why: "Lync recognises the Mailbox server by the subject name of this certificate, not by the machine name. A wrong, expired or CNG certificate is the most common cause of failure.",
  phase: "prepare",
  place: "mailbox-server",
  who: "Local administrator of each Mailbox server",
  after: ["ucma-runtime"],
  impact: "none",
  minutes: { once: 0, each: 2 },
  sources: [
    {
      title: "Integrating Lync Server 2013 and Outlook Web App 2013",
      says: "The certificate must be trusted by Lync; its subject name and SAN carry the name of the trusted pool.",
    },
    {
      title: "What FQDN to use when setting up OWA/Lync integration",
      says: "The peer is identified by the subject name of the certificate it presents.",
    },
    {
      title: "Troubleshooting OWA.Protocol.DEP Health Set",
      says: "Certificate not found, expired, not yet valid and without private key are failures of their own.",
    },
  ],
  skip: (topology) =>
    topology.mailboxServers.length === 0 ? "Turning instant messaging off uses no certificate." : undefined,
  targets: (topology) =>
    topology.mailboxServers.map((server) => ({
      name: server.fqdn,
      change: `check certificate ${server.thumbprint} for ${server.certificateName}`,
    })),
  undo: () => ({ kind: "none", reason: "Nothing is changed." }),
  checklist: () => [
    {
      id: "certificate-trusted-by-lync",
      when: "before",
      where: "A Lync Front End, certificate console of the computer",
      action:
        "Look whether the authority that issued the Exchange certificates is among the Trusted Root Certification Authorities.",
      expected: "The issuing root authority is listed.",
      ifDifferent:
        "Import the root certificate of the authority on every Front End, or use a certificate of an authority that Lync trusts.",
    },
    {
      id: "certificate-list",
      when: "before",
      where: "Exchange Management Shell",
      action: "List the certificates of each Mailbox server and compare the thumbprint with the plan.",
      command:
        "Get-ExchangeCertificate -Server <server> | Format-List Thumbprint,Services,Subject,CertificateDomains,NotAfter,Status,IsSelfSigned,HasPrivateKey",
      expected: "The planned thumbprint, IsSelfSigned False, HasPrivateKey True, Status Valid.",
      ifDifferent: "Correct the thumbprint in the wizard and make the bundle again.",
    },
  ],
  script: () => ({
    read,
    row: { check: "Test-ImCertificate", fact: "Get-ImCertificateFact" },
    needs: { read: [], change: [] },
  }),
  literals: (topology) => ({
    MailboxServer: topology.mailboxServers.map((server) => ({
      CertificateName: server.certificateName,
      Fqdn: server.fqdn,
      Thumbprint: server.thumbprint,
    })),
  }),
});

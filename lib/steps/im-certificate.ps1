# ---- The certificate that Outlook Web App shows to Lync: Lync knows the server by the name in it ----
@{
    Id = 'im-certificate'
    Title = 'Certificate'
    Targets = { $Run.Here.Fqdn }
    Check = { Test-OwaImCertificate -Thumbprint $Run.Here.Thumbprint -Name $Run.Here.CertificateName }
}

# ---- The certificate that Outlook Web App shows to Lync: Lync knows the server by the name in it ----
@{
    Id = 'im-certificate'
    Title = 'Certificate'
    Targets = { $Run.Here }
    Check = {
        $Name, $Thumbprint = $Plan.MailboxServer[$Run.Here]
        Test-OwaImCertificate -Thumbprint $Thumbprint -Name $Name
    }
}

/** What people read about the answers that a trusted application pool needs. */
export const trustWords = {
  "lync.siteId": {
    name: "SiteId of the Lync site",
    called: "SiteId",
    label: "SiteId of the Lync site",
    hint: "For example Munich: the short ID, not the display name, and without “site:”.",
    missing: "Enter the SiteId of the Lync site, for example Munich.",
    sketch: "your site",
  },
  trustedApplication: { name: "trusted application" },
  "trustedApplication.applicationId": {
    name: "application ID",
    label: "Application ID",
    hint: "The name of Outlook Web App in the list of trusted applications, in letters and digits. Keep it unless another application of this pool has it.",
  },
  "trustedApplication.port": {
    name: "port of the trusted application",
    called: "port",
    label: "Port",
    hint: "Keep 5199 unless another application of this pool uses it. It is only an entry in the topology and opens no firewall port.",
  },
};

/** How sentences call the value of each field policy, without article. */
export const fieldNames = {
  fqdn: "host name",
  siteId: "SiteId",
  port: "port",
  thumbprint: "thumbprint",
  planHash: "plan hash",
  applicationId: "application ID",
  policyName: "policy name",
  dialPlan: "dial plan name",
  path: "folder",
  notes: "note",
  reference: "change reference",
  reason: "reason",
  requestedBy: "requester",
  testUser: "test user",
  windowStart: "start of the window",
  windowMinutes: "length of the window",
};

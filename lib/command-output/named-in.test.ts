import { describe, expect, it } from "vitest";
import { namesOfOther } from "./named-in";
import { readOutput } from "./read-output";

const services = "Identity : Registrar:pool01.fabrikam.net\nPoolFqdn : pool01.fabrikam.net\nSiteId : Site:Munich\n";
const servers = `Fqdn               ServerRole   AdminDisplayVersion
----               ----------   -------------------
cas01.fabrikam.net ClientAccess Version 15.0 (Build 1497.2)`;
const events = `TimeCreated  : 2026-11-20 08:00:00
ProviderName : LS Protocol Stack
Id           : 14492
Message      : Known servers (C:\\Program Files\\RtcSrv.exe, 5.0.8308.0):
               fe01.fabrikam.net, version 6
               um01.fabrikam.net, version 0`;
const applications = `Identity : um01.fabrikam.net/urn:application:outlookwebapp
Port     : 5199`;

describe("the names of another organisation in pasted output", () => {
  it.each([
    ["pools", services, ["pool01.fabrikam.net"]],
    ["servers", servers, ["cas01.fabrikam.net"]],
    ["events", events, ["fe01.fabrikam.net", "um01.fabrikam.net"]],
    ["applications", applications, ["um01.fabrikam.net"]],
  ])("are told by its %s", (_what, text, theirs) => {
    const output = readOutput(text);
    expect(namesOfOther(output, ["pool01.contoso.com"])).toEqual(theirs);
    expect(namesOfOther(output, ["pool01.contoso.com", "mbx01.emea.fabrikam.net"])).toBeUndefined();
    expect(namesOfOther(output, [])).toBeUndefined();
    expect(namesOfOther(output, ["pool01"])).toBeUndefined();
  });

  it.each([
    ["a list of policies", "Name    InstantMessagingEnabled\n----    -----------------------\nDefault True"],
    ["certificates", "Thumbprint : E2CE643F53C82D5DFAF4C248D21518E6F71B2139\nSubject : CN=owa.fabrikam.net\n"],
    [
      "names that the console cut",
      "Fqdn        AdminDisplayVersion\n----        -----------------\nmbx01.fa... Version 15.0",
    ],
    ["prose", "pool01.fabrikam.net is ours"],
  ])("are not told by %s", (_what, text) => {
    expect(namesOfOther(readOutput(text), ["pool01.contoso.com"])).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { trust } from "@/lib/messages/en/trust";
import { decideTrust, withoutUm } from "./trust-rules";
import { discoveryAnswers, umPlacements, type DiscoveryAnswer, type UmPlacement } from "@/lib/answers/choices";

function decide(
  placement: UmPlacement,
  sipNameDialPlan: boolean,
  ownName: boolean,
  discoveredByLync: DiscoveryAnswer,
): string {
  const certificateName = ownName ? "ex01.contoso.com" : "mail.contoso.com";
  const ruling = decideTrust(
    {
      fqdn: "ex01.contoso.com",
      certificateName,
      discoveredByLync,
    },
    { placement, sipNameDialPlan },
  );
  return `${ruling?.rule} ${ruling?.needsTrust ? "trust" : "none"} ${ruling?.confidence}`;
}

describe("the trust rule table", () => {
  it.each([
    ["same-computer", true, true, ["A none H", "H none L", "A none H"]],
    ["same-computer", true, false, ["D trust L", "D trust L", "D trust L"]],
    ["same-computer", false, true, ["discovered none H", "B trust L", "B trust L"]],
    ["same-computer", false, false, ["discovered none H", "B trust L", "B trust L"]],
    ["separate-computers", true, true, ["discovered none H", "C trust H", "C trust H"]],
    ["separate-computers", false, true, ["discovered none H", "C trust H", "C trust H"]],
    ["separate-computers", false, false, ["discovered none H", "C trust H", "C trust H"]],
    ["none", false, true, ["discovered none H", "I trust L", "I trust L"]],
    ["none", false, false, ["discovered none H", "I trust L", "I trust L"]],
  ] as const)("decides %s, SipName dial plan %s, own certificate name %s", (placement, sip, own, expected) => {
    expect(discoveryAnswers.map((answer) => decide(placement, sip, own, answer))).toEqual(expected);
  });

  it("needs trust for every server of an Exchange without Unified Messaging, unless its certificate keeps its name", () => {
    const server = { fqdn: "a.contoso.com", certificateName: "a.contoso.com", discoveredByLync: "unknown" } as const;
    expect(decideTrust(server, withoutUm)).toEqual({ rule: "G", needsTrust: true, confidence: "L" });
    expect(decideTrust({ ...server, previousCertificateName: "a.contoso.com" }, withoutUm)?.rule).toBe("kept");
  });

  it("asks nothing about Unified Messaging where a renewed certificate keeps its name", () => {
    const server = { fqdn: "a.contoso.com", certificateName: "mail.contoso.com" };
    expect(decideTrust({ ...server, previousCertificateName: "mail.contoso.com" }, undefined)).toEqual({
      rule: "kept",
      needsTrust: false,
      confidence: "H",
    });
    expect(decideTrust({ ...server, previousCertificateName: "a.contoso.com" }, undefined)).toBeUndefined();
    expect(decideTrust(server, undefined)).toBeUndefined();
  });

  it("gives every ruling one sentence of reason", () => {
    const server = {
      fqdn: "a.contoso.com",
      certificateName: "a.contoso.com",
      discoveredByLync: "unknown",
    } as const;
    const reasons = umPlacements
      .flatMap((placement) => decideTrust(server, { placement, sipNameDialPlan: false })?.rule ?? [])
      .map((rule) => trust.reasons[rule]);
    expect(reasons).toHaveLength(umPlacements.length);
    expect(reasons.every((reason) => /^[A-Z].*[^.]\.$/.test(reason))).toBe(true);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

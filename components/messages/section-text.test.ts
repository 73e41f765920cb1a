import { describe, expect, it } from "vitest";
import { exchangeVersions } from "@/lib/answers/products";
import { mailboxServersHowTo } from "./en/how-to/mailbox-servers";
import { lookForText } from "./section-text";

describe("how to find the certificates", () => {
  it("says what an override is for, where Exchange has overrides", () => {
    const { thumbprint } = mailboxServersHowTo;
    const saying = exchangeVersions.filter((version) =>
      lookForText(thumbprint, "integrate", version).includes(thumbprint.onOverride),
    );
    expect(saying).toEqual(["2016", "2019", "se"]);
    expect(lookForText(thumbprint, "integrate", undefined)).toBe(thumbprint.lookFor);
  });
});

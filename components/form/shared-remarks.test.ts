import { describe, expect, it } from "vitest";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { thumbprintPolicy } from "@/lib/answers/fields/thumbprint";
import { isShared } from "./shared-codes";
import { sharedRemarks, type RowValue } from "./shared-remarks";

const row = (fqdn: string, thumbprint = ""): readonly RowValue[] => [
  [fqdnPolicy, fqdn],
  [thumbprintPolicy, thumbprint],
];

describe("remarks on many rows of a list", () => {
  it("count each row once, whatever its columns say", () => {
    const sample = "EA5A332496CC05DA69B75B66111C0F78A110D22D";
    expect(
      sharedRemarks([
        row("mbx01.contoso.com", thumbprintPolicy.example),
        row("mbx02.contoso.com."),
        row("mbx03.fabrikam.example", sample),
        row("mbx04.fabrikam.example"),
        row("http://mbx05.contoso.com"),
        row(""),
      ]),
    ).toEqual({ "example-value": 2, "sample-value": 1 });
  });

  it("are those that say a value may not be the reader's own, and no others", () => {
    expect(fqdnPolicy.warnings("mbx01.contoso.com").map(isShared)).toEqual([true]);
    const long = `${"a".repeat(60)}.${"b".repeat(60)}.example`;
    expect(fqdnPolicy.warnings(long).map(isShared)).toEqual([false]);
  });
});

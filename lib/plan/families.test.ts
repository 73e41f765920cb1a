import { describe, expect, it } from "vitest";
import { phases } from "./types";
import { families, familyIds, places } from "./families";
import { steps } from "@/lib/steps/registry.gen";
import { orderSteps } from "./order";

describe("the families of scripts", () => {
  it("run in the order of the contract: users are offered instant messaging last", () => {
    expect(familyIds).toEqual(["sip-dial-plans", "lync-trust", "owa-im-override", "owa-im-config", "owa-messaging"]);
  });

  it("follow the order of the steps that change somechange", () => {
    const changing = orderSteps(steps).filter(
      ({ script, phase }) => script && phase !== "prepare" && phase !== "confirm",
    );
    const seen = [...new Set(changing.map(({ script }) => script?.family))];
    expect(seen).toEqual(familyIds);
    expect(phases.at(-1)).toBe("confirm");
  });

  it("have each a script that changes, one that checks and one that takes back, of one name", () => {
    const names = familyIds.flatMap((id) => Object.values(families[id].names));
    expect(new Set(names).size).toBe(15);
    for (const id of familyIds) {
      const { apply, verify, undo } = families[id].names;
      const change = apply.replace(/^Set-/, "");
      expect([apply, verify, undo]).toEqual([`Set-${change}`, `Test-${change}`, `Undo-${change}`]);
      expect(places).toContain(families[id].place);
    }
  });
});

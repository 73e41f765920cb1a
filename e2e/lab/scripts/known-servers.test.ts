import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringLiteral } from "@/lib/powershell/literal";
import { scenarios } from "@/lib/testing/scenarios";
import {
  discoveredEvent,
  eventLayouts,
  knownServersEvent,
  minutesFrom,
  routingEvent,
  serverAddedEvent,
  serverRemovedEvent,
  type EventLayout,
} from "../events";
import { removeBundle, unpack, type UnpackedBundle } from "../bundle-runs";
import { worldFor } from "../estate";
import { sharedLab, type Lab } from "../lab";
import { caseOn, changeState, removeWorld, type World } from "../world";
import type { EventRow } from "../world-state";

let lab: Lab;
let bundle: UnpackedBundle;
let world: World;
beforeAll(async () => {
  lab = await sharedLab();
  bundle = unpack(scenarios["split-1"]);
  world = worldFor(bundle.plan.topology);
});
afterAll(() => {
  removeWorld(world);
  removeBundle(bundle);
});

const mbx = "mbx01.contoso.com";
const fe = "fe01.contoso.com";
const other = "umx9.contoso.com";

/** Minutes from the lab time: the newest start, and what came after it. */
const start = -190;
const at = (minutes: number) => ({ time: minutesFrom(minutes) });
const lines = (...all: readonly string[]) => all.join("\r\n");

/** The two events of a start that tell of other servers only; one of them may be given. */
const begun = ({
  known = knownServersEvent([{ fqdn: fe, version: 6 }], at(start)),
  found = discoveredEvent([other], at(start + 5)),
}: {
  known?: EventRow;
  found?: EventRow;
} = {}) => [known, found];

const known = (version: number, layout: EventLayout = "german-list") =>
  knownServersEvent(
    [
      { fqdn: fe, version: 6 },
      { fqdn: mbx, version },
      { fqdn: other, version: 0 },
    ],
    { ...at(start), layout },
  );
const table = (Message: string, id = 14492): EventRow => ({ ...knownServersEvent([], at(start)), Id: id, Message });

interface Given {
  readonly vouched?: boolean;
  /** When the trust of this plan was made. */
  readonly trusted?: string;
}

/** Runs text inside the library, on a Front End. */
async function askLibrary(text: string): Promise<readonly string[]> {
  const library = stringLiteral(join(bundle.folder, "OwaIm.psm1"));
  const { output, errors } = await lab.runScript({
    ...caseOn(world, "FE01", "lync"),
    text: `Import-Module -Name ${library} -DisableNameChecking\n& (Get-Module -Name OwaIm) {\n${text}\n}`,
  });
  expect(errors).toEqual([]);
  return output;
}

/** What the library says about mbx01 on a Front End with these events: its status, and what it shows. */
async function discovery(events: readonly EventRow[], given: Given = {}): Promise<{ status: string; text: string }> {
  changeState(world, (state) => {
    const front = state.computers["FE01"];
    if (front) front.events = [...events];
  });
  const entry = given.trusted === undefined ? "$null" : `@{ started = '${given.trusted}' }`;
  const output =
    await askLibrary(`    $script:Run = @{ Evidence = $null; Vouched = @(${given.vouched === true ? stringLiteral(mbx) : ""}) }
    $Found = Get-OwaImDiscovery -Name '${mbx}' -Entry ${entry}
    if ($Found.Doubt) { 'doubt' } else { $Found.Status }
    $Found.Text`);
  return { status: output[0] ?? "", text: output.slice(1).join("\n") };
}
const status = async (events: readonly EventRow[], given?: Given) => (await discovery(events, given)).status;

const readable = eventLayouts.filter((layout) => layout !== "cut-table");
const labelled = readable.filter((layout) => layout !== "table");

describe("the newest start of the Front End service", () => {
  it.each(readable)("discovered a server that event 44024 names, in the layout %s", async (layout) => {
    const found = discoveredEvent([other, mbx], { ...at(start + 5), layout });
    const { status: said, text } = await discovery(begun({ found }));
    expect(said).toBe("discovered");
    expect(text).toContain(`event 44024 of ${minutesFrom(start + 5).slice(0, 19)}Z: `);
    expect(text.toLowerCase()).toContain(mbx);
  });

  it.each(labelled)("discovered a server of version 0 in event 14492, and no other one, in %s", async (layout) => {
    expect(await status(begun({ known: known(0, layout) }))).toBe("discovered");
    expect(await status(begun({ known: known(6, layout) }))).toBe("known");
    expect(await status(begun({ known: known(5, layout) }))).toBe("known");
  });

  it("leaves a table without a word for the version in doubt, whatever its columns hold", async () => {
    for (const version of [0, 6]) expect(await status(begun({ known: known(version, "table") }))).toBe("doubt");
  });

  it.each(readable)("did not discover a server that neither event names, in %s", async (layout) => {
    const form = { ...at(start), layout };
    expect(await status(begun({ known: knownServersEvent([{ fqdn: fe, version: 6 }], form) }))).toBe("absent");
  });

  it("may have discovered nobody", async () => {
    expect(await status(begun({ found: table("Keine Exchange-Server ermittelt.", 44024) }))).toBe("absent");
  });

  it.each([44024, 14492])("counts, and an older event %s that names the server does not", async (id) => {
    const old = id === 44024 ? discoveredEvent([mbx], at(-90_000)) : { ...known(0), TimeCreated: minutesFrom(-90_000) };
    expect(await status([old, ...begun()])).toBe("absent");
    expect(await status([...begun(), old])).toBe("absent");
    expect(await status([old])).toBe("discovered");
  });

  it("is found behind hundreds of later events", async () => {
    const later = Array.from({ length: 250 }, (_, index) => serverAddedEvent({ fqdn: other, version: 0 }, at(index)));
    expect(await status([...begun({ known: known(0) }), ...later])).toBe("discovered");
  });
});

describe("an event that is missing, cut or not to be read", () => {
  const [onlyKnown, onlyFound] = begun() as [EventRow, EventRow];
  it.each([
    ["no event 14492", [onlyFound], "there is no event 14492"],
    ["no event 44024", [onlyKnown], "there is no event 44024"],
    ["no event at all", [], "there is no event 44024, there is no event 14492"],
    [
      "a cut 14492",
      begun({
        known: knownServersEvent(
          [
            { fqdn: fe, version: 6 },
            { fqdn: other, version: 0 },
          ],
          { layout: "cut-table" },
        ),
      }),
      "event 14492 is cut",
    ],
    ["a 14492 cut in a row", begun({ known: table(`${fe}, Version: 6\r\nmbx0…`) }), "event 14492 is cut"],
    ["a cut 44024", begun({ found: discoveredEvent([other, fe], { ...at(0), layout: "cut-table" }) }), "event 44024"],
    ["an empty 44024", begun({ found: table("", 44024) }), "event 44024"],
    ["an empty 14492", begun({ known: table("") }), "event 14492"],
    ["a 14492 without any name", begun({ known: table("Die Tabelle wurde geladen.") }), "event 14492"],
  ])("is never a no: %s", async (_name, events, gap) => {
    const { status: said, text } = await discovery(events);
    expect(said).toBe("unknown");
    expect(text).toContain(gap);
  });

  it("is no no either when the other one holds the server as trust that was made", async () => {
    const { status: said, text } = await discovery([known(6)]);
    expect([said, text]).toEqual(["unknown", "there is no event 44024"]);
    expect(await status([known(6), serverRemovedEvent({ fqdn: mbx, version: 6 }, at(0))])).toBe("unknown");
  });

  it("hides nothing that the other one says", async () => {
    expect(await status([known(0)])).toBe("discovered");
    expect(await status([discoveredEvent([mbx], at(start))])).toBe("discovered");
  });
});

describe("what came after the start", () => {
  const added = (version: number, minutes: number) => serverAddedEvent({ fqdn: mbx, version }, at(minutes));
  const removed = (version: number, minutes: number) => serverRemovedEvent({ fqdn: mbx, version }, at(minutes));
  const plain = (minutes: number) => ({ ...added(0, minutes), Message: `Ein Server kam hinzu: ${mbx}` });
  const routed = (minutes: number) => routingEvent(44011, `Route zu ${mbx}, Versuch 3 von 5`, at(minutes));
  const discovered = begun({ known: known(0) });

  it.each([
    ["added with version 0", [...begun(), added(0, -10)], "discovered"],
    ["added without a version", [...begun(), plain(-10)], "discovered"],
    ["added as trust", [...begun(), added(6, -10)], "known"],
    ["added before the start", [...begun(), added(0, start - 1)], "absent"],
    ["added and removed", [...begun(), added(0, -10), removed(0, -5)], "absent"],
    ["removed and added, noted in another order", [added(0, -5), removed(0, -10), ...begun()], "discovered"],
    ["removed", [...discovered, removed(0, -10)], "absent"],
    ["removed before the start", [...discovered, removed(0, start - 1)], "discovered"],
    ["discovered, and trust made beside it", [...discovered, added(6, -10)], "discovered"],
    ["discovered, and the trust beside it removed", [...discovered, added(6, -10), removed(6, -5)], "discovered"],
    ["in doubt, and trust made beside it", [...begun({ known: known(0, "table") }), added(6, -10)], "doubt"],
    ["named by the routing component", [...begun(), routed(-10)], "discovered"],
    ["named by the routing component before 44024", [routed(start), ...begun()], "absent"],
    ["named by the routing component, then removed", [...begun(), routed(-10), removed(0, -5)], "absent"],
    ["trusted, and named by the routing component", [...begun({ known: known(6) }), routed(-10)], "discovered"],
  ])("counts in order of time: %s", async (_name, events, expected) => {
    expect(await status(events)).toBe(expected);
  });

  it("is this plan's own trust where it has no version and came after it was made", async () => {
    const trusted = `${minutesFrom(-20).slice(0, 19)}Z`;
    expect(await status([...begun(), plain(-10)], { trusted })).toBe("known");
    expect(await status([...begun(), added(0, -10)], { trusted })).toBe("discovered");
  });
});

describe("a name", () => {
  it.each([
    ["longer in front", `xmbx01.contoso.com, Version: 0`],
    ["longer behind", `mbx01.contoso.com.au, Version: 0`],
    ["a child", `a.mbx01.contoso.com, Version: 0`],
    ["with a suffix", `mbx01.contoso.com-old, Version: 0`],
    ["with another dot", `mbx01xcontoso.com, Version: 0`],
  ])("counts as a whole word: not %s", async (_name, text) => {
    expect(await status(begun({ known: table(lines(`${fe}, Version: 6`, text)) }))).toBe("absent");
    expect(await status(begun({ found: table(text, 44024) }))).toBe("absent");
  });

  it.each([
    ["Chinese text that touches it", `检测到的服务器${mbx}已加入。`],
    ["a full stop", `Found ${mbx}.`],
    ["quotes and brackets", `["${mbx}"]`],
    ["another case", "MBX01.Contoso.COM"],
    ["tabs and a line feed alone", `a\t${mbx}\tb\n${other}`],
  ])("is found in %s", async (_name, text) => {
    expect(await status(begun({ found: table(text, 44024) }))).toBe("discovered");
  });
});

describe("a version", () => {
  it.each<readonly [string, (version: number) => string]>([
    ["Russian", (version) => `FQDN: ${mbx}, Тип: 6, Версия: ${version}`],
    ["Japanese", (version) => `FQDN: ${mbx}、種類: 6、バージョン: ${version}`],
    ["Korean", (version) => `FQDN: ${mbx}, 유형: 6, 버전: ${version}`],
    ["Spanish, in front of the name", (version) => `Tipo: 6, versión ${version}, ${mbx}`],
    ["Chinese without blanks", (version) => `服务器:${mbx}版本:${version}`],
    ["no language", (version) => `${mbx} (${version})`],
    ["a column", (version) => `${mbx}    ${version}`],
  ])("beside a name is read in %s", async (_name, text) => {
    expect(await status(begun({ known: table(lines(`${fe} 6`, text(0))) }))).toBe("discovered");
    expect(await status(begun({ known: table(lines(`${fe} 6`, text(6))) }))).toBe("known");
  });

  it.each([
    ["two names in a line", `${fe} (6); ${mbx} (6)`],
    ["a version on a line of its own", lines(`Server: ${mbx}`, "Version: 6")],
    ["a number in front", `6 ${mbx}`],
    ["a running number", `(6) ${mbx}`],
    ["a port", `${mbx}:5061`],
    ["a port behind a blank", `${mbx} 5061`],
    ["two columns", `${mbx}  6  1`],
    ["no number at all", mbx],
    ["two versions", `${mbx}, version 6, version 0`],
  ])("is in doubt: %s", async (_name, text) => {
    const { status: said, text: shown } = await discovery(begun({ known: table(lines(`${fe}, version 6`, text)) }));
    expect(said).toBe("doubt");
    expect(shown).toContain(`event 14492 of ${minutesFrom(start).slice(0, 19)}Z: `);
    expect(shown).toContain(mbx);
  });

  it("in doubt beside a number that is none leaves an added server discovered", async () => {
    const port = { ...serverAddedEvent({ fqdn: mbx, version: 0 }, at(0)), Message: `Hinzugefügt: ${mbx}:5061` };
    expect(await status([...begun(), port])).toBe("discovered");
  });
});

describe("a person who vouches with -NotDiscovered", () => {
  it("decides where the newest events say yes or say nothing plainly", async () => {
    expect(await status(begun({ known: known(0) }), { vouched: true })).toBe("vouched");
    expect(await status(begun({ known: known(0, "table") }), { vouched: true })).toBe("vouched");
    expect(await status(begun(), { vouched: true })).toBe("absent");
  });

  it("did so before, where the trust of this plan is younger than the event", async () => {
    expect(await status(begun({ known: known(0) }), { trusted: minutesFrom(start + 60) })).toBe("vouched");
    expect(await status(begun({ known: known(0) }), { trusted: minutesFrom(start - 60) })).toBe("discovered");
  });
});

import { describe, expect, it } from "vitest";
import { en } from "@/lib/messages/en/catalogue";
import { deriveTopology } from "@/lib/topology/derive-topology";
import { answersOf } from "@/lib/testing/example-answers";
import { manyServers } from "@/lib/testing/many-servers";
import { scenarios } from "@/lib/testing/scenarios";
import { placeDrawing } from "./drawing-layout";
import { drawTopology } from "./drawing-model";
import { eachName, oneLine } from "./drawing-names";
import { describeDrawing } from "./drawing-words";

const topologyOf = (name: string) => deriveTopology(answersOf(scenarios[name]));

describe("the drawing of an installation", () => {
  it("shows the trust as new where it is made, and not before", () => {
    const topology = topologyOf("split-3");
    expect(drawTopology(topology, "after", en).trust).toMatchObject({ tone: "new" });
    expect(drawTopology(topology, "before", en).trust).toMatchObject({ tone: "existing", lines: [], open: true });
    expect(drawTopology(topology, "before", en).trusts).toBeUndefined();
  });

  it("creates no trust where Lync discovers the servers", () => {
    const drawing = drawTopology(topologyOf("same-computer"), "after", en);
    expect(drawing.trust).toMatchObject({ tone: "existing", title: "Discovered by Lync" });
    expect(drawing.trusts).toMatchObject({ works: true, tone: "existing" });
  });

  it("begins a returning goal with what it mends, and ends with what it leaves", () => {
    const told = (name: string) => {
      const topology = topologyOf(name);
      const before = drawTopology(topology, "before", en);
      const after = drawTopology(topology, "after", en);
      return [before.trust?.title, before.talks?.label, after.trust?.title, before.trust?.lines.at(-1)?.text];
    };
    const stays = ["Trust", "stays as it is"] as const;
    expect(told("reapply")).toEqual([stays[0], "instant messaging is broken", ...stays]);
    expect(told("renew")).toEqual([stays[0], "SIP, with the old certificate", ...stays]);
    expect(drawTopology(topologyOf("renew"), "after", en).talks?.label).toBe("SIP, with the new certificate");
    expect(told("repair")).toEqual([
      ...["In Lync twice", "instant messaging is broken", "Discovered by Lync"],
      "discovered, and trusted as well",
    ]);
    expect(drawTopology(topologyOf("repair"), "after", en).trust?.lines.at(-1)).toMatchObject({ tone: "removed" });
  });

  it("shows before a renewal with another name what Lync knows the servers by, and denies nothing", () => {
    const { trust, trusts } = drawTopology(topologyOf("renew-renamed"), "before", en);
    expect(trust).toMatchObject({ title: "Trust", tone: "existing" });
    expect(trust?.open).toBeUndefined();
    expect(trust?.lines.map(({ text }) => text)).toEqual([
      "by the names in the old certificates",
      ...["mbx01.contoso.com", "mbx02.contoso.com", "mbx03.contoso.com"],
    ]);
    expect(trusts).toMatchObject({ works: true, tone: "existing" });
    const after = drawTopology(topologyOf("renew-renamed"), "after", en).trust;
    expect(after?.lines.map(({ text }) => text)).toEqual([
      ...["owa1.contoso.com", "owa2.contoso.com", "OutlookWebApp, port 5199", "1 server keeps its trust"],
    ]);
  });

  it("shows no value of the new certificates before the change", () => {
    for (const name of Object.keys(scenarios)) {
      const topology = topologyOf(name);
      const before = describeDrawing(drawTopology(topology, "before", en), en);
      for (const { certificateName, previousCertificateName } of topology.mailboxServers)
        if (previousCertificateName !== undefined && previousCertificateName !== certificateName)
          expect(before, name).not.toContain(certificateName);
    }
    expect(describeDrawing(drawTopology(topologyOf("renew-renamed"), "after", en), en)).toContain("owa1.contoso.com");
  });

  it("shows nothing as new that no step makes: what broke works again", () => {
    for (const name of ["reapply", "repair"])
      expect(drawTopology(topologyOf(name), "after", en).talks, name).toMatchObject({ tone: "existing", works: true });
    expect(drawTopology(topologyOf("split-3"), "after", en).talks).toMatchObject({ tone: "new" });
  });

  it("has no box without a name or a line, small or large", () => {
    for (const name of Object.keys(scenarios))
      for (const naming of [eachName, oneLine]) {
        const { policies, clientAccess } = drawTopology(topologyOf(name), "after", en, naming);
        const lines = [policies, clientAccess].flatMap((box) => box?.lines ?? []);
        expect(
          lines.map(({ text }) => text),
          name,
        ).not.toContain("");
      }
    expect(drawTopology(topologyOf("repair"), "after", en, oneLine).policies).toBeUndefined();
  });

  it("calls no server known that Lync does not list", () => {
    const answers = answersOf(scenarios["same-computer"]);
    const asked = (discoveredByLync: "yes" | "no") => ({
      ...answers,
      mailboxServers: answers.mailboxServers?.map((server) => ({ ...server, discoveredByLync })) ?? [],
    });
    for (const moment of ["before", "after"] as const) {
      const drawing = drawTopology(deriveTopology(asked("no")), moment, en);
      expect(drawing.trust).toMatchObject({ title: "Not discovered by Lync yet", open: true });
      expect(drawing.trusts).toBeUndefined();
      expect(drawTopology(deriveTopology(asked("yes")), moment, en).trusts).toMatchObject({ works: true });
    }
  });

  it("does not deny before the change what Lync knows already", () => {
    const answers = answersOf(scenarios["split-3"]);
    const servers = answers.mailboxServers?.map((server, row) =>
      row === 0 ? { ...server, discoveredByLync: "yes" as const } : server,
    );
    const drawing = drawTopology(deriveTopology({ ...answers, mailboxServers: servers ?? [] }), "before", en);
    expect(drawing.trust).toMatchObject({ title: "No entry for 2 servers", open: true });
    expect(drawing.trust?.lines.map(({ text }) => text)).toEqual(["1 server is discovered"]);
    expect(drawing.trusts).toMatchObject({ works: true, tone: "existing" });
  });

  it("points the arrow of trust from the pool to the servers", () => {
    for (const name of ["split-3", "same-computer"]) {
      const { boxes, links } = placeDrawing(drawTopology(topologyOf(name), "after", en));
      const [trusting] = links;
      const edge = (part: string) => boxes.find((placed) => placed.part === part);
      expect(trusting?.stretches[0]?.from).toBe((edge("lync")?.y ?? 0) + (edge("lync")?.height ?? 0));
      expect(trusting?.stretches.at(-1)?.to).toBe(edge("mailbox")?.y);
    }
  });

  it("leaves the trust open before Unified Messaging is known", () => {
    const { um, ...unknown } = answersOf(scenarios["split-3"]);
    expect(um).toBeDefined();
    expect(drawTopology(deriveTopology(unknown), "after", en).trust).toMatchObject({ open: true });
  });

  it("shows what turning off takes away, and no Lync", () => {
    const drawing = drawTopology(topologyOf("turn-off"), "after", en);
    expect(drawing.lync).toBeUndefined();
    expect(drawing.clientAccess?.lines.map(({ tone }) => tone)).toEqual(expect.arrayContaining(["removed", "new"]));
  });

  it.each(["repair", "renew", "reapply", "turn-off", "split-3", "same-computer"])(
    "draws no empty box of servers or policies that the change leaves alone (%s)",
    (name) => {
      for (const moment of ["before", "after"] as const) {
        const topology = topologyOf(name);
        const { clientAccess, policies } = drawTopology(topology, moment, en);
        if (!topology.work.includes("directories")) expect(clientAccess?.lines).not.toEqual([]);
        if (!topology.work.includes("policies")) expect(policies?.lines).not.toEqual([]);
        expect(clientAccess !== undefined || !topology.work.includes("directories")).toBe(true);
        expect(policies !== undefined || !topology.work.includes("policies")).toBe(true);
      }
    },
  );

  it.each([
    ["split-3", "mailbox", "two keys in web.config"],
    ["renew", "mailbox", "new thumbprint in web.config"],
    ["exchange-2016", "mailbox", "a setting override each"],
    ["exchange-2019", "mailbox", "a setting override each"],
    ["exchange-se", "mailbox", "its setting override"],
    ["renew-2019", "mailbox", "each setting override: new thumbprint"],
    ["exchange-2010", "clientAccess", "pool and certificate"],
    ["renew-2010", "clientAccess", "new thumbprint"],
  ] as const)("shows where the settings of the servers are written (%s)", (name, where, text) => {
    const written = { text, tone: "new", mono: false };
    const at = (moment: "before" | "after", part: "mailbox" | "clientAccess") =>
      drawTopology(topologyOf(name), moment, en)[part]?.lines;
    expect(at("after", where)).toContainEqual(written);
    expect(at("after", where === "mailbox" ? "clientAccess" : "mailbox") ?? []).not.toContainEqual(written);
    expect(at("before", where) ?? []).not.toContainEqual(written);
  });

  it("knows the servers of a renewal in the same words before and after", () => {
    for (const name of ["renew", "renew-renamed", "renew-2019"]) {
      const said = (moment: "before" | "after") => drawTopology(topologyOf(name), moment, en).trusts?.label;
      expect(said("after"), name).toBe(said("before"));
    }
  });

  it("says the same in words, with every name", () => {
    const words = describeDrawing(drawTopology(topologyOf("split-3"), "after", en), en);
    for (const name of ["pool01.contoso.com", "cas01.contoso.com", "mbx03.contoso.com", "port 5199", "(new)"])
      expect(words).toContain(name);
    expect(describeDrawing(drawTopology(topologyOf("turn-off"), "after", en), en)).toContain("(removed)");
  });
});

describe("the names in a drawing", () => {
  interface Row {
    readonly fqdn: string;
    readonly certificateName: string;
    readonly thumbprint: string;
  }
  const base = manyServers(9) as { readonly mailboxServers: readonly Row[] };
  const mailboxLines = (mailboxServers: readonly Row[]) => {
    const { mailbox } = drawTopology(deriveTopology(answersOf({ ...base, mailboxServers })), "before", en);
    return mailbox?.lines.map(({ text }) => text) ?? [];
  };
  const withNames = (name: (row: Row, index: number) => string) =>
    base.mailboxServers.map((row, index) => ({ ...row, certificateName: name(row, index) }));
  const same = (rows: readonly Row[]) => rows.map((row) => ({ ...row, thumbprint: rows[0]?.thumbprint ?? "" }));

  it("are the first and the last of more than eight servers, and their domain once", () => {
    expect(mailboxLines(base.mailboxServers)).toEqual(["mbx0001 … mbx0009 (9)", "in contoso.com"]);
    expect(mailboxLines(base.mailboxServers.slice(0, 8))).toHaveLength(8);
  });

  it("are whole where the many servers share no domain", () => {
    const far = base.mailboxServers.map((row, index) =>
      index === 8 ? { ...row, fqdn: "mbx.fabrikam.com", certificateName: "mbx.fabrikam.com" } : row,
    );
    expect(mailboxLines(far)).toEqual(["mbx0001.contoso.com …", "… mbx.fabrikam.com (9)"]);
  });

  it("give the name in a certificate a line of its own where it is not the server's", () => {
    expect(mailboxLines(withNames(({ fqdn }, index) => (index === 0 ? "owa.contoso.com" : fqdn)).slice(0, 2))).toEqual([
      "mbx0001.contoso.com",
      "certificate: owa.contoso.com",
      "mbx0002.contoso.com",
    ]);
  });

  it("say a certificate once that all servers share", () => {
    expect(mailboxLines(same(withNames(() => "owa.contoso.com"))).slice(-2)).toEqual([
      "all with the certificate",
      "owa.contoso.com",
    ]);
  });

  it("sum up the certificates of many servers too", () => {
    expect(mailboxLines(withNames((_, index) => `owa${index}.contoso.com`)).slice(2)).toEqual([
      "with the certificates",
      "owa0 … owa8 (9)",
      "in contoso.com",
    ]);
  });
});

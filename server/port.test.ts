import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { cannotListen, portOf } from "./port";

describe("the port", () => {
  it("is 3000 where nobody names one, and what PORT names otherwise", () => {
    expect([undefined, "", "0", "8080", "65535"].map(portOf)).toEqual([3000, 3000, 0, 8080, 65535]);
  });

  it.each(["-1", "65536", "80a", " 80", "3000.5", "http"])("is refused when PORT is %j", (text) => {
    expect(portOf(text)).toBeUndefined();
  });
});

describe("a port that another program has", () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  async function failureOn(port: number): Promise<NodeJS.ErrnoException | undefined> {
    const server = createServer();
    servers.push(server);
    return new Promise((resolve) => {
      server.once("error", resolve);
      server.listen(port, () => resolve(undefined));
    });
  }

  it("is named together with the variable that chooses another", async () => {
    await failureOn(0);
    const { port } = servers[0]?.address() as AddressInfo;
    const error = await failureOn(port);
    expect(error && cannotListen(port, error)).toBe(
      `Port ${port} is taken by another program: choose another with the variable PORT, e.g. PORT=3001 npm start.`,
    );
  });

  it("is told from one that the system does not allow", () => {
    expect(cannotListen(80, new Error("permission denied"))).toBe(
      "The server cannot listen on port 80: permission denied",
    );
  });
});

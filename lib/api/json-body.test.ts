import { describe, expect, it } from "vitest";
import { maxBodyBytes, readJsonBody } from "./json-body";

function request(body: BodyInit, contentType = "application/json", headers: Record<string, string> = {}): Request {
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body,
    headers: { "Content-Type": contentType, ...headers },
    duplex: "half",
  };
  return new Request("http://localhost/api/bundle", init);
}

/** A body without a length, in pieces of 10,000 bytes; `delivered` tells how many were asked for. */
function chunked(pieces: number): { readonly body: ReadableStream<Uint8Array>; readonly delivered: () => number } {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent++ < pieces) controller.enqueue(new Uint8Array(10_000).fill(0x20));
      else controller.close();
    },
  });
  return { body, delivered: () => sent };
}

async function refusalOf(input: Request): Promise<{ status: number; body: unknown }> {
  const read = await readJsonBody(input);
  if (read.ok) throw new Error("The body was read.");
  return { status: read.error.status, body: await read.error.json() };
}

describe("reading the body of a call", () => {
  it.each(["application/json", "application/json; charset=utf-8", "APPLICATION/JSON"])(
    "reads JSON sent as %s",
    async (contentType) => {
      expect(await readJsonBody(request('{"a":"é"}', contentType))).toEqual({ ok: true, value: '{"a":"é"}' });
    },
  );

  it.each(["text/plain", "application/jsonp", "multipart/form-data", ""])(
    "[criterion 63] refuses the content type %j with 415",
    async (contentType) => {
      expect(await refusalOf(request("{}", contentType))).toMatchObject({
        status: 415,
        body: { problems: [{ path: "" }] },
      });
    },
  );

  it("[criterion 63] reads 65,536 bytes and refuses one more with 413", async () => {
    expect((await readJsonBody(request(" ".repeat(maxBodyBytes)))).ok).toBe(true);
    expect((await refusalOf(request(" ".repeat(maxBodyBytes + 1)))).status).toBe(413);
  });

  it("[criterion 63] stops a body without a length as soon as it is too large", async () => {
    const { body, delivered } = chunked(1_000);
    expect((await refusalOf(request(body))).status).toBe(413);
    expect(delivered()).toBeLessThan(10);
  });

  it("[criterion 63] refuses an announced length without reading", async () => {
    const { body, delivered } = chunked(1_000);
    const announced = new Request("http://localhost/", {
      method: "POST",
      body,
      duplex: "half",
      headers: { "Content-Type": "application/json", "Content-Length": "10485760" },
    } as RequestInit);
    expect((await refusalOf(announced)).status).toBe(413);
    expect(delivered()).toBeLessThan(3);
  });

  it("[criterion 63] refuses bytes that are not UTF-8 with 400", async () => {
    expect((await refusalOf(request(new Uint8Array([0x22, 0xff, 0x22])))).status).toBe(400);
  });

  it("reads an empty body as empty text", async () => {
    expect(await readJsonBody(request(""))).toEqual({ ok: true, value: "" });
  });
});

import { count } from "./format";

export interface ChangeSize {
  readonly changes: number;
  readonly servers: number;
  readonly pool: string | undefined;
  readonly servedOnly: number;
}

/** How big a change is, in the same words wherever it is said. A pool is no server, and is named in short. */
export function changesOn({ changes, servers, pool, servedOnly }: ChangeSize): string {
  const size = count(changes, { one: "# change", other: "# changes" });
  const [short = ""] = pool?.split(".") ?? [];
  if (servers > 0) {
    return `${size} on ${count(servers, { one: "# server", other: "# servers" })}${short === "" ? "" : ` and ${short}`}`;
  }
  if (short === "") return size;
  const served = count(servedOnly, { one: ", for # Mailbox server", other: ", for # Mailbox servers" });
  return `${size} in ${short}${servedOnly === 0 ? "" : served}`;
}

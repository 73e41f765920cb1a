import { count } from "./format";

/** How big a change is, in the same words wherever it is said. */
export const changesOn = (changes: number, servers: number) =>
  `${count(changes, { one: "# change", other: "# changes" })} on ${count(servers, { one: "# server", other: "# servers" })}`;

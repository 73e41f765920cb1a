import { count } from "./format";

/** How big a change is, in the same words wherever it is said. What is changed in Lync is on no server of the table. */
export const changesOn = (changes: number, servers: number) => {
  const size = count(changes, { one: "# change", other: "# changes" });
  return servers === 0 ? size : `${size} on ${count(servers, { one: "# server", other: "# servers" })}`;
};

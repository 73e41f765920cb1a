import { pages, nothingChanged, checkOnly } from "../shared";

export const planCoverage = {
  title: "Check which servers the plan leaves out",
  why: "A mailbox may become active on any server of its availability group, and users may sign in through any Client Access server. Servers that the plan leaves out offer no instant messaging.",
  sources: [
    {
      ...pages.integrating,
      says: "The settings are made on each back-end server; the virtual directories are those of the front-end servers.",
    },
  ],
  undo: nothingChanged,
  everyServer: (product: string) => `all ${product} servers of the organisation`,
  change: checkOnly,
};

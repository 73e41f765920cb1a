import type { Renderer } from "./types";

/** share-link.txt: the link without the address of the wizard, which differs from place to place. */
export const renderShareLink: Renderer = (plan, { shareLink }, { shareLink: texts }) => [
  {
    path: "share-link.txt",
    mediaType: "text/plain",
    text: `${[
      ...(shareLink === undefined ? [texts.tooLong, texts.sendFile] : [texts.putBehind, "", shareLink, ""]),
      texts.holds,
      texts.planHash(plan.hash),
    ].join("\n")}\n`,
  },
];

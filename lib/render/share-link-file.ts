import type { Renderer } from "./types";

const without = [
  "These answers are too long for a link (more than 2,000 characters): mail programs would cut it.",
  "Send answers.json instead; the page /open of the wizard reads it.",
];

/** share-link.txt: the link without the address of the wizard, which differs from place to place. */
export const renderShareLink: Renderer = (plan, { shareLink }) => [
  {
    path: "share-link.txt",
    mediaType: "text/plain",
    text: `${[
      ...(shareLink === undefined
        ? without
        : ["Put this behind the address of your wizard, such as https://wizard.contoso.com:", "", shareLink, ""]),
      "It holds the answers of the plan, host names and certificate thumbprints among them, and is not encrypted.",
      `Plan hash: ${plan.hash}`,
    ].join("\n")}\n`,
  },
];

import { count } from "./format";

/** Texts of the dialog that shares a plan. */
export const shareTexts = {
  title: "Share this plan",
  lead: "The link opens these answers on your colleague’s screen, read-only, with the same plan hash.",
  close: "Close",
  label: "Share link",
  copy: "Copy the link",
  length: (characters: number) => count(characters, { one: "# character.", other: "# characters." }),
  long: "It is longer than 1,000 characters, and some mail and chat programs cut off such links: send answers.json as well.",
  tooLongTitle: "Send the file instead of a link",
  tooLong: (servers: number) =>
    `These answers, with ${count(servers, { one: "# server", other: "# servers" })}, make a link of more than 2,000 characters, which mail and chat programs cut off. Send the file instead: it opens on the page “Open a link or file”.`,
  file: "Download answers.json",
  fileLead:
    "Works for any length, and can be attached to a ticket. Your colleague drops it on the page “Open a link or file”.",
  fileTitle: "Or send the file",
  revealsTitle: "What the link reveals",
  reveals: [
    "It is not encrypted: it contains the host names, thumbprints and notes that you typed, and whoever has the link can read them.",
    "The server of this wizard does not receive them: they come after the # sign, which browsers do not send.",
    "Mail filters, chat programs and browser histories may keep it. Safe Links of Microsoft 365 sends the whole link to Microsoft.",
    "The link shows when it is damaged, not who made it. Compare the plan hash by telephone.",
  ],
  mailTitle: "To get it through mail undamaged",
  mail: [
    "Put it on a line of its own, without a full stop or bracket after it.",
    "Send it as plain text, or as an attachment when your mail program breaks long lines.",
    "Ask your colleague to compare the plan hash before running anything.",
  ],
  qrTitle: "QR code",
  qrName: "QR code of the share link",
  qrLead: "For the camera of a phone or tablet that reaches this address.",
  qrDense: "This link makes a dense code: print it at 8 cm or wider, or send the file.",
  qrTooLong: "This link is too long for a code that cameras read well: send the link or the file.",
  withoutTitle: "Without names",
  withoutLead:
    "For a public forum: the steps and commands of a plan like this one, made from placeholders such as mbx1.example.com. Counts, versions, choices and the port stay; every name, thumbprint, path and note of yours is left out. It does not open in the wizard.",
  withoutCopy: "the plan without names",
  withoutShow: "Read what is copied",
} as const;

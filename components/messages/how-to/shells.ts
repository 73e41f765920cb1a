/** Where the commands of Exchange run, and as whom. */
export const exchange = {
  shell: "Exchange Management Shell",
  where: "any Exchange server, or a computer with the Exchange management tools",
  account: "an account that may see the organisation: membership of View-Only Organization Management is enough",
} as const;

/** The same for those of Lync. */
export const lync = {
  shell: "Lync Server Management Shell",
  where: "any Lync server, or a computer with the Lync administrative tools",
  account: "an account that may see the topology: membership of RTCUniversalReadOnlyAdmins is enough",
} as const;

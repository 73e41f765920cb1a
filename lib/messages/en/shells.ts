/** Shells, as documents name them; scripts name them in English, whatever the language of the documents. */
export const shells = {
  lync: "Lync Server Management Shell",
  exchange: "Exchange Management Shell",
  "mailbox-server": "Windows PowerShell (run as administrator)",
};

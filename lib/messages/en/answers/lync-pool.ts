/** What people read about the pool. */
export const lyncPoolWords = {
  lync: { name: "Lync answers" },
  "lync.poolFqdn": {
    name: "Lync pool",
    called: "host name",
    label: "Full name of the pool",
    hint: "For example pool01.contoso.com: the name of the pool, not of one of its servers. For a second pool, make a second plan.",
    missing: "Enter the name of the Lync pool, for example pool01.contoso.com.",
    sketch: "your Lync pool",
  },
};

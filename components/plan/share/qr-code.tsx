"use client";

import { useQuery } from "@tanstack/react-query";
import { Disclosure } from "@/components/ui/disclosure";
import { useShareTexts } from "@/components/messages/share";

/** Above this many characters cameras read the code badly, even printed large. */
const mostCharacters = 1200;
/** Up to here a code on a screen is read at once. */
const easyCharacters = 600;

/** The link as a picture for a camera: black on white in both themes, with the quiet zone that readers need. */
export function QrCode({ link }: { link: string }) {
  const shareTexts = useShareTexts();
  const readable = link.length <= mostCharacters;
  const { data } = useQuery({
    queryKey: ["qr-code", link],
    enabled: readable,
    queryFn: async () => {
      const { encode } = await import("uqr");
      return encode(link, { ecc: "L", border: 4 });
    },
  });
  return (
    <Disclosure title={shareTexts.qrTitle} className="space-y-2">
      {readable ? (
        <>
          {data ? <Matrix rows={data.data} /> : <div className="aspect-square w-full max-w-[45vh]" />}
          <p className="text-small text-soft">
            {link.length > easyCharacters ? shareTexts.qrDense : shareTexts.qrLead}
          </p>
        </>
      ) : (
        <p className="text-small">{shareTexts.qrTooLong}</p>
      )}
    </Disclosure>
  );
}

function Matrix({ rows }: { rows: readonly (readonly boolean[])[] }) {
  const shareTexts = useShareTexts();
  return (
    <svg
      role="img"
      aria-label={shareTexts.qrName}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      className="fingerprint-mark aspect-square w-full max-w-[45vh] [forced-color-adjust:none]"
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={rows.map(darkRuns).join("")} />
    </svg>
  );
}

/** The dark stretches of one row, each one module high. */
function darkRuns(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
  }
  return path;
}

import { useFrameTexts } from "@/components/messages/frame";

/** First eight digits of a plan hash in two groups of four, as people read them to each other: never on two lines. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}\u00a0${hash.slice(4, 8)}`;
}

const cell = 3;

/** A picture of the first eight digits: each digit is a row of four cells, mirrored, so that two people compare at a glance. */
export function FingerprintMark({ hash, className }: { hash: string; className: string }) {
  const cells = [...hash.slice(0, 8)].flatMap((digit, row) => {
    const bits = Number.parseInt(digit, 16);
    return [0, 1, 2, 3].flatMap((column) =>
      bits & (8 >> column) ? [[column, row] as const, [7 - column, row] as const] : [],
    );
  });
  const size = 8 * cell;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${size} ${size}`}
      className={`fingerprint-mark shrink-0 fill-accent ${className}`}
    >
      {cells.map(([x, y]) => (
        <rect key={`${x}.${y}`} x={x * cell} y={y * cell} width={cell} height={cell} />
      ))}
    </svg>
  );
}

/** The plan's identity, in the same place on every page; "draft" until the answers are complete. */
export function Fingerprint({ hash }: { hash: string | undefined }) {
  const frameTexts = useFrameTexts();
  return (
    <p className="flex items-center gap-3 whitespace-nowrap">
      <span className="sr-only text-small text-soft md:not-sr-only">{frameTexts.fingerprintTitle}</span>
      {hash === undefined ? (
        <span className="text-small">{frameTexts.draftFingerprint}</span>
      ) : (
        <>
          <code data-testid="fingerprint">{shortHash(hash)}</code>
          <FingerprintMark hash={hash} className="h-8 w-8" />
        </>
      )}
    </p>
  );
}

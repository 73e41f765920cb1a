import { fingerprint, markPath, markSize } from "@/lib/render/html/fingerprint";
import { useFrameTexts } from "@/components/messages/frame";

/** First eight digits of a plan hash in two groups of four, as people read them to each other. */
export function shortHash(hash: string): string {
  return fingerprint(hash);
}

/** A picture of the first eight digits, the same as on the documents. */
export function FingerprintMark({ hash, className }: { hash: string; className: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${markSize} ${markSize}`}
      className={`fingerprint-mark shrink-0 fill-accent ${className}`}
    >
      <path d={markPath(hash)} />
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

import { CopyButton } from "@/components/clipboard/copy-button";
import { FingerprintMark, shortHash } from "@/components/frame/fingerprint";
import { useHashTexts } from "@/components/messages/hash";
import { Disclosure } from "@/components/ui/disclosure";

/** The plan hash, large enough to be read aloud, and whole on request. */
export function HashPanel({ hash }: { hash: string }) {
  const hashTexts = useHashTexts();
  return (
    <section
      aria-labelledby="hash"
      className="space-y-3 border-t border-rule pt-4 wide:border-l wide:border-t-0 wide:pl-8 wide:pt-0"
    >
      <h2 id="hash" className="text-base">
        {hashTexts.hashTitle}
      </h2>
      <p className="flex flex-wrap items-center gap-4">
        <FingerprintMark hash={hash} className="h-16 w-16" />
        <span className="whitespace-nowrap font-mono text-title">{shortHash(hash)}</span>
      </p>
      <p className="max-w-measure text-small text-soft [text-wrap:pretty]">{hashTexts.hashLead}</p>
      <Disclosure title={hashTexts.hashWhole}>
        <div className="space-y-2">
          <p data-testid="plan-hash" className="break-all font-mono text-small">
            {hash}
          </p>
          <CopyButton text={hash} what={hashTexts.hashTitle} />
        </div>
      </Disclosure>
    </section>
  );
}

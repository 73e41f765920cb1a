"use client";

import { CopyButton } from "@/components/clipboard/copy-button";
import { controlClass } from "@/components/form/field";
import { planTexts } from "@/components/messages/en-plan";
import { Button } from "@/components/ui/button";
import type { Plan } from "@/lib/plan/types";
import type { Bundle } from "@/lib/render/types";
import { shareLength } from "@/lib/share/share-link";
import { saveFile } from "./save-file";

export interface SharePanelProps {
  readonly plan: Plan;
  readonly bundle: Bundle;
  /** `/open#...`; undefined when the answers are too long for a link. */
  readonly shareLink: string | undefined;
}

/** The link for a colleague, what it reveals, and the file for when a link will not do. */
export function SharePanel({ plan, bundle, shareLink }: SharePanelProps) {
  const answersFile = bundle.files.find(({ path }) => path === "answers.json");
  const { clientAccessServers, mailboxServers } = plan.topology;
  return (
    <section aria-labelledby="share" className="no-print space-y-3">
      <h2 id="share" className="text-lead">
        {planTexts.shareTitle}
      </h2>
      {shareLink === undefined ? (
        <p>{planTexts.shareTooLong(clientAccessServers.length + mailboxServers.length)}</p>
      ) : (
        <ShareLink link={`${window.location.origin}${shareLink}`} code={shareLink.slice(shareLink.indexOf("#") + 1)} />
      )}
      {answersFile ? (
        <Button onClick={() => saveFile(answersFile.path, new Uint8Array(answersFile.bytes), answersFile.mediaType)}>
          {planTexts.shareFile}
        </Button>
      ) : null}
      <p className="text-small text-soft">{planTexts.shareReveals}</p>
    </section>
  );
}

function ShareLink({ link, code }: { link: string; code: string }) {
  return (
    <>
      <p className="text-soft">{planTexts.shareLead}</p>
      <label htmlFor="share-link" className="block font-bold">
        {planTexts.shareLabel}
      </label>
      <input
        id="share-link"
        readOnly
        value={link}
        aria-describedby="share-length"
        onFocus={(event) => event.currentTarget.select()}
        className={controlClass({ wrong: false, mono: true })}
      />
      <CopyButton text={link} what={planTexts.shareLabel} />
      <p id="share-length" className="text-small text-soft">
        {planTexts.shareLength(link.length)}
        {shareLength(code) === "long" ? <strong className="block text-caution">{planTexts.shareLong}</strong> : null}
      </p>
    </>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { canonicalJson } from "@/lib/answers/canonical-json";
import type { Answers } from "@/lib/answers/types";
import { CopyButton } from "@/components/clipboard/copy-button";
import { controlClass } from "@/components/form/field";
import { usePlanTexts } from "@/components/messages/plan";
import { useShareTexts } from "@/components/messages/share";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { shareLength } from "@/lib/share/share-link";
import type { PlanBundle } from "../use-plan";
import { useSaved } from "../use-saved";
import { QrCode } from "./qr-code";

export interface ShareDialogProps {
  readonly answers: Answers;
  readonly made: PlanBundle;
  readonly onClose: () => void;
}

/** The ways to hand a plan on: the link with what it reveals, the file, and a text without names. */
export function ShareDialog({ answers, made, onClose }: ShareDialogProps) {
  const shareTexts = useShareTexts();
  const { shareLink, plan } = made;
  const servers = plan.topology.clientAccessServers.length + plan.topology.mailboxServers.length;
  return (
    <Dialog title={shareTexts.title} close={shareTexts.close} onClose={onClose}>
      {shareLink === undefined ? (
        <Notice tone="caution" title={shareTexts.tooLongTitle}>
          <p>{shareTexts.tooLong(servers)}</p>
          <AnswersFile made={made} />
        </Notice>
      ) : (
        <>
          <ShareLink link={`${window.location.origin}${shareLink}`} />
          <QrCode link={`${window.location.origin}${shareLink}`} />
          <Points title={shareTexts.revealsTitle} points={shareTexts.reveals} />
          <Points title={shareTexts.mailTitle} points={shareTexts.mail} />
          <section aria-labelledby="share-file" className="space-y-2">
            <h3 id="share-file">{shareTexts.fileTitle}</h3>
            <AnswersFile made={made} />
            <p className="text-small text-soft">{shareTexts.fileLead}</p>
          </section>
        </>
      )}
      <WithoutNames answers={answers} />
    </Dialog>
  );
}

function ShareLink({ link }: { link: string }) {
  const shareTexts = useShareTexts();
  const long = shareLength(link.slice(link.indexOf("#") + 1)) === "long";
  return (
    <div className="space-y-2">
      <p>{shareTexts.lead}</p>
      <label htmlFor="share-link" className="block font-bold">
        {shareTexts.label}
      </label>
      <input
        id="share-link"
        readOnly
        value={link}
        aria-describedby="share-length"
        onFocus={(event) => event.currentTarget.select()}
        className={controlClass({ wrong: false, mono: true })}
      />
      <CopyButton text={link} what={shareTexts.label} label={shareTexts.copy} main />
      <p id="share-length" className="text-small text-soft">
        {shareTexts.length(link.length)}
        {long ? <strong className="block text-caution">{shareTexts.long}</strong> : null}
      </p>
    </div>
  );
}

function AnswersFile({ made }: { made: PlanBundle }) {
  const planTexts = usePlanTexts();
  const shareTexts = useShareTexts();
  const { said, save } = useSaved();
  const file = made.bundle.files.find(({ path }) => path === "answers.json");
  if (!file) return null;
  return (
    <p className="flex flex-wrap items-center gap-3">
      <Button onClick={() => save(file.path, file.bytes, file.mediaType, planTexts.savedFile(file.path))}>
        {shareTexts.file}
      </Button>
      <span role="status" className="text-small text-soft">
        {said}
      </span>
    </p>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section className="space-y-2">
      <h3>{title}</h3>
      <ul className="list-disc space-y-1 pl-5 text-small">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

/** The text is made from placeholders when the dialog opens, so that copying needs no waiting. */
function WithoutNames({ answers }: { answers: Answers }) {
  const shareTexts = useShareTexts();
  const { data } = useQuery({
    queryKey: ["without-names", canonicalJson(answers)],
    queryFn: async () => {
      const { planWithoutNames } = await import("@/lib/generate/plan-without-names");
      return planWithoutNames(answers);
    },
  });
  return (
    <section className="space-y-2 border-t border-rule pt-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3>{shareTexts.withoutTitle}</h3>
        {data === undefined ? null : <CopyButton text={data} what={shareTexts.withoutCopy} />}
      </div>
      <p className="text-small text-soft">{shareTexts.withoutLead}</p>
      {data === undefined ? null : (
        <Disclosure title={shareTexts.withoutShow} className="text-small">
          <pre
            tabIndex={0}
            role="region"
            aria-label={shareTexts.withoutTitle}
            className="max-h-80 overflow-auto whitespace-pre-wrap break-words bg-raised p-3"
          >
            {data}
          </pre>
        </Disclosure>
      )}
    </section>
  );
}

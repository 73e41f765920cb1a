"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { isBlank } from "@/components/drafts/draft-shelf";
import { nameOfDraft } from "@/components/drafts/draft-name";
import { draftStore } from "@/components/drafts/draft-store";
import { useDrafts } from "@/components/drafts/use-drafts";
import { startTexts } from "@/components/messages/en-start";
import { Button, buttonClass } from "@/components/ui/button";

/** The way into the wizard: begin, or go on where a draft was left. Before any script runs it is a plain link. */
export function DraftLinks() {
  const { current, kept } = useDrafts();
  const router = useRouter();
  const begun = !isBlank(current);
  const name = nameOfDraft(current.draft);
  return (
    <div className="space-y-8">
      <div className="flex flex-wrap items-center gap-4">
        {begun ? (
          <Link href={`/wizard/${current.at ?? "goal"}`} prefetch={false} className={buttonClass({ look: "main" })}>
            {startTexts.continue}
            {name === undefined ? null : (
              <span className="max-w-xs truncate font-mono text-small font-normal">{name}</span>
            )}
          </Link>
        ) : (
          <Link href="/wizard/goal" prefetch={false} className={buttonClass({ look: "main" })}>
            {startTexts.beginFirst}
          </Link>
        )}
        {begun ? (
          <Button
            onClick={() => {
              draftStore.open({});
              router.push("/wizard/goal");
            }}
          >
            {startTexts.begin}
          </Button>
        ) : null}
      </div>
      {kept.length > 0 ? (
        <section aria-labelledby="kept" className="space-y-3">
          <h2 id="kept" className="text-lead">
            {startTexts.keptTitle}
          </h2>
          <ul className="list-none border-t border-rule">
            {kept.map((record, index) => {
              const title = nameOfDraft(record.draft) ?? startTexts.keptUnnamed;
              return (
                <li key={index} className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-3">
                  <span className="min-w-0 break-words font-mono text-small">{title}</span>
                  <span className="flex gap-2">
                    <Button
                      size="small"
                      aria-label={`${startTexts.takeBack}: ${title}`}
                      onClick={() => {
                        draftStore.takeBack(index);
                        router.push(`/wizard/${record.at ?? "review"}`);
                      }}
                    >
                      {startTexts.takeBack}
                    </Button>
                    <Button
                      size="small"
                      look="danger"
                      aria-label={`${startTexts.discard}: ${title}`}
                      onClick={() => draftStore.discard(index)}
                    >
                      {startTexts.discard}
                    </Button>
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

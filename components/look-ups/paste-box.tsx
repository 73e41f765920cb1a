"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { SectionId } from "@/lib/answers/section-ids";
import type { KindId } from "@/lib/command-output/kinds";
import { mostPasted } from "@/lib/command-output/most-pasted";
import { draftStore } from "@/components/drafts/draft-store";
import { pastedTexts } from "@/components/drafts/pasted-texts";
import { poolIn, serversIn } from "@/lib/draft/draft-names";
import { useInsight } from "@/components/drafts/use-insight";
import { afterPress } from "@/components/form/after-press";
import { controlClass } from "@/components/form/field";
import { useUndo } from "@/components/form/use-undo";
import { useFormTexts } from "@/components/messages/form";
import { useHowToTexts } from "@/components/messages/how-to";
import { useSectionNames } from "@/components/messages/section-names";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Button } from "@/components/ui/button";
import { FilledAbove } from "./filled-above";
import { Findings, Offers, ReadingState } from "./paste-findings";
import type { Fill, PasteTarget } from "./paste-target";
import type { NoPaste } from "./pasted-file";
import type { Proposal } from "./proposal";

export interface PasteBoxProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly section: SectionId;
  readonly targets: readonly PasteTarget[];
}

interface Outcome {
  readonly proposals: readonly Proposal<Fill>[];
  readonly elsewhere: readonly SectionId[];
  /** What is said instead of what was filled in. */
  readonly said?: string;
  /** The text shows whom Lync discovered or trusts. */
  readonly tellsTrust?: boolean;
}

// Most texts suggest no other goal.
const PasteSuggestions = lazy(() =>
  import("./paste-suggestions").then((module) => ({ default: module.PasteSuggestions })),
);
const ofTrust: readonly KindId[] = ["event", "trusted-pool", "trusted-computer", "trusted-application"];

/** What tells whether pasted output is of the same organisation. */
function draftNames(): readonly string[] {
  const { draft } = draftStore.read().current;
  return [poolIn(draft) ?? "", ...serversIn(draft)].filter((name) => name !== "");
}

const boxId = "paste";

/**
 * Takes the output of any command of the section, pasted or as a text file, says what it found, and fills in the answers;
 * one click takes that back. What other sections can use is kept for them.
 */
export function PasteBox<Values extends FieldValues>({ form, section, targets }: PasteBoxProps<Values>) {
  const formTexts = useFormTexts();
  const howToTexts = useHowToTexts();
  const sectionNames = useSectionNames();
  const box = useRef<HTMLTextAreaElement>(null);
  const lastRead = useRef("");
  const [outcome, setOutcome] = useState<Outcome | "reading" | "failed">();
  const catalogue = useCatalogue();
  const undo = useUndo(form);

  const journey = useInsight()?.journey;
  const take = async () => {
    const text = box.current?.value ?? "";
    if (text === lastRead.current) return;
    lastRead.current = text;
    setOutcome(text === "" ? undefined : "reading");
    if (text === "") return;
    try {
      const [{ readPaste }, { pastedTextsIn }] = await Promise.all([
        import("./read-paste"),
        import("@/components/messages/pasted"),
      ]);
      const before = structuredClone(form.getValues());
      const { proposals, kinds, elsewhere } = await readPaste(text, {
        targets,
        texts: pastedTextsIn(catalogue),
        section,
        named: draftNames(),
      });
      if (lastRead.current !== text) return;
      if (proposals.some(({ change }) => change)) undo.offer(before);
      pastedTexts.add({ text, kinds, from: section, at: new Date().toISOString(), filled: [] });
      setOutcome({ proposals, elsewhere, tellsTrust: kinds.some((kind) => ofTrust.includes(kind)) });
    } catch {
      setOutcome("failed");
      lastRead.current = "";
    }
  };
  /** What the box cannot hold stays outside, so that what is there is not lost. */
  const refuse = async (why: NoPaste) => {
    const { pastedTextsIn } = await import("@/components/messages/pasted");
    const { problems, noText } = pastedTextsIn(catalogue);
    const found = why === "too-large" ? problems[why] : noText[why];
    setOutcome({ proposals: [{ found, remarks: [], offers: [] }], elsewhere: [] });
  };
  const takeFile = async (file: File) => {
    const { pastedFile } = await import("./pasted-file");
    const text = await pastedFile(file);
    if (!text.ok) return refuse(text.error);
    if (box.current) box.current.value = text.value;
    await take();
  };
  const say = (said: string) => setOutcome((present) => (typeof present === "object" ? { ...present, said } : present));
  const takeBack = () => {
    undo.undo();
    say(formTexts.undone);
  };
  // A version that was just chosen may ask less.
  const isAsked = (id: SectionId) =>
    journey?.sections.some((one) => one.id === id && one.state === "not-needed") !== true;
  const elsewhere = typeof outcome === "object" ? outcome.elsewhere.filter(isAsked) : [];
  // What was pasted before hydration is read now.
  const takeNow = useRef(take);
  useEffect(() => void takeNow.current(), []);

  return (
    <div className="space-y-2">
      <label htmlFor={boxId} className="block font-bold">
        {howToTexts.pasteLabel(targets.length)}
      </label>
      <p id={`${boxId}-hint`} className="text-small text-soft">
        {howToTexts.pasteHint}
      </p>
      <textarea
        ref={box}
        id={boxId}
        rows={3}
        wrap="off"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${boxId}-hint`}
        className={`${controlClass({ wrong: false, mono: true })} max-h-60`}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          const [file] = event.clipboardData.files;
          if (text.length <= mostPasted && (text !== "" || !file)) return;
          event.preventDefault();
          void (file && text === "" ? takeFile(file) : refuse("too-large"));
        }}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          // Facts are for the whole page, wherever they are dropped.
          if (!file || /\.json$/i.test(file.name)) return;
          event.preventDefault();
          event.stopPropagation();
          void takeFile(file);
        }}
        onInput={(event) => {
          const { inputType } = event.nativeEvent as Partial<InputEvent>;
          if (inputType === "insertFromPaste" || inputType === "insertFromDrop") void take();
        }}
        onBlur={() => afterPress(() => void take())}
      />
      <div role="status" className="space-y-2">
        {outcome === "reading" || outcome === "failed" ? <ReadingState state={outcome} /> : null}
        {typeof outcome === "object" ? (
          <>
            <Findings proposals={outcome.proposals} {...(outcome.said ? { undone: outcome.said } : {})} />
            {elsewhere.length > 0 ? (
              <p className="text-small">{howToTexts.elsewhere(elsewhere.map((id) => sectionNames[id]))}</p>
            ) : null}
          </>
        ) : null}
      </div>
      {typeof outcome === "object" && outcome.tellsTrust ? (
        <Suspense>
          <PasteSuggestions />
        </Suspense>
      ) : null}
      {undo.available ? (
        <Button
          onClick={() => {
            takeBack();
            box.current?.focus();
          }}
        >
          {formTexts.undo}
        </Button>
      ) : null}
      {typeof outcome === "object" ? (
        <FilledAbove
          proposals={outcome.proposals}
          {...(outcome.said ? { undone: outcome.said } : {})}
          {...(undo.available ? { onUndo: takeBack } : {})}
        />
      ) : null}
      {typeof outcome === "object" ? (
        <Offers
          proposals={outcome.proposals}
          choose={(fill, said) => {
            undo.run(fill);
            say(said);
          }}
        />
      ) : null}
    </div>
  );
}

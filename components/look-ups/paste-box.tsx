"use client";

import { useEffect, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { afterPress } from "@/components/form/after-press";
import { controlClass } from "@/components/form/field";
import { useFormTexts } from "@/components/messages/form";
import { useHowToTexts } from "@/components/messages/how-to";
import type { PastedTexts } from "@/components/messages/pasted";
import { useCatalogue } from "@/components/messages/use-catalogue";
import { Button } from "@/components/ui/button";
import type { NoPaste } from "./pasted-file";
import type { Proposal } from "./proposal";
import { useUndo } from "@/components/form/use-undo";
import { mostPasted } from "@/lib/command-output/most-pasted";

export interface PasteBoxProps<Values extends FieldValues, Change> {
  readonly form: UseFormReturn<Values>;
  /** Id of the control; one for each look-up. */
  readonly id: string;
  /** Loads the reader, which is too heavy for the page, and reads. */
  readonly read: (text: string, texts: PastedTexts) => Promise<Proposal<Change>>;
  /** Writes a change into the form. */
  readonly fill: (change: Change) => void;
}

type Outcome<Change> = Proposal<Change> | "reading" | "failed";

/** Takes the output of a command, pasted or as a text file, says what it found, and fills the answer; one click takes that back. */
export function PasteBox<Values extends FieldValues, Change>({ form, id, read, fill }: PasteBoxProps<Values, Change>) {
  const formTexts = useFormTexts();
  const howToTexts = useHowToTexts();
  const box = useRef<HTMLTextAreaElement>(null);
  const lastRead = useRef("");
  const [outcome, setOutcome] = useState<Outcome<Change>>();
  const [done, setDone] = useState("");
  const catalogue = useCatalogue();
  const undo = useUndo(form);

  const take = async () => {
    const text = box.current?.value ?? "";
    if (text === lastRead.current) return;
    lastRead.current = text;
    setDone("");
    setOutcome(text === "" ? undefined : "reading");
    if (text === "") return;
    try {
      const { pastedTextsIn } = await import("@/components/messages/pasted");
      const proposal = await read(text, pastedTextsIn(catalogue));
      if (lastRead.current !== text) return;
      setOutcome(proposal);
      if (proposal.change === undefined) setDone(proposal.done ?? "");
      else apply(proposal.change, proposal.done ?? "");
    } catch {
      setOutcome("failed");
      lastRead.current = "";
    }
  };
  /** What the box cannot hold stays outside, so that what is there is not lost. */
  const refuse = async (why: NoPaste) => {
    const { pastedTextsIn } = await import("@/components/messages/pasted");
    const { problems, noText } = pastedTextsIn(catalogue);
    setDone("");
    setOutcome({ found: why === "too-large" ? problems[why] : noText[why], remarks: [], offers: [] });
  };
  const takeFile = async (file: File) => {
    const { pastedFile } = await import("./pasted-file");
    const text = await pastedFile(file);
    if (!text.ok) return refuse(text.error);
    if (box.current) box.current.value = text.value;
    await take();
  };
  const apply = (change: Change, said: string) => {
    undo.run(() => fill(change));
    setDone(said);
  };
  const takeBack = () => {
    undo.undo();
    setDone(formTexts.undone);
    box.current?.focus();
  };
  // What was pasted before hydration is read now.
  const takeNow = useRef(take);
  useEffect(() => void takeNow.current(), []);

  return (
    <div className="space-y-2">
      <label htmlFor={id} className="block font-bold">
        {howToTexts.pasteLabel}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {howToTexts.pasteHint}
      </p>
      <textarea
        ref={box}
        id={id}
        rows={3}
        wrap="off"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
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
      <div role="status">{outcome === undefined ? null : <Findings outcome={outcome} done={done} />}</div>
      {undo.available ? <Button onClick={takeBack}>{formTexts.undo}</Button> : null}
      {typeof outcome === "object" ? <Offers proposal={outcome} choose={apply} /> : null}
    </div>
  );
}

function Findings<Change>({ outcome, done }: { outcome: Outcome<Change>; done: string }) {
  const howToTexts = useHowToTexts();
  if (outcome === "reading") return <p className="text-soft">{howToTexts.reading}</p>;
  if (outcome === "failed") return <p className="font-bold text-stop">{howToTexts.failed}</p>;
  return (
    <div className="space-y-1 border-l-4 border-accent pl-3">
      <p>
        <strong>{outcome.found}</strong> {done}
      </p>
      {outcome.remarks.map((remark) => (
        <p key={remark} className="break-words text-small text-soft">
          {remark}
        </p>
      ))}
    </div>
  );
}

interface OffersProps<Change> {
  readonly proposal: Proposal<Change>;
  readonly choose: (change: Change, said: string) => void;
}

/** What the text leaves open: one button for each choice, with its reason. */
function Offers<Change>({ proposal, choose }: OffersProps<Change>) {
  if (proposal.offers.length === 0) return null;
  return (
    <ul className="list-none space-y-2">
      {proposal.offers.map(({ label, reason, done, change }) => (
        <li key={label} className="space-y-1">
          <Button className="max-w-full text-left [overflow-wrap:anywhere]" onClick={() => choose(change, done)}>
            {label}
          </Button>
          {reason ? <p className="text-small text-soft">{reason}</p> : null}
        </li>
      ))}
    </ul>
  );
}

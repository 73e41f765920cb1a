"use client";

import type { FieldValues } from "react-hook-form";
import { useDraft } from "@/components/drafts/use-drafts";
import { lookForText } from "@/components/messages/section-text";
import { lookUpFor } from "./commands/for-version";
import { HowToFind, type HowToFindProps } from "./how-to-find";
import type { LookUpsPart } from "./look-ups";
import { PasteBox, type PasteBoxProps } from "./paste-box";
import type { PasteTarget } from "./paste-target";
import { TakenPaste } from "./taken-paste";

/** A question of the section: how to look it up, and what reads the output. */
export interface SectionLookUp extends Omit<HowToFindProps, "section"> {
  readonly target: PasteTarget;
}

export interface LookUpsBodyProps<Values extends FieldValues> extends Omit<PasteBoxProps<Values>, "targets"> {
  readonly part: LookUpsPart;
  readonly lookUps: readonly SectionLookUp[];
}

/** The commands of a section with the one box for what they print, or what came from other sections. */
export function LookUpsBody<Values extends FieldValues>({ part, form, section, lookUps }: LookUpsBodyProps<Values>) {
  const { versions, goal } = useDraft();
  const version = versions?.exchange || undefined;
  const targets = lookUps.map(({ target }) => target);
  if (part === "taken") return <TakenPaste form={form} section={section} targets={targets} />;
  return (
    <>
      {lookUps.map(({ lookUp, text }) => (
        <HowToFind
          key={text.title ?? lookUp.command}
          lookUp={lookUpFor(lookUp, version)}
          text={{ ...text, lookFor: lookForText(text, goal?.goal, version) }}
          section={section}
        />
      ))}
      <PasteBox form={form} section={section} targets={targets} />
    </>
  );
}

"use client";

import { choiceOf } from "@/lib/render/checklist/choice";
import type { Checklist, Variant } from "@/lib/render/checklist/types";
import { useChecklistTexts } from "@/components/messages/checklist";
import { ChoiceBox } from "@/components/ui/choice-box";
import { marksOfWay } from "@/components/ticks/chosen-way";
import type { Marks } from "@/components/ticks/stored-ticks";

export interface WayChoiceProps {
  readonly checklist: Checklist;
  readonly way: Variant | undefined;
  readonly marks: Marks;
  /** Undefined where the list is only read. */
  readonly onChoose: ((way: Variant) => void) | undefined;
}

/** The first of two buttons has the focus where the choice is the next thing to do. */
export const wayChoiceId = "way-A";

/** Before rows that do the same in two ways: one of them is chosen, and only its rows are shown and count. */
export function WayChoice({ checklist, way, marks, onChoose }: WayChoiceProps) {
  const { choice: texts } = useChecklistTexts();
  const choice = choiceOf(checklist);
  if (choice === undefined) return null;
  const other: Variant = way === "A" ? "B" : "A";
  const hasOther = way !== undefined && marksOfWay(checklist, other, marks).length > 0;
  return (
    <li className="break-inside-avoid border-t border-rule py-5">
      {onChoose === undefined ? null : (
        <fieldset className="no-print max-w-measure min-w-0 space-y-2">
          <legend className="font-bold">{texts.legend}</legend>
          {(["A", "B"] as const).map((one) => (
            <ChoiceBox
              key={one}
              id={`way-${one}`}
              name="way"
              checked={way === one}
              onChange={() => onChoose(one)}
              label={texts.ways[one]}
              hint={texts.hints[one](choice[one])}
            />
          ))}
          <p role="status" className="text-small text-soft">
            {way === undefined ? texts.undecided : hasOther ? texts.otherKept : ""}
          </p>
        </fieldset>
      )}
      <p className={`font-bold ${onChoose === undefined ? "" : "hidden print:block"}`}>
        {way === undefined ? texts.either(choice.A, choice.B) : texts.evidence(texts.ways[way])}
      </p>
    </li>
  );
}

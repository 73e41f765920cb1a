"use client";

import { useWatch, type UseFormReturn } from "react-hook-form";
import type { YesNo } from "@/lib/draft/draft";
import type { ChoiceWords } from "@/lib/messages/answer-words";
import { dialPlanPolicy } from "@/lib/answers/fields/dial-plan";
import { umPlacements } from "@/lib/answers/choices";
import { unifiedMessagingWords } from "@/lib/messages/en/answers/unified-messaging";
import { useAnswerWords } from "@/components/messages/answer-words";
import { usePlacementDrawingTexts, type PlacementDrawingTexts } from "@/components/messages/placement-drawing";
import { usePlacementTexts, type PlacementTexts } from "@/components/messages/placement";
import { ChoiceField, type Choice } from "@/components/form/choice-field";
import { NameListOnDemand } from "@/components/form/name-list-on-demand";
import { PlacementDrawing } from "@/components/topology/placement-drawing";
import { nameRows, storedNames, tidyNames } from "@/components/form/row-list";
import { splitNames } from "@/lib/answers/split-list";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import type { UmLookUpsProps } from "../look-ups/unified-messaging";
import { SectionForm } from "../section-form";
import type { UmValues } from "../section-values";
import type { SectionSpec } from "../section-spec";
import { useGoalNeeds } from "../use-goal-needs";
import { useGoalVariants } from "@/components/messages/goal-variants";

const UmLookUps = lazyLookUps<UmLookUpsProps>(() =>
  import("../look-ups/unified-messaging").then((module) => module.UmLookUps),
);

type Hiding = Pick<UmValues, "placement" | "sipNameDialPlan" | "addToDialPlans">;

/** Which questions the answers so far bring up; a hidden answer would contradict them unseen, so it is not stored. */
const asksSipName = ({ placement }: Hiding) => placement !== "none";
const asksAdding = (values: Hiding) => asksSipName(values) && values.sipNameDialPlan === "yes";
const asksDialPlans = (values: Hiding) => asksAdding(values) && values.addToDialPlans === "yes";

const spec: SectionSpec<"unified-messaging", UmValues> = {
  id: "unified-messaging",
  toValues: (section) => ({
    placement: section?.placement,
    sipNameDialPlan: section?.sipNameDialPlan,
    addToDialPlans: section?.addToDialPlans,
    names: nameRows(section?.dialPlans),
  }),
  toSection: (values) => {
    const { placement, sipNameDialPlan, addToDialPlans, names } = values;
    return {
      ...(placement ? { placement } : {}),
      ...(asksSipName(values) && sipNameDialPlan ? { sipNameDialPlan } : {}),
      ...(asksAdding(values) && addToDialPlans ? { addToDialPlans } : {}),
      ...(asksDialPlans(values) ? { dialPlans: storedNames(names) } : {}),
    };
  },
  tidy: (values) => ({ ...values, names: tidyNames(values.names, splitNames) }),
  fieldId: (path) => (path === "um.dialPlans" ? "um.dialPlans[0]" : path),
};

/** The question that decides between the two topologies; what each answer leads to is said before it is chosen. */
export function UnifiedMessagingSection() {
  return <SectionForm spec={spec}>{(form) => <UmQuestions form={form} />}</SectionForm>;
}

function UmQuestions({ form }: { form: UseFormReturn<UmValues> }) {
  const placementTexts = usePlacementTexts();
  const words = useAnswerWords(unifiedMessagingWords);
  const drawingTexts = usePlacementDrawingTexts();
  const [placement, sipNameDialPlan, addToDialPlans] = useWatch({
    control: form.control,
    name: ["placement", "sipNameDialPlan", "addToDialPlans"],
  });
  const chosen = { placement, sipNameDialPlan, addToDialPlans };
  const sipNameYes = useGoalVariants().unifiedMessaging.sipNameYes;
  // The page then asks it in its heading, and says there what a plan of this kind does.
  const { hint: _hint, ...sipNameAlone } = words["um.sipNameDialPlan"];
  const asksPlacement = useGoalNeeds().asks("um.placement");
  const isPlaced = !asksPlacement || (placement !== null && placement !== undefined);
  const { "um.sipNameDialPlan": sipName, "um.addToDialPlans": adding } = words;
  const shows = {
    sipName: isPlaced && asksSipName(chosen),
    adding: isPlaced && asksAdding(chosen),
    dialPlans: isPlaced && asksDialPlans(chosen),
  };
  const asks = { placement: asksPlacement, sipNameDialPlan: shows.sipName, dialPlans: shows.dialPlans };
  return (
    <>
      {asksPlacement ? (
        <ChoiceField
          form={form}
          name="placement"
          path="um.placement"
          words={words["um.placement"]}
          legendHidden
          choices={placementChoices(placementTexts, drawingTexts)}
        />
      ) : null}
      {shows.sipName ? (
        <ChoiceField
          form={form}
          name="sipNameDialPlan"
          path="um.sipNameDialPlan"
          words={asksPlacement ? sipName : sipNameAlone}
          legendHidden={!asksPlacement}
          choices={yesNo(asksPlacement ? sipName.choices : { ...sipName.choices, yes: sipNameYes })}
        />
      ) : null}
      {shows.adding ? (
        <ChoiceField
          form={form}
          name="addToDialPlans"
          path="um.addToDialPlans"
          words={adding}
          choices={yesNo(adding.choices).toReversed()}
        />
      ) : null}
      {shows.dialPlans ? (
        <NameListOnDemand
          form={form}
          path="um.dialPlans"
          words={words["um.dialPlans"]}
          entryWords={words["um.dialPlans[]"]}
          policy={dialPlanPolicy}
          split={splitNames}
        />
      ) : null}
      <LookUps>{(part) => <UmLookUps part={part} form={form} asks={asks} />}</LookUps>
    </>
  );
}

function yesNo({ yes, no }: Readonly<Record<YesNo, ChoiceWords>>): readonly Choice[] {
  return [
    { value: "yes", ...yes },
    { value: "no", ...no },
  ];
}

/**
 * What comes of each answer, and of each wrong one, is inside the choice: nobody learns the difference from an outage. In
 * words in all of them, and drawn in the one that is chosen.
 */
function placementChoices(choices: PlacementTexts, drawn: PlacementDrawingTexts): readonly Choice[] {
  const wrong = { "same-computer": drawn.same.ifWrong, "separate-computers": drawn.separate.ifWrong };
  return umPlacements.map((placement) => {
    const { label, hint } = choices[placement];
    const isDrawn = placement !== "none";
    const ifWrong = isDrawn ? wrong[placement] : choices.none.ifWrong;
    return {
      value: placement,
      label,
      hint: (
        <>
          <p>{hint}</p>
          {isDrawn ? (
            <div className="hidden group-has-[:checked]:block">
              <PlacementDrawing placement={placement} />
            </div>
          ) : null}
          {ifWrong ? (
            <p className={`mt-1 text-small ${isDrawn ? "group-has-[:checked]:hidden" : ""}`}>
              <strong className="text-stop">{drawn.ifWrong}:</strong> {ifWrong}
            </p>
          ) : null}
        </>
      ),
    };
  });
}

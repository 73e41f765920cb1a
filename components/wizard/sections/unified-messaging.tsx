"use client";

import { useWatch, type UseFormReturn } from "react-hook-form";
import type { YesNo } from "@/lib/draft/draft";
import { dialPlanPolicy } from "@/lib/answers/fields/dial-plan";
import { umPlacements, type UmPlacement } from "@/lib/answers/choices";
import { unifiedMessagingWords } from "@/lib/messages/en/answers/unified-messaging";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useDraft } from "@/components/drafts/use-drafts";
import { usePlacementDrawingTexts } from "@/components/messages/placement-drawing";
import { usePlacementTexts, type PlacementTexts } from "@/components/messages/placement";
import { useUnifiedMessagingHowTo } from "@/components/messages/how-to/unified-messaging";
import { ChoiceField, type Choice } from "@/components/form/choice-field";
import { lookUpFor } from "@/components/look-ups/commands/for-version";
import { unifiedMessagingLookUps } from "@/components/look-ups/commands/unified-messaging";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { NameList } from "@/components/form/name-list";
import { PlacementDrawing } from "@/components/topology/placement-drawing";
import { PasteBox } from "@/components/look-ups/paste-box";
import {
  addNames,
  nameRows,
  namesIn,
  splitNames,
  storedNames,
  tidyNames,
  type NameListValues,
} from "@/components/form/row-list";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { useGoalNeeds } from "../use-goal-needs";

interface UmValues extends NameListValues {
  placement: UmPlacement | null | undefined;
  sipNameDialPlan: YesNo | null | undefined;
  addToDialPlans: YesNo | null | undefined;
}

type Hiding = Pick<UmValues, "placement" | "sipNameDialPlan" | "addToDialPlans">;

const loadChoices = () => import("@/components/look-ups/propose-choice");

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
  const { ifWrong } = usePlacementDrawingTexts();
  const unifiedMessagingHowTo = useUnifiedMessagingHowTo();
  const [placement, sipNameDialPlan, addToDialPlans] = useWatch({
    control: form.control,
    name: ["placement", "sipNameDialPlan", "addToDialPlans"],
  });
  const chosen = { placement, sipNameDialPlan, addToDialPlans };
  const version = useDraft().versions?.exchange;
  const asksPlacement = useGoalNeeds().asks("um.placement");
  const isPlaced = !asksPlacement || (placement !== null && placement !== undefined);
  const { "um.sipNameDialPlan": sipName, "um.addToDialPlans": adding } = words;
  return (
    <>
      {asksPlacement ? (
        <>
          <ChoiceField
            form={form}
            name="placement"
            path="um.placement"
            words={words["um.placement"]}
            legendHidden
            choices={placementChoices(placementTexts, ifWrong)}
          >
            <PlacementDrawing />
          </ChoiceField>
          <HowToFind
            lookUp={lookUpFor(unifiedMessagingLookUps.placement, version)}
            text={unifiedMessagingHowTo.placement}
          >
            <PasteBox
              form={form}
              id="paste-placement"
              read={async (text, pasted) => (await loadChoices()).proposePlacement(text, pasted, placementTexts)}
              fill={(placement) => form.setValue("placement", placement)}
            />
          </HowToFind>
        </>
      ) : null}
      {isPlaced && asksSipName(chosen) ? (
        <div className="space-y-3">
          <ChoiceField
            form={form}
            name="sipNameDialPlan"
            path="um.sipNameDialPlan"
            words={sipName}
            choices={yesNo(sipName.choices)}
          />
          <HowToFind
            lookUp={lookUpFor(unifiedMessagingLookUps.sipNameDialPlan, version)}
            text={unifiedMessagingHowTo.sipNameDialPlan}
          >
            <PasteBox
              form={form}
              id="paste-sipNameDialPlan"
              read={async (text, pasted) => (await loadChoices()).proposeSipName(text, pasted, sipName.choices)}
              fill={(answer) => form.setValue("sipNameDialPlan", answer)}
            />
          </HowToFind>
        </div>
      ) : null}
      {isPlaced && asksAdding(chosen) ? (
        <ChoiceField
          form={form}
          name="addToDialPlans"
          path="um.addToDialPlans"
          words={adding}
          choices={yesNo(adding.choices).toReversed()}
        />
      ) : null}
      {isPlaced && asksDialPlans(chosen) ? (
        <div className="space-y-3">
          <NameList
            form={form}
            path="um.dialPlans"
            words={words["um.dialPlans"]}
            entryWords={words["um.dialPlans[]"]}
            policy={dialPlanPolicy}
            split={splitNames}
          />
          <HowToFind lookUp={unifiedMessagingLookUps.dialPlans} text={unifiedMessagingHowTo.dialPlans}>
            <PasteBox
              form={form}
              id="paste-dialPlans"
              read={async (text, pasted) =>
                (await import("@/components/look-ups/propose-names")).proposeDialPlans(text, pasted, namesIn(form))
              }
              fill={(names) => addNames(form, names)}
            />
          </HowToFind>
        </div>
      ) : null}
    </>
  );
}

function yesNo({ yes, no }: Readonly<Record<YesNo, { readonly label: string }>>): readonly Choice[] {
  return [
    { value: "yes", ...yes },
    { value: "no", ...no },
  ];
}

function placementChoices(choices: PlacementTexts, ifWrongLabel: string): readonly Choice[] {
  return umPlacements.map((placement) => {
    const { label, hint, ifWrong } = choices[placement];
    return {
      value: placement,
      label,
      hint: (
        <>
          <p>{hint}</p>
          {ifWrong ? (
            <p className="mt-1 text-small">
              <strong>{ifWrongLabel}:</strong> {ifWrong}
            </p>
          ) : null}
        </>
      ),
    };
  });
}

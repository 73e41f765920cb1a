"use client";

import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { useClientAccessHowTo } from "@/components/messages/how-to/client-access";
import { clientAccessWords } from "@/lib/messages/en/answers/client-access";
import { useAnswerWords } from "@/components/messages/answer-words";
import { lookUpFor } from "@/components/look-ups/commands/for-version";
import { clientAccessLookUps } from "@/components/look-ups/commands/client-access";
import { useDraft } from "@/components/drafts/use-drafts";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { NameList } from "@/components/form/name-list";
import { PasteBox } from "@/components/look-ups/paste-box";
import {
  addNames,
  nameRows,
  namesIn,
  splitHostNames,
  storedNames,
  tidyNames,
  type NameListValues,
} from "@/components/form/row-list";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { useGoalVariants } from "@/components/messages/goal-variants";
import { useGoalNeeds } from "../use-goal-needs";

const spec: SectionSpec<"client-access", NameListValues> = {
  id: "client-access",
  toValues: (section) => ({ names: nameRows(section?.servers) }),
  toSection: ({ names }) => ({ servers: storedNames(names) }),
  tidy: ({ names }) => ({ names: tidyNames(names, splitHostNames) }),
  fieldId: (path) => (path === "clientAccessServers" ? "clientAccessServers[0]" : path),
};

/** The servers whose Outlook Web App directories change. */
export function ClientAccessSection() {
  const words = useAnswerWords(clientAccessWords);
  const clientAccessHowTo = useClientAccessHowTo();
  const { mayLack } = useGoalNeeds();
  const version = useDraft().versions?.exchange;
  const variants = useGoalVariants().clientAccess;
  const list = words.clientAccessServers;
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          <NameList
            form={form}
            path="clientAccessServers"
            words={mayLack("clientAccessServers") ? { ...list, hint: `${variants.mayStayEmpty} ${list.hint}` } : list}
            entryWords={words["clientAccessServers[]"]}
            policy={fqdnPolicy}
            split={splitHostNames}
            mono
          />
          <HowToFind
            lookUp={lookUpFor(clientAccessLookUps.clientAccess, version)}
            text={clientAccessHowTo.clientAccess}
          >
            <PasteBox
              form={form}
              id="paste-clientAccess"
              read={async (text, pasted) => {
                const { proposeServers } = await import("@/components/look-ups/propose-names");
                return proposeServers(text, pasted, "ClientAccess", namesIn(form), version);
              }}
              fill={(names) => addNames(form, names)}
            />
          </HowToFind>
        </>
      )}
    </SectionForm>
  );
}

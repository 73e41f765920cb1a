"use client";

import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { clientAccessWords } from "@/lib/messages/en/answers/client-access";
import { useAnswerWords } from "@/components/messages/answer-words";
import { useDraft } from "@/components/drafts/use-drafts";
import { NameList } from "@/components/form/name-list";
import { nameRows, storedNames, tidyNames, type NameListValues } from "@/components/form/row-list";
import { splitHostNames } from "@/lib/answers/split-list";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import type { ClientAccessLookUpsProps } from "../look-ups/client-access";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { useGoalVariants } from "@/components/messages/goal-variants";
import { useGoalNeeds } from "../use-goal-needs";

const ClientAccessLookUps = lazyLookUps<ClientAccessLookUpsProps>(() =>
  import("../look-ups/client-access").then((module) => module.ClientAccessLookUps),
);

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
            asked
          />
          <LookUps>{(part) => <ClientAccessLookUps part={part} form={form} version={version} />}</LookUps>
        </>
      )}
    </SectionForm>
  );
}

"use client";

import type { UseFormReturn } from "react-hook-form";
import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { versionsWords } from "@/lib/messages/en/answers/versions";
import { useAnswerWords } from "@/components/messages/answer-words";
import { NameList } from "@/components/form/name-list";
import { splitHostNames } from "@/lib/answers/split-list";
import type { VersionsValues } from "../section-values";

/** The servers of Exchange that this plan leaves alone. */
export function OtherServersList({ form }: { readonly form: UseFormReturn<VersionsValues> }) {
  const words = useAnswerWords(versionsWords);
  return (
    <NameList
      form={form}
      path="exchange.otherServers"
      words={words["exchange.otherServers"]}
      entryWords={words["exchange.otherServers[]"]}
      policy={fqdnPolicy}
      split={splitHostNames}
      mono
    />
  );
}

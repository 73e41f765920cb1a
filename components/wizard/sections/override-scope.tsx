"use client";

import type { UseFormReturn } from "react-hook-form";
import { overrideScopes } from "@/lib/answers/choices";
import { overrideScopeWords } from "@/lib/messages/en/answers/override-scope";
import { ChoiceField } from "@/components/form/choice-field";
import type { MailboxValues } from "@/components/mailbox-table/mailbox-values";
import { useOverrideScopeTexts } from "@/components/messages/override-scope";
import { useAnswerWords } from "@/components/messages/answer-words";

/** One setting override for each server, or one for the whole forest. */
export function OverrideScopeField({ form }: { form: UseFormReturn<MailboxValues> }) {
  const words = useAnswerWords(overrideScopeWords)["exchange.overrideScope"];
  const hints = useOverrideScopeTexts();
  return (
    <div className="max-w-measure">
      <ChoiceField
        form={form}
        name="overrideScope"
        path="exchange.overrideScope"
        words={words}
        choices={overrideScopes.map((value) => ({ value, ...words.choices[value], hint: hints[value] }))}
      />
    </div>
  );
}

"use client";

import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { useLyncPoolHowTo } from "@/components/messages/how-to/lync-pool";
import { lyncPoolWords } from "@/lib/messages/en/answers/lync-pool";
import { useAnswerWords } from "@/components/messages/answer-words";
import { lyncPoolLookUps } from "@/components/look-ups/commands/lync-pool";
import { HowToFind } from "@/components/look-ups/how-to-find";
import { PasteBox } from "@/components/look-ups/paste-box";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { TextField } from "@/components/form/text-field";

interface LyncPoolValues {
  poolFqdn: string;
}

const spec: SectionSpec<"lync-pool", LyncPoolValues> = {
  id: "lync-pool",
  toValues: (section) => ({ poolFqdn: section?.poolFqdn ?? "" }),
  toSection: (values) => values,
};

/** The registrar pool; every Mailbox server is given its name. */
export function LyncPoolSection() {
  const words = useAnswerWords(lyncPoolWords);
  const lyncPoolHowTo = useLyncPoolHowTo();
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <div className="space-y-3">
          <TextField
            form={form}
            name="poolFqdn"
            path="lync.poolFqdn"
            words={words["lync.poolFqdn"]}
            policy={fqdnPolicy}
            mono
          />
          <HowToFind lookUp={lyncPoolLookUps.poolFqdn} text={lyncPoolHowTo.poolFqdn}>
            <PasteBox
              form={form}
              id="paste-poolFqdn"
              read={async (text, pasted) =>
                (await import("@/components/look-ups/propose-value")).proposePool(text, pasted)
              }
              fill={(pool) => form.setValue("poolFqdn", pool)}
            />
          </HowToFind>
        </div>
      )}
    </SectionForm>
  );
}

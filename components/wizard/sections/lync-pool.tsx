"use client";

import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { en } from "@/components/messages/en";
import { lyncPoolHowTo } from "@/components/messages/how-to/lync-pool";
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
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <div className="space-y-3">
          <TextField
            form={form}
            name="poolFqdn"
            path="lync.poolFqdn"
            {...en.fields.poolFqdn}
            policy={fqdnPolicy}
            mono
          />
          <HowToFind howTo={lyncPoolHowTo.poolFqdn}>
            <PasteBox
              form={form}
              id="paste-poolFqdn"
              read={async (text) => (await import("@/components/look-ups/propose-value")).proposePool(text)}
              fill={(pool) => form.setValue("poolFqdn", pool)}
            />
          </HowToFind>
        </div>
      )}
    </SectionForm>
  );
}

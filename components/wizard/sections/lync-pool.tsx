"use client";

import { fqdnPolicy } from "@/lib/answers/fields/fqdn";
import { lyncPoolWords } from "@/lib/messages/en/answers/lync-pool";
import { useAnswerWords } from "@/components/messages/answer-words";
import { lazyLookUps } from "@/components/look-ups/lazy-look-ups";
import { LookUps } from "@/components/look-ups/look-ups";
import type { PoolLookUpsProps } from "../look-ups/lync-pool";
import { SectionForm } from "../section-form";
import type { LyncPoolValues } from "../section-values";
import type { SectionSpec } from "../section-spec";
import { TextField } from "@/components/form/text-field";

const PoolLookUps = lazyLookUps<PoolLookUpsProps>(() =>
  import("../look-ups/lync-pool").then((module) => module.PoolLookUps),
);

const spec: SectionSpec<"lync-pool", LyncPoolValues> = {
  id: "lync-pool",
  toValues: (section) => ({ poolFqdn: section?.poolFqdn ?? "" }),
  toSection: (values) => values,
};

/** The registrar pool; every Mailbox server is given its name. */
export function LyncPoolSection() {
  const words = useAnswerWords(lyncPoolWords);
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
          <LookUps>{(part) => <PoolLookUps part={part} form={form} />}</LookUps>
        </div>
      )}
    </SectionForm>
  );
}

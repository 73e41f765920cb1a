"use client";

import type { FieldPolicy } from "@/lib/answers/fields/field-policy";
import { pathPolicy } from "@/lib/answers/fields/path";
import { reasonPolicy, referencePolicy, requestedByPolicy, testUserPolicy } from "@/lib/answers/fields/short-text";
import { windowMinutesPolicy } from "@/lib/answers/fields/window-minutes";
import { windowStartPolicy } from "@/lib/answers/fields/window-start";
import { defaultRecordsDirectory } from "@/lib/answers/defaults";
import { useFieldTexts, type FieldTexts } from "@/components/messages/fields";
import { SectionForm } from "../section-form";
import type { SectionSpec } from "../section-spec";
import { TextField } from "@/components/form/text-field";

const names = [
  "reference",
  "reason",
  "requestedBy",
  "windowStart",
  "windowMinutes",
  "testUser",
  "notes",
  "recordsDirectory",
] as const;
type ChangeValues = Record<(typeof names)[number], string>;

const defaults: Partial<ChangeValues> = { windowMinutes: "120", recordsDirectory: defaultRecordsDirectory };

const spec: SectionSpec<"change", ChangeValues> = {
  id: "change",
  toValues: (section) =>
    Object.fromEntries(names.map((name) => [name, section?.[name] ?? defaults[name] ?? ""])) as ChangeValues,
  toSection: (values) => values,
};

interface ChangeControl {
  readonly policy?: FieldPolicy;
  readonly mono?: boolean;
  readonly numeric?: boolean;
  readonly lines?: number;
}

const controls: Readonly<Record<keyof ChangeValues, ChangeControl>> = {
  reference: { policy: referencePolicy },
  reason: { policy: reasonPolicy, lines: 2 },
  requestedBy: { policy: requestedByPolicy },
  windowStart: { policy: windowStartPolicy, mono: true },
  windowMinutes: { policy: windowMinutesPolicy, mono: true, numeric: true },
  testUser: { policy: testUserPolicy },
  notes: { lines: 4 },
  recordsDirectory: { policy: pathPolicy, mono: true },
};

/** What the change board reads, and where the scripts keep their records. All of it may stay as it is. */
export function ChangeSection() {
  const fieldTexts = useFieldTexts();
  return (
    <SectionForm spec={spec}>
      {(form) => (
        <>
          {names.map((name) => (
            <TextField
              key={name}
              form={form}
              name={name}
              path={name === "recordsDirectory" ? name : `change.${name}`}
              label={labelOf(name, fieldTexts)}
              hint={fieldTexts.change[name].hint}
              {...controls[name]}
            />
          ))}
        </>
      )}
    </SectionForm>
  );
}

function labelOf(name: keyof ChangeValues, fieldTexts: FieldTexts): string {
  const { label } = fieldTexts.change[name];
  return defaults[name] === undefined ? `${label} ${fieldTexts.optional}` : label;
}

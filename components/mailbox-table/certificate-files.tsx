"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { controlClass, descriptionIds, FieldShell } from "@/components/form/field";
import { certificateDrops } from "@/components/files/certificate-drops";
import { useUndo } from "@/components/form/use-undo";
import { useCertificateFileTexts } from "@/components/messages/certificate-files";
import { useFormTexts } from "@/components/messages/form";
import { kindByName } from "@/lib/files/certificate-file";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { CertificateCard } from "./certificate-card";
import type { KnownCertificates } from "./certificate-comparison";
import type { MailboxValues } from "./mailbox-values";

const inputId = "certificate-files";

export interface CertificateFilesProps {
  readonly form: UseFormReturn<MailboxValues>;
  /** What is known of certificates from elsewhere, by thumbprint. */
  readonly known: KnownCertificates;
}

/** Reads new certificates out of files, puts them into the rows that expect their names, and shows old and new. */
export function CertificateFiles({ form, known }: CertificateFilesProps) {
  const texts = useCertificateFileTexts();
  const formTexts = useFormTexts();
  const undo = useUndo(form);
  const [undone, setUndone] = useState(false);
  // The reader is too heavy for the page, and most people never need it.
  const read = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const { offerCertificates, readFiles, withCertificate } = await import("./offered-certificates");
      const offer = offerCertificates(await readFiles(files), form.getValues("servers"), Date.now());
      if (
        offer.files.some((file) => "certificates" in file && file.certificates.some((one) => one.verdict === "filled"))
      )
        undo.run(() => form.setValue("servers", [...offer.rows]));
      return { files: offer.files, withCertificate, attempt: Date.now() };
    },
    // A browser that says it is offline may have the reader already.
    networkMode: "always",
  });
  const { data, mutate } = read;
  const details = useRef<HTMLDetailsElement>(null);
  // Files may be dropped anywhere on the page, or come from another one.
  useEffect(
    () =>
      certificateDrops.takeAt((files) => {
        const mine = files.filter(({ name }) => kindByName(name) !== undefined);
        if (mine.length > 0) {
          if (details.current) details.current.open = true;
          details.current?.querySelector("input")?.focus();
          setUndone(false);
          mutate(mine);
        }
        return files.filter((file) => !mine.includes(file));
      }),
    [mutate],
  );
  return (
    <Disclosure title={texts.title} ref={details}>
      <div className="max-w-measure space-y-4 border-l-4 border-rule py-1 pl-4">
        <p className="text-soft">{texts.lead}</p>
        <FieldShell id={inputId} label={texts.label} hint={texts.hint} errors={[]} errorPrefix="">
          <input
            id={inputId}
            type="file"
            multiple
            accept=".cer,.crt,.pem,.p7b,.p7c,.der"
            aria-describedby={descriptionIds(inputId, { hint: true })}
            className={controlClass({ wrong: false })}
            onChange={({ currentTarget }) => {
              setUndone(false);
              mutate([...(currentTarget.files ?? [])]);
              // The same file can then be chosen again.
              currentTarget.value = "";
            }}
          />
        </FieldShell>
        <p role="status" className={read.isError ? "font-bold text-stop" : "text-soft"}>
          {read.isPending ? texts.reading : read.isError ? texts.failed : undone ? formTexts.undone : null}
          {data && !undone ? texts.filesRead(data.files.length) : null}
        </p>
        {undo.available ? (
          <Button
            onClick={() => {
              undo.undo();
              setUndone(true);
            }}
          >
            {formTexts.undo}
          </Button>
        ) : null}
        {data && !undone ? (
          <ul key={data.attempt} className="list-none space-y-4">
            {data.files.map((file, index) => (
              <li key={index} className="space-y-3 border-t border-rule pt-3">
                <p className="font-bold [overflow-wrap:anywhere]">{texts.fromFile(file.name)}</p>
                {"refused" in file ? (
                  <p className="border-l-4 border-stop pl-3">{texts.refused[file.refused]}</p>
                ) : (
                  file.certificates.map((offered) => (
                    <CertificateCard
                      key={offered.certificate.thumbprint}
                      form={form}
                      offered={offered}
                      known={known}
                      onUse={(row) =>
                        undo.run(() =>
                          form.setValue("servers", [
                            ...data.withCertificate(form.getValues("servers"), [row], offered.certificate),
                          ]),
                        )
                      }
                    />
                  ))
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Disclosure>
  );
}

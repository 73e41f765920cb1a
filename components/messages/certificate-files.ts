import type { Texts } from "./catalogue";
import { createMessages } from "#create-messages";
import { certificateFileTexts } from "./en/certificate-files";

export type CertificateFileTexts = Texts<"certificateFile">;

export const useCertificateFileTexts = createMessages("certificateFile", certificateFileTexts);

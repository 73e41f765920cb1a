import type { ReactNode } from "react";
import { QueryProvider } from "@/components/frame/query-provider";
import { WizardFrame } from "@/components/wizard/wizard-frame";

export default function WizardLayout({ children }: { children: ReactNode }) {
  return (
    <QueryProvider>
      <WizardFrame>{children}</WizardFrame>
    </QueryProvider>
  );
}

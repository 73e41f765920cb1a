import type { ReactNode } from "react";
import { CollectHere } from "@/components/facts/collect-here";
import { WizardFrame } from "@/components/wizard/wizard-frame";

export default function WizardLayout({ children }: { children: ReactNode }) {
  return <WizardFrame offer={<CollectHere />}>{children}</WizardFrame>;
}

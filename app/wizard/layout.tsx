import type { ReactNode } from "react";
import { CollectOffer } from "@/components/facts/collect-offer";
import { WizardFrame } from "@/components/wizard/wizard-frame";

export default function WizardLayout({ children }: { children: ReactNode }) {
  return <WizardFrame offer={<CollectOffer folded />}>{children}</WizardFrame>;
}

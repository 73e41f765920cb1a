import { storedSwitch } from "@/components/storage/stored-switch";

/** Whether "How to find this" is open: the reader's last choice. */
export const howToPreference = storedSwitch("owa-im-wizard.how-to", { on: "open", off: "closed", starts: "on" });

import { storedSwitch } from "@/components/storage/stored-switch";

/** Whether the help of a section is open: the reader's last choice, on every section the same. */
export const lookUpsPreference = storedSwitch("owa-im-wizard.how-to", { on: "open", off: "closed", starts: "off" });

/** Texts of the button that copies. */
export const copyTexts = {
  copy: "Copy",
  copied: "Copied",
  failed: "Not copied: select the text and copy it yourself",
  what: (what: string) => `Copy ${what}`,
  named: (label: string, what: string) => `${label}: ${what}`,
} as const;

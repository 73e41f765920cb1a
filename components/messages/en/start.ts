/** Texts of the start page; apart from the others, so that the first page carries no more than it shows. */
export const startTexts = {
  title: "Presence and chat in Outlook Web App, as a change that is safe to run",
  lead: "Answer plain questions about your Lync and Exchange servers. You get scripts that look before they change, can be rehearsed, run twice and undone, a change request for the board, and a checklist.",
  goalsTitle: "What do you want to do?",
  neverTitle: "What it never does",
  never: [
    {
      title: "Nothing leaves this browser.",
      text: "Your answers are stored here and sent to no server. A share link carries them only when you send it.",
    },
    {
      title: "Nothing runs by itself.",
      text: "You read the scripts, rehearse them with -WhatIf, and run them in your own shells.",
    },
    {
      title: "Nothing is final.",
      text: "Every change is recorded before it is made and can be undone to the value that was there.",
    },
  ],
  openText: "A colleague sent you a share link, or you kept answers.json from an earlier change:",
  openLink: "open it here",
} as const;

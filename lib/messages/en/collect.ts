/** read-me-first.txt of the archive that collects facts before there is a plan. */
export const collect = {
  title: "READ ME FIRST",
  what: "These scripts read what the wizard needs from your servers, so that you need not type it. They change nothing and contain nothing about your organisation: everyone gets the same bytes.",
  madeBy: (name: string, version: string) => `Made by: ${name} ${version}`,
  before: {
    title: "Before you run anything",
    unblock:
      "Unblock the ZIP before you unpack it (Properties, Unblock). Copy the whole folder to each computer: a script finds its library next to its own folder.",
    read: ({ path, hash }: { readonly path: string; readonly hash: string }) =>
      `Read the scripts. Each is short, and calls the library ${path}. Its SHA-256 is ${hash}; the README of this version of the wizard shows it too.`,
    check: (expected: string) =>
      `Check every file: open Windows PowerShell in this folder and paste the line under “Check of every file”. ${expected}`,
  },
  checkTitle: "Check of every file",
  runs: {
    title: "Three commands",
    lead: "Start them from this folder, in any order. Each ends with “Exit code 0” and the name of the file it wrote.",
    lync: "In the Lync Server Management Shell, on one Front End Server of the pool:",
    exchange: "In the Exchange Management Shell, on any Exchange server:",
    many: "In Windows PowerShell as administrator, on one computer, with the names of your Mailbox servers:",
    each: "Without PowerShell remoting, on each Mailbox server in turn instead:",
  },
  files: {
    title: "The facts files",
    lead: "Each script writes facts-<time>.json into this folder of its computer. With several Mailbox servers at once, they are in the second one:",
    folder: "%ProgramData%\\OwaIm\\facts\\<computer name>",
    collected: "%ProgramData%\\OwaIm\\facts\\collected",
    drop: "Drop the files on any page of the wizard, in any order. They are read in your browser and sent nowhere. They contain names of servers, pools, policies and certificates, but no names of users.",
  },
};

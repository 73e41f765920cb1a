import { characters } from "./characters";
import { number } from "./locale";
import { portServices } from "./port-services";

/** What is worth knowing about a value that its field accepts. */
const remarks = {
  "sample-value": ({ field }: { readonly field: string }) =>
    `This ${field} is the sample from Microsoft’s article. Enter your own.`,
  "example-value": ({ field }: { readonly field: string }) =>
    `This ${field} looks like one of our examples. Enter your own.`,
  "long-name": "This host name is longer than 64 characters, so no certificate can carry it as its subject name.",
  "mixed-scripts": ({ field, command }: { readonly field: string; readonly command: string }) =>
    `This ${field} mixes Latin, Cyrillic or Greek letters that look alike. Compare it with the output of ${command}.`,
  "site-display-name":
    "This looks like the display name of a site. Lync wants the short ID: run Get-CsSite and copy the SiteId column.",
  "no-address":
    "This is not an address. The documents name the test user in commands, so enter it like im.test@contoso.com.",
  "short-window": ({ least }: { readonly least: number }) =>
    `A window of less than ${number(least)} minutes is too short for a change, its tests and the undo.`,
  "system-folder": ({ folder }: { readonly folder: string }) =>
    `${folder} belongs to Windows and its programs: keep the records elsewhere, for example in C:\\ProgramData\\OwaIm, so that no update or clean-up removes them.`,
  "port-in-use": ({ port, service }: { readonly port: number; readonly service: string }) =>
    `Port ${number(port)} is used by ${service}: choose a different one, for example 5199, or make sure that it is free.`,
};

/** What a form says about a value as soon as it is there: little, because every page of questions carries it. */
export const remarkWords = { characters, portServices, remarks };

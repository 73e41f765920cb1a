import { characters } from "./characters";
import { number } from "./locale";
import { portServices } from "./port-services";

/** What is worth knowing about a value that its field accepts. */
const remarks = {
  "sample-value": ({ field }: { readonly field: string }) =>
    `This ${field} is the sample of Microsoft's article: make sure that it is really yours.`,
  "example-value": ({ field }: { readonly field: string }) =>
    `This ${field} looks like an example of these pages: make sure that it is really yours.`,
  "long-name": "This host name is longer than 64 characters, so no certificate can carry it as its subject name.",
  "mixed-scripts": ({ field, command }: { readonly field: string; readonly command: string }) =>
    `This ${field} mixes Latin, Cyrillic or Greek letters that look alike: compare it with ${command}.`,
  "site-display-name":
    "This looks like the display name of a site. Lync wants its short ID: run Get-CsSite, and copy what is in the column SiteId.",
  "no-address":
    "This is not an address. The documents name the test user in commands, so give it as im.test@contoso.com.",
  "short-window": ({ least }: { readonly least: number }) =>
    `A window of less than ${number(least)} minutes holds no change with its tests and its way back.`,
  "system-folder": ({ folder }: { readonly folder: string }) =>
    `${folder} belongs to Windows and its programs: keep the records elsewhere, e.g. in C:\\ProgramData\\OwaIm, so that no update or cleaning takes them away.`,
  "port-in-use": ({ port, service }: { readonly port: number; readonly service: string }) =>
    `Port ${number(port)} is used by ${service}: choose another one, e.g. 5199, or make sure it is free.`,
};

/** What a form says about a value as soon as it is there: little, because every page of questions carries it. */
export const remarkWords = { characters, portServices, remarks };
